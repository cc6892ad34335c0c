/** Daily series: running totals, days, corrections and estimates, as questions of their own. */
import { readFileSync } from "node:fs"
import { readTollSeries } from "@corroborate/adapters/toll-series/adapter"
import { readTollTimeline } from "@corroborate/adapters/toll-timeline/adapter"
import { POLICIES, reconcile, rulingsOf, say, type Assessment, type Claim, type Reading } from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { hasShared, sharedPath } from "../../shared.ts"

const fixture = (path: string): Reading =>
  readTollSeries({ name: path, bytes: readFileSync(new URL(path, import.meta.url)) }, {})

const lineOf = ({ property, scope, value, chain, voice, modality }: Claim): string =>
  [
    scope.period?.start === undefined ? `to ${scope.period?.end ?? ""}` : say(scope.period),
    property,
    scope.population ?? "all",
    say(value),
    chain[0].source,
    ...(voice === "reported" ? [] : [voice]),
    ...(modality === "asserted" ? [] : [modality]),
  ].join(" | ")

const lines = ({ claims }: Reading): ReadonlyArray<string> => claims.map(lineOf).toSorted()

const told = ({ claims, sources }: Reading): ReadonlyArray<readonly [string, string, string | undefined]> =>
  reconcile(claims, { sources })
    .assessments.flatMap(({ question, conflicts }) =>
      conflicts.map(({ kind }) => [kind, question.property, question.scope.period?.end] as const),
    )
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

describe("Gaza", () => {
  const reading = fixture("gaza.json")
  it("keeps totals, days and estimates apart; a day of two days covers both", () => {
    expect(reading.issues).toEqual([])
    expect(lines(reading)).toEqual([
      "2023-10-17 | casualties.killed | all | 200 people | ministry-of-health-gaza",
      "2023-10-18 | casualties.killed | all | 300 people | government-media-office-gaza",
      "2023-10-18 | casualties.killed | all | 400 people | palestine-datasets | narrator | estimated",
      "2023-10-19 | casualties.killed | all | 250 people | palestine-datasets | narrator | estimated",
      "2023-10-20 to 2023-10-21 | casualties.killed | all | 500 people | ministry-of-health-gaza",
      "to 2023-10-17 | casualties.killed | all | 3,000 people | ministry-of-health-gaza",
      "to 2023-10-17 | casualties.killed | women | 1,032 people | ministry-of-health-gaza",
      "to 2023-10-18 | casualties.killed | all | 3,400 people | government-media-office-gaza",
      "to 2023-10-18 | casualties.killed | women | 1,000 people | government-media-office-gaza",
      "to 2023-10-19 | casualties.killed | all | 3,650 people | palestine-datasets | narrator | estimated",
      "to 2023-10-21 | casualties.killed | all | 3,900 people | ministry-of-health-gaza",
    ])
  })
  it("ministry and media office make one series, whose fall and false growth are told, and nothing else", () => {
    expect(told(reading)).toEqual([
      ["increment-mismatch", "casualties.killed", "2023-10-18"],
      ["series-correction", "casualties.killed", "2023-10-18"],
    ])
  })
})

describe("West Bank", () => {
  it("tells verified and flash figures as two series, and a filled day as an estimate", () => {
    expect(lines(fixture("west-bank.json"))).toEqual([
      "2023-10-07 | casualties.injured | all | 10 people | un-ocha-verified",
      "2023-10-07 | casualties.killed | all | 6 people | un-ocha-verified",
      "to 2023-10-07 | casualties.injured | all | 10 people | un-ocha-verified",
      "to 2023-10-07 | casualties.killed | all | 3 people | un-ocha-flash",
      "to 2023-10-07 | casualties.killed | all | 6 people | un-ocha-verified",
      "to 2023-10-07 | casualties.killed | children | 0 people | un-ocha-flash",
      "to 2023-10-08 | casualties.killed | all | 13 people | palestine-datasets | narrator | estimated",
      "to 2023-10-08 | count.displaced | households | 4 households | palestine-datasets | narrator | estimated",
    ])
  })
})

describe("losses in Ukraine", () => {
  it("are hedged, open or plain as printed; a correction is signed, and one of zero is none", () => {
    expect(lines(fixture("losses.json"))).toEqual([
      "2022-10-13 | count.correction | APC | -25 items | general-staff-of-ukraine",
      "2022-10-13 | count.correction | drone | 20 items | general-staff-of-ukraine",
      "to 2022-02-25 | count.losses | personnel | about 2,800 people | general-staff-of-ukraine",
      "to 2022-02-25 | count.prisoners | all | 0 people | general-staff-of-ukraine",
      "to 2022-02-26 | count.losses | field artillery | 49 items | general-staff-of-ukraine",
      "to 2022-02-26 | count.losses | personnel | more than 4,300 people | general-staff-of-ukraine",
      "to 2022-02-26 | count.losses | tank | 146 items | general-staff-of-ukraine",
    ])
  })
})

