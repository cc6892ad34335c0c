/** Hubs and authorities: trustworthiness from beliefs, beliefs from trustworthiness, each scaled to its largest. */
import type { Estimate } from "../../Estimator.ts"
import { factCount, type VoteTable } from "../../table/VoteTable.ts"
import { conclude } from "../pass/conclude.ts"
import { significant } from "../pass/grid.ts"
import { change, repeat } from "../pass/rounds.ts"
import { factSums, largest, sourceSums } from "../pass/spread.ts"

/** Divides by the largest; leaves zeros alone. */
const scaled = (numbers: Float64Array): Float64Array => {
  const most = largest(numbers)
  return most > 0 ? numbers.map((x) => significant(x / most)) : numbers
}

/**
 * Runs the rounds of Sums, with a weight on what each source collects.
 *
 * @param weight - by source; 1 for Sums itself
 */
export const reinforce = (
  table: VoteTable,
  limits: { readonly rounds: number; readonly tolerance: number },
  weight: Float64Array,
): Estimate => {
  let belief: Float64Array = new Float64Array(factCount(table)).fill(0.5)
  let trustworthiness: Float64Array = new Float64Array(table.sources.size)
  const ended = repeat(limits, () => {
    const before = trustworthiness
    trustworthiness = scaled(sourceSums(table, belief).map((sum, s) => sum * (weight[s] ?? 0)))
    belief = scaled(factSums(table, trustworthiness))
    return change(before, trustworthiness)
  })
  return conclude(table, { belief, beliefIs: "score", trustworthiness, ...ended })
}
