/** When and where an event happened, with the precision that its coder gave. */
import { Extent, Period, type Place } from "@corroborate/core"
import { readInstant } from "../cell/day.ts"
import { placeOf } from "../cell/place.ts"
import { tell, textOf, type EventRow } from "./EventRow.ts"

/** `date_prec`: 1 the day, 2 two to six days, 3 a week, 4 eight days to a month, 5 more. */
const DATE_PRECISIONS: Readonly<Record<string, Period.Precision>> = {
  "1": "day",
  "2": "days",
  "3": "week",
  "4": "month",
  "5": "year",
}

const ISO = /^\d{4}-\d{2}-\d{2}/

/** The date of a cell, which releases write with and without a time of midnight. */
const dateIn = (event: EventRow, field: "start" | "end"): string | undefined => {
  const text = textOf(event, field)
  if (text === "") return undefined
  const day = text.slice(0, 10)
  if (ISO.test(day) && Period.isInstant(day) && day.slice(8) <= "28") return day
  const read = readInstant(ISO.test(text) ? day : text)
  if ("instant" in read) return read.instant
  tell(event, field, `${read.problem}; the claims stand without the time they tell of`)
  return undefined
}

/**
 * When it happened: from `date_start` to `date_end`, as finely as `date_prec` says; `undefined` when the record does not
 * say, or says something that no calendar has.
 */
export const happenedOf = (event: EventRow): Period.Period | undefined => {
  const start = dateIn(event, "start")
  const end = dateIn(event, "end") ?? start
  if (start === undefined || end === undefined) return undefined
  const code = textOf(event, "datePrecision")
  const precision = DATE_PRECISIONS[code]
  if (precision === undefined && code !== "")
    tell(event, "datePrecision", `\`${code.slice(0, 20)}\` is no code of 1 to 5`)
  const period = Period.between(start, end, start !== end && precision === "day" ? "days" : (precision ?? "days"))
  if (period === undefined)
    tell(event, "end", "it ends before it begins; the claims stand without the time they tell of")
  return period
}

/** When it began: the first day, or where the day is not known the whole time in which it lies. */
export const beganOf = (event: EventRow, { start, end, precision }: Period.Period): Period.Period | undefined => {
  if (start === undefined || end === undefined) return undefined
  return textOf(event, "datePrecision") === "1" ? Period.day(start) : Period.between(start, end, precision)
}

/**
 * How far a path of places holds, by `where_prec`: 1 the place itself, 2 near it, 3 the district, 4 the province, 5 a line
 * or an area without firm edges, 6 the country, 7 sea or air.
 */
const DEPTHS: Readonly<Record<string, number>> = { "1": 4, "2": 3, "3": 3, "4": 2, "5": 2, "6": 1, "7": 1 }

/** Where it happened: somewhere in the narrowest place that the code vouches for. */
export const placeOfEvent = (event: EventRow): Extent.Extent | undefined => {
  const code = textOf(event, "wherePrecision")
  const depth = DEPTHS[code]
  if (depth === undefined && code !== "") tell(event, "wherePrecision", `\`${code.slice(0, 20)}\` is no code of 1 to 7`)
  const path = [textOf(event, "country"), textOf(event, "adm1"), textOf(event, "adm2"), textOf(event, "where")]
  const place: Place.Place | undefined = placeOf(path.slice(0, depth ?? 1))
  return place === undefined ? undefined : Extent.partOf(place, "part")
}
