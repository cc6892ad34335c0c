/**
 * CRH over shares: every value of an item gets a number from 0 to 1, by squared loss on one-hot vectors.
 *
 * In words: a fact's belief is its sources' weight over all sources' weight; a source's loss is the sum over all facts
 * of the squared difference between what it claims of the fact (1, or 0 for facts that it does not claim) and the
 * belief; its weight is epsilon - ln(loss / all losses), where epsilon is added to every loss. Beliefs start equal,
 * weights at 1. Silence counts as a vote against: a source with many facts of few supporters has a large loss. The form
 * that was given axioms, as "CRH-epsilon". Sparse: what is not claimed is one sum for all sources.
 *
 * @see Li, Li, Gao, Zhao, Fan and Han, SIGMOD 2014, section 2.4; Singleton, "Towards a formal theory of truth discovery",
 * thesis, running example
 */
import type { Estimate, Estimator, Parameters } from "../../Estimator.ts"
import { votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { conclude } from "../pass/conclude.ts"
import { grid } from "../pass/grid.ts"
import { change, repeat, ROUNDS } from "../pass/rounds.ts"
import { factSums, sourceSums } from "../pass/spread.ts"

const DEFAULTS = { rounds: 500, tolerance: 1e-8, epsilon: 1e-5 }

const total = (numbers: Float64Array): number => numbers.reduce((sum, x) => sum + x, 0)

const run = (table: VoteTable, parameters: Parameters): Estimate => {
  const { epsilon, ...limits } = { ...DEFAULTS, ...parameters }
  const given = votesBySource(table)
  let trustworthiness: Float64Array = new Float64Array(table.sources.size).fill(1)
  const believed = (weight: Float64Array): Float64Array => {
    const all = total(weight)
    return factSums(table, weight).map((sum) => grid(sum / all))
  }
  let belief = believed(trustworthiness)
  const ended = repeat(limits, () => {
    const before = trustworthiness
    const silent = total(belief.map((b) => grid(b * b)))
    const own = sourceSums(table, belief)
    const loss = own.map((sum, s) => epsilon + silent + (given[s] ?? 0) - 2 * sum)
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
  axioms: {},
  run,
}
