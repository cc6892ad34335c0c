/** One event of GED while it is read: its cells by field, and what is found to be wrong. */
import type { Attribution, ClaimContent, Period, Scope, Value } from "@corroborate/core"
import type { CellProblem } from "../table/row.ts"
import type { Columns, Field } from "./columns.ts"

/** Where the row stands, and how its cells are found. */
export interface EventRow {
  readonly document: string
  readonly row: number
  readonly columns: Columns
  /** How this release spells a column. */
  readonly spelling: (field: Field) => string
  readonly cells: ReadonlyArray<string>
  readonly problems: Array<CellProblem>
}

/** The text of a field, without outer spaces; empty where the release has no such column. */
export const textOf = ({ columns, cells }: EventRow, field: Field): string => {
  const at = columns[field]
  return at === undefined ? "" : (cells[at] ?? "").trim()
}

/** Notes a problem at a field: a warning unless an answer is lost. */
export const tell = (
  { columns, problems }: EventRow,
  field: Field,
  problem: string,
  severity: CellProblem["severity"] = "warning",
): void => {
  const column = columns[field]
  problems.push({ problem, severity, ...(column === undefined ? {} : { column }) })
}

/** Notes a warning that many rows of a file may give: it is told once, with how often. */
export const tellOnce = ({ columns, problems }: EventRow, field: Field, problem: string): void => {
  const column = columns[field]
  problems.push({ problem, severity: "warning", once: problem, ...(column === undefined ? {} : { column }) })
}

/** What all claims of an event have in common. */
export interface EventFrame {
  readonly subject: string
  readonly happened?: Period.Period
}

/** An answer about an event, before it is a claim. */
export interface Answer {
  readonly property: string
  readonly scope: Scope
  readonly value: Value
  readonly chain: Attribution.Attribution
  readonly voice: ClaimContent["voice"]
  readonly field: Field
  readonly saidOn?: string
}

/** The content of a claim. */
export const contentOf = (
  { document, row, spelling }: EventRow,
  frame: EventFrame,
  { property, scope, value, chain, voice, field, saidOn }: Answer,
): ClaimContent => ({
  ...frame,
  property,
  scope,
  value,
  polarity: "affirmed",
  modality: "asserted",
  voice,
  chain,
  anchor: { _tag: "RecordPlace", document, row, column: spelling(field) },
  ...(saidOn === undefined ? {} : { saidOn }),
})
