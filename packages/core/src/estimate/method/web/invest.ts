/** Sources invest their trustworthiness in their facts, in equal parts, and are paid back by what the facts yield. */
import type { Estimate } from "../../Estimator.ts"
import { votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { conclude } from "../pass/conclude.ts"
import { significant } from "../pass/grid.ts"
import { change, repeat } from "../pass/rounds.ts"
import { factSums, largest, sourceSums } from "../pass/spread.ts"

/** Per fact what it yields, from what was invested in it. */
export type Growth = (invested: Float64Array) => Float64Array

const scaled = (numbers: Float64Array): Float64Array => {
  const most = largest(numbers)
  return most > 0 ? numbers.map((x) => significant(x / most)) : numbers
}

/**
 * Runs the rounds of Investment and PooledInvestment.
 *
 * In words: a source puts trustworthiness / N into each of its N facts; it earns of each fact's belief the part that
 * it holds of all that was put in; the fact's new belief grows out of what its sources put in after having earned.
 * Both are then divided by their largest. A fact in which nobody has anything left yields nothing.
 *
 * @param start - beliefs before the first round
 */
export const invest = (
  table: VoteTable,
  limits: { readonly rounds: number; readonly tolerance: number },
  start: Float64Array,
  growth: Growth,
): Estimate => {
  const facts = votesBySource(table)
  let belief = start
  let trustworthiness: Float64Array = new Float64Array(table.sources.size).fill(1)
  const perFact = (trust: Float64Array): Float64Array =>
    trust.map((t, s) => significant(t / Math.max(1, facts[s] ?? 0)))
  const ended = repeat(limits, () => {
    const before = { trustworthiness, belief }
    const part = perFact(trustworthiness)
    const pool = factSums(table, part)
    const rate = belief.map((b, f) => ((pool[f] ?? 0) > 0 ? significant(b / (pool[f] ?? 1)) : 0))
    const earned = sourceSums(table, rate).map((sum, s) => significant(sum * (part[s] ?? 0)))
    belief = scaled(growth(factSums(table, perFact(earned))))
    trustworthiness = scaled(earned)
    return Math.max(change(before.trustworthiness, trustworthiness), change(before.belief, belief))
  })
  return conclude(table, { belief, beliefIs: "score", trustworthiness, ...ended })
}
