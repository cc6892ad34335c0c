/** Lines and columns of offsets into a text. */

/** A line, from 1, and a column in UTF-16 code units, from 1. */
export interface LineColumn {
  readonly line: number
  readonly column: number
}

/**
 * Where offsets stand. The index of lines is made when first asked for, since most files have nothing to report.
 *
 * O(length) once, O(log lines) for each offset.
 *
 * @example
 * ```ts import.meta.vitest
 * import { lineIndex } from "@corroborate/adapters/json/lines"
 *
 * lineIndex("one\ntwo")(5) // => { line: 2, column: 2 }
 * ```
 */
export const lineIndex = (text: string): ((at: number) => LineColumn) => {
  let starts: ReadonlyArray<number> | undefined
  return (at) => {
    starts ??= lineStarts(text)
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 }
  }
}

const lineStarts = (text: string): ReadonlyArray<number> => {
  const starts = [0]
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1)
  return starts
}
