/** Events of UCDP GED: what UCDP says, what its sources say, and every quirk by row and column. */
import { readFileSync } from "node:fs"
import { readUcdpGed } from "@corroborate/adapters/ucdp-ged/adapter"
import { articlesOf } from "@corroborate/adapters/ucdp-ged/articles"
import { LAYOUT_49 } from "@corroborate/adapters/ucdp-ged/columns"
import { figureOf } from "@corroborate/adapters/ucdp-ged/headline"
import { originalsOf } from "@corroborate/adapters/ucdp-ged/originals"
import { populationOf } from "@corroborate/adapters/ucdp-ged/sides"
import { Attribution, Quantity, reconcile, say, type Claim, type Reading } from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { inputOf } from "../bytes.ts"
import { hasShared, sharedPath } from "../../shared.ts"

const read = (text: string): Reading => readUcdpGed(inputOf("ged.csv", text), {})

const told = ({ issues }: Reading): ReadonlyArray<string> => issues.map(({ where, problem }) => `${where}: ${problem}`)

const lineOf = ({ property, scope, value, chain, voice, saidOn }: Claim): string =>
  [
    chain.map(({ source, role }) => (role === "informs" ? `(${source})` : source)).join(" <- "),
    property,
    scope.population ?? "all",
    say(value),
    ...(voice === "reported" ? [] : [voice]),
    ...(saidOn === undefined ? [] : [saidOn]),
  ].join(" | ")

const fixture = readFileSync(new URL("events.csv", import.meta.url), "utf8")
const about = (reading: Reading, id: string): ReadonlyArray<string> =>
  reading.claims
    .filter(({ subject }) => subject === `UCDP event ${id}`)
    .map(lineOf)
    .toSorted()

describe("an event", () => {
  const reading = read(fixture)
  it("is what UCDP says, and what each original source says in the articles", () => {
    const observatory = "syrian-observatory-for-human-rights"
    expect(about(reading, "900001")).toEqual([
      `agence-france-presse <- ${observatory} | casualties.killed | Government of Syria | at least 62 people | 2018-03-21`,
      `${observatory} | casualties.killed | Government of Syria | 36 people | 2018-03-20`,
      `ucdp <- (${observatory}) | casualties.killed | Government of Syria | 62 people`,
      `ucdp <- (${observatory}) | casualties.killed | all | 62 people`,
      `ucdp <- (${observatory}) | casualties.killed | all | 62 to 100 people`,
      `ucdp <- (${observatory}) | event.place | all | part of Damascus city`,
      `ucdp <- (${observatory}) | event.start | all | 2018-03-18 to 2018-03-19`,
    ])
  })
  it("out of order keeps every figure, unsorted", () => {
    expect(about(reading, "900002").filter((line) => line.includes("killed"))).toEqual([
      "ucdp | casualties.killed | Group A | 1 people",
      "ucdp | casualties.killed | Group B | 2 people",
      "ucdp | casualties.killed | all | 3 people",
      "ucdp | casualties.killed | all | at least 4 people",
      "ucdp | casualties.killed | all | at most 4 people",
    ])
  })
  it("an office of which the source is not known speaks in its own voice only, and is no witness", () => {
    expect(about(reading, "900003").filter((line) => !line.startsWith("ucdp"))).toEqual([
      "agency <- (residents) <- (hospital-sources) | casualties.killed | all | 2 people | narrator | 2018-03-13",
      "daily <- (residents) <- (hospital-sources) | casualties.killed | all | 3 people | narrator | 2018-03-13",
    ])
  })
  it("tells every quirk by row and column", () => {
    expect(told(reading)).toEqual([
      "line 3, column 39 (`low`): low 4, best 3 and high 4 are out of order; they are kept as they are; the event is put together from totals, where this may happen",
      "line 2, column 15 (`source_article`): the figure of a headline covers more than the event; no claim is made of it",
      "line 3, column 19 (`source_original`): no original source is named; the offices of the articles stand in for it",
      "line 3, column 14 (`number_of_sources`): `-1` stands for a number of sources that was not recorded",
      "line 3, column 15 (`source_article`): the articles are free text and are not told apart",
    ])
  })
})

