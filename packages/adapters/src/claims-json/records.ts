/** The records of a text of the wire format: each with its place, whether the text is one document, a list or lines. */
import { inspect } from "../json/inspect.ts"
import { closingFault, elementsOf, linesOf, membersOf, type Element } from "../json/split.ts"
import { CLAIMS_FORMAT } from "./schema.ts"

/** What a record is. */
export type RecordKind = "document" | "source" | "claim"

/** One record as it stands in the text. */
export interface RecordText {
  readonly kind: RecordKind
  /** Steps of its pointer. */
  readonly path: ReadonlyArray<string | number>
  readonly element: Element
}

/** A part of the text that holds no record and is in the way. */
export interface Obstacle {
  readonly at: number
  readonly path: ReadonlyArray<string | number>
  readonly problem: string
  readonly severity: "refused" | "warning"
  /** Told only where no record was refused: most likely it is a record's own fault. */
  readonly isLesser?: boolean
}

const LISTS: ReadonlyMap<string, RecordKind> = new Map([
  ["documents", "document"],
  ["sources", "source"],
  ["claims", "claim"],
])

const refused = (at: number, path: ReadonlyArray<string | number>, problem: string): Obstacle => ({
  at,
  path,
  problem,
  severity: "refused",
})

const versionProblem = (text: string, start: number, end: number): Obstacle | undefined => {
  const written = text.slice(start, end).trim()
  return written === JSON.stringify(CLAIMS_FORMAT)
    ? undefined
    : refused(start, ["format"], `this version of the format is not known; \`${CLAIMS_FORMAT}\` is`)
}

/** The records of the object that starts at `at`. */
const ofDocument = function* (text: string, at: number): Generator<RecordText | Obstacle> {
  let hasClaims = false
  for (const { key, start, end } of membersOf(text, at)) {
    const kind = LISTS.get(key)
    hasClaims ||= kind === "claim"
    if (kind !== undefined) yield* ofList(text, start, [key], kind)
    else if (key === "format") {
      const problem = versionProblem(text, start, end)
      if (problem !== undefined) yield problem
    } else
      yield { at: start, path: [key], problem: "this is no field of the format and is not read", severity: "warning" }
  }
  if (!hasClaims) yield refused(at, [], "there is no list of `claims`")
}

/** The records of a text that is one document, and what is wrong with it around them. */
const ofText = function* (text: string, at: number): Generator<RecordText | Obstacle> {
  yield* ofDocument(text, at)
  const { fault } = inspect(text, at)
  if (fault !== undefined) yield { ...refused(fault.at, [], fault.problem), isLesser: true }
}

const ofList = function* (
  text: string,
  at: number,
  path: ReadonlyArray<string | number>,
  kind: RecordKind,
): Generator<RecordText | Obstacle> {
  if (text[at] !== "[") {
    yield refused(at, path, "this must be a list, in `[` and `]`")
    return
  }
  let index = 0
  let end = at + 1
  for (const element of elementsOf(text, at)) {
    yield { kind, path: [...path, index++], element }
    end = element.end
  }
  const fault = closingFault(text, end, path.length === 0)
  if (fault !== undefined) yield refused(fault.at, path, fault.problem)
}

/** Whether a line is a document of the format and not a claim. */
const isDocument = (value: unknown): value is object =>
  typeof value === "object" && value !== null && Object.hasOwn(value, "format")

const ofLines = function* (text: string): Generator<RecordText | Obstacle> {
  let index = 0
  for (const element of linesOf(text)) {
    if ("value" in element && isDocument(element.value)) yield* ofDocument(text, text.indexOf("{", element.start))
    else yield { kind: "claim", path: [], element }
    index++
  }
  if (index === 0) yield refused(0, [], "the file is blank")
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // JSON has no `undefined`, so the caller can tell "not JSON" from every JSON value
  }
}

/** Whether the text that starts with an object at `at` has one on each line, rather than being one document. */
const isLines = (text: string, at: number): boolean => {
  const newline = text.indexOf("\n", at)
  const line = (newline === -1 ? text.slice(at) : text.slice(at, newline)).trimEnd()
  if (!line.endsWith("}")) return false
  const rest = newline === -1 ? "" : text.slice(newline)
  const value = parsed(line)
  if (typeof value === "object" && value !== null && !isDocument(value) && !Object.hasOwn(value, "claims")) return true
  return rest.trimStart().startsWith("{")
}

/**
 * Every record of a text. A text that starts with `[` is a list of claims; one with an object on each line is read line
 * by line; anything else is one document.
 */
export const recordsOf = (text: string): Iterable<RecordText | Obstacle> => {
  const at = text.search(/\S/)
  if (text[at] === "[") return ofList(text, at, [], "claim")
  if (text[at] !== "{")
    return [
      refused(Math.max(at, 0), [], `this is no JSON of claims; it starts with \`${text.slice(at, at + 20).trim()}\``),
    ]
  return isLines(text, at) ? ofLines(text) : ofText(text, at)
}
