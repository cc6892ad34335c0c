/**
 * Reads a JSON text whose records are all of one kind: a list, a list in a field of one object, or an object on each line.
 *
 * A broken record costs that record, and is told by line and pointer. What a record means is the format's business.
 */
import { claim, Ledger, type ClaimContent, type Document, type Source } from "@corroborate/core"
import type * as z from "zod"
import { decode } from "../decode.ts"
import type { Reader, ReadOptions } from "../Format.ts"
import { issuesOf } from "../issues.ts"
import { isGivenUp, recordIn, whereIn, type Desk, type Placed } from "./desk.ts"
import { inspect } from "./inspect.ts"
import { closingFault, elementsOf, linesOf, locate, membersOf } from "./split.ts"

type Path = ReadonlyArray<string | number>

/** Something in a record that could not be read. */
export interface RecordProblem {
  /** Within the record; empty when all of it is at fault. */
  readonly path: Path
  readonly problem: string
  readonly severity: "refused" | "warning"
  /** A warning that may come in every record is told once, with how often; problems with one key are the same. */
  readonly once?: string
}

/** What a record says. */
export interface RecordClaims {
  readonly contents: ReadonlyArray<ClaimContent>
  readonly problems: ReadonlyArray<RecordProblem>
}

/** What a file's records are read against. */
export interface RecordDesk {
  readonly document: Document
  readonly options: ReadOptions
  /** Texts that stand beside the lists of records in the outer object. */
  readonly beside: ReadonlyMap<string, string>
}

/** Reads the records of one file, one after the other. */
export interface RecordRun<A> {
  /** Records are counted from 1. */
  readonly read: (record: A, row: number) => RecordClaims
  readonly sources: () => ReadonlyArray<Source.Source>
}

/** A kind of record. */
export interface RecordFormat<A> {
  /** Name and version of the reader. */
  readonly readBy: string
  /** What a record is called in messages: `"event"`. */
  readonly called: string
  /** Fields of the outer object in which lists of records may stand. */
  readonly lists: ReadonlyArray<string>
  readonly schema: { readonly safeParse: (value: unknown) => z.ZodSafeParseResult<A> }
  readonly begin: (desk: RecordDesk) => RecordRun<A>
}

/** Something in the way of the records. */
interface Obstacle {
  readonly at: number
  readonly path: Path
  readonly problem: string
  /** Told only where no record was refused: most likely it is a record's own fault. */
  readonly isLesser?: boolean
}

const inList = function* (text: string, at: number, path: Path): Generator<Placed | Obstacle> {
  let [index, end] = [0, at + 1]
  for (const element of elementsOf(text, at)) {
    yield { element, path: [...path, index++] }
    end = element.end
  }
  const fault = closingFault(text, end, path.length === 0)
  if (fault !== undefined) yield { ...fault, path }
  else if (index === 0) yield { at, path, problem: "the list is empty" }
}

/** Whether each line holds a record: the first ends an object and another begins behind it, or it is the only one. */
const isLines = (text: string, at: number, lists: ReadonlyArray<string>): boolean => {
  const newline = text.indexOf("\n", at)
  const line = (newline === -1 ? text.slice(at) : text.slice(at, newline)).trimEnd()
  if (!line.endsWith("}")) return false
  return (
    (newline !== -1 && text.slice(newline).trimStart().startsWith("{")) ||
    !membersOf(text, at).some(({ key }) => lists.includes(key))
  )
}

const placed = function* (
  text: string,
  { lists, called }: Pick<RecordFormat<never>, "lists" | "called">,
): Generator<Placed | Obstacle> {
  const at = text.search(/\S/)
  if (text[at] === "[") yield* inList(text, at, [])
  else if (text[at] !== "{")
    yield { at: Math.max(at, 0), path: [], problem: `this is no JSON with a list of ${called}s` }
  else if (isLines(text, at, lists)) for (const element of linesOf(text)) yield { element, path: [] }
  else {
    const found = membersOf(text, at).filter(({ key, start }) => lists.includes(key) && text[start] === "[")
    if (found.length === 0) yield { at, path: [], problem: `there is no list of ${called}s in it` }
    for (const { key, start } of found) yield* inList(text, start, [key])
    const { fault } = inspect(text, at)
    if (fault !== undefined) yield { ...fault, path: [], isLesser: true }
  }
}

interface Reading<A> {
  readonly desk: Desk
  readonly format: RecordFormat<A>
  readonly run: RecordRun<A>
}

const readRecord = <A>(one: Placed, row: number, reading: Reading<A>): ReadonlyArray<ClaimContent> => {
  const { desk, run, format } = reading
  const { text, issues, where } = desk
  const record = recordIn(desk, one, format.schema, format.called)
  if (record === undefined) return []
  const { contents, problems } = run.read(record, row)
  for (const { path, problem, severity, once } of problems) {
    const place = where(locate(text, one.element.start, path), [...one.path, ...path])
    if (severity === "refused") issues.refuse(place, problem)
    else if (once === undefined) issues.warn(place, problem)
    else issues.warnOnce(once, place, problem)
  }
  if (contents.length === 0 && !problems.some(({ severity }) => severity === "refused"))
    issues.warn(
      where(one.element.start, one.path),
      `this ${format.called} gives no answer to any question that is read`,
    )
  return contents
}

const tellObstacle = ({ issues, where }: Desk, { at, path, problem, isLesser = false }: Obstacle): void => {
  if (!isLesser || issues.refusals() === 0) issues.refuse(where(at, path), problem)
}

/** Longest text beside the lists that is of use: a title, not a page. */
const LONGEST = 2000

const textsBeside = (text: string): ReadonlyMap<string, string> => {
  const at = text.search(/\S/)
  if (text[at] !== "{") return new Map()
  return new Map(
    membersOf(text, at).flatMap(({ key, start, end }) => {
      const value = text[start] === '"' && end - start <= LONGEST ? stringIn(text.slice(start, end).trim()) : undefined
      return value === undefined ? [] : [[key, value] as const]
    }),
  )
}

const stringIn = (written: string): string | undefined => {
  try {
    const value: unknown = JSON.parse(written)
    return typeof value === "string" ? value : undefined
  } catch {
    return undefined // a broken text beside the records costs nothing but itself
  }
}

/**
 * The reader of a kind of record.
 *
 * **Law** *nothing is lost*: every record is claims or an issue with its line and pointer.
 */
export const recordReader =
  <A>(format: RecordFormat<A>): Reader =>
  (input, options) => {
    const { text, document: plain, issues: decoding } = decode(input)
    const document: Document = { ...plain, readBy: format.readBy }
    if (text === undefined) return { ...Ledger.EMPTY, documents: [document], texts: [], issues: decoding }
    const issues = issuesOf(input.name)
    const run = format.begin({ document, options, beside: textsBeside(text) })
    const desk: Desk = { text, issues, where: whereIn(text) }
    const reading: Reading<A> = { desk, format, run }
    const contents: Array<ClaimContent> = []
    let row = 0
    for (const one of placed(text, format)) {
      if ("problem" in one) tellObstacle(desk, one)
      else if (isGivenUp(desk, one)) break
      else for (const content of readRecord(one, ++row, reading)) contents.push(content)
    }
    if (row === 0 && issues.isEmpty()) issues.refuse("the whole file", "the file is blank")
    const ledger = { documents: [document], sources: run.sources(), claims: contents.map(claim) }
    return { ...Ledger.merge([ledger]), texts: [], issues: [...decoding, ...issues.all()] }
  }