describe("layouts", () => {
  const header = fixture.slice(0, fixture.indexOf("\n")).split(",")
  const rows = ["id", "best", "high", "low", "date_start", "source_original"]
  it("names of older releases, other orders and missing columns give the same claims", () => {
    const now = read(`${rows.join(",")}\n7,3,5,2,2018-03-01,SOHR\n`)
    const before = read(
      "low_est,best_est,high_est,source_original,id,date_start\n2,3,5,SOHR,7,2018-03-01 00:00:00.000\n",
    )
    expect(before.claims.map(lineOf).toSorted()).toEqual(now.claims.map(lineOf).toSorted())
    expect(told(before)).toEqual(["line 1: `best_est`, `high_est`, `low_est` are the names of an older release"])
  })
  it("a release without a header is read by place, and said to be", () => {
    const cells = LAYOUT_49.map((name) => ({ id: "7", year: "2018", best: "3", high: "5", low: "2" })[name] ?? "")
    const { claims, issues } = read(`${cells.join(",")}\n`)
    expect(claims.map(lineOf)).toContain("ucdp | casualties.killed | all | 2 to 5 people")
    expect(issues[0]?.problem).toBe("the first row is no header; its 49 columns are read in the order of the format")
  })
  it("what is no GED is refused whole, by the columns that are missing", () => {
    expect(told(read("id,best\n1,2\n"))).toEqual([
      "line 1: this is no table of UCDP GED: there is no column `high`, `low`, `date_start`",
    ])
    expect(header.length).toBe(41)
  })
})

describe("articles", () => {
  it("are cut at the first two commas and nowhere inside a headline", () => {
    expect(articlesOf('"SOHR,2018-03-20,a, b; c";"AFP,2018-03-21,d"')).toEqual([
      { office: "SOHR", date: "2018-03-20", headline: "a, b; c" },
      { office: "AFP", date: "2018-03-21", headline: "d" },
    ])
  })
  it.each(["Reuters 12/5 2001", "", '"Reuters 2001"', '"a,b,c"'])("free text is not told apart: %s", (cell) => {
    expect(articlesOf(cell)).toBeUndefined()
  })
})

describe("originals", () => {
  it.each([
    ["SOHR, airwars, VDC", ["SOHR", "airwars", "VDC"]],
    ["SOHR Airwars", ["SOHR", "Airwars"]],
    ["SOHR and airwars", ["SOHR", "airwars"]],
    ["Police /Taleban /ISAF", ["Police", "Taleban", "ISAF"]],
    ["head of the district, Some Body", ["head of the district, Some Body"]],
    ["Memorial of the Genocide and Massacres", ["Memorial of the Genocide and Massacres"]],
    [
      "Syrian Observatory for Human Rights\n\nSecond source:\nmilitary council",
      ["Syrian Observatory for Human Rights", "military council"],
    ],
    [".", []],
  ])("%j", (cell, names) => {
    expect(originalsOf(cell)).toEqual(names)
  })
})

describe("headlines", () => {
  const people = (n: number): Quantity.Quantity => Quantity.exactly(n, "people")
  it.each([
    ["Regime bombardment kills 17 civilians in the south", people(17), "civilians", "killed"],
    ["Five civilians killed in shelling on district", people(5), "civilians", "killed"],
    ["Gunmen attack western town, 12 dead", people(12), "", "killed"],
    ["At least 13 die as militants clash", Quantity.atLeast(13, "people"), "", "killed"],
    ["Army says 40 IS members killed in attack", people(40), "isis members", "killed"],
    ["12 militants killed 3 soldiers", people(3), "soldiers", "killed"],
    ["22 persons killed and injured in targeting an area", people(22), "", "both"],
    ["Shells kill and injure 13 persons at least", Quantity.atLeast(13, "people"), "", "both"],
    ["Rocket shelling leaves 15 casualties including 6 children", people(15), "", "casualties"],
    ["Massacre claims the lives of 10 persons of two families", people(10), "", "killed"],
    [
      "The rise in the death toll of the army to 62 persons at least in an attack",
      Quantity.atLeast(62, "people"),
      "army",
      "killed",
    ],
    ["More casualties in the ranks of the army raise their number to 36", people(36), "army", "casualties"],
  ] as const)("%s", (words, quantity, who, what) => {
    expect(figureOf(words)).toMatchObject({ quantity, who, what, implied: false })
  })
  it("a number of people of whom only some were injured suggests that the others died", () => {
    expect(figureOf("23 members of the army in the capital, tens of them were injured")).toMatchObject({
      quantity: people(23),
      implied: true,
    })
  })
  it.each([
    "45 killed yesterday including 9 members of the army",
    "64 soldiers were killed in 6 days of clashes",
    "Clashes kill 200 citizens since the truce",
    "Death toll reaches 900 in a month of shelling",
  ])("covers more than one event: %s", (words) => {
    expect(figureOf(words)).toBe("wider")
  })
  it.each([
    "Clashes continue in the south of the capital",
    "38 explosive barrels hit the city",
    "Four soldiers wounded in blast",
    "6 killed, 3 killed",
    "Onze morts dans 2 villages",
    "Police kill suspect aged 30",
    "9 killed the mayor",
  ])("cannot tell: %s", (words) => {
    expect(figureOf(words)).toBeUndefined()
  })
})

