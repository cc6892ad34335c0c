/**
 * AverageLog: Sums with the average of a source's beliefs, times the logarithm of how many facts it has.
 *
 * Between Sums, which rewards whoever says much, and a plain average, which rewards whoever says one thing that all
 * agree on. In words: trustworthiness = ln(N)/N times the sum of the beliefs in the source's N facts; beliefs as in
 * Sums. A source with a single fact has trustworthiness 0, since ln 1 = 0: tables in which every source speaks once
 * are not told apart at all.
 *
 * @see Pasternack and Roth, "Knowing What to Believe (when you already know something)", COLING 2010, section 3.2.1
 */
import type { Estimate, Estimator, Parameters } from "../../Estimator.ts"
import { votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { logOf } from "../pass/grid.ts"
import { ROUNDS } from "../pass/rounds.ts"
import { reinforce } from "./reinforce.ts"

const DEFAULTS = { rounds: 20, tolerance: 0 }

const run = (table: VoteTable, parameters: Parameters): Estimate =>
  reinforce(
    table,
    { ...DEFAULTS, ...parameters },
    Float64Array.from(votesBySource(table), (n) => logOf(n) / n),
  )

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { averageLog } from "@corroborate/core/estimate/method/web/averageLog"
 *
 * const table = tableOf([
 *   { item: "toll", source: "monitor", value: "62" },
 *   { item: "place", source: "monitor", value: "Qadam" },
 *   { item: "toll", source: "ministry", value: "20" },
 * ])
 * Array.from(estimate(table, averageLog).trustworthiness) // => [0, 1]
 * ```
 */
export const averageLog: Estimator = {
  name: "average-log",
  title: "AverageLog",
  paper: "Pasternack and Roth, COLING 2010",
  answers: "single",
  trustworthinessIs: "average belief in its facts times the logarithm of their number, relative to the largest",
  defaults: DEFAULTS,
  meaning: ROUNDS,
  cost: "votes",
  stops: "after `rounds`, or when nothing moves by more than `tolerance`",
  uses: [],
  axioms: {
    "claim coherence": "yes",
    "source coherence": "no",
    symmetry: "yes",
    "fresh positive responsiveness": "no",
    "source positive responsiveness": "no",
    "trust-based monotonicity": "yes",
    "disjoint independence": "no",
    "classical independence": "yes",
    "conflict coherence": "no",
    "antisource coherence": "no",
  },
  run,
}
