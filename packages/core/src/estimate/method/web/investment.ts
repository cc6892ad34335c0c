/**
 * Investment: sources invest in their facts and live on the return.
 *
 * In words: see `invest.ts`; what was invested grows by the power `growth`, so facts that draw more than their share
 * pay back more than was put in. Beliefs start at the fact's share of its item's votes. Growth 1.2 and twenty rounds as
 * in the paper. It rewards sources that share few facts with many others.
 *
 * @see Pasternack and Roth, "Knowing What to Believe (when you already know something)", COLING 2010, section 3.2.2
 */
import type { Estimate, Estimator, Parameters } from "../../Estimator.ts"
import type { VoteTable } from "../../table/VoteTable.ts"
import { voteShares } from "../../winners.ts"
import { ROUNDS } from "../pass/rounds.ts"
import { invest } from "./invest.ts"

const DEFAULTS = { rounds: 20, tolerance: 0, growth: 1.2 }

const run = (table: VoteTable, parameters: Parameters): Estimate => {
  const { growth, ...limits } = { ...DEFAULTS, ...parameters }
  return invest(table, limits, voteShares(table), (invested) => invested.map((x) => x ** growth))
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { investment } from "@corroborate/core/estimate/method/web/investment"
 *
 * const table = tableOf([
 *   { item: "toll", source: "monitor", value: "62" },
 *   { item: "toll", source: "daily", value: "62" },
 *   { item: "toll", source: "ministry", value: "20" },
 * ])
 * estimate(table, investment).winners[0] // => 1
 * ```
 */
export const investment: Estimator = {
  name: "investment",
  title: "Investment",
  paper: "Pasternack and Roth, COLING 2010",
  answers: "single",
  trustworthinessIs: "what it earned on its facts, relative to the largest",
  defaults: DEFAULTS,
  meaning: { ...ROUNDS, growth: "power by which what was invested grows, above 1" },
  cost: "votes",
  stops: "after `rounds`, or when nothing moves by more than `tolerance`",
  uses: [],
  axioms: {
    "claim coherence": "no",
    "source coherence": "no",
    symmetry: "yes",
    "fresh positive responsiveness": "no",
    "source positive responsiveness": "yes",
    "trust-based monotonicity": "yes",
    "disjoint independence": "yes",
    "classical independence": "no",
    "conflict coherence": "no",
    "antisource coherence": "no",
  },
  run,
}
