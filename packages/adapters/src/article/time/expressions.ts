/** Times of a sentence and the dates that they stand for, counted from the day of publication. */
import { Calendar, Period } from "@corroborate/core"
import type { Token } from "../text/Article.ts"
import { numberOf } from "../number/words.ts"
import { dayOnly, PARTS, stretchAt, withPart, type TimeExpression } from "./stretches.ts"
import { dayOfMonth, isoDate, monthOf, weekdayOf, yearOf } from "./months.ts"

/** The day of publication, or `undefined` when the document gives none; then only full dates are read. */
export type Reference = string | undefined

export type { TimeExpression } from "./stretches.ts"

type Reader = (
  words: ReadonlyArray<string>,
  at: number,
  reference: Reference,
  tokens: ReadonlyArray<Token>,
) => TimeExpression | undefined

const found = (from: number, to: number, period: Period.Period | undefined): TimeExpression | undefined =>
  period === undefined ? undefined : { from, to, period }

/** News looks back: the latest such day up to publication; "next" looks ahead, "last" before the day itself. */
const dateOfWeekday = (weekday: number, before: string | undefined, reference: string): string => {
  const back = (Calendar.weekday(reference) - weekday + 7) % 7
  if (before === "next") return Calendar.plusDays(reference, back === 0 ? 7 : 7 - back)
  return Calendar.plusDays(reference, before === "last" && back === 0 ? -7 : -back)
}

const readWeekday: Reader = (words, at, reference) => {
  const word = words[at] ?? ""
  const weekday = word.endsWith("day") ? weekdayOf(word) : 0
  if (weekday === 0 || reference === undefined) return undefined
  const part = words[at + 1]
  return found(
    at,
    part !== undefined && PARTS.has(part) ? at + 2 : at + 1,
    withPart(dateOfWeekday(weekday, words[at - 1], reference), part),
  )
}

/** The year that a day and month without one mean: that of publication, or the year before when it would lie far ahead. */
const yearFor = (month: number, day: number, reference: string): number => {
  const year = Number(reference.slice(0, 4))
  const date = isoDate(year, month, day)
  return date !== undefined && Calendar.dayNumber(date) - Calendar.dayNumber(reference) > 180 ? year - 1 : year
}

const skipComma = (words: ReadonlyArray<string>, at: number): number => (words[at] === "," ? at + 1 : at)

const dated = (
  from: number,
  to: number,
  month: number,
  day: number,
  words: ReadonlyArray<string>,
  reference: Reference,
): TimeExpression | undefined => {
  const yearAt = skipComma(words, to)
  const year = yearOf(words[yearAt] ?? "")
  if (year === undefined && reference === undefined) return undefined
  const date = isoDate(year ?? yearFor(month, day, reference ?? ""), month, day)
  return date === undefined ? undefined : found(from, year === undefined ? to : yearAt + 1, dayOnly(date))
}

const monthPeriod = (year: number, month: number): Period.Period | undefined => {
  const first = isoDate(year, month, 1)
  return first === undefined ? undefined : Period.between(first, Calendar.endOfMonth(first), "month")
}

const BEFORE_MONTH: ReadonlySet<string> = new Set(
  "in since of early late last this until till by during mid next from for to".split(" "),
)

const readMonth: Reader = (words, at, reference, tokens) => {
  const month = monthOf(words[at] ?? "")
  if (month === 0 || tokens[at]?.capital !== true) return undefined
  const after = dayOfMonth(words[at + 1] ?? "")
  if (after !== undefined) return dated(at, at + 2, month, after, words, reference)
  const before = dayOfMonth(words[at - 1] ?? "")
  if (before !== undefined) return dated(at - 1, at + 1, month, before, words, reference)
  const yearAt = skipComma(words, at + 1)
  const year = yearOf(words[yearAt] ?? "")
  if (year !== undefined) return found(at, yearAt + 1, monthPeriod(year, month))
  if (reference === undefined || !BEFORE_MONTH.has(words[at - 1] ?? "")) return undefined
  const ahead = words[at - 1] === "next" || words[at - 1] === "by"
  const thisYear = Number(reference.slice(0, 4))
  const isAhead = month > Number(reference.slice(5, 7))
  return found(at, at + 1, monthPeriod(isAhead && !ahead ? thisYear - 1 : thisYear, month))
}

