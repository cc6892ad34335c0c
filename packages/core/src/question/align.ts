/** Sorts claims into the questions that they answer. */
import { bySaidThenId, type Claim } from "../claim/Claim.ts"
import { groupBy } from "../value/groupBy.ts"
import { questionId, questionKey, type Question } from "./Question.ts"

/**
 * Groups claims by question.
 *
 * A claim that comes twice is one claim: ids are content.
 *
 * **Laws**
 * - *conservation*: the claims of all questions together are the input claims: none lost, none twice;
 * - *order blindness*: `align(shuffle(claims)) = align(claims)`;
 * - *idempotence*: `align([...claims, ...claims]) = align(claims)`.
 *
 * O(n log n) in the number of claims.
 *
 * @example
 * ```ts import.meta.vitest
 * import { align } from "@corroborate/core"
 * import { qadamTolls } from "@corroborate/core/testing"
 *
 * const [toll, later] = qadamTolls
 * align([later, toll, later]).map((question) => question.claims.length) // => [2]
 * ```
 */
export const align = (claims: Iterable<Claim>): ReadonlyArray<Question> =>
  Array.from(groupBy(claims, questionKey).values(), ask).toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** The question of claims that all answer it. */
const ask = (competing: readonly [Claim, ...Array<Claim>]): Question => {
  const [{ subject, property, scope }] = competing
  const sorted = competing.toSorted(bySaidThenId)
  const claims = sorted.filter((claim, i) => i === 0 || claim.id !== sorted[i - 1]?.id)
  return { id: questionId({ subject, property, scope }), subject, property, scope, claims }
}
