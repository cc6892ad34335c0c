/**
 * ACCU: Bayes over an item's values, one accuracy a source, wrong values all alike.
 *
 * In words: a vote of a source with accuracy A adds ln(n A / (1 - A)) to its value, where n is how many wrong values an
 * item may have; probabilities are over the values voted for and the n + 1 - k others that nobody voted for; accuracy
 * is the mean probability of the source's facts. Accuracy starts at 0.8 and n is 100, fixed, as in the paper: neither
 * drawn at random nor taken from the number of values seen, and never a count of wins.
 *
 * This is the paper's method without dependence: see `accu-copy` for the whole.
 *
 * @see Dong, Berti-Equille and Srivastava, "Integrating Conflicting Data: The Role of Source Dependence", VLDB 2009
 */
import type { Estimate, Estimator, Knowledge, Parameters } from "../../Estimator.ts"
import type { VoteTable } from "../../table/VoteTable.ts"
import { TURNS } from "../pass/rounds.ts"
import { oneAccuracy } from "./oneAccuracy.ts"

const DEFAULTS = { rounds: 5, tolerance: 1e-6, start: 0.8, wrongValues: 100 }

/** Per item the logarithm of how many wrong values remain that nobody voted for. */
export const unsaid = ({ itemFacts, items }: VoteTable, wrongValues: number): Float64Array =>
  Float64Array.from({ length: items.size }, (_, i) => {
    const left = wrongValues + 1 - ((itemFacts[i + 1] ?? 0) - (itemFacts[i] ?? 0))
    return left > 0 ? Math.log(left) : Number.NEGATIVE_INFINITY
  })

/** What a vote weighs in the whole family. */
export const accuWeight =
  (wrongValues: number) =>
  (accuracy: number): number =>
    Math.log((wrongValues * accuracy) / (1 - accuracy))

const run = (table: VoteTable, parameters: Parameters, knowledge: Knowledge): Estimate => {
  const { wrongValues, ...settings } = { ...DEFAULTS, ...parameters }
  const model = { weight: accuWeight(wrongValues), rest: unsaid(table, wrongValues) }
  return oneAccuracy(table, { ...settings, right: 0, wrong: 0 }, model, knowledge)
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { accu } from "@corroborate/core/estimate/method/accuracy/accu"
 *
 * const table = tableOf([
 *   { item: "toll", source: "monitor", value: "62" },
 *   { item: "toll", source: "daily", value: "62" },
 *   { item: "toll", source: "ministry", value: "20" },
 * ])
 * estimate(table, accu).winners[0] // => 1
 * ```
 */
export const accu: Estimator = {
  name: "accu",
  title: "ACCU, without dependence",
  paper: "Dong, Berti-Equille and Srivastava, VLDB 2009",
  answers: "single",
  trustworthinessIs: "accuracy: mean probability of its facts",
  defaults: DEFAULTS,
  meaning: {
    ...TURNS,
    start: "accuracy before the first round, between 0 and 1",
    wrongValues: "how many wrong values an item may have, above 0",
  },
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
