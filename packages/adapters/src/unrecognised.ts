/** What is told of a file whose format no reader recognises. */
import type { Input, Issue } from "@corroborate/core"
import { decode } from "./decode.ts"
import { FORMATS } from "./formats.ts"
import { inspect } from "./json/inspect.ts"
import { whereIn } from "./json/desk.ts"
import { membersOf } from "./json/split.ts"

const readable = (): string =>
  FORMATS.filter(({ reader }) => reader !== undefined)
    .map(({ name }) => name)
    .join(", ")

/** Whether an object says of itself that it is the shape of others. */
const isSchema = (text: string, at: number): boolean => {
  const keys = new Set(membersOf(text, at).map(({ key }) => key))
  return keys.has("$schema") && ["properties", "definitions", "$defs", "allOf", "items"].some((key) => keys.has(key))
}

const told = (text: string): Pick<Issue, "where" | "problem"> => {
  const at = text.search(/\S/)
  const isJson = text[at] === "{" || text[at] === "["
  const { fault } = isJson ? inspect(text, at) : {}
  if (fault !== undefined)
    return {
      where: whereIn(text)(fault.at, []),
      problem: `this is broken JSON, of no format known here: ${fault.problem}`,
    }
  if (text[at] === "{" && isSchema(text, at))
    return { where: "the whole file", problem: "this is a JSON Schema; it tells the shape of records and holds none" }
  return { where: "the whole file", problem: `its format is not recognised; name one with --from (${readable()})` }
}

/**
 * What is wrong with a file of no known format: that it is no text, where it stops being JSON, that it is a schema, or that
 * a person has to name its format.
 *
 * @example
 * ```ts import.meta.vitest
 * import { unrecognised } from "@corroborate/adapters"
 *
 * const [issue] = unrecognised({ name: "a.json", bytes: new TextEncoder().encode('{"a":\n1,}') })
 * issue?.where // => "line 2, column 3"
 * ```
 */
export const unrecognised = (input: Input): ReadonlyArray<Issue> => {
  const { text, issues } = decode(input)
  return text === undefined ? issues : [{ document: input.name, ...told(text), severity: "refused" }]
}
