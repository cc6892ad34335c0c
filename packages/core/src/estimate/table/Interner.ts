/**
 * Byte strings to dense ids and back: equal bytes, equal id, counted from 0 in the order of arrival.
 *
 * One open table of hashes over one pool of bytes. A `Map` of texts would need a text for every cell of a file, and
 * stops at 16.7 million keys.
 */

/** An interner. Its fields change as keys come; only {@link intern} writes them. */
export interface Interner {
  /** How many keys there are. */
  size: number
  /** The bytes of all keys, one after another. */
  pool: Uint8Array
  view: DataView
  /** Key `id` is `pool` from `starts[id]` up to, not including, `starts[id + 1]`. */
  starts: Uint32Array
  /** Pairs of a hash and an id plus one; 0 for a free place. A power of two of them, at most half in use. */
  slots: Uint32Array
}

/** More bytes than this a pool does not hold. */
export const POOL_LIMIT = 2 ** 32 - 1
/** More keys than this are not told apart. */
export const KEY_LIMIT = 2 ** 31 - 1

const FIRST_SLOTS = 2 ** 10

/** No key yet. */
export const interner = (): Interner => {
  const pool = new Uint8Array(2 ** 12)
  return {
    size: 0,
    pool,
    view: new DataView(pool.buffer),
    starts: new Uint32Array(2 ** 8),
    slots: new Uint32Array(2 * FIRST_SLOTS),
  }
}

const stir = (hash: number, word: number): number => {
  const mixed = Math.imul(hash ^ word, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

/** A hash of some bytes, four at a time; the last four may overlap those before. */
const hashOf = (view: DataView, start: number, end: number): number => {
  let hash = (end - start) | 0
  if (end - start >= 4) {
    let at = start
    for (; at + 4 <= end; at += 4) hash = stir(hash, view.getInt32(at, true))
    if (at < end) hash = stir(hash, view.getInt32(end - 4, true))
  } else {
    for (let at = start; at < end; at++) hash = stir(hash, view.getUint8(at))
  }
  hash = Math.imul(hash, 0x85ebca6b)
  return (hash ^ (hash >>> 16)) >>> 0
}

const isSame = (a: DataView, from: number, b: DataView, start: number, length: number): boolean => {
  let k = 0
  for (; k + 4 <= length; k += 4) if (a.getInt32(from + k, true) !== b.getInt32(start + k, true)) return false
  for (; k < length; k++) if (a.getUint8(from + k) !== b.getUint8(start + k)) return false
  return true
}

const grown = (array: Uint32Array, length: number): Uint32Array => {
  const larger = new Uint32Array(length)
  larger.set(array)
  return larger
}

/** Doubles the table of hashes. The hashes stand in it, so no key is read again. */
const widen = (all: Interner): void => {
  const { slots } = all
  const wider = new Uint32Array(slots.length * 2)
  const mask = wider.length / 2 - 1
  for (let k = 0; k < slots.length; k += 2) {
    const id = slots[k + 1] ?? 0
    if (id === 0) continue
    const hash = slots[k] ?? 0
    let slot = hash & mask
    while (wider[2 * slot + 1] !== 0) slot = (slot + 1) & mask
    wider[2 * slot] = hash
    wider[2 * slot + 1] = id
  }
  all.slots = wider
}

const append = (all: Interner, bytes: Uint8Array, start: number, end: number): void => {
  const used = all.starts[all.size] ?? 0
  const needed = used + end - start
  if (needed > all.pool.length) {
    const larger = new Uint8Array(Math.min(POOL_LIMIT, Math.max(needed, 2 * all.pool.length)))
    larger.set(all.pool.subarray(0, used))
    all.pool = larger
    all.view = new DataView(larger.buffer)
  }
  for (let at = start; at < end; at++) all.pool[used + at - start] = bytes[at] ?? 0
  all.size++
  if (all.size >= all.starts.length) all.starts = grown(all.starts, 2 * all.starts.length)
  all.starts[all.size] = needed
}

/** Whether a key of some length may still be added. */
export const hasRoom = ({ size, starts }: Interner, length: number): boolean =>
  size < KEY_LIMIT && (starts[size] ?? 0) + length <= POOL_LIMIT

/**
 * The id of some bytes, a new one when they were not met before. Ask {@link hasRoom} first.
 *
 * **Law** *twin*: ids are those that a map of the same keys would give.
 *
 * @param view - over the same memory as `bytes`, starting where they start
 */
export const intern = (all: Interner, bytes: Uint8Array, view: DataView, start: number, end: number): number => {
  const hash = hashOf(view, start, end)
  const { slots, starts } = all
  const mask = slots.length / 2 - 1
  let slot = hash & mask
  for (;;) {
    const id = slots[2 * slot + 1] ?? 0
    if (id === 0) break
    if (slots[2 * slot] === hash) {
      const from = starts[id - 1] ?? 0
      const length = end - start
      if ((starts[id] ?? 0) - from === length && isSame(all.view, from, view, start, length)) return id - 1
    }
    slot = (slot + 1) & mask
  }
  append(all, bytes, start, end)
  slots[2 * slot] = hash
  slots[2 * slot + 1] = all.size
  if (all.size * 4 > slots.length) widen(all)
  return all.size - 1
}
