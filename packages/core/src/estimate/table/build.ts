/** From collected votes to a table: counting sorts, with no text made on the way. */
import { idAt, type Collector } from "./Collector.ts"
import { columnsOf, roomFor, writeItems } from "./columns.ts"
import { numberOrder, textOrder, type Numbers } from "./factOrder.ts"
import { countItems, layOut, ownMemory, placeRows } from "./grouping.ts"
import { joined, namesOf, ranksOf, sorted, type Order } from "./order.ts"
import { revised } from "./revisions.ts"
import { sortItems } from "./sorting.ts"
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

const usedNames = (from: Collector, out: Uint8Array | undefined): Used => {
  const { rows, items, sources, values } = from
  const used = {
    items: new Uint8Array(items.size),
    sources: new Uint8Array(sources.size),
    values: new Uint8Array(values.size),
  }
  for (let row = 0; row < rows; row++) {
    if (out?.[row] === 1) continue
    used.items[idAt(from, "items", row)] = 1
    used.sources[idAt(from, "sources", row)] = 1
    used.values[idAt(from, "values", row)] = 1
  }
  return used
}

/** The canonical id of each id of arrival, where there is one part. */
const rankOf = (all: Order): Uint32Array => ranksOf(all)[0] ?? new Uint32Array(0)

/**
 * The table of collected votes: the same, to the bit, as `tableOf` makes of the same votes. Where votes have times, a
 * source's latest vote on an item replaces its earlier ones. The collector is used up.
 *
 * **Laws** *twin*: `tableOf` gives the same table; *order blindness*.
 *
 * O(votes), and O(n log n) in the number of distinct names. Space: some 12 bytes a vote while it runs, 8 more where a
 * source and a value do not fit in 32 bits.
 *
 * @param numbers - of every value, for a numeric table
 */
export const buildTable = (from: Collector, numbers?: Numbers): Built => {
  const revision = from.times === undefined ? undefined : revised(from, rankOf(joined([sorted(from.values)])))
  const out = revision?.out
  // Where every name has come with a vote that stays, none has to be looked for.
  const used = out === undefined && numbers === undefined && !from.hasSpareNames ? undefined : usedNames(from, out)
  const items = joined([sorted(from.items, used?.items)])
  const sources = joined([sorted(from.sources, used?.sources)])
  const values = joined([sorted(from.values, used?.values)])
  const rank = rankOf(values)
  const order =
    numbers === undefined || used === undefined ? textOrder(rank, values.size) : numberOrder(rank, numbers, used.values)
  const counts = countItems(from, out)
  const grouped = layOut(items, [counts], { sources: sources.size, values: order.value.length })
  placeRows(from, counts, { source: rankOf(sources), place: order.place, out }, grouped)
  const all = { from: 0, to: items.size }
  const written = roomFor(items.size, sortItems(grouped, order.answer, all), ownMemory)
  const left = writeItems(grouped, { answer: order.answer, sources: sources.size }, all, written, 0)
  const { doubled, ...columns } = columnsOf(grouped.words, written, [{ ...left, fact: 0 }], order)
  const replaced = revision?.replaced ?? 0
  const table = { items: namesOf(items), sources: namesOf(sources), values: namesOf(values), ...columns }
  return { table, repeated: from.rows - columns.voteSource.length - replaced, replaced, doubled }
}
