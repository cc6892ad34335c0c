/** Turns numbers into an estimate. */
import type { Estimate } from "../../Estimator.ts"
import type { VoteTable } from "../../table/VoteTable.ts"
import type { Ended } from "../pass/rounds.ts"
import { shares } from "../pass/shares.ts"
import { nearest } from "./ends.ts"

/**
 * The estimate with these numbers: winners are the facts nearest to them, belief a fact's share of its item's weight.
 *
 * @param weight - by source, none below 0
 */
export const settled = (
  table: VoteTable,
  numbers: Float64Array,
  weight: Float64Array,
  { trustworthiness, ...ended }: Ended & { readonly trustworthiness: Float64Array },
): Estimate => ({
  winners: nearest(table, numbers),
  belief: shares(table, weight),
  beliefIs: "score",
  trustworthiness,
  numbers,
  ...ended,
})
