/**
 * The quick way through rows that need no second look: as many cells as the first row, ASCII, nothing empty, and quotes
 * only around whole cells. Nearly all rows of a large file are such. The first that is not is left to the careful way.
 *
 * Rows are gathered before their names are looked up, so that to find one name does not wait for another.
 */
import { addRows, hasRoomFor, ROW, rowsAtOnce } from "@corroborate/core/estimate/table/Collector"
import { KIND, NEWLINE, QUOTE, RETURN, type ByteRows } from "./ByteRows.ts"
import type { Intake } from "./intake.ts"
import { follow, lookFurther, marksFor, type Marks } from "./marks.ts"
import type { Places } from "./roles.ts"

/** Bytes from here on are no space, tab or other control. */
const VISIBLE = 33

/** Rows gathered at a time. */
const AT_ONCE = 512

/** What is known of the rows of a file. */
export interface Plain {
  readonly marks: Marks
  /** Per cell of a row where its ends are written; those that are no name go where nobody reads. */
  readonly to: Int32Array
  /** See `addRows`. */
  readonly cells: Int32Array
}

/** Where a cell that is no name is written in a row of `addRows`. */
const NOWHERE = ROW - 2

/** How to take rows of those columns; `undefined` where one column is two of them. */
export const plainOf = (rows: ByteRows, { item, source, value }: Places): Plain | undefined => {
  if (item === source || item === value || source === value) return undefined
  const to = new Int32Array(rows.width).fill(NOWHERE)
  to[item] = 0
  to[source] = 2
  to[value] = 4
  return { marks: marksFor(rows), to, cells: new Int32Array(ROW * AT_ONCE) }
}

/** The number of the mark at a closing quote that the end of its cell follows; -1 when the cell needs a second look, `count` when there is no more mark. */
const closing = ({ bytes, delimiter }: ByteRows, { at, count }: Marks, from: number): number => {
  for (let mark = from; mark < count; mark++) {
    const place = at[mark] ?? 0
    const byte = bytes[place] ?? 0
    if (byte === QUOTE) {
      const next = bytes[place + 1]
      return next === delimiter || next === NEWLINE || (next === RETURN && bytes[place + 2] === NEWLINE) ? mark : -1
    }
    if (byte === NEWLINE || byte === 0 || byte >= 128) return -1
  }
  return count
}

/** Whether a byte that is marked is a letter all the same: controls other than newline and NUL are. */
const isLetter = ({ classes }: ByteRows, byte: number): boolean => byte < 128 && classes[byte] === KIND.plain

/** Gathers rows as long as they are plain, at most so many; gives back how many. */
const gather = (rows: ByteRows, { marks, to, cells }: Plain, most: number): number => {
  const { bytes, width, isQuoted, delimiter } = rows
  const { at: places, count } = marks
  let mark = marks.next
  let start = rows.at
  let row = 0
  for (let cell = 0; mark < count && row < most;) {
    let stop = places[mark] ?? 0
    let end = stop
    if (isQuoted && bytes[start] === QUOTE) {
      const closed = closing(rows, marks, mark + 1)
      if (closed === -1) break
      end = places[closed] ?? 0
      stop = bytes[end + 1] === RETURN ? end + 2 : end + 1
      mark = closed + stop - end
      if (mark >= count) break
      start++
    }
    const byte = bytes[stop] ?? 0
    const isLast = byte === NEWLINE
    if (!isLast && byte !== delimiter) {
      if (!isLetter(rows, byte)) break
      mark++
      continue
    }
    if (isLast !== (cell === width - 1)) break
    if (isLast && stop === end && stop > start && bytes[stop - 1] === RETURN) end--
    const place = to[cell] ?? NOWHERE
    if (place !== NOWHERE && (end <= start || (bytes[start] ?? 0) < VISIBLE)) break
    cells[ROW * row + place] = start
    cells[ROW * row + place + 1] = end
    start = stop + 1
    mark++
    cell++
    if (!isLast) continue
    cell = 0
    row++
    rows.at = start
    marks.next = mark
  }
  rows.line += row
  marks.isOut = mark >= count
  return row
}

/** Marks the names of the row that was taken, where they stand. */
export const markNames = ({ starts, ends }: ByteRows, { cut }: Intake, { item, source, value }: Places): void => {
  cut[0] = starts[item] ?? 0
  cut[1] = ends[item] ?? 0
  cut[2] = starts[source] ?? 0
  cut[3] = ends[source] ?? 0
  cut[4] = starts[value] ?? 0
  cut[5] = ends[value] ?? 0
}

/** Takes rows that have no times, as long as they are plain and whole. */
export const takePlainRows = (rows: ByteRows, into: Intake, plain: Plain): void => {
  const { votes } = into
  // No row of what has come can need more room than all of it.
  if (!hasRoomFor(votes, rows.length, rows.length)) return
  follow(rows, plain.marks)
  for (;;) {
    const most = Math.min(AT_ONCE, rowsAtOnce(votes))
    const count = gather(rows, plain, most)
    if (count > 0) addRows(votes, rows.bytes, rows.view, plain.cells, count)
    if (count < most && !(plain.marks.isOut && lookFurther(rows, plain.marks))) return
  }
}
