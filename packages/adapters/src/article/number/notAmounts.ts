/** Numbers that count nothing: dates, hours, ages, the numbers of flights, roads and articles. */
import type { Token } from "../text/Article.ts"
import { isPeople, isPerson } from "../text/people.ts"
import { dayOfMonth, monthOf, weekdayOf, yearOf } from "../time/months.ts"

const BEFORE_YEAR: ReadonlySet<string> = new Set(
  "in since from until till by during before after of early late mid to between and spring summer autumn winter fall".split(
    " ",
  ),
)

const isMonth = (token: Token | undefined): boolean => token !== undefined && token.capital && monthOf(token.lower) > 0

/** A year after a preposition or a month, with no noun after it that it could count. */
const isYear = (tokens: ReadonlyArray<Token>, from: number, to: number): boolean => {
  const token = tokens[from]
  if (to !== from + 1 || token === undefined || yearOf(token.lower) === undefined) return false
  const [before, next] = [tokens[from - 1], tokens[to]]
  const counts = next?.pos === "NOUN" && next.lower.endsWith("s")
  // "his September 2015 deaths", "on December 29 2019"
  if (isMonth(before) || (isMonth(tokens[from - 2]) && dayOfMonth(before?.lower ?? "") !== undefined)) return true
  if (before === undefined || before.pos === "PUNCT") return !counts
  return (BEFORE_YEAR.has(before.lower) || before.pos === "DET" || before.lower === "'s") && !counts
}

const isDayOfMonth = (tokens: ReadonlyArray<Token>, from: number, to: number): boolean => {
  const token = tokens[from]
  if (token === undefined || to !== from + 1 || dayOfMonth(token.lower) === undefined) return false
  const dot = tokens[from - 1]?.text === "." ? 1 : 0
  const [before, next] = [tokens[from - 1 - dot], tokens[to]]
  if (isMonth(next) && next?.lower !== "may") return true
  if (next?.lower === "may" && next.capital) return true
  // "March 13 deaths" counts, "the March 13 death" does not.
  const counts = next?.pos === "NOUN" && (next.lower.endsWith("s") || next.lower === "people")
  return isMonth(before) && !counts
}

/** "the death of Example Explorer 6": a figure that ends a name of several words. */
const isOfName = (tokens: ReadonlyArray<Token>, from: number, to: number): boolean => {
  const [first, before, token, next] = [tokens[from - 2], tokens[from - 1], tokens[from], tokens[to]]
  const named = before?.pos === "PROPN" && first?.pos === "PROPN" && !isMonth(before) && weekdayOf(before.lower) === 0
  const ends = next === undefined || next.pos === "PUNCT" || next.lower === "'s"
  return named && ends && to === from + 1 && /^\d{1,2}$/.test(token?.lower ?? "")
}

const HOURS: ReadonlySet<string> = new Set("am pm a.m p.m a.m. p.m. o'clock gmt utc est edt hours local".split(" "))

const isHour = (tokens: ReadonlyArray<Token>, from: number, to: number): boolean => {
  const next = tokens[to]?.lower ?? ""
  return HOURS.has(next) && !(next === "hours" && tokens[from - 1]?.lower !== "at")
}

const AGES: ReadonlySet<string> = new Set(["aged", "age", "ages"])

/** "Staff Writer, 45, said": a number alone between commas after a name. "aged 45", "aged 20 and 24", "a 7 year old". */
const isAge = (tokens: ReadonlyArray<Token>, from: number, to: number): boolean => {
  const [before, next] = [tokens[from - 1], tokens[to]]
  if (AGES.has(before?.lower ?? "")) return true
  if (before?.lower === "and" && AGES.has(tokens[from - 3]?.lower ?? "")) return true
  if (next?.lower === "year" && tokens[to + 1]?.lower === "old") return true
  const listed = next?.lower === "," || next?.text === ";"
  return before?.lower === "," && listed && tokens[from - 2]?.pos === "PROPN"
}

/** Nouns that a number names and does not count. */
const LABELLED: ReadonlySet<string> = new Set(
  "flight flights region highway route road article resolution chapter section unit reactor boeing airbus no no. number phase category level day page room gate terminal type group line bus train".split(
    " ",
  ),
)

const isLabel = (tokens: ReadonlyArray<Token>, from: number, to: number): boolean => {
  const [before, next] = [tokens[from - 1], tokens[to]]
  if (before === undefined || next?.pos === "NOUN") return false
  return LABELLED.has(before.lower) && (before.capital || before.lower === "flight")
}

const isMoney = (tokens: ReadonlyArray<Token>, from: number): boolean => {
  const before = tokens[from - 1]?.lower ?? ""
  return before === "$" || before === "€" || before === "£" || before === "us$" || before === "¥"
}

const ENDINGS: ReadonlySet<string> = new Set(["th", "st", "nd", "rd"])

