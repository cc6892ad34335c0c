/** A person's spreadsheet: with a map, without one, and with everything that goes wrong in spreadsheets. */
import { readClaimsCsv } from "@corroborate/adapters/claims-csv/adapter"
import { Quantity, reconcile, say, type Reading } from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { inputOf } from "../bytes.ts"

const read = (text: string, columns?: object | string): Reading =>
  readClaimsCsv(
    inputOf("tolls.csv", text),
    columns === undefined
      ? {}
      : { columns: { name: "map.json", text: typeof columns === "string" ? columns : JSON.stringify(columns) } },
  )

const refused = ({ issues }: Reading): ReadonlyArray<string> =>
  issues.filter(({ severity }) => severity === "refused").map(({ where, problem }) => `${where}: ${problem}`)
const warned = ({ issues }: Reading): ReadonlyArray<string> =>
  issues.filter(({ severity }) => severity === "warning").map(({ where, problem }) => `${where}: ${problem}`)

const MAP = {
  subject: "event",
  source: "source",
  answers: [{ property: "casualties.killed", value: "killed" }],
  saidOn: "said",
}

describe("with a column map", () => {
  it("reads the tolls of Qadam into one revised answer of one source", () => {
    const sheet =
      "event,source,killed,said\nattack on Qadam,Observatory,36,2018-03-20\nattack on Qadam,Observatory,at least 62,2018-03-21\n"
    const reading = read(sheet, MAP)
    expect(reading.issues).toEqual([])
    const [toll] = reconcile(reading.claims, reading).assessments
    expect(toll?.status).toBe("single-source")
    expect(toll?.positions.map(({ value, replaced }) => [say(value), replaced])).toEqual([
      ["36 people", true],
      ["at least 62 people", false],
    ])
  })

  it("a wide table gives an answer for each column, with its range, population and unit", () => {
    const map = {
      subject: ["place", "day"],
      source: { column: "by", split: ";" },
      via: { always: "AFP" },
      aliases: { "Syrian Observatory for Human Rights": ["SOHR", "OHR"] },
      happened: "day",
      place: { always: "Syria > Damascus" },
      dates: "dmy",
      blank: ["-99"],
      answers: [
        { property: "casualties.killed", value: "best", low: "min", high: "max" },
        { property: "casualties.killed", value: "children", population: { always: "children" } },
        { property: "territory.share", value: "held", unit: "percent" },
        { property: "reinforcements", value: "came", when: { column: "side", is: "army" } },
      ],
    }
    const reading = read(
      "place;day;by;best;min;max;children;held;came;side\nQadam;03/04/2018;SOHR; OHR;96;36;100;-99;< 5%;yes;Army\n".replace(
        "SOHR; OHR",
        '"SOHR; Ministry"',
      ),
      map,
    )
    expect(reading.issues).toEqual([])
    expect(
      reading.claims
        .map(
          ({ property, value, chain }) =>
            `${chain.map(({ source }) => source).join(" <- ")}: ${property} ${say(value)}`,
        )
        .toSorted(),
    ).toEqual([
      "afp <- ministry: casualties.killed 36 to 100 people",
      "afp <- ministry: casualties.killed 96 people",
      "afp <- ministry: reinforcements yes",
      "afp <- ministry: territory.share less than 5 percent",
      "afp <- syrian-observatory-for-human-rights: casualties.killed 36 to 100 people",
      "afp <- syrian-observatory-for-human-rights: casualties.killed 96 people",
      "afp <- syrian-observatory-for-human-rights: reinforcements yes",
      "afp <- syrian-observatory-for-human-rights: territory.share less than 5 percent",
    ])
    expect(reading.claims[0]).toMatchObject({
      subject: "Qadam, 03/04/2018",
      scope: { place: ["Syria", "Damascus"] },
      happened: { start: "2018-04-03", end: "2018-04-03", precision: "day" },
    })
  })

  it("a long table names its property in a column", () => {
    const map = { subject: "event", source: "source", answers: [{ property: { column: "what" }, value: "figure" }] }
    const reading = read("event,source,what,figure\nQadam,AFP,casualties.killed,62\nQadam,AFP,cause,shelling\n", map)
    expect(reading.claims.map(({ value }) => value).toSorted((a, b) => (a._tag < b._tag ? -1 : 1))).toEqual([
      { _tag: "Category", label: "shelling" },
      Quantity.exactly(62, "people"),
    ])
  })

  it.each([
    [
      { ...MAP, source: "who" },
      "column map map.json, /source: there is no column `who`; there are `event`, `source`, `killed`, `said`",
    ],
    [{ ...MAP, sources: "who" }, "column map map.json, line 1, the whole file: has `sources`, which is no part of it"],
    [{ ...MAP, answers: [] }, "column map map.json, line 1, /answers: is empty"],
    [
      "{ subject",
      "column map map.json, line 1, column 3: the column map is no JSON: a field name in double quotes is missing",
    ],
  ])("an entry that cannot be used is named: %j", (map, problem) => {
    const reading = read("event,source,killed,said\nQadam,AFP,62,2018-03-20\n", map)
    expect(reading.claims).toEqual([])
    expect(refused(reading)).toEqual([problem])
  })
})

