/** From whatever a model answered to the claims in it, as unknown values. */
import { inspect } from "../json/inspect.ts"

/** An answer as text, or why it is none. */
export type ResponseText = { readonly text: string } | { readonly problem: string }

/** Longest answer that is looked at, in UTF-16 code units. Chosen: a hundred times the longest useful one. */
export const LONGEST = 4_000_000

/** Answers to one question that are looked at. */
export const MOST = 5000

/**
 * An answer as the text that is stored and from which everything else is worked out.
 *
 * A text is taken as it is; anything else is written as JSON, which a value that holds itself cannot be.
 */
export const responseText = (response: unknown): ResponseText => {
  const written = typeof response === "string" ? { text: response } : writtenAsJson(response)
  if ("problem" in written) return written
  return written.text.length > LONGEST ? { problem: `the answer is longer than ${LONGEST} characters` } : written
}

const writtenAsJson = (response: unknown): ResponseText => {
  try {
    const text: unknown = JSON.stringify(response)
    return typeof text === "string" ? { text } : { problem: "the answer is no JSON value" }
  } catch {
    return { problem: "the answer holds itself, or more than JSON can say" } // what cannot be written cannot be stored
  }
}

/** The claims that an answer lists, each unexamined, or why there are none. */
export type Listed = { readonly items: ReadonlyArray<unknown> } | { readonly problem: string }

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/**
 * Takes an answer apart. A key that stands twice says two things, so the answer is refused whole.
 *
 * @example
 * ```ts import.meta.vitest
 * import { listedIn } from "@corroborate/adapters/model/response"
 *
 * listedIn('{"claims": [1]}') // => { items: [1] }
 * listedIn('{"claims": [1], "claims": [2]}') // => { problem: "the key `claims` stands twice" }
 * "problem" in listedIn("I am sorry") // => true
 * ```
 */
export const listedIn = (text: string): Listed => {
  const { fault, repeated } = inspect(text)
  if (fault !== undefined) return { problem: `the answer is no JSON: ${fault.problem}` }
  const [twice] = repeated
  if (twice !== undefined) return { problem: `the key \`${twice.key.slice(0, 40)}\` stands twice` }
  const parsed: unknown = JSON.parse(text)
  const claims = isObject(parsed) && Object.hasOwn(parsed, "claims") ? parsed["claims"] : undefined
  if (!Array.isArray(claims)) return { problem: "the answer has no list `claims`" }
  return claims.length > MOST ? { problem: `the answer lists more than ${MOST} claims` } : { items: claims }
}
