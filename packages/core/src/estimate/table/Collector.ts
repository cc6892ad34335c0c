/**
 * Votes as they come, before they are a table: three interners, and a row of ids for each vote.
 *
 * Rows are kept in blocks, packed when they are full, so that nothing is copied when there are more.
 */
import { internAll } from "./internAll.ts"
import { hasRoom, interner, type Interner } from "./Interner.ts"
import { numberAt, pack, type Packed } from "./Packed.ts"

/** Rows of a block: a power of two. */
export const BLOCK = 2 ** 13

/** More votes than this are not taken: they are numbered in 32 bits. */
const VOTE_LIMIT = 2 ** 31 - 1

/** Item, source and value of some rows, ids in the order of arrival. */
export interface Rows<Column> {
  readonly items: Column
  readonly sources: Column
  readonly values: Column
}

/** A collector. Its fields change as votes come; only {@link addRow}, {@link addRows} and `intern` write them. */
export interface Collector {
  readonly items: Interner
  readonly sources: Interner
  readonly values: Interner
  /** The blocks that are full. */
  readonly blocks: Array<Rows<Packed>>
  /** The rows behind them, before they fill a block. Empty until there is a row. */
  last: Rows<Uint32Array>
  /** When each row was said, on any scale, block after block; only of a collector with times. */
  readonly times: Array<Float64Array> | undefined
  /** Whether there may be names that no row has. */
  hasSpareNames: boolean
  /** Most rows that are taken. */
  readonly limit: number
  rows: number
}

const rowsFor = (size: number): Rows<Uint32Array> => ({
  items: new Uint32Array(size),
  sources: new Uint32Array(size),
  values: new Uint32Array(size),
})

/**
 * No votes yet.
 *
 * @param timed - whether every vote comes with a time
 */
export const collector = (timed: boolean, limit = VOTE_LIMIT): Collector => ({
  items: interner(),
  sources: interner(),
  values: interner(),
  blocks: [],
  last: rowsFor(0),
  times: timed ? [] : undefined,
  hasSpareNames: false,
  limit,
  rows: 0,
})

/** Whether so many more votes, with names of so many bytes in all, can still be told apart from all others. */
export const hasRoomFor = ({ items, sources, values, rows, limit }: Collector, votes: number, bytes: number): boolean =>
  rows + votes <= limit && hasRoom(items, bytes) && hasRoom(sources, bytes) && hasRoom(values, bytes)

/** How many rows of the last block are taken. */
const filled = ({ rows }: Collector): number => rows & (BLOCK - 1)

/** How many rows {@link addRows} can add at once. */
export const rowsAtOnce = (to: Collector): number => BLOCK - filled(to)

/** An id of a row, counted from 0. */
export const idAt = ({ blocks, last }: Collector, column: keyof Rows<Packed>, row: number): number => {
  const block = blocks[Math.floor(row / BLOCK)]
  const k = row % BLOCK
  return block === undefined ? (last[column][k] ?? 0) : numberAt(block[column], k)
}

/** Counts rows that were written to the last block. */
const added = (to: Collector, rows: number): void => {
  to.rows += rows
  if (filled(to) > 0) return
  const { items, sources, values } = to.last
  to.blocks.push({
    items: pack(items, to.items.size),
    sources: pack(sources, to.sources.size),
    values: pack(values, to.values.size),
  })
}

/** Adds a vote by ids that `intern` gave. Ask {@link hasRoomFor} first. */
export const addRow = (to: Collector, item: number, source: number, value: number, time: number): void => {
  const k = filled(to)
  if (to.last.items.length === 0) to.last = rowsFor(BLOCK)
  if (k === 0) to.times?.push(new Float64Array(BLOCK))
  const { items, sources, values } = to.last
  items[k] = item
  sources[k] = source
  values[k] = value
  if (to.times !== undefined) to.times.at(-1)?.fill(time, k, k + 1)
  added(to, 1)
}

/** How many numbers of {@link addRows} stand for one row. */
export const ROW = 8

/**
 * Adds votes without times whose names stand in some bytes. Ask {@link hasRoomFor} first.
 *
 * @param view - over the same memory as `bytes`
 * @param cells - per row {@link ROW} numbers: item from and to, source from and to, value from and to, two not read
 * @param rows - at most {@link rowsAtOnce}
 */
export const addRows = (to: Collector, bytes: Uint8Array, view: DataView, cells: Int32Array, rows: number): void => {
  if (to.last.items.length === 0) to.last = rowsFor(BLOCK)
  const from = filled(to)
  const { items, sources, values } = to.last
  internAll(to.items, bytes, view, { cells, offset: 0, stride: ROW }, items.subarray(from, from + rows))
  internAll(to.sources, bytes, view, { cells, offset: 2, stride: ROW }, sources.subarray(from, from + rows))
  internAll(to.values, bytes, view, { cells, offset: 4, stride: ROW }, values.subarray(from, from + rows))
  added(to, rows)
}
