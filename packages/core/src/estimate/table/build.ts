/** From collected votes to a table: counting sorts, with no text made on the way. */
import { BLOCK, type Collector } from "./Collector.ts"
import { numbered, numberOrder, textOrder, type FactOrder, type Numbers } from "./numbering.ts"
import { highOf, pairs, type Pairs } from "./pairs.ts"
import { revised } from "./revisions.ts"
import type { VoteTable } from "./VoteTable.ts"

/** What became of the votes that did not end up as votes of their own. */
export interface VoteCounts {
  /** Rows that say what another row says. */
  readonly repeated: number
  /** Rows that the same source replaced by a later, different answer; 0 where votes have no times. */
  readonly replaced: number
  /** Pairs of an item and a source that stands behind two or more of its facts. */
  readonly doubled: number
}

/** A table and what was counted while it was built. */
export interface Built extends VoteCounts {
  readonly table: VoteTable
}

const usedValues = ({ blocks, rows, values }: Collector, out: Uint8Array | undefined): Uint8Array => {
  const isUsed = new Uint8Array(values.size)
  for (let row = 0; row < rows; row++) {
    if (out?.[row] === 1) continue
    isUsed[blocks[Math.floor(row / BLOCK)]?.[3 * (row % BLOCK) + 2] ?? 0] = 1
  }
  return isUsed
}

/** Votes grouped by item: source below, place of the value above. */
interface Grouped {
  readonly starts: Uint32Array
  readonly votes: Pairs
}

/** Canonical ids by ids of arrival, and the rows to leave out. */
interface Numbering {
  readonly item: Uint32Array
  readonly source: Uint32Array
  readonly place: Uint32Array
  readonly out: Uint8Array | undefined
}

const countBlock = (
  block: Uint32Array,
  first: number,
  rows: number,
  { item, out }: Numbering,
  starts: Uint32Array,
): void => {
  for (let k = 0; k < rows; k++) {
    if (out !== undefined && out[first + k] === 1) continue
    const next = (item[block[3 * k] ?? 0] ?? 0) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
}

const placeBlock = (
  block: Uint32Array,
  first: number,
  rows: number,
  { item, source, place, out }: Numbering,
  next: Uint32Array,
  { halves, low, high }: Pairs,
): void => {
  for (let k = 0; k < rows; k++) {
    if (out !== undefined && out[first + k] === 1) continue
    const i = item[block[3 * k] ?? 0] ?? 0
    const at = next[i] ?? 0
    next[i] = at + 1
    halves[2 * at + low] = source[block[3 * k + 1] ?? 0] ?? 0
    halves[2 * at + high] = place[block[3 * k + 2] ?? 0] ?? 0
  }
}

/** Counts the rows of each item, then puts each row where its item's votes stand. */
const groupByItem = ({ blocks, rows, items }: Collector, numbering: Numbering): Grouped => {
  const starts = new Uint32Array(items.size + 1)
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b]
    if (block !== undefined) countBlock(block, b * BLOCK, Math.min(BLOCK, rows - b * BLOCK), numbering, starts)
  }
  for (let i = 0; i < items.size; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0)
  const votes = pairs(starts[items.size] ?? 0)
  const next = starts.slice()
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b]
    if (block !== undefined) placeBlock(block, b * BLOCK, Math.min(BLOCK, rows - b * BLOCK), numbering, next, votes)
  }
  return { starts, votes }
}

/** Fewer votes than this are put in place one by one. Chosen by trying 8 to 64 on ten million votes. */
const FEW = 24

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

const factsOf = ({ halves, high }: Pairs, from: number, to: number, answer: Uint32Array): number => {
  let facts = 1
  let last = answer[halves[2 * from + high] ?? 0]
  for (let k = from + 1; k < to; k++) {
    const next = answer[halves[2 * k + high] ?? 0]
    if (next !== last) facts++
    last = next
  }
  return facts
}

/** Sorts the votes of every item and counts the facts. */
const sortItems = ({ starts, votes }: Grouped, answer: Uint32Array): number => {
  let facts = 0
  for (let i = 0; i + 1 < starts.length; i++) {
    const from = starts[i] ?? 0
    const to = starts[i + 1] ?? 0
    sortVotes(votes, from, to)
    facts += factsOf(votes, from, to, answer)
  }
  return facts
}

type Columns = Pick<VoteTable, "itemFacts" | "factVotes" | "factValue" | "voteSource" | "bounds">

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

