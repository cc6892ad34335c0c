/**
 * Names in UTF-8 to dense ids and back: equal bytes, equal id, counted from 0 in the order of arrival.
 *
 * An open table of ids, and two words for each name: of a name of up to eight bytes they are the name, so that to find
 * it is two looks into memory. There is no table as long as names come in order, by bytes or by length and then bytes,
 * as they do from a file that is sorted by them: a name behind the last is new. A `Map` of texts would need a text for
 * every cell of a file, and stops at 16.7 million keys.
 */

import { compared, firstOf, hashOf, hashOfShort, isSame, LONG, secondOf, SHORT } from "./words.ts"

/** An interner. Its fields change as names come; only {@link intern} and `internAll` write them. */
export interface Interner {
  /** How many names there are. */
  size: number
  /** The bytes of all names, one after another. */
  pool: Uint8Array
  view: DataView
  /** Name `id` is `pool` from `starts[id]` up to, not including, `starts[id + 1]`. */
  starts: Uint32Array
  /** Of the names in the table two words each: see `firstOf`; of a longer name its hash and {@link LONG}. */
  words: Int32Array
  /** Places for two to the power of `bits` names, at most seven tenths in use; of each the id plus one, 0 for nobody. A hash's upper bits say where to look first. */
  places: Int32Array
  bits: number
  /** Whether every name came behind the one before by bytes, and by length and then bytes; while either holds, nothing is in the table. */
  byBytes: boolean
  byLength: boolean
}

/** More bytes than this a pool does not hold, and more names than this are not told apart. */
export const [POOL_LIMIT, NAME_LIMIT] = [2 ** 32 - 1, 2 ** 31 - 1] as const

const FIRST_BITS = 8

/** Room in place of so much that is full. Memory that is not touched costs nothing, and to copy what is there does. */
const grown = (length: number): number => (length < 2 ** 24 ? 4 : 2) * length

/** How many names so many places are for. */
const roomOf = (bits: number): number => Math.floor(0.7 * 2 ** bits)

/** No name yet. */
export const interner = (): Interner => {
  const pool = new Uint8Array(2 ** 10)
  return {
    size: 0,
    pool,
    view: new DataView(pool.buffer),
    starts: new Uint32Array(2 ** 6),
    words: new Int32Array(0),
    places: new Int32Array(0),
    bits: FIRST_BITS,
    byBytes: true,
    byLength: true,
  }
}

/** Puts every name into a table of two to the power of `bits` places. Names are gone through in their order: only the places are met at random. */
const tabulate = (all: Interner, bits: number): void => {
  const { starts, view, size } = all
  const known = all.words.length / 2
  const words = new Int32Array(2 * roomOf(bits))
  words.set(all.words)
  const places = new Int32Array(2 ** bits)
  const mask = places.length - 1
  for (let id = 0; id < size; id++) {
    if (id >= known) {
      const start = starts[id] ?? 0
      const length = (starts[id + 1] ?? 0) - start
      const isShort = length <= SHORT
      words[2 * id] = isShort ? firstOf(view, start, length) : hashOf(view, start, start + length)
      words[2 * id + 1] = isShort ? secondOf(view, start, length) : LONG
    }
    const first = words[2 * id] ?? 0
    const second = words[2 * id + 1] ?? 0
    let place = (second === LONG ? first : hashOfShort(first, second)) >>> (32 - bits)
    while (places[place] !== 0) place = (place + 1) & mask
    places[place] = id + 1
  }
  all.words = words
  all.places = places
  all.bits = bits
}

