/** Writes rows of CSV, and rows that a spreadsheet opens without taking a cell for a formula. */

/**
 * A row with its line end; cells with a comma, a quote or a line break are quoted, and so are cells with outer spaces,
 * which some programs would drop.
 *
 * @see RFC 4180
 *
 * @example
 * ```ts import.meta.vitest
 * import { csvRow } from "@corroborate/adapters/table/write"
 *
 * csvRow(["a", "b,c", 'say "no"', ""]) // => 'a,"b,c","say ""no""",\n'
 * ```
 */
export const csvRow = (cells: ReadonlyArray<string>, newline = "\n"): string => cells.map(quoted).join(",") + newline

const quoted = (cell: string): string => (needsQuotes(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Characters that no bare cell may hold. */
const SPECIAL: ReadonlySet<number> = new Set(Array.from('",\n\r;\t', (character) => character.charCodeAt(0)))

/** The last of {@link SPECIAL}: nearly every letter is beyond it. */
const LAST_SPECIAL = 0x3b

/** Letter by letter: a sheet has a hundred million cells, and most are a word. */
const needsQuotes = (cell: string): boolean => {
  for (let i = 0; i < cell.length; i++) {
    const code = cell.charCodeAt(i)
    if (code <= LAST_SPECIAL && SPECIAL.has(code)) return true
  }
  return cell.trim().length !== cell.length
}

/** What a spreadsheet takes for the beginning of a formula, in any width, also behind marks that it does not show. */
const FORMULA = /^'*[\s\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%\t\r\n]/

/** A number as every spreadsheet reads it: no formula, whatever it begins with. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/

/**
 * A cell with an apostrophe before what a spreadsheet would run. {@link plainCell} takes it away again.
 *
 * **Law** *no formula*: what it gives begins with no sign of a formula, or is a number; *inverse*: nothing is lost.
 *
 * @see OWASP, "CSV Injection"
 *
 * @example
 * ```ts import.meta.vitest
 * import { plainCell, safeCell } from "@corroborate/adapters/table/write"
 *
 * safeCell("=1+1") // => "'=1+1"
 * safeCell("-5") // => "-5"
 * plainCell(safeCell("'=1+1")) // => "'=1+1"
 * ```
 */
export const safeCell = (cell: string): string =>
  !beginsPlainly(cell) && FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell

/** Whether a cell is empty or begins with a letter or digit of ASCII, as nearly all do: no formula. */
const beginsPlainly = (cell: string): boolean => {
  if (cell === "") return true
  const code = cell.charCodeAt(0)
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

/** The cell that {@link safeCell} was given. */
export const plainCell = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell)
