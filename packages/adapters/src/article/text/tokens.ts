/**
 * From a tagger's words to ours: hyphenated words put together again, and tags put right where news differs from what
 * small models are trained on.
 */
import { monthOf, weekdayOf } from "../time/months.ts"
import type { PartOfSpeech, Token } from "./Article.ts"
import type { Tagged } from "./tagger.ts"

/** A token still being put right. */
type Draft = { -readonly [K in keyof Token]: Token[K] }

const isHyphen = (text: string): boolean => text === "-" || text === "‑" || text === "‐"

const hasDigit = (text: string): boolean => /\d/.test(text)

const isCapital = (text: string): boolean => {
  const first = text[0] ?? ""
  return first !== first.toLowerCase()
}

const straight = (text: string): string => text.toLowerCase().replaceAll("’", "'")

const draft = (text: string, running: string, { start, end, pos, lemma }: Tagged): Draft => {
  const word = text.slice(start, end)
  return {
    start,
    end,
    text: word,
    lower: straight(word),
    lemma: straight(lemma),
    pos,
    capital: isCapital(running.slice(start, end)),
  }
}

/** Part of speech of a hyphenated word, from its first and last part. */
const joinedPos = (first: Draft, last: Draft): PartOfSpeech => {
  if (last.pos === "NUM" && first.pos === "NUM") return "NUM"
  if (hasDigit(first.text)) return "ADJ"
  if (last.capital && first.capital) return "PROPN"
  if (last.capital && last.pos === "PROPN") return first.lower === "al" || first.lower === "el" ? "PROPN" : "ADJ"
  if (last.pos === "VERB" || last.pos === "ADJ" || last.pos === "ADV" || last.pos === "ADP") return "ADJ"
  return last.pos
}

const join = (text: string, parts: readonly [Draft, ...Array<Draft>]): Draft => {
  const [first] = parts
  const last = parts.at(-1) ?? first
  const word = text.slice(first.start, last.end)
  const lower = straight(word)
  return {
    ...first,
    end: last.end,
    text: word,
    lower,
    lemma: lower,
    pos: joinedPos(first, last),
    capital: first.capital || last.capital,
  }
}

/** Puts parts that only hyphens stand between together; two figures stay apart, being a range. */
const joinHyphens = (text: string, drafts: ReadonlyArray<Draft>): Array<Draft> => {
  const joined: Array<Draft> = []
  for (let i = 0; i < drafts.length; i++) {
    const first = drafts[i]
    if (first === undefined) continue
    const parts: [Draft, ...Array<Draft>] = [first]
    while (i + 2 < drafts.length) {
      const [hyphen, next, last] = [drafts[i + 1], drafts[i + 2], parts.at(-1)]
      if (hyphen === undefined || next === undefined || last === undefined || !isHyphen(hyphen.text)) break
      const touching = last.end === hyphen.start && hyphen.end === next.start
      if (!touching || next.pos === "PUNCT" || (hasDigit(last.text) && hasDigit(next.text))) break
      parts.push(next)
      i += 2
    }
    joined.push(parts.length === 1 ? first : join(text, parts))
  }
  return joined
}

const isWord = (text: string): boolean => /^[\p{L}\p{N}]/u.test(text)

/** Puts "Name.com" together, which taggers take for the end of a sentence. */
const joinDomains = (text: string, drafts: ReadonlyArray<Draft>): ReadonlyArray<Draft> => {
  const joined: Array<Draft> = []
  for (const next of drafts) {
    const [stop, first] = [joined.at(-1), joined.at(-2)]
    const touching = stop?.text === "." && first?.end === stop.start && stop.end === next.start
    if (touching && first !== undefined && isWord(first.text) && !hasDigit(first.text) && isWord(next.text)) {
      joined.length -= 2
      joined.push({ ...join(text, [first, next]), pos: "PROPN" })
    } else joined.push(next)
  }
  return joined
}

