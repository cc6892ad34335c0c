/** Values of Wikidata's snaks as values of core. */
import { Calendar, End, Period, Quantity, Text, type Value } from "@corroborate/core"
import type * as z from "zod"
import { dateOf } from "../cell/day.ts"
import { complaint } from "../json/complaint.ts"
import { pointer } from "../json/pointer.ts"
import { unitOf } from "./properties.ts"
import { EntityValue, GlobeValue, MonolingualValue, QuantityValue, TimeValue, type Snak } from "./schema.ts"

/** A value with what a person should know of how it was read, or why there is none. */
export type Valued = { readonly value: Value; readonly warnings: ReadonlyArray<string> } | { readonly problem: string }

const valued = (value: Value, ...warnings: ReadonlyArray<string>): Valued => ({ value, warnings })

const refused = (error: z.ZodError): Valued => {
  const [first] = error.issues
  return { problem: first === undefined ? "is not read" : `${pointer(first.path)} ${complaint(first)}`.trim() }
}

/** The old software gave every amount bounds of one more and one less, whether it was known so closely or not. */
const OLD_DEFAULT = "bounds of one more and one less are the old software's own and are read as none"

const quantityOf = (written: unknown, usual: string): Valued => {
  const read = QuantityValue.safeParse(written)
  if (!read.success) return refused(read.error)
  const { amount, unit, upperBound, lowerBound } = read.data
  const [at, upper, lower] = [Number(amount), Number(upperBound ?? amount), Number(lowerBound ?? amount)]
  const named = unitOf(unit) ?? usual
  const exact = Quantity.exactly(at, named)
  const large = Number.isSafeInteger(Math.trunc(at)) ? [] : ["the number has more digits than are kept"]
  if (!Number.isFinite(at) || !Number.isFinite(upper) || !Number.isFinite(lower))
    return { problem: "the number is too large" }
  if (upper === at && lower === at) return valued(exact, ...large)
  if (upper === at + 1 && lower === at - 1) return valued(exact, OLD_DEFAULT, ...large)
  const [from, to] = upper < lower ? [upper, lower] : [lower, upper]
  const swapped = upper < lower ? ["the upper bound lies below the lower; they are read the other way round"] : []
  const outside = at < from || at > to ? ["the amount lies outside its own bounds; the bounds are read"] : []
  const between = Quantity.between(End.closed(from), End.closed(to), named)
  return between === undefined
    ? { problem: "no number lies between the bounds" }
    : valued(between, ...swapped, ...outside, ...large)
}

/** Years that a period spans, by precision of Wikidata: a year, ten, a hundred, a thousand. */
const SPANS: ReadonlyMap<number, number> = new Map([
  [9, 1],
  [8, 10],
  [7, 100],
  [6, 1000],
])

const pad = (n: number, width: number): string => String(n).padStart(width, "0")

/** From the first day of the span that a year lies in to its last. */
const yearsOf = (year: number, span: number): Period.Period | undefined => {
  // Decades start with the year that ends in 0, centuries and millennia with the one that ends in 1.
  const offset = span >= 100 ? 1 : 0
  const first = Math.floor((year - offset) / span) * span + offset
  return Period.between(`${pad(Math.max(0, first), 4)}-01-01`, `${pad(first + span - 1, 4)}-12-31`, "year")
}

const monthOf = (month: string): Period.Period | undefined =>
  Period.between(`${month}-01`, Calendar.endOfMonth(`${month}-01`), "month")

const spanOf = (year: number, rest: string, precision: number): Period.Period | undefined => {
  const [month, day] = [rest.slice(0, 2), rest.slice(3, 5)]
  const span = SPANS.get(precision)
  // A month or day of 00 is not known, whatever precision is claimed.
  if (span !== undefined || month === "00") return yearsOf(year, span ?? 1)
  if (precision === 10 || day === "00") return monthOf(`${pad(year, 4)}-${month}`)
  const date = dateOf(year, Number(month), Number(day))
  if (date === undefined) return undefined
  if (precision === 11) return Period.between(date, date, "day")
  const second = `${date}T${rest.slice(6, 14)}Z`
  return Period.between(second, second, precision === 12 ? "hour" : precision === 13 ? "minute" : "second")
}

const JULIAN = "Q1985786"

/**
 * The time of a value.
 *
 * @example
 * ```ts import.meta.vitest
 * import { timeOf } from "@corroborate/adapters/wikidata/value"
 * import { Period } from "@corroborate/core"
 *
 * const read = timeOf({ time: "+00000002015-00-00T00:00:00Z", precision: 9 })
 * "period" in read && read.period // => Period.between("2015-01-01", "2015-12-31", "year")
 * ```
 */
export const timeOf = (
  written: unknown,
): { readonly period: Period.Period; readonly warnings: ReadonlyArray<string> } | { readonly problem: string } => {
  const read = TimeValue.safeParse(written)
  if (!read.success) {
    const told = refused(read.error)
    return "problem" in told ? told : { problem: "is no time" }
  }
  const { time, precision, before = 0, after = 0, calendarmodel = "" } = read.data
  const dash = time.indexOf("-", 1)
  const year = Number(time.slice(1, dash))
  if (time.startsWith("-") || year > 9999 || precision < 6)
    return { problem: "years before 0 and after 9999 are not kept" }
  const period = spanOf(year, time.slice(dash + 1), precision)
  if (period === undefined) return { problem: `\`${time}\` is no day of the calendar` }
  const julian = calendarmodel.endsWith(JULIAN) ? ["a date of the Julian calendar is kept as it is written"] : []
  const spread = before !== 0 || after !== 0 ? ["`before` and `after` of a time are not read"] : []
  return { period, warnings: [...julian, ...spread] }
}

/** The id of an entity; old dumps give its number. */
export const entityOf = (written: unknown): string | undefined => {
  const read = EntityValue.safeParse(written)
  if (!read.success) return undefined
  const { id, "numeric-id": number, "entity-type": type } = read.data
  if (id !== undefined) return id
  return number === undefined ? undefined : `${type === "property" ? "P" : "Q"}${number}`
}

/** The words of a value that is no amount and no time. */
export const wordsOf = (written: unknown): string | undefined => {
  if (typeof written === "string") return written
  const text = MonolingualValue.safeParse(written)
  if (text.success) return text.data.text
  const globe = GlobeValue.safeParse(written)
  return globe.success ? `${globe.data.latitude}, ${globe.data.longitude}` : entityOf(written)
}

/** The value of a snak that has one. */
export const valueOf = ({ datavalue }: Snak, usual: string): Valued => {
  if (datavalue === undefined) return { problem: "`datavalue` is missing" }
  const { type, value } = datavalue
  if (type === "quantity") return quantityOf(value, usual)
  if (type === "time") {
    const read = timeOf(value)
    return "period" in read ? { value: read.period, warnings: read.warnings } : read
  }
  const words = wordsOf(value)
  return words === undefined || words === ""
    ? { problem: `a value of type \`${type.slice(0, 40)}\` is not read` }
    : valued(Text.text(words))
}
