/** One person told of without a number: "a 92-year-old woman", "another person", "a fourth". */
import { headOf, isLink, verbAt, wordAt, type Parsed } from "../../../grammar/Parsed.ts"
import type { NounPhrase } from "../../../grammar/Phrase.ts"
import type { Amount } from "../../../number/Amount.ts"
import { isPerson } from "../../../text/people.ts"

const ARTICLES: ReadonlySet<string> = new Set(["a", "an", "another"])

const NONE: ReadonlySet<string> = new Set(["not", "without"])

const HARMED: ReadonlySet<string> = new Set(["wounded", "injured", "dead"])

const DEATHS: ReadonlySet<string> = new Set(["fatality", "casualty", "death"])

const ORDINALS: ReadonlySet<string> = new Set("second third fourth fifth sixth seventh eighth ninth tenth".split(" "))

/** "another", "a third": no noun follows. */
const isBare = (parsed: Parsed, { from, to }: NounPhrase): boolean =>
  (to === from + 1 && wordAt(parsed, from) === "another") || (to === from + 2 && ORDINALS.has(wordAt(parsed, from + 1)))

const one = (from: number, to: number): Amount => ({
  lead: from,
  from,
  to,
  core: from,
  low: 1,
  high: 1,
  bound: "exactly",
  percent: false,
})

/** The number that a noun phrase for one person stands for; `undefined` for all else. */
export const singleOf = (parsed: Parsed, noun: NounPhrase): Amount | undefined => {
  const { amount, from, to } = noun
  if (amount !== undefined || parsed.headline || !ARTICLES.has(wordAt(parsed, from))) return undefined
  // "not a single person", "without a victim"
  if (NONE.has(wordAt(parsed, from - 1))) return undefined
  // "one was killed and another wounded"
  if (to === from + 2 && wordAt(parsed, from) === "another" && HARMED.has(wordAt(parsed, from + 1)))
    return one(from, from + 1)
  if (isBare(parsed, noun)) return isInClause(parsed, from, to) ? one(from, to) : undefined
  // "a third fatality": so many by then, which is read elsewhere.
  if (ORDINALS.has(wordAt(parsed, from + 1)) && DEATHS.has(headOf(parsed, noun))) return undefined
  return to > from + 1 && isPerson(headOf(parsed, noun)) && !isOwner(parsed, to) ? one(from, from + 1) : undefined
}

/** "another later died", "killed another": right before a verb or behind one, where it stands for nothing but a person harmed. */
const isInClause = (parsed: Parsed, from: number, to: number): boolean => {
  const at = parsed.phrases.findIndex((phrase) => phrase.from === from)
  // "two from France and a third from Germany"
  if (wordAt(parsed, to) === "from") return true
  const next = isLink(parsed, at + 1, "adverb") ? at + 2 : at + 1
  return to > from && (verbAt(parsed, next) !== undefined || verbAt(parsed, at - 1) !== undefined)
}

/** "a woman's car": told of for something else. */
const isOwner = (parsed: Parsed, to: number): boolean => wordAt(parsed, to) === "'s"
