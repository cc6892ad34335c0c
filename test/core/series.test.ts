/** Running totals and daily figures: corrections and mismatches where the published series have them, and nowhere else. */
import {
  claim,
  compare,
  markedDays,
  Period,
  Quantity,
  reconcile,
  registry,
  seriesOf,
  type Assessment,
  type Claim,
  type ClaimContent,
} from "@corroborate/core"
import * as fc from "fast-check"
import * as z from "zod"
import { describe, expect, it } from "vitest"
import { hasShared, sharedJson } from "../shared.ts"

interface Figure {
  readonly source: string
  readonly date: string
  readonly number: number
  readonly daily?: boolean
  readonly what?: string
  readonly population?: string
  readonly value?: Quantity.Quantity
}

let rows = 0
const figure = ({
  source,
  date,
  number,
  daily = false,
  what = "casualties.killed",
  population,
  value,
}: Figure): Claim => {
  const scope: ClaimContent["scope"] = {
    period: daily ? Period.day(date) : Period.until(date),
    ...(daily ? { counting: "per-period" as const } : {}),
    ...(population === undefined ? {} : { population }),
  }
  rows++
  return claim({
    subject: "the war",
    property: what,
    scope,
    value: value ?? Quantity.exactly(number, "people"),
    polarity: "affirmed",
    modality: "asserted",
    voice: "reported",
    chain: [{ source, role: "asserts" }],
    anchor: { _tag: "RecordPlace", document: "series", row: rows },
    saidOn: date,
  })
}

const told = (assessments: ReadonlyArray<Assessment>): ReadonlyArray<readonly [string, string | undefined]> =>
  assessments
    .flatMap(({ question, conflicts }) => conflicts.map(({ kind }) => [kind, question.scope.period?.end] as const))
    .toSorted((a, b) => ((a[1] ?? "") < (b[1] ?? "") ? -1 : 1))

describe("series", () => {
  const days = ["2023-10-17", "2023-10-18", "2023-10-19"]
  const totals = (numbers: ReadonlyArray<number>): ReadonlyArray<Claim> =>
    numbers.map((number, i) => figure({ source: "ministry", date: days[i] ?? "", number }))

  it("a total that falls is a correction, and no contradiction", () => {
    expect(told(reconcile(totals([10, 14, 12])).assessments)).toEqual([["series-correction", "2023-10-19"]])
  })
  it("a total that grows tells nothing", () => {
    expect(told(reconcile(totals([10, 10, 12])).assessments)).toEqual([])
  })
  it("a day's figure is held against the totals of its end and the day before", () => {
    const daily = [4, 2].map((number, i) =>
      figure({ source: "ministry", date: days[i + 1] ?? "", number, daily: true }),
    )
    expect(told(reconcile([...totals([10, 14, 17]), ...daily]).assessments)).toEqual([
      ["increment-mismatch", "2023-10-19"],
    ])
  })
  it("totals of two sources on one day are compared with each other, not with other days", () => {
    const other = figure({ source: "agency", date: "2023-10-18", number: 20 })
    expect(told(reconcile([...totals([10, 14, 17]), other]).assessments)).toEqual([["contradiction", "2023-10-18"]])
  })
  it("days without a figure are marked missing and carry the last one", () => {
    const [first, , third] = totals([10, 14, 12])
    const claims = [first, third].flatMap((one) => one ?? [])
    const family = reconcile(claims).assessments.map(({ question }) => compare(question, registry([])))
    expect(
      seriesOf(family)
        .flatMap(markedDays)
        .map(({ mark, number }) => [mark, number]),
    ).toEqual([
      ["reported", 10],
      ["missing", 10],
      ["reported", 12],
    ])
  })
  it("corrections are found where a plain walk over the days finds them", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(5), { nil: undefined }), { maxLength: 12 }), (numbers) => {
        const claims = numbers.flatMap((number, i) =>
          number === undefined ? [] : [figure({ source: "ministry", date: `2023-10-${10 + i}`, number })],
        )
        const present = numbers.flatMap((number, i) => (number === undefined ? [] : [{ number, i }]))
        const falls = present.filter(({ number }, k) => k > 0 && number < (present[k - 1]?.number ?? 0))
        const found = told(reconcile(claims).assessments).filter(([kind]) => kind === "series-correction")
        expect(found.map(([, end]) => end)).toEqual(falls.map(({ i }) => `2023-10-${10 + i}`))
      }),
    )
  })
})

const number = z.number().optional()