/** Nouns for people, bodies and papers that taggers often take for verbs or adverbs. */
const NOUNS: ReadonlySet<string> = new Set(
  "monitor monitors chief chiefs daily weekly head watchdog witness witnesses aide aides spokesman spokeswoman spokesperson official officials toll tolls dead wounded injured missing".split(
    " ",
  ),
)

const BEFORE_NOUN: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(["DET", "ADJ", "NOUN", "PROPN"])

/** Words of two or more capitals that are a name in running text: "IS", "WHO", "US", "IT". */
const isShouted = ({ text, pos }: Draft): boolean =>
  text.length >= 2 &&
  text.length <= 6 &&
  text === text.toUpperCase() &&
  text !== text.toLowerCase() &&
  pos !== "NUM" &&
  !hasDigit(text)

const isNamed = (token: Draft | undefined): boolean => token?.pos === "PROPN"

const correct = (tokens: Array<Draft>): void => {
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1]
    const next = tokens[i + 1]
    if (isShouted(token) && token.capital && token.lower !== "i") token.pos = "PROPN"
    else if (POSSESSIVES.has(token.lower) && token.pos === "PRON") token.pos = "DET"
    else if (NOUNS.has(token.lower) && token.pos !== "NOUN" && token.pos !== "PROPN") {
      const leads =
        before !== undefined && (BEFORE_NOUN.has(before.pos) || before.lower === "'s" || before.lower === "said")
      if (leads && !ADJECTIVES.has(token.lower)) token.pos = "NOUN"
    } else if (token.pos === "NOUN" && token.capital && isNamed(before) && isNamed(next)) token.pos = "PROPN"
    else if (isNumberWord(token.lower)) token.pos = "NUM"
    else if (SAYS.has(token.lower) && token.pos === "NOUN" && isSaying(tokens, i))
      [token.pos, token.lemma] = ["VERB", token.lower.slice(0, -1)]
    else if (token.lower === "that" && token.pos === "DET" && (before?.pos === "VERB" || isTime(before)))
      token.pos = "SCONJ"
    else if (token.lower === "head" && before?.pos === "PRON" && (next?.lower === "to" || next?.lower === "for"))
      token.pos = "VERB"
  }
}

const isTime = (token: Draft | undefined): boolean =>
  token !== undefined &&
  (weekdayOf(token.lower) > 0 || monthOf(token.lower) > 0 || token.lower === "yesterday" || token.lower === "today")

/** Verbs of saying that taggers often take for nouns. */
const SAYS: ReadonlySet<string> = new Set(["claims", "reports", "states", "estimates", "notes"])

/** A name before and the start of a clause after: "the daily Example claims the army left". */
const isSaying = (tokens: ReadonlyArray<Draft>, at: number): boolean => {
  const [two, before, next] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]]
  const named = isNamed(before) || (before?.text === "," && isNamed(two))
  return (
    named &&
    (next?.pos === "DET" ||
      next?.pos === "PROPN" ||
      next?.pos === "PRON" ||
      next?.pos === "NUM" ||
      next?.lower === "that")
  )
}

/** Of {@link NOUNS}, those that are adjectives after a noun: "62 fighters dead". */
const ADJECTIVES: ReadonlySet<string> = new Set(["dead", "wounded", "injured", "missing"])

/** Possessive words, which we count as determiners. */
const POSSESSIVES: ReadonlySet<string> = new Set(["my", "our", "your", "his", "her", "its", "their", "whose"])

const isNumberWord = (lower: string): boolean => lower === "dozen" || lower === "million" || lower === "billion"

/**
 * The tokens of a text.
 *
 * @param running - the text in running case, of the same length: what the tagger saw
 */
export const tokensOf = (text: string, running: string, tagged: ReadonlyArray<Tagged>): ReadonlyArray<Token> => {
  const drafts = tagged.map((one) => draft(text, running, one))
  const tokens = joinHyphens(text, joinDomains(text, drafts))
  correct(tokens)
  return tokens
}
