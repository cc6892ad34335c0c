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

const CAUSES: ReadonlySet<string> = new Set(["cause", "causes"])

/** "the official cause of death": a noun, which the verb never is before "of". */
export const causeOf: Correction = (token, { before, next }) => {
  if (!CAUSES.has(token.lower) || token.pos !== "VERB" || next?.lower !== "of" || before?.lower === "to") return false
  if (before?.pos === "NOUN") before.pos = "ADJ"
  token.pos = "NOUN"
  return true
}

/** "the crash involved pilot error": no adjective, between two nouns. */
export const involved: Correction = (token, { before, next }) => {
  if (token.lower !== "involved" || token.pos !== "ADJ" || before?.pos !== "NOUN") return false
  if (next === undefined || !["NOUN", "ADJ", "DET", "PROPN", "NUM"].includes(next.pos)) return false
  token.pos = "VERB"
  token.lemma = "involve"
  return true
}

const PRESUMED: ReadonlySet<string> = new Set(["presumed", "alleged", "suspected", "supposed"])

/** "by presumed urban guerrillas": an adjective behind a preposition or an article. */
export const presumed: Correction = (token, { before, next }) => {
  if (!PRESUMED.has(token.lower) || token.pos !== "VERB" || next === undefined) return false
  if (before?.pos !== "ADP" && before?.pos !== "DET") return false
  if (next.pos !== "NOUN" && next.pos !== "ADJ" && next.pos !== "PROPN") return false
  token.pos = "ADJ"
  return true
}
