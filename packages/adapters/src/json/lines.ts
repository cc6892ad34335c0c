/** Lines and columns of offsets into a text. */

/** A line, from 1, and a column in UTF-16 code units, from 1. */
export interface LineColumn {
  readonly line: number
  readonly column: number
}

/** Characters between the places at which lines are counted. Chosen: an index of every line of a file of blank lines would fill the memory. */
const STRIDE = 2048

/**
 * Where offsets stand. The index of lines is made when first asked for, since most files have nothing to report.
 *
 * O(length) once, O(1) for each offset; memory is a thousandth of the text's.
 *
 * @example
 * ```ts import.meta.vitest
 * import { lineIndex } from "@corroborate/adapters/json/lines"
 *
 * lineIndex("one\ntwo")(5) // => { line: 2, column: 2 }
 * ```
 */
export const lineIndex = (text: string): ((at: number) => LineColumn) => {
  let places: ReadonlyArray<Place> | undefined
  return (at) => {
    places ??= placesIn(text)
    const index = Math.max(0, Math.min(Math.floor(at / STRIDE), places.length - 1))
    let { lines, start } = places[index] ?? FIRST
    for (let i = index * STRIDE; i < at && i < text.length; i++) {
      if (text.charCodeAt(i) !== NEWLINE) continue
      lines++
      start = i + 1
    }
    return { line: lines + 1, column: at - start + 1 }
  }
}

const NEWLINE = 0x0a

/** Line ends before a place of the index, and where the line begins that it stands in. */
interface Place {
  readonly lines: number
  readonly start: number
}

const FIRST: Place = { lines: 0, start: 0 }

const placesIn = (text: string): ReadonlyArray<Place> => {
  const places = [FIRST]
  let [lines, start] = [0, 0]
  const fill = (end: number): void => {
    while (places.length * STRIDE <= end) places.push({ lines, start })
  }
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    fill(at)
    lines++
    start = at + 1
  }
  fill(text.length)
  return places
}