describe.skipIf(!hasShared)("published series (need the shared data)", () => {
  const Gaza = z.array(
    z.looseObject({
      report_date: z.string(),
      report_source: z.string(),
      report_period: number,
      killed: number,
      killed_cum: number,
      killed_women_cum: number,
      killed_children_cum: number,
    }),
  )
  const WestBank = z.array(
    z.looseObject({
      report_date: z.string(),
      verified: z.looseObject({ killed: number, killed_cum: number }).optional(),
      killed_cum: number,
    }),
  )
  const Personnel = z.array(z.looseObject({ date: z.string(), personnel: z.number(), "personnel*": z.string() }))

  it("Gaza: mismatches and falls stand where a walk over the rows finds them", () => {
    const days = Gaza.parse(sharedJson("data/formats/gaza-daily-2023-10_2024-06.json"))
    const source = "Gaza daily series"
    const claims = days.flatMap(({ report_date: date, killed, killed_cum, killed_women_cum, killed_children_cum }) => [
      ...(killed === undefined ? [] : [figure({ source, date, number: killed, daily: true })]),
      ...(killed_cum === undefined ? [] : [figure({ source, date, number: killed_cum })]),
      ...(killed_women_cum === undefined
        ? []
        : [figure({ source, date, number: killed_women_cum, population: "women" })]),
      ...(killed_children_cum === undefined
        ? []
        : [figure({ source, date, number: killed_children_cum, population: "children" })]),
    ])
    const conflicts = told(reconcile(claims).assessments)
    const mismatches = days.filter(({ killed, killed_cum }, i) => {
      const before = days[i - 1]?.killed_cum
      return killed !== undefined && killed_cum !== undefined && before !== undefined && killed_cum - before !== killed
    })
    expect(mismatches.map(({ report_date }) => report_date)).toEqual([
      "2023-12-05",
      "2023-12-08",
      "2023-12-09",
      "2024-01-12",
      "2024-01-16",
    ])
    expect(conflicts.filter(([kind]) => kind === "increment-mismatch").map(([, end]) => end)).toEqual(
      mismatches.map(({ report_date }) => report_date),
    )
    expect(conflicts.filter(([kind]) => kind === "series-correction").map(([, end]) => end)).toEqual([
      "2023-10-19",
      "2023-10-21",
    ])
    expect(conflicts.filter(([kind]) => kind === "contradiction")).toEqual([])
  })
  it("West Bank: flash and verified totals are compared day by day; daily figures contradict no total", () => {
    const days = WestBank.parse(sharedJson("data/formats/westbank-verified-vs-flash-120.json"))
    const claims = days.flatMap(({ report_date: date, verified, killed_cum }) => [
      ...(verified?.killed === undefined
        ? []
        : [figure({ source: "verified", date, number: verified.killed, daily: true })]),
      ...(verified?.killed_cum === undefined
        ? []
        : [figure({ source: "verified", date, number: verified.killed_cum })]),
      ...(killed_cum === undefined ? [] : [figure({ source: "flash", date, number: killed_cum })]),
    ])
    const { assessments } = reconcile(claims)
    const differ = days.filter(
      ({ verified, killed_cum }) =>
        verified?.killed_cum !== undefined && killed_cum !== undefined && verified.killed_cum !== killed_cum,
    )
    const contradictions = assessments.flatMap(({ conflicts }) =>
      conflicts.filter(({ kind }) => kind === "contradiction"),
    )
    expect(contradictions.length).toBe(differ.length)
    const daily = assessments.filter(({ question }) => question.scope.counting === "per-period")
    expect(daily.flatMap(({ conflicts }) => conflicts.filter(({ kind }) => kind !== "increment-mismatch"))).toEqual([])
  })
  it("Ukraine: hedged totals, with a correction wherever the series falls", () => {
    const days = Personnel.parse(sharedJson("data/formats/ukraine-losses/personnel-400.json"))
    const claims = days.map((day) =>
      figure({
        source: "general staff",
        date: day.date,
        number: day.personnel,
        value:
          day["personnel*"] === "more"
            ? Quantity.moreThan(day.personnel, "people")
            : Quantity.about(day.personnel, "people"),
      }),
    )
    const falls = days.filter(({ personnel }, i) => personnel < (days[i - 1]?.personnel ?? 0)).map(({ date }) => date)
    expect(told(reconcile(claims).assessments)).toEqual(falls.map((date) => ["series-correction", date]))
  })
})
