/** From collected votes to a table: counting sorts, with no text made on the way. */
import { BLOCK, type Collector } from "./Collector.ts"
import { numbered, numberOrder, textOrder, type FactOrder, type Numbers } from "./numbering.ts"
import { groupByItem, sortItems, type Grouped } from "./grouping.ts"
import { highOf, type Pairs } from "./pairs.ts"
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

/** Which names some vote is left of: 1 for those. */
interface Used {
  readonly items: Uint8Array
  readonly sources: Uint8Array
  readonly values: Uint8Array
}

const usedNames = ({ blocks, rows, items, sources, values }: Collector, out: Uint8Array | undefined): Used => {
  const used = {
    items: new Uint8Array(items.size),
    sources: new Uint8Array(sources.size),
    values: new Uint8Array(values.size),
  }
  for (let row = 0; row < rows; row++) {
    if (out?.[row] === 1) continue
    const block = blocks[Math.floor(row / BLOCK)]
    const k = 3 * (row % BLOCK)
    used.items[block?.[k] ?? 0] = 1
    used.sources[block?.[k + 1] ?? 0] = 1
    used.values[block?.[k + 2] ?? 0] = 1
  }
  return used
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
  // Where every name has come with a vote that stays, none has to be looked for.
  const used = out === undefined && numbers === undefined && !from.hasSpareNames ? undefined : usedNames(from, out)
  const items = numbered(from.items, used?.items)
  const sources = numbered(from.sources, used?.sources)
  const values = numbered(from.values, used?.values)
  const order =
    numbers === undefined || used === undefined ? textOrder(values) : numberOrder(values, numbers, used.values)
  const grouped = groupByItem(from, items, { item: items.rank, source: sources.rank, place: order.place, out })
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
