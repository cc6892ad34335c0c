/**
 * CRH over shares: every value of an item gets a number from 0 to 1, by squared loss on one-hot vectors.
 *
 * In words: a fact's belief is its sources' weight over all sources' weight; a source's loss is the sum over its facts
 * of the squared distance between the beliefs of the item's facts and the vector with 1 for its own fact and 0 for the
 * others; its weight is epsilon - ln(loss / all losses), where epsilon is added to every loss. Beliefs start at votes
 * over sources. Losses are summed and not averaged, so who says little keeps a large weight. The form that was given
 * axioms, as "CRH-epsilon". Nothing dense is made: an item's squares are summed once.
 *
 * @see Li, Li, Gao, Zhao, Fan and Han, SIGMOD 2014, section 2.4; Singleton, "Towards a formal theory of truth discovery",
 * thesis, definition of CRH-epsilon
 */
import type { Estimate, Estimator, Parameters } from "../../Estimator.ts"
import { itemOfFact, type VoteTable } from "../../table/VoteTable.ts"
import { conclude } from "../pass/conclude.ts"
import { grid } from "../pass/grid.ts"
import { change, repeat, ROUNDS } from "../pass/rounds.ts"
import { factSums, itemSums, sourceSums } from "../pass/spread.ts"

const DEFAULTS = { rounds: 500, tolerance: 1e-8, epsilon: 1e-5 }

const total = (numbers: Float64Array): number => numbers.reduce((sum, x) => sum + x, 0)

const run = (table: VoteTable, parameters: Parameters): Estimate => {
  const { epsilon, ...limits } = { ...DEFAULTS, ...parameters }
  const item = itemOfFact(table)
  let trustworthiness: Float64Array = new Float64Array(table.sources.size).fill(1)
  const believed = (weight: Float64Array): Float64Array => {
    const all = total(weight)
    return factSums(table, weight).map((sum) => grid(sum / all))
  }
  let belief = believed(trustworthiness)
  const ended = repeat(limits, () => {
    const before = trustworthiness
    const squares = itemSums(
      table,
      belief.map((b) => grid(b * b)),
    )
    const far = belief.map((b, f) => (squares[item[f] ?? 0] ?? 0) + 1 - 2 * b)
    const loss = sourceSums(table, far).map((sum) => epsilon + sum)
    const all = total(loss)
    trustworthiness = loss.map((x) => grid(epsilon - Math.log(x / all)))
    belief = believed(trustworthiness)
    return change(before, trustworthiness)
  })
  return conclude(table, { belief, beliefIs: "score", trustworthiness, ...ended })
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { crhShares } from "@corroborate/core/estimate/method/loss/crhShares"
 *
 * const table = tableOf([
 *   { item: "photo 1", source: "a", value: "yes" },
 *   { item: "photo 1", source: "b", value: "yes" },
 *   { item: "photo 1", source: "c", value: "no" },
 * ])
 * estimate(table, crhShares).winners[0] // => 1
 * ```
 */
export const crhShares: Estimator = {
  name: "crh-shares",
  title: "CRH, squared loss on one-hot vectors",
  paper: "Li and others, SIGMOD 2014",
  answers: "single",
  trustworthinessIs: "weight: -ln of its share of all losses",
  defaults: DEFAULTS,
  meaning: { ...ROUNDS, epsilon: "what is added to every loss, so that none is 0, above 0" },
  cost: "votes",
  stops: "when no weight moves by more than `tolerance`",
  uses: [],
  axioms: {
    "claim coherence": "yes",
    "source coherence": "no",
    symmetry: "yes",
    "fresh positive responsiveness": "yes",
    "source positive responsiveness": "yes",
    "trust-based monotonicity": "yes",
    "disjoint independence": "no",
    "classical independence": "no",
    "conflict coherence": "no",
    "antisource coherence": "no",
  },
  run,
}
