/** Adjectives that taggers take for something else, and nouns that they take for adjectives, put right. */
import type { PartOfSpeech } from "./Article.ts"
import type { Correction } from "./Draft.ts"
import { isMark } from "./nameTags.ts"

/** What may stand before a noun within its phrase. */
export const BEFORE_NOUN: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(["DET", "ADJ", "NOUN", "PROPN", "NUM"])

const MILITARY: ReadonlySet<string> = new Set(["military", "general", "major", "private"])

/** "the military denied", "a general said": a body or a rank that no noun follows. */
export const military: Correction = (token, { before, next }) => {
  const bare = next === undefined || !(BEFORE_NOUN.has(next.pos) || next.pos === "PUNCT" || next.lower === "and")
  if (!MILITARY.has(token.lower) || token.pos !== "ADJ" || before?.pos !== "DET" || !bare) return false
  token.pos = "NOUN"
  return true
}

/** "dozens of missing people": an adjective before a noun. */
export const missing: Correction = (token, { next }) => {
  if (token.lower !== "missing" || token.pos === "ADJ" || next?.pos !== "NOUN") return false
  token.pos = "ADJ"
  return true
}

/** "an earlier toll": an adjective where a tagger sees an adverb. */
export const earlier: Correction = (token, { before, next }) => {
  if (token.lower !== "earlier" || before?.pos !== "DET" || next === undefined || isMark(next)) return false
  token.pos = "ADJ"
  return true
}

/** "53 measles related deaths": what is related stands before a noun. */
export const related: Correction = (token, { before, next }) => {
  if (token.lower !== "related" || token.pos !== "VERB" || before?.pos !== "NOUN" || next?.pos !== "NOUN") return false
  token.pos = "ADJ"
  return true
}

/** "none of its troops": no adverb. */
export const none: Correction = (token, { next }) => {
  if (token.lower !== "none" || token.pos !== "ADV" || next?.lower !== "of") return false
  token.pos = "NOUN"
  return true
}
