/** When a row was said, and when what it tells happened. */
import { Calendar, Period, type ClaimContent } from "@corroborate/core"
import { dateOf, readInstant } from "../cell/day.ts"
import { readPeriod } from "../cell/period.ts"
import type { ColumnOrigin, HappenedPlan, Origin } from "./plan.ts"
import { columnOf, isNotKnown, tell, textOf, type RowReading } from "./row.ts"

/**
 * When it was said; `undefined` when what is written there cannot be read. The row then makes no claim: without its day a
 * revision would look like a contradiction, and a date that is none is the surest sign that cells have shifted.
 */
export const saidOf = (reading: RowReading): Pick<ClaimContent, "saidOn"> | undefined => {
  const { saidOn, dates } = reading.plan
  const text = textOf(reading, saidOn)
  if (text === undefined || saidOn === undefined || isNotKnown(reading, text)) return {}
  const read = readInstant(text, dates)
  if ("instant" in read) return { saidOn: read.instant }
  tell(reading, saidOn, read.problem, "refused")
  return undefined
}

/** What a problem with a time costs. */
const WITHOUT = "the claim stands without the time it tells of"

const periodIn = (reading: RowReading, origin: Origin): Period.Period | undefined => {
  const text = textOf(reading, origin)
  if (text === undefined || isNotKnown(reading, text)) return undefined
  const read = readPeriod(text, reading.plan.dates)
  if ("period" in read) return read.period
  tell(reading, origin, `${read.problem}; ${WITHOUT}`, "warning")
  return undefined
}

const betweenEnds = (reading: RowReading, from: Origin, to: Origin): Period.Period | undefined => {
  const [start, end] = [periodIn(reading, from), periodIn(reading, to)]
  if (start?.start === undefined || end?.end === undefined) return undefined
  const period = Period.between(start.start, end.end, start.start === end.end ? "day" : "days")
  if (period === undefined) tell(reading, to, `it ends before it begins; ${WITHOUT}`, "warning")
  return period
}

/** A number of a date, 0 or nothing for one that is not known. */
const partOf = (reading: RowReading, origin: ColumnOrigin | undefined): number => {
  const text = textOf(reading, origin)
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : 0
}

/** A day, a month or a year, as far as its parts are known. */
const fromParts = (
  reading: RowReading,
  { year, month, day }: Extract<HappenedPlan, { readonly _tag: "Parts" }>,
): Period.Period | undefined => {
  const [y, m, d] = [partOf(reading, year), partOf(reading, month), partOf(reading, day)]
  if (y === 0) return undefined
  const first = dateOf(y, m === 0 ? 1 : m, m === 0 || d === 0 ? 1 : d)
  if (first === undefined) {
    tell(reading, day ?? month ?? year, `the calendar has no day ${y}-${m}-${d}; ${WITHOUT}`, "warning")
    return undefined
  }
  if (m === 0) return Period.between(first, `${first.slice(0, 4)}-12-31`, "year")
  return d === 0 ? Period.between(first, Calendar.endOfMonth(first), "month") : Period.day(first)
}

/** Days before and after a day that stands for a week. */
const HALF_WEEK = 3

/** A day that stands for a longer time, as a code says: the middle of a week, a day of a month or year. */
const coded = (
  reading: RowReading,
  { day, code, codes }: Extract<HappenedPlan, { readonly _tag: "Coded" }>,
): Period.Period | undefined => {
  const period = periodIn(reading, day)
  const written = textOf(reading, code)
  const precision = written === undefined ? "day" : codes.get(written)
  if (precision === undefined)
    tell(
      reading,
      code,
      `\`${(written ?? "").slice(0, 20)}\` is none of its codes; the day is taken as it stands`,
      "warning",
    )
  const on = period?.start
  if (on === undefined || precision === undefined || precision === "day") return period
  const date = on.slice(0, 10)
  if (precision === "week")
    return Period.between(Calendar.plusDays(date, -HALF_WEEK), Calendar.plusDays(date, HALF_WEEK), "week")
  const year = date.slice(0, 4)
  return precision === "month"
    ? Period.between(`${date.slice(0, 7)}-01`, Calendar.endOfMonth(date), "month")
    : Period.between(`${year}-01-01`, `${year}-12-31`, "year")
}

/** When it happened, as far as the row tells. */
export const happenedIn = (reading: RowReading): Period.Period | undefined => {
  const { happened } = reading.plan
  switch (happened?._tag) {
    case undefined:
      return undefined
    case "Ends":
      return betweenEnds(reading, happened.start, happened.end)
    case "Parts":
      return fromParts(reading, happened)
    case "Coded":
      return coded(reading, happened)
    case "Column":
    case "Constant":
    case "Template":
      return periodIn(reading, happened)
  }
}

/** The time in which it began: the first day of what is told from day to day, else all of it. */
export const beganIn = (happened: Period.Period): Period.Period | undefined => {
  const { start, precision } = happened
  return start !== undefined && precision === "days" ? Period.day(start.slice(0, 10)) : happened
}

/** The column that the time of what happened is first read from, if it is one. */
export const columnOfTime = (happened: HappenedPlan): string | undefined => {
  switch (happened._tag) {
    case "Ends":
      return happened.start.name
    case "Parts":
      return happened.year.name
    case "Coded":
      return happened.day.name
    case "Column":
    case "Constant":
    case "Template":
      return columnOf(happened)?.name
  }
}
