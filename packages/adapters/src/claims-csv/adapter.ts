/** Reads a person's spreadsheet, saved as CSV, with the column map that comes with it or one proposed from its header. */
import type { ColumnMap } from "../table/columns.ts"
import type { Header } from "../table/header.ts"
import { givenMap, openWith } from "../table/open.ts"
import { propose } from "../table/propose.ts"
import { tableStream, type Desk, type OpenTable, type TableFormat } from "../table/stream.ts"
import { wholeReader } from "../whole.ts"
import { isSheet } from "./sheet.ts"
import { openSheet } from "./sheetReader.ts"

const titleOf = (name: string): string => name.replace(/\.[^.]*$/, "") || name

/** The map proposed from the header, which a person is told. */
const proposed = (header: Header, { document, issues }: Desk): ColumnMap | undefined => {
  const proposal = propose(header, titleOf(document.name))
  if ("problem" in proposal) {
    issues.refuse("line 1", `${proposal.problem} (--columns MAP.json)`)
    return undefined
  }
  const written = JSON.stringify(proposal.map)
  issues.warn(
    "line 1",
    `read with a column map proposed from the header; check it, save it and name it with --columns: ${written}`,
  )
  return proposal.map
}

const open = (header: Header, desk: Desk): OpenTable | undefined => {
  if (desk.options.columns === undefined && isSheet(header.names)) return openSheet(desk.document.id)
  const map = desk.options.columns === undefined ? proposed(header, desk) : givenMap(desk)
  return map === undefined ? undefined : openWith(map, header, desk)
}

/** Spreadsheets as the streaming reader takes them. */
export const SHEETS: TableFormat = { readBy: "claims-csv/1", open }

/** Reads a spreadsheet piece by piece. */
export const streamClaimsCsv = tableStream(SHEETS)

/**
 * Reads a table with one row for each report.
 *
 * **Laws** those of a reader, and *nothing is lost*: every row that is not blank is claims or an issue with its line.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readClaimsCsv } from "@corroborate/adapters/claims-csv/adapter"
 *
 * const written = "source,killed,reported on\nObservatory,36,2018-03-20\nObservatory,at least 62,2018-03-21\n"
 * const { claims } = readClaimsCsv({ name: "qadam.csv", bytes: new TextEncoder().encode(written) }, {})
 * claims.map(({ saidOn }) => saidOn).toSorted() // => ["2018-03-20", "2018-03-21"]
 * ```
 */
export const readClaimsCsv = wholeReader(streamClaimsCsv)
