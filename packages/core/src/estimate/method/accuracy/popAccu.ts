/**
 * POPACCU: ACCU in which wrong values are as popular as they are seen to be.
 *
 * In words: were v right, a wrong source would say w with the share that w has among the votes not for v. So a value
 * that many sources share counts for less than ACCU has it, since a popular mistake is likely, and no number of wrong
 * values has to be guessed. Accuracy as in ACCU. Adding a source that is right more often than not never hurts.
 *
 * @see Dong, Saha and Srivastava, "Less is More: Selecting Sources Wisely for Integration", PVLDB 6(2), 2013
 */
import type { Estimate, Estimator, Knowledge, Parameters } from "../../Estimator.ts"
import type { VoteTable } from "../../table/VoteTable.ts"
import { logOf } from "../pass/grid.ts"
import { TURNS } from "../pass/rounds.ts"
import { supports } from "../pass/spread.ts"
import { oneAccuracy } from "./oneAccuracy.ts"

const DEFAULTS = { rounds: 5, tolerance: 1e-6, start: 0.8 }

/** n ln n, 0 for 0. */
const entropic = (n: number): number => (n > 0 ? n * logOf(n) : 0)

/** Per fact the logarithm of how likely the other votes of its item are, were it right. */
const popularity = (table: VoteTable): Float64Array => {
  const { itemFacts } = table
  const votes = supports(table)
  const offset = new Float64Array(votes.length)
  for (let i = 0; i + 1 < itemFacts.length; i++) {
    const [from, to] = [itemFacts[i] ?? 0, itemFacts[i + 1] ?? 0]
    let [all, each] = [0, 0]
    for (let f = from; f < to; f++) {
      all += votes[f] ?? 0
      each += entropic(votes[f] ?? 0)
    }
    for (let f = from; f < to; f++) offset[f] = each - entropic(votes[f] ?? 0) - entropic(all - (votes[f] ?? 0))
  }
  return offset
}

const run = (table: VoteTable, parameters: Parameters, knowledge: Knowledge): Estimate => {
  const settings = { ...DEFAULTS, ...parameters, right: 0, wrong: 0 }
  const model = { weight: (a: number): number => Math.log(a / (1 - a)), offset: popularity(table) }
  return oneAccuracy(table, settings, model, knowledge)
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { popAccu } from "@corroborate/core/estimate/method/accuracy/popAccu"
 *
 * const table = tableOf([
 *   { item: "toll", source: "monitor", value: "62" },
 *   { item: "toll", source: "daily", value: "62" },
 *   { item: "toll", source: "ministry", value: "20" },
 * ])
 * estimate(table, popAccu).winners[0] // => 1
 * ```
 */
export const popAccu: Estimator = {
  name: "pop-accu",
  title: "POPACCU",
  paper: "Dong, Saha and Srivastava, PVLDB 6(2), 2013",
  answers: "single",
  trustworthinessIs: "accuracy: mean probability of its facts",
  defaults: DEFAULTS,
  meaning: { ...TURNS, start: "accuracy before the first round, between 0 and 1" },
  cost: "votes",
  stops: "when the direction of trustworthiness stands still",
  uses: ["priors", "known"],
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
