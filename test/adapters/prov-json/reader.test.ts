/** PROV-JSON as others write it, and as we do. */
import { readdirSync, readFileSync } from "node:fs"
import { recognise } from "@corroborate/adapters"
import { readProvJson } from "@corroborate/adapters/prov-json/adapter"
import { writeProvJson } from "@corroborate/adapters/prov-json/writer"
import { Occurrence, Period, Quantity, reconcile, Text, type Reading } from "@corroborate/core"
import { arbitraryLedger } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as z from "zod"
import { hasShared, sharedPath } from "../../shared.ts"
import { inputOf } from "../bytes.ts"
import { LOOK } from "../look.ts"
import { documentsOf } from "../ledger.ts"

const read = (document: unknown): Reading => readProvJson(inputOf("p.json", JSON.stringify(document)), {})

const prefix = { ex: "http://example.org/" }

const Records = z.record(z.string(), z.unknown())

/** Records in a document, bundles included; a list of records under one id is as many. */
const countOf = (document: unknown): number =>
  Object.entries(Records.parse(document)).reduce((sum, [kind, value]) => {
    if (kind === "prefix") return sum
    const members = Object.values(Records.parse(value))
    if (kind === "bundle") return sum + members.reduce<number>((inner, bundle) => inner + countOf(bundle), 0)
    return sum + members.reduce<number>((inner, one) => inner + (Array.isArray(one) ? one.length : 1), 0)
  }, 0)

const DOCUMENTS = hasShared ? readdirSync(sharedPath("data/formats/prov/json")) : []
const MALFORMED = hasShared ? readdirSync(sharedPath("data/formats/prov/malformed")) : []

describe.skipIf(!hasShared)("the public suite", () => {
  it.each(DOCUMENTS)("%s: every record is claims", (name) => {
    const bytes = readFileSync(sharedPath(`data/formats/prov/json/${name}`))
    const { claims, issues } = readProvJson({ name, bytes }, {})
    const rows = new Set(claims.map(({ anchor }) => (anchor._tag === "RecordPlace" ? anchor.row : 0)))
    expect(issues).toEqual([])
    expect(rows.size).toBe(countOf(JSON.parse(String(bytes))))
    expect(recognise({ name, head: String(bytes.subarray(0, 4096)) })?.name).toBe("prov-json")
  })

  it.each(MALFORMED)("%s is refused, with the place", (name) => {
    const { claims, issues } = readProvJson(
      { name, bytes: readFileSync(sharedPath(`data/formats/prov/malformed/${name}`)) },
      {},
    )
    expect(claims).toEqual([])
    expect(issues.length).toBeGreaterThan(0)
    for (const { severity, where } of issues) {
      expect(severity).toBe("refused")
      expect(where).toMatch(/^line \d+|^the whole file$/)
    }
  })

  it("has documents and malformed ones", () => {
    expect([DOCUMENTS.length, MALFORMED.length]).toEqual([100, 17])
  })
})

