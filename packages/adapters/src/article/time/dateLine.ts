/** Lines that say when a page was published: "Posted 11/27/2005 7:21 AM", "Last updated at 13:38 GMT, 3 July 2013". */
import {
  dayOfMonth,
  fullDate,
  isDigits,
  isIso,
  isoDate,
  monthOf,
  shortYearOf,
  weekdayOf,
  wordsOf,
  yearOf,
} from "./months.ts"

/** Words of a date line that are no part of the date. */
const AROUND: ReadonlySet<string> = new Set(
  "published publication updated posted created edited filed issued last modified first online on at am pm a.m p.m time local by and date".split(
    " ",
  ),
)

/** Zones in which dates in figures begin with the month. */
const MONTH_FIRST: ReadonlySet<string> = new Set("et est edt ct cst cdt mt mst mdt pt pst pdt".split(" "))

/** Zones in which they begin with the day. */
const DAY_FIRST: ReadonlySet<string> = new Set("gmt bst utc cet cest eet eest msk ist aest aedt nzst nzdt".split(" "))

const plain = (word: string): string =>
  (word.endsWith(":") || word.endsWith(".") ? word.slice(0, -1) : word).toLowerCase()

/** "2011-11:25am", "27-2005": the year and the hour written together. */
const apart = (word: string): ReadonlyArray<string> =>
  isIso(word) ? [word] : word.split("-").filter((part) => part !== "")

const partsOf = (line: string): ReadonlyArray<string> => wordsOf(line).flatMap(apart)

const HOUR = /^\d{1,2}(?:[:.]\d{2}){0,2}(?:[ap]\.?m\.?)?$/iu

/** Day and month of two figures, where their size or the zone tells which is which. */
const ordered = (
  first: number,
  second: number,
  words: ReadonlyArray<string>,
): readonly [number, number] | undefined => {
  if (first > 12 || first === second) return [first, second]
  if (second > 12) return [second, first]
  const zone = words.map(plain).find((word) => MONTH_FIRST.has(word) || DAY_FIRST.has(word))
  if (zone === undefined) return undefined
  return MONTH_FIRST.has(zone) ? [second, first] : [first, second]
}

/** "11/27/2005", "14/09/2013", "2013/07/02", and "11/10/11 ... ET": the date that a word in figures gives. */
const inFigures = (word: string, words: ReadonlyArray<string>): string | undefined => {
  const [a = "", b = "", c = "", more] = word.split("/")
  if (more !== undefined || ![a, b, c].every(isDigits)) return undefined
  const early = yearOf(a)
  if (early !== undefined) return isDay(Number(c), Number(b)) ? isoDate(early, Number(b), Number(c)) : undefined
  const year = yearOf(c) ?? shortYearOf(c)
  const order = ordered(Number(a), Number(b), words)
  if (year === undefined || order === undefined) return undefined
  const [day, month] = order
  return isDay(day, month) ? isoDate(year, month, day) : undefined
}

const isDay = (day: number, month: number): boolean => day >= 1 && day <= 31 && month >= 1 && month <= 12

/**
 * The date of a line that says when something was published; `undefined` where it gives none, or in an order that
 * nothing tells.
 *
 * @example
 * ```ts import.meta.vitest
 * import { printedDate } from "@corroborate/adapters/article/time/dateLine"
 *
 * printedDate("Posted 11/27/2005 7:21 AM") // => "2005-11-27"
 * printedDate("11/10/11 02:39 PM ET") // => "2011-11-10"
 * printedDate("Published on: 11 November 2011-11:25am") // => "2011-11-11"
 * printedDate("Updated 4/9/2007 6:04 PM") // => undefined
 * ```
 */
export const printedDate = (line: string): string | undefined => {
  const words = partsOf(line)
  return fullDate(words.join(" ")) ?? words.map((word) => inFigures(word, words)).find((date) => date !== undefined)
}

/** Longest line that can be one. Chosen. */
const LONGEST = 100

/** Whether a line holds a date of publication and little else. */
export const isDateLine = (line: string): boolean => {
  if (line.length > LONGEST || printedDate(line) === undefined) return false
  const words = partsOf(line)
  return words.every(
    (word) =>
      monthOf(word) > 0 ||
      weekdayOf(plain(word)) > 0 ||
      dayOfMonth(word) !== undefined ||
      yearOf(word) !== undefined ||
      isIso(word) ||
      AROUND.has(plain(word)) ||
      MONTH_FIRST.has(plain(word)) ||
      DAY_FIRST.has(plain(word)) ||
      HOUR.test(word) ||
      inFigures(word, words) !== undefined,
  )
}
