/** One row of a table while it is read: its cells by the plan, and what is found to be wrong. */
import { isBlank, isUnknown, spelled } from "../cell/spelling.ts"
import type { ColumnOrigin, Origin, Plan } from "./plan.ts"

/** Something in a row that could not be read. */
export interface CellProblem {
  /** Place of the column, from 0; absent when the whole row is at fault. */
  readonly column?: number
  readonly problem: string
  /** `refused`: an answer is lost. `warning`: a claim is made without this part. */
  readonly severity: "refused" | "warning"
  /** A warning that may come in every row is told once, with how often; problems with one key are the same. */
  readonly once?: string
}

/** A row being read: its cells, and what is found to be wrong. */
export interface RowReading {
  readonly plan: Plan
  readonly cells: ReadonlyArray<string>
  readonly problems: Array<CellProblem>
}

/** The text of a cell; empty where the map says that it stands for nothing. */
export const cellAt = ({ cells, plan }: RowReading, at: number): string => {
  const cell = cells[at] ?? "" // a row has a cell for every column of the header: rows that have not are refused before
  return plan.blank.has(cell.trim()) ? "" : cell
}

/** The part of a cell that a column is read for; empty where the words before it are not there. */
const partIn = (reading: RowReading, { at, after, until }: ColumnOrigin): string => {
  const cell = cellAt(reading, at)
  if (after === undefined) return cell
  const start = cell.indexOf(after)
  if (start === -1) return ""
  const rest = cell.slice(start + after.length)
  const end = until === undefined ? -1 : rest.indexOf(until)
  return end === -1 ? rest : rest.slice(0, end)
}

/** Longer texts are none of the words for nothing or not known. */
const LONGEST_WORD = 20

const written = (cell: string): string | undefined => {
  const text = cell.trim()
  return text.length <= LONGEST_WORD && isBlank(spelled(text)) ? undefined : text
}

/** The text of a field; `undefined` when nothing is written there, or in a part of it. */
export const textOf = (reading: RowReading, origin: Origin | undefined): string | undefined => {
  if (origin === undefined) return undefined
  if (origin._tag === "Constant") return origin.text
  if (origin._tag === "Column") return written(partIn(reading, origin))
  const parts = origin.parts.map((part) => (typeof part === "string" ? part : written(partIn(reading, part))))
  return parts.includes(undefined) ? undefined : parts.join("")
}

/** Whether a text says that it is not known, as the map has it or as people write it. */
export const isNotKnown = ({ plan }: RowReading, text: string): boolean =>
  plan.unknown.has(text.trim()) || (text.length <= LONGEST_WORD && isUnknown(spelled(text)))

/** The column that a field comes from, if it is one. */
export const columnOf = (origin: Origin): ColumnOrigin | undefined => {
  if (origin._tag !== "Template") return origin._tag === "Column" ? origin : undefined
  return origin.parts.find((part) => typeof part !== "string")
}

const placeOf = (origin: Origin): { readonly column?: number } => {
  const column = columnOf(origin)
  return column === undefined ? {} : { column: column.at }
}

/** Notes a problem at the column that a field comes from. */
export const tell = (
  { problems }: RowReading,
  origin: Origin,
  problem: string,
  severity: CellProblem["severity"],
): void => {
  problems.push({ ...placeOf(origin), problem, severity })
}

/** Notes a warning that many rows may give: it is told once, with how often. */
export const tellOnce = ({ problems }: RowReading, origin: Origin, problem: string): void => {
  problems.push({ ...placeOf(origin), problem, severity: "warning", once: problem })
}

/** The names in a field, several where the map says how they are parted. */
export const listIn = (reading: RowReading, origin: Origin): ReadonlyArray<string> => {
  const text = textOf(reading, origin)
  if (text === undefined) return []
  const split = origin._tag === "Column" ? origin.split : undefined
  return (split === undefined ? [text] : text.split(split)).map((name) => name.trim()).filter((name) => name !== "")
}
