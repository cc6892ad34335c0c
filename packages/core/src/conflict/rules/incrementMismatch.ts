/**
 * Rule: a source's total did not grow by what it gave for the days between.
 *
 * A figure for a period is held against the totals at its end and at the end of the day before it; where either total is
 * missing there is nothing to hold it against.
 */
import type { Comparison } from "../../compare/Comparison.ts"
import { seriesOf, type Point, type Series } from "../../compare/series.ts"
import type { IncrementMismatch } from "../Conflict.ts"
import type { FamilyRule } from "../Rule.ts"

const totalsByDay = ({ points }: Series): ReadonlyMap<number, Point> =>
  new Map(points.map((point) => [point.day, point]))

const mismatches = (daily: Series, totals: ReadonlyMap<number, Point>): ReadonlyArray<IncrementMismatch> =>
  daily.points.flatMap((point) => {
    const [before, after] = [totals.get(point.from - 1), totals.get(point.day)]
    if (before === undefined || after === undefined || after.number - before.number === point.number) return []
    return [
      {
        kind: "increment-mismatch",
        question: point.comparison.question.id,
        between: [before.claim.id, point.claim.id, after.claim.id],
        needsConfirmation: false,
        originator: daily.source,
        told: point.number,
        difference: after.number - before.number,
      } as const,
    ]
  })

const keyOf = ({ source, scope }: Series): string => JSON.stringify([source, scope])

const detect = (family: ReadonlyArray<Comparison>): ReadonlyArray<IncrementMismatch> => {
  const all = seriesOf(family)
  const totals = new Map(
    all.filter(({ counting }) => counting === "cumulative").map((series) => [keyOf(series), totalsByDay(series)]),
  )
  return all
    .filter(({ counting }) => counting === "per-period")
    .flatMap((daily) => mismatches(daily, totals.get(keyOf(daily)) ?? new Map<number, Point>()))
}

/** See the head of this file. */
export const incrementMismatch: FamilyRule = {
  kind: "increment-mismatch",
  looksAt: "family",
  meaning: "a source's total did not grow by what it gave for the days between",
  detect,
}
