/** How old somebody is: "Jane Doe, 45,", "a 45-year-old", "at the age of 99", "who is 23 years old". */
import { isLink, isPreposition, nounAt, verbAt, wordAt, type Parsed, lemmaAt } from "../../../../grammar/Parsed.ts"
import type { NounPhrase } from "../../../../grammar/Phrase.ts"
import { subjectOf } from "../../../../grammar/subjects.ts"
import { numberOf } from "../../../../number/words.ts"
import type { Amount } from "../../../../number/Amount.ts"
import type { Span } from "../../../../text/Article.ts"
import { monthOf, weekdayOf } from "../../../../time/months.ts"
import { textOf, wordOf } from "../../../phrasing.ts"
import { isTold, verbBefore } from "../clause.ts"
import type { Measured } from "../Measured.ts"

/** Years that people live. */
const isAge = (value: number | undefined): value is number =>
  value !== undefined && Number.isInteger(value) && value >= 1 && value <= 115

const exactly = (token: number, value: number): Amount => ({
  from: token,
  to: token + 1,
  lead: token,
  core: token,
  low: value,
  high: value,
  bound: "exactly",
  percent: false,
})

const KIN: ReadonlySet<string> = new Set(
  "man woman boy girl brother sister son daughter mother father wife husband victim suspect driver student teenager pilot passenger defendant gunman shooter attacker".split(
    " ",
  ),
)

/** Whether a phrase names one person: a name of two words and more, or one with a word for who it is. */
const isPerson = (parsed: Parsed, noun: NounPhrase | undefined): noun is NounPhrase => {
  if (noun === undefined || noun.pronoun || noun.amount !== undefined) return false
  const head = parsed.tokens[noun.head]
  if (head === undefined || noun.head !== noun.to - 1) return false
  if (KIN.has(head.lower)) return true
  const names = parsed.tokens.slice(noun.from, noun.to).filter(({ pos, capital }) => pos === "PROPN" && capital)
  const dated = names.some(({ lower }) => monthOf(lower) > 0 || weekdayOf(lower) > 0)
  return head.pos === "PROPN" && names.length > 1 && !dated
}

/** Who it is: a name without the words before it. */
const nameOf = (parsed: Parsed, at: number): string => {
  const noun = nounAt(parsed, at)
  if (noun === undefined) return ""
  const tokens = parsed.tokens.slice(noun.from, noun.to)
  const named = tokens.filter(({ pos, capital }) => pos === "PROPN" && capital)
  return named.length > 0 ? named.map(({ text }) => text).join(" ") : textOf(parsed, at)
}

const found = (parsed: Parsed, person: number, to: number, token: number, value: number, valueAt?: Span): Measured => ({
  property: "attribute.age",
  unit: "years",
  amount: exactly(token, value),
  ...(valueAt === undefined ? {} : { valueAt }),
  from: Math.min(person, to),
  to: Math.max(person, to),
  verb: -1,
  of: nameOf(parsed, person),
})

/** "Jane Doe, 45, was": a number alone between marks behind who it is of. */
const apposed = (parsed: Parsed, at: number): Measured | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || !isLink(parsed, at - 1, "comma") || !isPerson(parsed, nounAt(parsed, at - 2)))
    return undefined
  const aged = wordAt(parsed, noun.from) === "aged" || wordAt(parsed, noun.from) === "age" ? 1 : 0
  const token = noun.from + aged
  const value = numberOf(wordAt(parsed, token))
  const closed = isLink(parsed, at + 1, "comma") || isLink(parsed, at + 1, "stop")
  // "Ames, 12, Boone, 7": places and scores go on in a row.
  const row = nounAt(parsed, at + 2) !== undefined && numberOf(wordOf(parsed, at + 4)) !== undefined && aged === 0
  return isAge(value) && token === noun.to - 1 && closed && !row && (aged === 1 || value >= 5)
    ? found(parsed, at - 2, at, token, value)
    : undefined
}

const OLD = /^(.+?)-years?-old$/

/** "45-year-old Jane Doe", "the victim, eighteen-years-old,": the number is the beginning of the word. */
const hyphenated = (parsed: Parsed, at: number): Measured | undefined => {
  const phrase = parsed.phrases[at]
  if (phrase === undefined || phrase._tag === "Verb") return undefined
  for (let token = phrase.from; token < phrase.to; token++) {
    const word = wordAt(parsed, token)
    const number = word.endsWith("-old") ? OLD.exec(word)?.[1] : undefined
    const value = number === undefined ? undefined : numberOf(number)
    if (number === undefined || !isAge(value)) continue
    const start = parsed.tokens[token]?.start ?? 0
    const valueAt = { start, end: start + number.length }
    const noun = phrase._tag === "Noun" ? phrase : undefined
    const own = noun !== undefined && isNamed(parsed, noun, token) ? at : -1
    const next =
      noun !== undefined && noun.head <= token + 1 && isNamed(parsed, nounAt(parsed, at + 2), -1) ? at + 2 : -1
    const named = isLink(parsed, at + 1, "comma") ? next : -1
    const before = isLink(parsed, at - 1, "comma") && isPerson(parsed, nounAt(parsed, at - 2)) ? at - 2 : -1
    const who = own !== -1 ? own : noun === undefined ? before : named
    return who === -1 ? undefined : found(parsed, who, at, token, value, valueAt)
  }
  return undefined
}

