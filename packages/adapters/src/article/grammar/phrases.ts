/** From a sentence's tokens to its phrases. */
import type { Amount } from "../number/Amount.ts"
import { amountsOf } from "../number/amounts.ts"
import type { Token } from "../text/Article.ts"
import { monthOf, weekdayOf } from "../time/months.ts"
import { isParticiple, nounPhraseAt } from "./nounPhrases.ts"
import type { Link, Phrase } from "./Phrase.ts"
import { verbGroupAt } from "./verbGroups.ts"

const QUOTES: ReadonlySet<string> = new Set(['"', "“", "”", "«", "»", "„", "''", "``"])
const STOPS: ReadonlySet<string> = new Set([".", ";", ":", "!", "?", "—", "–", "--", "(", ")", "[", "]", "..."])
const WHO: ReadonlySet<string> = new Set(["who", "which", "whom", "whose", "where"])
const WHEN: ReadonlySet<string> = new Set(
  "after before while when as since until although though because if whether unless once whereas".split(" "),
)

const kindOf = (tokens: ReadonlyArray<Token>, at: number): Link["kind"] => {
  const token = tokens[at]
  if (token === undefined) return "other"
  if (QUOTES.has(token.text)) return "quote"
  if (token.lower === ",") return "comma"
  if (STOPS.has(token.text)) return "stop"
  if (WHO.has(token.lower) && token.pos !== "PROPN") return "who"
  if (token.lower === "that") return isRelative(tokens[at - 1]) ? "who" : "that"
  const next = tokens[at + 1]
  if (
    WHEN.has(token.lower) &&
    token.pos !== "ADV" &&
    !(token.pos === "ADP" && token.lower === "as" && next?.pos === "NUM")
  )
    return "when"
  if (token.pos === "ADP" || token.lower === "to" || token.lower === "including") return "preposition"
  if (token.pos === "CCONJ") return "and"
  if (token.pos === "ADV" || token.pos === "PART") return "adverb"
  return token.pos === "ADJ" ? "adjective" : "other"
}

/** "the assault that put": after a noun that is no time, "that" starts a clause about it. */
const isRelative = (before: Token | undefined): boolean => {
  if (before === undefined || weekdayOf(before.lower) > 0 || monthOf(before.lower) > 0 || DAYS.has(before.lower))
    return false
  return before.pos === "NOUN" || before.pos === "PROPN" || before.pos === "NUM"
}

const DAYS: ReadonlySet<string> = new Set([
  "today",
  "yesterday",
  "morning",
  "evening",
  "afternoon",
  "night",
  "statement",
  "reporters",
  "journalists",
])

/** Words that are prepositions even where a tagger takes them for verbs. */
const PREPOSITIONS: ReadonlySet<string> = new Set(["including", "according", "following", "regarding", "concerning"])

/**
 * The phrases of a sentence.
 *
 * **Law** *partition*: every token lies in exactly one phrase. O(n) but for names, whose length is bounded by the sentence.
 */
export const phrasesOf = (tokens: ReadonlyArray<Token>): ReadonlyArray<Phrase> => {
  const amounts = new Map<number, Amount>(amountsOf(tokens).map((amount) => [amount.lead, amount]))
  const phrases: Array<Phrase> = []
  for (let at = 0; at < tokens.length;) {
    const phrase = phraseAt(tokens, at, amounts)
    phrases.push(phrase)
    at = phrase.to
  }
  return phrases
}

const phraseAt = (tokens: ReadonlyArray<Token>, at: number, amounts: ReadonlyMap<number, Amount>): Phrase => {
  const token = tokens[at]
  if (token === undefined || PREPOSITIONS.has(token.lower)) return linkOf("preposition", at)
  if (amounts.has(at) || isParticiple(tokens, at, at))
    return nounPhraseAt(tokens, at, amounts) ?? linkOf(kindOf(tokens, at), at)
  const verb = verbGroupAt(tokens, at)
  if (verb !== undefined) return verb
  const kind = kindOf(tokens, at)
  return (isClosed(kind, token) ? undefined : nounPhraseAt(tokens, at, amounts)) ?? linkOf(kind, at)
}

const linkOf = (kind: Link["kind"], at: number): Link => ({ _tag: "Link", from: at, to: at + 1, kind })

/** Links whose word never starts a noun phrase. */
const isClosed = (kind: Link["kind"], { lower, pos }: Token): boolean =>
  (kind === "that" && pos === "SCONJ") ||
  (kind !== "adjective" && kind !== "other" && kind !== "that" && lower !== "no" && lower !== "most")
