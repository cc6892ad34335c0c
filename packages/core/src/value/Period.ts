/**
 * A stretch of time as reported: "Monday night", "in 2014", "since 2011".
 *
 * Ends are ISO 8601 texts in UTC, a date (`2018-03-19`) or a second (`2018-03-19T20:00:00Z`), both inclusive: a date
 * stands for its whole day. Core reads no clock and knows no calendar beyond comparing such texts.
 */
import { fromParts, type Relation } from "./Relation.ts"

/** How finely a time was given, finest first. `Open` says that one end was not given at all. */
export type Precision =
  | "second"
  | "minute"
  | "hour"
  | "part-of-day"
  | "day"
  | "days"
  | "week"
  | "month"
  | "year"
  | "open"

/** **Invariant** `start` is not after `end`; an absent end is unbounded. */
export interface Period {
  readonly _tag: "Period"
  readonly start?: string
  readonly end?: string
  readonly precision: Precision
}

/** Precisions, finest first. */
export const PRECISIONS = [
  "second",
  "minute",
  "hour",
  "part-of-day",
  "day",
  "days",
  "week",
  "month",
  "year",
  "open",
] as const

const ISO = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ)?$/

/** Whether a text is one of the two forms of an end, in the years 0000 to 9999. Does not count the days of the month. */
export const isInstant = (text: string): boolean => ISO.test(text)

/** First second of a date or second. */
export const opening = (instant: string): string => (instant.length === 10 ? `${instant}T00:00:00Z` : instant)

/** Last second of a date or second. */
export const closing = (instant: string): string => (instant.length === 10 ? `${instant}T23:59:59Z` : instant)

/** The calendar date of a date or second. */
export const dayOf = (instant: string): string => instant.slice(0, 10)

/**
 * One day.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Period } from "@corroborate/core"
 *
 * const attack = Period.day("2018-03-19")
 * Period.relation(attack, Period.between("2018-03-19", "2018-03-20", "part-of-day") ?? attack) // => "Within"
 * Period.relation(attack, Period.since("2011-01-01")) // => "Within"
 * Period.relation(attack, Period.day("2018-03-20")) // => "Disjoint"
 * ```
 */
export const day = (date: string): Period => ({ _tag: "Period", start: date, end: date, precision: "day" })

/** From `start` to `end`, both included; `undefined` when `start` is after `end` or either is not an instant. */
export const between = (start: string, end: string, precision: Precision): Period | undefined =>
  isInstant(start) && isInstant(end) && opening(start) <= closing(end)
    ? { _tag: "Period", start, end, precision }
    : undefined

/** From `start` on, with no end given. */
export const since = (start: string): Period => ({ _tag: "Period", start, precision: "open" })

/** Up to `end`, with no start given. */
export const until = (end: string): Period => ({ _tag: "Period", end, precision: "open" })

/** Before every and after every instant, as texts that sort so. */
const FIRST = ""
const LAST = "~"

const startOf = ({ start }: Period): string => (start === undefined ? FIRST : opening(start))
const endOf = ({ end }: Period): string => (end === undefined ? LAST : closing(end))

/**
 * How two periods lie in time; precision plays no part.
 *
 * **Laws** *reflexive*; *converse*. Never `"Incomparable"`.
 */
export const relation = (a: Period, b: Period): Relation =>
  fromParts({
    shared: startOf(a) <= endOf(b) && startOf(b) <= endOf(a),
    onlyFirst: startOf(a) < startOf(b) || endOf(a) > endOf(b),
    onlySecond: startOf(b) < startOf(a) || endOf(b) > endOf(a),
  })

/** The coarser of two precisions. */
const coarser = (a: Precision, b: Precision): Precision => (PRECISIONS.indexOf(a) < PRECISIONS.indexOf(b) ? b : a)

const make = (start: string | undefined, end: string | undefined, precision: Precision): Period => ({
  _tag: "Period",
  ...(start === undefined ? {} : { start }),
  ...(end === undefined ? {} : { end }),
  precision,
})

/**
 * The time that both periods cover, or `undefined` when they do not meet.
 *
 * **Laws** *meet is a lower bound*; *commutative* up to the spelling of the ends.
 */
export const meet = (a: Period, b: Period): Period | undefined => {
  if (relation(a, b) === "Disjoint") return undefined
  const start = startOf(a) < startOf(b) ? b.start : a.start
  const end = endOf(a) < endOf(b) ? a.end : b.end
  return make(start, end, coarser(a.precision, b.precision))
}

/** The shortest period that covers both. **Law** *join is an upper bound*. */
export const join = (a: Period, b: Period): Period => {
  const start = startOf(a) < startOf(b) ? a.start : b.start
  const end = endOf(a) < endOf(b) ? b.end : a.end
  return make(start, end, coarser(a.precision, b.precision))
}
