/** The sides of a conflict: the claims that it lies between, by the answer that they give. */
import type { Claim, ClaimId } from "../claim/Claim.ts"
import { claimAnswerKey } from "../compare/relate.ts"
import { groupBy } from "../value/groupBy.ts"
import type { Conflict } from "./Conflict.ts"

/**
 * The ids of a conflict's claims by answer, answers in the order in which they first come.
 *
 * @param claims - must hold the claims of the conflict; one that it lacks is left out
 *
 * @example
 * ```ts import.meta.vitest
 * import { reconcile, sidesOf } from "@corroborate/core"
 * import { rivalTolls } from "@corroborate/core/testing"
 *
 * const tolls = rivalTolls(3)
 * const [conflict] = reconcile(tolls).assessments.flatMap(({ conflicts }) => conflicts)
 * conflict && sidesOf(conflict, new Map(tolls.map((claim) => [claim.id, claim]))).length // => 3
 * ```
 */
export const sidesOf = (
  { between }: Conflict,
  claims: ReadonlyMap<ClaimId, Claim>,
): ReadonlyArray<ReadonlyArray<ClaimId>> => {
  const known = between.flatMap((id) => claims.get(id) ?? [])
  return Array.from(groupBy(known, claimAnswerKey).values(), (side) => side.map(({ id }) => id))
}
