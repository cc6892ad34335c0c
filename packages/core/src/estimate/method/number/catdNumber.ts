/**
 * CATD for numbers: sources with few votes are not trusted for having been lucky.
 *
 * In words: set outliers aside; take the plain mean of the rest; a source's weight is the lower 2.5 % quantile of the
 * chi-square distribution with as many degrees of freedom as it has votes, over its sum of squared distances; the
 * numbers are the weighted means. That is one over the upper end of the 95 % confidence interval of its variance, so it
 * grows with the number of votes. One pass, as Algorithm 1 has it; the paper's own experiments repeat it, and there
 * weights run away to a few sources: `rounds` above 1 does that. The quantile is meant, not the distribution function.
 * Over items of very different size, `normalise` divides distances by the item's standard deviation.
 *
 * @see Li, Li, Gao, Su, Zhao, Demirbas, Fan and Han, "A Confidence-Aware Approach for Truth Discovery on Long-Tail
 * Data", PVLDB 8(4), 2014, eqs 1, 4-7 and Algorithm 1
 */
import type { Estimate, Estimator, Parameters } from "../../Estimator.ts"
import { votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { significant } from "../pass/grid.ts"
import { repeat, ROUNDS } from "../pass/rounds.ts"
import { chiSquareQuantile } from "../pass/special.ts"
import { evenly, means } from "./balance.ts"
import { losses, spreads } from "./ends.ts"
import { withoutOutliers } from "./outliers.ts"
import { settled } from "./settled.ts"

const DEFAULTS = { rounds: 1, alpha: 0.05, relative: 1, deviations: 2, normalise: 0 }

/** The lower chi-square quantile for every number of votes that occurs. */
export const quantiles = (given: Uint32Array, alpha: number): Float64Array => {
  const known = new Map<number, number>()
  return Float64Array.from(given, (n) => {
    const quantile = known.get(n) ?? (n === 0 ? 0 : chiSquareQuantile(alpha / 2, n))
    known.set(n, quantile)
    return quantile
  })
}

/** Quantile over loss; a source without loss counts as if it had a billionth of the mean loss of a vote. */
export const confident = (quantile: Float64Array, loss: Float64Array, votes: number): Float64Array => {
  const mean = loss.reduce((sum, x) => sum + x, 0) / Math.max(1, votes)
  return quantile.map((q, s) => (mean > 0 ? significant((q * mean) / Math.max(1e-9 * mean, loss[s] ?? 0)) : q))
}

const run = (table: VoteTable, parameters: Parameters): Estimate => {
  const { rounds, alpha, normalise, ...outlying } = { ...DEFAULTS, ...parameters }
  const sound = withoutOutliers(table, outlying)
  const spread = normalise === 1 ? spreads(sound) : new Float64Array(table.items.size).fill(1)
  const quantile = quantiles(votesBySource(sound), alpha)
  let trustworthiness: Float64Array = evenly(table)
  let numbers = means(sound, trustworthiness)
  const ended = repeat({ rounds, tolerance: -1 }, () => {
    const loss = losses(sound, numbers, (far, i) => (far / (spread[i] ?? 1)) ** 2)
    trustworthiness = confident(quantile, loss, sound.voteSource.length)
    numbers = means(sound, trustworthiness)
    return 0
  })
  return settled(table, numbers, trustworthiness, {
    trustworthiness,
    ...ended,
    stopped: rounds > 1 ? ended.stopped : "OnePass",
  })
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { catdNumber } from "@corroborate/core/estimate/method/number/catdNumber"
 *
 * const asNumber = (value: string) => ({ low: Number(value), high: Number(value) })
 * const votes = ["60", "62", "50"].map((value) => ({ item: "toll", source: `s${value}`, value }))
 * const [toll = 0] = estimate(tableOf(votes, asNumber), catdNumber).numbers ?? []
 * toll > 57 && toll < 62 // => true
 * ```
 */
export const catdNumber: Estimator = {
  name: "catd-number",
  title: "CATD for numbers",
  paper: "Li and others, PVLDB 8(4), 2014",
  answers: "number",
  trustworthinessIs: "weight: one over the upper end of the confidence interval of its variance",
  defaults: DEFAULTS,
  meaning: {
    rounds: `${ROUNDS.rounds}, all of which are run`,
    alpha: "one less the confidence of the interval, between 0 and 1",
    relative: "of a table of magnitudes, how many times the median a vote may lie from it",
    deviations: "how many standard deviations a vote may lie from the mean",
    normalise: "1: distances count in standard deviations of the item; 0: as they are",
  },
  cost: "votes",
  stops: "after one pass",
  uses: [],
  axioms: {},
  run,
}
