/** Provenance as PROV-JSON: valid by W3C's schema, readable by another implementation, and nothing lost on the way. */
import { qualified } from "@corroborate/adapters/prov/names"
import { toProvJson, writeProvJson } from "@corroborate/adapters/prov-json/writer"
import { ProvDocument } from "@corroborate/adapters/schemas"
import { reconcile, trace } from "@corroborate/core"
import { arbitraryLedger, qadamTolls } from "@corroborate/core/testing"
import Ajv04 from "ajv-draft-04"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as z from "zod"
import { LOOK } from "../look.ts"
import { hasShared, sharedJson } from "../../shared.ts"
import { hasPython, python } from "../python.ts"

const SCHEMA = "data/formats/prov/prov-json.schema.json"

const ledgers = arbitraryLedger().map(({ claims, sources }) => reconcile(claims, { sources }))

/** Reads with python3-prov, and prints what it holds as PROV-JSON again. */
const ROUND_TRIP = `
import sys, prov.model
document = prov.model.ProvDocument.deserialize(content=sys.stdin.read(), format="json")
again = prov.model.ProvDocument.deserialize(content=document.serialize(format="json"), format="json")
assert document == again
print(len(list(document.get_records())))
print(document.serialize(format="json"))
`

/** A document with its literals as bare values: python3-prov writes a number with its type. */
const plain = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return value
  if ("$" in value) return value.$
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
}

const entitiesOf = (text: string): unknown =>
  plain(z.looseObject({ entity: z.unknown().optional() }).parse(JSON.parse(text)).entity ?? {})

describe("PROV-JSON", () => {
  it("nothing is lost: every node and every tie is in it once, and no end of a tie dangles", () => {
    fc.assert(
      fc.property(ledgers, (reconciliation) => {
        const provenance = trace(reconciliation)
        const document = toProvJson(provenance)
        const { prefix: _, entity = {}, activity = {}, agent = {}, ...relations } = document
        expect(Object.keys(entity).length).toBe(provenance.entities.length)
        expect(Object.keys(activity).length).toBe(provenance.activities.length)
        expect(Object.keys(agent).length).toBe(provenance.agents.length)
        const ties = Object.values(relations).flatMap((records) => Object.values(records ?? {}))
        expect(ties.length).toBe(provenance.ties.length)
        const nodes = new Set([...Object.keys(entity), ...Object.keys(activity), ...Object.keys(agent)])
        const ends = ties.flatMap((tie) =>
          Object.entries(tie).flatMap(([name, end]) => (name === "prov:type" ? [] : [end])),
        )
        expect(ends.filter((end) => typeof end !== "string" || !nodes.has(end))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it("tells apart: qualified names differ where ids do, in letters that every notation carries", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
        expect(qualified(a) === qualified(b)).toBe(a === b)
        expect(qualified(a)).toMatch(/^record:(?:[A-Za-z0-9_/-]|%[0-9A-F]{2})*$/)
      }),
    )
  })

  it("a revision and a quotation are derivations of PROV's own types", () => {
    const { wasDerivedFrom = {} } = toProvJson(trace(reconcile(qadamTolls)))
    const types = Object.values(wasDerivedFrom).map((tie) => JSON.stringify(tie["prov:type"] ?? ""))
    expect(types.filter((type) => type.includes("prov:Revision")).length).toBe(1)
    expect(types.filter((type) => type.includes("prov:Quotation")).length).toBe(2)
  })

  it.skipIf(!hasShared)("is valid by the schema of the W3C submission", () => {
    const schema = z.looseObject({}).parse(sharedJson(SCHEMA))
    const validate = new Ajv04.default({
      strict: false,
      formats: { uri: /^[a-zA-Z_][\w+.-]*:/, "date-time": true },
    }).compile(schema)
    fc.assert(
      fc.property(ledgers, (reconciliation) => {
        const text: unknown = JSON.parse(writeProvJson({ reconciliation, issues: [], texts: [], policies: [] }, LOOK))
        validate(text)
        expect(validate.errors).toBeNull()
        expect(ProvDocument.safeParse(text).error).toBeUndefined()
      }),
      { numRuns: 50 },
    )
    expect(validate({ wasDerivedFrom: { x: {} } })).toBe(false)
  })

  it.skipIf(!hasPython("prov"))("python3-prov reads it and writes it again without loss", () => {
    for (const reconciliation of [reconcile(qadamTolls), ...fc.sample(ledgers, { numRuns: 5, seed: 7 })]) {
      const text = writeProvJson({ reconciliation, issues: [], texts: [], policies: [] }, LOOK)
      const { entities, activities, agents, ties } = trace(reconciliation)
      const [count, ...rest] = python(ROUND_TRIP, text).split("\n")
      expect(Number(count)).toBe(entities.length + activities.length + agents.length + ties.length)
      expect(entitiesOf(rest.join("\n"))).toEqual(entitiesOf(text))
    }
  })
})
