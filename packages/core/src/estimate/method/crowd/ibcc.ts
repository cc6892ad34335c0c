/**
 * IBCC: Dawid-Skene with a distribution over matrices instead of one matrix, by variational Bayes.
 *
 * In words: as Dawid-Skene, but a column of a matrix is Dirichlet, 4 where source and right value agree and 1 elsewhere,
 * the values' prior Dirichlet 1, and probabilities use the expected logarithm: digamma of the count with its prior less
 * digamma of the column's. So rare confusions are not taken for certain. No random start: shares of votes.
 *
 * @see Kim and Ghahramani, "Bayesian Classifier Combination", AISTATS 2012; Li, Rubinstein and Cohn, "Truth Inference at
 * Scale", 2019, for the variational form and its priors
 */
import type { Estimate, Estimator, Knowledge, Parameters } from "../../Estimator.ts"
import type { VoteTable } from "../../table/VoteTable.ts"
import { ROUNDS } from "../pass/rounds.ts"
import { digamma } from "../pass/special.ts"
import { onClosed } from "./closed.ts"
import { confusionRounds } from "./confusion.ts"

const DEFAULTS = { rounds: 500, tolerance: 1e-3, right: 4, wrong: 1, classes: 1 }

const run = (table: VoteTable, parameters: Parameters, knowledge: Knowledge): Estimate => {
  const { right, wrong, classes, ...limits } = { ...DEFAULTS, ...parameters }
  const column = right + (table.values.size - 1) * wrong
  return onClosed(table, knowledge, () =>
    confusionRounds(
      table,
      limits,
      {
        cell: (count, all, isRight) => digamma(count + (isRight ? right : wrong)) - digamma(all + column),
        prior: (count) => digamma(count + classes),
      },
      knowledge.known,
    ),
  )
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { ibcc } from "@corroborate/core/estimate/method/crowd/ibcc"
 *
 * const table = tableOf([
 *   { item: "photo 1", source: "a", value: "yes" },
 *   { item: "photo 1", source: "b", value: "yes" },
 *   { item: "photo 1", source: "c", value: "no" },
 * ])
 * estimate(table, ibcc).winners[0] // => 1
 * ```
 */
export const ibcc: Estimator = {
  name: "ibcc",
  title: "IBCC (variational)",
  paper: "Kim and Ghahramani, AISTATS 2012",
  answers: "single",
  trustworthinessIs: "mean probability of its facts",
  defaults: DEFAULTS,
  meaning: {
    ...ROUNDS,
    tolerance: "largest change of a probability in one round that counts as standing still",
    right: "votes that every source is given beforehand for being right, above 0",
    wrong: "votes beforehand for each way of being wrong, above 0",
    classes: "items that every value is given beforehand, above 0",
  },
  cost: "votes x values of the vocabulary, up to 64",
  stops: "when no probability moves by more than `tolerance`",
  uses: ["known"],
  axioms: {
    "claim coherence": "no",
    "source coherence": "yes",
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
