/**
 * Reads UCDP's Georeferenced Event Dataset: what UCDP says of each event, and what its articles say in their headlines.
 *
 * @see UCDP Georeferenced Event Dataset Codebook 19.1
 */
import { names } from "../sources.ts"
import { MOST_NAMES, tableStream, type Desk, type OpenTable, type TableFormat } from "../table/stream.ts"
import { wholeReader } from "../whole.ts"
import type { Header } from "../table/header.ts"
import { columnsOf, isHeaderless, LAYOUT_49, spellingOf, type Columns } from "./columns.ts"
import { ALIASES } from "./originals.ts"
import { readEvent } from "./readEvent.ts"

const open = (header: Header, { document, issues }: Desk): OpenTable | undefined => {
  const found = columnsOf(header)
  if ("missing" in found) {
    const missing = found.missing.map((name) => `\`${name}\``).join(", ")
    issues.refuse("line 1", `this is no table of UCDP GED: there is no column ${missing}`)
    return undefined
  }
  const { older } = found
  if (older.length > 0)
    issues.warn("line 1", `${older.map((name) => `\`${name}\``).join(", ")} are the names of an older release`)
  const columns: Columns = found.columns
  const spelling = spellingOf(header, columns)
  const known = names(ALIASES, MOST_NAMES)
  return {
    read: (cells, row) => readEvent({ document: document.id, row, columns, spelling, cells, problems: [] }, known),
    sources: known.take,
  }
}

/** The table as the streaming reader takes it. */
export const GED: TableFormat = {
  readBy: "ucdp-ged/1",
  headerless: (first) => (isHeaderless(first) ? LAYOUT_49 : undefined),
  open,
}

/** Reads a GED table piece by piece. */
export const streamUcdpGed = tableStream(GED)

/**
 * Reads a GED table: the layouts of 49 and of 41 or 42 columns, with the names of any release, with or without a header.
 *
 * Figures out of order, codes that the codebook does not have and counts that do not agree are told by row and column,
 * and kept.
 *
 * **Laws** those of a reader; *pieces*; *nothing is lost*: every event is claims or an issue with its line.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readUcdpGed } from "@corroborate/adapters/ucdp-ged/adapter"
 * import { say } from "@corroborate/core"
 *
 * const written = "id,source_original,date_start,best,high,low\n261207,SOHR,2018-03-13,96,96,96\n"
 * const { claims } = readUcdpGed({ name: "ged.csv", bytes: new TextEncoder().encode(written) }, {})
 * claims.map(({ property, value }) => `${property}: ${say(value)}`).toSorted() // => ["casualties.killed: 96 people", "event.start: 2018-03-13"]
 * ```
 */
export const readUcdpGed = wholeReader(streamUcdpGed)
