/** Numbers of things that are news, and no measures, names or dates: "12 rifles", "hundreds of houses". */
import { headOf, isLink, isPreposition, lemmaOf, nounAt, verbAt, wordAt, type Parsed } from "../../../grammar/Parsed.ts"
import type { NounPhrase } from "../../../grammar/Phrase.ts"
import type { Amount } from "../../../number/Amount.ts"
import { isPeople } from "../../../text/people.ts"
import { isTemporal } from "../../../time/temporal.ts"
import { isCharge } from "./charges.ts"
import { isUnit } from "../units.ts"

/** A number of things: the noun phrase with the things, and the last phrase of "hundreds of things". */
export type Numbered = NounPhrase & { readonly amount: Amount; readonly last: number }

const DEFINITE: ReadonlySet<string> = new Set(
  "the these those both all its their his her this that each every".split(" "),
)

/** A number of things that is news and no measure: not definite, not a time, not a unit. */
export const numberedAt = (parsed: Parsed, at: number): Numbered | undefined => {
  const bare = nounAt(parsed, at)
  const { amount } = bare ?? {}
  const last = isOfThings(parsed, at) ? at + 2 : at
  const noun = nounAt(parsed, last)
  if (noun === undefined || amount === undefined || amount.percent || (last === at && noun.head < amount.to))
    return undefined
  if (DEFINITE.has(wordAt(parsed, noun.from)) || isTemporal(parsed, noun) || isUnit(headOf(parsed, noun)))
    return undefined
  if (isCharge(headOf(parsed, noun)) || LISTED.has(wordAt(parsed, amount.from - 1))) return undefined
  if (isPer(parsed, last) || isBlocksAway(parsed, at) || isOfTown(parsed, at)) return undefined
  const one = amount.word === undefined && amount.high === 1 && amount.bound === "exactly"
  if (one) return oneInRow(parsed, at, noun)
  if (!isSeveral(headOf(parsed, noun))) return undefined
  if ((amount.word !== undefined && SOME.has(amount.word)) || isYear(wordAt(parsed, amount.core))) return undefined
  return Number.isInteger(amount.low) ? { ...noun, amount, last } : undefined
}

const FROM: ReadonlySet<string> = new Set(["from", "away"])

/** "five blocks from the school": how far it was. */
const isBlocksAway = (parsed: Parsed, at: number): boolean => {
  const next = parsed.phrases[at + 1]
  return (
    headOf(parsed, nounAt(parsed, at) ?? NO_NOUN) === "blocks" &&
    next !== undefined &&
    FROM.has(wordAt(parsed, next.from))
  )
}

const NO_NOUN: NounPhrase = { _tag: "Noun", from: -1, to: -1, head: -1, pronoun: false, amount: undefined }

/** "has 10,000 inhabitants": how many live there. */
const isOfTown = (parsed: Parsed, at: number): boolean => {
  const before = verbAt(parsed, at - 1)
  const dwell = ["inhabitants", "residents"].includes(headOf(parsed, nounAt(parsed, at) ?? NO_NOUN))
  return dwell && before !== undefined && lemmaOf(parsed, before) === "have"
}

const PER: ReadonlySet<string> = new Set(["per"])

const EACH: ReadonlySet<string> = new Set("a an each every".split(" "))

/** "12 murders per 100,000 people", "45 people a day": how often, and no count. */
export const isPer = (parsed: Parsed, last: number): boolean => {
  const next = nounAt(parsed, last + 1)
  const each = next !== undefined && EACH.has(wordAt(parsed, next.from)) && isTemporal(parsed, next)
  return isPreposition(parsed, last + 1, PER) || (each && !SHIFTS.has(wordAt(parsed, next.to)))
}

/** "12 a day earlier". */
const SHIFTS: ReadonlySet<string> = new Set("earlier before ago later after previously".split(" "))

const ONES: ReadonlySet<string> = new Set(["one", "1"])

/** "one bus" of "one bus and 11 trucks": a single thing counts in a row of others. */
const oneInRow = (parsed: Parsed, at: number, noun: NounPhrase): Numbered | undefined => {
  const { amount } = noun
  if (amount === undefined || !ONES.has(wordAt(parsed, amount.core)) || noun.head < amount.to) return undefined
  const token = parsed.tokens[noun.head]
  const thing = token?.pos === "NOUN" && !isPeople(token.lower) && token.lemma === token.lower
  return thing && [-1, 1].some((way) => isCountedBeside(parsed, at, way)) ? { ...noun, amount, last: at } : undefined
}

/** Whether a number of things stands beside, over "and" and a comma. */
const isCountedBeside = (parsed: Parsed, at: number, way: number): boolean => {
  let place = at + way
  for (let joints = 0; joints < 2 && (isLink(parsed, place, "and") || isLink(parsed, place, "comma")); joints++)
    place += way
  const other = place === at + way ? undefined : nounAt(parsed, place)
  return other?.amount !== undefined && other.head >= other.amount.to && isSeveral(headOf(parsed, other))
}

const OF: ReadonlySet<string> = new Set(["of"])

/** "hundreds of houses": a vague number with what it counts behind "of". */
const isOfThings = (parsed: Parsed, at: number): boolean => {
  const [number, things] = [nounAt(parsed, at), nounAt(parsed, at + 2)]
  if (number?.amount?.word === undefined || number.head >= number.amount.to) return false
  // "the hundreds of workers", "there are thousands of workers": much more said than counted.
  const before = verbAt(parsed, at - 1)
  const idle = before !== undefined && (before.form === "be" || lemmaOf(parsed, before) === "have")
  if (DEFINITE.has(wordAt(parsed, number.from)) || idle || isPreposition(parsed, at - 1)) return false
  const several = things !== undefined && things.amount === undefined && !ANYBODY.has(headOf(parsed, things))
  return isPreposition(parsed, at + 1, OF) && several && parsed.tokens[things.head]?.pos === "NOUN"
}

/** "article 3 of the conventions": the number names a thing. */
const LISTED: ReadonlySet<string> = new Set(
  "article articles decree law chapter paragraph clause channel road route kilometer kilometre km no no. number nos".split(
    " ",
  ),
)

/** "2020 elections": a year, or so many without the comma that numbers of four figures have in print; it cannot be told. */
const isYear = (word: string): boolean => /^(?:19|20)\d\d$/.test(word)

/** Words that say only that there is more than one: "several cars". Of people they are news, of things they are not. */
const SOME: ReadonlySet<string> = new Set([
  "several",
  "a few",
  "a handful",
  "a couple",
  "a number",
  "multiple",
  "many",
  "numerous",
  "additional",
])

const SAME_IN_PLURAL: ReadonlySet<string> = new Set(
  "aircraft sheep cattle personnel police troops people children men women".split(" "),
)

/** Words for people in general, of whom a number alone says little. */
export const ANYBODY: ReadonlySet<string> = new Set(["people", "persons"])

/** Whether a noun is in the plural, so that its number counts. */
export const isSeveral = (word: string): boolean =>
  (word.length > 2 && word.endsWith("s") && !word.endsWith("ss")) ||
  SAME_IN_PLURAL.has(word) ||
  (word.endsWith("men") && isPeople(word))
