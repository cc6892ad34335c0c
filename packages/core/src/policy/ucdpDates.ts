/**
 * UCDP's table from phrases of time to dates: "late last week" becomes Friday to Sunday, with a precision code.
 *
 * @see UCDP Georeferenced Event Dataset Codebook 19.1, appendix 2
 */
import { endOfMonth, plusDays, weekday } from "../value/calendar.ts"
import { between, type Period, type Precision } from "../value/Period.ts"

/** 1: the day; 2: two to six days; 3: a week; 4: a month; 5: a year. */
export type DatePrecision = 1 | 2 | 3 | 4 | 5

/** The dates that a phrase stands for. */
export interface DatedPhrase {
  readonly period: Period
  readonly precision: DatePrecision
}

const PRECISIONS: Readonly<Record<DatePrecision, Precision>> = { 1: "day", 2: "days", 3: "week", 4: "month", 5: "year" }

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
]
const NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]

const weekdayOf = (name: string): number => WEEKDAYS.indexOf(name) + 1
const monthOf = (name: string): string => String(MONTHS.indexOf(name) + 1).padStart(2, "0")
const numberOf = (word: string): number => (NUMBERS.includes(word) ? NUMBERS.indexOf(word) : Number(word))

/** The latest such weekday up to a day, that day included. */
const latestWeekday = (day: string, name: string): string => plusDays(day, -((weekday(day) - weekdayOf(name) + 7) % 7))

/** Monday of the week of a day. */
const mondayOf = (day: string): string => plusDays(day, 1 - weekday(day))

/** The first of a month in the year of the report, or the year before when that would lie ahead. */
const firstOf = (month: string, reported: string): string => {
  const year = Number(reported.slice(0, 4))
  const candidate = `${year}-${monthOf(month)}-01`
  return candidate <= reported ? candidate : `${year - 1}-${monthOf(month)}-01`
}

const earlier = (a: string, b: string): string => (a < b ? a : b)
const later = (a: string, b: string): string => (a > b ? a : b)

type Dates = readonly [start: string, end: string, precision: DatePrecision]

interface Row {
  readonly phrase: RegExp
  readonly dates: (words: ReadonlyArray<string>, reported: string) => Dates
}

const DAY = WEEKDAYS.join("|")
const MONTH = MONTHS.join("|")

const monthPart = (part: string, first: string, reported: string): Dates => {
  const at = (day: number): string => plusDays(first, day - 1)
  if (part === "early") return [first, at(10), 4]
  if (part === "late") return [at(15), earlier(endOfMonth(first), reported), 4]
  return [at(10), at(20), 4]
}

const yearPart = (part: string, year: string): Dates => {
  if (part === "early") return [`${year}-01-01`, `${year}-04-30`, 5]
  return part === "late" ? [`${year}-09-01`, `${year}-12-31`, 5] : [`${year}-05-01`, `${year}-08-31`, 5]
}

const lastMonth = (reported: string): Dates => {
  const end = plusDays(`${reported.slice(0, 8)}01`, -1)
  return [`${end.slice(0, 8)}01`, end, 4]
}

/** Three months back to the day, and never across New Year. */
const threeMonths = (reported: string): Dates => [
  later(plusDays(reported, -91), `${reported.slice(0, 4)}-01-01`),
  reported,
  5,
]

