/** Stretches of time in a cell: a day, a month, a year, from one to another, since, until. */
import { Calendar, Period } from "@corroborate/core"
import { monthOf, readInstant, type DateOrder } from "./day.ts"
import { LONGEST, shown, spelled } from "./spelling.ts"

/** A period, or in plain words why there is none. */
export type Stretch = { readonly period: Period.Period } | { readonly problem: string }

const days = (start: string, end: string, precision: Period.Precision): Period.Period | undefined =>
  Period.between(start, end, precision)

const monthPeriod = (year: string, month: number): Period.Period | undefined => {
  const first = `${year}-${String(month).padStart(2, "0")}-01`
  return month < 1 || month > 12 ? undefined : days(first, Calendar.endOfMonth(first), "month")
}

/** A month or a year; `undefined` for anything else. */
const coarse = (text: string): Period.Period | undefined => {
  const numbered = /^(\d{4})-(\d{1,2})$/.exec(text)
  if (numbered !== null) return monthPeriod(numbered[1] ?? "", Number(numbered[2]))
  const named = /^([a-z]{3,9})\.? (\d{4})$/.exec(text)
  if (named !== null) return monthPeriod(named[2] ?? "", monthOf(named[1] ?? "") ?? 0)
  return /^\d{4}$/.test(text) ? days(`${text}-01-01`, `${text}-12-31`, "year") : undefined
}

const single = (text: string, order: DateOrder | undefined): Period.Period | undefined => {
  const month = coarse(text)
  if (month !== undefined) return month
  const read = readInstant(text, order)
  if ("problem" in read) return undefined
  return days(read.instant, read.instant, read.instant.length === 10 ? "day" : "second")
}

const JOINTS = ["/", " to ", " until ", " - ", "..", "-"] as const

/** From the start of one stretch to the end of another: "2018-03-13/2018-03-19". */
const joined = (text: string, order: DateOrder | undefined): Period.Period | undefined => {
  for (const joint of JOINTS) {
    for (let at = text.indexOf(joint, 1); at > 0; at = text.indexOf(joint, at + 1)) {
      const from = single(text.slice(0, at).trim(), order)
      const to = single(text.slice(at + joint.length).trim(), order)
      if (from?.start === undefined || to?.end === undefined) continue
      return days(from.start, to.end, from.precision === "day" ? "days" : from.precision)
    }
  }
  return undefined
}

/**
 * Reads a stretch of time. A month and a year are kept as coarse as they are written.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readPeriod } from "@corroborate/adapters/cell/period"
 * import { Period } from "@corroborate/core"
 *
 * readPeriod("March 2018") // => { period: Period.between("2018-03-01", "2018-03-31", "month") }
 * readPeriod("2018-03-13/2018-03-19") // => { period: Period.between("2018-03-13", "2018-03-19", "days") }
 * readPeriod("since 2011-01-01") // => { period: Period.since("2011-01-01") }
 * ```
 */
export const readPeriod = (cell: string, order?: DateOrder): Stretch => {
  if (cell.length > LONGEST) return { problem: `${shown(cell)} is too long for a period` }
  const text = spelled(cell)
  const [, word = "", rest = ""] = /^(since|from|after|until|till|before) (.+)$/.exec(text) ?? []
  if (word === "since" || word === "until" || word === "till") {
    const part = single(rest, order)
    if (word === "since" && part?.start !== undefined) return { period: Period.since(part.start) }
    if (word !== "since" && part?.end !== undefined) return { period: Period.until(part.end) }
  }
  const plain = word === "from" ? rest : text
  const period = single(plain, order) ?? joined(plain, order)
  if (period !== undefined) return { period }
  const read = readInstant(cell, order)
  return { problem: "problem" in read ? read.problem : `${shown(cell)} ends before it begins` }
}
