/**
 * Reads a table piece by piece: bytes to text, text to rows, rows to claims, with the place of everything that is wrong.
 *
 * What a row means is the format's business; everything that can go wrong before that is told here.
 */
import type { ClaimContent, Document, Source } from "@corroborate/core"
import { decoder, type Decoder } from "../decoder.ts"
import type { Part, ReadOptions, StreamReader } from "../Format.ts"
import { issuesOf, type Issues } from "../issues.ts"
import type { RowClaims } from "./claims.ts"
import { declaredDelimiter, delimiterOf } from "./delimiter.ts"
import { headerOf, type Header } from "./header.ts"
import type { CellProblem } from "./row.ts"
import { scanner, type Row, type Scanned, type Scanner } from "./scan.ts"

/** A table whose columns are understood. */
export interface OpenTable {
  /** What a row says; its cells are as many as the header's. Rows are counted from 1. */
  readonly read: (cells: ReadonlyArray<string>, row: number) => RowClaims
  /** Sources that the rows named since the last call. */
  readonly sources: () => ReadonlyArray<Source.Source>
}

/** Everything that a format has at hand when it looks at a header. */
export interface Desk {
  readonly document: Document
  readonly options: ReadOptions
  readonly issues: Issues
}

/** What a format makes of a table. */
export interface TableFormat {
  /** Name and version of the reader: `"claims-csv/1"`. */
  readonly readBy: string
  /** What stands between cells, where the format knows it from the beginning of the text; else it is told from there. */
  readonly delimiter?: (head: string) => string
  /** Tables of this kind have no header, which is then not worth telling. */
  readonly headed?: false
  /** Names for the columns when the first row is no header; `undefined` when it is one. */
  readonly headerless?: (first: ReadonlyArray<string>) => ReadonlyArray<string> | undefined
  /** `undefined` when the table cannot be read, which is then told. */
  readonly open: (header: Header, desk: Desk) => OpenTable | undefined
}

/** Characters by which the delimiter is told. */
const HEAD = 64 * 1024

/** Names of sources that a table of any length keeps in mind. */
export const MOST_NAMES = 100_000

/** Columns of the widest spreadsheet that there is. */
const MOST_COLUMNS = 16_384

interface State extends Desk {
  readonly format: TableFormat
  readonly decoder: Decoder
  /** The beginning of the text, until there is enough of it to tell the delimiter. */
  head: string
  scan: Scanner | undefined
  /** Only carriage returns end the lines. */
  bare: boolean
  header: Header | undefined
  table: OpenTable | undefined
  row: number
}

const columnWords = (column: number, { names: columns }: Header): string =>
  `column ${column + 1} (\`${(columns[column] ?? "").slice(0, 60)}\`)`

const whereOf = (line: number, { column }: Pick<CellProblem, "column">, header: Header): string =>
  column === undefined ? `line ${line}` : `line ${line}, ${columnWords(column, header)}`

/** The cells of a row that fit the header; behind its end only empty ones may stand. */
const fitted = ({ cells, line }: Row, header: Header, issues: Issues): ReadonlyArray<string> | undefined => {
  const wanted = header.names.length
  if (cells.length === wanted) return cells
  if (cells.length > wanted && cells.slice(wanted).every((cell) => cell.trim() === "")) return cells
  const why = cells.length > wanted ? "a delimiter stands in a cell without quotes" : "a delimiter or a cell is missing"
  issues.refuse(`line ${line}`, `this row has ${cells.length} cells and the header ${wanted}: ${why}`)
  return undefined
}

const tell = (issues: Issues, line: number, problem: CellProblem, header: Header): void => {
  const where = whereOf(line, problem, header)
  if (problem.severity === "refused") issues.refuse(where, problem.problem)
  else if (problem.once === undefined) issues.warn(where, problem.problem)
  else issues.warnOnce(problem.once, where, problem.problem)
}

const readRow = (state: State, scanned: Scanned, header: Header, { read }: OpenTable): ReadonlyArray<ClaimContent> => {
  const { issues } = state
  const row = ++state.row
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
  const { contents, problems } = read(cells, row)
  for (const problem of problems) tell(issues, line, problem, header)
  if (contents.length === 0 && !problems.some(({ severity }) => severity === "refused"))
    issues.warn(`line ${line}`, "this row gives no answer to any question that is read")
  return contents
}

