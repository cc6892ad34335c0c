/**
 * A confusion matrix for every source: what it says, by what is right. The engine of Dawid-Skene and its kin.
 *
 * An item's right value is one of the K values of the whole table, said on this item or not. Only rows (source, value
 * said) that occur are stored, K cells each. All sums run over numbers of the grid, so they are exact.
 *
 * A matrix of K squared cells a source cannot be learnt from an open vocabulary, and would not fit: above
 * {@link CLOSED} values the methods of this family fall back to one accuracy a source, wrong answers spread over the
 * other values of the item (`simple-lca`). They never ask for more memory than votes x K cells.
 */
import { NONE, type VoteTable } from "../../table/VoteTable.ts"
import { grid, logOf } from "../pass/grid.ts"
import { repeat, type Ended } from "../pass/rounds.ts"
import { voteShares } from "../../winners.ts"
import { pairsOf, type Pairs } from "./pairs.ts"

/** The most values that a vocabulary may have to count as closed. */
export const CLOSED = 64

/** Whether the methods of this family use their matrices on a table. */
export const isClosed = ({ values }: VoteTable): boolean => values.size >= 2 && values.size <= CLOSED

/** How expected counts become logarithms of probabilities. */
export interface Estimation {
  /** Log probability of a cell of a matrix from its count, and the count of its column (all that was said when k was right). */
  readonly cell: (count: number, all: number, isRight: boolean) => number
  /** Log probability of a value from how many items it is right for. */
  readonly prior: (count: number, items: number) => number
  /** Quality of every source from which the first probabilities come; shares of votes where it is 0 or left out. */
  readonly start?: number
  /** Takes every item's probabilities for all or nothing after each round. */
  readonly hard?: boolean
}

/** Per item and value of the vocabulary the probability that it is right: item i, value k at `i * K + k`. */
export type Posterior = Float64Array

/** What a round works with. The same memory serves every round. */
interface Matrices {
  /** Per pair and right value the expected count, then its logarithm. */
  readonly cells: Float64Array
  /** Per source and right value the expected count of all that it said. */
  readonly columns: Float64Array
  /** Per value the same as of cells. */
  readonly priors: Float64Array
  /** One item's probabilities of the round before. */
  readonly before: Float64Array
}

const matricesFor = ({ sources, values: { size: K } }: VoteTable, pairs: Pairs): Matrices => ({
  cells: new Float64Array(pairs.size * K),
  columns: new Float64Array(sources.size * K),
  priors: new Float64Array(K),
  before: new Float64Array(K),
})

const startingShares = (table: VoteTable, known: Uint32Array | undefined): Posterior => {
  const { itemFacts, factValue, values, items } = table
  const shares = voteShares(table)
  const z = new Float64Array(items.size * values.size)
  for (let i = 0; i < items.size; i++) {
    const [from, to] = [itemFacts[i] ?? 0, itemFacts[i + 1] ?? 0]
    const certain = known?.[i] ?? NONE
    const isKnown = certain >= from && certain < to
    for (let f = from; f < to; f++)
      z[i * values.size + (factValue[f] ?? 0)] = isKnown ? Number(f === certain) : grid(shares[f] ?? 0)
  }
  return z
}

/** Maximisation: expected counts, then their logarithms. */
const maximise = (
  table: VoteTable,
  pairs: Pairs,
  z: Posterior,
  { cell, prior }: Estimation,
  { cells, columns, priors }: Matrices,
): void => {
  const { itemFacts, factVotes, items, values } = table
  const K = values.size
  cells.fill(0)
  columns.fill(0)
  priors.fill(0)
  for (let i = 0; i < items.size; i++) {
    const at = i * K
    for (let k = 0; k < K; k++) priors[k] = (priors[k] ?? 0) + (z[at + k] ?? 0)
    const end = factVotes[itemFacts[i + 1] ?? 0] ?? 0
    for (let v = factVotes[itemFacts[i] ?? 0] ?? 0; v < end; v++) {
      const row = (pairs.ofVote[v] ?? 0) * K
      for (let k = 0; k < K; k++) cells[row + k] = (cells[row + k] ?? 0) + (z[at + k] ?? 0)
    }
  }
  for (let p = 0; p < pairs.size; p++) {
    const column = (pairs.source[p] ?? 0) * K
    for (let k = 0; k < K; k++) columns[column + k] = (columns[column + k] ?? 0) + (cells[p * K + k] ?? 0)
  }
  for (let p = 0; p < pairs.size; p++) {
    const [column, said] = [(pairs.source[p] ?? 0) * K, pairs.value[p] ?? 0]
    for (let k = 0; k < K; k++)
      cells[p * K + k] = grid(cell(cells[p * K + k] ?? 0, columns[column + k] ?? 0, k === said))
  }
  for (let k = 0; k < K; k++) priors[k] = grid(prior(priors[k] ?? 0, items.size))
}

