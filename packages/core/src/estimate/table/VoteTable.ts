/**
 * Votes in columns: which source gave which value to which item.
 *
 * A vote is what a claim becomes when only "who answered what" is left of it. The table is grouped item -> fact ->
 * sources, so that one round of any method is one pass over memory in order. A *fact* is an item with one of the
 * values that somebody voted for; facts of an item are neighbours, and so are the votes of a fact.
 *
 * Reads of typed arrays are written `array[i] ?? 0` where `i` is in range by construction: the right side is never
 * taken and is only there for the compiler.
 */

/** Names by dense id, 0 to `size - 1`. */
export interface Names {
  readonly size: number
  /** The name of an id in range. */
  readonly at: (id: number) => string
}

/**
 * What numeric facts stand for: an interval, or one number where both ends are equal. `-Infinity` and `Infinity` are
 * ends that are not there; these columns never leave memory, so JSON's lack of them does not matter.
 */
export interface Bounds {
  readonly low: Float64Array
  readonly high: Float64Array
}

/**
 * **Invariants** ids are canonical: items, sources and values by name (UTF-16 order), so that the same votes in any
 * order of arrival give the same table; a source stands at most once behind a fact; every fact has a vote, every item
 * a fact.
 */
export interface VoteTable {
  readonly items: Names
  readonly sources: Names
  readonly values: Names
  /** Facts of item `i` are `itemFacts[i]` up to, not including, `itemFacts[i + 1]`. Length: items + 1. */
  readonly itemFacts: Uint32Array
  /** Votes of fact `f` are `factVotes[f]` up to, not including, `factVotes[f + 1]`. Length: facts + 1. */
  readonly factVotes: Uint32Array
  /** The value of each fact. Ascending inside an item; by number instead where there are {@link Bounds}. */
  readonly factValue: Uint32Array
  /** The source of each vote. Ascending inside a fact. */
  readonly voteSource: Uint32Array
  /** Of a numeric table, each fact's number or interval; facts of an item then ascend by low end, then high end. */
  readonly bounds?: Bounds
}

/** No fact, no value: what stands where there is none. */
export const NONE = 0xffff_ffff

/** How many facts a table has. */
export const factCount = ({ factValue }: VoteTable): number => factValue.length

/** How many votes a table has. */
export const voteCount = ({ voteSource }: VoteTable): number => voteSource.length

/** How many votes each source gave. */
export const votesBySource = ({ sources, voteSource }: VoteTable): Uint32Array => {
  const counts = new Uint32Array(sources.size)
  for (let v = 0; v < voteSource.length; v++) {
    const s = voteSource[v] ?? 0
    counts[s] = (counts[s] ?? 0) + 1
  }
  return counts
}

/** The item of each fact. */
export const itemOfFact = ({ itemFacts, factValue }: VoteTable): Uint32Array => {
  const items = new Uint32Array(factValue.length)
  for (let i = 0; i + 1 < itemFacts.length; i++) items.fill(i, itemFacts[i] ?? 0, itemFacts[i + 1] ?? 0)
  return items
}

/** How many items have votes for two or more values. */
export const conflictedItems = ({ itemFacts }: VoteTable): number => {
  let conflicted = 0
  for (let i = 0; i + 1 < itemFacts.length; i++) if ((itemFacts[i + 1] ?? 0) - (itemFacts[i] ?? 0) > 1) conflicted++
  return conflicted
}
