/**
 * The model of a closed vocabulary: each source has a matrix of what it says by what is right, pulled to one that all
 * sources share.
 *
 * In words: as IBCC, with the prior of the matrices learnt instead of given (4 for right, 1 for wrong): a source with
 * few votes is taken to confuse what most confuse, and sources that differ little are told apart little. Learnt is either
 * every cell of the prior, or two numbers, for right and for wrong; of few votes the first learns what is not there. By
 * variational Bayes, from shares of votes. Right is always one of the values that somebody gave to the item, so an item on which all
 * agree keeps its answer.
 *
 * @see Kim and Ghahramani, "Bayesian Classifier Combination", AISTATS 2012; Paun and others, "Comparing Bayesian Models of
 * Annotation", TACL 6, 2018 (hierarchical Dawid-Skene)
 */
import { NONE, votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { voteShares } from "../../winners.ts"
import { pairsOf, type Pairs } from "../crowd/pairs.ts"
import { grid } from "../pass/grid.ts"
import { change, repeat } from "../pass/rounds.ts"
import { sourceSums } from "../pass/spread.ts"
import type { Limits } from "./open.ts"
import {
  cellLogs,
  firstMatrix,
  matrixEvidence,
  nearerMatrix,
  priorLogs,
  priorVotes,
  sharedNumbers,
  type Counts,
  type Detail,
} from "./sharedMatrix.ts"
import { softenClosed } from "./softenClosed.ts"
import { toShares, type Solved } from "./Solved.ts"

/** Expected counts, from the probability of each value of the vocabulary for each item. */
const countsOf = (table: VoteTable, pairs: Pairs, z: Float64Array): Counts => {
  const { itemFacts, factVotes, items: names, sources, values } = table
  const K = values.size
  const cells = new Float64Array(pairs.size * K)
  const columns = new Float64Array(sources.size * K)
  const items = new Float64Array(K)
  for (let i = 0; i < names.size; i++) {
    for (let k = 0; k < K; k++) items[k] = (items[k] ?? 0) + (z[i * K + k] ?? 0)
    const end = factVotes[itemFacts[i + 1] ?? 0] ?? 0
    for (let v = factVotes[itemFacts[i] ?? 0] ?? 0; v < end; v++) {
      const row = (pairs.ofVote[v] ?? 0) * K
      for (let k = 0; k < K; k++) cells[row + k] = (cells[row + k] ?? 0) + (z[i * K + k] ?? 0)
    }
  }
  for (let p = 0; p < pairs.size; p++) {
    const column = (pairs.source[p] ?? 0) * K
    for (let k = 0; k < K; k++) columns[column + k] = (columns[column + k] ?? 0) + (cells[p * K + k] ?? 0)
  }
  return { cells, columns, items }
}

/** Writes an item's log weights, one a value of the vocabulary. */
const weigh = (
  { itemFacts, factVotes, values }: VoteTable,
  pairs: Pairs,
  cells: Float64Array,
  item: number,
  into: Float64Array,
): void => {
  const K = values.size
  const end = factVotes[itemFacts[item + 1] ?? 0] ?? 0
  for (let v = factVotes[itemFacts[item] ?? 0] ?? 0; v < end; v++) {
    const row = (pairs.ofVote[v] ?? 0) * K
    for (let k = 0; k < K; k++) into[k] = (into[k] ?? 0) + (cells[row + k] ?? 0)
  }
}

interface Expected {
  readonly z: Float64Array
  /** Sum over items of the logarithm of all that their values weigh. */
  readonly weight: number
}

/** Every item's probabilities, of all values or of those that it was given. */
const expectation = (
  table: VoteTable,
  pairs: Pairs,
  logs: { readonly cells: Float64Array; readonly priors: Float64Array },
  softening: number,
  known: Uint32Array | undefined,
): Expected => {
  const { items, values, factValue } = table
  const K = values.size
  const z = new Float64Array(items.size * K)
  const [own, shares] = [new Float64Array(K), new Float64Array(K)]
  let weight = 0
  for (let i = 0; i < items.size; i++) {
    const certain = known?.[i] ?? NONE
    if (certain !== NONE) {
      z[i * K + (factValue[certain] ?? 0)] = 1
      continue
    }
    own.set(logs.priors)
    weigh(table, pairs, logs.cells, i, own)
    toShares(own, softening, shares)
    for (let k = 0; k < K; k++) z[i * K + k] = grid(shares[k] ?? 0)
    const best = own.reduce((most, x) => Math.max(most, x), Number.NEGATIVE_INFINITY)
    weight += best + Math.log(own.reduce((sum, x) => sum + Math.exp(x - best), 0))
  }
  return { z, weight }
}

/** Per fact the probability of its value. What the item's other values of the vocabulary have is not given away. */
const beliefs = ({ itemFacts, factValue, items, values }: VoteTable, z: Float64Array): Float64Array => {
  const belief = new Float64Array(factValue.length)
  for (let i = 0; i < items.size; i++)
    for (let f = itemFacts[i] ?? 0; f < (itemFacts[i + 1] ?? 0); f++)
      belief[f] = z[i * values.size + (factValue[f] ?? 0)] ?? 0
  return belief
}

/** Shares of votes by item and value of the vocabulary. */
const startingShares = (table: VoteTable): Float64Array => {
  const { itemFacts, factValue, items, values } = table
  const shares = voteShares(table)
  const z = new Float64Array(items.size * values.size)
  for (let i = 0; i < items.size; i++)
    for (let f = itemFacts[i] ?? 0; f < (itemFacts[i + 1] ?? 0); f++)
      z[i * values.size + (factValue[f] ?? 0)] = grid(shares[f] ?? 0)
  return z
}

/** Fits the model. O(votes x values) a round. */
export const solveClosed = (table: VoteTable, detail: Detail, limits: Limits, known?: Uint32Array): Solved => {
  const K = table.values.size
  const pairs = pairsOf(table)
  let z = startingShares(table)
  let matrix = firstMatrix(K)
  let [counts, weight] = [countsOf(table, pairs, z), 0]
  let logs = { cells: cellLogs(matrix, counts, pairs, K), priors: priorLogs(counts) }
  const ended = repeat(limits, (n) => {
    const before = z
    if (n > 1) {
      counts = countsOf(table, pairs, z)
      matrix = nearerMatrix(matrix, counts, pairs, K, detail)
      logs = { cells: cellLogs(matrix, counts, pairs, K), priors: priorLogs(counts) }
    }
    ;({ z, weight } = expectation(table, pairs, logs, 1, known))
    return n < 4 ? Number.POSITIVE_INFINITY : change(before, z)
  })
  const mean = { cells: cellLogs(matrix, counts, pairs, K, true), priors: priorLogs(counts, true) }
  const softening = softenClosed(table, pairs, mean)
  const belief = beliefs(table, z)
  const given = votesBySource(table)
  const before = priorVotes(matrix, K)
  return {
    belief,
    softened: beliefs(table, expectation(table, pairs, logs, softening, known).z),
    softening,
    accuracy: sourceSums(table, belief).map((sum, s) => grid((sum + before.right) / ((given[s] ?? 0) + before.all))),
    evidence:
      weight +
      matrixEvidence(matrix, counts, pairs, K, logs) -
      (sharedNumbers(detail, K) / 2) * Math.log(Math.max(1, table.voteSource.length)),
    ...ended,
  }
}
