/** Noun phrases without what hangs on them, read from left to right. */
import type { Amount } from "../number/Amount.ts"
import { isFigure } from "../number/words.ts"
import type { PartOfSpeech, Token } from "../text/Article.ts"
import { isPeople } from "../text/people.ts"
import { monthOf, weekdayOf } from "../time/months.ts"
import type { NounPhrase } from "./Phrase.ts"

/** Nouns with which the name of an organisation goes on after "of", "for" or "and". */
const ORGANISATION: ReadonlySet<string> = new Set(
  "observatory ministry institute department office committee commission council directorate university bank bureau agency force society federation union association authority centre center league movement front party court board secretariat fund organisation organization institution coalition network army service administration secretary minister bank chamber assembly house survey".split(
    " ",
  ),
)

const isName = (token: Token | undefined): boolean => token?.pos === "PROPN"

const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && token.capital && (token.pos === "PROPN" || token.pos === "NOUN" || token.pos === "ADJ")

const PARTICLES: ReadonlySet<string> = new Set(
  "al el bin ibn abu de la del dela delos der den van von dos das du le ben um".split(" "),
)

const BODIES: ReadonlySet<string> = new Set(
  "group movement militia party army front brigade gang faction network".split(" "),
)

/** "the extremist group Sword": the name of a body goes on over "of". */
const namesBody = (tokens: ReadonlyArray<Token>, from: number, at: number): boolean =>
  tokens.slice(from, at).some(({ lower, capital }) => !capital && BODIES.has(lower))

const REALMS: ReadonlySet<string> = new Set(["state", "emirate"])

/** "Islamic State", whose name goes on: "of Iraq and the Levant". */
const isRealm = (tokens: ReadonlyArray<Token>, at: number): boolean =>
  REALMS.has(tokens[at]?.lower ?? "") && tokens[at - 1]?.lower === "islamic"

