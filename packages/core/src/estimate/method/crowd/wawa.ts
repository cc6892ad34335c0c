/**
 * Wawa, worker agreement with aggregate: vote, see who agrees, vote again with that as weight.
 *
 * One round. In words: a source's skill is the share of its answers that are with the majority; a fact's score is the
 * sum of its sources' skills. Nobody's vote counts against a value, so it stays close to the majority, safely.
 *
 * @see Appen (formerly Figure Eight), "Wawa", used as its confidence score; described in Ustalov, Pavlichenko and
 * Tseitlin, "Learning from Crowds with Crowd-Kit", JOSS 2024
 */
import type { Estimate, Estimator } from "../../Estimator.ts"
import type { VoteTable } from "../../table/VoteTable.ts"
import { voteShares } from "../../winners.ts"
import { conclude } from "../pass/conclude.ts"
import { agreed } from "../pass/agreed.ts"
import { shares } from "../pass/shares.ts"
import { factSums } from "../pass/spread.ts"

const run = (table: VoteTable): Estimate => {
  const trustworthiness = agreed(table, voteShares(table))
  const belief = shares(table, trustworthiness)
  return conclude(table, {
    belief,
    standing: factSums(table, trustworthiness),
    beliefIs: "score",
    trustworthiness,
    rounds: 0,
    stopped: "OnePass",
  })
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { wawa } from "@corroborate/core/estimate/method/crowd/wawa"
 *
 * const table = tableOf([
 *   { item: "photo 1", source: "a", value: "yes" },
 *   { item: "photo 1", source: "b", value: "yes" },
 *   { item: "photo 1", source: "c", value: "no" },
 * ])
 * Array.from(estimate(table, wawa).trustworthiness) // => [1, 1, 0]
 * ```
 */
export const wawa: Estimator = {
  name: "wawa",
  title: "Wawa (worker agreement with aggregate)",
  paper: "Appen; Ustalov, Pavlichenko and Tseitlin, JOSS 2024",
  answers: "single",
  trustworthinessIs: "share of its votes that agree with the majority",
  defaults: {},
  meaning: {},
  cost: "votes, three times",
  stops: "after one round",
  uses: [],
  axioms: {
    "claim coherence": "yes",
    "source coherence": "no",
    symmetry: "yes",
    "fresh positive responsiveness": "no",
    "source positive responsiveness": "no",
    "trust-based monotonicity": "yes",
    "disjoint independence": "yes",
    "classical independence": "no",
    "conflict coherence": "no",
    "antisource coherence": "no",
  },
  run,
}
