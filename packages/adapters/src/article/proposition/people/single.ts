/** One person told of without a number: "a 92-year-old woman", "another person", "a fourth". */
import { headOf, isLink, isPreposition, lemmaOf, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import type { NounPhrase } from "../../grammar/Phrase.ts"
import type { Amount } from "../../number/Amount.ts"
import { isPerson } from "../../text/people.ts"
import type { Role } from "./Role.ts"

const ARTICLES: ReadonlySet<string> = new Set(["a", "an", "another"])

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
  if (isBare(parsed, noun)) return isInClause(parsed, from, to) ? one(from, to) : undefined
  return to > from + 1 && isPerson(headOf(parsed, noun)) && !isOwner(parsed, to) ? one(from, from + 1) : undefined
}

/** "another later died", "killed another": right before a verb or behind one, where it stands for nothing but a person harmed. */
const isInClause = (parsed: Parsed, from: number, to: number): boolean => {
  const at = parsed.phrases.findIndex((phrase) => phrase.from === from)
  const next = isLink(parsed, at + 1, "adverb") ? at + 2 : at + 1
  return to > from && (verbAt(parsed, next) !== undefined || verbAt(parsed, at - 1) !== undefined)
}

/** "a woman's car": told of for something else. */
const isOwner = (parsed: Parsed, to: number): boolean => wordAt(parsed, to) === "'s"

const HARMS: ReadonlySet<string> = new Set(["casualties.killed", "casualties.injured", "casualties.hospitalised"])

const SUPPOSES: ReadonlySet<string> = new Set(["if", "unless", "whenever", "whether"])

const FOR: ReadonlySet<string> = new Set(["for", "of", "from", "about", "in", "without"])

/** Whether a role tells what befell one person: no habit, no supposition, nothing that somebody is charged with. */
export const isOfSingle = (parsed: Parsed, { property, at, modality }: Role, from: number): boolean => {
  if (!HARMS.has(property) || modality !== undefined) return false
  if (parsed.tokens.slice(0, from).some(({ lower }) => SUPPOSES.has(lower))) return false
  const verb = verbAt(parsed, at)
  // "a doctor at the hospital" is no patient.
  if (verb === undefined) return property !== "casualties.hospitalised" || parsed.phrases[at - 1]?._tag === "Verb"
  // "we have lost a friend"
  if (lemmaOf(parsed, verb) === "lose") return false
  if (verb.modal !== undefined || verb.negated) return false
  if (verb.form === "ing") return !isPreposition(parsed, at - 1, FOR)
  const present =
    verb.form === "finite" && verb.to - verb.from === 1 && wordAt(parsed, verb.main) === lemmaOf(parsed, verb)
  return !present && !["is", "are"].includes(wordAt(parsed, verb.from))
}
