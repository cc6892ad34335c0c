/** Times that put an event well before the one an article is about: "last year", "in 2012", "ten days ago". */
import type { Parsed } from "../grammar/Parsed.ts"
import type { Token } from "../text/Article.ts"
import type { TimeExpression } from "../time/expressions.ts"
import { monthOf, yearOf } from "../time/months.ts"
import { Calendar, Period } from "@corroborate/core"

const LAST: ReadonlySet<string> = new Set(["last", "previous"])
const STRETCHES: ReadonlySet<string> = new Set(
  "week month year winter summer spring autumn fall decade century season".split(" "),
)
const LONG: ReadonlySet<string> = new Set("days weeks months years decades week month year decade".split(" "))
const SHORT: ReadonlySet<string> = new Set("one two three 1 2 3 a".split(" "))

/** Days before publication after which a dated event is another than the one that is news. Chosen: reports follow within a fortnight. */
const NEWS = 15

/** Prepositions behind which a time tells since or until when, and not when. */
const BOUNDS: ReadonlySet<string> = new Set("since from until till by".split(" "))

const isLast = (tokens: ReadonlyArray<Token>, at: number): boolean =>
  LAST.has(tokens[at]?.lower ?? "") &&
  STRETCHES.has(tokens[at + 1]?.lower ?? "") &&
  // "since August last year"
  !BOUNDS.has(tokens[at - (monthOf(tokens[at - 1]?.lower ?? "") > 0 ? 2 : 1)]?.lower ?? "")

const isAgo = (tokens: ReadonlyArray<Token>, at: number): boolean => {
  if (tokens[at]?.lower !== "ago" && tokens[at]?.lower !== "earlier") return false
  const [unit = "", count = ""] = [tokens[at - 1]?.lower, tokens[at - 2]?.lower]
  if (!LONG.has(unit)) return false
  return !(unit.startsWith("day") && SHORT.has(count))
}

const isYear = (tokens: ReadonlyArray<Token>, at: number, publishedOn: string | undefined): boolean => {
  const year = yearOf(tokens[at]?.lower ?? "")
  if (year === undefined || (tokens[at - 1]?.lower !== "in" && tokens[at - 1]?.lower !== "of")) return false
  return publishedOn === undefined || year < Number(publishedOn.slice(0, 4))
}

const isPast = ({ period }: TimeExpression, publishedOn: string | undefined): boolean =>
  publishedOn !== undefined &&
  period.end !== undefined &&
  Calendar.dayNumber(period.end.slice(0, 10)) < Calendar.dayNumber(publishedOn) - NEWS

/** Whether the tokens from one place to another, `to` excluded, name a time long before publication. */
export const isElsewhen = (
  { tokens }: Parsed,
  from: number,
  to: number,
  times: ReadonlyArray<TimeExpression>,
  publishedOn: string | undefined,
): boolean => {
  for (let at = from; at < to; at++)
    if (isLast(tokens, at) || isAgo(tokens, at) || isYear(tokens, at, publishedOn)) return true
  return times.some(
    (time) =>
      time.from >= from &&
      time.to <= to &&
      !BOUNDS.has(tokens[time.from - 1]?.lower ?? "") &&
      isPast(time, publishedOn),
  )
}

/** A time that was over long before publication; of a text without a date, one of a month or a year. */
const isOver = (parsed: Parsed, time: TimeExpression, publishedOn: string | undefined): boolean => {
  if (BOUNDS.has(parsed.tokens[time.from - 1]?.lower ?? "") || time.period.start === undefined) return false
  const long = time.period.precision === "month" || time.period.precision === "year"
  return publishedOn === undefined ? long : isPast(time, publishedOn)
}

/** Numbers below are hours ("1353 GMT") more often than years. Chosen. */
const RECORDED = 1800

/** "the 2004 tsunami": a year by itself that was over before publication. */
const yearAlone = (parsed: Parsed, publishedOn: string | undefined): Period.Period | undefined => {
  const years = parsed.tokens.flatMap(({ lower }, at) => {
    const year = BOUNDS.has(parsed.tokens[at - 1]?.lower ?? "") ? undefined : yearOf(lower)
    return year === undefined ||
      year < RECORDED ||
      (publishedOn !== undefined && year >= Number(publishedOn.slice(0, 4)))
      ? []
      : [year]
  })
  const [year] = years
  return year === undefined ? undefined : Period.between(`${year}-01-01`, `${year}-12-31`, "year")
}

/** The time long ago that a sentence tells of, where it tells of one. */
export const longAgo = (
  parsed: Parsed,
  times: ReadonlyArray<TimeExpression>,
  publishedOn: string | undefined,
): Period.Period | undefined =>
  times.find((time) => isOver(parsed, time, publishedOn))?.period ?? yearAlone(parsed, publishedOn)