/** "Human Rights" after "Observatory for": the name goes on; returns where the next part of it starts, else -1. */
const nameGoesOn = (tokens: ReadonlyArray<Token>, from: number, at: number): number => {
  const [before, joint, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (before === undefined || joint === undefined || next === undefined || !isName(before)) return -1
  const start = next.lower === "the" ? at + 2 : at + 1
  if (!isCapital(tokens[start]) || tokens[start]?.lower === "the") return -1
  if (joint.lower === "for" || joint.lower === "of") {
    const known = (ORGANISATION.has(before.lower) && isCapital(before)) || isRealm(tokens, at - 1)
    return known || (joint.lower === "of" && namesBody(tokens, from, at)) ? start : -1
  }
  if (joint.lower !== "and" && joint.lower !== "&") return -1
  const named = tokens
    .slice(from, at)
    .some(
      ({ lower, capital }, i) => (capital && (lower === "of" || ORGANISATION.has(lower))) || isRealm(tokens, from + i),
    )
  const opened = tokens.slice(from, at).some(({ lower }) => lower === "of" || lower === "for")
  if (named && opened) return start
  let end = start
  while (isCapital(tokens[end])) end++
  return ORGANISATION.has(tokens[end - 1]?.lower ?? "") && !ORGANISATION.has(before.lower) ? start : -1
}

/** Participles that stand before no noun: "the army denied bombing it" has a verb. */
const NEVER: ReadonlySet<string> = new Set(
  "denied admitted urged blamed condemned said told warned suffered sustained received".split(" "),
)

const isNominal = (token: Token | undefined): boolean => token !== undefined && NOMINAL.has(token.pos)

/** Participles before a noun: "suspected militants", "the captured car". */
export const isParticiple = (tokens: ReadonlyArray<Token>, from: number, at: number): boolean => {
  const [token, next, before] = [tokens[at], tokens[at + 1], tokens[at - 1]]
  if (token?.pos !== "VERB" || next === undefined || NEVER.has(token.lower)) return false
  if (!token.lower.endsWith("ed") && !token.lower.endsWith("ing") && !token.lower.endsWith("en")) return false
  const nominal = next.pos === "NOUN" || next.pos === "ADJ" || next.pos === "PROPN"
  if (!nominal) return false
  // "62 feared dead": no noun follows.
  if (before?.pos === "NUM" && next.pos === "ADJ" && !isNominal(tokens[at + 2])) return false
  // "a crowd of 63,215 watched United": a verb before its object.
  if (before?.pos === "NUM" && next.pos === "PROPN" && isFigure(before.lower)) return false
  // "No one claimed it"
  if (before?.lower === "one" && tokens[at - 2]?.lower === "no") return false
  if (at > from)
    return before?.pos === "DET" || before?.pos === "ADJ" || before?.pos === "NUM" || before?.lower === "'s"
  return before?.pos === "ADP" && !token.lower.endsWith("ing") && next.pos === "NOUN"
}

const PRONOUNS: ReadonlySet<string> = new Set(
  "he she it they him them i we us you this that these those one others another who whom everyone everybody nobody someone anyone none both all some many most several few there each".split(
    " ",
  ),
)

/** Pronouns that are never a determiner. */
const isPronoun = ({ pos, lower }: Token): boolean =>
  pos === "PRON" && lower !== "who" && lower !== "which" && lower !== "that" && lower !== "whom"

const isInside = (tokens: ReadonlyArray<Token>, from: number, at: number): boolean => {
  const token = tokens[at]
  if (token === undefined) return false
  if (NOMINAL.has(token.pos)) return true
  if (token.pos === "PART") return token.lower === "'s" || token.lower === "'"
  if (token.pos === "SYM") return token.lower === "%" || token.lower === "$"
  if (token.pos === "X") return token.capital
  if (token.pos === "ADV") return isBeforeAdjective(tokens, from, at)
  const inName = PARTICLES.has(token.lower) && isName(tokens[at - 1]) && isName(tokens[at + 1])
  return inName || isParticiple(tokens, from, at)
}

const NOMINAL: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(["NOUN", "PROPN", "NUM", "ADJ"])

/** "a very heavy blow", "30 heavily armed men". */
const isBeforeAdjective = (tokens: ReadonlyArray<Token>, from: number, at: number): boolean => {
  const [next, before] = [tokens[at + 1]?.pos, tokens[at - 1]?.pos]
  const counted = before === "NUM" && next === "ADJ" && tokens[at]?.lower.endsWith("ly") === true
  if (counted && at > from) return isNominal(tokens[at + 2])
  return at > from && (next === "ADJ" || next === "NOUN") && before === "DET"
}

/** Adjectives after the noun that do not belong into the phrase: "62 fighters dead", "a daily close to". */
const endsBefore = (tokens: ReadonlyArray<Token>, from: number, at: number): boolean => {
  const [token, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]]
  if (token?.pos !== "ADJ" || before === undefined || at === from) return false
  const afterNoun = before.pos === "NOUN" || before.pos === "PROPN" || before.pos === "NUM"
  const leadsOn = next?.pos === "NOUN" || next?.pos === "PROPN" || next?.pos === "ADJ" || next?.pos === "NUM"
  return afterNoun && !leadsOn && before.lower !== "'s"
}

/** Place of the last noun of the phrase, else of the number, else of its last word. */
const headOf = (tokens: ReadonlyArray<Token>, from: number, to: number): number => {
  for (let at = to - 1; at >= from; at--) {
    const pos = tokens[at]?.pos
    if (pos === "NOUN" || pos === "PROPN") return at
  }
  return to - 1
}

/** "told state television eleven of the dead": numbers that name a thing ("flight 93") are in figures. */
const isSpelledOut = (tokens: ReadonlyArray<Token>, at: number, { core }: Amount): boolean =>
  tokens[at - 1]?.pos === "NOUN" && tokens[core] !== undefined && !/\d/.test(tokens[core].text)

/** "the ministry over 345 pilgrims": a number with its bound or its own noun behind a noun opens another phrase. */
const opensAnother = (tokens: ReadonlyArray<Token>, at: number, amount: Amount): boolean => {
  const [before, next] = [tokens[at - 1], tokens[amount.to]]
  if (before?.pos !== "NOUN" && before?.pos !== "PROPN") return false
  if (isPeople(before.lower) || isSpelledOut(tokens, at, amount)) return true
  // "over the past week 30 young men"
  if ((STRETCHES.has(before.lower) || TIMES.has(before.lower)) && next !== undefined && isNominal(next)) return true
  const counts =
    next !== undefined && !next.capital && (next.pos === "NOUN" || next.pos === "ADJ") && next.lower.endsWith("s")
  return amount.lead < amount.from || amount.from < amount.core || counts
}

/** "On Monday Example reported", "on Monday police said": the day is a phrase of its own before who speaks. */
const isDayBeforeName = (tokens: ReadonlyArray<Token>, from: number): boolean => {
  const [day, next] = [tokens[from], tokens[from + 1]]
  const opens = day !== undefined && weekdayOf(day.lower) > 0 && tokens[from - 1]?.pos === "ADP"
  const speaker = next?.pos === "NOUN" && isPeople(next.lower)
  return opens && ((isName(next) && monthOf(next?.lower ?? "") === 0) || speaker)
}

