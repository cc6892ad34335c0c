/** Statements of Wikidata: rank, qualifiers, references, bounds, precision, and what old dumps wrote. */
import { readFileSync } from "node:fs"
import { recognise } from "@corroborate/adapters"
import { readWikidata } from "@corroborate/adapters/wikidata/adapter"
import { timeOf } from "@corroborate/adapters/wikidata/value"
import { Period, Quantity, reconcile, type Reading } from "@corroborate/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as z from "zod"
import { hasShared, sharedJson, sharedPath } from "../../shared.ts"
import { inputOf } from "../bytes.ts"

const read = (...statements: ReadonlyArray<object>): Reading =>
  readWikidata(
    inputOf("e.json", JSON.stringify({ id: "Q1", labels: { en: { value: "attack" } }, claims: { P1120: statements } })),
    {},
  )

const toll = (amount: string, bounds: object = {}): object => ({
  mainsnak: {
    snaktype: "value",
    property: "P1120",
    datavalue: { type: "quantity", value: { amount, unit: "1", ...bounds } },
  },
})

const item = (property: string, id: string): object => ({
  snaktype: "value",
  property,
  datavalue: { type: "wikibase-entityid", value: { id } },
})

const Entity = z.looseObject({ claims: z.record(z.string(), z.array(z.unknown())) })