describe("a timeline of tolls", () => {
  const bytes = readFileSync(new URL("../toll-timeline/timeline.json", import.meta.url))
  const { claims, sources, issues } = readTollTimeline({ name: "timeline.json", bytes }, {})
  const { assessments } = reconcile(claims, { sources })
  it("is revisions of one source, a window of its own, and a dispute over the ground", () => {
    expect(issues).toEqual([])
    expect(assessments.flatMap(({ conflicts }) => conflicts.map(({ kind }) => kind)).toSorted()).toEqual([
      "extent-dispute",
      "revision",
    ])
  })
})

describe.skipIf(!hasShared)("published series (need the shared data)", () => {
  const load = (path: string): Reading =>
    readTollSeries({ name: path, bytes: readFileSync(sharedPath(`data/formats/${path}`)) }, {})
  const rows = ({ claims }: Reading): number =>
    new Set(claims.map(({ anchor }) => (anchor._tag === "RecordPlace" ? anchor.row : 0))).size

  it.each([
    ["gaza-daily-2023-10_2024-06.json", 240],
    ["westbank-verified-vs-flash-120.json", 120],
    ["ukraine-losses/personnel-400.json", 400],
    ["ukraine-losses/equipment-400.json", 400],
    ["ukraine-losses/equipment_correction.json", 28],
  ])("%s: every day is claims, and nothing is refused", (path, days) => {
    const reading = load(path)
    expect([rows(reading), reading.issues]).toEqual([days, []])
  })
  it("Gaza: five mismatches of the dead and two falls in this slice, and no contradiction of a total and a day", () => {
    const found = told(load("gaza-daily-2023-10_2024-06.json"))
    expect(
      found
        .filter(([kind, property]) => kind === "increment-mismatch" && property === "casualties.killed")
        .map(([, , day]) => day),
    ).toEqual(["2023-12-05", "2023-12-08", "2023-12-09", "2024-01-12", "2024-01-16"])
    expect(found.filter(([kind]) => kind === "series-correction").map(([, , day]) => day)).toEqual([
      "2023-10-19",
      "2023-10-21",
    ])
    expect(found.filter(([kind]) => kind !== "increment-mismatch" && kind !== "series-correction")).toEqual([])
  })
  it("West Bank: flash and verified totals differ day by day, no day's figure is contradicted, and none corroborates itself", () => {
    const { claims, sources } = load("westbank-verified-vs-flash-120.json")
    const { assessments } = reconcile(claims, { sources })
    const daily = assessments.filter(({ question }) => question.scope.counting === "per-period")
    expect(daily.flatMap(({ conflicts }) => conflicts)).toEqual([])
    expect(assessments.filter(({ status }) => status === "corroborated")).toEqual([])
    const killed = assessments.filter(
      ({ question, status }) => question.property === "casualties.killed" && status === "contested",
    )
    expect(killed.length).toBeGreaterThan(100)
  })
  it("Ukraine: the one fall of this slice is the correction of its day", () => {
    expect(told(load("ukraine-losses/equipment-400.json"))).toEqual([
      ["series-correction", "count.losses", "2022-10-13"],
    ])
    expect(told(load("ukraine-losses/personnel-400.json"))).toEqual([])
  })
  it("the timeline of Qadam gives the figures that its own reading of the codebooks expects", () => {
    const path = "qadam-2018-03-toll-timeline.json"
    const { claims, sources } = readTollTimeline(
      { name: path, bytes: readFileSync(sharedPath(`data/formats/${path}`)) },
      {},
    )
    const reconciliation = reconcile(claims, { sources })
    const toll = reconciliation.assessments.find(
      ({ question: { subject, property, scope } }: Assessment) =>
        property === "casualties.killed" && subject.includes("Qadam") && scope.period === undefined,
    )
    const rulings = rulingsOf(reconciliation, POLICIES).get(toll?.question.id ?? "") ?? []
    const figures = Object.fromEntries(rulings.map(({ policy, figure }) => [policy, figure]))
    expect([figures["gtd"], figures["acled"], figures["acled-strict"], figures["ibc-min-max"]]).toEqual([
      expect.objectContaining({ best: 100 }),
      expect.objectContaining({ best: 100 }),
      expect.objectContaining({ best: 23 }),
      expect.objectContaining({ low: 100, high: 100 }),
    ])
    expect(toll?.conflicts.filter(({ kind }) => kind === "revision").length).toBe(3)
    const ground = reconciliation.assessments.find(({ question }) => question.property === "territory.control")
    expect(ground?.conflicts.map(({ kind }) => kind)).toContain("extent-dispute")
  })
})
