/**
 * Majority: every source counts once.
 *
 * The baseline that every richer method must beat, and the first step of most of them. It believes nobody more than
 * anybody else, so a value that is copied often wins.
 */
import type { Estimate, Estimator } from "../Estimator.ts"
import type { VoteTable } from "../table/VoteTable.ts"
import { agreed } from "./pass/agreed.ts"
import { supports } from "./pass/spread.ts"
import { voteShares, winnersBy } from "../winners.ts"

const run = (table: VoteTable): Estimate => {
  const belief = voteShares(table)
  const winners = winnersBy(table, belief)
  const trustworthiness = agreed(table, belief)
  return {
    winners,
    belief,
    standing: supports(table),
    beliefIs: "score",
    trustworthiness,
    rounds: 0,
    stopped: "OnePass",
  }
}

/**
 * One vote, one count. Ties go to the value whose name sorts first.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, ESTIMATORS, tableOf } from "@corroborate/core"
 *
 * const table = tableOf([
 *   { item: "toll", source: "monitor", value: "62" },
 *   { item: "toll", source: "ministry", value: "20" },
 *   { item: "toll", source: "daily", value: "62" },
 * ])
 * const [majority] = ESTIMATORS
 * const { winners } = estimate(table, majority)
 * Array.from(winners, (fact) => table.values.at(table.factValue[fact] ?? 0)) // => ["62"]
 * ```
 */
export const majority: Estimator = {
  name: "majority",
  title: "Majority vote",
  paper: "none: counting",
  answers: "single",
  trustworthinessIs: "share of its votes that agree with the majority; of m equal majorities each counts 1 / m",
  defaults: {},
  meaning: {},
  cost: "votes, once",
  stops: "after one pass",
  uses: [],
  axioms: {
    "claim coherence": "no",
    "source coherence": "no",
    symmetry: "yes",
    "fresh positive responsiveness": "yes",
    "source positive responsiveness": "no",
    "trust-based monotonicity": "yes",
    "disjoint independence": "yes",
    "classical independence": "yes",
    "conflict coherence": "no",
    "antisource coherence": "no",
  },
  run,
}
