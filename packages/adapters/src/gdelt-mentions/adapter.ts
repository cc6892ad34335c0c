/**
 * Reads GDELT mentions: who carried a report of an event, and when. Who said it first, GDELT does not know.
 *
 * A mention is an edge from a carrier to an origin that nobody names, so it is told in the document's own voice and is
 * never a witness; how many carriers there are says nothing of how many know.
 *
 * @see GDELT 2.0, table of mentions
 */
import { Occurrence, type ClaimContent, type Source } from "@corroborate/core"
import { dateOf } from "../cell/day.ts"
import { names, type Names } from "../sources.ts"
import type { RowClaims } from "../table/claims.ts"
import type { Header } from "../table/header.ts"
import type { CellProblem } from "../table/row.ts"
import { MOST_NAMES, tableStream, type Desk, type OpenTable, type TableFormat } from "../table/stream.ts"
import { wholeReader } from "../whole.ts"
import { COLUMNS, delimiterIn, isMention } from "./schema.ts"

/** Stands for whoever said it first. */
const ORIGIN: Source.Source = { id: "origin-not-named", name: "origin not named by GDELT", kind: "unnamed" }

/** Places of the columns that are read; -1 for one that is not there. */
interface Places {
  readonly event: number
  readonly time: number
  readonly source: number
  readonly confidence: number
}

const placesIn = ({ find }: Header): Places => ({
  event: find("GLOBALEVENTID") ?? -1,
  time: find("MentionTimeDate") ?? -1,
  source: find("MentionSourceName") ?? -1,
  confidence: find("Confidence") ?? -1,
})

/** What a row is read against. */
interface Table {
  readonly document: string
  readonly names: Names
  readonly at: Places
}

/** A stamp of 14 digits, in UTC; `undefined` when the calendar or the clock has no such second. */
const instantOf = (stamp: string): string | undefined => {
  const [, year = "", month = "", day = "", hour = "", minute = "", second = ""] =
    /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(stamp) ?? []
  const date = dateOf(Number(year), Number(month), Number(day))
  return date === undefined || year === "" || hour > "23" || minute > "59" || second > "59"
    ? undefined
    : `${date}T${hour}:${minute}:${second}Z`
}

/** Confidence of the extraction from 0 to 1, as the percentage says; never of the event. */
const confidenceOf = (cell: string): number | undefined =>
  /^\d{1,3}$/.test(cell) && Number(cell) <= 100 ? Number(cell) / 100 : undefined

const refuse = (column: number, problem: string): RowClaims => ({
  contents: [],
  problems: [{ column, problem, severity: "refused" }],
})

const readMention = (
  cells: ReadonlyArray<string>,
  row: number,
  { document, names: { idOf }, at }: Table,
): RowClaims => {
  const problems: Array<CellProblem> = []
  const cell = (column: number): string => (cells[column] ?? "").trim()
  const [event, source] = [cell(at.event), cell(at.source)]
  if (!/^\d{1,20}$/.test(event)) return refuse(at.event, "this is no id of an event, which is a number")
  if (source === "") return refuse(at.source, "nobody is named who carried it")
  const saidOn = instantOf(cell(at.time))
  if (saidOn === undefined) return refuse(at.time, `\`${cell(at.time).slice(0, 20)}\` is no time of 14 digits`)
  const readingConfidence = confidenceOf(cell(at.confidence))
  if (readingConfidence === undefined && cell(at.confidence) !== "")
    problems.push({
      column: at.confidence,
      problem: `\`${cell(at.confidence).slice(0, 20)}\` is no percentage`,
      severity: "warning",
    })
  const content: ClaimContent = {
    subject: `GDELT event ${event}`,
    property: "circumstance",
    scope: {},
    value: Occurrence.YES,
    polarity: "affirmed",
    modality: "asserted",
    voice: "narrator",
    chain: [
      { source: idOf(source), role: "publishes" },
      { source: idOf(ORIGIN.name), role: "asserts" },
    ],
    anchor: { _tag: "RecordPlace", document, row, column: "MentionSourceName" },
    saidOn,
    ...(readingConfidence === undefined ? {} : { readingConfidence }),
  }
  return { contents: [content], problems }
}

/** The layout that a first row has: 16 columns, or fewer where the last ones are left out. */
const layoutOf = (first: ReadonlyArray<string>): ReadonlyArray<string> | undefined =>
  isMention(first) ? COLUMNS.slice(0, first.length) : undefined

const open = (header: Header, { document, issues }: Desk): OpenTable | undefined => {
  const at = placesIn(header)
  if (at.event < 0 || at.time < 0 || at.source < 0) {
    issues.refuse("line 1", "this is no table of GDELT mentions, which has 16 columns between tabs and no header")
    return undefined
  }
  const known = names([ORIGIN], MOST_NAMES)
  return {
    read: (cells, row) => readMention(cells, row, { document: document.id, names: known, at }),
    sources: known.take,
  }
}

/** The table as the streaming reader takes it. */
const MENTIONS: TableFormat = {
  readBy: "gdelt-mentions/1",
  delimiter: delimiterIn,
  headed: false,
  headerless: layoutOf,
  open,
}

/** Reads mentions piece by piece. */
export const streamGdeltMentions = tableStream(MENTIONS)

/**
 * Reads a table of GDELT mentions.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readGdeltMentions } from "@corroborate/adapters/gdelt-mentions/adapter"
 *
 * const row = "741852963\t20180321101500\t20180321101500\t1\tinvented.example\thttps://invented.example/a\t3\t-1\t812\t640\t1\t60\t2741\t-7.36\t\t\n"
 * const { claims } = readGdeltMentions({ name: "mentions.tsv", bytes: new TextEncoder().encode(row) }, {})
 * claims.map(({ voice, saidOn }) => [voice, saidOn]) // => [["narrator", "2018-03-21T10:15:00Z"]]
 * ```
 */
export const readGdeltMentions = wholeReader(streamGdeltMentions)
