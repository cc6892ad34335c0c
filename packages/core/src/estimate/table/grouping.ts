/** Puts collected rows side by side by item: a counting sort, each row moved once. */
import { BLOCK, type Collector } from "./Collector.ts"
import { pairs, type Pairs } from "./pairs.ts"

/** Votes grouped by item: source below, place of the value above. */
export interface Grouped {
  readonly starts: Uint32Array
  readonly votes: Pairs
}

/** Canonical ids by ids of arrival, and the rows to leave out. */
export interface Numbering {
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
export const groupByItem = (
  { blocks, rows }: Collector,
  { names }: { readonly names: { readonly size: number } },
  numbering: Numbering,
): Grouped => {
  const starts = new Uint32Array(names.size + 1)
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b]
    if (block !== undefined) countBlock(block, b * BLOCK, Math.min(BLOCK, rows - b * BLOCK), numbering, starts)
  }
  for (let i = 0; i < names.size; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0)
  const votes = pairs(starts[names.size] ?? 0)
  const next = starts.slice()
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b]
    if (block !== undefined) placeBlock(block, b * BLOCK, Math.min(BLOCK, rows - b * BLOCK), numbering, next, votes)
  }
  // Nobody reads them again, and they are more than half of what is held.
  blocks.length = 0
  return { starts, votes }
}
