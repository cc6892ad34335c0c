/**
 * Reads Parquet: the same tables as in CSV, with their columns in a file that programs write.
 *
 * Needs the package `hyparquet`, which is installed only by those who read Parquet.
 */
import { claim, Ledger, sha256Hex, type ClaimContent, type Document } from "@corroborate/core"
import type { Reader } from "../Format.ts"
import { issuesOf, type Issues } from "../issues.ts"
import { headerOf, type Header } from "../table/header.ts"
import type { CellProblem } from "../table/row.ts"
import type { OpenTable } from "../table/stream.ts"
import { parquetFile, type FlatColumn, type ParquetFile, type RowGroup } from "./file.ts"
import { tableWith } from "./tables.ts"

/** What went wrong, without the stops at its end. */
const messageOf = (error: unknown): string => {
  const message = (error instanceof Error ? error.message : String(error)).slice(0, 200)
  let end = message.length
  while (end > 0 && /[\n.]/.test(message[end - 1] ?? "")) end--
  return message.slice(0, end)
}

/** What an attempt gave, or why it failed. */
type Attempt<A> = { readonly value: A } | { readonly problem: string }

const attempt = <A>(act: () => A): Attempt<A> => {
  try {
    return { value: act() }
  } catch (error) {
    return { problem: messageOf(error) }
  }
}

const whereOf = (row: number, { column }: CellProblem, { names }: Header): string =>
  column === undefined ? `row ${row}` : `row ${row}, column ${column + 1} (\`${(names[column] ?? "").slice(0, 60)}\`)`

const tell = (issues: Issues, where: string, { severity, problem, once }: CellProblem): void => {
  if (severity === "refused") issues.refuse(where, problem)
  else if (once === undefined) issues.warn(where, problem)
  else issues.warnOnce(once, where, problem)
}

const readRow = (
  cells: ReadonlyArray<string>,
  row: number,
  table: OpenTable,
  header: Header,
  issues: Issues,
): ReadonlyArray<ClaimContent> => {
  const { contents, problems } = table.read(cells, row)
  for (const problem of problems) tell(issues, whereOf(row, problem, header), problem)
  if (contents.length === 0 && !problems.some(({ severity }) => severity === "refused"))
    issues.warn(`row ${row}`, "this row gives no answer to any question that is read")
  return contents
}

/** The rows of a group, or what is wrong with one of its columns. */
const rowsOf = (group: RowGroup, columns: ReadonlyArray<FlatColumn>): Attempt<ReadonlyArray<ReadonlyArray<string>>> => {
  const read: Array<ReadonlyArray<string>> = []
  for (const column of columns) {
    const cells = attempt(() => group.cellsOf(column))
    if ("problem" in cells)
      return { problem: `column \`${column.name.slice(0, 60)}\` cannot be read: ${cells.problem}` }
    read.push(cells.value)
  }
  return { value: Array.from({ length: group.rows }, (_, i) => read.map((cells) => cells[i] ?? "")) }
}

const readGroups = (
  { groups, columns }: ParquetFile,
  table: OpenTable,
  header: Header,
  issues: Issues,
): ReadonlyArray<ClaimContent> => {
  const contents: Array<ClaimContent> = []
  let row = 0
  for (const group of groups) {
    const rows = rowsOf(group, columns)
    if ("problem" in rows) issues.refuse(`rows ${row + 1} to ${row + group.rows}`, rows.problem)
    else
      for (const [i, cells] of rows.value.entries())
        contents.push(...readRow(cells, row + i + 1, table, header, issues))
    row += group.rows
  }
  if (row === 0) issues.refuse("the whole file", "there are no rows in it")
  return contents
}

/**
 * Reads a Parquet file as the table that its columns make: events, votes, labels, or a spreadsheet with a column map.
 *
 * Broken files and pages that would unpack to more than 64 MiB are refused with the rows that they cost.
 */
export const readParquet: Reader = ({ name, bytes }, options) => {
  const sha256 = sha256Hex(bytes)
  const issues = issuesOf(name)
  const file = attempt(() => parquetFile(bytes))
  if ("problem" in file) issues.refuse("the whole file", `this is no Parquet file that can be read: ${file.problem}`)
  const columns = "value" in file ? file.value.columns.map((column) => column.name) : []
  const format = tableWith(columns)
  const document: Document = { id: sha256, name, sha256, readBy: `parquet/1, ${format.readBy}` }
  const header = headerOf(columns)
  if ("value" in file)
    for (const nested of file.value.nested)
      issues.warn("the whole file", `column \`${nested.slice(0, 60)}\` holds lists or records and is not read`)
  const table = "value" in file ? format.open(header, { document, options, issues }) : undefined
  const contents = "value" in file && table !== undefined ? readGroups(file.value, table, header, issues) : []
  const ledger = { documents: [document], sources: table?.sources() ?? [], claims: contents.map(claim) }
  return { ...Ledger.merge([ledger]), texts: [], issues: issues.all() }
}
