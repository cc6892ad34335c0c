/** From rows side by side by item to the columns of a table, item after item: sorted, facts told apart, written. */
import type { Grouped } from "./grouping.ts"
import type { FactOrder } from "./numbering.ts"
import type { Pairs } from "./pairs.ts"
import type { VoteTable } from "./VoteTable.ts"

/** The columns of a table, and how often a source stands behind two or more facts of an item. */
export interface Columns extends Pick<VoteTable, "itemFacts" | "factVotes" | "factValue" | "voteSource" | "bounds"> {
  readonly doubled: number
}

/** Fewer votes than this are put in place one by one. Chosen: for so few a call of the machine's own sort costs more. */
const FEW = 24

/** Sorts the votes of an item by place of the value, then source. */
const sortVotes = ({ wholes, halves, low, high }: Pairs, from: number, to: number): void => {
  if (to - from > FEW) {
    wholes.subarray(from, to).sort()
    return
  }
  for (let k = from + 1; k < to; k++) {
    const source = halves[2 * k + low] ?? 0
    const place = halves[2 * k + high] ?? 0
    let hole = k
    while (hole > from) {
      const above = halves[2 * hole - 2 + high] ?? 0
      const other = halves[2 * hole - 2 + low] ?? 0
      if (above < place || (above === place && other <= source)) break
      halves[2 * hole + high] = above
      halves[2 * hole + low] = other
      hole--
    }
    if (hole === k) continue
    halves[2 * hole + high] = place
    halves[2 * hole + low] = source
  }
}

/** What is being written. */
interface Writing {
  readonly votes: Pairs
  readonly answer: Uint32Array
  readonly factVotes: Uint32Array
  /** Per fact the place of its value. */
  readonly factPlace: Uint32Array
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

/** Writes the sources of one fact, each once; gives back where they end. */
const writeFact = ({ votes, voteSource }: Writing, from: number, to: number, first: number): number => {
  const { halves, low, high } = votes
  let vote = first
  let last = -1
  for (let k = from; k < to; k++) {
    const source = halves[2 * k + low] ?? 0
    if (source === last) continue
    voteSource[vote++] = source
    last = source
  }
  // Votes are sorted by spelling: with the last as the first, there is one.
  return halves[2 * to - 2 + high] === halves[2 * from + high] ? vote : mergeSpellings(voteSource, first, vote)
}

/** Where the votes for one answer end. */
const endOfFact = ({ halves, high }: Pairs, answer: Uint32Array, from: number, to: number): number => {
  const fact = answer[halves[2 * from + high] ?? 0]
  let k = from + 1
  while (k < to && answer[halves[2 * k + high] ?? 0] === fact) k++
  return k
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

const writeItem = (writing: Writing, item: number, from: number, to: number): void => {
  const { votes, answer, factVotes, factPlace } = writing
  const first = writing.vote
  const firstFact = writing.fact
  sortVotes(votes, from, to)
  for (let k = from; k < to;) {
    const next = endOfFact(votes, answer, k, to)
    factVotes[writing.fact] = writing.vote
    factPlace[writing.fact] = votes.halves[2 * k + votes.high] ?? 0
    writing.vote = writeFact(writing, k, next, writing.vote)
    writing.fact++
    k = next
  }
  if (writing.fact > firstFact + 1) countDoubled(writing, item, first)
}

/** A column cut to what was written; no copy where that is all of it. */
const cut = (column: Uint32Array, length: number): Uint32Array =>
  length === column.length ? column : column.slice(0, length)

/** Writes facts and their sources; a vote that comes again is left out. */
export const columnsOf = (
  { starts, votes }: Grouped,
  { value, answer, bounds }: FactOrder,
  sources: number,
): Columns => {
  const rows = votes.wholes.length
  const itemFacts = new Uint32Array(starts.length)
  const writing: Writing = {
    votes,
    answer,
    // As long as there are votes: what is not written to takes no memory.
    factVotes: new Uint32Array(rows + 1),
    factPlace: new Uint32Array(rows),
    voteSource: new Uint32Array(rows),
    lastItem: new Uint32Array(sources),
    isDoubled: new Uint8Array(sources),
    fact: 0,
    vote: 0,
    doubled: 0,
  }
  for (let i = 0; i + 1 < starts.length; i++) {
    itemFacts[i] = writing.fact
    writeItem(writing, i, starts[i] ?? 0, starts[i + 1] ?? 0)
  }
  itemFacts[starts.length - 1] = writing.fact
  writing.factVotes[writing.fact] = writing.vote
  const factVotes = cut(writing.factVotes, writing.fact + 1)
  const factPlace = cut(writing.factPlace, writing.fact)
  const voteSource = cut(writing.voteSource, writing.vote)
  const { doubled } = writing
  if (bounds === undefined) return { itemFacts, factVotes, factValue: factPlace, voteSource, doubled }
  const low = Float64Array.from(factPlace, (place) => bounds.low[place] ?? 0)
  const high = Float64Array.from(factPlace, (place) => bounds.high[place] ?? 0)
  const factValue = factPlace.map((place) => value[place] ?? 0)
  return { itemFacts, factVotes, factValue, voteSource, doubled, bounds: { low, high } }
}
