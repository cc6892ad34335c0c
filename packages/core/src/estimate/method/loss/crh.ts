/**
 * CRH: weighted vote, and weights from how often a source is not with the winner, in turns.
 *
 * In words: an item's winner is the value with the largest sum of its sources' weights; a source's loss is the share of
 * its votes that are not for the winner (0-1 loss, averaged over what the source answered); its weight is
 * -ln(loss / sum of all losses). Starts from the majority. A source without loss has no logarithm: it counts as wrong on
 * half of one vote, so that a source that is right more often weighs more.
 *
 * Runs on the round contract: weights are whole multiples of 2^-20 and sums are exact, so that any order of the votes,
 * any partition, any number of threads and any engine give the same winners and the same weights. What is recorded is
 * the cold solve: adding votes and solving again is the batch.
 *
 * @see Li, Li, Gao, Zhao, Fan and Han, "Resolving Conflicts in Heterogeneous Data by Truth Discovery and Source
 * Reliability Estimation", SIGMOD 2014, sections 2.3 and 2.4.1
 */
import type { Estimate, Estimator, Parameters } from "../../Estimator.ts"
import { fixed, ln, ONE } from "../../fixed.ts"
import { solve, type RoundMethod } from "../../round/drive.ts"
import { inMemory } from "../../round/memory.ts"
import type { RoundExecutor } from "../../round/RoundExecutor.ts"
import { factCount, type VoteTable } from "../../table/VoteTable.ts"

const DEFAULTS = { rounds: 100 }

/** Votes that a source without loss counts as wrong on. */
const HALF = 0.5

/** Weights from losses: see the head of this file. */
const weigh = (wrong: Int32Array, given: Uint32Array): Int32Array => {
  let all = 0
  const loss = new Float64Array(wrong.length)
  for (let s = 0; s < wrong.length; s++) {
    loss[s] = Math.max(HALF, wrong[s] ?? 0) / Math.max(1, given[s] ?? 0)
    all += loss[s] ?? 0
  }
  return Int32Array.from(loss, (own) => fixed(ln(all / own)))
}

/** CRH as a method on rounds, for any executor. */
export const crhRounds = (parameters: Parameters = {}): RoundMethod => ({
  name: "crh",
  parameters: { ...DEFAULTS, ...parameters },
  start: (given) => new Int32Array(given.length).fill(ONE),
  weigh,
  rounds: parameters["rounds"] ?? DEFAULTS.rounds,
})

/** Per fact its sources' weight over that of the whole item; plain shares where nobody has weight. */
const believed = (table: VoteTable, weights: Int32Array): Float64Array => {
  const { itemFacts, factVotes, voteSource } = table
  const belief = new Float64Array(factCount(table))
  for (let i = 0; i + 1 < itemFacts.length; i++) {
    const first = itemFacts[i] ?? 0
    const last = itemFacts[i + 1] ?? 0
    let all = 0
    for (let f = first; f < last; f++) {
      let sum = 0
      const end = factVotes[f + 1] ?? 0
      for (let v = factVotes[f] ?? 0; v < end; v++) sum += weights[voteSource[v] ?? 0] ?? 0
      belief[f] = sum
      all += sum
    }
    const votes = (factVotes[last] ?? 0) - (factVotes[first] ?? 0)
    for (let f = first; f < last; f++)
      belief[f] = all > 0 ? (belief[f] ?? 0) / all : ((factVotes[f + 1] ?? 0) - (factVotes[f] ?? 0)) / votes
  }
  return belief
}

/** CRH with its rounds run by an executor: in memory, in several threads, elsewhere. */
export const crhOn = (table: VoteTable, executor: RoundExecutor, parameters: Parameters = {}): Estimate => {
  const { weights, rounds, stopped } = solve(crhRounds(parameters), executor)
  return {
    winners: executor.winners().slice(),
    belief: believed(table, weights),
    beliefIs: "score",
    trustworthiness: Float64Array.from(weights, (weight) => weight / ONE),
    rounds,
    stopped,
  }
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { crh } from "@corroborate/core/estimate/method/loss/crh"
 *
 * const table = tableOf([
 *   { item: "photo 1", source: "a", value: "yes" },
 *   { item: "photo 1", source: "b", value: "yes" },
 *   { item: "photo 1", source: "c", value: "no" },
 * ])
 * const { winners, stopped } = estimate(table, crh)
 * [winners[0], stopped] // => [1, "Converged"]
 * ```
 */
export const crh: Estimator = {
  name: "crh",
  title: "CRH, 0-1 loss",
  paper: "Li, Li, Gao, Zhao, Fan and Han, SIGMOD 2014",
  answers: "single",
  trustworthinessIs: "weight: -ln of its share of all mean losses",
  defaults: DEFAULTS,
  meaning: { rounds: "rounds at most, from 1" },
  cost: "votes of the items whose winner may change",
  stops: "when no weight changes, or when weights come back",
  uses: [],
  axioms: {
    "claim coherence": "no",
    "source coherence": "no",
    // A tie goes to the value whose name sorts first, so that any executor takes the same one.
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
  run: (table, parameters) => crhOn(table, inMemory(table), parameters),
}
