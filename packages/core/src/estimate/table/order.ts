/** Names of several parts of the votes in one order. One part is the usual case, and costs nothing more. */
import type { Interner } from "./Interner.ts"
import { byText, orderOf } from "./ranks.ts"
import { decodeUtf8 } from "./utf8.ts"
import type { Names } from "./VoteTable.ts"

/** The names that one part of the votes met, and their ids of arrival in the order of the names. */
export interface Sorted extends Pick<Interner, "size" | "pool" | "view" | "starts"> {
  readonly order: Uint32Array
}

/** At an entry: the name is the one of the entry before, which is of another part. */
const SAME = 0x8000_0000
const ID = 0x7fff_ffff

/** Names of all parts in order. An entry is an id of arrival counted on from part to part; entries of one name are neighbours. */
export interface Order {
  readonly parts: ReadonlyArray<Sorted>
  /** How many ids the parts before each part have. */
  readonly offsets: ReadonlyArray<number>
  readonly entries: Uint32Array
  /** How many different names there are. */
  readonly size: number
}

/**
 * The names of an interner in their order.
 *
 * @param isUsed - per name, 0 for those that no vote is left of
 */
export const sorted = (all: Interner, isUsed?: Uint8Array): Sorted => {
  const { size, pool, view, starts } = all
  const order = orderOf(all)
  return { size, pool, view, starts, order: isUsed === undefined ? order : order.filter((id) => isUsed[id] === 1) }
}

/** The part that an id is of. */
const partOf = ({ offsets }: Pick<Order, "offsets">, id: number): number => {
  let part = offsets.length - 1
  while (part > 0 && id < (offsets[part] ?? 0)) part--
  return part
}

/** Entries of the parts before, and those of one more part. */
const merged = (
  { parts, offsets }: Pick<Order, "parts" | "offsets">,
  entries: Uint32Array,
  more: Sorted,
  offset: number,
): Uint32Array => {
  const { order } = more
  const into = new Uint32Array(entries.length + order.length)
  let isSame = false
  for (let a = 0, b = 0, k = 0; k < into.length; k++) {
    let difference = b < order.length ? 1 : -1
    if (a < entries.length && b < order.length) {
      const id = (entries[a] ?? 0) & ID
      const part = partOf({ offsets }, id)
      difference = byText(parts[part] ?? more, id - (offsets[part] ?? 0), more, order[b] ?? 0, 0)
    }
    if (difference > 0) {
      into[k] = (offset + (order[b++] ?? 0)) | (isSame ? SAME : 0)
      isSame = false
    } else {
      into[k] = entries[a++] ?? 0
      isSame = difference === 0
    }
  }
  return into
}

/** One order of the names of all parts, which together have less than two to the power of 31. O(names x parts). */
export const joined = (parts: ReadonlyArray<Sorted>): Order => {
  const offsets = parts.map((_, part) => parts.slice(0, part).reduce((sum, { size }) => sum + size, 0))
  let entries = parts[0]?.order ?? new Uint32Array(0)
  for (const [k, more] of parts.entries())
    if (k > 0) entries = merged({ parts, offsets }, entries, more, offsets[k] ?? 0)
  let size = 0
  for (let k = 0; k < entries.length; k++) if ((entries[k] ?? 0) < SAME) size++
  return { parts, offsets, entries, size }
}

/** Leaves one entry of each name, in place. */
const dropRepeated = ({ entries, size }: Order): void => {
  if (size === entries.length) return
  let kept = 0
  for (let k = 0; k < entries.length; k++) {
    const entry = entries[k] ?? 0
    if (entry < SAME) entries[kept++] = entry
  }
}

/** The names by canonical id, which is their place in the order. The order is used up. */
export const namesOf = (all: Order): Names => {
  const { parts, offsets, entries, size } = all
  dropRepeated(all)
  const at = (k: number): string => {
    const id = entries[k]
    if (id === undefined || k >= size) return ""
    const part = partOf(all, id)
    const names = parts[part]
    const own = id - (offsets[part] ?? 0)
    return names === undefined ? "" : decodeUtf8(names.pool.subarray(names.starts[own], names.starts[own + 1]))
  }
  return { size, at }
}

/** Calls back with every name: its canonical id, a part that has it, and its id of arrival there. */
export const eachName = (all: Order, take: (rank: number, part: number, id: number) => void): void => {
  const { offsets, entries } = all
  for (let k = 0, rank = -1; k < entries.length; k++) {
    const entry = entries[k] ?? 0
    if (entry < SAME) rank++
    const id = entry & ID
    const part = partOf(all, id)
    take(rank, part, id - (offsets[part] ?? 0))
  }
}

/** The canonical id of each id of arrival, part by part. */
export const ranksOf = (all: Order): ReadonlyArray<Uint32Array> => {
  const ranks = all.parts.map(({ size }) => new Uint32Array(size))
  eachName(all, (rank, part, id) => {
    const own = ranks[part]
    if (own !== undefined) own[id] = rank
  })
  return ranks
}
