/** Which noun phrases are times. */
import { headOf, wordAt, type Parsed } from "../grammar/Parsed.ts"
import type { NounPhrase } from "../grammar/Phrase.ts"
import { monthOf, weekdayOf, yearOf } from "./months.ts"

const NOUNS: ReadonlySet<string> = new Set(
  "today yesterday tomorrow tonight morning afternoon evening night day week weekend month year decade hour minute midnight noon dawn dusk time p.m. a.m. gmt utc hours days weeks months years minutes moment date".split(
    " ",
  ),
)

/** Whether a noun phrase tells when: "Wednesday", "late Sunday", "a day", "August 2018". */
export const isTemporal = (parsed: Parsed, phrase: NounPhrase): boolean => {
  const { tokens } = parsed
  const head = headOf(parsed, phrase)
  const token = tokens[phrase.head]
  if (NOUNS.has(head)) return token?.pos !== "PROPN" || tokens[phrase.head - 1]?.lower !== "of"
  if (token !== undefined && token.capital && (monthOf(head) > 0 || weekdayOf(head) > 0)) return true
  if (weekdayOf(head) > 0 && head.endsWith("day")) return true
  return yearOf(head) !== undefined && phrase.amount === undefined
}

const DAYS: ReadonlySet<string> = new Set(["today", "yesterday", "tonight", "tomorrow"])

/** Whether the phrase at a place is a word for a day, which taggers often take for an adverb. */
export const isDayWord = (parsed: Parsed, at: number): boolean => {
  const phrase = parsed.phrases[at]
  return phrase?._tag === "Link" && phrase.kind === "adverb" && DAYS.has(wordAt(parsed, phrase.from))
}
