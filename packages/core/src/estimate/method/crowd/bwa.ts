/**
 * BWA, Bayesian weighted average: every value of the vocabulary is a number between 0 and 1 to be averaged.
 *
 * In words, for each value: an item's number is the average of its sources' votes (1 for the value, 0 against), each
 * with the source's precision, and of the mean over items with weight `lambda`; a source's precision is
 * (strength + votes) / (b + sum of squared distances of its votes from the items' numbers), where b is `strength` times
 * the mean of z (1 - z) at the shares of votes, times 4 (1 - 1 / K). Stops when every number moves by less than a
 * thousandth of itself. The answer is the value with the largest number.
 *
 * @see Li, Rubinstein and Cohn, "Truth Inference at Scale: A Bayesian Model for Adjudicating Highly Redundant Crowd
 * Annotations", WWW 2019
 */
import type { Estimate, Estimator, Knowledge, Parameters } from "../../Estimator.ts"
import { votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { conclude } from "../pass/conclude.ts"
import { significant } from "../pass/grid.ts"
import { ROUNDS, type Ended } from "../pass/rounds.ts"
import { agreement, winnersBy } from "../../winners.ts"
import { simpleLca } from "../accuracy/simpleLca.ts"
import { isClosed } from "./confusion.ts"

const DEFAULTS = { rounds: 500, tolerance: 1e-3, strength: 15, lambda: 1 }

interface Binary {
  /** Per item its first and last vote, and the votes for the value: `from` up to `to`. */
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** Per item how many votes it has. */
  readonly votes: Float64Array
}

const binary = ({ items, itemFacts, factVotes, factValue }: VoteTable, value: number): Binary => {
  const [from, to] = [new Uint32Array(items.size), new Uint32Array(items.size)]
  const votes = new Float64Array(items.size)
  for (let i = 0; i < items.size; i++) {
    const [first, last] = [itemFacts[i] ?? 0, itemFacts[i + 1] ?? 0]
    votes[i] = (factVotes[last] ?? 0) - (factVotes[first] ?? 0)
    for (let f = first; f < last; f++) {
      if (factValue[f] !== value) continue
      from[i] = factVotes[f] ?? 0
      to[i] = factVotes[f + 1] ?? 0
    }
  }
  return { from, to, votes }
}

/** Per source the sum over its votes of the squared distance from the item's number. */
const distances = (table: VoteTable, { from, to }: Binary, z: Float64Array): Float64Array => {
  const { itemFacts, factVotes, voteSource, sources } = table
  const sums = new Float64Array(sources.size)
  for (let i = 0; i < z.length; i++) {
    const far = z[i] ?? 0
    const [against, pro] = [far * far, (1 - far) * (1 - far)]
    const end = factVotes[itemFacts[i + 1] ?? 0] ?? 0
    for (let v = factVotes[itemFacts[i] ?? 0] ?? 0; v < end; v++) {
      const s = voteSource[v] ?? 0
      sums[s] = (sums[s] ?? 0) + (v >= (from[i] ?? 0) && v < (to[i] ?? 0) ? pro : against)
    }
  }
  return sums
}

/** Per item the average of its votes by their sources' precision, pulled to `mean` with weight `lambda`. */
const averages = (
  { itemFacts, factVotes, voteSource }: VoteTable,
  { from, to }: Binary,
  precision: Float64Array,
  { lambda, mean }: { readonly lambda: number; readonly mean: number },
): Float64Array =>
  Float64Array.from(from, (_, i) => {
    let [pro, all] = [0, 0]
    const end = factVotes[itemFacts[i + 1] ?? 0] ?? 0
    for (let v = factVotes[itemFacts[i] ?? 0] ?? 0; v < end; v++) {
      const weight = precision[voteSource[v] ?? 0] ?? 0
      all += weight
      if (v >= (from[i] ?? 0) && v < (to[i] ?? 0)) pro += weight
    }
    return significant((lambda * mean + pro) / (lambda + all))
  })

const meanOf = (numbers: Float64Array): number => significant(numbers.reduce((sum, x) => sum + x, 0) / numbers.length)

/** The numbers of one value of the vocabulary. */
const solve = (
  table: VoteTable,
  value: number,
  { rounds, tolerance, strength, lambda }: typeof DEFAULTS,
): Ended & { readonly z: Float64Array } => {
  const votes = binary(table, value)
  const given = votesBySource(table)
  let z: Float64Array = votes.votes.map((n, i) => ((votes.to[i] ?? 0) - (votes.from[i] ?? 0)) / n)
  const spread = z.reduce((sum, x, i) => sum + (votes.votes[i] ?? 0) * x * (1 - x), 0) / table.voteSource.length
  const b = Math.max(1e-9, significant(strength * spread * 4 * (1 - 1 / table.values.size)))
  for (let n = 1; n <= rounds; n++) {
    const before = z
    const precision = distances(table, votes, before).map((far, s) =>
      significant((strength + (given[s] ?? 0)) / (b + far)),
    )
    z = averages(table, votes, precision, { lambda, mean: meanOf(before) })
    if (z.every((x, i) => Math.abs(x - (before[i] ?? 0)) <= 1e-8 + tolerance * x))
      return { z, rounds: n, stopped: "Converged" }
  }
  return { z, rounds, stopped: "StepLimit" }
}

const run = (table: VoteTable, parameters: Parameters, knowledge: Knowledge): Estimate => {
  if (!isClosed(table)) return simpleLca.run(table, simpleLca.defaults, knowledge)
  const settings = { ...DEFAULTS, ...parameters }
  const belief = new Float64Array(table.factValue.length)
  let rounds = 0
  let stopped: Ended["stopped"] = "Converged"
  for (let value = 0; value < table.values.size; value++) {
    const solved = solve(table, value, settings)
    rounds = Math.max(rounds, solved.rounds)
    if (solved.stopped === "StepLimit") stopped = "StepLimit"
    for (let i = 0; i < table.items.size; i++) {
      for (let f = table.itemFacts[i] ?? 0; f < (table.itemFacts[i + 1] ?? 0); f++)
        if (table.factValue[f] === value) belief[f] = solved.z[i] ?? 0
    }
  }
  const trustworthiness = agreement(table, winnersBy(table, belief))
  return conclude(table, { belief, beliefIs: "score", trustworthiness, rounds, stopped })
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { bwa } from "@corroborate/core/estimate/method/crowd/bwa"
 *
 * const table = tableOf([
 *   { item: "photo 1", source: "a", value: "yes" },
 *   { item: "photo 1", source: "b", value: "yes" },
 *   { item: "photo 1", source: "c", value: "no" },
 * ])
 * estimate(table, bwa).winners[0] // => 1
 * ```
 */
export const bwa: Estimator = {
  name: "bwa",
  title: "Bayesian weighted average",
  paper: "Li, Rubinstein and Cohn, WWW 2019",
  answers: "single",
  trustworthinessIs: "share of its votes that agree with the answers",
  defaults: DEFAULTS,
  meaning: {
    rounds: ROUNDS.rounds,
    tolerance: "change of a number, as a share of it, that counts as standing still",
    strength: "votes beforehand behind every source's precision, above 0 (a_v)",
    lambda: "weight of the mean over items, above 0",
  },
  cost: "votes x values of the vocabulary, up to 64",
  stops: "when no number moves by more than `tolerance` of itself",
  uses: [],
  axioms: {
    "claim coherence": "no",
    "source coherence": "no",
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
  run,
}
