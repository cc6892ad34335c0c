/** What was on record at a time, by the clock of saying, of happening, or of learning. */
import { closing, opening } from "../value/Period.ts"
import type { Claim } from "./Claim.ts"
import type { Document, DocumentId } from "./Document.ts"

/**
 * Dates or seconds in UTC, each inclusive; a date means to the end of that day. A claim that lacks the time asked for
 * stays, since leaving it out would claim to know that it came later.
 */
export interface AsOf {
  readonly said?: string
  readonly happened?: string
  readonly learned?: string
}

const byThen = (time: string | undefined, limit: string | undefined): boolean =>
  time === undefined || limit === undefined || opening(time) <= closing(limit)

/**
 * The claims on record as of the given times.
 *
 * **Laws** *monotone*: a later time keeps every claim that an earlier one does; *idempotent*.
 *
 * @example
 * ```ts import.meta.vitest
 * import { asOf } from "@corroborate/core"
 * import { qadamTolls } from "@corroborate/core/testing"
 *
 * asOf(qadamTolls, { said: "2018-03-20" }).length // => 1
 * ```
 */
export const asOf = (
  claims: ReadonlyArray<Claim>,
  { said, happened, learned }: AsOf,
  documents: ReadonlyArray<Document> = [],
): ReadonlyArray<Claim> => {
  if (said === undefined && happened === undefined && learned === undefined) return claims
  const learnedOn = new Map<DocumentId, string | undefined>(
    documents.map((document) => [document.id, document.learnedOn]),
  )
  return claims.filter(
    (claim) =>
      byThen(claim.saidOn, said) &&
      byThen(claim.happened?.start, happened) &&
      byThen(learnedOn.get(claim.anchor.document), learned),
  )
}
