/**
 * GuessLCA: a source knows the answer, or guesses with the crowd.
 *
 * In words: with probability H a source knows and says what is right; otherwise it guesses, and hits a value with the
 * share that this value has of the item's votes (`g`). Its vote for v is as likely as H + (1 - H) g(v) when v is right,
 * and as (1 - H) g(v) when it is not. H is the mean probability that the source knew. So agreeing with the crowd where
 * the crowd is large earns little.
 *
 * H is found by expectation and maximisation with "it knew" as a hidden variable; the one public implementation adds
 * where the likelihood's derivative subtracts, and takes the guess of the value under test for that of the value said.
 *
 * @see Pasternack and Roth, "Latent Credibility Analysis", WWW 2013, section 4.2
 */
import type { Estimate, Estimator, Knowledge, Parameters } from "../../Estimator.ts"
import { factCount, votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { voteShares } from "../../winners.ts"
import { conclude } from "../pass/conclude.ts"
import { grid, inside } from "../pass/grid.ts"
import { posteriors } from "../pass/posterior.ts"
import { repeat, turn, TURNS } from "../pass/rounds.ts"
import { startingAccuracy } from "./oneAccuracy.ts"

const DEFAULTS = { rounds: 5, tolerance: 1e-6, start: 0.8 }

/** Per fact the log weight of its votes, given each source's odds of knowing and each fact's chance to be guessed. */
const logWeights = ({ factVotes, voteSource }: VoteTable, odds: Float64Array, guess: Float64Array): Float64Array => {
  const score = new Float64Array(guess.length)
  for (let f = 0; f < score.length; f++) {
    const g = guess[f] ?? 1
    let sum = 0
    for (let v = factVotes[f] ?? 0; v < (factVotes[f + 1] ?? 0); v++)
      sum += grid(Math.log1p((odds[voteSource[v] ?? 0] ?? 0) / g))
    score[f] = sum
  }
  return score
}

/** Per source the sum over its facts of the probability that the fact is right and the source knew. */
const known = (
  { factVotes, voteSource, sources }: VoteTable,
  belief: Float64Array,
  honesty: Float64Array,
  guess: Float64Array,
): Float64Array => {
  const sums = new Float64Array(sources.size)
  for (let f = 0; f < belief.length; f++) {
    const [b, g] = [belief[f] ?? 0, guess[f] ?? 1]
    for (let v = factVotes[f] ?? 0; v < (factVotes[f + 1] ?? 0); v++) {
      const s = voteSource[v] ?? 0
      const h = honesty[s] ?? 0
      sums[s] = (sums[s] ?? 0) + grid((b * h) / (h + (1 - h) * g))
    }
  }
  return sums
}

const run = (table: VoteTable, parameters: Parameters, knowledge: Knowledge): Estimate => {
  const { start, ...limits } = { ...DEFAULTS, ...parameters }
  const guess = voteShares(table)
  const given = votesBySource(table)
  let trustworthiness: Float64Array = startingAccuracy(table, start, knowledge.priors)
  let belief: Float64Array = new Float64Array(factCount(table))
  const ended = repeat(limits, () => {
    const before = trustworthiness
    const odds = before.map((h) => h / (1 - h))
    belief = posteriors(table, logWeights(table, odds, guess), { known: knowledge.known })
    trustworthiness = known(table, belief, before, guess).map((sum, s) =>
      grid(inside(sum / Math.max(1, given[s] ?? 0))),
    )
    return turn(before, trustworthiness)
  })
  return conclude(table, { belief, beliefIs: "probability", trustworthiness, ...ended })
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { guessLca } from "@corroborate/core/estimate/method/accuracy/guessLca"
 *
 * const table = tableOf([
 *   { item: "toll", source: "monitor", value: "62" },
 *   { item: "toll", source: "daily", value: "62" },
 *   { item: "toll", source: "ministry", value: "20" },
 * ])
 * estimate(table, guessLca).winners[0] // => 1
 * ```
 */
export const guessLca: Estimator = {
  name: "guess-lca",
  title: "GuessLCA",
  paper: "Pasternack and Roth, WWW 2013",
  answers: "single",
  trustworthinessIs: "honesty: mean probability that it knew what it said",
  defaults: DEFAULTS,
  meaning: { ...TURNS, start: "honesty before the first round, between 0 and 1" },
  cost: "votes, with a logarithm each",
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
    "disjoint independence": "yes",
    "classical independence": "no",
    "conflict coherence": "yes",
    "antisource coherence": "no",
  },
  run,
}
