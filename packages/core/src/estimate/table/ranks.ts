/** The order of names in a pool, by text, without making a text of any. */
import type { Interner } from "./Interner.ts"
import { highOf, lowOf, pairs, setPair, type Pairs } from "./pairs.ts"
import { wordAt } from "./utf8.ts"

/** Where names stand: see {@link Interner}. */
type Pool = Pick<Interner, "view" | "starts">

/** Compares a name with one of another pool, or of the same, from a byte on. */
export const byText = (one: Pool, a: number, other: Pool, b: number, from: number): number => {
  const aAt = (one.starts[a] ?? 0) + from
  const bAt = (other.starts[b] ?? 0) + from
  const aEnd = one.starts[a + 1] ?? 0
  const bEnd = other.starts[b + 1] ?? 0
  for (let k = 0; aAt + k < aEnd && bAt + k < bEnd; k += 4) {
    const difference = wordAt(one.view, aAt + k, aEnd) - wordAt(other.view, bAt + k, bEnd)
    if (difference !== 0) return difference
  }
  return aEnd - aAt - (bEnd - bAt)
}

/** Fewer keys than this are put in place one by one. Chosen: for so few, reading four bytes of each costs more. */
const FEW = 16

const insertionSort = (all: Interner, order: Uint32Array, from: number, to: number, at: number): void => {
  for (let k = from + 1; k < to; k++) {
    const id = order[k] ?? 0
    let hole = k
    while (hole > from && byText(all, order[hole - 1] ?? 0, all, id, at) > 0) {
      order[hole] = order[hole - 1] ?? 0
      hole--
    }
    order[hole] = id
  }
}

/** Keys of a pool that are equal up to a byte: those from `from` up to, not including, `to` in the order. */
interface Alike {
  readonly from: number
  readonly to: number
  readonly at: number
}

/** Sorts keys that are alike by their next four bytes; gives back those that are still alike. */
const split = (all: Interner, order: Uint32Array, scratch: Pairs, { from, to, at }: Alike): ReadonlyArray<Alike> => {
  const { view, starts } = all
  let longest = 0
  let isSplit = false
  for (let k = from; k < to; k++) {
    const id = order[k] ?? 0
    const [start, end] = [starts[id] ?? 0, starts[id + 1] ?? 0]
    longest = Math.max(longest, end - start)
    setPair(scratch, k - from, id, wordAt(view, start + at, end))
    isSplit ||= highOf(scratch, k - from) !== highOf(scratch, 0)
  }
  // Nothing but zero bytes is left to tell them apart: the shorter comes first.
  if (longest <= at) {
    const byLength = Array.from(order.subarray(from, to)).toSorted((a, b) => byText(all, a, all, b, 0))
    order.set(byLength, from)
    return []
  }
  if (!isSplit) return [{ from, to, at: at + 4 }]
  scratch.wholes.subarray(0, to - from).sort()
  const rest: Array<Alike> = []
  let open = from
  for (let k = from; k < to; k++) {
    order[k] = lowOf(scratch, k - from)
    if (k + 1 < to && highOf(scratch, k + 1 - from) === highOf(scratch, k - from)) continue
    if (k > open) rest.push({ from: open, to: k + 1, at: at + 4 })
    open = k + 1
  }
  return rest
}

/** More stretches than this are not merged. Chosen: by then to sort four bytes at a time takes no longer. */
const STRETCHES = 32

/** Where stretches of names begin that came in their order, and where the last ends; the first few of them. */
const stretchesOf = (all: Interner): ReadonlyArray<number> => {
  const bounds = [0]
  for (let id = 1; id < all.size && bounds.length <= STRETCHES; id++)
    if (byText(all, id - 1, all, id, 0) > 0) bounds.push(id)
  return [...bounds, all.size]
}

/** Merges two neighbouring stretches of an order into another. */
const merge = (
  all: Interner,
  order: Uint32Array,
  into: Uint32Array,
  from: number,
  middle: number,
  to: number,
): void => {
  for (let [a, b, k] = [from, middle, from]; k < to; k++) {
    const isFirst = b === to || (a < middle && byText(all, order[a] ?? 0, all, order[b] ?? 0, 0) < 0)
    into[k] = (isFirst ? order[a++] : order[b++]) ?? 0
  }
}

/** Merges stretches, two by two, until there is one. */
const mergeAll = (all: Interner, order: Uint32Array, stretches: ReadonlyArray<number>): Uint32Array => {
  let [sorted, other, bounds]: [Uint32Array, Uint32Array, ReadonlyArray<number>] = [
    order,
    new Uint32Array(order.length),
    stretches,
  ]
  while (bounds.length > 2) {
    for (let k = 0; k + 1 < bounds.length; k += 2) {
      const from = bounds[k] ?? 0
      const middle = bounds[k + 1] ?? from
      merge(all, sorted, other, from, middle, bounds[k + 2] ?? middle)
    }
    bounds = bounds.filter((_, k) => k % 2 === 0 || k === bounds.length - 1)
    ;[sorted, other] = [other, sorted]
  }
  return sorted
}

/**
 * The ids of an interner in the order of their texts (UTF-16, as `<` compares).
 *
 * Names that came in a few stretches of that order, as numbers in a row do ("9", "10", "11"), are merged; others sorted.
 * O(n log n) time at most for each four bytes that many keys have in common; no recursion.
 */
export const orderOf = (all: Interner): Uint32Array => {
  const order = new Uint32Array(all.size)
  for (let id = 0; id < order.length; id++) order[id] = id
  const stretches = stretchesOf(all)
  if (stretches.length <= STRETCHES + 1) return mergeAll(all, order, stretches)
  const scratch = pairs(all.size)
  const left: Array<Alike> = [{ from: 0, to: all.size, at: 0 }]
  for (let alike = left.pop(); alike !== undefined; alike = left.pop()) {
    const { from, to, at } = alike
    if (to - from <= FEW) insertionSort(all, order, from, to, at)
    else for (const rest of split(all, order, scratch, alike)) left.push(rest)
  }
  return order
}
