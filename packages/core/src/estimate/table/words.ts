/** Names in bytes as words: their hashes, and how they compare. */

const stir = (hash: number, word: number): number => {
  const mixed = Math.imul(hash ^ word, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

const stirred = (hash: number): number => {
  const mixed = Math.imul(hash, 0x85ebca6b)
  return mixed ^ (mixed >>> 16)
}

/** A hash of a longer name, four bytes at a time; the last four may overlap those before. */
export const hashOf = (view: DataView, start: number, end: number): number => {
  let hash = (end - start) | 0
  for (let at = start; at + 4 <= end; at += 4) hash = stir(hash, view.getInt32(at, true))
  return stirred(stir(hash, view.getInt32(end - 4, true)))
}

/** A hash of the two words of a name of up to eight bytes. */
export const hashOfShort = (first: number, second: number): number => stirred(stir(stir(0, first), second))

/** The longest name, in bytes, that its two words hold. */
export const SHORT = 8

/**
 * What covers the bytes behind the end of a name of up to eight, in its first and its second word, with 255, which no
 * UTF-8 holds: two such names are equal when both words are.
 */
export const BEHIND = Int32Array.from({ length: 2 * SHORT + 2 }, (_, k) => {
  const [length, from] = [k >> 1, (k & 1) * 4]
  return length - from >= 4 ? 0 : -1 << (8 * Math.max(0, length - from))
})

/** The second word of every longer name, and of no other: where a second word begins with 255, all of it is. */
export const LONG = 255

/** Four bytes as one number, fewer at the end of the memory; what is not there counts as 255. */
const wordOf = (view: DataView, start: number): number => {
  if (start + 4 <= view.byteLength) return view.getInt32(start, true)
  let word = -1
  for (let at = view.byteLength - 1; at >= start; at--) word = (word << 8) | view.getUint8(at)
  return word
}

/** The first word of a name of up to eight bytes. */
export const firstOf = (view: DataView, start: number, length: number): number =>
  wordOf(view, start) | (BEHIND[2 * length] ?? 0)

/** The second word of a name of up to eight bytes. */
export const secondOf = (view: DataView, start: number, length: number): number =>
  wordOf(view, start + 4) | (BEHIND[2 * length + 1] ?? 0)

/** Whether two names of one length are equal. */
export const isSame = (a: DataView, from: number, b: DataView, start: number, length: number): boolean => {
  let k = 0
  for (; k + 4 <= length; k += 4) if (a.getInt32(from + k, true) !== b.getInt32(start + k, true)) return false
  for (; k < length; k++) if (a.getUint8(from + k) !== b.getUint8(start + k)) return false
  return true
}

/** Less than 0, 0 or more, as names compare byte by byte. */
export const compared = (
  a: DataView,
  from: number,
  aLength: number,
  b: DataView,
  start: number,
  bLength: number,
): number => {
  const length = Math.min(aLength, bLength)
  for (let k = 0; k < length; k++) {
    const difference = a.getUint8(from + k) - b.getUint8(start + k)
    if (difference !== 0) return difference
  }
  return aLength - bLength
}