/** Adds a name to the pool; gives back its id. */
export const append = (all: Interner, bytes: Uint8Array, start: number, end: number): number => {
  const id = all.size
  const used = all.starts[id] ?? 0
  const needed = used + end - start
  if (needed > all.pool.length) {
    const larger = new Uint8Array(Math.min(POOL_LIMIT, Math.max(needed, grown(all.pool.length))))
    larger.set(all.pool.subarray(0, used))
    all.pool = larger
    all.view = new DataView(larger.buffer)
  }
  const { pool } = all
  for (let at = start; at < end; at++) pool[used + at - start] = bytes[at] ?? 0
  all.size++
  if (all.size >= all.starts.length) {
    const larger = new Uint32Array(grown(all.starts.length))
    larger.set(all.starts)
    all.starts = larger
  }
  all.starts[all.size] = needed
  return id
}

/** Puts the name added last at a free place. */
export const enter = (all: Interner, place: number, first: number, second: number): void => {
  const { words, places, size, bits } = all
  words[2 * size - 2] = first
  words[2 * size - 1] = second
  places[place] = size
  if (size >= roomOf(bits)) tabulate(all, bits + 1)
}

/** The id of a name that is the last one or comes behind it; -1 where it does not, and a table is made. */
export const internRising = (all: Interner, bytes: Uint8Array, view: DataView, start: number, end: number): number => {
  const { size, starts } = all
  if (size === 0) return append(all, bytes, start, end)
  const from = starts[size - 1] ?? 0
  const [length, last] = [end - start, (starts[size] ?? 0) - from]
  const difference = compared(view, start, length, all.view, from, last)
  if (difference === 0) return size - 1
  all.byBytes &&= difference > 0
  all.byLength &&= length > last || (length === last && difference > 0)
  if (all.byBytes || all.byLength) return append(all, bytes, start, end)
  let { bits } = all
  while (size >= roomOf(bits)) bits++
  tabulate(all, bits)
  return -1
}

const internShort = (all: Interner, bytes: Uint8Array, view: DataView, start: number, end: number): number => {
  const { places, bits, words } = all
  const first = firstOf(view, start, end - start)
  const second = secondOf(view, start, end - start)
  const mask = places.length - 1
  let place = hashOfShort(first, second) >>> (32 - bits)
  for (let held = places[place] ?? 0; held !== 0; held = places[place] ?? 0) {
    if (words[2 * held - 2] === first && words[2 * held - 1] === second) return held - 1
    place = (place + 1) & mask
  }
  const id = append(all, bytes, start, end)
  enter(all, place, first, second)
  return id
}

const internLong = (all: Interner, bytes: Uint8Array, view: DataView, start: number, end: number): number => {
  const { places, bits, words, starts } = all
  const hash = hashOf(view, start, end)
  const length = end - start
  const mask = places.length - 1
  let place = hash >>> (32 - bits)
  for (let held = places[place] ?? 0; held !== 0; held = places[place] ?? 0) {
    if (words[2 * held - 2] === hash && words[2 * held - 1] === LONG) {
      const from = starts[held - 1] ?? 0
      if ((starts[held] ?? 0) - from === length && isSame(all.view, from, view, start, length)) return held - 1
    }
    place = (place + 1) & mask
  }
  const id = append(all, bytes, start, end)
  enter(all, place, hash, LONG)
  return id
}

/** Whether a name of some length may still be added. */
export const hasRoom = ({ size, starts }: Interner, length: number): boolean =>
  size + length < NAME_LIMIT && (starts[size] ?? 0) + length <= POOL_LIMIT

/**
 * The id of a name, a new one when it was not met before. Ask {@link hasRoom} first.
 *
 * **Law** *twin*: ids are those that a map of the same names would give.
 *
 * @param bytes - hold the name, in well-formed UTF-8, from `start` up to, not including, `end`
 * @param view - over the same memory as `bytes`, starting where they start
 */
export const intern = (all: Interner, bytes: Uint8Array, view: DataView, start: number, end: number): number => {
  const id = all.byBytes || all.byLength ? internRising(all, bytes, view, start, end) : -1
  if (id !== -1) return id
  return end - start <= SHORT ? internShort(all, bytes, view, start, end) : internLong(all, bytes, view, start, end)
}
