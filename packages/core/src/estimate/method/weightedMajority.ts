/**
 * Weighted majority: votes weighted by what is known of their sources.
 *
 * In words: a vote weighs ln(A / (1 - A)), where A is the prior that was handed in for its source; or else the share of
 * its votes on known items that are right; or else the share that agrees with the majority, each with one right and one
 * wrong vote added. With accuracies that are true this is the best that votes of independent sources allow (Nitzan and
 * Paroush); with shares of agreement it is the first step from majority to anything else.
 *
 * @see Nitzan and Paroush, "Optimal Decision Rules in Uncertain Dichotomous Choice Situations", International Economic
 * Review 23(2), 1982
 */
import type { Estimate, Estimator, Knowledge } from "../Estimator.ts"
import { itemOfFact, NONE, votesBySource, type VoteTable } from "../table/VoteTable.ts"
import { voteShares } from "../winners.ts"
import { wins } from "./pass/agreed.ts"
import { conclude } from "./pass/conclude.ts"
import { grid, inside } from "./pass/grid.ts"
import { posteriors } from "./pass/posterior.ts"
import { factSums, sourceSums } from "./pass/spread.ts"

/** Per source the share of its votes on known items that are right, one more of each added; `NaN` without such votes. */
const onKnown = (table: VoteTable, known: Uint32Array | undefined): Float64Array => {
  const item = itemOfFact(table)
  const right = sourceSums(
    table,
    Float64Array.from(item, (i, f) => (known?.[i] === f ? 1 : 0)),
  )
  const all = sourceSums(
    table,
    Float64Array.from(item, (i) => ((known?.[i] ?? NONE) === NONE ? 0 : 1)),
  )
  return right.map((n, s) => ((all[s] ?? 0) > 0 ? (n + 1) / ((all[s] ?? 0) + 2) : Number.NaN))
}

const run = (table: VoteTable, _: Readonly<Record<string, number>>, { priors, known }: Knowledge): Estimate => {
  const given = votesBySource(table)
  const gold = onKnown(table, known)
  const agreed = sourceSums(table, wins(table, voteShares(table)).map(grid))
  const trustworthiness = agreed.map((n, s) => {
    const prior = priors?.[s] ?? Number.NaN
    const own = gold[s] ?? Number.NaN
    const told = Number.isNaN(prior) ? own : prior
    return grid(inside(Number.isNaN(told) ? (n + 1) / ((given[s] ?? 0) + 2) : told))
  })
  const weight = trustworthiness.map((a) => grid(Math.log(a / (1 - a))))
  const belief = posteriors(table, factSums(table, weight), { known })
  return conclude(table, { belief, beliefIs: "score", trustworthiness, rounds: 0, stopped: "OnePass" })
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { weightedMajority } from "@corroborate/core/estimate/method/weightedMajority"
 *
 * const table = tableOf([
 *   { item: "toll", source: "daily", value: "62" },
 *   { item: "toll", source: "monitor", value: "62" },
 *   { item: "toll", source: "register", value: "20" },
 * ])
 * const priors = Float64Array.from([0.6, 0.6, 0.95])
 * estimate(table, weightedMajority, { priors }).winners[0] // => 0
 * ```
 */
export const weightedMajority: Estimator = {
  name: "weighted-majority",
  title: "Weighted majority",
  paper: "Nitzan and Paroush, International Economic Review 23(2), 1982",
  answers: "single",
  trustworthinessIs: "accuracy that was handed in, or found on known items, or agreement with the majority",
  defaults: {},
  meaning: {},
  cost: "votes, three times",
  stops: "after one pass",
  uses: ["priors", "known"],
  axioms: {
    "claim coherence": "no",
    "source coherence": "no",
    symmetry: "yes",
    "fresh positive responsiveness": "no",
    "source positive responsiveness": "no",
    "marginal trustworthiness": "no",
    "trust-based monotonicity": "no",
    "disjoint independence": "yes",
    "classical independence": "no",
    "conflict coherence": "yes",
    "antisource coherence": "no",
  },
  run,
}