describe("a column that names what is asked", () => {
  const LONG = { subject: "event", source: "source", answers: [{ property: { column: "what" }, value: "value" }] }
  const read3 = (rows: string): Reading => read(`event,source,what,value\n${rows}`, LONG)

  it("is read by what its words mean, so that tolls of two sources meet", () => {
    const reading = read3("blast,police,Killed,20\nblast,Red Cross,dead,18\nblast,army,wounded,at least 81\n")
    expect(reading.claims.map(({ property, value }) => `${property}: ${say(value)}`).toSorted()).toEqual([
      "casualties.injured: at least 81 people",
      "casualties.killed: 18 people",
      "casualties.killed: 20 people",
    ])
    expect(reconcile(reading.claims, reading).assessments[0]?.status).toBe("contested")
  })

  it("may name what no table knows: amounts are amounts there, all else is words", () => {
    const reading = read3(
      "blast,police,roofs lost,about 40\nblast,army,weather,rain all day\nblast,army,roofs lost,some\n",
    )
    expect(reading.claims.map(({ property, value }) => `${property}: ${value._tag} ${say(value)}`).toSorted()).toEqual([
      "roofs lost: Quantity about 40 items",
      "roofs lost: Text some",
      "weather: Text rain all day",
    ])
  })

  it("keeps a number as words where the map says so", () => {
    const map = { ...LONG, answers: [{ ...LONG.answers[0], kind: "words" }] }
    const [claim] = read("event,source,what,value\nblast,police,case number,20\n", map).claims
    expect(claim?.value._tag).toBe("Text")
  })
})

describe("without a map", () => {
  it("one is proposed from the header, used, and said in a form that can be saved", () => {
    const sheet = "Event,Source,Killed,Date reported,URL\nQadam,AFP,62,2018-03-20,x\n"
    const reading = read(sheet)
    expect(reading.claims.length).toBe(1)
    const [told = ""] = warned(reading)
    const map = told.slice(told.indexOf("{"))
    expect(read(sheet, map).claims).toEqual(reading.claims)
    expect(read(sheet, map).issues).toEqual([])
  })

  it.each([
    ["a,b\n1,2\n", "line 1: no column tells who says it; name one in a column map (--columns MAP.json)"],
    [
      "source,b\n1,2\n",
      "line 1: no column holds an answer that is known here; name one in a column map (--columns MAP.json)",
    ],
  ])("%j is refused as a whole", (sheet, problem) => {
    expect(refused(read(sheet))).toEqual([problem])
  })
})

