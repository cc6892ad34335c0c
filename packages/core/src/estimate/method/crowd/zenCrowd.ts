/**
 * ZenCrowd: one reliability a source, found together with the answers.
 *
 * In words: a source says what is right with probability r, else one of the other K - 1 values of the vocabulary, each
 * alike; all values are as likely beforehand; an item's probabilities are over the whole vocabulary, said or not; r is
 * the mean probability of the source's facts. r starts at 0.8; twenty rounds. Its factor graph also links answers of
 * several items to each other, which votes do not have.
 *
 * @see Demartini, Difallah and Cudre-Mauroux, "ZenCrowd: Leveraging Probabilistic Reasoning and Crowdsourcing
 * Techniques for Large-Scale Entity Linking", WWW 2012
 */
import type { Estimate, Estimator, Knowledge, Parameters } from "../../Estimator.ts"
import type { VoteTable } from "../../table/VoteTable.ts"
import { unsaid } from "../accuracy/accu.ts"
import { oneAccuracy } from "../accuracy/oneAccuracy.ts"
import { TURNS } from "../pass/rounds.ts"

const DEFAULTS = { rounds: 20, tolerance: 0, start: 0.8 }

const run = (table: VoteTable, parameters: Parameters, knowledge: Knowledge): Estimate => {
  const settings = { ...DEFAULTS, ...parameters, right: 0, wrong: 0 }
  const others = Math.max(1, table.values.size - 1)
  const model = { weight: (r: number): number => Math.log((others * r) / (1 - r)), rest: unsaid(table, others) }
  return oneAccuracy(table, settings, model, knowledge)
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { zenCrowd } from "@corroborate/core/estimate/method/crowd/zenCrowd"
 *
 * const table = tableOf([
 *   { item: "photo 1", source: "a", value: "yes" },
 *   { item: "photo 1", source: "b", value: "yes" },
 *   { item: "photo 1", source: "c", value: "no" },
 * ])
 * estimate(table, zenCrowd).winners[0] // => 1
 * ```
 */
export const zenCrowd: Estimator = {
  name: "zen-crowd",
  title: "ZenCrowd",
  paper: "Demartini, Difallah and Cudre-Mauroux, WWW 2012",
  answers: "single",
  trustworthinessIs: "reliability: mean probability of its facts",
  defaults: DEFAULTS,
  meaning: { ...TURNS, start: "reliability before the first round, between 0 and 1" },
  cost: "votes",
  stops: "after `rounds`, or when the direction of trustworthiness stands still",
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