const ROWS: ReadonlyArray<Row> = [
  { phrase: /^today$/, dates: (_, day) => [day, day, 1] },
  { phrase: /^(?:yesterday|last night|the other day)$/, dates: (_, day) => [plusDays(day, -1), plusDays(day, -1), 1] },
  {
    phrase: new RegExp(`^last (${DAY})(?: night)?$`),
    dates: ([name = ""], day) => {
      const that = latestWeekday(plusDays(day, -1), name)
      return [that, that, 1]
    },
  },
  {
    phrase: new RegExp(`^(?:on )?(${DAY})(?: night| evening| morning)?$`),
    dates: ([name = ""], day) => [latestWeekday(day, name), latestWeekday(day, name), 1],
  },
  {
    phrase: /^(?:recently|(?:in )?(?:the )?past few days)$/,
    dates: (_, day) => [plusDays(day, -3), plusDays(day, -1), 2],
  },
  {
    phrase: new RegExp(`^around (\\d{1,2}) (${MONTH})$`),
    dates: ([n = "1", month = ""], day) => {
      const that = plusDays(firstOf(month, day), Number(n) - 1)
      return [plusDays(that, -1), plusDays(that, 1), 2]
    },
  },
  {
    phrase: /^(?:over )?the weekend$/,
    dates: (_, day) => {
      const saturday = latestWeekday(day, "saturday")
      return [saturday, earlier(plusDays(saturday, 1), day), 2]
    },
  },
  { phrase: /^this week$/, dates: (_, day) => [mondayOf(day), day, 2] },
  {
    phrase: new RegExp(`^(?:the )?night between (${DAY}) and (${DAY})$`),
    dates: ([, second = ""], day) => {
      const end = latestWeekday(day, second)
      return [plusDays(end, -1), end, 2]
    },
  },
  { phrase: /^night-?long battle$/, dates: (_, day) => [plusDays(day, -1), day, 2] },
  { phrase: /^(?:in )?(?:the )?(?:past|last) 24 hours$/, dates: (_, day) => [plusDays(day, -1), day, 2] },
  { phrase: /^(?:in )?(?:the )?(?:past|last) (?:48|72) hours$/, dates: (_, day) => [plusDays(day, -2), day, 2] },
  { phrase: /^(?:in )?(?:the )?past (?:2|two) days$/, dates: (_, day) => [plusDays(day, -2), plusDays(day, -1), 2] },
  { phrase: new RegExp(`^since (${DAY})$`), dates: ([name = ""], day) => [latestWeekday(day, name), day, 2] },
  {
    phrase: /^(?:a )?(\d|two|three|four|five|six|seven)-day (?:offensive|battle|assault|siege|operation)$/,
    dates: ([n = "1"], day) => [plusDays(day, 1 - numberOf(n)), day, 2],
  },
  { phrase: /^late last week$/, dates: (_, day) => [plusDays(mondayOf(day), -3), plusDays(mondayOf(day), -1), 2] },
  { phrase: /^last week$/, dates: (_, day) => [plusDays(mondayOf(day), -7), plusDays(mondayOf(day), -1), 3] },
  { phrase: /^(?:in |over )?(?:the )?past week$/, dates: (_, day) => [plusDays(day, -6), day, 3] },
  {
    phrase: new RegExp(`^(?:the |in the )?first week of (${MONTH})$`),
    dates: ([month = ""], day) => [firstOf(month, day), plusDays(firstOf(month, day), 6), 3],
  },
  {
    phrase: new RegExp(`^(?:in )?(early|mid|middle|late)(?: |-)(${MONTH})$`),
    dates: ([part = "", month = ""], day) => monthPart(part, firstOf(month, day), day),
  },
  { phrase: /^(?:in )?(?:recent|several) weeks$/, dates: (_, day) => [plusDays(day, -21), day, 4] },
  { phrase: /^a fortnight ago$/, dates: (_, day) => [plusDays(day, -13), day, 4] },
  { phrase: /^last month$/, dates: (_, day) => lastMonth(day) },
  { phrase: /^earlier this month$/, dates: (_, day) => [`${day.slice(0, 8)}01`, plusDays(day, -1), 4] },
  { phrase: /^(?:in )?(early|mid|late)(?: |-)(\d{4})$/, dates: ([part = "", year = ""]) => yearPart(part, year) },
  { phrase: /^(?:in |over )?(?:the )?past (?:3|three|few) months$/, dates: (_, day) => threeMonths(day) },
]

/** A report tells of nothing after its own day, so no phrase reaches beyond it. */
const dated = ([start, end, precision]: Dates, reported: string): DatedPhrase | undefined => {
  const period = between(start, earlier(end, reported), PRECISIONS[precision])
  return period === undefined ? undefined : { period, precision }
}

/**
 * The dates of a phrase in a report of a day; without a phrase, the three days before that day.
 *
 * @param reported - day of the report, `YYYY-MM-DD`
 * @returns `undefined` for a phrase that the table does not have, or that would lie ahead of the report
 *
 * @example
 * ```ts import.meta.vitest
 * import { ucdpDate } from "@corroborate/core"
 *
 * ucdpDate("Monday night", "2018-03-22")?.period.start // => "2018-03-19"
 * ucdpDate("late last week", "2018-03-22")?.period // => { _tag: "Period", start: "2018-03-16", end: "2018-03-18", precision: "days" }
 * ucdpDate(undefined, "2018-03-22")?.period.end // => "2018-03-21"
 * ucdpDate("once upon a time", "2018-03-22") // => undefined
 * ```
 */
export const ucdpDate = (phrase: string | undefined, reported: string): DatedPhrase | undefined => {
  if (phrase === undefined) return dated([plusDays(reported, -3), plusDays(reported, -1), 2], reported)
  const words = phrase.trim().toLowerCase().split(/\s+/).join(" ")
  for (const row of ROWS) {
    const match = row.phrase.exec(words)
    if (match !== null) return dated(row.dates(match.slice(1), reported), reported)
  }
  return undefined
}
