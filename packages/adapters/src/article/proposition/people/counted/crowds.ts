/** Those who come to a gathering: words for them, and where they are said to be. */
import { isLink, isPreposition, verbAt, wordAt, type Parsed, headAt } from "../../../grammar/Parsed.ts"

const IN: ReadonlySet<string> = new Set("in on at under beneath inside among to into with".split(" "))

const CROWDED: ReadonlySet<string> = new Set(
  "square streets rally march demonstration protest vigil route avenue boulevard plaza".split(" "),
)

/** "were in the square", "was at the march", "were there". */
export const gatheredAt = (parsed: Parsed, at: number): string | undefined =>
  (isPreposition(parsed, at, IN) && CROWDED.has(headAt(parsed, at + 1))) || isThere(parsed, at)
    ? "attendance"
    : undefined

/** "300 people were there": right behind the verb, at the end of a clause. */
const isThere = (parsed: Parsed, at: number): boolean =>
  wordAt(parsed, parsed.phrases[at]?.from ?? -1) === "there" &&
  verbAt(parsed, at - 1) !== undefined &&
  (at === parsed.phrases.length - 1 || isLink(parsed, at + 1, "stop") || isLink(parsed, at + 1, "comma"))

/** Nouns for those who come to a gathering. */
export const GATHERED: ReadonlySet<string> = new Set(
  "protesters protestors demonstrators marchers participants attendees spectators worshippers pilgrims".split(" "),
)
