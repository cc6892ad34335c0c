/**
 * PM: weighted vote and weights from mistakes, in turns; a mistake counts the same whoever has few votes.
 *
 * In words: a source's weight is -ln(its number of mistakes / the largest number of mistakes); an item's answer is the
 * value with the largest sum of weights. Starts from the majority. It differs from CRH in that mistakes are summed, not
 * averaged over a source's votes, and set against the largest, so the worst source has weight 0. A source without
 * mistakes counts as having a hundred-millionth of one, not as having no weight.
 *
 * @see Aydin, Yilmaz, Li, Li, Gao and Demirbas, "Crowdsourcing for Multiple-Choice Question Answering", AAAI 2014
 */
import type { Estimate, Estimator, Parameters } from "../../Estimator.ts"
import type { VoteTable } from "../../table/VoteTable.ts"
import { voteShares } from "../../winners.ts"
import { conclude } from "../pass/conclude.ts"
import { significant } from "../pass/grid.ts"
import { change, repeat, ROUNDS } from "../pass/rounds.ts"
import { shares } from "../pass/shares.ts"
import { factSums, largest } from "../pass/spread.ts"
import { mistakes, TIES } from "./mistakes.ts"

const DEFAULTS = { rounds: 100, tolerance: 1e-9, guard: 1e-7, ties: 1 }

const run = (table: VoteTable, parameters: Parameters): Estimate => {
  const { guard, ties, ...limits } = { ...DEFAULTS, ...parameters }
  let trustworthiness: Float64Array = new Float64Array(table.sources.size)
  let belief: Float64Array = voteShares(table)
  const ended = repeat(limits, () => {
    const before = trustworthiness
    const wrong = mistakes(table, belief, ties).map((n) => (n === 0 ? guard / 10 : n))
    const most = largest(wrong)
    trustworthiness = wrong.map((n) => significant(guard - Math.log(n / most + guard)))
    belief = shares(table, trustworthiness)
    return change(before, trustworthiness)
  })
  return conclude(table, {
    belief,
    standing: factSums(table, trustworthiness),
    beliefIs: "score",
    trustworthiness,
    ...ended,
  })
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { pm } from "@corroborate/core/estimate/method/loss/pm"
 *
 * const table = tableOf([
 *   { item: "photo 1", source: "a", value: "yes" },
 *   { item: "photo 1", source: "b", value: "yes" },
 *   { item: "photo 1", source: "c", value: "no" },
 * ])
 * estimate(table, pm).winners[0] // => 1
 * ```
 */
export const pm: Estimator = {
  name: "pm",
  title: "PM",
  paper: "Aydin, Yilmaz, Li, Li, Gao and Demirbas, AAAI 2014",
  answers: "single",
  trustworthinessIs: "weight: -ln of its mistakes over the largest number of mistakes",
  defaults: DEFAULTS,
  meaning: {
    ...ROUNDS,
    guard: "what keeps the logarithm finite, above 0; a tenth of it counts for no mistake",
    ties: TIES,
  },
  cost: "votes",
  stops: "when no weight moves",
  uses: [],
  axioms: {
    "claim coherence": "yes",
    "source coherence": "no",
    symmetry: "yes",
    "fresh positive responsiveness": "no",
    "source positive responsiveness": "no",
    "trust-based monotonicity": "no",
    "disjoint independence": "no",
    "classical independence": "no",
    "conflict coherence": "no",
    "antisource coherence": "no",
  },
  run,
}
