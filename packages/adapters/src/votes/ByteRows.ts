/**
 * Rows of a delimited file as stretches of its bytes, with no text made of any cell.
 *
 * Gives the rows that `table/scan.ts` gives, at many times the speed; that one reads tables whose cells are texts
 * anyway. Ten million votes are ten million rows, and their cells a few thousand different ones.
 */
/** Columns that a row may have. */
const MOST_CELLS = 1024

/** Bytes of one row beyond which it is given up. Bounds the memory of a scan, whatever comes. */
export const LONGEST_ROW = 1024 * 1024

/** Bytes that may be scanned again after unclosed quotes; from then on a quoted cell ends with its line. */
export const AGAIN = 64e6

export const [NEWLINE, RETURN, QUOTE] = [10, 13, 34] as const

/** What a byte is to a scan. */
export const KIND = { plain: 0, delimiter: 1, end: 2, nul: 3, quote: 4 } as const

/** A scan. Its fields change as bytes come and rows are taken. */
export interface ByteRows {
  readonly delimiter: number
  /** Whether cells may stand in quotes. */
  readonly isQuoted: boolean
  readonly classes: Uint8Array
  bytes: Uint8Array
  /** Over `bytes`. */
  view: DataView
  /** How many of `bytes` have come; a newline that is none of them stands behind them, and room to read words. */
  length: number
  /** Where the next row begins. */
  at: number
  /** How often bytes have come: what was known of places before is then gone. */
  fed: number
  /** The line of the next row, from 1. */
  line: number
  isLast: boolean
  again: number
  /** Cells that a row of several lines must have, or it is taken for an unclosed quote; 0 while that is not known. */
  width: number
  skipping: boolean
  /** Of the row taken last: where its cells begin and end, how many there are, its line. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  cells: number
  rowLine: number
  /** The bytes of the row combined with "or": from 128 on some are not ASCII. */
  seen: number
  hasNul: boolean
  /** Column, from 1, of a quoted cell with a quote that is not doubled; 0 for none. */
  stray: number
  /** Of a broken row, why and in which column. */
  problem: string
  column: number
}

/** A scan of rows whose cells are parted by a byte. */
export const byteRows = (delimiter: number, isQuoted: boolean): ByteRows => {
  const classes = new Uint8Array(256)
  classes[0] = KIND.nul
  if (isQuoted) classes[QUOTE] = KIND.quote
  classes[NEWLINE] = KIND.end
  classes[delimiter] = KIND.delimiter
  const bytes = Uint8Array.of(NEWLINE)
  return {
    delimiter,
    isQuoted,
    classes,
    bytes,
    view: new DataView(bytes.buffer),
    length: 0,
    at: 0,
    fed: 0,
    line: 1,
    isLast: false,
    again: AGAIN,
    width: 0,
    skipping: false,
    starts: new Int32Array(MOST_CELLS),
    ends: new Int32Array(MOST_CELLS),
    cells: 0,
    rowLine: 0,
    seen: 0,
    hasNul: false,
    stray: 0,
    problem: "",
    column: 0,
  }
}

/** Bytes of memory behind what has come: a newline, and what a word at its place may cover. */
const BEHIND = 8

/** Takes more bytes, behind what is left of those before. What was given out is then gone. */
export const feed = (rows: ByteRows, more: Uint8Array): void => {
  const left = rows.length - rows.at
  const needed = left + more.length + BEHIND
  const before = rows.bytes
  if (needed > before.length) {
    rows.bytes = new Uint8Array(Math.max(needed, 2 * before.length))
    rows.view = new DataView(rows.bytes.buffer)
  }
  rows.bytes.set(before.subarray(rows.at, rows.length))
  rows.bytes.set(more, left)
  rows.bytes[left + more.length] = NEWLINE
  rows.length = left + more.length
  rows.at = 0
  rows.fed++
}

/** Whether all that has come was taken, and what comes next begins a row. */
export const isBetweenRows = ({ at, length, skipping }: ByteRows): boolean => at === length && !skipping

/** What the next bytes are: a row, a line of which no row can be made, or not yet whole. */
export type Taken = "row" | "broken" | "wait"

/** Says why a line is not read, and goes on behind it. */
export const breakLine = (rows: ByteRows, end: number, column: number, problem: string): Taken => {
  rows.rowLine = rows.line
  rows.at = Math.min(end, rows.length) + 1
  rows.line++
  rows.column = column
  rows.problem = problem
  return "broken"
}
