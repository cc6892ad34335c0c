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

const position = (sorted: Float64Array, key: number, size: number): number => {
  let [low, high] = [0, size]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < key) low = middle + 1
    else high = middle
  }
  return low
}

/** Finds the pairs of a table. O(n log n) in the number of votes; sorts numbers, so that no hash table can fill up. */
export const pairsOf = ({ factVotes, factValue, voteSource, values }: VoteTable): Pairs => {
  const keys = new Float64Array(voteSource.length)
  for (let f = 0; f < factValue.length; f++) {
    for (let v = factVotes[f] ?? 0; v < (factVotes[f + 1] ?? 0); v++)
      keys[v] = (voteSource[v] ?? 0) * values.size + (factValue[f] ?? 0)
  }
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
    source[p] = Math.floor(key / values.size)
    value[p] = key % values.size
  }
  return { size, ofVote, source, value }
}
