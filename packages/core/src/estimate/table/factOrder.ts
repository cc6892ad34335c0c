/** The order of facts inside an item. */
import { lowOf, pairs, setPair } from "./pairs.ts"

/** The numbers that values stand for, by id of arrival. */
export interface Numbers {
  readonly low: ArrayLike<number>
  readonly high: ArrayLike<number>
}

/** How facts are ordered and told apart inside an item: by their place in one order of all values. */
export interface FactOrder {
  /** Per value by id of arrival its place. */
  readonly place: Uint32Array
  /** Per place the canonical id of the value. */
  readonly value: Uint32Array
  /** Per place a number that values which are one and the same answer have in common; ascending. */
  readonly answer: Uint32Array
  /** Per place the number or interval. */
  readonly bounds?: { readonly low: Float64Array; readonly high: Float64Array }
}

/** Facts by the text of their value: its place is its canonical id. */
export const textOrder = (rank: Uint32Array, values: number): FactOrder => {
  const same = Uint32Array.from({ length: values }, (_, k) => k)
  return { place: rank, value: same, answer: same }
}

const bits = new DataView(new ArrayBuffer(8))

/** The upper half of a number's bits, so that larger numbers have larger ones. */
const upperHalf = (x: number): number => {
  bits.setFloat64(0, x === 0 ? 0 : x)
  const upper = bits.getUint32(0)
  return upper >= 0x80000000 ? ~upper >>> 0 : upper + 0x80000000
}

/** Facts by low end, then high end, then the text of their value. O(n log n) in the number of values. */
export const numberOrder = (rank: Uint32Array, { low, high }: Numbers, isUsed: Uint8Array): FactOrder => {
  const ids = Array.from(isUsed.keys()).filter((id) => isUsed[id] === 1)
  const byNumber = (a: number, b: number): number =>
    (low[a] === low[b] ? 0 : (low[a] ?? 0) - (low[b] ?? 0)) ||
    (high[a] === high[b] ? 0 : (high[a] ?? 0) - (high[b] ?? 0)) ||
    (rank[a] ?? 0) - (rank[b] ?? 0)
  const sorted = pairs(ids.length)
  for (const [k, id] of ids.entries()) setPair(sorted, k, id, upperHalf(low[id] ?? 0))
  sorted.wholes.sort()
  const order = ids.map((_, k) => lowOf(sorted, k))
  sortRuns(order, byNumber, (a, b) => upperHalf(low[a] ?? 0) === upperHalf(low[b] ?? 0))
  const place = new Uint32Array(isUsed.length)
  const answer = new Uint32Array(ids.length)
  for (const [k, id] of order.entries()) {
    place[id] = k
    const before = order[k - 1]
    const isSame = before !== undefined && low[before] === low[id] && high[before] === high[id]
    answer[k] = k === 0 ? 0 : (answer[k - 1] ?? 0) + (isSame ? 0 : 1)
  }
  return {
    place,
    value: Uint32Array.from(order, (id) => rank[id] ?? 0),
    answer,
    bounds: {
      low: Float64Array.from(order, (id) => low[id] ?? 0),
      high: Float64Array.from(order, (id) => high[id] ?? 0),
    },
  }
}

/** Sorts each run of neighbours that a first, coarse sort could not tell apart. */
const sortRuns = (
  order: Array<number>,
  compare: (a: number, b: number) => number,
  isAlike: (a: number, b: number) => boolean,
): void => {
  let open = 0
  for (let k = 1; k <= order.length; k++) {
    const [first, next] = [order[open], order[k]]
    if (first !== undefined && next !== undefined && isAlike(first, next)) continue
    if (k - open > 1) {
      const run = order.slice(open, k).toSorted(compare)
      for (const [j, id] of run.entries()) order[open + j] = id
    }
    open = k
  }
}
