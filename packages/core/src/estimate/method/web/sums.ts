/**
 * Sums: sources are as good as their answers, answers as good as their sources.
 *
 * Hubs and authorities, brought to votes. In words: a source's trustworthiness is the sum of the beliefs in its facts,
 * a fact's belief the sum of its sources' trustworthiness; after each round both are divided by their largest. Beliefs
 * start at 0.5. Its failure teaches: whoever says much, and says it with many, ends up with all the trust, and parts of
 * the table that do not hang together with the largest part end up with none.
 *
 * Twenty rounds as in the paper's experiments; more rounds go on towards the leading eigenvector.
 *
 * @see Pasternack and Roth, "Knowing What to Believe (when you already know something)", COLING 2010, section 3.1
 */
import type { Estimate, Estimator, Parameters } from "../../Estimator.ts"
import type { VoteTable } from "../../table/VoteTable.ts"
import { ROUNDS } from "../pass/rounds.ts"
import { reinforce } from "./reinforce.ts"

const DEFAULTS = { rounds: 20, tolerance: 0 }

const run = (table: VoteTable, parameters: Parameters): Estimate =>
  reinforce(table, { ...DEFAULTS, ...parameters }, new Float64Array(table.sources.size).fill(1))

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { sums } from "@corroborate/core/estimate/method/web/sums"
 *
 * const table = tableOf([
 *   { item: "toll", source: "monitor", value: "62" },
 *   { item: "place", source: "monitor", value: "Qadam" },
 *   { item: "toll", source: "ministry", value: "20" },
 * ])
 * const { belief } = estimate(table, sums)
 * belief[0] // => 1
 * ```
 */
export const sums: Estimator = {
  name: "sums",
  title: "Sums (hubs and authorities)",
  paper: "Pasternack and Roth, COLING 2010",
  answers: "single",
  trustworthinessIs: "sum of the beliefs in its facts, relative to the largest",
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
    "classical independence": "no",
    "conflict coherence": "no",
    "antisource coherence": "no",
  },
  run,
}
