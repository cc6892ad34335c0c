/**
 * Mean and median: every source counts once.
 *
 * The baselines for numbers. The mean is what the votes balance at, and one slip of the pen moves it anywhere; the
 * median is what half of the votes lie on either side of. Intervals take part as limits: they pull from outside and are
 * silent inside.
 */
import type { Estimate, Estimator } from "../../Estimator.ts"
import { votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { evenly, means, medians } from "./balance.ts"
import { losses, spreads } from "./ends.ts"
import { settled } from "./settled.ts"

/** Less the mean distance of a source's votes from the numbers, in spreads of the item. */
const closeness = (table: VoteTable, numbers: Float64Array): Float64Array => {
  const spread = spreads(table)
  const given = votesBySource(table)
  return losses(table, numbers, (far, i) => far / (spread[i] ?? 1)).map((sum, s) => -sum / Math.max(1, given[s] ?? 0))
}

const run =
  (balance: typeof means) =>
  (table: VoteTable): Estimate => {
    const weight = evenly(table)
    const numbers = balance(table, weight)
    const trustworthiness = closeness(table, numbers)
    return settled(table, numbers, weight, { trustworthiness, rounds: 0, stopped: "OnePass" })
  }

/**
 * The plain mean: see the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { mean } from "@corroborate/core/estimate/method/number/mean"
 *
 * const asNumber = (value: string) => ({ low: Number(value), high: Number(value) })
 * const table = tableOf(
 *   [
 *     { item: "toll", source: "monitor", value: "60" },
 *     { item: "toll", source: "ministry", value: "20" },
 *   ],
 *   asNumber,
 * )
 * Array.from(estimate(table, mean).numbers ?? []) // => [40]
 * ```
 */
export const mean: Estimator = {
  name: "mean",
  title: "Mean",
  paper: "none: counting",
  answers: "number",
  trustworthinessIs: "less the mean distance of its votes from the numbers, in standard deviations of the item",
  defaults: {},
  meaning: {},
  cost: "votes, once",
  stops: "after one pass",
  uses: [],
  axioms: {},
  run: run(means),
}

/**
 * The plain median: see the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { median } from "@corroborate/core/estimate/method/number/mean"
 *
 * const read = (value: string) =>
 *   value.startsWith(">") ? { low: Number(value.slice(1)), high: Infinity } : { low: Number(value), high: Number(value) }
 * const votes = ["20", "60", ">50"].map((value) => ({ item: "toll", source: value, value }))
 * Array.from(estimate(tableOf(votes, read), median).numbers ?? []) // => [55]
 * ```
 */
export const median: Estimator = { ...mean, name: "median", title: "Median", run: run(medians) }
