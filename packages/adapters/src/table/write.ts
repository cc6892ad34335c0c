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

const quoted = (cell: string): string => (/[",\n\r;\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

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
export const safeCell = (cell: string): string => (FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell)

/** The cell that {@link safeCell} was given. */
export const plainCell = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell)
