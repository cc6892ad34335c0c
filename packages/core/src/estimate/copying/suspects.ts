/** Which sources share answers that others do not give: the only pairs that copying is looked for in. */
import type { VoteTable } from "../table/VoteTable.ts"

/** Lists of numbers by dense key: those of key `k` are `of[starts[k]]` up to, not including, `of[starts[k + 1]]`. */
export interface Lists {
  readonly starts: Uint32Array
  readonly of: Uint32Array
}

/** The facts that each source stands behind, ascending, of those that are wanted. O(votes). */
export const factsBySource = (table: VoteTable, isWanted: (fact: number) => boolean): Lists => {
  const { sources, factVotes, factValue, voteSource } = table
  const starts = new Uint32Array(sources.size + 1)
  for (let f = 0; f < factValue.length; f++) {
    if (!isWanted(f)) continue
    for (let v = factVotes[f] ?? 0; v < (factVotes[f + 1] ?? 0); v++) {
      const s = (voteSource[v] ?? 0) + 1
      starts[s] = (starts[s] ?? 0) + 1
    }
  }
  for (let s = 0; s < sources.size; s++) starts[s + 1] = (starts[s + 1] ?? 0) + (starts[s] ?? 0)
  const of = new Uint32Array(starts[sources.size] ?? 0)
  const next = starts.slice()
  for (let f = 0; f < factValue.length; f++) {
    if (!isWanted(f)) continue
    for (let v = factVotes[f] ?? 0; v < (factVotes[f + 1] ?? 0); v++) {
      const s = voteSource[v] ?? 0
      const at = next[s] ?? 0
      of[at] = f
      next[s] = at + 1
    }
  }
  return { starts, of }
}

/** What makes two sources worth comparing. */
export interface Suspicion {
  /** Whether sharing this answer counts. */
  readonly isIndexed: (fact: number) => boolean
  /** Fewest such answers shared. */
  readonly shared: number
}

/**
 * Calls back with every source that shares enough answers with later sources, and those sources in ascending order.
 *
 * Time: for every indexed answer the square of the sources behind it. Space: sources and indexed votes; no pair is
 * stored.
 */
export const eachSuspect = (
  table: VoteTable,
  { isIndexed, shared }: Suspicion,
  found: (first: number, others: ReadonlyArray<number>) => void,
): void => {
  const { factVotes, voteSource } = table
  const { starts, of } = factsBySource(table, isIndexed)
  const counts = new Uint32Array(table.sources.size)
  for (let first = 0; first + 1 < starts.length; first++) {
    const met: Array<number> = []
    const end = starts[first + 1] ?? 0
    for (let k = starts[first] ?? 0; k < end; k++) {
      const f = of[k] ?? 0
      // Sources ascend inside a fact: from the end down to the first itself come all later ones.
      for (let v = (factVotes[f + 1] ?? 0) - 1; (voteSource[v] ?? 0) > first; v--) {
        const other = voteSource[v] ?? 0
        const count = (counts[other] ?? 0) + 1
        counts[other] = count
        if (count === shared) met.push(other)
      }
    }
    if (met.length > 0)
      found(
        first,
        met.toSorted((a, b) => a - b),
      )
    for (let k = starts[first] ?? 0; k < end; k++) {
      const f = of[k] ?? 0
      for (let v = (factVotes[f + 1] ?? 0) - 1; (voteSource[v] ?? 0) > first; v--) counts[voteSource[v] ?? 0] = 0
    }
  }
}
