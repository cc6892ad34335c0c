/** Reads a person's spreadsheet, saved as CSV, with the column map that comes with it or one proposed from its header. */
import { claim, Ledger, type Claim, type Document, type Input, type Reading } from "@corroborate/core"
import { decode } from "../decode.ts"
import type { Reader, ReadOptions } from "../Format.ts"
import { issuesOf, type Issues } from "../issues.ts"
import { names, type Names } from "../sources.ts"
import { claimsOfRow } from "../table/claims.ts"
import { readColumnMap, type ColumnMap } from "../table/columns.ts"
import type { Fault } from "../json/settings.ts"
import { declaredDelimiter, delimiterOf } from "../table/delimiter.ts"
import { headerOf, type Header } from "../table/header.ts"
import { planOf, type Plan } from "../table/plan.ts"
import { propose } from "../table/propose.ts"
import type { CellProblem } from "../table/row.ts"
import { scanner, type Row, type Scanned } from "../table/scan.ts"

/** Characters by which the delimiter is told. */
const HEAD = 64 * 1024

/** Columns of the widest spreadsheet that there is. */
const MOST_COLUMNS = 16_384

/** Rows of a text, with its line ends made one kind where only carriage returns stand. */
const rowsOf = (text: string): ReadonlyArray<Scanned> => {
  const lines = text.includes("\n") ? text : text.replaceAll("\r", "\n")
  const told = declaredDelimiter(lines)
  // The blank stands for the first line, so that the lines behind it keep their numbers.
  const body = told === undefined ? lines : lines.slice(lines.indexOf("\n"))
  const { push, end } = scanner(told ?? delimiterOf(`${lines.slice(0, HEAD)}\n`))
  return [...push(body), ...end()]
}

const columnWords = (column: number, { names: columns }: Header): string =>
  `column ${column + 1} (\`${(columns[column] ?? "").slice(0, 60)}\`)`

const whereOf = (line: number, { column }: Pick<CellProblem, "column">, header: Header): string =>
  column === undefined ? `line ${line}` : `line ${line}, ${columnWords(column, header)}`

/** The cells of a row that fit the header; behind its end only empty ones may stand. */
const fitted = ({ cells, line }: Row, header: Header, issues: Issues): ReadonlyArray<string> | undefined => {
  const wanted = header.names.length
  if (cells.length >= wanted && cells.slice(wanted).every((cell) => cell.trim() === "")) return cells
  const why = cells.length > wanted ? "a delimiter stands in a cell without quotes" : "a delimiter or a cell is missing"
  issues.refuse(`line ${line}`, `this row has ${cells.length} cells and the header ${wanted}: ${why}`)
  return undefined
}

interface Sheet {
  readonly plan: Plan
  readonly header: Header
  readonly document: string
  readonly known: Names
  readonly issues: Issues
}

const readRow = (
  scanned: Scanned,
  row: number,
  { plan, header, document, known, issues }: Sheet,
): ReadonlyArray<Claim> => {
  if (!("cells" in scanned)) {
    issues.refuse(`line ${scanned.line}, column ${scanned.column}`, scanned.problem)
    return []
  }
  const { line } = scanned
  const cells = fitted(scanned, header, issues)
  if (cells === undefined) return []
  for (const column of scanned.stray ?? [])
    issues.warn(
      whereOf(line, { column: column - 1 }, header),
      "a quote within quotes is not doubled; it is read as part of the text",
    )
  const { contents, problems } = claimsOfRow(plan, cells, known, { document, row })
  for (const problem of problems)
    issues[problem.severity === "refused" ? "refuse" : "warn"](whereOf(line, problem, header), problem.problem)
  if (contents.length === 0 && !problems.some(({ severity }) => severity === "refused"))
    issues.warn(`line ${line}`, "this row gives no answer to any question of the column map")
  return contents.map(claim)
}

const titleOf = (name: string): string => name.replace(/\.[^.]*$/, "") || name

/** The map given, or the one proposed, which a person is told. */
const mapFor = ({ columns }: ReadOptions, header: Header, input: Input, issues: Issues): ColumnMap | undefined => {
  const refuseAll = (problems: ReadonlyArray<Fault>): undefined => {
    for (const { where, problem } of problems) issues.refuse(`column map ${columns?.name ?? ""}, ${where}`, problem)
  }
  if (columns !== undefined) {
    const read = readColumnMap(columns.text)
    return "answers" in read ? read : refuseAll(read)
  }
  const proposal = propose(header, titleOf(input.name))
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

const planFor = (
  options: ReadOptions,
  header: Header,
  input: Input,
  issues: Issues,
): { readonly plan: Plan; readonly map: ColumnMap } | undefined => {
  const map = mapFor(options, header, input, issues)
  if (map === undefined) return undefined
  const plan = planOf(map, header)
  if ("answers" in plan) return { plan, map }
  for (const { where, problem } of plan)
    issues.refuse(`column map ${options.columns?.name ?? ""}, ${where}`.replace(" ,", ","), problem)
  return undefined
}

/** Sources that a map gives other spellings of. */
const aliased = ({ aliases = {} }: ColumnMap): Names => {
  const all = names([])
  const sources = Object.entries(aliases).map(
    ([name, otherNames]) => ({ id: all.idOf(name), name, kind: "organisation", otherNames }) as const,
  )
  return names(sources)
}

const readRows = (
  document: Document,
  [first, ...rows]: ReadonlyArray<Scanned>,
  input: Input,
  options: ReadOptions,
  issues: Issues,
): Pick<Ledger.Ledger, "claims" | "sources"> => {
  const nothing = { claims: [], sources: [] }
  if (first === undefined || !("cells" in first)) {
    issues.refuse("line 1", first === undefined ? "the file is blank" : `the header cannot be read: ${first.problem}`)
    return nothing
  }
  if (first.cells.length > MOST_COLUMNS) {
    issues.refuse(
      `line ${first.line}`,
      `${first.cells.length} columns are no table; a spreadsheet has ${MOST_COLUMNS} at most`,
    )
    return nothing
  }
  const header = headerOf(first.cells)
  for (const warning of header.warnings) issues.warn(`line ${first.line}`, warning)
  const planned = planFor(options, header, input, issues)
  if (planned === undefined) return nothing
  if (rows.length === 0) issues.warn(`line ${first.line}`, "there is a header and no row below it")
  const known = aliased(planned.map)
  const sheet: Sheet = { plan: planned.plan, header, document: document.id, known, issues }
  const claims = rows.flatMap((row, i) => readRow(row, i + 1, sheet))
  return { claims, sources: known.all() }
}

/**
 * Reads a table with one row for each report.
 *
 * **Laws** those of a reader, and *rows are kept*: every row that is not blank is claims or an issue with its line.
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
export const readClaimsCsv: Reader = (input: Input, options: ReadOptions): Reading => {
  const decoded = decode(input)
  const document: Document = { ...decoded.document, readBy: "claims-csv/1" }
  const issues = issuesOf(input.name)
  const { claims, sources } =
    decoded.text === undefined ? Ledger.EMPTY : readRows(document, rowsOf(decoded.text), input, options, issues)
  return {
    ...Ledger.merge([{ documents: [document], sources, claims }]),
    texts: [],
    issues: [...decoded.issues, ...issues.all()],
  }
}
