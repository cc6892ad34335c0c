/**
 * Takes a JSON text apart into its records, so that one broken record costs that record only.
 *
 * `JSON.parse` is all or nothing. Here the brackets are walked, each record is parsed by itself, and where a record is
 * broken the walk goes on at the next line that begins as that record did.
 */
import { inspect, stringEnd, type Fault } from "./inspect.ts"

/** A stretch of the text, end excluded. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A value of an object with its key. */
export interface Member extends Stretch {
  readonly key: string
}

const SPACE = /[ \t\n\r]*/y

const skipSpace = (text: string, at: number): number => {
  SPACE.lastIndex = at
  SPACE.test(text)
  return SPACE.lastIndex
}

/** The offset behind a value that starts at `at`: at a comma or closing bracket of what it stands in, or at the end. */
export const valueEnd = (text: string, at: number): number => {
  let depth = 0
  for (let i = at; i < text.length; i++) {
    const letter = text.charCodeAt(i)
    if (letter === 0x22) {
      const after = stringEnd(text, i, text.length)
      // A text that is not closed ends with its line: what follows is most likely sound.
      if (typeof after === "number") i = after - 1
      else if (after.at === i) return text.length
      else i = after.at - 1
    } else if (letter === 0x7b || letter === 0x5b) depth++
    else if (letter === 0x7d || letter === 0x5d) {
      if (depth === 0) return i
      depth--
    } else if (letter === 0x2c && depth === 0) return i
  }
  return text.length
}

const parsed = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined // what is wrong, and where, is for `inspect` to say
  }
}

/** Keys with their values, of the object that starts at `at`. A broken object gives what can be told apart. */
export const membersOf = (text: string, at: number): ReadonlyArray<Member> => {
  const members: Array<Member> = []
  let i = skipSpace(text, at + 1)
  while (i < text.length && text[i] !== "}") {
    const after = text[i] === '"' ? stringEnd(text, i, text.length) : undefined
    const colon = typeof after === "number" ? skipSpace(text, after) : -1
    if (typeof after !== "number" || text[colon] !== ":") {
      i = skipSpace(text, Math.max(i + 1, valueEnd(text, i)))
      continue
    }
    const start = skipSpace(text, colon + 1)
    const end = valueEnd(text, start)
    const key = parsed(text.slice(i, after))?.value
    members.push({ key: typeof key === "string" ? key : text.slice(i + 1, after - 1), start, end })
    i = skipSpace(text, text[end] === "," ? end + 1 : Math.max(end, i + 1))
    if (text[end] === "]") break
  }
  return members
}

/** A record, or where and why it is none. */
export type Element = Stretch & ({ readonly value: unknown } | { readonly fault: Fault })

/**
 * Characters that may be walked again after broken records, for texts up to an eighth of it in length. Chosen: half a
 * second's work, and enough for hundreds of unclosed records in a file of a megabyte.
 */
const AGAIN = 64e6

/** Where the next line begins an object as far in as the line of `start`, within the stretch; `undefined` when none does. */
const nextAlike = (text: string, { start, end }: Stretch): number | undefined => {
  let line = start
  while (text[line - 1] === " " || text[line - 1] === "\t") line--
  if (line > 0 && text[line - 1] !== "\n") return undefined
  const beginning = `\n${text.slice(line, start)}{`
  const found = text.slice(start, end).indexOf(beginning)
  return found === -1 ? undefined : start + found + beginning.length - 1
}

/** Broken elements after which each is looked at before it is parsed: a failed `JSON.parse` costs microseconds. */
const DEAR = 100

/**
 * The elements of the array that starts at `at`, one by one.
 *
 * Where a broken element swallows what follows, the walk starts again at the next line that begins alike. O(length) for
 * sound texts; for broken ones no more than eight times that, or 64 million characters, before the rest is given as one
 * broken element.
 */
export const elementsOf = function* (text: string, at: number): Generator<Element> {
  let again = Math.max(AGAIN, 8 * text.length)
  let failed = 0
  let start = skipSpace(text, at + 1)
  while (start < text.length && text[start] !== "]") {
    const end = valueEnd(text, start)
    const isTried = failed < DEAR || inspect(text, start, end).fault === undefined
    const whole = isTried ? parsed(text.slice(start, end)) : undefined
    const next = whole === undefined && again > 0 ? nextAlike(text, { start, end }) : undefined
    yield whole === undefined ? broken(text, start, next ?? end) : { start, end, value: whole.value }
    if (whole === undefined) failed++
    if (next !== undefined) {
      again -= end - next
      start = next
    } else if (text[end] === ",") start = skipSpace(text, end + 1)
    else if (text[end] === "}") {
      const behind = valueEnd(text, end + 1)
      yield broken(text, end, behind)
      start = skipSpace(text, Math.max(end + 1, text[behind] === "," ? behind + 1 : behind))
    } else return
  }
}

const broken = (text: string, start: number, end: number): Element => ({
  start,
  end,
  fault: inspect(text, start, end).fault ?? { at: start, problem: "this is no JSON value" },
})

/**
 * What is wrong where the elements of a list end: it is not closed, or more stands behind it than belongs there.
 *
 * @param end - where its last element ends, or behind its opening bracket
 * @param isAll - whether the list is the whole text
 */
export const closingFault = (text: string, end: number, isAll: boolean): Fault | undefined => {
  const bracket = skipSpace(text, end)
  if (text[bracket] !== "]") return { at: end, problem: "the list is not closed; the file may be cut off here" }
  const behind = skipSpace(text, bracket + 1)
  return isAll && behind < text.length
    ? { at: behind, problem: "what stands behind the end of the list is not read" }
    : undefined
}

/** The values of a text with one JSON value on each line; blank lines are passed over. */
export const linesOf = function* (text: string): Generator<Element> {
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start)
    const end = newline === -1 ? text.length : newline
    const line = text.slice(start, end)
    if (line.trim() !== "") {
      const whole = parsed(line)
      yield whole === undefined ? broken(text, start, end) : { start, end, value: whole.value }
    }
    start = end + 1
  }
}

/** Where the value at a path stands, or the nearest value around it that is there. */
export const locate = (text: string, at: number, path: ReadonlyArray<PropertyKey>): number => {
  let here = skipSpace(text, at)
  for (const step of path) {
    const next = typeof step === "number" ? elementAt(text, here, step) : memberAt(text, here, String(step))
    if (next === undefined) return here
    here = next
  }
  return here
}

const memberAt = (text: string, at: number, key: string): number | undefined =>
  text[at] === "{" ? membersOf(text, at).findLast((member) => member.key === key)?.start : undefined

const elementAt = (text: string, at: number, index: number): number | undefined => {
  if (text[at] !== "[") return undefined
  let i = 0
  for (const { start } of elementsOf(text, at)) if (i++ === index) return start
  return undefined
}