describe("what goes wrong in spreadsheets", () => {
  const HEAD = "event,source,killed,said\n"
  it.each([
    ["Qadam,AFP,62\n", "line 2: this row has 3 cells and the header 4: a delimiter or a cell is missing"],
    [
      "Qadam,AFP,1,234,2018-03-20\n",
      "line 2: this row has 5 cells and the header 4: a delimiter stands in a cell without quotes",
    ],
    ['Qadam,AFP,62,"2018-03-20\n', "line 2, column 4: a quote is opened here and not closed; the line is not read"],
    ["Qadam,,62,2018-03-20\n", "line 2, column 2 (`source`): nobody is named who says it; a claim needs somebody"],
    ["Qadam,unknown,62,2018-03-20\n", "line 2, column 2 (`source`): who says it is not known; a claim needs somebody"],
    [",AFP,62,2018-03-20\n", "line 2: nothing says what the row is about"],
    [
      "Qadam,AFP,62,03/04/2018\n",
      'line 2, column 4 (`said`): `03/04/2018` may be day or month first; say which with "dates": "dmy" or "mdy" in the column map',
    ],
    [
      "Qadam,AFP,approx,2018-03-20\n",
      "line 2, column 3 (`killed`): `approx` is no amount; write 62, at least 62, 36-62, about 100 or unknown",
    ],
  ])("%j", (row, problem) => {
    const reading = read(`${HEAD}${row}Qadam,AFP,63,2018-03-21\n`, MAP)
    expect(refused(reading)).toEqual([problem])
    expect(reading.claims.length).toBe(1)
  })

  it.each([
    ["Qadam,AFP,,2018-03-20\n", "line 2: this row gives no answer to any question that is read"],
    [
      'Qadam,"AFP "x" y",62,2018-03-20\n',
      "line 2, column 2 (`source`): a quote within quotes is not doubled; it is read as part of the text",
    ],
  ])("%j is read with a warning", (row, problem) => {
    const reading = read(HEAD + row, MAP)
    expect(refused(reading)).toEqual([])
    expect(warned(reading)).toEqual([problem])
  })

  it("blank rows, trailing delimiters, a byte-order mark, CRLF and `sep=` are nobody's fault", () => {
    const reading = read("\uFEFFsep=;\r\nevent;source;killed;said\r\n\r\nQadam;AFP;62;2018-03-20;;\r\n;;;\r\n", MAP)
    expect(reading.issues).toEqual([])
    expect(reading.claims.map(({ anchor }) => anchor)).toMatchObject([{ row: 1, column: "killed" }])
  })

  it("a table whose lines end in carriage returns alone is read", () => {
    expect(read("event,source,killed,said\rQadam,AFP,62,2018-03-20\r", MAP).claims.length).toBe(1)
  })

  it("two columns of one name are told, and the first is read", () => {
    const reading = read("event,source,killed,killed,said\nQadam,AFP,36,62,2018-03-20\n", MAP)
    expect(warned(reading)).toEqual(["line 1: column 4 is called `killed` as column 3 is; column 3 is the one read"])
    expect(reading.claims.map(({ value }) => say(value))).toEqual(["36 people"])
  })

  it("a `__proto__` column is a column", () => {
    const map = { ...MAP, source: "__proto__" }
    expect(read("event,__proto__,killed,said\nQadam,AFP,62,2018-03-20\n", map).claims.length).toBe(1)
  })

  it("a header alone, a blank file and a cell of ten megabytes are told", () => {
    expect(warned(read(HEAD, MAP))).toEqual(["line 1: there is a header and no row below it"])
    expect(refused(read("\n\n", MAP))).toEqual(["line 1: the file is blank"])
    expect(refused(read(`${HEAD}Qadam,AFP,${"9".repeat(1_000_000)},2018-03-20\n`, MAP))[0]).toContain(
      "characters long, too long for a value",
    )
    expect(refused(read(`${HEAD}Qadam,AFP,${"9".repeat(10_000_000)},2018-03-20\n`, MAP))[0]).toContain(
      "line 2, column 1: the line is longer than 1048576 characters",
    )
  })
})
