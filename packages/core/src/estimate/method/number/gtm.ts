/**
 * GTM: every number has a normal prior, every source a variance with an inverse gamma prior.
 *
 * In words: set outliers aside; read votes as distances from their item's median in its standard deviations; an item's
 * number is the mean of 0 (the prior, variance 1) and its votes, each weighted by one over its source's variance; a
 * source's variance is (2 beta + sum of squared distances) / (2 (alpha + 1) + number of votes). alpha = beta = 10.
 * Each variance is used once as it is, and 2 beta counts once a source.
 *
 * @see Zhao and Han, "A Probabilistic Model for Estimating Real-valued Truth from Conflicting Sources", QDB 2012
 */
import type { Estimate, Estimator, Parameters } from "../../Estimator.ts"
import { votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { grid, significant } from "../pass/grid.ts"
import { change, repeat, ROUNDS } from "../pass/rounds.ts"
import { factSums } from "../pass/spread.ts"
import { evenly, means, medians } from "./balance.ts"
import { losses, spreads } from "./ends.ts"
import { withoutOutliers } from "./outliers.ts"
import { settled } from "./settled.ts"

const DEFAULTS = { rounds: 100, tolerance: 1e-6, alpha: 10, beta: 10, spread: 1, relative: 1, deviations: 2 }

/** Per item the weighted means, pulled to the medians with the precision of the prior. */
const pulled = (
  table: VoteTable,
  precision: Float64Array,
  prior: { readonly at: Float64Array; readonly precision: number },
): Float64Array => {
  const { itemFacts } = table
  const here = means(table, precision)
  const sums = factSums(table, precision)
  return here.map((x, i) => {
    let all = 0
    for (let f = itemFacts[i] ?? 0; f < (itemFacts[i + 1] ?? 0); f++) all += sums[f] ?? 0
    const at = prior.at[i] ?? 0
    return significant(at + ((x - at) * all) / (all + prior.precision))
  })
}

const run = (table: VoteTable, parameters: Parameters): Estimate => {
  const { alpha, beta, spread, relative, deviations, ...limits } = { ...DEFAULTS, ...parameters }
  const sound = withoutOutliers(table, { relative, deviations })
  const given = votesBySource(sound)
  const unit = spreads(sound)
  const at = medians(sound, evenly(table))
  let variance: Float64Array = new Float64Array(table.sources.size).fill(beta / (alpha + 1))
  let numbers = at
  let precision: Float64Array = variance
  const ended = repeat(limits, () => {
    const before = variance
    precision = before.map((v) => significant(1 / v))
    numbers = pulled(sound, precision, { at, precision: 1 / spread })
    variance = losses(sound, numbers, (far, i) => (far / (unit[i] ?? 1)) ** 2).map((sum, s) =>
      grid((2 * beta + sum) / (2 * (alpha + 1) + (given[s] ?? 0))),
    )
    return change(before, variance)
  })
  return settled(table, numbers, precision, { trustworthiness: variance.map((v) => 1 / v), ...ended })
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { gtm } from "@corroborate/core/estimate/method/number/gtm"
 *
 * const asNumber = (value: string) => ({ low: Number(value), high: Number(value) })
 * const votes = ["60", "62", "50"].map((value) => ({ item: "toll", source: `s${value}`, value }))
 * const [toll = 0] = estimate(tableOf(votes, asNumber), gtm).numbers ?? []
 * toll > 57 && toll < 62 // => true
 * ```
 */
export const gtm: Estimator = {
  name: "gtm",
  title: "Gaussian truth model",
  paper: "Zhao and Han, QDB 2012",
  answers: "number",
  trustworthinessIs: "precision: one over the variance of its votes, in standard deviations of the item",
  defaults: DEFAULTS,
  meaning: {
    ...ROUNDS,
    alpha: "shape of the prior of a source's variance, above 0",
    beta: "scale of the prior of a source's variance, above 0",
    spread: "variance of the prior of a number, in variances of the item, above 0",
    relative: "of a table of magnitudes, how many times the median a vote may lie from it",
    deviations: "how many standard deviations a vote may lie from the mean",
  },
  cost: "votes",
  stops: "when no variance moves by more than `tolerance`",
  uses: [],
  axioms: {},
  run,
}
