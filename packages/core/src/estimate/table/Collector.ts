/**
 * Votes as they come, before they are a table: three interners, and a row of ids for each vote.
 *
 * Rows are kept in blocks, so that nothing is copied when there are more.
 */
import { hasRoom, interner, type Interner } from "./Interner.ts"

/** Rows of a block: a power of two. */
export const BLOCK = 2 ** 13

/** More votes than this are not taken: they are numbered in 32 bits. */
const VOTE_LIMIT = 2 ** 31 - 1

/** A collector. Its fields change as votes come; only {@link addRow} and `intern` write them. */
export interface Collector {
  readonly items: Interner
  readonly sources: Interner
  readonly values: Interner
  /** Item, source, value of each row, ids in the order of arrival. */
  readonly blocks: Array<Uint32Array>
  /** The block that rows are added to. */
  last: Uint32Array
  /** When each row was said, on any scale; only of a collector with times. */
  readonly times: Array<Float64Array> | undefined
  /** Whether there may be names that no row has. */
  hasSpareNames: boolean
  /** Most rows that are taken. */
  readonly limit: number
  rows: number
}

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
  last: new Uint32Array(0),
  times: timed ? [] : undefined,
  hasSpareNames: false,
  limit,
  rows: 0,
})

/** Whether so many more votes, with names of so many bytes in all, can still be told apart from all others. */
export const hasRoomFor = ({ items, sources, values, rows, limit }: Collector, votes: number, bytes: number): boolean =>
  rows + votes <= limit && hasRoom(items, bytes) && hasRoom(sources, bytes) && hasRoom(values, bytes)

/** Adds a vote by ids that `intern` gave. Ask {@link hasRoomFor} first. */
export const addRow = (to: Collector, item: number, source: number, value: number, time: number): void => {
  const k = to.rows & (BLOCK - 1)
  if (k === 0) {
    to.last = new Uint32Array(3 * BLOCK)
    to.blocks.push(to.last)
    to.times?.push(new Float64Array(BLOCK))
  }
  const { last } = to
  last[3 * k] = item
  last[3 * k + 1] = source
  last[3 * k + 2] = value
  if (to.times !== undefined) to.times.at(-1)?.fill(time, k, k + 1)
  to.rows++
}
