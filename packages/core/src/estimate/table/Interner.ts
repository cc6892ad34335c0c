/**
 * Names in UTF-8 to dense ids and back: equal bytes, equal id, counted from 0 in the order of arrival.
 *
 * Two open tables over one pool of bytes: names of up to eight bytes stand in the table itself, so that to find one is
 * one look into memory; of longer ones the hash stands there. A `Map` of texts would need a text for every cell of a
 * file, and stops at 16.7 million keys.
 */

/** An interner. Its fields change as names come; only {@link intern} writes them. */
export interface Interner {
  /** How many names there are. */
  size: number
  /** The bytes of all names, one after another. */
  pool: Uint8Array
  view: DataView
  /** Name `id` is `pool` from `starts[id]` up to, not including, `starts[id + 1]`. */
  starts: Uint32Array
  /** Of short names: first four bytes, last four, id plus one, nothing; four numbers a place, a power of two of them, at most seven tenths in use. */
  short: Int32Array
  shortCount: number
  /** The short name asked for last: files tend to be sorted by one of their columns. */
  lastFirst: number
  lastSecond: number
  lastId: number
  /** Of longer names: hash, id plus one. */
  long: Int32Array
  longCount: number
}

/** More bytes than this a pool does not hold, and more names than this are not told apart. */
const POOL_LIMIT = 2 ** 32 - 1
const NAME_LIMIT = 2 ** 31 - 1

const FIRST_PLACES = 2 ** 8
const SHORT = 8

/** No name yet. */
export const interner = (): Interner => {
  const pool = new Uint8Array(2 ** 10)
  return {
    size: 0,
    pool,
    view: new DataView(pool.buffer),
    starts: new Uint32Array(2 ** 6),
    short: new Int32Array(4 * FIRST_PLACES),
    shortCount: 0,
    lastFirst: 0,
    lastSecond: 0,
    lastId: -1,
    long: new Int32Array(2 * FIRST_PLACES),
    longCount: 0,
  }
}

const stir = (hash: number, word: number): number => {
  const mixed = Math.imul(hash ^ word, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

const stirred = (hash: number): number => {
  const mixed = Math.imul(hash, 0x85ebca6b)
  return mixed ^ (mixed >>> 16)
}

/** A hash of a longer name, four bytes at a time; the last four may overlap those before. */
const hashOf = (view: DataView, start: number, end: number): number => {
  let hash = (end - start) | 0
  for (let at = start; at + 4 <= end; at += 4) hash = stir(hash, view.getInt32(at, true))
  return stirred(stir(hash, view.getInt32(end - 4, true)))
}

/** What covers the bytes behind the end of a name of up to eight, in its first and its second word, with 255. */
const BEHIND = Int32Array.from({ length: 2 * SHORT + 2 }, (_, k) => {
  const [length, from] = [k >> 1, (k & 1) * 4]
  return length - from >= 4 ? 0 : -1 << (8 * Math.max(0, length - from))
})

/** Four bytes as one number, fewer at the end of the memory; what is not there counts as 255. */
const wordOf = (view: DataView, start: number): number => {
  if (start + 4 <= view.byteLength) return view.getInt32(start, true)
  let word = -1
  for (let at = view.byteLength - 1; at >= start; at--) word = (word << 8) | view.getUint8(at)
  return word
}

const isSame = (a: DataView, from: number, b: DataView, start: number, length: number): boolean => {
  let k = 0
  for (; k + 4 <= length; k += 4) if (a.getInt32(from + k, true) !== b.getInt32(start + k, true)) return false
  for (; k < length; k++) if (a.getUint8(from + k) !== b.getUint8(start + k)) return false
  return true
}

/** Twice as many places for short names. Nothing is read but the table. */
const widenShort = (all: Interner): void => {
  const { short } = all
  const wider = new Int32Array(short.length * 2)
  const mask = wider.length / 4 - 1
  for (let k = 0; k < short.length; k += 4) {
    if (short[k + 2] === 0) continue
    let place = stirred(stir(stir(0, short[k] ?? 0), short[k + 1] ?? 0)) & mask
    while (wider[4 * place + 2] !== 0) place = (place + 1) & mask
    wider[4 * place] = short[k] ?? 0
    wider[4 * place + 1] = short[k + 1] ?? 0
    wider[4 * place + 2] = short[k + 2] ?? 0
  }
  all.short = wider
}

const widenLong = (all: Interner): void => {
  const { long } = all
  const wider = new Int32Array(long.length * 2)
  const mask = wider.length / 2 - 1
  for (let k = 0; k < long.length; k += 2) {
    if (long[k + 1] === 0) continue
    let place = (long[k] ?? 0) & mask
    while (wider[2 * place + 1] !== 0) place = (place + 1) & mask
    wider[2 * place] = long[k] ?? 0
    wider[2 * place + 1] = long[k + 1] ?? 0
  }
  all.long = wider
}

/** Adds a name to the pool; gives back its id plus one. */
const append = (all: Interner, bytes: Uint8Array, start: number, end: number): number => {
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
  if (all.size >= all.starts.length) {
    const larger = new Uint32Array(2 * all.starts.length)
    larger.set(all.starts)
    all.starts = larger
  }
  all.starts[all.size] = needed
  return all.size
}

const internShort = (all: Interner, bytes: Uint8Array, view: DataView, start: number, end: number): number => {
  const length = end - start
  // Behind the end of a short name stands 255, which no UTF-8 holds: two names are equal when both words are.
  const first = wordOf(view, start) | (BEHIND[2 * length] ?? 0)
  const second = wordOf(view, start + 4) | (BEHIND[2 * length + 1] ?? 0)
  if (first === all.lastFirst && second === all.lastSecond && all.lastId >= 0) return all.lastId
  all.lastFirst = first
  all.lastSecond = second
  all.lastId = lookUp(all, first, second, bytes, start, end)
  return all.lastId
}

const lookUp = (
  all: Interner,
  first: number,
  second: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): number => {
  const { short } = all
  const mask = short.length / 4 - 1
  let place = stirred(stir(stir(0, first), second)) & mask
  for (;;) {
    const id = short[4 * place + 2] ?? 0
    if (id === 0) break
    if (short[4 * place] === first && short[4 * place + 1] === second) return id - 1
    place = (place + 1) & mask
  }
  const id = append(all, bytes, start, end)
  short[4 * place] = first
  short[4 * place + 1] = second
  short[4 * place + 2] = id
  all.shortCount++
  if (all.shortCount * 40 > short.length * 7) widenShort(all)
  return id - 1
}

const internLong = (all: Interner, bytes: Uint8Array, view: DataView, start: number, end: number): number => {
  const hash = hashOf(view, start, end)
  const { long, starts } = all
  const mask = long.length / 2 - 1
  let place = hash & mask
  for (;;) {
    const id = long[2 * place + 1] ?? 0
    if (id === 0) break
    if (long[2 * place] === hash) {
      const from = starts[id - 1] ?? 0
      const length = end - start
      if ((starts[id] ?? 0) - from === length && isSame(all.view, from, view, start, length)) return id - 1
    }
    place = (place + 1) & mask
  }
  const id = append(all, bytes, start, end)
  long[2 * place] = hash
  long[2 * place + 1] = id
  all.longCount++
  if (all.longCount * 20 > long.length * 7) widenLong(all)
  return id - 1
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
export const intern = (all: Interner, bytes: Uint8Array, view: DataView, start: number, end: number): number =>
  end - start <= SHORT ? internShort(all, bytes, view, start, end) : internLong(all, bytes, view, start, end)
