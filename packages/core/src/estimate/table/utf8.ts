/** UTF-8 as it stands in a pool of names: to texts, and in the order in which texts are compared. */

/** The code point that starts at a byte; well-formed UTF-8 is taken for granted. */
const pointAt = (bytes: Uint8Array, at: number): number => {
  const lead = bytes[at] ?? 0
  const tail = (k: number): number => (bytes[at + k] ?? 0) & 0x3f
  if (lead < 0x80) return lead
  if (lead < 0xe0) return ((lead & 0x1f) << 6) | tail(1)
  if (lead < 0xf0) return ((lead & 0x0f) << 12) | (tail(1) << 6) | tail(2)
  return ((lead & 0x07) << 18) | (tail(1) << 12) | (tail(2) << 6) | tail(3)
}

const lengthOf = (point: number): number => {
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}

/** The text of well-formed UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array): string => {
  let text = ""
  for (let at = 0; at < bytes.length;) {
    const point = pointAt(bytes, at)
    text += String.fromCodePoint(point)
    at += lengthOf(point)
  }
  return text
}

/**
 * A byte as texts sort: `<` compares UTF-16 units, in which what lies beyond 0xFFFF comes before 0xE000, and in UTF-8
 * after it.
 */
const inOrder = (byte: number): number => {
  if (byte < 0xee) return byte
  return byte < 0xf0 ? byte + 5 : byte - 2
}

/**
 * Four bytes as one number that sorts as the texts do. Bytes after the end count as 0.
 *
 * @param view - over a pool of names
 */
export const wordAt = (view: DataView, at: number, end: number): number => {
  let word = 0
  if (at + 4 <= end) {
    word = view.getUint32(at)
    if ((word & 0x80808080) === 0) return word
  }
  word = 0
  for (let k = 0; k < 4; k++) word = word * 256 + (at + k < end ? inOrder(view.getUint8(at + k)) : 0)
  return word
}