const DAYS: ReadonlySet<string> = new Set(["yesterday", "today", "tonight", "tomorrow"])

/** "the ministry's report yesterday", "a raid Friday": a day without a preposition is a phrase of its own. */
const isDayBehindNoun = (tokens: ReadonlyArray<Token>, at: number): boolean => {
  const [day, before] = [tokens[at], tokens[at - 1]]
  if (day === undefined || before === undefined || tokens[at + 1]?.lower === "'s") return false
  const weekday = weekdayOf(day.lower) > 0 && day.lower.endsWith("day") && before.pos === "NOUN" && !before.capital
  return weekday || (DAYS.has(day.lower) && (before.pos === "NOUN" || before.pos === "PROPN"))
}

const STRETCHES: ReadonlySet<string> = new Set("week weekend month year night".split(" "))

/** "the murder of 22 peasants last February": a time without a preposition is a phrase of its own. */
const isLastBehindNoun = (tokens: ReadonlyArray<Token>, at: number): boolean => {
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  if (tokens[at]?.lower !== "last" || next === undefined || (before?.pos !== "NOUN" && before?.pos !== "PROPN"))
    return false
  return STRETCHES.has(next.lower) || weekdayOf(next.lower) > 0 || (next.capital && monthOf(next.lower) > 0)
}

const TIMES: ReadonlySet<string> = new Set("minutes hours days weeks months years decades".split(" "))

/** "For several days Iran denied it": no name goes on from a stretch of time. */
const isNameBehindTime = (tokens: ReadonlyArray<Token>, at: number): boolean =>
  isName(tokens[at]) && TIMES.has(tokens[at - 1]?.lower ?? "")

/** Where the phrase that starts at `from` ends; `from` itself when there is none. */
const endOf = (tokens: ReadonlyArray<Token>, from: number, amounts: ReadonlyMap<number, Amount>): number => {
  let at = from
  if (isDayBeforeName(tokens, from)) return from + 1
  if (!amounts.has(at) && (tokens[at]?.pos === "DET" || (tokens[at]?.lower === "no" && tokens[at]?.pos !== "ADV"))) at++
  for (;;) {
    const amount = amounts.get(at)
    if (amount !== undefined && amount.to > at) {
      if (at > from && opensAnother(tokens, at, amount)) return at
      at = amount.to
      if (tokens[at]?.lower === "of") return at
      continue
    }
    if (at > from && (isNameBehindTime(tokens, at) || isDayBehindNoun(tokens, at) || isLastBehindNoun(tokens, at)))
      return at
    const next = at > from ? nameGoesOn(tokens, from, at) : -1
    if (next !== -1) at = next
    else if (isInside(tokens, from, at) && !endsBefore(tokens, from, at)) at++
    else return at
  }
}

const firstIn = (amounts: ReadonlyMap<number, Amount>, from: number, to: number): Amount | undefined => {
  if (amounts.size === 0) return undefined
  for (let at = from; at < to; at++) {
    const amount = amounts.get(at)
    if (amount !== undefined) return amount
  }
  return undefined
}

/**
 * The noun phrase that starts at a token, or `undefined`.
 *
 * @param amounts - the amounts of the sentence by the token they start at, introduction included
 */
export const nounPhraseAt = (
  tokens: ReadonlyArray<Token>,
  from: number,
  amounts: ReadonlyMap<number, Amount>,
): NounPhrase | undefined => {
  const first = tokens[from]
  if (first === undefined) return undefined
  if (isPronoun(first) && !amounts.has(from)) {
    return { _tag: "Noun", from, to: from + 1, head: from, pronoun: true, amount: undefined }
  }
  const to = endOf(tokens, from, amounts)
  if (to === from) return undefined
  const amount = firstIn(amounts, from, to)
  const head = headOf(tokens, Math.max(from, amount?.to ?? from), to)
  const last = tokens[to - 1]
  const alone = to === from + 1 && amount === undefined && last !== undefined
  if (alone && last.pos === "ADJ" && !last.capital) return undefined
  return {
    _tag: "Noun",
    from,
    to,
    head: amount !== undefined && amount.to >= to ? amount.core : head,
    pronoun: alone && PRONOUNS.has(last.lower) && last.pos !== "NOUN",
    amount,
  }
}