/** Turns one item's log weights into probabilities, all or nothing when `hard`; the first of equals. */
const settle = (z: Posterior, at: number, K: number, hard: boolean): void => {
  let best = 0
  for (let k = 1; k < K; k++) if ((z[at + k] ?? 0) > (z[at + best] ?? 0)) best = k
  const most = z[at + best] ?? 0
  if (hard) {
    for (let k = 0; k < K; k++) z[at + k] = k === best ? 1 : 0
    return
  }
  let sum = 0
  for (let k = 0; k < K; k++) {
    const weight = Math.exp((z[at + k] ?? 0) - most)
    z[at + k] = weight
    sum += weight
  }
  for (let k = 0; k < K; k++) z[at + k] = grid((z[at + k] ?? 0) / sum)
}

/** How far an item's probabilities are from those of the round before. */
const moved = (z: Posterior, at: number, before: Float64Array): number => {
  let most = 0
  for (let k = 0; k < before.length; k++) most = Math.max(most, Math.abs((z[at + k] ?? 0) - (before[k] ?? 0)))
  return most
}

/** Expectation: every item's probabilities from its votes, in the place of those before; gives back the largest change. */
const expect = (
  table: VoteTable,
  pairs: Pairs,
  z: Posterior,
  { cells, priors, before }: Matrices,
  { known, hard = false }: { readonly known: Uint32Array | undefined; readonly hard?: boolean | undefined },
): number => {
  const { itemFacts, factVotes, factValue, items, values } = table
  const K = values.size
  let most = 0
  for (let i = 0; i < items.size; i++) {
    const at = i * K
    const [from, to] = [itemFacts[i] ?? 0, itemFacts[i + 1] ?? 0]
    const certain = known?.[i] ?? NONE
    for (let k = 0; k < K; k++) before[k] = z[at + k] ?? 0
    if (certain >= from && certain < to) {
      z.fill(0, at, at + K)
      z[at + (factValue[certain] ?? 0)] = 1
    } else {
      z.set(priors, at)
      const end = factVotes[to] ?? 0
      for (let v = factVotes[from] ?? 0; v < end; v++) {
        const row = (pairs.ofVote[v] ?? 0) * K
        for (let k = 0; k < K; k++) z[at + k] = (z[at + k] ?? 0) + (cells[row + k] ?? 0)
      }
      settle(z, at, K, hard)
    }
    most = Math.max(most, moved(z, at, before))
  }
  return most
}

/** What everybody is held to say before the first round: right with this quality, wrong alike otherwise. */
const begin = ({ values: { size: K } }: VoteTable, pairs: Pairs, quality: number, { cells }: Matrices): void => {
  for (let p = 0; p < pairs.size; p++)
    for (let k = 0; k < K; k++) cells[p * K + k] = logOf(k === pairs.value[p] ? quality : (1 - quality) / (K - 1))
}

/** Runs the rounds, from shares of votes unless told otherwise. O(votes x K) a round, all of them in the same memory. */
export const confusionRounds = (
  table: VoteTable,
  limits: { readonly rounds: number; readonly tolerance: number },
  estimation: Estimation,
  known?: Uint32Array,
): Ended & { readonly z: Posterior } => {
  const pairs = pairsOf(table)
  const matrices = matricesFor(table, pairs)
  const { start = 0, hard } = estimation
  const z = start > 0 ? new Float64Array(table.items.size * table.values.size) : startingShares(table, known)
  if (start > 0) {
    begin(table, pairs, start, matrices)
    expect(table, pairs, z, matrices, { known })
  }
  const ended = repeat(limits, () => {
    maximise(table, pairs, z, estimation, matrices)
    return expect(table, pairs, z, matrices, { known, hard })
  })
  return { ...ended, z }
}
