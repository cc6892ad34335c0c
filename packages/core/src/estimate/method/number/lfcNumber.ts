/**
 * LFC_N: a source's votes scatter around the number with a variance of its own; most likely numbers and variances.
 *
 * In words: a number is the mean of its votes weighted by one over their source's variance; a variance is the mean
 * squared distance of the source's votes. Starts from plain means. A variance does not go below a billionth of the
 * table's, or a source that has hit its own number once would take everything.
 *
 * @see Raykar, Yu, Zhao, Valadez, Florin, Bogoni and Moy, "Learning From Crowds", JMLR 11, 2010, section 5
 */
import type { Estimate, Estimator, Parameters } from "../../Estimator.ts"
import { votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { significant } from "../pass/grid.ts"
import { repeat, ROUNDS } from "../pass/rounds.ts"
import { evenly, means } from "./balance.ts"
import { losses, spreads } from "./ends.ts"
import { settled } from "./settled.ts"

const DEFAULTS = { rounds: 50, tolerance: 1e-6 }

const run = (table: VoteTable, parameters: Parameters): Estimate => {
  const given = votesBySource(table)
  const unit = spreads(table)
  let precision: Float64Array = evenly(table)
  let numbers = means(table, precision)
  const ended = repeat({ ...DEFAULTS, ...parameters }, () => {
    const before = numbers
    const squares = losses(table, numbers, (far) => far * far)
    const mean = squares.reduce((sum, x) => sum + x, 0) / table.voteSource.length
    const least = mean > 0 ? mean * 1e-9 : 1
    precision = squares.map((sum, s) => significant(mean / Math.max(least, sum / Math.max(1, given[s] ?? 0)) || 1))
    numbers = means(table, precision)
    return numbers.reduce((most, x, i) => Math.max(most, Math.abs(x - (before[i] ?? 0)) / (unit[i] ?? 1)), 0)
  })
  return settled(table, numbers, precision, { trustworthiness: precision, ...ended })
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { lfcNumber } from "@corroborate/core/estimate/method/number/lfcNumber"
 *
 * const asNumber = (value: string) => ({ low: Number(value), high: Number(value) })
 * const votes = ["60", "62", "50"].map((value) => ({ item: "toll", source: `s${value}`, value }))
 * const [toll = 0] = estimate(tableOf(votes, asNumber), lfcNumber).numbers ?? []
 * toll > 57 && toll < 62 // => true
 * ```
 */
export const lfcNumber: Estimator = {
  name: "lfc-number",
  title: "Learning from crowds, for numbers",
  paper: "Raykar and others, JMLR 11, 2010",
  answers: "number",
  trustworthinessIs: "precision: the table's mean squared distance over its own",
  defaults: DEFAULTS,
  meaning: {
    rounds: ROUNDS.rounds,
    tolerance: "largest change of a number, in standard deviations of its item, that counts as standing still",
  },
  cost: "votes",
  stops: "when no number moves by more than `tolerance`",
  uses: [],
  axioms: {},
  run,
}
