/**
 * 2-Estimates: how likely a fact is, and how often a source errs, each from the other.
 *
 * In words: a fact's probability is the mean over everybody who speaks on its item of 1 - error for those who are for
 * it and of error for those against; a source's error is the mean of 1 - probability over its facts and of probability
 * over their rivals. After each round both are stretched to 0 to 1 and pulled towards whole numbers, or the mean would
 * take everything to one half. Errors start small, at 0.2: what starts is an error, not a trust of 0.8, which would set
 * the method off backwards.
 *
 * @see Galland, Abiteboul, Marian and Senellart, "Corroborating Information from Disagreeing Views", WSDM 2010
 */
import type { Estimate, Estimator, Parameters } from "../../Estimator.ts"
import type { VoteTable } from "../../table/VoteTable.ts"
import { conclude } from "../pass/conclude.ts"
import { grid } from "../pass/grid.ts"
import { change, repeat, ROUNDS } from "../pass/rounds.ts"
import { factSums, itemSums, supports } from "../pass/spread.ts"
import { opposed, overOpposed, stretched, type Opposed } from "./opposed.ts"

const DEFAULTS = { rounds: 100, tolerance: 1e-5, start: 0.2, pull: 0.5 }

/** Per fact the mean of what its supporters get right and its opponents get wrong. */
const probability = (table: VoteTable, { item, votes }: Opposed, error: Float64Array): Float64Array => {
  const pro = factSums(table, error)
  const all = itemSums(table, pro)
  return supports(table).map((n, f) => {
    const i = item[f] ?? 0
    return grid((n - 2 * (pro[f] ?? 0) + (all[i] ?? 0)) / (votes[i] ?? 1))
  })
}

const run = (table: VoteTable, parameters: Parameters): Estimate => {
  const { start, pull, ...limits } = { ...DEFAULTS, ...parameters }
  const count = opposed(table)
  let error: Float64Array = new Float64Array(table.sources.size).fill(start)
  let belief: Float64Array = new Float64Array(0)
  const ended = repeat(limits, () => {
    const before = error
    belief = stretched(probability(table, count, error), pull).map(grid)
    const wrong = overOpposed(
      table,
      count,
      belief.map((t) => 1 - t),
      belief,
    )
    error = stretched(
      wrong.map((sum, s) => grid(sum / Math.max(1, count.given[s] ?? 0))),
      pull,
    ).map(grid)
    return change(before, error)
  })
  return conclude(table, { belief, beliefIs: "score", trustworthiness: error.map((e) => 1 - e), ...ended })
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { twoEstimates } from "@corroborate/core/estimate/method/estimates/twoEstimates"
 *
 * const table = tableOf([
 *   { item: "toll", source: "monitor", value: "62" },
 *   { item: "toll", source: "daily", value: "62" },
 *   { item: "toll", source: "ministry", value: "20" },
 * ])
 * estimate(table, twoEstimates).winners[0] // => 1
 * ```
 */
export const twoEstimates: Estimator = {
  name: "two-estimates",
  title: "2-Estimates",
  paper: "Galland, Abiteboul, Marian and Senellart, WSDM 2010",
  answers: "single",
  trustworthinessIs: "1 less its error, stretched to 0 to 1",
  defaults: DEFAULTS,
  meaning: {
    ...ROUNDS,
    start: "error before the first round, 0 to 0.5",
    pull: "how far numbers are pulled to 0 or 1 after a round, 0 to 1 (1 - lambda)",
  },
  cost: "votes",
  stops: "when no error moves by more than `tolerance`",
  uses: [],
  axioms: {
    "claim coherence": "no",
    "source coherence": "no",
    symmetry: "yes",
    "fresh positive responsiveness": "no",
    "source positive responsiveness": "no",
    "marginal trustworthiness": "no",
    "trust-based monotonicity": "no",
    "disjoint independence": "no",
    "classical independence": "no",
    "conflict coherence": "no",
    "antisource coherence": "no",
  },
  run,
}
