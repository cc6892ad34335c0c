/**
 * UnboundedSums: Sums whose scores are never scaled down to nothing.
 *
 * Sums divides by the largest score of the whole table, so a part that hangs together less well ends at 0 and says
 * nothing any more. Only the order of scores is read here, and that order settles; scores are scaled by powers of two
 * when they grow, which changes no order, and kept to 33 significant bits, so that a small one stays apart from a
 * smaller one. In words: beliefs start as counts of votes; trustworthiness = sum of beliefs; belief = sum of
 * trustworthiness. Fifty rounds, chosen: with them no random network broke an axiom
 * that it declares.
 *
 * The table printed with the axioms marks it as failing disjoint independence; the theorem and proof beside the table
 * say that it holds, and no network was found that breaks it.
 *
 * @see Singleton and Booth, "Towards an axiomatic approach to truth discovery", JAAMAS 36:42, 2022
 */
import type { Estimate, Estimator, Parameters } from "../../Estimator.ts"
import type { VoteTable } from "../../table/VoteTable.ts"
import { conclude, shareOfLargest } from "../pass/conclude.ts"
import { significant } from "../pass/grid.ts"
import { ROUNDS } from "../pass/rounds.ts"
import { factSums, largest, sourceSums, supports } from "../pass/spread.ts"

const DEFAULTS = { rounds: 50 }

/** Scaled by a power of two so that the largest lies between 1 and 2: no digit changes. */
const lowered = (numbers: Float64Array): Float64Array => {
  const most = largest(numbers)
  if (most === 0) return numbers
  const scale = 2 ** -Math.floor(Math.log2(most))
  return numbers.map((x) => significant(x * scale))
}

const run = (table: VoteTable, parameters: Parameters): Estimate => {
  const { rounds } = { ...DEFAULTS, ...parameters }
  let belief: Float64Array = supports(table)
  let trustworthiness: Float64Array = new Float64Array(table.sources.size).fill(1)
  for (let n = 0; n < rounds; n++) {
    trustworthiness = lowered(sourceSums(table, belief))
    belief = lowered(factSums(table, trustworthiness))
  }
  return conclude(table, {
    belief: shareOfLargest(belief),
    beliefIs: "score",
    trustworthiness,
    rounds,
    stopped: "StepLimit",
  })
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { unboundedSums } from "@corroborate/core/estimate/method/web/unboundedSums"
 *
 * const table = tableOf([
 *   { item: "toll", source: "monitor", value: "62" },
 *   { item: "place", source: "monitor", value: "Qadam" },
 *   { item: "toll", source: "ministry", value: "20" },
 * ])
 * estimate(table, unboundedSums).winners[1] // => 2
 * ```
 */
export const unboundedSums: Estimator = {
  name: "unbounded-sums",
  title: "UnboundedSums",
  paper: "Singleton and Booth, JAAMAS 36:42, 2022",
  answers: "single",
  trustworthinessIs: "sum of the beliefs in its facts; only the order counts",
  defaults: DEFAULTS,
  meaning: { rounds: ROUNDS.rounds },
  cost: "votes",
  stops: "after `rounds`",
  uses: [],
  axioms: {
    "claim coherence": "yes",
    "source coherence": "yes",
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