describe("readProvJson", () => {
  it("values of a thing are numbers, times, yes or no; other attributes are words", () => {
    const { claims } = read({
      prefix,
      entity: {
        "ex:a": { "prov:value": { $: "62", type: "xsd:int" }, "ex:n": [1, 2] },
        "ex:b": { "prov:value": true },
        "ex:c": { "prov:value": { $: "2013", type: "xsd:gYear" } },
      },
    })
    const values = claims.filter(({ property }) => property === "prov:value").map(({ value }) => value)
    expect(values).toContainEqual(Quantity.exactly(62, "units"))
    expect(values).toContainEqual(Occurrence.YES)
    expect(values).toContainEqual(Period.between("2013-01-01", "2013-12-31", "year"))
    expect(claims.filter(({ property }) => property === "http://example.org/n").map(({ value }) => value)).toEqual(
      expect.arrayContaining([Text.text("1"), Text.text("2")]),
    )
  })

  it("what is attributed to a delegate is the word of whoever it acts for", () => {
    const { claims, sources } = read({
      prefix,
      entity: { "ex:toll": { "prov:value": 62 } },
      agent: { "ex:afp": { "prov:label": "AFP" }, "ex:sohr": { "prov:label": "SOHR" } },
      wasAttributedTo: { "_:1": { "prov:entity": "ex:toll", "prov:agent": "ex:afp" } },
      actedOnBehalfOf: { "_:2": { "prov:delegate": "ex:afp", "prov:responsible": "ex:sohr" } },
      wasGeneratedBy: { "_:3": { "prov:entity": "ex:toll", "prov:time": "2018-03-21T10:00:00Z" } },
    })
    const toll = claims.find(({ property }) => property === "prov:value")
    expect(toll?.chain.map(({ source, role }) => [source, role])).toEqual([
      ["p-json", "publishes"],
      ["afp", "relays"],
      ["syrian-observatory-for-human-rights", "asserts"],
    ])
    expect([toll?.voice, toll?.saidOn]).toEqual(["reported", "2018-03-21T10:00:00Z"])
    expect(sources.map(({ id }) => id)).toContain("afp")
  })

  it("a bundle's statements are the word of the agent that the bundle is attributed to", () => {
    const { claims } = read({
      prefix,
      wasAttributedTo: { "_:1": { "prov:entity": "ex:b", "prov:agent": "ex:monitor" } },
      bundle: { "ex:b": { prefix: { ex: "http://other.example/" }, entity: { "ex:e": {} } } },
    })
    const inner = claims.find(({ subject }) => subject === "http://other.example/e")
    expect(inner?.chain.at(-1)?.source).toBe("http-example-org-monitor")
  })

  it("two values of one thing in one document are a self-contradiction", () => {
    const { claims, sources } = read({ prefix, entity: { "ex:a": [{ "prov:value": 36 }, { "prov:value": 62 }] } })
    const { assessments } = reconcile(claims, { sources })
    expect(assessments.find(({ question }) => question.property === "prov:value")?.question.claims.length).toBe(2)
  })

  it("a prefix that is not declared is told once", () => {
    const { issues, claims } = read({ entity: { "ex:a": {}, "ex:b": {} } })
    expect(claims.map(({ subject }) => subject).toSorted()).toEqual(["ex:a", "ex:b"])
    expect(issues.map(({ problem }) => problem)).toEqual([
      "the prefix `ex` is not declared; names with it stand as they are (2 times in this file)",
    ])
  })

  it("round trip: what our writer wrote gives the same claims, sources and documents", () => {
    let claimsSeen = 0
    fc.assert(
      fc.property(arbitraryLedger(), ({ claims, sources }) => {
        // A file that carries no claim is itself the only document that was read.
        fc.pre(claims.length > 0)
        const documents = documentsOf(claims)
        const reconciliation = reconcile(claims, { sources, documents })
        const text = writeProvJson({ reconciliation, issues: [], texts: [], policies: [] }, LOOK)
        const again = readProvJson(inputOf("again.json", text), {})
        claimsSeen += again.claims.length
        expect(again.issues).toEqual([])
        expect(reconcile(again.claims, again)).toEqual(reconciliation)
      }),
      { numRuns: 100 },
    )
    expect(claimsSeen).toBeGreaterThan(100)
  })

  it("a record of ours that was damaged is refused and located", () => {
    const text = writeProvJson(
      {
        reconciliation: reconcile(
          fc.sample(arbitraryLedger(), { numRuns: 5, seed: 3 }).flatMap(({ claims }) => claims),
        ),
        issues: [],
        texts: [],
        policies: [],
      },
      LOOK,
    )
    const { claims } = readProvJson(inputOf("a.json", text), {})
    const damaged = text.replace(/"corroborate:record": "\{\\"subject\\":/, '"corroborate:record": "{\\"subjekt\\":')
    const again = readProvJson(inputOf("a.json", damaged), {})
    expect(again.claims.length).toBe(claims.length - 1)
    expect(again.issues.map(({ severity }) => severity)).toEqual(["refused"])
  })
})
