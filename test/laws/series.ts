/** Laws of running totals and daily figures. */
import {
  align,
  compare,
  markedDays,
  Period,
  Quantity,
  registry,
  seriesOf,
  type Claim,
  type Comparison,
} from "@corroborate/core"
import { same } from "@corroborate/core/laws/same"
import { date } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { drawn } from "./drawn.ts"
import { said } from "./said.ts"
import { shuffledBy } from "./shuffled.ts"
import { stated, type Tried } from "./Tried.ts"

type Family = (family: ReadonlyArray<Comparison>) => ReturnType<typeof seriesOf>

const figure = (on: string, number: number, source: string, daily: boolean): Claim => ({
  ...said(Quantity.exactly(number, "people"), false, source, 1),
  property: "casualties.killed",
  scope: daily ? { period: Period.day(on), counting: "per-period" } : { period: Period.until(on) },
})

/** Daily figures and running totals of two sources over a week, with gaps, falls and two on one day. */
const family = drawn(
  fc
    .array(fc.tuple(date(), fc.nat(5), fc.constantFrom("ministry", "monitor"), fc.boolean()), {
      maxLength: 12,
      size: "+1",
    })
    .map((figures) =>
      align(figures.map((one) => ({ ...figure(...one), id: one.join(" ") }))).map((one) => compare(one, registry([]))),
    ),
)
const told = (all: ReturnType<typeof seriesOf>): unknown =>
  all
    .map(({ source, counting, scope, points }) => [source, counting, scope, points.map(({ claim: { id } }) => id)])
    .map((one) => JSON.stringify(one))
    .toSorted()

/** What is stated of series. */
export const SERIES_LAWS: ReadonlyArray<Tried> = [
  stated<Family, [ReadonlyArray<Comparison>, number]>("compare/series.ts", "seriesOf", "order blindness", seriesOf, {
    statement: "the order of questions changes nothing",
    holds: (it) => fc.property(family, fc.nat(), (all, seed) => same(told(it(shuffledBy(all, seed))), told(it(all)))),
    damage: "points stay in the order of questions",
    broken: (all) =>
      seriesOf(all).map((one) => ({
        ...one,
        points: one.points.toSorted((a, b) => all.indexOf(a.comparison) - all.indexOf(b.comparison)),
      })),
  }),
  stated<Family, [ReadonlyArray<Comparison>]>("compare/series.ts", "seriesOf", "points in order", seriesOf, {
    statement: "points come day by day",
    holds: (it) =>
      fc.property(family, (all) =>
        it(all).every(({ points }) => points.every(({ day }, i) => day >= (points[i - 1]?.day ?? -Infinity))),
      ),
    damage: "points come by number",
    broken: (all) =>
      seriesOf(all).map((one) => ({ ...one, points: one.points.toSorted((a, b) => a.number - b.number) })),
  }),
  stated<typeof markedDays, [ReadonlyArray<Comparison>]>(
    "compare/series.ts",
    "markedDays",
    "no day left out",
    markedDays,
    {
      statement: "every day from the first point to the last is there once",
      holds: (it) =>
        fc.property(family, (all) =>
          seriesOf(all).every((series) => {
            const days = it(series).map(({ day }) => day)
            return days.every((day, i) => i === 0 || day === (days[i - 1] ?? 0) + 1) && days.length > 0
          }),
        ),
      damage: "days without a figure are left out",
      broken: (series) => markedDays(series).filter(({ mark }) => mark !== "missing"),
    },
  ),
  stated<typeof markedDays, [ReadonlyArray<Comparison>]>(
    "compare/series.ts",
    "markedDays",
    "what is carried was said",
    markedDays,
    {
      statement: "a missing day carries the figure of the last day that has one",
      holds: (it) =>
        fc.property(family, (all) =>
          seriesOf(all).every((series) =>
            it(series).every(({ day, mark, number }) => {
              const last = series.points.findLast((point) => point.day <= day)
              const own = series.points.some((point) => point.day === day)
              return (mark === "missing") === !own && (own || number === last?.number)
            }),
          ),
        ),
      damage: "a missing day is taken for zero",
      broken: (series) => markedDays(series).map((one) => (one.mark === "missing" ? { ...one, number: -1 } : one)),
    },
  ),
]
