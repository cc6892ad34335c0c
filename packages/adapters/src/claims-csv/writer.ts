/** Writes claims as a sheet that people and spreadsheets read, and that is read back as what it was. */
import { claimsOf, type Document } from "@corroborate/core"
import type { Sink, Writer } from "../Format.ts"
import { cellsOf, sheetHeader, sheetRow, type Wording } from "./sheet.ts"
import { writePeriod, writeValue } from "./value.ts"

/** Names of sources kept in mind while claims come. */
const MOST = 100_000

/** How the text begins, and what ends a line. */
interface Dialect {
  readonly mark: string
  readonly newline: string
}

const PLAIN: Dialect = { mark: "", newline: "\n" }

/** For spreadsheet programs: without the mark they garble other scripts. */
const SPREADSHEET: Dialect = { mark: "\uFEFF", newline: "\r\n" }

/** Cells kept in mind, and the longest that is, in UTF-16 units of what it tells. */
const CELLS = { most: 10_000, longest: 256 }

/** Writes each thing once and then says the same again: of a million events few values and days differ. */
const remembered = <A>(write: (it: A) => string): ((it: A) => string) => {
  let cells = new Map<string, string>()
  return (it) => {
    const key = JSON.stringify(it)
    const known = cells.get(key)
    if (known !== undefined) return known
    const cell = write(it)
    if (key.length > CELLS.longest) return cell
    if (cells.size > CELLS.most) cells = new Map()
    cells.set(key, cell)
    return cell
  }
}

const sinkOf = ({ mark, newline }: Dialect): Sink => {
  let [names, documents] = [new Map<string, string>(), new Map<string, Document>()]
  let isBegun = false
  const wording: Wording = {
    nameOf: (id) => names.get(id) ?? id,
    documentOf: (id) => documents.get(id),
    writeValue: remembered(writeValue),
    writePeriod: remembered(writePeriod),
  }
  return {
    document: (document) => {
      const header = isBegun ? "" : mark + sheetHeader(newline)
      isBegun = true
      if (documents.size > MOST) documents = new Map()
      documents.set(document.id, document)
      return header
    },
    part: ({ contents, sources }) => {
      if (sources.length > 0 && names.size > MOST) names = new Map()
      for (const { id, name } of sources) names.set(id, name)
      let rows = ""
      for (const content of contents) rows += sheetRow(cellsOf(content, wording), newline)
      return rows
    },
    end: () => "",
  }
}

const NO_DOCUMENT: Document = { id: "", name: "", sha256: "" }

const writerOf =
  (dialect: Dialect): Writer =>
  ({ reconciliation }) => {
    const { documents, sources } = reconciliation
    const { document, part } = sinkOf(dialect)
    const header = [...documents, NO_DOCUMENT].map((one) => document(one)).join("")
    const contents = claimsOf(reconciliation).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    return header + part({ contents, sources, issues: [] })
  }

/** Writes rows as claims come. No cell is a formula. */
export const claimsCsvSink = (): Sink => sinkOf(PLAIN)

/** Writes rows for spreadsheet programs as claims come. */
export const spreadsheetSink = (): Sink => sinkOf(SPREADSHEET)

/**
 * Writes the claims of a reconciliation as a sheet, by their ids.
 *
 * **Laws** *no formula*: no cell is one to a spreadsheet; *round trip*: reading it gives the same claims, but that they
 * now stand in the sheet.
 */
export const writeClaimsCsv = writerOf(PLAIN)

/** The same sheet for spreadsheet programs: a byte-order mark first, lines that end in CRLF. */
export const writeSpreadsheet = writerOf(SPREADSHEET)
