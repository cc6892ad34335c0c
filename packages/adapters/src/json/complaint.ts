/** What zod has against a value, in the words of our messages. */
import type * as z from "zod"
import { pointer } from "./pointer.ts"

const listed = (items: ReadonlyArray<string>): string => items.map((item) => `\`${item.slice(0, 40)}\``).join(", ")

const lowered = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1)

/** What {@link complaint} says in place of a whole union that fits in none of its forms, by the last step of the path. */
export type Hints = Readonly<Record<string, string>>

/**
 * One issue in plain words: lower case, no final stop, no name of a type of ours.
 *
 * @param hints - what to write instead, by field
 */
export const complaint = (issue: z.core.$ZodIssue, hints: Hints = {}): string => {
  const field = String(issue.path.at(-1) ?? "")
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined && issue.message.endsWith("undefined")
        ? "is missing"
        : `must be ${issue.expected === "object" ? "an object, in `{` and `}`" : `a ${issue.expected}`}`
    case "invalid_union":
      return (Object.hasOwn(hints, field) ? hints[field] : undefined) ?? "has none of the forms that are read"
    case "invalid_value":
      return `must be ${issue.values.length === 1 ? "" : "one of "}${listed(issue.values.slice(0, 12).map(String))}`
    case "unrecognized_keys":
      return `has ${listed(issue.keys.slice(0, 5))}, which is no part of it`
    case "too_small":
      return issue.origin === "string" || issue.origin === "array" ? "is empty" : lowered(issue.message)
    case "custom":
    case "invalid_element":
    case "invalid_format":
    case "invalid_key":
    case "not_multiple_of":
    case "too_big":
      return lowered(issue.message)
  }
}

/** Issues in the order of their paths, shallow ones first. */
export const byPath = (a: z.core.$ZodIssue, b: z.core.$ZodIssue): number => {
  const [p, q] = [pointer(a.path), pointer(b.path)]
  if (p === q) return 0
  return p < q ? -1 : 1
}
