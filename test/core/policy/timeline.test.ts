/** The toll of the attack on Qadam as one monitor gave it over two weeks, under each policy. */
import {
  claim,
  Extent,
  Period,
  POLICIES,
  Quantity,
  reconcile,
  rulingsOf,
  type Assessment,
  type Claim,
  type ClaimContent,
} from "@corroborate/core"
import * as z from "zod"
import { describe, expect, it } from "vitest"
import { hasShared, sharedJson } from "../../shared.ts"

const Report = z.looseObject({
  id: z.string(),
  originator: z.string(),
  publishedOn: z.string(),
  op: z.enum(["eq", "gte", "about"]),
  value: z.number(),
  window: z.object({ days: z.number(), endingOn: z.string() }).optional(),
})
const Territory = z.looseObject({
  id: z.string(),
  originator: z.string(),
  publishedOn: z.string(),
  value: z.string(),
  via: z.string().optional(),
})
const Timeline = z.looseObject({
  reports: z.array(Report),
  territory: z.array(Territory),
  expected: z.looseObject({
    gtd: z.looseObject({ nkill: z.number() }),
    acledStrict: z.looseObject({ fatalities: z.number() }),
    acledWithBetterEstimate: z.looseObject({ fatalities: z.number() }),
    ibcMinMax: z.looseObject({ status: z.string(), min: z.number(), max: z.number() }),
    independentOriginatorsForToll: z.number(),
  }),
})

const QADAM = ["Syria", "Damascus", "Qadam"] as const
const MADE = { eq: Quantity.exactly, gte: Quantity.atLeast, about: Quantity.about }
/** "most of Qadam", "all of Qadam", "a few buildings in the east of the district". */
const extentOf = (words: string): Extent.Extent => {
  if (words.startsWith("most")) return Extent.partOf([...QADAM], "most")
  return words.startsWith("all") ? Extent.whole([...QADAM]) : Extent.partOf([...QADAM], "few", "e")
}

const base = (
  originator: string,
  publishedOn: string,
  row: number,
): Omit<ClaimContent, "property" | "scope" | "value"> => ({
  subject: "attack on Qadam",
  polarity: "affirmed",
  modality: "asserted",
  voice: "reported",
  chain: [{ source: originator, role: "asserts" }],
  anchor: { _tag: "RecordPlace", document: "timeline", row },
  saidOn: publishedOn,
})

const load = (): { readonly data: z.infer<typeof Timeline>; readonly claims: ReadonlyArray<Claim> } => {
  const data = Timeline.parse(sharedJson("data/formats/qadam-2018-03-toll-timeline.json"))
  const tolls = data.reports.map(({ originator, publishedOn, op, value, window }, row) => {
    const start = window === undefined ? undefined : "2018-03-13"
    const period =
      window === undefined || start === undefined ? undefined : Period.between(start, window.endingOn, "days")
    return claim({
      ...base(originator, publishedOn, row + 1),
      property: "casualties.killed",
      scope: period === undefined ? {} : { period },
      value: MADE[op](value, "people"),
    })
  })
  const territory = data.territory.map(({ originator, publishedOn, value }, row) =>
    claim({
      ...base(originator, publishedOn, 100 + row),
      property: "territory.control",
      scope: {},
      value: extentOf(value),
    }),
  )
  return { data, claims: [...tolls, ...territory] }
}

describe.skipIf(!hasShared)("the toll timeline of Qadam (needs the shared data)", () => {
  const { data, claims } = hasShared ? load() : { data: undefined, claims: [] }
  const result = reconcile(claims)
  const find = (property: string, windowed: boolean): Assessment | undefined =>
    result.assessments.find(
      ({ question }) => question.property === property && (question.scope.period !== undefined) === windowed,
    )
  const toll = find("casualties.killed", false)

  it("has one originator", () => {
    expect(new Set(toll?.positions.flatMap(({ witnesses }) => witnesses)).size).toBe(
      data?.expected.independentOriginatorsForToll,
    )
  })
  it("has three revisions in order and no disagreement on the toll", () => {
    const revisions = toll?.conflicts.filter(({ kind }) => kind === "revision") ?? []
    const steps = revisions.map(({ between }) => between.map((id) => claims.findIndex((one) => one.id === id)))
    expect(steps).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ])
    expect(toll?.conflicts.some(({ kind }) => kind === "contradiction")).toBe(false)
  })
  it("has one territorial dispute, between what both say last", () => {
    const conflicts = find("territory.control", false)?.conflicts.filter(({ kind }) => kind === "extent-dispute") ?? []
    expect(conflicts.map(({ between }) => between.map((id) => claims.findIndex((one) => one.id === id)))).toEqual([
      [6, 7],
    ])
  })
  it("keeps the total of 22 days apart as a scope mismatch", () => {
    const windowed = find("casualties.killed", true)
    expect(windowed?.conflicts.map(({ kind }) => kind)).toEqual(["scope-mismatch"])
    expect(
      windowed?.conflicts.flatMap((conflict) => (conflict.kind === "scope-mismatch" ? conflict.differ : [])),
    ).toEqual(["period"])
  })
  it("gives the expected figure of each policy", () => {
    const rulings = rulingsOf(result, POLICIES).get(toll?.question.id ?? "") ?? []
    const by = (name: string): (typeof rulings)[number] | undefined => rulings.find(({ policy }) => policy === name)
    expect(by("gtd")?.figure?.best).toBe(data?.expected.gtd.nkill)
    expect(by("acled-strict")?.figure?.best).toBe(data?.expected.acledStrict.fatalities)
    expect(by("acled")?.figure?.best).toBe(data?.expected.acledWithBetterEstimate.fatalities)
    expect(by("ibc-min-max")).toMatchObject({
      status: data?.expected.ibcMinMax.status,
      figure: { low: data?.expected.ibcMinMax.min, high: data?.expected.ibcMinMax.max },
    })
  })
})
