/** Days and times as people and programs write them, turned into a date or a second in UTC. */
import { Calendar } from "@corroborate/core"
import { LONGEST, shown, spelled } from "./spelling.ts"

/** Which comes first in `03/04/2018`. Without it a date that can be read both ways is refused. */
export type DateOrder = "dmy" | "mdy"

/** A date or second in UTC, or in plain words why there is none. */
export type Instant = { readonly instant: string } | { readonly problem: string }

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ")
const MONTH_WORD =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"

/** Number of a month by its English name or the first three letters of it; `undefined` for another word. */
export const monthOf = (word: string): number | undefined => {
  const at = MONTHS.indexOf(word.slice(0, 3))
  return at === -1 ? undefined : at + 1
}

/** The date, or `undefined` when the calendar has no such day. */
export const dateOf = (year: number, month: number, day: number): string | undefined => {
  const first = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`
  if (month < 1 || month > 12 || day < 1 || year > 9999) return undefined
  return day > Number(Calendar.endOfMonth(first).slice(8)) ? undefined : Calendar.plusDays(first, day - 1)
}

type Parts = readonly [year: number, month: number, day: number]

/** The parts of a date, or why they cannot be told; `undefined` when it is written in no way known here. */
const partsOf = (text: string, order: DateOrder | undefined): Parts | string | undefined => {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (iso !== null) return [Number(iso[1]), Number(iso[2]), Number(iso[3])]
  const dayFirst = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH_WORD}\\.?,?[ -](\\d{4})$`).exec(text)
  if (dayFirst !== null) return [Number(dayFirst[3]), monthOf(dayFirst[2] ?? "") ?? 0, Number(dayFirst[1])]
  const monthFirst = new RegExp(`^${MONTH_WORD}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`).exec(text)
  if (monthFirst !== null) return [Number(monthFirst[3]), monthOf(monthFirst[1] ?? "") ?? 0, Number(monthFirst[2])]
  const slashed = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text)
  return slashed === null ? undefined : slashedParts(slashed, order)
}

const slashedParts = (found: RegExpExecArray, order: DateOrder | undefined): Parts | string => {
  const [first, second, year] = [Number(found[1]), Number(found[3]), Number(found[4])]
  if (order === "mdy") return [year, first, second]
  // Dates with dots are written day first wherever they are in use.
  if (order === "dmy" || found[2] === "." || first > 12 || first === second) return [year, second, first]
  if (second > 12) return [year, first, second]
  return 'may be day or month first; say which with "dates": "dmy" or "mdy" in the column map'
}

const pad = (n: number): string => String(n).padStart(2, "0")

const zoneMinutes = (zone: string): number => {
  const [, sign = "+", hours = "0", minutes = "0"] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? []
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** A wall-clock time on a date as a second in UTC. */
const inUtc = (date: string, [hour, minute, second]: Parts, zone: string): string => {
  const total = hour * 60 + minute - zoneMinutes(zone)
  const days = Math.floor(total / 1440)
  const rest = total - days * 1440
  return `${Calendar.plusDays(date, days)}T${pad(Math.floor(rest / 60))}:${pad(rest % 60)}:${pad(Math.min(59, second))}Z`
}

/** A time behind one separator; more of them are part of what is before it. */
const TIME = /[t ,](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)? ?(z|utc|gmt|[+-]\d{2}:?(?:\d{2})?)?$/

/** A text without separators at its end. */
const withoutTail = (text: string): string => {
  let end = text.length
  while (end > 0 && /[t ,]/.test(text[end - 1] ?? "")) end--
  return text.slice(0, end)
}
/** Seconds since 1970, as programs stamp them between 2001 and 2033. */
const STAMP = /^1\d{9}$/

const stamped = (seconds: number): string => {
  const days = Math.floor(seconds / 86_400)
  const rest = seconds - days * 86_400
  return inUtc(Calendar.dateOf(days), [Math.floor(rest / 3600), Math.floor((rest % 3600) / 60), rest % 60], "z")
}

/**
 * Reads a date, with or without a time.
 *
 * A time with a zone gives the second in UTC; one without a zone gives only its date, since the second is not known.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readInstant } from "@corroborate/adapters/cell/day"
 *
 * readInstant("19 March 2018") // => { instant: "2018-03-19" }
 * readInstant("2018-03-20T01:30:00+02:00") // => { instant: "2018-03-19T23:30:00Z" }
 * readInstant("2020-10-07 20:05") // => { instant: "2020-10-07" }
 * readInstant("1521600000") // => { instant: "2018-03-21T02:40:00Z" }
 * readInstant("19/03/2018") // => { instant: "2018-03-19" }
 * readInstant("2018-02-30") // => { problem: "`2018-02-30` is no day of the calendar" }
 * ```
 */
export const readInstant = (cell: string, order?: DateOrder): Instant => {
  if (cell.length > LONGEST) return { problem: `${shown(cell)} is too long for a date` }
  const text = spelled(cell).replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /, "")
  if (STAMP.test(text)) return { instant: stamped(Number(text)) }
  const time = TIME.exec(text)
  const parts = partsOf(time === null ? text : withoutTail(text.slice(0, time.index)), order)
  if (parts === undefined) return { problem: `${shown(cell)} is no date; write it as 2018-03-20` }
  if (typeof parts === "string") return { problem: `${shown(cell)} ${parts}` }
  const date = dateOf(...parts)
  if (date === undefined) return { problem: `${shown(cell)} is no day of the calendar` }
  const [, hour, minute, second = "0", zone] = time ?? []
  if (zone === undefined) return { instant: date }
  if (Number(hour) > 23 || Number(minute) > 59) return { problem: `${shown(cell)} has no such time of day` }
  return { instant: inUtc(date, [Number(hour), Number(minute), Number(second)], zone) }
}
