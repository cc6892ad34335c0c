/**
 * The quick way through rows that need no second look: as many cells as the first row, ASCII, nothing quoted, nothing
 * empty. Nearly all rows of a large file are such. The first that is not is left to the careful way.
 */
import { addRow, hasRoomFor, intern } from "@corroborate/core"
import { KIND, NEWLINE, RETURN, type ByteRows } from "./ByteRows.ts"
import type { Intake } from "./intake.ts"
import type { Places } from "./roles.ts"

/** Bytes from here on are no space, tab or other control. */
const VISIBLE = 33

/** Finds the cells of the row at `at`; gives back its newline, or -1 when it needs a second look. */
const plainEnd = ({ bytes, classes, starts, ends, width, length, at: begin }: ByteRows): number => {
  let at = begin
  let start = begin
  let cells = 0
  let seen = 0
  for (;;) {
    const byte = bytes[at] ?? NEWLINE
    const kind = classes[byte] ?? KIND.plain
    seen |= byte
    if (kind === KIND.plain) {
      at++
      continue
    }
    if (cells >= width) return -1
    starts[cells] = start
    ends[cells] = at
    cells++
    if (kind !== KIND.delimiter) break
    start = ++at
  }
  if (bytes[at] !== NEWLINE || at >= length || cells !== width || seen >= 128) return -1
  if (bytes[at - 1] === RETURN) ends[cells - 1] = at - 1
  return at
}

/** Takes rows that have no times, as long as they are plain and whole. */
export const takePlainRows = (rows: ByteRows, into: Intake, { item, source, value }: Places): void => {
  const { votes } = into
  // No row of what has come can need more room than all of it.
  if (!hasRoomFor(votes, rows.length, rows.length)) return
  for (;;) {
    const end = plainEnd(rows)
    if (end === -1) return
    const { bytes, view, starts, ends } = rows
    const i = starts[item] ?? 0
    const s = starts[source] ?? 0
    const v = starts[value] ?? 0
    const isPlain = (bytes[i] ?? 0) >= VISIBLE && (bytes[s] ?? 0) >= VISIBLE && (bytes[v] ?? 0) >= VISIBLE
    const iEnd = ends[item] ?? 0
    const sEnd = ends[source] ?? 0
    const vEnd = ends[value] ?? 0
    if (!isPlain || i === iEnd || s === sEnd || v === vEnd) return
    addRow(
      votes,
      intern(votes.items, bytes, view, i, iEnd),
      intern(votes.sources, bytes, view, s, sEnd),
      intern(votes.values, bytes, view, v, vEnd),
      0,
    )
    rows.at = end + 1
    rows.line++
  }
}
