/**
 * Rows of a delimited text, piece by piece, each with the line it begins on.
 *
 * Ours, because a row that is broken must cost that row only and be told by line and column: after a quote that is
 * never closed the scan goes on at the next line. `DECISIONS.md` 20 has what was measured of the libraries.
 *
 * @see RFC 4180, "Common Format and MIME Type for Comma-Separated Values (CSV) Files"
 */

/** A row as it stands. */
export interface Row {
  readonly cells: ReadonlyArray<string>
  /** The line it begins on, from 1. */
  readonly line: number
  /** Columns, from 1, whose quoted cell holds a quote that is not doubled; it is kept as a letter. */
  readonly stray?: ReadonlyArray<number>
}

/** A line of which no row could be made. */
export interface BrokenRow {
  readonly line: number
  /** Column of the cell at fault, from 1. */
  readonly column: number
  readonly problem: string
}

/** What a scan gives. */
export type Scanned = Row | BrokenRow

/** Takes a text in pieces. Rows come as soon as they are whole; {@link Scanner.end} gives the last. */
export interface Scanner {
  readonly push: (text: string) => ReadonlyArray<Scanned>
  readonly end: () => ReadonlyArray<Scanned>
}

/**
 * Characters of one row beyond which it is given up. Bounds the memory of a scan, and what comes at once when a quote
 * turns out to be unclosed. A cell of a spreadsheet holds 32 767 at most.
 */
const LONGEST_ROW = 1024 * 1024

/** Characters that may be scanned again after unclosed quotes; from then on a quoted cell ends with its line. */
const AGAIN = 16e6

interface State {
  readonly delimiter: string
  text: string
  at: number
  line: number
  /** The next places of each mark at or behind `at`; below `at` when they have to be looked for. */
  quote: number
  mark: number
  again: number
  /** Cells of the first row; 0 before it. */
  width: number
  /** In a line that was given up. */
  skipping: boolean
  isLast: boolean
}

const ABSENT = Number.POSITIVE_INFINITY

const find = (text: string, what: string, from: number): number => {
  const found = text.indexOf(what, from)
  return found === -1 ? ABSENT : found
}

const nextQuote = (state: State, from: number): number => {
  if (state.quote < from) state.quote = find(state.text, '"', from)
  return state.quote
}

const nextMark = (state: State, from: number): number => {
  if (state.mark < from) state.mark = find(state.text, state.delimiter, from)
  return state.mark
}

/** End of the line without its carriage return. */
const contentEnd = (text: string, newline: number): number => (text[newline - 1] === "\r" ? newline - 1 : newline)

type Cell =
  | { readonly text: string; readonly end: number; readonly stray: boolean }
  | { readonly unclosed: true; readonly seen: number }

/** The quoted cell that starts at `start` on the line that ends at `lineEnd`. It may span lines, unless `limit` stops it. */
const quotedCell = (state: State, start: number, lineEnd: number, limit: number): Cell => {
  const { text, delimiter } = state
  let [from, doubled, stray] = [start + 1, false, false]
  for (;;) {
    const quote = nextQuote(state, from)
    if (quote >= limit || quote >= text.length) return { unclosed: true, seen: Math.min(limit, text.length) }
    const after = text[quote + 1]
    if (after === '"') {
      doubled = true
      from = quote + 2
      continue
    }
    const closes = after === undefined || after === delimiter || after === "\n" || text.startsWith("\r\n", quote + 1)
    if (closes || (after === "\r" && quote + 2 === text.length)) {
      const content = text.slice(start + 1, quote)
      return { text: doubled ? content.replace(/""/gu, '"') : content, end: quote + 1, stray }
    }
    if (quote > lineEnd) return { unclosed: true, seen: quote }
    from = quote + 1
    stray = true
  }
}

const countLines = (text: string, start: number, end: number): number => {
  let lines = 0
  for (let at = text.indexOf("\n", start); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) lines++
  return lines
}

