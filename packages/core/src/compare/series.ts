/**
 * Running totals and daily figures of one source, day by day: the series that ministries and monitors publish.
 *
 * A total that is told anew each day is no revision of yesterday's, and a day's figure is no rival of the total. What is
 * worth telling is where a total falls, and where it does not grow by what was said for the day.
 */
import { bySaidThenPlace, type Claim } from "../claim/Claim.ts"
import { scopeKey } from "../claim/Scope.ts"
import type { SourceId } from "../source/Source.ts"
import { dayNumber } from "../value/calendar.ts"
import { groupBy } from "../value/groupBy.ts"
import { dayOf } from "../value/Period.ts"
import type { Comparison } from "./Comparison.ts"

/** A figure for a day: of the day, or of everything up to its end. */
export interface Point {
  /** The day on which the figure's period ends, counted from 1 January 1970. */
  readonly day: number
  /** The first day of the period of a daily figure. */
  readonly from: number
  /** The number printed: the lower end of a range. */
  readonly number: number
  readonly claim: Claim
  readonly comparison: Comparison
}

/** The current figures of one source for one scope but for the period, by day. */
export interface Series {
  readonly source: SourceId
  readonly counting: "cumulative" | "per-period"
  /** The same for series that count the same, day by day or in total. */
  readonly scope: string
  readonly points: ReadonlyArray<Point>
}

const numberOf = ({ value }: Claim): number | undefined => {
  if (value._tag !== "Quantity") return undefined
  if (value.low._tag !== "Unbounded" && (value.low.at !== 0 || value.high._tag === "Unbounded")) return value.low.at
  return value.high._tag === "Unbounded" ? undefined : value.high.at
}

const pointsOf = (comparison: Comparison): ReadonlyArray<Point> => {
  const { period, counting } = comparison.question.scope
  const end = period?.end
  // A total with a beginning is that of a window, and no running total.
  if (end === undefined || (period?.start !== undefined && counting === undefined)) return []
  const day = dayNumber(dayOf(end))
  const from = period?.start === undefined ? day : dayNumber(dayOf(period.start))
  return comparison.positions.flatMap(({ denied, current }) =>
    denied
      ? []
      : current.flatMap((claim) => {
          const number = numberOf(claim)
          return number === undefined ? [] : [{ day, from, number, claim, comparison }]
        }),
  )
}

const byDay = (a: Point, b: Point): number => a.day - b.day || a.from - b.from || bySaidThenPlace(a.claim, b.claim)

/** A series without its points. */
const headOf = ({ claim, comparison }: Point): Omit<Series, "points"> => {
  const { period: _period, counting, ...rest } = comparison.question.scope
  return { source: comparison.witnessOf(claim), counting: counting ?? "cumulative", scope: scopeKey(rest) }
}

/** One point for each period: what is told twice counts once, and of what differs nothing is taken. */
const settled = (points: ReadonlyArray<Point>): ReadonlyArray<Point> =>
  Array.from(groupBy(points.toSorted(byDay), ({ day, from }) => `${from} ${day}`).values()).flatMap((told) => {
    const [first] = told
    return told.every(({ number }) => number === first.number) ? [first] : []
  })

/**
 * The series of a family of questions: figures whose scope has a period with an end, by source and scope. A period of
 * which a source now gives two figures is left out, since that is a conflict of another kind.
 *
 * **Laws** *order blindness*; *points in order*. O(n log n).
 *
 * @example
 * ```ts import.meta.vitest
 * import { compare, align, Period, registry, seriesOf } from "@corroborate/core"
 * import { qadamTolls } from "@corroborate/core/testing"
 *
 * const totals = qadamTolls.map((toll, i) => ({ ...toll, scope: { period: Period.until(`2018-03-2${i}`) } }))
 * const [series] = seriesOf(align(totals).map((question) => compare(question, registry([]))))
 * series?.points.map(({ number }) => number) // => [36, 62]
 * ```
 */
export const seriesOf = (family: ReadonlyArray<Comparison>): ReadonlyArray<Series> => {
  const points = groupBy(family.flatMap(pointsOf), (point) => JSON.stringify(headOf(point)))
  return Array.from(points.values(), (own) => ({ ...headOf(own[0]), points: settled(own) })).filter(
    (series) => series.points.length > 0,
  )
}

/** How a day of a series came by its figure. */
export type Mark = "reported" | "estimated" | "missing"

/** A day of a series; a missing one carries the figure of the last day that had one. */
export interface MarkedDay {
  readonly day: number
  readonly mark: Mark
  readonly number: number
}

/**
 * Every day from the first point to the last, with what is missing marked and carried forward, and estimates marked.
 *
 * **Laws** *no day left out*; *what is carried was said*. O(days).
 */
export const markedDays = ({ points }: Series): ReadonlyArray<MarkedDay> => {
  const last = new Map(points.map((point) => [point.day, point]))
  const days: Array<MarkedDay> = []
  for (const { day, number, claim } of last.values()) {
    const before = days.at(-1)
    if (before !== undefined) {
      for (let gap = before.day + 1; gap < day; gap++) days.push({ day: gap, mark: "missing", number: before.number })
    }
    days.push({ day, mark: claim.modality === "estimated" ? "estimated" : "reported", number })
  }
  return days
}