/** Writes the sources of a fact; gives back where they end. */
const writeFact = (
  { halves, low, high }: Pairs,
  from: number,
  end: number,
  voteSource: Uint32Array,
  first: number,
): number => {
  let vote = first
  let last = -1
  for (let k = from; k < end; k++) {
    const source = halves[2 * k + low] ?? 0
    if (source === last) continue
    voteSource[vote++] = source
    last = source
  }
  // Votes are sorted by spelling: with the last as the first, there is one.
  return halves[2 * end - 2 + high] === halves[2 * from + high] ? vote : mergeSpellings(voteSource, first, vote)
}

/** Where the votes for one answer end. */
const endOfFact = ({ halves, high }: Pairs, from: number, end: number, answer: Uint32Array): number => {
  const fact = answer[halves[2 * from + high] ?? 0]
  let k = from + 1
  while (k < end && answer[halves[2 * k + high] ?? 0] === fact) k++
  return k
}

/** Writes facts and their sources; a vote that comes again is left out. */
const columnsOf = ({ starts, votes }: Grouped, facts: number, { value, answer, bounds }: FactOrder): Columns => {
  const itemFacts = new Uint32Array(starts.length)
  const factVotes = new Uint32Array(facts + 1)
  const factPlace = new Uint32Array(facts)
  const voteSource = new Uint32Array(votes.wholes.length)
  let fact = 0
  let vote = 0
  for (let i = 0; i + 1 < starts.length; i++) {
    itemFacts[i] = fact
    const end = starts[i + 1] ?? 0
    for (let k = starts[i] ?? 0; k < end; fact++) {
      factVotes[fact] = vote
      factPlace[fact] = highOf(votes, k)
      const next = endOfFact(votes, k, end, answer)
      vote = writeFact(votes, k, next, voteSource, vote)
      k = next
    }
  }
  itemFacts[starts.length - 1] = fact
  factVotes[facts] = vote
  const kept = vote === voteSource.length ? voteSource : voteSource.slice(0, vote)
  if (bounds === undefined) return { itemFacts, factVotes, factValue: factPlace, voteSource: kept }
  const low = Float64Array.from(factPlace, (place) => bounds.low[place] ?? 0)
  const high = Float64Array.from(factPlace, (place) => bounds.high[place] ?? 0)
  const factValue = factPlace.map((place) => value[place] ?? 0)
  return { itemFacts, factVotes, factValue, voteSource: kept, bounds: { low, high } }
}

const doubledIn = ({ itemFacts, factVotes, voteSource }: Columns, sources: number): number => {
  const lastItem = new Uint32Array(sources)
  const isDoubled = new Uint8Array(sources)
  let doubled = 0
  for (let i = 0; i + 1 < itemFacts.length; i++) {
    if ((itemFacts[i + 1] ?? 0) - (itemFacts[i] ?? 0) < 2) continue
    for (let v = factVotes[itemFacts[i] ?? 0] ?? 0; v < (factVotes[itemFacts[i + 1] ?? 0] ?? 0); v++) {
      const s = voteSource[v] ?? 0
      if (lastItem[s] !== i + 1) {
        lastItem[s] = i + 1
        isDoubled[s] = 0
      } else if (isDoubled[s] === 0) {
        isDoubled[s] = 1
        doubled++
      }
    }
  }
  return doubled
}

/**
 * The table of collected votes: the same, to the bit, as `tableOf` makes of the same votes. Where votes have times, a
 * source's latest vote on an item replaces its earlier ones.
 *
 * **Laws** *twin*: `tableOf` gives the same table; *order blindness*.
 *
 * O(votes), and O(n log n) in the number of distinct names. Space: 20 bytes a vote at most while it runs.
 *
 * @param numbers - of every value, for a numeric table
 */
export const buildTable = (from: Collector, numbers?: Numbers): Built => {
  const revision = from.times === undefined ? undefined : revised(from, numbered(from.values).rank)
  const out = revision?.out
  const isUsed = out === undefined && numbers === undefined ? undefined : usedValues(from, out)
  const [items, sources, values] = [numbered(from.items), numbered(from.sources), numbered(from.values, isUsed)]
  const order = numbers === undefined || isUsed === undefined ? textOrder(values) : numberOrder(values, numbers, isUsed)
  const grouped = groupByItem(from, { item: items.rank, source: sources.rank, place: order.place, out })
  const columns = columnsOf(grouped, sortItems(grouped, order.answer), order)
  const replaced = revision?.replaced ?? 0
  const table = { items: items.names, sources: sources.names, values: values.names, ...columns }
  return {
    table,
    repeated: from.rows - columns.voteSource.length - replaced,
    replaced,
    doubled: doubledIn(columns, sources.names.size),
  }
}
