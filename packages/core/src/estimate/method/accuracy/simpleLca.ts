/**
 * SimpleLCA: latent credibility in its simplest form, honesty alone.
 *
 * In words: a source says what is right with probability H, and otherwise one of the other values that were voted for on
 * the item, each alike; probabilities are over these values; H is the mean probability of the source's facts. H starts
 * at 0.8. An item on which all agree is right with certainty, so sources that stand alone are trusted fully.
 *
 * @see Pasternack and Roth, "Latent Credibility Analysis", WWW 2013, section 4.1
 */
import type { Estimate, Estimator, Knowledge, Parameters } from "../../Estimator.ts"
import type { VoteTable } from "../../table/VoteTable.ts"
import { logOf } from "../pass/grid.ts"
import { TURNS } from "../pass/rounds.ts"
import { supports } from "../pass/spread.ts"
import { oneAccuracy } from "./oneAccuracy.ts"

const DEFAULTS = { rounds: 5, tolerance: 1e-6, start: 0.8 }

/** Per fact what its votes gain by not being one of the item's k - 1 wrong values. */
const spared = (table: VoteTable): Float64Array => {
  const { itemFacts } = table
  const offset = supports(table)
  for (let i = 0; i + 1 < itemFacts.length; i++) {
    const [from, to] = [itemFacts[i] ?? 0, itemFacts[i + 1] ?? 0]
    const gain = to - from > 1 ? logOf(to - from - 1) : 0
    for (let f = from; f < to; f++) offset[f] = (offset[f] ?? 0) * gain
  }
  return offset
}

const run = (table: VoteTable, parameters: Parameters, knowledge: Knowledge): Estimate => {
  const settings = { ...DEFAULTS, ...parameters, right: 0, wrong: 0 }
  const model = { weight: (h: number): number => Math.log(h / (1 - h)), offset: spared(table) }
  return oneAccuracy(table, settings, model, knowledge)
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { simpleLca } from "@corroborate/core/estimate/method/accuracy/simpleLca"
 *
 * const table = tableOf([
 *   { item: "toll", source: "monitor", value: "62" },
 *   { item: "toll", source: "daily", value: "62" },
 *   { item: "toll", source: "ministry", value: "20" },
 * ])
 * estimate(table, simpleLca).winners[0] // => 1
 * ```
 */
export const simpleLca: Estimator = {
  name: "simple-lca",
  title: "SimpleLCA",
  paper: "Pasternack and Roth, WWW 2013",
  answers: "single",
  trustworthinessIs: "honesty: mean probability of its facts",
  defaults: DEFAULTS,
  meaning: { ...TURNS, start: "honesty before the first round, between 0 and 1" },
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
