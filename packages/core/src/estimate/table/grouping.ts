/** Puts collected rows side by side by item: a counting sort, each row moved once. */
import { BLOCK, type Collector, type Rows } from "./Collector.ts"
import { eachName, type Order } from "./order.ts"
import { pairs } from "./pairs.ts"
import { unpack, type Packed } from "./Packed.ts"

/**
 * Votes grouped by item, a place of the value and a source each: in one word where both fit in 32 bits, the place above,
 * else in two. The words of vote `k` stand at `stride * k`; its place is the one at `high` shifted right by `shift`, its
 * source what `mask` leaves of the one at `low`.
 */
export interface Grouped {
  /** Where the votes of each item end. */
  readonly ends: Uint32Array
  readonly words: Uint32Array
  /** Over the same memory where there are two words a vote: to be sorted by place, then source. */
  readonly wholes: BigUint64Array | undefined
  readonly stride: number
  readonly low: number
  readonly high: number
  readonly shift: number
  readonly mask: number
}

/** Of sources and values by ids of arrival what a vote's words say, and the rows to leave out. */
export interface Numbering {
  readonly source: Uint32Array
  readonly place: Uint32Array
  readonly out?: Uint8Array | undefined
}

/** Memory for so many numbers, all 0: of this thread, or to share with others. */
export type Allocate = (numbers: number) => Uint32Array

/** Memory of this thread. */
export const ownMemory: Allocate = (numbers) => new Uint32Array(numbers)

/** How many sources there are, and places of values. */
export interface Sizes {
  readonly sources: number
  readonly values: number
}

/** How many bits tell so many numbers apart. */
const bitsFor = (size: number): number => 32 - Math.clz32(Math.max(0, size - 1))

/** Room for the words of so many votes. */
const wordsFor = (votes: number, { sources, values }: Sizes, allocate: Allocate): Omit<Grouped, "ends"> => {
  const shift = bitsFor(sources)
  if (shift + bitsFor(values) <= 32) {
    const mask = 2 ** shift - 1
    return { words: allocate(votes), wholes: undefined, stride: 1, low: 0, high: 0, shift, mask }
  }
  const { halves, wholes, low, high } = pairs(votes, allocate)
  return { words: halves, wholes, stride: 2, low, high, shift: 0, mask: -1 }
}

/** Calls back with the ids of each block, the number of its first row and how many it has. */
const eachBlock = (
  { blocks, last, rows }: Collector,
  wanted: ReadonlyArray<keyof Rows<Packed>>,
  take: (block: Rows<Uint32Array>, first: number, rows: number) => void,
): void => {
  const column = (): Uint32Array => new Uint32Array(blocks.length > 0 ? BLOCK : 0)
  const scratch = { items: column(), sources: column(), values: column() }
  for (const [b, block] of blocks.entries()) {
    for (const name of wanted) unpack(block[name], scratch[name])
    take(scratch, b * BLOCK, BLOCK)
  }
  const first = blocks.length * BLOCK
  if (rows > first) take(last, first, rows - first)
}

/** How many rows each item has, by id of arrival. */
export const countItems = (from: Collector, out?: Uint8Array): Uint32Array => {
  const counts = new Uint32Array(from.items.size)
  eachBlock(from, ["items"], ({ items }, first, rows) => {
    for (let k = 0; k < rows; k++) {
      if (out !== undefined && out[first + k] === 1) continue
      const item = items[k] ?? 0
      counts[item] = (counts[item] ?? 0) + 1
    }
  })
  return counts
}

/**
 * Room for all votes, item after item. Of each part what its items count becomes where their votes begin: those of an
 * item stand part after part.
 */
export const layOut = (
  items: Order,
  counts: ReadonlyArray<Uint32Array>,
  sizes: Sizes,
  allocate: Allocate = ownMemory,
): Grouped => {
  const ends = allocate(items.size)
  let votes = 0
  eachName(items, (rank, part, id) => {
    const own = counts[part]
    if (own === undefined) return
    const count = own[id] ?? 0
    own[id] = votes
    votes += count
    ends[rank] = votes
  })
  return { ends, ...wordsFor(votes, sizes, allocate) }
}

/** Puts the rows of one part where their items' votes stand. The collector is used up, and so is `next`: see {@link layOut}. */
export const placeRows = (
  from: Collector,
  next: Uint32Array,
  { source, place, out }: Numbering,
  { words, stride, low, high, shift }: Grouped,
): void => {
  eachBlock(from, ["items", "sources", "values"], ({ items, sources, values }, first, rows) => {
    for (let k = 0; k < rows; k++) {
      if (out !== undefined && out[first + k] === 1) continue
      const item = items[k] ?? 0
      const vote = next[item] ?? 0
      next[item] = vote + 1
      const at = stride * vote
      words[at + low] = source[sources[k] ?? 0] ?? 0
      words[at + high] = (words[at + high] ?? 0) | ((place[values[k] ?? 0] ?? 0) << shift)
    }
  })
  // Nobody reads them again.
  from.blocks.length = 0
}