/** Takes the first row: the header, or the first row of a table without one. Gives the rows that are to be read. */
const openTable = (state: State, [first, ...rows]: ReadonlyArray<Scanned>): ReadonlyArray<Scanned> => {
  const { issues, format } = state
  if (first === undefined) return []
  const refuse = (line: number, problem: string): [] => {
    issues.refuse(`line ${line}`, problem)
    state.header = headerOf([])
    return []
  }
  if (!("cells" in first)) return refuse(1, `the header cannot be read: ${first.problem}`)
  if (first.cells.length > MOST_COLUMNS)
    return refuse(first.line, `${first.cells.length} columns are no table; a spreadsheet has ${MOST_COLUMNS} at most`)
  const given = format.headerless?.(first.cells)
  const header = headerOf(given ?? first.cells)
  state.header = header
  if (given !== undefined && format.headed !== false)
    issues.warn(
      `line ${first.line}`,
      `the first row is no header; its ${given.length} columns are read in the order of the format`,
    )
  for (const warning of header.warnings) issues.warn(`line ${first.line}`, warning)
  state.table = format.open(header, state)
  return given === undefined ? rows : [first, ...rows]
}

const readRows = (state: State, scanned: ReadonlyArray<Scanned>): ReadonlyArray<ClaimContent> => {
  const rows = state.header === undefined ? openTable(state, scanned) : scanned
  const { header, table } = state
  if (header === undefined || table === undefined) return []
  return rows.flatMap((row) => readRow(state, row, header, table))
}

/** Whether carriage returns alone end the lines. */
const isBare = (text: string): boolean => text.includes("\r") && !text.includes("\n")

/** Begins the scan, with the beginning of the text; the delimiter is told by its first characters whatever follows. */
const begin = (state: State): { readonly scan: Scanner; readonly text: string } => {
  state.bare = isBare(state.head.slice(0, HEAD))
  const text = state.bare ? state.head.replaceAll("\r", "\n") : state.head
  const told = declaredDelimiter(text)
  const scan = scanner(told ?? state.format.delimiter?.(text) ?? delimiterOf(`${text.slice(0, HEAD)}\n`))
  state.scan = scan
  state.head = ""
  // The line that names the delimiter stays as a blank one, so that the lines behind it keep their numbers.
  return { scan, text: told === undefined ? text : text.slice(text.indexOf("\n")) }
}

const pushText = (state: State, text: string): ReadonlyArray<Scanned> => {
  if (state.header !== undefined && state.table === undefined) return []
  if (state.scan !== undefined) return state.scan.push(state.bare ? text.replaceAll("\r", "\n") : text)
  state.head += text
  if (state.head.length < HEAD) return []
  const { scan, text: beginning } = begin(state)
  return scan.push(beginning)
}

const partOf = ({ table, issues }: State, contents: ReadonlyArray<ClaimContent>): Part => ({
  contents,
  sources: table?.sources() ?? [],
  issues: issues.take(),
})

const finish = (state: State): Part => {
  const last = pushText(state, state.decoder.end())
  const early = readRows(state, last)
  if (state.decoder.isRefused()) return { contents: [], sources: [], issues: state.decoder.issues() }
  const { scan, text } = state.scan === undefined ? begin(state) : { scan: state.scan, text: "" }
  const contents = [...early, ...readRows(state, [...scan.push(text), ...scan.end()])]
  if (state.header === undefined) state.issues.refuse("line 1", "the file is blank")
  else if (state.row === 0 && state.table !== undefined)
    state.issues.warn("line 1", "there is a header and no row below it")
  const part = partOf(state, contents)
  return { ...part, issues: [...state.decoder.issues(), ...part.issues, ...state.issues.all()] }
}

/**
 * The reader of a kind of table.
 *
 * **Laws** *pieces*; *nothing is lost*: every row that is not blank is claims or an issue with its line. O(length); memory
 * holds one row, and the names of a hundred thousand sources.
 */
export const tableStream =
  (format: TableFormat): StreamReader =>
  ({ name, sha256 }, options) => {
    const document: Document = { id: sha256, name, sha256, readBy: format.readBy }
    const state: State = {
      document,
      options,
      format,
      issues: issuesOf(name),
      decoder: decoder(name),
      head: "",
      scan: undefined,
      bare: false,
      header: undefined,
      table: undefined,
      row: 0,
    }
    return {
      document,
      push: (bytes) => partOf(state, readRows(state, pushText(state, state.decoder.push(bytes)))),
      end: () => finish(state),
    }
  }