/** A row, a broken one, or `undefined` when the text ends before the row does. */
const takeRow = (state: State, newline: number): Scanned | undefined => {
  const { text, at: begin, line } = state
  const cells: Array<string> = []
  const stray: Array<number> = []
  let [at, lineEnd, quotedColumn] = [begin, newline, 1]
  for (;;) {
    if (text[at] === '"') {
      const cell = quotedCell(state, at, lineEnd, state.again > 0 ? begin + LONGEST_ROW : newline)
      if ("unclosed" in cell) {
        const waits = !state.isLast && cell.seen === text.length && cell.seen - begin < LONGEST_ROW
        return waits ? undefined : unclosed(state, newline, cells.length + 1, cell.seen)
      }
      cells.push(cell.text)
      if (cell.stray) stray.push(cells.length)
      at = cell.end
      if (at > lineEnd) {
        lineEnd = find(text, "\n", at)
        quotedColumn = cells.length
      }
    } else {
      const end = Math.min(nextMark(state, at), contentEnd(text, Math.min(lineEnd, text.length)))
      cells.push(text.slice(at, end))
      at = end
    }
    if (text[at] !== state.delimiter) break
    at++
  }
  const end = Math.min(lineEnd, text.length)
  if (end - begin > LONGEST_ROW) return unclosed(state, newline, quotedColumn, begin + LONGEST_ROW)
  // A quoted cell may have ended in what is not yet the end of the line.
  if (lineEnd === ABSENT && !state.isLast) return undefined
  if (end > newline && state.width > 0 && cells.length !== state.width)
    return unclosed(state, newline, quotedColumn, end)
  if (state.width === 0) state.width = cells.length
  state.line += countLines(text, begin, end) + 1
  state.at = end + 1
  return stray.length === 0 ? { cells, line } : { cells, line, stray }
}

const unclosed = (state: State, newline: number, column: number, seen: number): BrokenRow => {
  const { line, at } = state
  state.again -= seen - at
  state.at = Math.min(newline, state.text.length) + 1
  state.line++
  state.quote = -1
  state.mark = -1
  return { line, column, problem: "a quote is opened here and not closed; the line is not read" }
}

/** Gives a line up that is too long, and passes over what is there of it. */
const tooLong = (state: State): BrokenRow => {
  state.skipping = true
  return { line: state.line, column: 1, problem: `the line is longer than ${LONGEST_ROW} characters and is not read` }
}

/** Drops the rest of a line that was given up. */
const skip = (state: State): void => {
  const newline = find(state.text, "\n", state.at)
  state.at = Math.min(newline, state.text.length - 1) + 1
  if (newline === ABSENT) return
  state.skipping = false
  state.line++
}

const takeRows = (state: State): ReadonlyArray<Scanned> => {
  const rows: Array<Scanned> = []
  while (state.at < state.text.length) {
    if (state.skipping) {
      skip(state)
      continue
    }
    const newline = find(state.text, "\n", state.at)
    if (newline === state.at) {
      state.at++
      state.line++
      continue
    }
    if (Math.min(newline, state.text.length) - state.at > LONGEST_ROW) {
      rows.push(tooLong(state))
      continue
    }
    const row = newline === ABSENT && !state.isLast ? undefined : takeRow(state, newline)
    if (row === undefined) break
    if (!("cells" in row) || row.cells.some((cell) => cell.trim() !== "")) rows.push(row)
  }
  state.text = state.text.slice(state.at)
  state.at = 0
  state.quote = -1
  state.mark = -1
  return rows
}

/**
 * Scans rows between one-character delimiters. Cells in double quotes may hold delimiters, line breaks and doubled
 * quotes; rows without anything in them are passed over. A row of several lines that has not as many cells as the first
 * row is taken for a quote that was not closed.
 *
 * **Law** *pieces*: however the text is cut, the rows are the same. O(length); memory holds one row.
 *
 * @example
 * ```ts import.meta.vitest
 * import { scanner } from "@corroborate/adapters/table/scan"
 *
 * const { push, end } = scanner(",")
 * push('a,"b,c"\n1,') // => [{ cells: ["a", "b,c"], line: 1 }]
 * push("2") // => []
 * end() // => [{ cells: ["1", "2"], line: 2 }]
 * ```
 */
export const scanner = (delimiter: string): Scanner => {
  const state: State = {
    delimiter,
    text: "",
    at: 0,
    line: 1,
    quote: -1,
    mark: -1,
    again: AGAIN,
    width: 0,
    skipping: false,
    isLast: false,
  }
  return {
    push: (text) => {
      state.text += text
      return takeRows(state)
    },
    end: () => {
      state.isLast = true
      return takeRows(state)
    },
  }
}
