/** A file that a person writes by hand to tell the engine something: read whole or refused with the place of each fault. */
import type * as z from "zod"
import { byPath, complaint, type Hints } from "./complaint.ts"
import { inspect } from "./inspect.ts"
import { lineIndex } from "./lines.ts"
import { pointer } from "./pointer.ts"
import { locate } from "./split.ts"

/** What is wrong with an entry, and where. */
export interface Fault {
  readonly where: string
  readonly problem: string
}

/** What a file holds, or everything that is wrong with it. */
export type Settings<A> = { readonly value: A } | { readonly faults: ReadonlyArray<Fault> }

/** Where the value at a path stands, for a person: its line and its pointer. */
export const placeIn = (written: string): ((path: ReadonlyArray<PropertyKey>) => string) => {
  const placed = lineIndex(written)
  return (path) => `line ${placed(locate(written, 0, path)).line}, ${pointer(path) || "the whole file"}`
}

/**
 * The value of a file in the given shape, or every fault that it has.
 *
 * @param name - what the file is, as messages call it: `"the gazetteer"`
 *
 * @example
 * ```ts import.meta.vitest
 * import { readSettings } from "@corroborate/adapters/json/settings"
 * import * as z from "zod"
 *
 * readSettings("[1, 2", z.array(z.number()), "the list")
 * // => { faults: [{ where: "line 1, column 6", problem: "the list is no JSON: the text ends in the middle" }] }
 * ```
 */
export const readSettings = <A>(
  written: string,
  schema: z.ZodType<A>,
  name: string,
  hints: Hints = {},
): Settings<A> => {
  const { fault, repeated } = inspect(written)
  const [again] = repeated
  if (fault !== undefined || again !== undefined) {
    const { line, column } = lineIndex(written)(fault?.at ?? again?.at ?? 0)
    const problem = fault?.problem ?? `\`${again?.key ?? ""}\` stands twice`
    return { faults: [{ where: `line ${line}, column ${column}`, problem: `${name} is no JSON: ${problem}` }] }
  }
  const parsed = schema.safeParse(JSON.parse(written))
  if (parsed.success) return { value: parsed.data }
  const place = placeIn(written)
  const faults = parsed.error.issues
    .toSorted(byPath)
    .map((issue) => ({ where: place(issue.path), problem: complaint(issue, hints) }))
  return { faults }
}
