/** What an attribution reaches, without the marks at its ends. */
import { isLink, type Parsed } from "../grammar/Parsed.ts"
import type { Reach } from "./Cue.ts"
import { first } from "./sayable.ts"

/** Whether a semicolon stands at a place. */
export const isSemicolon = (parsed: Parsed, at: number): boolean => first(parsed, at) === ";"

/** The reach without commas, conjunctions and stops at its ends. */
export const tidy = (parsed: Parsed, { from, to }: Reach): Reach => {
  let [start, end] = [from, to]
  while (start < end && (isLink(parsed, start, "comma") || isLink(parsed, start, "and") || isDash(parsed, start)))
    start++
  while (
    end > start &&
    (isLink(parsed, end - 1, "comma") || isLink(parsed, end - 1, "and") || isFinalStop(parsed, end - 1))
  )
    end--
  return { from: start, to: end }
}

const isDash = (parsed: Parsed, at: number): boolean => ["—", "–", "--", ";", ":"].includes(first(parsed, at))

const isFinalStop = (parsed: Parsed, at: number): boolean => [".", ";", "—", "–", "--", ":"].includes(first(parsed, at))
