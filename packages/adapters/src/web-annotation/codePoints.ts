/** Places in a text counted in characters of Unicode, as Web Annotation counts, and in UTF-16 code units, as we do. */

/** Converts places in one text. */
export interface CodePoints {
  /** From UTF-16 code units. A place within a character is that of its start. */
  readonly fromUtf16: (at: number) => number
  /** From characters. */
  readonly toUtf16: (at: number) => number
}

/** How many of some sorted numbers are below another. */
const below = (sorted: ReadonlyArray<number>, at: number): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Places in a text. O(length) once, O(log n) for each place, n the characters that take two units.
 *
 * **Laws** *round trip*: `fromUtf16(toUtf16(n)) = n`; *agrees with counting*: `fromUtf16(at)` is the number of characters
 * before `at`.
 *
 * @see "Web Annotation Data Model", W3C Recommendation, 23 February 2017, section 4.2.5
 *
 * @example
 * ```ts import.meta.vitest
 * import { codePoints } from "@corroborate/adapters/web-annotation/codePoints"
 *
 * const { fromUtf16, toUtf16 } = codePoints("a\u{1F4A5}b")
 * [0, 1, 3, 4].map(fromUtf16) // => [0, 1, 2, 3]
 * toUtf16(2) // => 3
 * ```
 */
export const codePoints = (text: string): CodePoints => {
  // The second halves, as places in UTF-16; and where their characters end, counted in characters.
  const seconds: Array<number> = []
  const ends: Array<number> = []
  for (let at = 1; at < text.length; at++) {
    const isSecond = (text.codePointAt(at - 1) ?? 0) > 0xffff
    if (!isSecond) continue
    seconds.push(at)
    ends.push(at - seconds.length + 1)
  }
  return {
    fromUtf16: (at) => at - below(seconds, at),
    toUtf16: (at) => at + below(ends, at + 1),
  }
}
