/** The next row of a scan: quick where nothing stands in quotes. */
import { breakLine, KIND, LONGEST_ROW, NEWLINE, RETURN, type ByteRows, type Taken } from "./ByteRows.ts"
import { quotedRow } from "./quotedRow.ts"

/** Drops what is there of a line that was given up. */
const skipped = (rows: ByteRows): Taken | undefined => {
  const newline = rows.bytes.indexOf(NEWLINE, rows.at)
  rows.at = Math.min(newline + 1, rows.length)
  if (newline >= rows.length) return "wait"
  rows.skipping = false
  rows.line++
  return undefined
}

const TOO_LONG = `the line is longer than ${LONGEST_ROW} bytes and is not read`

const notWhole = (rows: ByteRows): Taken => {
  if (rows.length - rows.at <= LONGEST_ROW) return "wait"
  breakLine(rows, rows.length, 1, TOO_LONG)
  rows.at = rows.length
  rows.line--
  rows.skipping = true
  return "broken"
}

/** The row that begins at `at`. */
const plainRow = (rows: ByteRows): Taken => {
  const { bytes, classes, starts, ends, length } = rows
  let at = rows.at
  let [start, cells, seen, hasNul] = [at, 0, 0, false]
  for (;;) {
    const byte = bytes[at] ?? NEWLINE
    const kind = classes[byte] ?? KIND.plain
    seen |= byte
    if (kind === KIND.plain) {
      at++
      continue
    }
    if (kind === KIND.quote && at === start) return quotedRow(rows)
    if (kind === KIND.nul) hasNul = true
    if (kind === KIND.nul || kind === KIND.quote) {
      at++
      continue
    }
    if (kind === KIND.end && at === length && !rows.isLast) return notWhole(rows)
    starts[cells] = start
    ends[cells] = at
    if (cells < starts.length) cells++
    start = ++at
    if (kind === KIND.end) break
  }
  // However the bytes were cut.
  if (at - rows.at > LONGEST_ROW + 1) return breakLine(rows, at - 1, 1, TOO_LONG)
  const last = cells - 1
  const end = ends[last] ?? 0
  if (end > (starts[last] ?? 0) && bytes[end - 1] === RETURN) ends[last] = end - 1
  rows.rowLine = rows.line++
  rows.at = at
  rows.cells = cells
  rows.seen = seen
  rows.hasNul = hasNul
  rows.stray = 0
  return "row"
}

/**
 * The next row. Its cells stand in `starts` and `ends`, of `bytes`, until the next call.
 *
 * **Laws** *twin*: the scanner of texts gives the same rows and the same broken lines; *pieces*: however the bytes are
 * cut, the rows are the same. O(length); memory holds one row and one piece.
 */
export const nextRow = (rows: ByteRows): Taken => {
  if (rows.skipping && skipped(rows) === "wait") return "wait"
  if (rows.at >= rows.length) return "wait"
  return plainRow(rows)
}
