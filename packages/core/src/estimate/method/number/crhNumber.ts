/**
 * CRH for numbers: weights of sources and numbers of items that make the weighted loss smallest, in turns.
 *
 * In words: a source's loss is the mean over its votes of the distance from the number, over the standard deviation of
 * the item's votes (squared distance over it for the mean form); its weight is -ln(loss / sum of all losses); the
 * numbers are weighted means (squared loss) or weighted medians (absolute loss). Starts from the plain ones. A source
 * without any loss has the largest weight there is, 27.6 = -ln 1e-12, not none. The median form is not moved by slips of
 * the pen, and the mean form uses every vote: choose by what the errors are like.
 *
 * @see Li, Li, Gao, Zhao, Fan and Han, "Resolving Conflicts in Heterogeneous Data by Truth Discovery and Source
 * Reliability Estimation", SIGMOD 2014
 */
import type { Estimate, Estimator, Parameters } from "../../Estimator.ts"
import { votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { grid } from "../pass/grid.ts"
import { change, repeat, ROUNDS } from "../pass/rounds.ts"
import { largest } from "../pass/spread.ts"
import { evenly, means, medians } from "./balance.ts"
import { losses, spreads } from "./ends.ts"
import { settled } from "./settled.ts"

const DEFAULTS = { rounds: 100, tolerance: 1e-6, byLargest: 0 }

/** Per source -ln of its loss as a share of all losses, or of the largest. Equal where nobody has any. */
const weights = (loss: Float64Array, byLargest: boolean): Float64Array => {
  const all = byLargest ? largest(loss) : loss.reduce((sum, x) => sum + x, 0)
  return loss.map((x) => (all > 0 ? grid(-Math.log(Math.min(1, Math.max(1e-12, x / all)))) : 1))
}

const run =
  (balance: typeof means, scaled: (far: number, spread: number) => number) =>
  (table: VoteTable, parameters: Parameters): Estimate => {
    const { byLargest, ...limits } = { ...DEFAULTS, ...parameters }
    const spread = spreads(table)
    const given = votesBySource(table)
    let trustworthiness: Float64Array = new Float64Array(table.sources.size)
    let numbers = balance(table, evenly(table))
    const ended = repeat(limits, () => {
      const before = trustworthiness
      const loss = losses(table, numbers, (far, i) => scaled(far, spread[i] ?? 1))
      trustworthiness = weights(
        loss.map((sum, s) => sum / Math.max(1, given[s] ?? 0)),
        byLargest === 1,
      )
      numbers = balance(table, trustworthiness)
      return change(before, trustworthiness)
    })
    return settled(table, numbers, trustworthiness, { trustworthiness, ...ended })
  }

/**
 * CRH with squared loss: weighted means. See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { crhMean } from "@corroborate/core/estimate/method/number/crhNumber"
 *
 * const asNumber = (value: string) => ({ low: Number(value), high: Number(value) })
 * const votes = ["60", "62", "20"].map((value) => ({ item: "toll", source: `s${value}`, value }))
 * const [toll = 0] = estimate(tableOf(votes, asNumber), crhMean).numbers ?? []
 * toll > 55 && toll < 62 // => true
 * ```
 */
export const crhMean: Estimator = {
  name: "crh-mean",
  title: "CRH for numbers, squared loss",
  paper: "Li and others, SIGMOD 2014",
  answers: "number",
  trustworthinessIs: "weight: -ln of its share of all losses",
  defaults: DEFAULTS,
  meaning: {
    ...ROUNDS,
    byLargest: "0: a loss counts as its share of all losses; 1: of the largest loss, as in PM",
  },
  cost: "votes",
  stops: "when no weight moves by more than `tolerance`",
  uses: [],
  axioms: {},
  run: run(means, (far, spread) => (far * far) / spread),
}

/**
 * CRH with absolute loss: weighted medians. See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { crhMedian } from "@corroborate/core/estimate/method/number/crhNumber"
 *
 * const asNumber = (value: string) => ({ low: Number(value), high: Number(value) })
 * const votes = ["60", "62", "2000"].map((value) => ({ item: "toll", source: `s${value}`, value }))
 * Array.from(estimate(tableOf(votes, asNumber), crhMedian).numbers ?? []) // => [62]
 * ```
 */
export const crhMedian: Estimator = {
  ...crhMean,
  name: "crh-median",
  title: "CRH for numbers, absolute loss",
  run: run(medians, (far, spread) => far / spread),
}
