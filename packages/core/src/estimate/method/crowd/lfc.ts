/**
 * LFC: Dawid-Skene with prior votes on every matrix (maximum a posteriori).
 *
 * In words: as Dawid-Skene, with `right` votes beforehand on the diagonal and `wrong` on each other cell. With prior
 * votes a source of few answers is not called perfect, or perfectly wrong, for having been lucky.
 *
 * @see Raykar, Yu, Zhao, Valadez, Florin, Bogoni and Moy, "Learning From Crowds", JMLR 11, 2010, section 2
 */
import type { Estimate, Estimator, Knowledge, Parameters } from "../../Estimator.ts"
import type { VoteTable } from "../../table/VoteTable.ts"
import { STEP } from "../pass/grid.ts"
import { ROUNDS } from "../pass/rounds.ts"
import { onClosed } from "./closed.ts"
import { confusionRounds } from "./confusion.ts"

const DEFAULTS = { rounds: 100, tolerance: 1e-5, right: 1, wrong: 1 }

const run = (table: VoteTable, parameters: Parameters, knowledge: Knowledge): Estimate => {
  const { right, wrong, ...limits } = { ...DEFAULTS, ...parameters }
  const K = table.values.size
  const column = right + (K - 1) * wrong
  return onClosed(table, knowledge, () =>
    confusionRounds(
      table,
      limits,
      {
        cell: (count, all, isRight) => Math.log((count + (isRight ? right : wrong)) / (all + column)),
        prior: (count, items) => Math.log((count + STEP) / (items + K * STEP)),
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
 * import { lfc } from "@corroborate/core/estimate/method/crowd/lfc"
 *
 * const table = tableOf([
 *   { item: "photo 1", source: "a", value: "yes" },
 *   { item: "photo 1", source: "b", value: "yes" },
 *   { item: "photo 1", source: "c", value: "no" },
 * ])
 * estimate(table, lfc).winners[0] // => 1
 * ```
 */
export const lfc: Estimator = {
  name: "lfc",
  title: "Learning from crowds",
  paper: "Raykar and others, JMLR 11, 2010",
  answers: "single",
  trustworthinessIs: "mean probability of its facts",
  defaults: DEFAULTS,
  meaning: {
    ...ROUNDS,
    tolerance: "largest change of a probability in one round that counts as standing still",
    right: "votes that every source is given beforehand for being right, above 0",
    wrong: "votes beforehand for each way of being wrong, above 0",
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
  run,
}
