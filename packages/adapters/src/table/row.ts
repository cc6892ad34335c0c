/** One row of a table while it is read: its cells by the plan, and what is found to be wrong. */
import { isBlank, LONGEST, spelled } from "../cell/spelling.ts"
import type { Origin, Plan } from "./plan.ts"

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

/** The text of a field; `undefined` when nothing is written there. */
export const textOf = (reading: RowReading, origin: Origin | undefined): string | undefined => {
  if (origin === undefined) return undefined
  if (origin._tag === "Constant") return origin.text
  const cell = cellAt(reading, origin.at)
  return cell.length < LONGEST && isBlank(spelled(cell)) ? undefined : cell.trim()
}

const columnOf = (origin: Origin): { readonly column?: number } =>
  origin._tag === "Column" ? { column: origin.at } : {}

/** Notes a problem at the column that a field comes from. */
export const tell = (
  { problems }: RowReading,
  origin: Origin,
  problem: string,
  severity: CellProblem["severity"],
): void => {
  problems.push({ ...columnOf(origin), problem, severity })
}

/** The names in a field, several where the map says how they are parted. */
export const listIn = (reading: RowReading, origin: Origin): ReadonlyArray<string> => {
  const text = textOf(reading, origin)
  if (text === undefined) return []
  const split = origin._tag === "Column" ? origin.split : undefined
  return (split === undefined ? [text] : text.split(split)).map((name) => name.trim()).filter((name) => name !== "")
}
