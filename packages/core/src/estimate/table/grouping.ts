/** Puts collected rows side by side by item: a counting sort, each row moved once. */
import { BLOCK, type Collector, type Rows } from "./Collector.ts"
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

/** Canonical ids by ids of arrival, and the rows to leave out. */
export interface Numbering {
  readonly item: Uint32Array
  readonly source: Uint32Array
  readonly place: Uint32Array
  readonly out: Uint8Array | undefined
}

/** How many names there are of each kind. */
export interface Sizes {
  readonly items: number
  readonly sources: number
  readonly values: number
}

/** How many bits tell so many numbers apart. */
const bitsFor = (size: number): number => 32 - Math.clz32(Math.max(0, size - 1))

const wordsFor = (votes: number, { sources, values }: Sizes): Omit<Grouped, "ends"> => {
  const shift = bitsFor(sources)
  if (shift + bitsFor(values) <= 32) {
    const mask = 2 ** shift - 1
    return { words: new Uint32Array(votes), wholes: undefined, stride: 1, low: 0, high: 0, shift, mask }
  }
  const { halves, wholes, low, high } = pairs(votes)
  return { words: halves, wholes, stride: 2, low, high, shift: 0, mask: -1 }
}

/** Calls back with the ids of each block, the number of its first row and how many it has. */
const eachBlock = (
  { blocks, last, rows }: Collector,
  scratch: Rows<Uint32Array>,
  wanted: ReadonlyArray<keyof Rows<Packed>>,
  take: (block: Rows<Uint32Array>, first: number, rows: number) => void,
): void => {
  for (const [b, block] of blocks.entries()) {
    for (const column of wanted) unpack(block[column], scratch[column])
    take(scratch, b * BLOCK, BLOCK)
  }
  const first = blocks.length * BLOCK
  if (rows > first) take(last, first, rows - first)
}

const countBlock = (
  items: Uint32Array,
  first: number,
  rows: number,
  { item, out }: Numbering,
  ends: Uint32Array,
): void => {
  for (let k = 0; k < rows; k++) {
    if (out !== undefined && out[first + k] === 1) continue
    const i = item[items[k] ?? 0] ?? 0
    ends[i] = (ends[i] ?? 0) + 1
  }
}

const placeBlock = (
  { items, sources, values }: Rows<Uint32Array>,
  first: number,
  rows: number,
  { item, source, place, out }: Numbering,
  { ends, words, stride, low, high, shift }: Grouped,
): void => {
  for (let k = 0; k < rows; k++) {
    if (out !== undefined && out[first + k] === 1) continue
    const i = item[items[k] ?? 0] ?? 0
    const vote = ends[i] ?? 0
    ends[i] = vote + 1
    const at = stride * vote
    words[at + low] = source[sources[k] ?? 0] ?? 0
    words[at + high] = (words[at + high] ?? 0) | ((place[values[k] ?? 0] ?? 0) << shift)
  }
}

/** Counts the rows of each item, then puts each row where its item's votes stand. The collector is used up. */
export const groupByItem = (from: Collector, sizes: Sizes, numbering: Numbering): Grouped => {
  const ends = new Uint32Array(sizes.items)
  const column = (): Uint32Array => new Uint32Array(from.blocks.length > 0 ? BLOCK : 0)
  const scratch = { items: column(), sources: column(), values: column() }
  eachBlock(from, scratch, ["items"], ({ items }, first, rows) => {
    countBlock(items, first, rows, numbering, ends)
  })
  let votes = 0
  for (let i = 0; i < ends.length; i++) {
    // Where the item's votes begin, which placing them moves to where they end.
    const count = ends[i] ?? 0
    ends[i] = votes
    votes += count
  }
  const grouped: Grouped = { ends, ...wordsFor(votes, sizes) }
  eachBlock(from, scratch, ["items", "sources", "values"], (block, first, rows) => {
    placeBlock(block, first, rows, numbering, grouped)
  })
  // Nobody reads them again.
  from.blocks.length = 0
  return grouped
}
