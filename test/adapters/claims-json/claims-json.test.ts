/** Our own wire format: what a person writes, what a program writes, and what one broken record costs. */
import { readClaimsJson } from "@corroborate/adapters/claims-json/adapter"
import { writeClaimsJson } from "@corroborate/adapters/claims-json/writer"
import { claimsJsonSchema } from "@corroborate/adapters/schemas"
import {
  claim,
  claimsOf,
  Ledger,
  Quantity,
  Quote,
  reconcile,
  sha256Hex,
  type Claim,
  type Reading,
} from "@corroborate/core"
import { arbitraryClaims, arbitrarySources, qadamTolls, VALUES } from "@corroborate/core/testing"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { LOOK } from "../look.ts"
import { bytesOf, inputOf } from "../bytes.ts"

const read = (text: string): Reading => readClaimsJson(inputOf("claims.json", text), {})
const one = { subject: "attack on Qadam", property: "casualties.killed", value: 62, source: "Observatory" }
const readOne = (more: object): Reading => read(JSON.stringify([{ ...one, ...more }]))

describe("a claim written by hand", () => {
  it("needs subject, property, value and source; the rest has defaults", () => {
    const { claims, sources, issues } = readOne({})
    expect(issues).toEqual([])
    expect(sources).toEqual([{ id: "observatory", name: "Observatory", kind: "organisation" }])
    expect(claims[0]).toMatchObject({
      value: Quantity.exactly(62, "people"),
      polarity: "affirmed",
      modality: "asserted",
      voice: "reported",
      scope: {},
      chain: [{ source: "observatory", role: "asserts" }],
      anchor: { _tag: "RecordPlace", row: 1 },
    })
  })

  it.each([
    [{ value: "at least 62" }, Quantity.atLeast(62, "people")],
    [{ value: "less than 5", unit: "percent" }, Quantity.lessThan(5, "percent")],
    [{ value: { low: 36, high: null } }, Quantity.atLeast(36, "people")],
    [
      { property: "reinforcements", value: true },
      { _tag: "Occurrence", happened: true },
    ],
    [
      { property: "cause", value: "gas leak" },
      { _tag: "Category", label: "gas leak" },
    ],
    [
      { property: "territory.control", value: "part of the south of Syria > Damascus" },
      { _tag: "Extent", place: ["Syria", "Damascus"], portion: "part", side: "s" },
    ],
    [
      { property: "territory.control", value: { place: ["Syria", "Damascus"], portion: "few", only: true } },
      { _tag: "Extent", place: ["Syria", "Damascus"], portion: "few", only: true },
    ],
    [
      { property: "attack.launch", value: "2018-03-19" },
      { _tag: "Period", start: "2018-03-19", end: "2018-03-19", precision: "day" },
    ],
    [
      { property: "attack.launch", value: { start: "2018-03-19" } },
      { _tag: "Period", start: "2018-03-19", precision: "open" },
    ],
    [
      { property: "weather", value: "calm" },
      { _tag: "Text", text: "calm" },
    ],
    [
      { property: "allies", value: ["B", "A"] },
      { _tag: "EntitySet", members: ["A", "B"] },
    ],
  ])("%j", (more, expected) => {
    const { claims, issues } = readOne(more)
    expect(issues).toEqual([])
    expect(claims[0]?.value).toEqual(expected)
  })

  it("`unknown` is a claim that it is not known, and nothing written is none", () => {
    expect(readOne({ value: "unknown" }).claims[0]?.polarity).toBe("unknown")
    expect(readOne({ value: "n/a" }).claims).toEqual([])
  })

  it("sources are found by id, name and other names", () => {
    const sources = [{ id: "sohr", name: "Syrian Observatory for Human Rights", kind: "monitor", otherNames: ["SOHR"] }]
    const claims = ["sohr", "SOHR", "syrian observatory for human rights"].map((source, i) => ({
      ...one,
      value: i,
      source,
    }))
    const reading = read(JSON.stringify({ format: "corroborate.claims/1", sources, claims }))
    expect(new Set(reading.claims.map(({ chain }) => chain[0].source))).toEqual(new Set(["sohr"]))
    expect(reading.sources).toEqual(sources)
  })

  it("a label names the claim that another restates, in any order and over several steps", () => {
    const reading = read(
      JSON.stringify([
        { ...one, value: 3, restates: "b" },
        { ...one, value: 2, id: "b", restates: "a" },
        { ...one, value: 1, id: "a" },
      ]),
    )
    const byValue = (n: number): Claim | undefined =>
      reading.claims.find(({ value }) => value._tag === "Quantity" && value.low._tag === "Closed" && value.low.at === n)
    expect(byValue(3)?.restates).toBe(byValue(2)?.id)
    expect(byValue(2)?.restates).toBe(byValue(1)?.id)
  })

  it("claims that restate each other in a circle are refused, and what leads there with them", () => {
    const circle = Array.from({ length: 2000 }, (_, i) => ({
      ...one,
      value: i,
      id: `c${i}`,
      restates: `c${(i + 1) % 2000}`,
    }))
    const reading = read(JSON.stringify([...circle, { ...one, restates: "c0" }]))
    expect(reading.claims).toEqual([])
    expect(reading.issues.length).toBe(2001)
  })
})

