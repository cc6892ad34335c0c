/**
 * Bytes as they were before they were made fit for mail.
 *
 * @see RFC 2045, sections 6.7 (quoted-printable) and 6.8 (base64)
 */

/** What came out, and how many bytes were against the rules; they are kept as they stand, or left out of base64. */
export interface Transferred {
  readonly bytes: Uint8Array
  readonly faults: number
}

const [TAB, LF, CR, SPACE, EQUALS] = [9, 10, 13, 32, 61]

const hexDigit = (code: number | undefined): number => {
  if (code === undefined) return -1
  if (code >= 48 && code <= 57) return code - 48
  const letter = code | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

/** The place behind a line break that starts here, after spaces; -1 when none does. */
const behindBreak = (bytes: Uint8Array, at: number): number => {
  let next = at
  while (bytes[next] === SPACE || bytes[next] === TAB) next++
  if (bytes[next] === CR && bytes[next + 1] === LF) return next + 2
  if (bytes[next] === LF) return next + 1
  return next >= bytes.length ? bytes.length : -1
}

/**
 * Undoes quoted-printable. O(n).
 *
 * @example
 * ```ts import.meta.vitest
 * import { quotedPrintable } from "@corroborate/adapters/mhtml/transfer"
 *
 * const { bytes, faults } = quotedPrintable(new TextEncoder().encode("caf=C3=A9 and =\r\ncream =ZZ"))
 * new TextDecoder().decode(bytes) // => "café and cream =ZZ"
 * faults // => 1
 * ```
 */
export const quotedPrintable = (bytes: Uint8Array): Transferred => {
  const out = new Uint8Array(bytes.length)
  let [length, faults, spacesFrom] = [0, 0, -1]
  for (let at = 0; at < bytes.length; at++) {
    const code = bytes[at] ?? 0
    // Spaces at the end of a line were put there on the way.
    if ((code === LF || code === CR) && spacesFrom !== -1) length = spacesFrom
    if (code !== SPACE && code !== TAB) spacesFrom = -1
    else if (spacesFrom === -1) spacesFrom = length
    if (code !== EQUALS) {
      out[length++] = code
      continue
    }
    const [high, low] = [hexDigit(bytes[at + 1]), hexDigit(bytes[at + 2])]
    if (high !== -1 && low !== -1) {
      out[length++] = high * 16 + low
      at += 2
      continue
    }
    const next = behindBreak(bytes, at + 1)
    if (next !== -1) at = next - 1
    else {
      out[length++] = code
      faults++
    }
  }
  return { bytes: out.slice(0, length), faults }
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
const SIXES = new Map(Array.from(ALPHABET, (letter, six) => [letter.charCodeAt(0), six] as const))

/**
 * Undoes base64, up to its padding. O(n).
 *
 * @example
 * ```ts import.meta.vitest
 * import { base64 } from "@corroborate/adapters/mhtml/transfer"
 *
 * new TextDecoder().decode(base64(new TextEncoder().encode("VHdv\r\nIGJvYXRz")).bytes) // => "Two boats"
 * ```
 */
export const base64 = (bytes: Uint8Array): Transferred => {
  const out = new Uint8Array(Math.ceil((bytes.length * 3) / 4))
  let [length, faults, held, bits] = [0, 0, 0, 0]
  for (const code of bytes) {
    if (code === EQUALS) break
    const six = SIXES.get(code)
    if (six === undefined) {
      if (code !== LF && code !== CR && code !== SPACE && code !== TAB) faults++
      continue
    }
    held = ((held << 6) | six) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    out[length++] = (held >> bits) & 0xff
  }
  return { bytes: out.slice(0, length), faults }
}

/** Bytes as they were before; of an encoding not known here, as they are. */
export const transferred = (bytes: Uint8Array, encoding: string): Transferred => {
  if (encoding === "quoted-printable") return quotedPrintable(bytes)
  return encoding === "base64" ? base64(bytes) : { bytes, faults: 0 }
}
