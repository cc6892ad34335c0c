/**
 * Auto: chooses and combines methods by what the votes are like, and says why.
 *
 * In words: sources that mirror each other count once. Then models are fitted, none of which sees any known answer: of an
 * open vocabulary (one accuracy a source, mistakes as various as they are), and where there are at most 64 values, of a
 * closed one (a matrix of confusions a source), in two forms. Each counts by how probable it makes the votes. Beliefs are
 * softened until votes left out surprise least, and hold back 5 % for what all may have wrong alike. Methods of other kinds
 * run beside, to tell on which items the answer hangs on the method. Of too few votes nothing is learnt: then the majority
 * is taken, and all sources are alike. Of a numeric table the answers are numbers (`numbers.ts`); where sources give an
 * item several values, several are accepted (`several.ts`).
 */
import type { Estimate, Estimator, Knowledge, Parameters } from "../../Estimator.ts"
import type { VoteTable } from "../../table/VoteTable.ts"
import { ROUNDS } from "../pass/rounds.ts"
import { asNumbers } from "./numbers.ts"
import { LEAST, severalShare } from "./profile.ts"
import { several } from "./several.ts"
import { single } from "./single.ts"

const DEFAULTS = { rounds: 100, tolerance: 1e-3, several: 0.1, ...LEAST }

const run = (table: VoteTable, parameters: Parameters, knowledge: Knowledge): Estimate => {
  const { rounds, tolerance, several: share, ...least } = { ...DEFAULTS, ...parameters }
  if (table.bounds !== undefined) return asNumbers(table, { rounds, tolerance }, least, knowledge)
  if (severalShare(table) > share) return several(table, least, knowledge)
  return single(table, { rounds, tolerance }, least, knowledge)
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { auto } from "@corroborate/core/estimate/method/auto/auto"
 *
 * const table = tableOf([
 *   { item: "toll", source: "monitor", value: "62" },
 *   { item: "toll", source: "daily", value: "62" },
 *   { item: "toll", source: "ministry", value: "20" },
 * ])
 * const { winners, account } = estimate(table, auto)
 * Array.from(winners, (fact) => table.values.at(table.factValue[fact] ?? 0)) // => ["62"]
 * account?.lack // => "conflicted items"
 * ```
 */
export const auto: Estimator = {
  name: "auto",
  title: "Auto: chosen and combined by what the votes are like",
  paper: "our own, of parts from Dong and others 2009, Kim and Ghahramani 2012, Ewens 1972",
  answers: "any",
  trustworthinessIs: "probability that a vote of it is right; 0.5 for all where votes are too few to say",
  defaults: DEFAULTS,
  meaning: {
    ...ROUNDS,
    tolerance: "largest change of a belief in one round that counts as standing still",
    several: "share of answers in which a source gives an item several values, from which several can be right",
    conflicted: "fewest items with rivals that anything is learnt from",
    voices: "fewest sources, mirrors counting once, that anything is learnt from",
    votes: "fewest votes that anything is learnt from",
  },
  cost: "votes, times values of a closed vocabulary, for each of up to three models",
  stops: "when no belief moves by more than `tolerance`, in each model",
  uses: ["parents", "known", "copying"],
  // On networks below the minimum. What the models keep above it is counted in docs/truth-discovery.md.
  axioms: {
    "claim coherence": "yes",
    "source coherence": "no",
    symmetry: "yes",
    "fresh positive responsiveness": "yes",
    "source positive responsiveness": "no",
    "marginal trustworthiness": "yes",
    "trust-based monotonicity": "yes",
    "disjoint independence": "yes",
    "classical independence": "yes",
    "conflict coherence": "no",
    "antisource coherence": "yes",
  },
  run,
}
