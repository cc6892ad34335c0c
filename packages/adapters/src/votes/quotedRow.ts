/** A row some of whose cells stand in quotes, as RFC 4180 has them. */
import { breakLine, LONGEST_ROW, NEWLINE, QUOTE, RETURN, type ByteRows, type Taken } from "./ByteRows.ts"

/** The first place of a byte from some place on; the end of what has come when there is none. */
const placeOf = ({ bytes, length }: ByteRows, byte: number, from: number): number => {
  const found = bytes.indexOf(byte, from)
  return found === -1 || found > length ? length : found
}

/** End of the line without its carriage return. */
const contentEnd = ({ bytes }: ByteRows, newline: number, from: number): number =>
  newline > from && bytes[newline - 1] === RETURN ? newline - 1 : newline

/** Where a quoted cell was left: behind its closing quote, or -1 when it is not closed. */
interface Closing {
  readonly end: number
  readonly seen: number
  readonly stray: boolean
  readonly doubled: boolean
}

const closingOf = (rows: ByteRows, start: number, lineEnd: number, limit: number): Closing => {
  const { bytes, delimiter, length } = rows
  let [from, stray, doubled] = [start + 1, false, false]
  for (;;) {
    const quote = placeOf(rows, QUOTE, from)
    if (quote >= limit || quote >= length) return { end: -1, seen: Math.min(limit, length), stray, doubled }
    const after = quote + 1 < length ? (bytes[quote + 1] ?? 0) : -1
    from = quote + 2
    if (after === QUOTE) {
      doubled = true
      continue
    }
    const isReturn = after === RETURN && (quote + 2 >= length || bytes[quote + 2] === NEWLINE)
    if (after === -1 || after === delimiter || after === NEWLINE || isReturn)
      return { end: quote + 1, seen: quote, stray, doubled }
    if (quote > lineEnd) return { end: -1, seen: quote, stray, doubled }
    from = quote + 1
    stray = true
  }
}

const UNCLOSED = "a quote is opened here and not closed; the line is not read"

const unclosed = (rows: ByteRows, newline: number, column: number, seen: number): Taken => {
  rows.again -= seen - rows.at
  return breakLine(rows, newline, column, UNCLOSED)
}

/** Takes one of each two quotes out of a cell, in place. */
const undouble = ({ bytes, ends }: ByteRows, cell: number, start: number): void => {
  const end = ends[cell] ?? 0
  let to = start
  for (let at = start; at < end; at++) {
    bytes[to++] = bytes[at] ?? 0
    if (bytes[at] === QUOTE && bytes[at + 1] === QUOTE) at++
  }
  ends[cell] = to
  // What is left behind the cell is half of nothing: the row is still checked as a whole.
  bytes.fill(QUOTE, to, end)
}

const accept = (rows: ByteRows, cells: number, end: number, doubled: ReadonlyArray<number>): Taken => {
  let [seen, lines, hasNul] = [0, 0, false]
  for (let at = rows.at; at < end; at++) {
    const byte = rows.bytes[at] ?? 0
    seen |= byte
    if (byte === NEWLINE) lines++
    if (byte === 0) hasNul = true
  }
  for (const cell of doubled) undouble(rows, cell, rows.starts[cell] ?? 0)
  rows.rowLine = rows.line
  rows.line += lines + 1
  rows.at = end + 1
  rows.cells = cells
  rows.seen = seen
  rows.hasNul = hasNul
  return "row"
}

/** The row that begins at `at`, cell by cell. */
export const quotedRow = (rows: ByteRows): Taken => {
  const { bytes, delimiter, starts, ends, length } = rows
  const begin = rows.at
  const newline = placeOf(rows, NEWLINE, begin)
  if (newline === length && !rows.isLast && length - begin <= LONGEST_ROW) return "wait"
  const doubled: Array<number> = []
  let [at, lineEnd, quotedColumn, cells, stray] = [begin, newline, 1, 0, 0]
  for (;;) {
    if (bytes[at] === QUOTE && at < length) {
      const { end, seen, ...cell } = closingOf(rows, at, lineEnd, rows.again > 0 ? length : newline)
      if (end === -1) {
        const waits = !rows.isLast && seen === length && length - begin <= LONGEST_ROW
        return waits ? "wait" : unclosed(rows, newline, cells + 1, seen)
      }
      starts[cells] = at + 1
      ends[cells] = end - 1
      if (cell.doubled) doubled.push(cells)
      if (cells < starts.length) cells++
      if (cell.stray) stray = cells
      at = end
      if (at > lineEnd) {
        lineEnd = placeOf(rows, NEWLINE, at)
        quotedColumn = cells
      }
    } else {
      const end = Math.min(placeOf(rows, delimiter, at), contentEnd(rows, lineEnd, at))
      starts[cells] = at
      ends[cells] = end
      if (cells < starts.length) cells++
      at = end
    }
    if (bytes[at] !== delimiter || at >= length) break
    at++
  }
  if (lineEnd === length && !rows.isLast) return "wait"
  if (lineEnd > newline && rows.width > 0 && cells !== rows.width) return unclosed(rows, newline, quotedColumn, lineEnd)
  rows.stray = stray
  return accept(rows, cells, lineEnd, doubled)
}
