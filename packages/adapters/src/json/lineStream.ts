/**
 * Reads a text with a JSON record on each line, piece by piece. A broken line costs that line.
 *
 * What a record means is the format's business, as in {@link recordReader}.
 */
import type { ClaimContent, Document } from "@corroborate/core"
import { decoder, type Decoder } from "../decoder.ts"
import type { Part, StreamReader } from "../Format.ts"
import { issuesOf, type Issues } from "../issues.ts"
import { recordIn, type Desk, type Where } from "./desk.ts"
import { pointer } from "./pointer.ts"
import type { RecordFormat, RecordRun } from "./recordReader.ts"
import { linesOf, locate } from "./split.ts"

/** Characters of one line beyond which it is given up. Bounds the memory, whatever comes. */
const LONGEST_LINE = 4 * 1024 * 1024

interface State<A> {
  readonly format: RecordFormat<A>
  readonly run: RecordRun<A>
  readonly issues: Issues
  readonly decoder: Decoder
  /** What stands of a line that is not whole yet. */
  open: string
  /** Lines before it. */
  line: number
  row: number
  /** In a line that was given up. */
  skipping: boolean
}

const whereOn =
  (line: number): Where =>
  (at, path) =>
    path.length === 0 ? `line ${line}, column ${at + 1}` : `line ${line}, ${pointer(path)}`

const readLine = <A>(state: State<A>, text: string): ReadonlyArray<ClaimContent> => {
  const [element] = linesOf(text)
  if (element === undefined) return []
  const { format, run, issues } = state
  const desk: Desk = { text, issues, where: whereOn(state.line) }
  const row = ++state.row
  const record = recordIn(desk, { path: [], element }, format.schema, format.called)
  if (record === undefined) return []
  const { contents, problems } = run.read(record, row)
  for (const { path, problem, severity, once } of problems) {
    const place = desk.where(locate(text, element.start, path), path)
    if (severity === "refused") issues.refuse(place, problem)
    else if (once === undefined) issues.warn(place, problem)
    else issues.warnOnce(once, place, problem)
  }
  if (contents.length === 0 && !problems.some(({ severity }) => severity === "refused"))
    issues.warn(`line ${state.line}`, `this ${format.called} gives no answer to any question that is read`)
  return contents
}

/** Takes a text that ends a line, or all that is left. */
const endLine = <A>(state: State<A>, text: string): ReadonlyArray<ClaimContent> => {
  state.line++
  const whole = state.open + text
  state.open = ""
  if (!state.skipping) return readLine(state, whole)
  state.skipping = false
  return []
}

const keep = <A>(state: State<A>, text: string): void => {
  if (state.skipping) return
  state.open += text
  if (state.open.length <= LONGEST_LINE) return
  state.open = ""
  state.skipping = true
  state.row++
  state.issues.refuse(`line ${state.line + 1}`, `the line is longer than ${LONGEST_LINE} characters and is not read`)
}

const pushText = <A>(state: State<A>, text: string): ReadonlyArray<ClaimContent> => {
  const contents: Array<ClaimContent> = []
  let start = 0
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", start)) {
    keep(state, text.slice(start, end))
    for (const content of endLine(state, "")) contents.push(content)
    start = end + 1
  }
  keep(state, text.slice(start))
  return contents
}

const finish = <A>(state: State<A>): Part => {
  const contents = [...pushText(state, state.decoder.end()), ...endLine(state, "")]
  if (state.decoder.isRefused()) return { contents: [], sources: [], issues: state.decoder.issues() }
  if (state.row === 0) state.issues.refuse("the whole file", "the file is blank")
  return { contents, sources: state.run.sources(), issues: [...state.decoder.issues(), ...state.issues.all()] }
}

/**
 * The reader of a kind of record that stands on a line.
 *
 * **Laws** *pieces*; *nothing is lost*: every line that is not blank is claims or an issue with its line. Memory holds
 * one line.
 */
export const lineStream =
  <A>(format: RecordFormat<A>): StreamReader =>
  ({ name, sha256 }, options) => {
    const document: Document = { id: sha256, name, sha256, readBy: format.readBy }
    const run = format.begin({ document, options, beside: new Map() })
    const issues = issuesOf(name)
    const state: State<A> = { format, run, issues, decoder: decoder(name), open: "", line: 0, row: 0, skipping: false }
    return {
      document,
      push: (bytes) => {
        const contents = pushText(state, state.decoder.push(bytes))
        return { contents, sources: run.sources(), issues: issues.take() }
      },
      end: () => finish(state),
    }
  }
