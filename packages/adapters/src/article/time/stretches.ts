/** Stretches of time counted from the day of publication: "this morning", "over the weekend", "in the past 3 months". */
import { Calendar, Period } from "@corroborate/core"
import { numberOf } from "../number/words.ts"

/** A time with its tokens, `to` excluded. */
export interface TimeExpression {
  readonly from: number
  readonly to: number
  readonly period: Period.Period
}

/** A day as a period. */
export const dayOnly = (date: string): Period.Period => Period.day(date)

const NIGHTS: ReadonlySet<string> = new Set(["night", "overnight"])
/** Parts of a day. */
export const PARTS: ReadonlySet<string> = new Set(["morning", "afternoon", "evening", "night"])

/** A day with the part of it that follows: a night reaches into the next day. */
export const withPart = (date: string, part: string | undefined): Period.Period | undefined => {
  if (part === undefined || !PARTS.has(part)) return dayOnly(date)
  return Period.between(date, NIGHTS.has(part) ? Calendar.plusDays(date, 1) : date, "part-of-day")
}

const monday = (date: string): string => Calendar.plusDays(date, 1 - Calendar.weekday(date))

const weekOf = (date: string): Period.Period | undefined =>
  Period.between(monday(date), Calendar.plusDays(monday(date), 6), "week")

const monthBefore = (date: string, months: number): string => {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - months
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}-01`
}

const STRETCHES: ReadonlySet<string> = new Set(["week", "month", "year", "night"])
const WHICH: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["past", -1],
  ["previous", -1],
  ["this", 0],
  ["next", 1],
])

const stretch = (unit: string, shift: number, reference: string): Period.Period | undefined => {
  if (unit === "night") return withPart(Calendar.plusDays(reference, shift), "night")
  if (unit === "week") return weekOf(Calendar.plusDays(reference, 7 * shift))
  if (unit === "month") {
    const first = monthBefore(reference, -shift)
    return Period.between(first, Calendar.endOfMonth(first), "month")
  }
  const year = Number(reference.slice(0, 4)) + shift
  return Period.between(`${year}-01-01`, `${year}-12-31`, "year")
}

const SATURDAY = 6

/** The weekend that is on or was before a day: "over the weekend"; the "last" is over. */
const weekendOf = (reference: string, which: string | undefined): Period.Period | undefined => {
  const since = (Calendar.weekday(reference) - SATURDAY + 7) % 7
  const back = which === "last" && since < 2 ? since + 7 : since
  const saturday = Calendar.plusDays(reference, -back)
  return Period.between(saturday, Calendar.plusDays(saturday, 1), "days")
}

/** Days of a unit; months and years are counted by the calendar. */
const DAYS: ReadonlyMap<string, number> = new Map([
  ["hours", 1 / 24],
  ["days", 1],
  ["weeks", 7],
])

const MONTHS: ReadonlyMap<string, number> = new Map([
  ["months", 1],
  ["years", 12],
])

/** The day so many months before another; the last of the month where it has no such day. */
const monthsBefore = (date: string, months: number): string => {
  const first = monthBefore(date, months)
  const last = Calendar.endOfMonth(first)
  const day = `${first.slice(0, 8)}${date.slice(8, 10)}`
  return day <= last ? day : last
}

/** "the past 3 months", "the last 24 hours": up to the day of publication. */
const lately = (count: number, unit: string, reference: string): Period.Period | undefined => {
  const months = MONTHS.get(unit)
  if (months !== undefined)
    return Period.between(monthsBefore(reference, count * months), reference, unit === "years" ? "year" : "month")
  const days = DAYS.get(unit)
  return days === undefined
    ? undefined
    : Period.between(Calendar.plusDays(reference, -Math.ceil(count * days)), reference, "days")
}

const LATELY: ReadonlySet<string> = new Set(["past", "last", "previous"])
const THE: ReadonlySet<string> = new Set(["the", "this", "last", "past"])

/** Years that a text looks back over at most: what goes further is no news. Chosen. */
const FARTHEST = 50

/**
 * The stretch of time that words from a place on mean; `undefined` for other words.
 *
 * @example
 * ```ts import.meta.vitest
 * import { stretchAt } from "@corroborate/adapters/article/time/stretches"
 *
 * stretchAt(["this", "morning"], 0, "1989-10-05")?.period.start // => "1989-10-05"
 * stretchAt(["past", "3", "months"], 0, "1989-10-05")?.period.start // => "1989-07-05"
 * stretchAt(["the", "weekend"], 1, "1989-10-05")?.period.start // => "1989-09-30"
 * ```
 */
export const stretchAt = (words: ReadonlyArray<string>, at: number, reference: string): TimeExpression | undefined => {
  const [which = "", unit = "", third = ""] = words.slice(at, at + 3)
  const to = (width: number, period: Period.Period | undefined): TimeExpression | undefined =>
    period === undefined ? undefined : { from: at, to: at + width, period }
  if (which === "weekend" && THE.has(words[at - 1] ?? "")) return to(1, weekendOf(reference, words[at - 1]))
  if (which === "this" && PARTS.has(unit) && unit !== "night") return to(2, withPart(reference, unit))
  const count = LATELY.has(which) ? numberOf(unit) : undefined
  if (count !== undefined && Number.isInteger(count) && count > 0 && count <= FARTHEST)
    return to(3, lately(count, third, reference))
  const shift = WHICH.get(which)
  return shift === undefined || !STRETCHES.has(unit) ? undefined : to(2, stretch(unit, shift, reference))
}
