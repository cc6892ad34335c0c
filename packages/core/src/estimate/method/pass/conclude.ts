/** Turns beliefs into an estimate. */
import type { Estimate } from "../../Estimator.ts"
import type { VoteTable } from "../../table/VoteTable.ts"
import { winnersBy } from "../../winners.ts"
import { largest } from "./spread.ts"

/** The estimate in which every item's winner is the fact believed most. */
export const conclude = (table: VoteTable, found: Omit<Estimate, "winners">): Estimate => ({
  winners: winnersBy(table, found.belief),
  ...found,
})

/**
 * The same where beliefs run full: winners are the facts with the largest score, of which belief is a rising function.
 * Two beliefs of 1 may stand for scores far apart.
 */
export const concludeBy = (table: VoteTable, score: Float64Array, found: Omit<Estimate, "winners">): Estimate => ({
  winners: winnersBy(table, score),
  standing: score,
  ...found,
})

/** Scores divided by the largest of them; all zero where none is above zero. */
export const shareOfLargest = (scores: Float64Array): Float64Array => {
  const most = largest(scores)
  return most > 0 ? scores.map((x) => x / most) : scores
}