/** "the 10Th Brigade", whose case was damaged: an ordinal that falls into two words. */
const isCutOrdinal = (tokens: ReadonlyArray<Token>, from: number, to: number): boolean => {
  const [number, ending] = [tokens[to - 1], tokens[to]]
  return to === from + 1 && ENDINGS.has(ending?.lower ?? "") && number?.end === ending?.start
}

const isOrdinal = (token: Token | undefined): boolean => /^\d{1,4}(?:st|nd|rd|th)$/.test(token?.lower ?? "")

/** What "one of" is a part of, so that one counts: "one of the dead". */
const COUNTED: ReadonlySet<string> = new Set(
  "them whom dead wounded injured victims killed missing survivors".split(" "),
)

const GROUPS: ReadonlySet<string> = new Set("group gang band patrol".split(" "))

const THEIRS: ReadonlySet<string> = new Set("the his her their its our these those".split(" "))

/** A word for people, and not for one. */
const isPlural = (word: string): boolean => isPeople(word) && !isPerson(word)

/** "one of the guerrillas", "one of his two bodyguards": one of a group of people. */
const isOfGroup = (words: ReadonlyArray<string>, to: number): boolean =>
  THEIRS.has(words[to + 1] ?? "") &&
  (GROUPS.has(words[to + 2] ?? "") || [2, 3].some((step) => isPlural(words[to + step] ?? "")))

/** "no one", "one another", "one of", "one day": a word and no count. */
const isPronounOne = (words: ReadonlyArray<string>, from: number, to: number): boolean => {
  if (words[from] !== "one" || to !== from + 1) return false
  const next = words[to] ?? ""
  return (
    words[from - 1] === "no" ||
    words[from - 1] === "this" ||
    // "said that one rebel was killed"
    (words[from - 1] === "that" && !isPerson(next) && !isPerson(words[to + 1] ?? "") && next !== "of") ||
    next === "another" ||
    (next === "of" &&
      !COUNTED.has(words[to + 2] ?? "") &&
      !COUNTED.has(words[to + 1] ?? "") &&
      !isOfGroup(words, to)) ||
    next === "day"
  )
}

/** "were killed in one on 2 May": behind a preposition and before no noun, "one" stands for a thing named before. */
const isStandIn = (tokens: ReadonlyArray<Token>, from: number, to: number): boolean => {
  // "over one million"
  if (to !== from + 1) return false
  const next = tokens[to]
  // "after one of them was hurt"
  const verb = tokens[to + 2]?.pos
  if (next?.lower === "of" && (verb === "AUX" || verb === "VERB")) return false
  const alone = next === undefined || (next.pos !== "NOUN" && next.pos !== "ADJ" && next.pos !== "PROPN")
  return tokens[from]?.lower === "one" && tokens[from - 1]?.pos === "ADP" && alone
}

/** "how many had died": what is asked for, or not known. */
const isAsked = (words: ReadonlyArray<string>, from: number): boolean =>
  words[from - 1] === "how" && (words[from] === "many" || words[from] === "much" || words[from] === "few")

/** "not one life was lost": none. */
const isNotOne = (words: ReadonlyArray<string>, from: number): boolean =>
  words[from] === "one" && words[from - 1] === "not" && words[from + 1] !== "but"

const FRACTIONS: ReadonlySet<string> = new Set("thirds quarters fifths sixths eighths tenths".split(" "))

const CONTRASTS: ReadonlySet<string> = new Set([",", "and", "but", "-", "–", "—", "("])

/** "nine were killed, not 14": the number that somebody else gave, and that whoever speaks denies. */
const isDenied = (words: ReadonlyArray<string>, from: number): boolean =>
  words[from - 1] === "not" && CONTRASTS.has(words[from - 2] ?? "")

/** Whether the number at a place counts nothing. */
export const isNotAmount = (
  tokens: ReadonlyArray<Token>,
  words: ReadonlyArray<string>,
  from: number,
  to: number,
): boolean =>
  isYear(tokens, from, to) ||
  isAsked(words, from) ||
  isNotOne(words, from) ||
  FRACTIONS.has(words[to] ?? "") ||
  isDenied(words, from) ||
  isDayOfMonth(tokens, from, to) ||
  isHour(tokens, from, to) ||
  isAge(tokens, from, to) ||
  isLabel(tokens, from, to) ||
  isOfName(tokens, from, to) ||
  isMoney(tokens, from) ||
  isOrdinal(tokens[from]) ||
  isCutOrdinal(tokens, from, to) ||
  isPronounOne(words, from, to) ||
  isStandIn(tokens, from, to) ||
  (weekdayOf(words[from - 1] ?? "") > 0 && tokens[to]?.lower === "," && dayOfMonth(words[from] ?? "") !== undefined)
