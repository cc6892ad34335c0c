/** Words of phrases by their places. */
import { headOf, nounAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"

/** The first word of the phrase at a place. */
export const first = (parsed: Parsed, at: number): string => wordAt(parsed, parsed.phrases[at]?.from ?? -1)

/** The lower-case head of the noun phrase at a place, empty when there is none. */
export const headAt = (parsed: Parsed, at: number): string => {
  const noun = nounAt(parsed, at)
  return noun === undefined ? "" : headOf(parsed, noun)
}
