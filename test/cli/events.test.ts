/** Several articles at once: one event recognised across them, the evidence shown, a person's word before it. */
import { ReportDocument } from "@corroborate/adapters/schemas"
import { describe, expect, it } from "vitest"
import type * as z from "zod"
import { corroborate, file } from "./session.ts"

const article = (name: string, headline: string, date: string, text: string): string =>
  file(name, [headline, date, text].join("\n\n"))

const first = article(
  "first.txt",
  "Earthquake in Quito kills eight",
  "9 August 2020",
  "An earthquake in Quito killed eight people on Saturday, the civil defence said.",
)
const second = article(
  "second.txt",
  "Quake hits Quito",
  "10 August 2020",
  "The quake in Quito on Saturday killed 11 people, mayor Luis Paredes said on Sunday.",
)
const later = article(
  "later.txt",
  "Earthquake in Quito kills two",
  "20 August 2020",
  "An earthquake in Quito killed two people on Wednesday, the civil defence said.",
)

type Report = z.infer<typeof ReportDocument>

const reportOf = async (...args: ReadonlyArray<string>): Promise<Report> =>
  ReportDocument.parse(JSON.parse((await corroborate("check", ...args, "--json")).out))

const tolls = ({ questions }: Report): ReadonlyArray<string> =>
  questions
    .filter(({ property }) => property === "casualties.killed")
    .map(({ subject, claims }) => `${subject}: ${claims.length}`)
    .toSorted()

/** The id of an event as a document tells of it. */
const idIn = ({ documents, events }: Report, name: string): string => {
  const document = documents.find((one) => one.name === name)?.id
  return events.flatMap(({ told }) => told).find((event) => event.document === document)?.id ?? ""
}

describe("events across articles", () => {
  it("claims on one event answer one question; those on an event called alike answer another", async () => {
    const report = await reportOf(first, second, later)
    // The headline says the lead again.
    expect(tolls(report).map((one) => one.split(":")[0])).toEqual([
      "earthquake in Quito (2020-08-08)",
      "earthquake in Quito (2020-08-19)",
    ])
    expect(report.events.map(({ evidence, apart }) => [evidence.length, apart.map(({ because }) => because)])).toEqual([
      [1, ["days"]],
      [0, ["days"]],
    ])
  })

  it("a war with a name is one war; one without is the text's own", async () => {
    const war = (name: string, toll: number, place: string): string =>
      article(name, "The war goes on", "10 August 2020", `The war${place} has killed ${toll} people, the army said.`)
    const nameless = await reportOf(war("a.txt", 300, ""), war("b.txt", 700, ""))
    expect(new Set(tolls(nameless).map((one) => one.split(":")[0]))).toEqual(new Set(["war (a.txt)", "war (b.txt)"]))
    const one = await reportOf(war("a.txt", 300, " in Syria"), war("b.txt", 700, " in Syria"))
    expect(new Set(tolls(one).map((told) => told.split(":")[0]))).toEqual(new Set(["war in Syria"]))
  })

  it("`why` tells what shows that the event is one, and from what it was kept apart", async () => {
    const { out } = await corroborate("why", "casualties.killed", first, second)
    expect(out).toMatch(
      /One event in (?:first.txt and second|second.txt and first).txt: the same kind \(earthquake\), the same place \(Ecuador > Quito\), the same days \(2020-08-08\)\./,
    )
    const { out: apart } = await corroborate("why", "1", first, later)
    expect(apart).toMatch(/Kept apart from earthquake in Quito \(2020-08-\d\d\): the days differ\./)
  })

  it("a person joins what was left apart, and parts what was joined", async () => {
    const report = await reportOf(first, second, later)
    const [a, b, c] = [idIn(report, "first.txt"), idIn(report, "second.txt"), idIn(report, "later.txt")]
    const joined = file("joined.json", JSON.stringify({ regroupings: [{ same: [a, c] }] }))
    expect((await reportOf(first, second, later, "--regroup", joined)).events.map(({ told }) => told.length)).toEqual([
      3,
    ])
    const parted = file("parted.json", JSON.stringify({ regroupings: [{ other: [a, b] }] }))
    const { events } = await reportOf(first, second, "--regroup", parted)
    expect(events.map(({ told, apart }) => [told.length, apart.map(({ text }) => text)])).toEqual([
      [1, ["a person decided so"]],
      [1, ["a person decided so"]],
    ])
  })

  it("decisions against each other are told with their place, and nothing of the file is used", async () => {
    const both = file("both.json", '{"regroupings": [\n{"same": ["a", "b"]},\n{"other": ["a", "b"]}]}')
    const { code, out, err } = await corroborate("check", first, "--regroup", both)
    expect([code, out]).toEqual([2, ""])
    expect(err).toContain("line 3, /regroupings/1: `a` and `b` were put together by another decision")
  })

  it("the same report in two papers is one voice on one event, whatever the papers call themselves", async () => {
    const wire =
      "A fire in Oslo killed five people on Tuesday, the fire service said. It took twenty engines and the whole of the night to put it out, and the street was still closed to traffic in the morning."
    const one = article("one.txt", "Fire in Oslo kills five", "12 January 2022", wire)
    const two = article("two.txt", "Five dead in Norway", "13 January 2022", wire)
    const { questions } = await reportOf(one, two)
    const toll = questions.find(({ property }) => property === "casualties.killed")
    expect(toll?.positions.flatMap(({ originators }) => originators).length).toBe(1)
  })

  it("what has no name of its own is that of its article's event, and no other's", async () => {
    const port = (name: string, headline: string, date: string, state: string): string =>
      article(name, headline, date, `A fire in Oslo harbour killed five people on Tuesday. ${state}`)
    const one = port("port.txt", "Fire in Oslo kills five", "12 January 2022", "The ministry said exports were halted.")
    const two = port("same.txt", "Fire in Oslo", "13 January 2022", "The port said exports were continuing.")
    const other = article(
      "other.txt",
      "Storm in Quito",
      "2 March 2021",
      "A storm in Quito killed two people. The port said exports were continuing.",
    )
    const exportsIn = ({ questions }: Report): ReadonlyArray<number> =>
      questions.filter(({ property }) => property === "status.exports").map(({ claims }) => claims.length)
    expect(exportsIn(await reportOf(one, two))).toEqual([2])
    expect(exportsIn(await reportOf(one, other))).toEqual([1, 1])
  })
})
