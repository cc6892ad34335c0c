/** Puts collected rows side by side by item, and in order inside each: counting sorts, each row moved once. */
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
export const sortItems = ({ starts, votes }: Grouped, answer: Uint32Array): number => {
  let facts = 0
  for (let i = 0; i + 1 < starts.length; i++) {
    const from = starts[i] ?? 0
    const to = starts[i + 1] ?? 0
    sortVotes(votes, from, to)
    facts += factsOf(votes, from, to, answer)
  }
  return facts
}
