/** Data sets with an event in each row: what their codes mean, in every layout. */
import { readFileSync } from "node:fs"
import {
  readAcled,
  readAirwars,
  readCrowdLabels,
  readGtd,
  readIbc,
  readTruthTable,
} from "@corroborate/adapters/event-tables/adapter"
import type { Reader } from "@corroborate/adapters"
import { reconcile, say, type Claim, type Reading } from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { inputOf } from "../bytes.ts"
import { hasShared, sharedPath } from "../../shared.ts"

const fixture = (name: string, read: Reader): Reading =>
  read({ name, bytes: readFileSync(new URL(name, import.meta.url)) }, {})

const told = ({ issues }: Reading): ReadonlyArray<string> => issues.map(({ where, problem }) => `${where}: ${problem}`)

const lineOf = ({ subject, property, scope, value, polarity, chain }: Claim): string =>
  `${subject} | ${chain.map(({ source, role }) => (role === "informs" ? `(${source})` : source)).join(" ")} | ${property} ${scope.population ?? ""}`.trim() +
  ` | ${polarity === "unknown" ? "not known" : say(value)}`

const lines = ({ claims }: Reading, word: string): ReadonlyArray<string> =>
  claims
    .map(lineOf)
    .filter((line) => line.includes(word))
    .toSorted()

describe("ACLED", () => {
  const reading = fixture("acled.csv", readAcled)
  it("codes the figure itself, informed by its sources; a 0 is none reported", () => {
    expect(lines(reading, "casualties")).toEqual([
      "ACLED event EXA1 | acled (some-wire) (some-monitor) | casualties.killed | 36 people",
    ])
    expect(told(reading)).toEqual([
      "line 3, column 15 (`fatalities`): `0` here stands for nothing reported; it makes no claim",
    ])
  })
  it("a day that stands for a week is a week, and a place near a town is its district", () => {
    expect(lines(reading, "EXA2").filter((line) => line.includes("event.") && !line.includes("participants"))).toEqual([
      "ACLED event EXA2 | acled (some-monitor) | event.place | part of Rif Dimashq",
      "ACLED event EXA2 | acled (some-monitor) | event.start | 2018-03-17 to 2018-03-23",
    ])
  })
  it("a later export of a row replaces the earlier one", () => {
    const row = (fatalities: number, timestamp: number): string =>
      `event_id_cnty,source,fatalities,timestamp\nEXA1,Wire,${fatalities},${timestamp}\n`
    const exports = [row(12, 1521600000), row(36, 1521700000)].map((text, i) =>
      readAcled(inputOf(`${i}.csv`, text), {}),
    )
    const [toll] = reconcile(
      exports.flatMap(({ claims }) => claims),
      { sources: exports.flatMap(({ sources }) => sources) },
    ).assessments
    expect(toll?.conflicts.map(({ kind }) => kind)).toEqual(["revision"])
  })
  it("the size of a crowd is read from its tag", () => {
    const text = "event_id_cnty,fatalities,tags\nEXA3,0,crowd size=about 500; other\n"
    expect(lines(readAcled(inputOf("a.csv", text), {}), "attendance")).toEqual([
      "ACLED event EXA3 | acled | attendance | about 500 people",
    ])
  })
})

describe("GTD", () => {
  const reading = fixture("gtd.csv", readGtd)
  it("tells the dead, the perpetrators among them, and who published it", () => {
    expect(lines(reading, "casualties")).toEqual([
      "GTD incident 201803000002 | gtd | casualties.injured | not known",
      "GTD incident 201803190001 | gtd (some-wire) | casualties.killed perpetrators | 2 people",
      "GTD incident 201803190001 | gtd (some-wire) | casualties.killed | 62 people",
    ])
  })
  it("a day of 0 is a month, an unknown place is left out, an unknown group is not known", () => {
    expect(lines(reading, "201803000002").filter((line) => !line.includes("casualties"))).toEqual([
      "GTD incident 201803000002 | gtd | event.place | part of Syria",
      "GTD incident 201803000002 | gtd | event.start | 2018-03-01 to 2018-03-31",
      "GTD incident 201803000002 | gtd | responsibility | not known",
    ])
  })
})

describe("Airwars", () => {
  const reading = fixture("airwars.csv", readAirwars)
  it("tells ranges by population, and what the belligerent concedes as the belligerent's word", () => {
    expect(lines(reading, "EX001").filter((line) => line.includes("killed"))).toEqual([
      "Airwars incident EX001 | airwars (some-monitor) (some-daily) | casualties.killed children | 1 to 2 people",
      "Airwars incident EX001 | airwars (some-monitor) (some-daily) | casualties.killed civilians | 4 to 7 people",
      "Airwars incident EX001 | coalition | casualties.killed civilians | 1 people",
    ])
  })
})

describe("Iraq Body Count", () => {
  it("tells the least and the most that was reported", () => {
    expect(lines(fixture("ibc.csv", readIbc), "killed")).toEqual([
      "IBC incident x001 | iraq-body-count (wire) (daily) | casualties.killed civilians | 12 to 14 people",
      "IBC incident x002 | iraq-body-count (wire) | casualties.killed civilians | 1 people",
    ])
  })
})

describe("votes", () => {
  it("are amounts where they are plain numbers and labels where they are not", () => {
    const { claims, sources, issues } = fixture("votes.csv", readTruthTable)
    expect(issues).toEqual([])
    const statuses = reconcile(claims, { sources }).assessments.map(
      ({ question, status }) => `${question.property} ${status}`,
    )
    expect(statuses.toSorted()).toEqual(["population contested", "status single-source"])
  })
  it("labels are labels, even where they look like numbers", () => {
    const { claims } = readCrowdLabels(inputOf("labels.csv", "task,worker,label\n1,w1,0\n"), {})
    expect(claims.map(({ value }) => value)).toEqual([{ _tag: "Category", label: "0" }])
  })
})

describe("a person's own map", () => {
  it("comes before the one of the data set", () => {
    const columns = {
      name: "own.json",
      text: '{"subject": "event_id_cnty", "source": "source", "answers": [{"property": "casualties.killed", "value": "fatalities"}]}',
    }
    const text = "event_id_cnty,source,fatalities\nEXA1,Some Wire,36\n"
    expect(lines(readAcled(inputOf("a.csv", text), { columns }), "EXA1")).toEqual([
      "EXA1 | some-wire | casualties.killed | 36 people",
    ])
  })
})

describe.skipIf(!hasShared)("invented rows in published layouts (need the shared data)", () => {
  it.each([
    ["acled-new-comma.csv", readAcled, 2, 2],
    ["acled-old-semicolon.csv", readAcled, 3, 1],
    ["gtd-3rows.csv", readGtd, 3, 0],
  ])("%s: every row is claims", (name, read, rows, issues) => {
    const reading = read({ name, bytes: readFileSync(sharedPath(`data/formats/synthetic/${name}`)) }, {})
    const found = new Set(reading.claims.map(({ anchor }) => (anchor._tag === "RecordPlace" ? anchor.row : 0)))
    expect([found.size, reading.issues.length]).toEqual([rows, issues])
  })
})
