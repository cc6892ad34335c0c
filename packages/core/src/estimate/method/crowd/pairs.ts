/** Which source gave which value, anywhere: the rows of a confusion matrix that are ever looked at. */
import type { VoteTable } from "../../table/VoteTable.ts"

/** Distinct pairs of a source and a value that it gave to some item, in order of source, then value. */
export interface Pairs {
  readonly size: number
  /** Per vote its pair. */
  readonly ofVote: Uint32Array
  /** Per pair its source and its value. */
  readonly source: Uint32Array
  readonly value: Uint32Array
}

/** Calls back with every vote and the number of its source and value. */
const eachVote = (
  { factVotes, factValue, voteSource, values }: VoteTable,
  take: (vote: number, key: number) => void,
): void => {
  for (let f = 0; f < factValue.length; f++) {
    const end = factVotes[f + 1] ?? 0
    for (let v = factVotes[f] ?? 0; v < end; v++) take(v, (voteSource[v] ?? 0) * values.size + (factValue[f] ?? 0))
  }
}

const position = (sorted: Float64Array, key: number, size: number): number => {
  let [low, high] = [0, size]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < key) low = middle + 1
    else high = middle
  }
  return low
}

/** By sorting: whatever the number of sources and values. */
const bySorting = (table: VoteTable): Pairs => {
  const keys = new Float64Array(table.voteSource.length)
  eachVote(table, (v, key) => {
    keys[v] = key
  })
  const sorted = keys.toSorted()
  let size = 0
  for (let k = 0; k < sorted.length; k++) {
    if (k > 0 && sorted[k] === sorted[k - 1]) continue
    sorted[size] = sorted[k] ?? 0
    size++
  }
  const ofVote = Uint32Array.from(keys, (key) => position(sorted, key, size))
  const source = new Uint32Array(size)
  const value = new Uint32Array(size)
  for (let p = 0; p < size; p++) {
    const key = sorted[p] ?? 0
    source[p] = Math.floor(key / table.values.size)
    value[p] = key % table.values.size
  }
  return { size, ofVote, source, value }
}

/** With a place for every pair that there could be. */
const byPlace = (table: VoteTable, places: number): Pairs => {
  const pair = new Uint32Array(places)
  eachVote(table, (_, key) => {
    pair[key] = 1
  })
  let size = 0
  for (let key = 0; key < places; key++) if (pair[key] === 1) pair[key] = size++
  const source = new Uint32Array(size)
  const value = new Uint32Array(size)
  const ofVote = new Uint32Array(table.voteSource.length)
  eachVote(table, (v, key) => {
    const p = pair[key] ?? 0
    ofVote[v] = p
    source[p] = Math.floor(key / table.values.size)
    value[p] = key % table.values.size
  })
  return { size, ofVote, source, value }
}

/**
 * Finds the pairs of a table. O(votes) where as many pairs could be as there are votes, or fewer; else O(n log n) in the
 * votes, by sorting numbers, so that no hash table can fill up.
 */
export const pairsOf = (table: VoteTable): Pairs => {
  const places = table.sources.size * table.values.size
  return places <= table.voteSource.length ? byPlace(table, places) : bySorting(table)
}