describe("sides", () => {
  const sides = { a: "Government of Syria", b: "IS" }
  it.each([
    ["members of the regime forces and gunmen loyal to them", { population: "Government of Syria" }],
    ["isis members", { population: "IS" }],
    ["militants", { population: "IS" }],
    ["anti-government fighters", { population: "IS" }],
    ["civilians", { population: "civilians" }],
    ["prisoners of isis", { population: "prisoners of isis" }],
    ["young men", { population: "young men" }],
    ["citizens fighters and members of the army", "mixed"],
  ])("%s", (who, population) => {
    expect(populationOf(who, sides)).toEqual(population)
  })
  it("without a government among the sides, soldiers are nobody's", () => {
    expect(populationOf("turkish soldiers", { a: "SNA", b: "SDF" })).toEqual({ population: "turkish soldiers" })
  })
})

describe.skipIf(!hasShared)("published events (need the shared data)", () => {
  const load = (name: string): Reading =>
    readUcdpGed({ name, bytes: readFileSync(sharedPath(`data/formats/${name}`)) }, {})
  it.each([
    ["ucdp-ged-syria-is-damascus-2018-02_05.csv", 90, 0],
    ["ucdp-ged-syria-mixed-200.csv", 215, 40],
    ["ucdp-ged-231-sample300.csv", 300, 4],
  ])("%s: every row is claims, and what is out of order is told", (name, rows, outOfOrder) => {
    const { claims, issues } = load(name)
    expect(new Set(claims.map(({ anchor }) => (anchor._tag === "RecordPlace" ? anchor.row : 0))).size).toBe(rows)
    expect(issues.filter(({ severity }) => severity === "refused")).toEqual([])
    expect(issues.filter(({ problem }) => problem.includes("out of order")).length).toBe(outOfOrder)
  })
  it("the toll of Qadam comes to its four steps, and UCDP closes it at 96", () => {
    const { claims, sources } = load("ucdp-ged-syria-is-damascus-2018-02_05.csv")
    const toll = reconcile(claims, { sources }).assessments.find(
      ({ question: { subject, property, scope } }) =>
        subject === "UCDP event 261207" &&
        property === "casualties.killed" &&
        scope.population === "Government of Syria",
    )
    expect(
      toll?.question.claims.map(({ value, saidOn, chain }) => [saidOn, Attribution.speaker(chain), say(value)]),
    ).toEqual([
      [undefined, "ucdp", "96 people"],
      ["2018-03-19", "syrian-observatory-for-human-rights", "23 people"],
      ["2018-03-20", "syrian-observatory-for-human-rights", "36 people"],
      ["2018-03-21", "syrian-observatory-for-human-rights", "at least 62 people"],
      ["2018-03-27", "syrian-observatory-for-human-rights", "about 100 people"],
    ])
    expect(toll?.conflicts.filter(({ kind }) => kind === "revision").length).toBe(2)
    expect(toll?.conflicts.filter(({ kind }) => kind === "contradiction")).toEqual([])
  })
  it("originators are counted along `source_original`: UCDP beside its own source is no second witness", () => {
    const { claims, sources } = load("ucdp-ged-syria-is-damascus-2018-02_05.csv")
    const agreeing = reconcile(claims, { sources }).assessments.filter(({ status }) => status === "corroborated")
    expect(agreeing.map(({ question }) => question.subject)).toEqual([])
  })
})