describe("what is wrong is told by line and pointer", () => {
  const inDocument = (line: string): Reading =>
    read(`{\n  "format": "corroborate.claims/1",\n  "claims": [\n    ${JSON.stringify(one)},\n    ${line}\n  ]\n}\n`)

  it.each([
    [JSON.stringify({ ...one, value: [[]] }), "line 5, /claims/1", "/value is no value"],
    [JSON.stringify({ ...one, subject: undefined }), "line 5, /claims/1", "/subject is missing"],
    [JSON.stringify({ ...one, voice: "loud" }), "line 5, /claims/1", "/voice must be one of `stated`"],
    [JSON.stringify({ ...one, value: "62-36" }), "line 5, /claims/1", "/value `62-36` has its ends in the wrong order"],
    [JSON.stringify({ ...one, value: { low: 62, high: 36 } }), "line 5, /claims/1", "/value `low` is above `high`"],
    [JSON.stringify({ ...one, source: undefined }), "line 5, /claims/1", "/source nobody is named who says it"],
    [JSON.stringify({ ...one, scope: { who: "children" } }), "line 5, /claims/1", "/scope has `who`"],
    [
      JSON.stringify({ ...one, property: "territory.control" }),
      "line 5, /claims/1",
      "/value a number does not answer it",
    ],
    [JSON.stringify(one).replace("62", "NaN"), "line 5, /claims/1", "`NaN` is no JSON value"],
    [JSON.stringify(one).replace("62", "1e999"), "line 5, /claims/1", "/value is no value"],
    [JSON.stringify(one).replace('"value":62', '"value":62,"value":36'), "line 5, /claims/1", "`value` stands twice"],
    [JSON.stringify({ ...one, restates: "x" }), "line 5, /claims/1", "/restates `x` is no claim"],
  ])("%s", (line, where, problem) => {
    const { claims, issues } = inDocument(line)
    expect(claims.length).toBe(1)
    expect(issues.length).toBe(1)
    expect(issues[0]?.where).toBe(where)
    expect(issues[0]?.problem).toContain(problem)
    expect(issues[0]?.severity).toBe("refused")
  })

  it("one broken claim among a thousand costs that claim", () => {
    for (const broken of ['{"subject": ', '{"subject": "x, "property": "y"}', "nonsense", "{}", "[[[["]) {
      const lines = Array.from({ length: 1000 }, (_, i) =>
        i === 500 ? broken : JSON.stringify({ ...one, subject: `event ${i}` }),
      )
      const { claims, issues } = read(`{"format": "corroborate.claims/1", "claims": [\n${lines.join(",\n")}\n]}`)
      expect([broken, claims.length]).toEqual([broken, 999])
      expect(issues.length).toBe(1)
      expect(issues[0]?.where).toContain("line 502")
    }
  })

  it("a file cut off in the middle gives what stands before the cut", () => {
    const whole = JSON.stringify(Array.from({ length: 100 }, (_, i) => ({ ...one, value: i })))
    const { claims, issues } = read(whole.slice(0, Math.floor(whole.length / 2)))
    expect(claims.length).toBeGreaterThan(45)
    expect(issues.length).toBeGreaterThan(0)
  })

  it("a field that is not read is told once, with how often", () => {
    const { claims, issues } = read(
      JSON.stringify(Array.from({ length: 5 }, (_, i) => ({ ...one, value: i, __proto: 1, sayd: "x" }))),
    )
    expect(claims.length).toBe(5)
    expect(issues.map(({ severity }) => severity)).toEqual(["warning", "warning"])
    expect(issues[1]?.problem).toBe("`sayd` is no field of a claim and is not read (5 times in this file)")
  })

  it("a `__proto__` key changes nothing but what is told", () => {
    const { claims, issues } = read(`[${JSON.stringify(one).replace("{", '{"__proto__": {"polarity": "denied"}, ')}]`)
    expect(claims[0]?.polarity).toBe("affirmed")
    expect(issues.length).toBe(1)
  })

  it("half a million brackets are one refused record", () => {
    expect(read(`[${"[".repeat(500_000)}`).claims).toEqual([])
    expect(read(`[${JSON.stringify(one)}, ${'{"a":'.repeat(500_000)}`).claims.length).toBe(1)
    expect(
      read(`[${JSON.stringify(one).slice(0, -1)}, "scope": ${"[".repeat(500_000)}${"]".repeat(500_000)}}]`).issues
        .length,
    ).toBe(1)
  })
})

