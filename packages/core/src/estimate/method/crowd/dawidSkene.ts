/**
 * Dawid-Skene: a confusion matrix for every source, by expectation and maximisation; and its fast form.
 *
 * In words: how often a source says l when k is right is its expected count over all that it said when k was right;
 * a value's prior is the mean of its probabilities; an item's probabilities are prior times what its sources' matrices
 * give, normalised. Starts from shares of votes. Empty cells count 1e-9, so nothing is impossible. The fast form takes
 * the most probable value of an item for certain in every round, and so needs few rounds.
 *
 * @see Dawid and Skene, "Maximum Likelihood Estimation of Observer Error-Rates Using the EM Algorithm", Applied
 * Statistics 28(1), 1979; Sinha, Rao and Balasubramanian, "Fast Dawid-Skene", 2018
 */
import type { Estimate, Estimator, Knowledge, Parameters } from "../../Estimator.ts"
import type { VoteTable } from "../../table/VoteTable.ts"
import { STEP } from "../pass/grid.ts"
import { ROUNDS } from "../pass/rounds.ts"
import { onClosed } from "./closed.ts"
import { confusionRounds, type Estimation } from "./confusion.ts"

const DEFAULTS = { rounds: 100, tolerance: 1e-5, start: 0 }

const likeliest = (K: number): Estimation => ({
  cell: (count, all) => Math.log((count + STEP) / (all + K * STEP)),
  prior: (count, items) => Math.log((count + STEP) / (items + K * STEP)),
})

const run =
  (hard: boolean) =>
  (table: VoteTable, parameters: Parameters, knowledge: Knowledge): Estimate =>
    onClosed(table, knowledge, () => {
      const { start, ...limits } = { ...DEFAULTS, ...parameters }
      return confusionRounds(table, limits, { ...likeliest(table.values.size), hard, start }, knowledge.known)
    })

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { dawidSkene } from "@corroborate/core/estimate/method/crowd/dawidSkene"
 *
 * const table = tableOf([
 *   { item: "photo 1", source: "a", value: "yes" },
 *   { item: "photo 1", source: "b", value: "yes" },
 *   { item: "photo 1", source: "c", value: "no" },
 * ])
 * estimate(table, dawidSkene).winners[0] // => 1
 * ```
 */
export const dawidSkene: Estimator = {
  name: "dawid-skene",
  title: "Dawid-Skene",
  paper: "Dawid and Skene, Applied Statistics 28(1), 1979",
  answers: "single",
  trustworthinessIs: "mean probability of its facts",
  defaults: DEFAULTS,
  meaning: {
    ...ROUNDS,
    tolerance: "largest change of a probability in one round that counts as standing still",
    start: "quality of every source from which the first probabilities come, or 0 for shares of votes",
  },
  cost: "votes x values of the vocabulary, up to 64",
  stops: "when no probability moves by more than `tolerance`",
  uses: ["known"],
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
  run: run(false),
}

/**
 * Dawid-Skene with all-or-nothing answers between rounds: see the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { fastDawidSkene } from "@corroborate/core/estimate/method/crowd/dawidSkene"
 *
 * const table = tableOf([
 *   { item: "photo 1", source: "a", value: "yes" },
 *   { item: "photo 1", source: "b", value: "yes" },
 *   { item: "photo 1", source: "c", value: "no" },
 * ])
 * Array.from(estimate(table, fastDawidSkene).belief) // => [0, 1]
 * ```
 */
export const fastDawidSkene: Estimator = {
  ...dawidSkene,
  name: "fast-dawid-skene",
  title: "Fast Dawid-Skene",
  paper: "Sinha, Rao and Balasubramanian, 2018",
  stops: "when no item's value changes",
  axioms: {
    "claim coherence": "no",
    "source coherence": "yes",
    symmetry: "no",
    "fresh positive responsiveness": "no",
    "source positive responsiveness": "no",
    "marginal trustworthiness": "no",
    "trust-based monotonicity": "no",
    "disjoint independence": "no",
    "classical independence": "no",
    "conflict coherence": "no",
    "antisource coherence": "no",
  },
  run: run(true),
}