const BEFORE_YEAR: ReadonlySet<string> = new Set(
  "in since from until till by during before after of early late mid".split(" "),
)

/** "2018 saw 40 of them". */
const SEES: ReadonlySet<string> = new Set(["saw", "brought"])

const readYear: Reader = (words, at) => {
  const year = yearOf(words[at] ?? "")
  if (year === undefined || !(BEFORE_YEAR.has(words[at - 1] ?? "") || SEES.has(words[at + 1] ?? ""))) return undefined
  return found(at, at + 1, Period.between(`${year}-01-01`, `${year}-12-31`, "year"))
}

const RELATIVE: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["tonight", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
])

const readDay: Reader = (words, at, reference) => {
  const word = words[at] ?? ""
  const shift = RELATIVE.get(word)
  if (shift === undefined || reference === undefined) return undefined
  const part = words[at + 1]
  const date = Calendar.plusDays(reference, shift)
  const hasPart = part !== undefined && PARTS.has(part)
  return found(at, hasPart ? at + 2 : at + 1, withPart(date, word === "tonight" ? "night" : part))
}

const UNITS: Readonly<Record<string, number>> = { day: 1, days: 1, night: 1, nights: 1, week: 7, weeks: 7 }

const BACK: ReadonlySet<string> = new Set(["ago", "earlier", "day", "before"])

/** "a day earlier", "two days ago", "the day before", "the previous day". */
const readAgo: Reader = (words, at, reference) => {
  const back = words[at + 2] ?? ""
  if (reference === undefined || !BACK.has(back)) return undefined
  const [first = "", unit = ""] = [words[at], words[at + 1]]
  const days = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined
  if (first === "the" && (unit === "previous" || unit === "day") && (back === "day" || back === "before"))
    return found(at, at + 3, dayOnly(Calendar.plusDays(reference, -1)))
  const count = first === "a" ? 1 : numberOf(first)
  if (days === undefined || count === undefined || !Number.isInteger(count) || (back !== "ago" && back !== "earlier"))
    return undefined
  return found(at, at + 3, dayOnly(Calendar.plusDays(reference, -days * count)))
}

const readStretch: Reader = (words, at, reference) =>
  reference === undefined ? undefined : stretchAt(words, at, reference)

const READERS: ReadonlyArray<Reader> = [readAgo, readMonth, readWeekday, readDay, readStretch, readYear]

const readAt: Reader = (words, at, reference, tokens) => {
  for (const read of READERS) {
    const expression = read(words, at, reference, tokens)
    if (expression !== undefined) return expression
  }
  return undefined
}

/** "that day", "the same day": the day named last. */
const sameDay = (
  words: ReadonlyArray<string>,
  at: number,
  before: TimeExpression | undefined,
): TimeExpression | undefined => {
  const day = before?.period.start
  const same = words[at] === "same" && words[at - 1] === "the"
  if (!(same || words[at] === "that") || words[at + 1] !== "day" || day === undefined) return undefined
  return found(at, at + 2, dayOnly(Period.dayOf(day)))
}

/**
 * The times of a sentence that stand for dates, in order, none overlapping another. O(n).
 *
 * "On Monday" in a paper of Thursday is the Monday before: news tells what was.
 *
 * @param before - the last time of the sentence before, which "that day" may mean
 */
export const timesOf = (
  tokens: ReadonlyArray<Token>,
  reference: Reference,
  before?: TimeExpression,
): ReadonlyArray<TimeExpression> => {
  const words = tokens.map(({ lower }) => lower)
  const times: Array<TimeExpression> = []
  for (let at = 0; at < tokens.length;) {
    const time = readAt(words, at, reference, tokens) ?? sameDay(words, at, times.at(-1) ?? before)
    if (time === undefined) at++
    else {
      const last = times.at(-1)
      if (last !== undefined && last.to > time.from) times.pop()
      times.push(time)
      at = Math.max(time.to, at + 1)
    }
  }
  return times
}