/** Whether a phrase ends in a person's name, behind a token of it. */
const isNamed = (parsed: Parsed, noun: NounPhrase | undefined, token: number): boolean => {
  const head = noun === undefined ? undefined : parsed.tokens[noun.head]
  if (noun === undefined || head === undefined || head.pos !== "PROPN" || !head.capital || noun.head <= token + 1)
    return false
  return parsed.tokens[noun.head - 1]?.pos === "PROPN"
}

const AT: ReadonlySet<string> = new Set(["at"])
const OF: ReadonlySet<string> = new Set(["of"])

/** "died at the age of 99", "at age 99". */
const atAge = (parsed: Parsed, at: number): Measured | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || !isPreposition(parsed, at - 1, AT)) return undefined
  const word = wordAt(parsed, noun.head)
  const inside = wordAt(parsed, noun.to - 2) === "age" ? noun.to - 1 : -1
  const behind = word === "age" && isPreposition(parsed, at + 1, OF) ? (nounAt(parsed, at + 2)?.from ?? -1) : -1
  // "dies at 78"
  const bare = noun.to === noun.from + 1 && lemmaAt(parsed, at - 2) === "die" ? noun.from : -1
  const token = [inside, behind, bare].find((place) => place !== -1) ?? -1
  const value = numberOf(wordAt(parsed, token))
  const verb = verbBefore(parsed, at)
  const subject = subjectOf(parsed, verb).at
  if (!isAge(value) || lemmaAt(parsed, verb) !== "die" || !isTold(parsed, verb)) return undefined
  const to = behind === -1 ? at : at + 2
  return {
    ...found(parsed, at, to, token, value),
    of: isPerson(parsed, nounAt(parsed, subject)) ? nameOf(parsed, subject) : wordOf(parsed, subject),
  }
}

/** "was 66.", "is 23 years old", "was aged 84". */
const complement = (parsed: Parsed, at: number): Measured | undefined => {
  const [noun, verb] = [nounAt(parsed, at), verbAt(parsed, at - 1)]
  if (noun === undefined || verb?.form !== "be" || !isTold(parsed, at - 1)) return undefined
  const token = wordAt(parsed, noun.from) === "aged" ? noun.from + 1 : noun.from
  const value = numberOf(wordAt(parsed, token))
  const old = wordAt(parsed, noun.to - 1) === "years" && wordOf(parsed, at + 1) === "old"
  const alone =
    token === noun.to - 1 && (isLink(parsed, at + 1, "stop") || isLink(parsed, at + 1, "and") || token > noun.from)
  const subject = subjectOf(parsed, at - 1).at
  const who = nounAt(parsed, subject)
  const pronoun = PRONOUNS.has(wordOf(parsed, subject))
  const person = isPerson(parsed, who) || pronoun || (who !== undefined && isSurname(parsed, who))
  if (!isAge(value) || !(old || alone) || !person || (!old && value < 15)) return undefined
  return {
    ...found(parsed, at - 1, old ? at + 1 : at, token, value),
    of: pronoun ? wordOf(parsed, subject) : nameOf(parsed, subject),
  }
}

const PRONOUNS: ReadonlySet<string> = new Set(["he", "she", "who"])

/** A name of one word that is no time: "Conyers was 90." */
const isSurname = ({ tokens }: Parsed, { from, head, to }: NounPhrase): boolean => {
  const token = tokens[head]
  if (token === undefined || to !== from + 1) return false
  return token.pos === "PROPN" && token.capital && monthOf(token.lower) === 0 && weekdayOf(token.lower) === 0
}

/** Who a sentence is about, by name; empty where its first subject is no person with a name. */
export const personIn = (parsed: Parsed): string => {
  const subject = subjectOf(parsed, parsed.verbs[0] ?? -1).at
  const who = nounAt(parsed, subject)
  return who !== undefined && (isPerson(parsed, who) || isSurname(parsed, who)) ? nameOf(parsed, subject) : ""
}

/** The ages that a sentence tells. */
export const agesIn = (parsed: Parsed): ReadonlyArray<Measured> =>
  parsed.phrases.flatMap(
    (_, at) => apposed(parsed, at) ?? hyphenated(parsed, at) ?? atAge(parsed, at) ?? complement(parsed, at) ?? [],
  )
