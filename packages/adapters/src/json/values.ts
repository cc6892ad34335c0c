/** The values of a JSON text: the items of a list, one value on each line, or the whole text as one. */
import { inspect } from "./inspect.ts"
import { isGivenUp, type Desk, type Placed } from "./desk.ts"
import { closingFault, elementsOf, linesOf, type Element, type Member } from "./split.ts"

const parsed = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined // what is wrong, and where, is for `inspect` to say
  }
}

/** The value that stands in a stretch. */
export const elementIn = (text: string, start: number, end: number): Element => {
  const whole = parsed(text.slice(start, end))
  return whole === undefined
    ? {
        start,
        end,
        fault: inspect(text, start, end).fault ?? { at: start, problem: "it is nested too deep to be a record" },
      }
    : { start, end, value: whole.value }
}

/** A member of an object as a record. */
export const memberIn = (text: string, { key, start, end }: Member, path: Placed["path"]): Placed => ({
  path: [...path, key],
  element: elementIn(text, start, end),
})

/** Whether a text that starts with an object at `at` has one on each line. */
const isLines = (text: string, at: number): boolean => {
  const newline = text.indexOf("\n", at)
  if (newline === -1 || !/^\s*\{/.test(text.slice(newline, newline + 1000))) return false
  return inspect(text, at, newline).fault === undefined
}

/** The items of the list that starts at `at`. A list that is not closed is told. */
export const itemsOf = function* (desk: Desk, at: number, path: Placed["path"]): Generator<Placed> {
  let index = 0
  let end = at + 1
  for (const element of elementsOf(desk.text, at)) {
    const placed = { path: [...path, index++], element }
    if (isGivenUp(desk, placed)) return
    yield placed
    end = element.end
  }
  const fault = closingFault(desk.text, end, path.length === 0)
  if (fault !== undefined) desk.issues.refuse(desk.where(fault.at, path), fault.problem)
}

const onLines = function* (desk: Desk): Generator<Placed> {
  for (const element of linesOf(desk.text)) {
    const placed = { path: [], element }
    if (isGivenUp(desk, placed)) return
    yield placed
  }
}

/**
 * The values of a text.
 *
 * A text that is no JSON at all is refused. An object is given with the whole text as its stretch, sound or not: who
 * reads it may take it apart by its members.
 */
export const valuesOf = function* (desk: Desk): Generator<Placed> {
  const { text, issues, where } = desk
  const at = text.search(/\S/)
  if (text[at] === "[") yield* itemsOf(desk, at, [])
  else if (text[at] !== "{") {
    const start = text.slice(Math.max(0, at), at + 20).trim()
    issues.refuse(where(Math.max(0, at), []), `this is no JSON object or list; it starts with \`${start}\``)
  } else if (isLines(text, at)) yield* onLines(desk)
  else yield { path: [], element: elementIn(text, at, text.length) }
}

/**
 * Tells what is wrong with an object that was read by its members, unless a record in it was already refused for it.
 *
 * @param before - how many records had been refused before it was read
 */
export const tellUnsound = ({ issues, where }: Desk, { element, path }: Placed, before: number): void => {
  if ("fault" in element && issues.refusals() === before)
    issues.refuse(where(element.fault.at, path), element.fault.problem)
}
