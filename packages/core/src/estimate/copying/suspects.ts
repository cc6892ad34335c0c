/** Which sources share answers that others do not give, the only pairs that copying is looked for in; and what sources answer. */
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
  /** The winner of each item. */
  readonly winners: Uint32Array
  /** Most sources behind an answer that tells of copying. */
  readonly support: number
  /** Fewest such answers shared. */
  readonly shared: number
}

/** Calls back with every fact that wins no item and that two sources stand behind, or more, but not too many. */
const eachTelling = (
  { itemFacts, factVotes }: VoteTable,
  { winners, support }: Suspicion,
  take: (fact: number) => void,
): void => {
  for (let i = 0; i < winners.length; i++) {
    const end = itemFacts[i + 1] ?? 0
    for (let f = itemFacts[i] ?? 0; f < end; f++) {
      const behind = (factVotes[f + 1] ?? 0) - (factVotes[f] ?? 0)
      if (behind > 1 && behind <= support && winners[i] !== f) take(f)
    }
  }
}

/** By source its facts that tell of copying, ascending. */
const tellingFacts = (table: VoteTable, suspicion: Suspicion): Lists => {
  const { factVotes, voteSource } = table
  const starts = new Uint32Array(table.sources.size + 1)
  eachTelling(table, suspicion, (f) => {
    for (let v = factVotes[f] ?? 0; v < (factVotes[f + 1] ?? 0); v++) {
      const s = (voteSource[v] ?? 0) + 1
      starts[s] = (starts[s] ?? 0) + 1
    }
  })
  for (let s = 0; s < table.sources.size; s++) starts[s + 1] = (starts[s + 1] ?? 0) + (starts[s] ?? 0)
  const of = new Uint32Array(starts.at(-1) ?? 0)
  const next = starts.slice()
  eachTelling(table, suspicion, (f) => {
    for (let v = factVotes[f] ?? 0; v < (factVotes[f + 1] ?? 0); v++) {
      const s = voteSource[v] ?? 0
      const at = next[s] ?? 0
      of[at] = f
      next[s] = at + 1
    }
  })
  return { starts, of }
}

/** A source, and those later ones that share enough answers with it, ascending. */
export interface Suspect {
  readonly first: number
  readonly others: ReadonlyArray<number>
}

/**
 * Every source that shares enough answers with later sources.
 *
 * Time: facts, and for every answer that tells of copying the square of the sources behind it. Space: sources and the
 * votes for such answers; no pair is kept.
 */
export const suspects = function* (table: VoteTable, suspicion: Suspicion): Generator<Suspect> {
  const { factVotes, voteSource } = table
  const { starts, of } = tellingFacts(table, suspicion)
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
        if (count === suspicion.shared) met.push(other)
      }
    }
    if (met.length > 0) yield { first, others: met.toSorted((a, b) => a - b) }
    for (let k = starts[first] ?? 0; k < end; k++) {
      const f = of[k] ?? 0
      for (let v = (factVotes[f + 1] ?? 0) - 1; (voteSource[v] ?? 0) > first; v--) counts[voteSource[v] ?? 0] = 0
    }
  }
}

/** Suspects in lots of at most so many pairs; one suspect with more is a lot of its own. */
export const lots = function* (all: Iterable<Suspect>, most: number): Generator<ReadonlyArray<Suspect>> {
  let lot: Array<Suspect> = []
  let pairs = 0
  for (const suspect of all) {
    if (lot.length > 0 && pairs + suspect.others.length > most) {
      yield lot
      lot = []
      pairs = 0
    }
    lot.push(suspect)
    pairs += suspect.others.length
  }
  if (lot.length > 0) yield lot
}

/** What some sources answered: by source its facts, ascending, and the item of each. */
export interface Answers extends Lists {
  readonly items: Uint32Array
}

/**
 * The facts of those sources that are wanted; others have none. Two passes over the votes; memory for what is wanted
 * only, since few sources are ever compared.
 */
export const answersOf = (table: VoteTable, isWanted: Uint8Array): Answers => {
  const { itemFacts, factVotes, voteSource, sources } = table
  const starts = new Uint32Array(sources.size + 1)
  for (let v = 0; v < voteSource.length; v++) {
    const s = voteSource[v] ?? 0
    if (isWanted[s] === 1) starts[s + 1] = (starts[s + 1] ?? 0) + 1
  }
  for (let s = 0; s < sources.size; s++) starts[s + 1] = (starts[s + 1] ?? 0) + (starts[s] ?? 0)
  const of = new Uint32Array(starts[sources.size] ?? 0)
  const items = new Uint32Array(of.length)
  const next = starts.slice()
  for (let i = 0; i + 1 < itemFacts.length; i++)
    for (let f = itemFacts[i] ?? 0; f < (itemFacts[i + 1] ?? 0); f++) {
      const end = factVotes[f + 1] ?? 0
      for (let v = factVotes[f] ?? 0; v < end; v++) {
        const s = voteSource[v] ?? 0
        if (isWanted[s] !== 1) continue
        const at = next[s] ?? 0
        of[at] = f
        items[at] = i
        next[s] = at + 1
      }
    }
  return { starts, of, items }
}
