/** From sorted votes side by side by item to the columns of a table, item after item: facts told apart, written. */
import type { FactOrder } from "./factOrder.ts"
import type { Allocate, Grouped } from "./grouping.ts"
import { beginOf, type Stretch } from "./sorting.ts"
import type { VoteTable } from "./VoteTable.ts"

/** The columns of a table, and how often a source stands behind two or more facts of an item. */
export interface Columns extends Pick<VoteTable, "itemFacts" | "factVotes" | "factValue" | "voteSource" | "bounds"> {
  readonly doubled: number
}

/** What is being written. */
interface Writing {
  readonly votes: Grouped
  readonly answer: Uint32Array
  readonly factVotes: Uint32Array
  readonly factPlace: Uint32Array
  /** In the memory of the votes: what is written never overtakes what is read. */
  readonly voteSource: Uint32Array
  /** Per source the last item that it answered, plus one; and whether it was counted there as standing behind two facts. */
  readonly lastItem: Uint32Array
  readonly isDoubled: Uint8Array
  fact: number
  vote: number
  doubled: number
}

/** Sources of a fact that several spellings of a number have brought together, each once; gives back where they end. */
const mergeSpellings = (voteSource: Uint32Array, from: number, to: number): number => {
  voteSource.subarray(from, to).sort()
  let end = from
  for (let v = from; v < to; v++) {
    if (v > from && voteSource[v] === voteSource[end - 1]) continue
    voteSource[end++] = voteSource[v] ?? 0
  }
  return end
}

/** Counts sources that stand behind two or more of an item's facts, whose votes are those from `first` on. */
const countDoubled = (writing: Writing, item: number, first: number): void => {
  const { voteSource, lastItem, isDoubled, vote } = writing
  for (let v = first; v < vote; v++) {
    const s = voteSource[v] ?? 0
    if (lastItem[s] !== item + 1) {
      lastItem[s] = item + 1
      isDoubled[s] = 0
    } else if (isDoubled[s] === 0) {
      isDoubled[s] = 1
      writing.doubled++
    }
  }
}

/** Writes the fact whose votes begin at `from`; gives back where they end. */
const writeFact = (writing: Writing, from: number, to: number): number => {
  const { votes, answer, factVotes, factPlace, voteSource } = writing
  const { words, stride, low, high, shift, mask } = votes
  const first = writing.vote
  const place = (words[stride * from + high] ?? 0) >>> shift
  const fact = answer[place]
  // One by one: an array to take them out of would be made for every fact.
  let k = from
  let vote = first
  let spelling = place
  let last = -1
  for (; k < to; k++) {
    const next = (words[stride * k + high] ?? 0) >>> shift
    if (next !== spelling && answer[next] !== fact) break
    spelling = next
    const source = ((words[stride * k + low] ?? 0) & mask) >>> 0
    if (source === last) continue
    voteSource[vote++] = source
    last = source
  }
  factVotes[writing.fact] = first
  factPlace[writing.fact++] = place
  // Votes are sorted by spelling: with the last as the first, there is one.
  writing.vote = spelling === place ? vote : mergeSpellings(voteSource, first, vote)
  return k
}

/** Where facts are written: columns as long as there are items, or facts, and one longer. */
export interface Written {
  readonly itemFacts: Uint32Array
  readonly factVotes: Uint32Array
  /** Per fact the place of its value. */
  readonly factPlace: Uint32Array
}

/** Room for the facts of so many items. */
export const roomFor = (items: number, facts: number, allocate: Allocate): Written => ({
  itemFacts: allocate(items + 1),
  factVotes: allocate(facts + 1),
  factPlace: allocate(facts),
})

/** What became of the votes of a stretch: where those that are left stand among the words, and how often a source stands behind two or more facts of an item. */
export interface Left {
  readonly begin: number
  readonly end: number
  readonly doubled: number
}

/**
 * Writes the facts of some items, whose votes are sorted, from the number `fact` on. Sources are written where the words
 * of the votes stood, from the first word of the first on; a vote that comes again is left out.
 */
export const writeItems = (
  votes: Grouped,
  { answer, sources }: { readonly answer: Uint32Array; readonly sources: number },
  { from, to }: Stretch,
  { itemFacts, factVotes, factPlace }: Written,
  fact: number,
): Left => {
  let k = beginOf(votes, from)
  const begin = votes.stride * k
  const writing: Writing = {
    votes,
    answer,
    factVotes,
    factPlace,
    voteSource: votes.words,
    lastItem: new Uint32Array(sources),
    isDoubled: new Uint8Array(sources),
    fact,
    vote: begin,
    doubled: 0,
  }
  for (let i = from; i < to; i++) {
    const first = writing.vote
    const firstFact = writing.fact
    const end = votes.ends[i] ?? 0
    itemFacts[i] = firstFact
    while (k < end) k = writeFact(writing, k, end)
    if (writing.fact > firstFact + 1) countDoubled(writing, i, first)
  }
  return { begin, end: writing.vote, doubled: writing.doubled }
}

/** A column cut to what was written; no copy where at least seven eighths are. */
const cut = (column: Uint32Array, length: number): Uint32Array =>
  8 * length >= 7 * column.length ? column.subarray(0, length) : column.slice(0, length)

/** What one stretch of items came to: the number of its first fact, and see {@link Left}. */
export interface Piece extends Left {
  readonly fact: number
}

/** The columns of a table, of what was written stretch by stretch: sources are moved up where votes were left out before. */
export const columnsOf = (
  words: Uint32Array,
  { itemFacts, factVotes, factPlace }: Written,
  pieces: ReadonlyArray<Piece>,
  { value, bounds }: FactOrder,
): Columns => {
  let [votes, doubled] = [0, 0]
  for (const [k, piece] of pieces.entries()) {
    const gap = piece.begin - votes
    doubled += piece.doubled
    votes += piece.end - piece.begin
    if (gap === 0) continue
    // In shared memory `copyWithin` moves one byte at a time.
    for (let v = piece.begin; v < piece.end; v++) words[v - gap] = words[v] ?? 0
    const last = pieces[k + 1]?.fact ?? factPlace.length
    for (let f = piece.fact; f < last; f++) factVotes[f] = (factVotes[f] ?? 0) - gap
  }
  itemFacts[itemFacts.length - 1] = factPlace.length
  factVotes[factPlace.length] = votes
  const voteSource = cut(words, votes)
  if (bounds === undefined) return { itemFacts, factVotes, factValue: factPlace, voteSource, doubled }
  const low = Float64Array.from(factPlace, (place) => bounds.low[place] ?? 0)
  const high = Float64Array.from(factPlace, (place) => bounds.high[place] ?? 0)
  const factValue = factPlace.map((place) => value[place] ?? 0)
  return { itemFacts, factVotes, factValue, voteSource, doubled, bounds: { low, high } }
}