describe("quotes", () => {
  const text = "Two days later the toll \u{1F4A5} has risen to 62."
  const sha256 = sha256Hex(bytesOf(text))
  const document = { name: "article.txt", sha256, text }
  const withQuote = (quote: object, documents: ReadonlyArray<object> = [document]): Reading =>
    read(JSON.stringify({ format: "corroborate.claims/1", documents, claims: [{ ...one, quote }] }))

  it("are checked against the text", () => {
    const { claims, issues, texts } = withQuote({ start: 40, end: 42, exact: "62" })
    expect(issues).toEqual([])
    expect(texts).toEqual([{ id: sha256, text }])
    expect(claims[0]?.anchor).toEqual({ _tag: "Quote", document: sha256, start: 40, end: 42, exact: "62" })
  })

  it.each([
    [{ start: 40, end: 42, exact: "63" }, "the document has other words"],
    [{ start: 40, end: 99, exact: "62" }, "the text has 43 characters"],
    [{ start: 25, end: 27, exact: "x" }, "cut a character in half"],
    [{ document: "other.txt", start: 0, end: 1, exact: "T" }, "is not among the documents"],
  ])("%j is refused", (quote, problem) => {
    const { claims, issues } = withQuote(quote)
    expect(claims).toEqual([])
    expect(issues[0]?.problem).toContain(problem)
  })

  it("of a document without its text are kept, with a warning that they are not checked", () => {
    const { claims, issues } = withQuote({ start: 40, end: 42, exact: "62" }, [{ name: "article.txt", sha256 }])
    expect(claims.length).toBe(1)
    expect(issues.map(({ severity, problem }) => [severity, problem.includes("not checked")])).toEqual([
      ["warning", true],
    ])
  })

  it("a text that is not that of the hash is told", () => {
    expect(
      withQuote({ start: 0, end: 3, exact: "Two" }, [{ ...document, sha256: "0".repeat(64) }]).issues[0]?.problem,
    ).toContain("not that of the bytes")
    const marked = sha256Hex(bytesOf(`\uFEFF${text}`))
    expect(withQuote({ start: 0, end: 3, exact: "Two" }, [{ ...document, sha256: marked }]).issues).toEqual([])
  })
})

describe("round trip", () => {
  /** Claims of {@link arbitraryClaims} in documents whose ids are hashes, as those that readers give are. */
  const anchored = arbitraryClaims().map((claims) =>
    claims.map(({ anchor, id: _, ...content }) =>
      claim({ ...content, anchor: { ...anchor, document: sha256Hex(bytesOf(anchor.document)) } }),
    ),
  )

  it("same claims: reading what was written gives the same claims and sources", () => {
    let kinds = new Set<string>()
    fc.assert(
      fc.property(anchored, arbitrarySources(), (claims, sources) => {
        const reconciliation = reconcile(claims, { sources })
        const reading = read(writeClaimsJson({ reconciliation, issues: [], texts: [], policies: [] }, LOOK))
        const written = Ledger.merge([{ documents: [], sources, claims }])
        kinds = new Set([...kinds, ...claims.map(({ value }) => value._tag)])
        expect(reading.issues.filter(({ severity }) => severity === "refused")).toEqual([])
        expect(reading.claims).toEqual(written.claims)
        expect(reading.sources).toEqual(written.sources)
      }),
    )
    expect(kinds.size).toBeGreaterThan(3)
  })

  it("every kind of value comes back as it was", () => {
    const value = fc.oneof(...Object.values(VALUES).map((make) => make()))
    fc.assert(
      fc.property(value, (valued) => {
        const [toll] = qadamTolls
        const made = claim({
          ...toll,
          value: valued,
          anchor: { _tag: "RecordPlace", document: "0".repeat(64), row: 1 },
        })
        const text = writeClaimsJson({ reconciliation: reconcile([made]), issues: [], texts: [], policies: [] }, LOOK)
        expect(read(text).claims).toEqual([made])
      }),
    )
  })

  it("documents come back with their texts, and every quote stays where it was", () => {
    const text = "The toll has risen to 62."
    const id = sha256Hex(bytesOf(text))
    const quote = Result.getOrThrow(Quote.quote({ id, text }, 22, 24))
    const [toll] = qadamTolls
    const documents = [
      { id, sha256: id, name: "a.txt", publisher: "afp", publishedOn: "2018-03-21", readBy: "article/1" },
    ]
    const reconciliation = reconcile([claim({ ...toll, anchor: quote })], { documents })
    const reading = read(writeClaimsJson({ reconciliation, issues: [], texts: [{ id, text }], policies: [] }, LOOK))
    expect(reading.issues).toEqual([])
    expect(reading.documents).toEqual(documents)
    expect(reading.texts).toEqual([{ id, text }])
    expect(reading.claims).toEqual(claimsOf(reconciliation))
  })

  it("what is written is a document of the exported JSON Schema", () => {
    const validate = new Ajv2020({ strict: false }).compile(claimsJsonSchema())
    fc.assert(
      fc.property(anchored, arbitrarySources(), (claims, sources) => {
        const text = writeClaimsJson(
          { reconciliation: reconcile(claims, { sources }), issues: [], texts: [], policies: [] },
          LOOK,
        )
        validate(JSON.parse(text))
        expect(validate.errors).toBeNull()
      }),
      { numRuns: 50 },
    )
    expect(validate({ format: "corroborate.claims/1", claims: [one] })).toBe(true)
    expect(validate({ format: "corroborate.claims/2", claims: [one] })).toBe(false)
    expect(validate({ format: "corroborate.claims/1", claims: [{ ...one, voice: "loud" }] })).toBe(false)
  })
})
