/** Names of months and weekdays, and dates written out in full. */
import { Calendar } from "@corroborate/core"

const MONTHS: ReadonlyArray<string> = [
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

const WEEKDAYS: ReadonlyArray<string> = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

const bare = (word: string): string => (word.endsWith(".") ? word.slice(0, -1) : word).toLowerCase()

/** Places of names, counted from 1, by the names and their short forms of three and four letters: "Sept", "Dec". */
const placesOf = (names: ReadonlyArray<string>): ReadonlyMap<string, number> =>
  new Map(
    names
      .flatMap((name, i) => [name, name.slice(0, 3), name.slice(0, 4)].map((form) => [form, i + 1] as const))
      .toReversed(),
  )

const MONTH: ReadonlyMap<string, number> = placesOf(MONTHS)
const WEEKDAY: ReadonlyMap<string, number> = placesOf(WEEKDAYS)

/** The longest name with a stop behind it: "September.". */
const LONGEST = 10

/** Month of a name or its short form, 1 to 12; 0 when it is none. */
export const monthOf = (word: string): number => (word.length > LONGEST ? 0 : (MONTH.get(bare(word)) ?? 0))

/** Weekday of a name or its short form, Monday 1 to Sunday 7; 0 when it is none. */
export const weekdayOf = (word: string): number => (word.length > LONGEST ? 0 : (WEEKDAY.get(bare(word)) ?? 0))

/** Day of the month of "3", "3rd", "22nd"; `undefined` for anything else. */
export const dayOfMonth = (word: string): number | undefined => {
  const digits =
    word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd") || word.endsWith("th") ? word.slice(0, -2) : word
  const day = digits.length <= 2 && isDigits(digits) ? Number(digits) : 0
  return day >= 1 && day <= 31 ? day : undefined
}

/** A year from 1000 to 2999 in four digits; `undefined` for anything else. */
export const yearOf = (word: string): number | undefined =>
  word.length === 4 && isDigits(word) && (word.startsWith("1") || word.startsWith("2")) ? Number(word) : undefined

/** Whether a text is digits and nothing else, at least one. */
export const isDigits = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 48 || code > 57) return false
  }
  return text.length > 0
}

/** `YYYY-MM-DD`, or `undefined` when the month has no such day. */
export const isoDate = (year: number, month: number, day: number): string | undefined => {
  const first = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`
  return day <= Number(Calendar.endOfMonth(first).slice(8)) ? Calendar.plusDays(first, day - 1) : undefined
}

/** The words of a line, without the marks between them. */
export const wordsOf = (line: string): ReadonlyArray<string> =>
  line.split(/[\s,|;()·•–—]/).filter((word) => word !== "")

const fromThree = (a = "", b = "", c = ""): string | undefined => {
  const year = yearOf(c)
  if (year === undefined) return undefined
  const month = monthOf(a) || monthOf(b)
  const day = monthOf(a) > 0 ? dayOfMonth(b) : dayOfMonth(a)
  return month > 0 && day !== undefined ? isoDate(year, month, day) : undefined
}

/** `2018-03-21`, with or without what follows. */
export const isIso = (word: string): boolean =>
  word.length >= 10 &&
  isDigits(word.slice(0, 4)) &&
  word[4] === "-" &&
  isDigits(word.slice(5, 7)) &&
  word[7] === "-" &&
  isDigits(word.slice(8, 10))

/**
 * The first date that a line gives with day, month and year; `undefined` when there is none.
 *
 * Dates in figures with two or four digits in doubtful order ("03/04/2018") are not read.
 *
 * @example
 * ```ts import.meta.vitest
 * import { fullDate } from "@corroborate/adapters/article/time/months"
 *
 * fullDate("Thursday, August 8, 2019") // => "2019-08-08"
 * fullDate("Published 8 Aug. 2019 10:30 GMT") // => "2019-08-08"
 * fullDate("Updated 2019-08-08T10:30") // => "2019-08-08"
 * fullDate("08/09/2019") // => undefined
 * ```
 */
export const fullDate = (line: string): string | undefined => {
  const words = wordsOf(line)
  for (const [i, word] of words.entries()) {
    if (isIso(word)) {
      const [year = 0, month = 0, day = 0] = word.slice(0, 10).split("-").map(Number)
      if (month >= 1 && month <= 12 && day >= 1) return isoDate(year, month, day)
    }
    const date = fromThree(word, words[i + 1], words[i + 2])
    if (date !== undefined) return date
  }
  return undefined
}

/** The year of two digits, as POSIX reads them: 69 to 99 are of the 20th century, 00 to 68 of the 21st. */
export const shortYearOf = (word: string): number | undefined => {
  if (word.length !== 2 || !isDigits(word)) return undefined
  const year = Number(word)
  return year + (year >= 69 ? 1900 : 2000)
}

/**
 * The date that a line gives as day, month and a year of two digits, as agencies date their reports.
 *
 * @example
 * ```ts import.meta.vitest
 * import { shortDate } from "@corroborate/adapters/article/time/months"
 *
 * shortDate("Lima, 2 Dec 88") // => "1988-12-02"
 * shortDate("Lima, 2 Dec") // => undefined
 * ```
 *
 * @see strptime, "%y", The Open Group Base Specifications
 */
export const shortDate = (line: string): string | undefined => {
  const words = wordsOf(line)
  for (const [i, word] of words.entries()) {
    const next = words[i + 1] ?? ""
    const [month, day] = monthOf(word) > 0 ? [monthOf(word), dayOfMonth(next)] : [monthOf(next), dayOfMonth(word)]
    const year = shortYearOf(words[i + 2] ?? "")
    if (month > 0 && day !== undefined && year !== undefined) return isoDate(year, month, day)
  }
  return undefined
}
