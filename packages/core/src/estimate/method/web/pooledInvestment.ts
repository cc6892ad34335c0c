/**
 * PooledInvestment: Investment in which the facts of an item share out what was invested in the item.
 *
 * In words: see `invest.ts`; a fact's belief is what was invested in it, times its part of the sum over the item of
 * what was invested to the power `growth`. So belief does not grow without end, and rivals take it from each other.
 * Beliefs start equal inside an item, so on an item whose sources say nothing else a value of two sources is
 * believed no more than one of one. Growth 1.4 as in the paper; ten rounds, as the one library that has it.
 *
 * @see Pasternack and Roth, "Knowing What to Believe (when you already know something)", COLING 2010, section 3.2.3
 */
import type { Estimate, Estimator, Parameters } from "../../Estimator.ts"
import { factCount, itemOfFact, type VoteTable } from "../../table/VoteTable.ts"
import { ROUNDS } from "../pass/rounds.ts"
import { itemSums } from "../pass/spread.ts"
import { invest } from "./invest.ts"

const DEFAULTS = { rounds: 10, tolerance: 0, growth: 1.4 }

const run = (table: VoteTable, parameters: Parameters): Estimate => {
  const { growth, ...limits } = { ...DEFAULTS, ...parameters }
  const item = itemOfFact(table)
  const facts = itemSums(table, new Float64Array(factCount(table)).fill(1))
  const start = Float64Array.from(item, (i) => 1 / (facts[i] ?? 1))
  return invest(table, limits, start, (invested) => {
    const grown = invested.map((x) => x ** growth)
    const pool = itemSums(table, grown)
    return invested.map((x, f) => {
      const all = pool[item[f] ?? 0] ?? 0
      return all > 0 ? (x * (grown[f] ?? 0)) / all : 0
    })
  })
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { pooledInvestment } from "@corroborate/core/estimate/method/web/pooledInvestment"
 *
 * const table = tableOf([
 *   { item: "place", source: "monitor", value: "Qadam" },
 *   { item: "toll", source: "monitor", value: "62" },
 *   { item: "toll", source: "daily", value: "62" },
 *   { item: "toll", source: "ministry", value: "20" },
 * ])
 * estimate(table, pooledInvestment).winners[1] // => 2
 * ```
 */
export const pooledInvestment: Estimator = {
  name: "pooled-investment",
  title: "PooledInvestment",
  paper: "Pasternack and Roth, COLING 2010",
  answers: "single",
  trustworthinessIs: "what it earned on its facts, relative to the largest",
  defaults: DEFAULTS,
  meaning: { ...ROUNDS, growth: "power by which rivals of an item are weighed against each other, above 1" },
  cost: "votes",
  stops: "after `rounds`, or when nothing moves by more than `tolerance`",
  uses: [],
  axioms: {
    "claim coherence": "no",
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
