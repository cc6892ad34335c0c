/** Where the bytes stand that end a cell or need a look: found four at a time, with nothing to guess for a processor. */
import { QUOTE, type ByteRows } from "./ByteRows.ts"

/** Bytes looked at in one go: their marks stay in the nearest memory. */
const WINDOW = 2 ** 14

/** Marks of some stretch of the bytes that have come. Its fields change as rows are taken. */
export interface Marks {
  /** Delimiter and quote, four times each. */
  readonly delimiter: number
  readonly quote: number
  /** Ascending. Every delimiter, control and byte beyond ASCII is there, and every quote where cells may stand in them. */
  readonly at: Int32Array
  count: number
  /** The first that is not yet done with. */
  next: number
  /** Up to where bytes were looked at, and of which feeding. */
  end: number
  fed: number
  /** Whether the row that was tried last has no end among the marks. */
  isOut: boolean
}

const four = (byte: number): number => Math.imul(byte, 0x01010101)

/** Nothing looked at yet. */
export const marksFor = ({ delimiter, isQuoted }: ByteRows): Marks => ({
  delimiter: four(delimiter),
  quote: four(isQuoted ? QUOTE : delimiter),
  at: new Int32Array(WINDOW + 4),
  count: 0,
  next: 0,
  end: 0,
  fed: -1,
  isOut: false,
})

/** Notes the marks from a byte on, as far as one window goes. */
const look = (rows: ByteRows, marks: Marks, from: number): void => {
  const { view, length } = rows
  const { at: places, delimiter, quote } = marks
  const end = Math.min(from + WINDOW, length)
  let count = 0
  for (let at = from; at < end; at += 4) {
    const word = view.getInt32(at, true)
    const one = (word ^ delimiter) & 0x7f7f7f7f
    const other = (word ^ quote) & 0x7f7f7f7f
    // The upper bit of each byte is 0 where it is one of the two, or below 16.
    const plain = (one + 0x7f7f7f7f) & (other + 0x7f7f7f7f) & ((word & 0x7f7f7f7f) + 0x70707070)
    const marked = ~plain | word
    places[count] = at
    count += (marked >>> 7) & 1
    places[count] = at + 1
    count += (marked >>> 15) & 1
    places[count] = at + 2
    count += (marked >>> 23) & 1
    places[count] = at + 3
    count += marked >>> 31
  }
  // The last word may reach beyond what has come.
  while (count > 0 && (places[count - 1] ?? 0) >= end) count--
  marks.count = count
  marks.next = 0
  marks.end = end
  marks.fed = rows.fed
}

/** Makes the next mark the first from where the next row begins. */
export const follow = (rows: ByteRows, marks: Marks): void => {
  if (marks.fed !== rows.fed || rows.at > marks.end) look(rows, marks, rows.at)
  while (marks.next < marks.count && (marks.at[marks.next] ?? 0) < rows.at) marks.next++
}

/** Looks at the bytes from the next row on, when there are any that were not looked at; whether there were. */
export const lookFurther = (rows: ByteRows, marks: Marks): boolean => {
  if (marks.end >= rows.length || rows.at + WINDOW <= marks.end) return false
  look(rows, marks, rows.at)
  return true
}
