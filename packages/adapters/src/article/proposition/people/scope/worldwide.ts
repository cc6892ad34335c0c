/** Counts of all countries together: "3,110 people had died worldwide". */
import type { Place } from "@corroborate/core"
import type { Parsed } from "../../../grammar/Parsed.ts"

/** Where a count of all countries is. */
export const WORLD: Place.Place = ["worldwide"]

/** Tokens behind a number in which it is told that it is that of all countries. */
const BEHIND = 12

/** "3,110 people had died worldwide", "3,112 deaths in 73 countries". */
export const isWorldwide = (parsed: Parsed, last: number): boolean => {
  const from = parsed.phrases[last]?.to ?? 0
  const until = parsed.tokens.findIndex(
    ({ lower }, at) => at >= from && (lower === "," || lower === ";" || lower === "and"),
  )
  const behind = parsed.tokens.slice(from, Math.min(until === -1 ? from + BEHIND : until, from + BEHIND))
  return behind.some(({ lower }, at) => {
    const [before, first] = [behind[at - 1], behind[at - 2]]
    if (lower === "countries") return before?.pos === "NUM" && first?.lower === "in"
    if (lower === "world") return before?.lower === "the" && (first?.lower === "around" || first?.lower === "across")
    return lower === "worldwide" || lower === "globally"
  })
}
