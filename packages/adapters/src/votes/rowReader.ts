/** What readers of votes have in common: bytes in, row after row out, and what is no row refused with its line. */
import { byteRows, feed, type ByteRows } from "./ByteRows.ts"
import { intake, refuse, type Intake } from "./intake.ts"
import { nextRow } from "./nextRow.ts"
import { isUtf8 } from "./utf8.ts"
import type { Taker } from "./head.ts"
import type { ReadNumber } from "./readNumber.ts"
import type { VotesOptions } from "./VoteReader.ts"

/** A file being read. */
export interface Reading {
  readonly options: VotesOptions
  readonly rows: ByteRows
  readonly into: Intake
  /** How the columns were told apart. */
  told: string
  isMarkRead: boolean
  /** Whether nothing more is read. */
  isGivenUp: boolean
}

/** A file of rows whose cells are parted by a byte; see {@link byteRows} and {@link intake}. */
export const reading = (
  options: VotesOptions,
  delimiter: number,
  isQuoted: boolean,
  readNumber?: ReadNumber,
): Reading => ({
  options,
  rows: byteRows(delimiter, isQuoted),
  into: intake(options, readNumber),
  told: "no votes",
  isMarkRead: false,
  isGivenUp: false,
})

/** Reads nothing more, and says why. */
export const giveUp = (it: Reading, where: string, problem: string): void => {
  refuse(it.into, where, problem)
  it.isGivenUp = true
}

/** Passes over a byte-order mark; gives up on UTF-16. `false` while too little has come to tell. */
const isMarkRead = (it: Reading): boolean => {
  const { bytes, length, isLast } = it.rows
  if (it.isMarkRead) return true
  if (length < 3 && !isLast) return false
  it.isMarkRead = true
  if (length === 0) giveUp(it, "the whole file", "the file is empty")
  else if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) it.rows.at = 3
  else if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    giveUp(it, "the whole file", "the file is UTF-16; save it as UTF-8")
  return true
}

/** Whether every cell of a row is empty. */
const isBlankRow = ({ bytes, starts, ends, cells }: ByteRows): boolean => {
  for (let k = 0; k < cells; k++)
    for (let at = starts[k] ?? 0; at < (ends[k] ?? 0); at++) if ((bytes[at] ?? 0) > 32) return false
  return true
}

/** Why a row is no text of as many cells as the first. */
const faultOf = ({ bytes, starts, ends, cells, width, hasNul, seen }: ByteRows): string | undefined => {
  if (hasNul) return "there is a NUL byte in this row"
  if (seen >= 0x80 && !isUtf8(bytes, starts[0] ?? 0, ends[cells - 1] ?? 0)) return "some bytes of this row are no UTF-8"
  if (width > 0 && cells !== width)
    return `this row has ${cells} ${cells === 1 ? "cell" : "cells"} and the first row ${width}`
  return undefined
}

const takeRows = (it: Reading, take: () => void): void => {
  const { rows, into } = it
  if (!isMarkRead(it)) return
  while (!it.isGivenUp) {
    const taken = nextRow(rows)
    if (taken === "wait") return
    if (taken === "broken") {
      refuse(into, `line ${rows.rowLine}, cell ${rows.column}`, rows.problem)
      continue
    }
    if (isBlankRow(rows)) continue
    const fault = faultOf(rows)
    if (fault === undefined) take()
    else refuse(into, `line ${rows.rowLine}`, fault)
  }
}

/**
 * A reader that hands each sound row on. Rows with nothing in them are passed over.
 *
 * @param take - called when `it.rows` holds the next row
 */
export const rowReader = (it: Reading, take: () => void): Taker<void> => ({
  push: (bytes) => {
    if (it.isGivenUp) return
    feed(it.rows, bytes)
    takeRows(it, take)
  },
  end: () => {
    it.rows.isLast = true
    takeRows(it, take)
  },
})
