/** A JSON text with what reading its records needs at hand: places for people, and issues. */
import type * as z from "zod"
import type { Issues } from "../issues.ts"
import { byPath, complaint, type Hints } from "./complaint.ts"
import { inspect } from "./inspect.ts"
import { lineIndex } from "./lines.ts"
import { pointer } from "./pointer.ts"
import { locate, type Element } from "./split.ts"

/** Says where something stands in a text, for a person: its line, and its pointer or column. */
export type Where = (at: number, path: ReadonlyArray<PropertyKey>) => string

/** Everything that reading a text needs at hand. */
export interface Desk {
  readonly text: string
  readonly where: Where
  readonly issues: Issues
}

/** A record of a text: where it stands, and the steps of its pointer. */
export interface Placed {
  readonly path: ReadonlyArray<string | number>
  readonly element: Element
}

/** Problems told of one record before the rest are left out. */
const TOLD = 3

/** Places in a text. */
export const whereIn = (text: string): Where => {
  const placed = lineIndex(text)
  return (at, path) => {
    const { line, column } = placed(at)
    return path.length === 0 ? `line ${line}, column ${column}` : `line ${line}, ${pointer(path)}`
  }
}

/** The beginning of a record, as {@link Where} tells it. */
export const placeOf = ({ where }: Desk, { path, element }: Placed): string => where(element.start, path)

/**
 * Records refused before the rest of a file is. Chosen: a file with more is none of its format, and where a record is three
 * bytes, finding fault with each of them takes a minute for a megabyte.
 */
const MOST_REFUSED = 100_000

/** Whether so many records were refused that the rest is not looked at; then that is told, with where the rest begins. */
export const isGivenUp = ({ issues, where }: Desk, { path, element }: Placed): boolean => {
  if (issues.refusals() < MOST_REFUSED) return false
  issues.refuse(where(element.start, path), `${MOST_REFUSED} records were refused; what follows is not looked at`)
  return true
}

/** The value of a record that is an object in which every key stands once; else the record is refused. */
export const objectOf = (desk: Desk, record: Placed, noun: string): object | undefined => {
  const { element, path } = record
  if ("fault" in element) {
    desk.issues.refuse(desk.where(element.fault.at, path), `this ${noun} is broken: ${element.fault.problem}`)
    return undefined
  }
  const { value } = element
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    desk.issues.refuse(
      placeOf(desk, record),
      `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun} is an object, in \`{\` and \`}\``,
    )
    return undefined
  }
  const [repeated] = inspect(desk.text, element.start, element.end).repeated
  if (repeated === undefined) return value
  desk.issues.refuse(
    desk.where(repeated.at, path),
    `\`${repeated.key.slice(0, 40)}\` stands twice in this ${noun}; which one counts cannot be told`,
  )
  return undefined
}

/** Refuses a record for what its schema has against it. */
export const tellFaults = (
  { text, where, issues }: Desk,
  { element, path }: Placed,
  faults: ReadonlyArray<z.core.$ZodIssue>,
  hints: Hints = {},
): void => {
  const told = faults.toSorted(byPath).slice(0, TOLD)
  const words = told.map(
    (fault) => `${fault.path.length > 0 ? `${pointer(fault.path)} ` : ""}${complaint(fault, hints)}`,
  )
  issues.refuse(where(locate(text, element.start, told[0]?.path ?? []), path), words.join("; "))
}

/** A record in a shape; else it is refused. */
export const recordIn = <A>(
  desk: Desk,
  record: Placed,
  schema: { readonly safeParse: (value: unknown) => z.ZodSafeParseResult<A> },
  noun: string,
  hints: Hints = {},
): A | undefined => {
  const value = objectOf(desk, record, noun)
  if (value === undefined) return undefined
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  tellFaults(desk, record, parsed.error.issues, hints)
  return undefined
}
