/**
 * TruthFinder: the chance that all of a fact's sources are wrong, damped.
 *
 * In words: a source's score is -ln(1 - trustworthiness); a fact's score is the sum over its sources, plus `influence`
 * times what the other facts of the item imply for it, weighted by their own scores; its confidence is the logistic of
 * `damping` times that; a source's trustworthiness is the mean confidence of its facts. Trustworthiness starts at 0.9.
 *
 * Implication is the similarity that is passed in: positive between values that support each other, negative between
 * values that tell against each other. Without one, facts of an item do not touch each other. Defaults as in the paper:
 * influence 0.5, damping 0.3, stop when the cosine between two rounds' trustworthiness is within 0.00001 of 1.
 *
 * @see Yin, Han and Yu, "Truth Discovery with Multiple Conflicting Information Providers on the Web", KDD 2007, eqs 1-8
 */
import type { Estimate, Estimator, Knowledge, Parameters } from "../../Estimator.ts"
import { votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { concludeBy } from "../pass/conclude.ts"
import { grid, STEP } from "../pass/grid.ts"
import { implied } from "../pass/implied.ts"
import { repeat, turn, TURNS } from "../pass/rounds.ts"
import { factSums, sourceSums } from "../pass/spread.ts"

const DEFAULTS = { rounds: 100, tolerance: 1e-5, start: 0.9, influence: 0.5, damping: 0.3 }

const run = (table: VoteTable, parameters: Parameters, { similarity }: Knowledge): Estimate => {
  const { start, influence, damping, ...limits } = { ...DEFAULTS, ...parameters }
  const facts = votesBySource(table)
  let trustworthiness: Float64Array = new Float64Array(table.sources.size).fill(start)
  let belief: Float64Array = new Float64Array(0)
  let all: Float64Array = belief
  const ended = repeat(limits, () => {
    const before = trustworthiness
    const score = factSums(
      table,
      trustworthiness.map((t) => -grid(Math.log(Math.max(STEP, 1 - t)))),
    )
    all = similarity === undefined ? score : implied(table, score, influence, similarity)
    belief = all.map((x) => grid(1 / (1 + Math.exp(-damping * x))))
    trustworthiness = sourceSums(table, belief).map((sum, s) => grid(sum / Math.max(1, facts[s] ?? 0)))
    return turn(before, trustworthiness)
  })
  return concludeBy(table, all, { belief, beliefIs: "score", trustworthiness, ...ended })
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { truthFinder } from "@corroborate/core/estimate/method/web/truthFinder"
 *
 * const table = tableOf([
 *   { item: "toll", source: "monitor", value: "62" },
 *   { item: "toll", source: "daily", value: "62" },
 *   { item: "toll", source: "ministry", value: "20" },
 * ])
 * const { belief } = estimate(table, truthFinder)
 * (belief[1] ?? 0) > (belief[0] ?? 0) // => true
 * ```
 */
export const truthFinder: Estimator = {
  name: "truth-finder",
  title: "TruthFinder",
  paper: "Yin, Han and Yu, KDD 2007",
  answers: "single",
  trustworthinessIs: "mean confidence of its facts",
  defaults: DEFAULTS,
  meaning: {
    ...TURNS,
    start: "trustworthiness before the first round, between 0 and 1",
    influence: "weight of what other values of the item imply, 0 to 1 (rho)",
    damping: "dampens what sources that are not independent add up to, 0 to 1 (gamma)",
  },
  cost: "votes; with a similarity, values squared in every item",
  stops: "when the direction of trustworthiness stands still",
  uses: ["similarity"],
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
