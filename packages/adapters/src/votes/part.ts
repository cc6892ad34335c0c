/**
 * One of several parts of a file of votes, read in a thread of its own. Imports only what such a thread needs.
 *
 * Which columns are what is told by the file's beginning; a part begins where a line does.
 */
import type { Issue } from "@corroborate/core"
import type { Collector } from "@corroborate/core/estimate/table/Collector"
import { partOf, type Part } from "@corroborate/core/estimate/table/shares"
import { AGAIN, isBetweenRows } from "./ByteRows.ts"
import { takeVote } from "./intake.ts"
import { markNames, plainOf, takePlainRows } from "./plainRows.ts"
import type { Places } from "./roles.ts"
import { reading, rowReader } from "./rowReader.ts"

/** How the rows of a file are read, once its beginning has told. Only of files whose every row can be taken quickly. */
export interface Shape {
  /** The document's name, for issues. */
  readonly name: string
  readonly limit: number
  /** The byte that parts cells. */
  readonly delimiter: number
  readonly isQuoted: boolean
  readonly places: Places
  /** Cells of a row. */
  readonly width: number
}

/** What was read of a part, as others need it. */
export interface PartRead {
  readonly part: Part
  readonly lines: number
  /** The first of what could not be read, with lines counted from the part's beginning, and how many there were. */
  readonly issues: ReadonlyArray<Issue>
  readonly refusals: number
  /** Bytes that were looked at again after unclosed quotes. */
  readonly again: number
  /** Whether the part ended where a row does, and there was room for all of it. */
  readonly isWhole: boolean
}

/** A part being read. */
export interface PartReader {
  readonly push: (bytes: Uint8Array) => void
  /**
   * @param isLast - whether the file ends here: its last line may then have no end
   */
  readonly end: (isLast: boolean) => PartRead
  /** The votes, once it has ended. */
  readonly votes: Collector
}

/** Reads a part of a file of that shape. */
export const partReader = ({ places, width, delimiter, isQuoted, ...options }: Shape): PartReader => {
  const it = reading(options, delimiter, isQuoted)
  it.rows.width = width
  // What begins a part is no byte-order mark.
  it.isMarkRead = true
  const plain = plainOf(it.rows, places)
  const { push, end } = rowReader(it, () => {
    markNames(it.rows, it.into, places)
    takeVote(it.into, it.rows.bytes, it.rows.view, it.rows.rowLine, 0)
    if (plain !== undefined) takePlainRows(it.rows, it.into, plain)
  })
  return {
    push,
    end: (isLast) => {
      if (isLast) end()
      const { rows, into } = it
      return {
        part: partOf(into.votes),
        lines: rows.line - 1,
        issues: into.issues.take(),
        refusals: into.issues.refusals(),
        again: AGAIN - rows.again,
        isWhole: !into.isFull && (isLast || isBetweenRows(rows)),
      }
    },
    votes: it.into.votes,
  }
}