describe("readWikidata", () => {
  it.skipIf(!hasShared)("reads every statement of an old dump, and says what it does not read", () => {
    const name = "wikidata-Q183-trim.json"
    const bytes = readFileSync(sharedPath(`data/formats/${name}`))
    const { claims, issues } = readWikidata({ name, bytes }, {})
    const statements = Object.values(Entity.parse(sharedJson(`data/formats/${name}`)).claims).flat().length
    const rows = new Set(claims.map(({ anchor }) => (anchor._tag === "RecordPlace" ? anchor.row : 0)))
    expect(rows.size + issues.filter(({ severity }) => severity === "refused").length).toBe(statements)
    expect(issues.filter(({ severity }) => severity === "refused")).toEqual([])
    expect(issues.some(({ problem }) => /bounds of one more and one less .*\(\d+ times/.test(problem))).toBe(true)
    expect(recognise({ name, head: String(bytes.subarray(0, 4096)) })?.name).toBe("wikidata")
    const population = claims.filter(({ property }) => property === "count.population")
    expect(population.every(({ scope }) => scope.period !== undefined)).toBe(true)
    expect(population.map(({ value }) => value)).toContainEqual(Quantity.exactly(80_500_000, "people"))
    expect(new Set(claims.map(({ rank }) => rank))).toEqual(new Set(["normal", "preferred"]))
  })

  it("bounds are the ends; the old software's are none; swapped ones are told", () => {
    const bounds = [
      {},
      { upperBound: "+63", lowerBound: "+61" },
      { upperBound: "+70", lowerBound: "+60" },
      { upperBound: "+60", lowerBound: "+70" },
    ]
    const { claims, issues } = read(...bounds.map((one) => toll("+62", one)))
    const values = claims
      .toSorted((a, b) => JSON.stringify(a.anchor).localeCompare(JSON.stringify(b.anchor)))
      .map(({ value }) => value)
    const between = Quantity.between({ _tag: "Closed", at: 60 }, { _tag: "Closed", at: 70 }, "people")
    expect(values).toEqual([Quantity.exactly(62, "people"), Quantity.exactly(62, "people"), between, between])
    expect(issues.map(({ problem }) => problem)).toEqual([
      "P1120: bounds of one more and one less are the old software's own and are read as none",
      "P1120: the upper bound lies below the lower; they are read the other way round",
    ])
  })

  it("each reference is a witness of its own, behind whoever it was imported from", () => {
    const { claims } = read({
      ...toll("+62"),
      references: [
        { snaks: { P248: [item("P248", "Q10")] } },
        {
          snaks: {
            P143: [item("P143", "Q48952")],
            P854: [
              {
                snaktype: "value",
                property: "P854",
                datavalue: { type: "string", value: "https://www.monitor.example/a" },
              },
            ],
          },
        },
      ],
    })
    expect(claims.map(({ chain }) => chain.map(({ source }) => source).join(" ")).toSorted()).toEqual([
      "wikidata q10",
      "wikidata q48952 monitor-example",
    ])
  })

  it("somevalue is not known, novalue is denied, and neither contradicts a number", () => {
    const { claims, sources } = read(
      toll("+62"),
      { mainsnak: { snaktype: "somevalue", property: "P1120" } },
      { mainsnak: { snaktype: "novalue", property: "P1120" } },
    )
    expect(claims.map(({ polarity }) => polarity).toSorted()).toEqual(["affirmed", "denied", "unknown"])
    expect(
      reconcile(claims, { sources }).assessments.flatMap(({ conflicts }) => conflicts.map(({ kind }) => kind)),
    ).toEqual([])
  })

  it("two values for one day stay two, each with its rank", () => {
    const day = {
      P585: [
        {
          snaktype: "value",
          property: "P585",
          datavalue: { type: "time", value: { time: "+2015-12-31T00:00:00Z", precision: 11 } },
        },
      ],
    }
    const { claims } = read(
      { ...toll("+307263"), rank: "normal", qualifiers: day },
      { ...toll("+307755"), rank: "preferred", qualifiers: day },
    )
    const { assessments } = reconcile(claims)
    expect(assessments.map(({ question }) => new Set(question.claims.map(({ rank }) => rank)))).toEqual([
      new Set(["normal", "preferred"]),
    ])
  })

  it("circa makes an amount one that was hedged", () => {
    const [one] = read({ ...toll("+100"), qualifiers: { P1480: [item("P1480", "Q5727902")] } }).claims
    expect(one?.value).toEqual(Quantity.about(100, "people"))
  })
})

describe("timeOf", () => {
  it.each([
    ["+2018-03-19T00:00:00Z", 11, Period.day("2018-03-19")],
    ["+00000002012-12-31T00:00:00Z", 11, Period.day("2012-12-31")],
    ["+2015-00-00T00:00:00Z", 9, Period.between("2015-01-01", "2015-12-31", "year")],
    ["+2015-02-00T00:00:00Z", 10, Period.between("2015-02-01", "2015-02-28", "month")],
    ["+2015-02-00T00:00:00Z", 11, Period.between("2015-02-01", "2015-02-28", "month")],
    ["+1957-00-00T00:00:00Z", 8, Period.between("1950-01-01", "1959-12-31", "year")],
    ["+1900-00-00T00:00:00Z", 7, Period.between("1801-01-01", "1900-12-31", "year")],
    ["+2018-03-19T10:20:30Z", 14, Period.between("2018-03-19T10:20:30Z", "2018-03-19T10:20:30Z", "second")],
  ])("%s at precision %i", (time, precision, period) => {
    expect(timeOf({ time, precision })).toEqual({ period, warnings: [] })
  })

  it("gives a period of the calendar or a reason, whatever is written", () => {
    let periods = 0
    const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
    fc.assert(
      fc.property(
        fc.constantFrom("+", "-"),
        digits(4),
        digits(2),
        digits(2),
        fc.integer({ min: 0, max: 14 }),
        (sign, year, month, day, precision) => {
          const told = timeOf({ time: `${sign}${year}-${month}-${day}T00:00:00Z`, precision })
          if ("problem" in told) expect(told.problem.length).toBeGreaterThan(5)
          else {
            periods++
            expect(
              [told.period.start, told.period.end].every((end) => end !== undefined && Period.isInstant(end)),
            ).toBe(true)
          }
        },
      ),
      { numRuns: 300 },
    )
    expect(periods).toBeGreaterThan(10)
  })
})
