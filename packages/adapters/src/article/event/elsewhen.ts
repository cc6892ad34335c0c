/** Times that put an event well before the one an article is about: "last year", "in 2012", "ten days ago". */
import type { Parsed } from "../grammar/Parsed.ts"
import type { TimeExpression } from "../time/expressions.ts"
import { monthOf, yearOf } from "../time/months.ts"
import { Calendar } from "@corroborate/core"

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

const isLast = (words: ReadonlyArray<string>, at: number): boolean =>
  LAST.has(words[at] ?? "") &&
  STRETCHES.has(words[at + 1] ?? "") &&
  // "since August last year"
  !BOUNDS.has(words[at - (monthOf(words[at - 1] ?? "") > 0 ? 2 : 1)] ?? "")

const isAgo = (words: ReadonlyArray<string>, at: number): boolean => {
  if (words[at] !== "ago" && words[at] !== "earlier") return false
  const [unit = "", count = ""] = [words[at - 1], words[at - 2]]
  if (!LONG.has(unit)) return false
  return !(unit.startsWith("day") && SHORT.has(count))
}

const isYear = (words: ReadonlyArray<string>, at: number, publishedOn: string | undefined): boolean => {
  const year = yearOf(words[at] ?? "")
  if (year === undefined || (words[at - 1] !== "in" && words[at - 1] !== "of")) return false
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
  const words = tokens.map(({ lower }) => lower)
  for (let at = from; at < to; at++)
    if (isLast(words, at) || isAgo(words, at) || isYear(words, at, publishedOn)) return true
  return times.some(
    (time) =>
      time.from >= from && time.to <= to && !BOUNDS.has(words[time.from - 1] ?? "") && isPast(time, publishedOn),
  )
}
