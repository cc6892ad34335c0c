/**
 * Weighted agreement: a source is as trustworthy as its answers are popular, on average; answers add up their sources.
 *
 * One pass each way, no rounds. In words: trustworthiness = mean number of votes behind the source's facts; belief =
 * sum of its sources' trustworthiness. The simplest method that keeps the positive axioms with trust in it.
 *
 * @see Singleton, "Towards a formal theory of truth discovery", thesis, chapter on truth discovery, running example
 */
import type { Estimate, Estimator } from "../../Estimator.ts"
import { votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { conclude, shareOfLargest } from "../pass/conclude.ts"
import { grid } from "../pass/grid.ts"
import { factSums, sourceSums, supports } from "../pass/spread.ts"

const run = (table: VoteTable): Estimate => {
  const facts = votesBySource(table)
  const trustworthiness = sourceSums(table, supports(table)).map((sum, s) => grid(sum / Math.max(1, facts[s] ?? 0)))
  const belief = shareOfLargest(factSums(table, trustworthiness))
  return conclude(table, { belief, beliefIs: "score", trustworthiness, rounds: 0, stopped: "OnePass" })
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { weightedAgreement } from "@corroborate/core/estimate/method/web/weightedAgreement"
 *
 * const table = tableOf([
 *   { item: "toll", source: "monitor", value: "62" },
 *   { item: "toll", source: "daily", value: "62" },
 *   { item: "toll", source: "ministry", value: "20" },
 * ])
 * Array.from(estimate(table, weightedAgreement).trustworthiness) // => [2, 1, 2]
 * ```
 */
export const weightedAgreement: Estimator = {
  name: "weighted-agreement",
  title: "Weighted agreement",
  paper: "Singleton and Booth, JAAMAS 36:42, 2022",
  answers: "single",
  trustworthinessIs: "mean number of votes behind its facts",
  defaults: {},
  meaning: {},
  cost: "votes, twice",
  stops: "after one pass",
  uses: [],
  axioms: {
    "claim coherence": "yes",
    "source coherence": "no",
    symmetry: "yes",
    "fresh positive responsiveness": "yes",
    "source positive responsiveness": "yes",
    "trust-based monotonicity": "yes",
    "disjoint independence": "yes",
    "classical independence": "no",
    "conflict coherence": "no",
    "antisource coherence": "no",
  },
  run,
}
