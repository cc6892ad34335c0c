/** Days of the proleptic Gregorian calendar as numbers, so that core can count days without a clock or a locale. */

/** Days from 1 January 1970 to a date `YYYY-MM-DD`, negative before. Months and days past their end run over. */
export const dayNumber = (date: string): number => {
  const [year = 1970, month = 1, day = 1] = date.slice(0, 10).split("-").map(Number)
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

const pad = (n: number, width: number): string => String(n).padStart(width, "0")

/**
 * The date `YYYY-MM-DD` that lies so many days from 1 January 1970.
 *
 * **Law** *calendar round trip*: `dateOf(dayNumber(date)) = date` for every date.
 *
 * @see H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2013
 */
export const dateOf = (days: number): string => {
  const z = days + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/**
 * A date some days later, or earlier.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Calendar } from "@corroborate/core"
 *
 * Calendar.plusDays("2018-03-01", -1) // => "2018-02-28"
 * Calendar.weekday("2018-03-22") // => 4
 * ```
 */
export const plusDays = (date: string, days: number): string => dateOf(dayNumber(date) + days)

/** Day of the week, Monday 1 to Sunday 7 as in ISO 8601. */
export const weekday = (date: string): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1

/** The last day of the month of a date. */
export const endOfMonth = (date: string): string => {
  const [year = 1970, month = 1] = date.split("-").map(Number)
  const next = month === 12 ? `${pad(year + 1, 4)}-01-01` : `${pad(year, 4)}-${pad(month + 1, 2)}-01`
  return plusDays(next, -1)
}
