/** STIX 2.1 in and out: valid by the published schemas, ids made from content, nothing lost on the way. */
import { readFileSync } from "node:fs"
import { recognise } from "@corroborate/adapters"
import { readStix } from "@corroborate/adapters/stix/adapter"
import { uuidOf } from "@corroborate/adapters/stix/ids"
import { writeStix } from "@corroborate/adapters/stix/writer"
import { claim, Occurrence, Quantity, reconcile, type Reading, type Reconciliation } from "@corroborate/core"
import { arbitraryLedger, qadamTolls } from "@corroborate/core/testing"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as z from "zod"
import { hasShared, sharedJson, sharedPath } from "../../shared.ts"
import { inputOf } from "../bytes.ts"
import { documentsOf } from "../ledger.ts"
import { LOOK } from "../look.ts"
import { soundObject } from "./specimens.ts"

const Bundle = z.looseObject({ id: z.string(), objects: z.array(z.looseObject({ type: z.string(), id: z.string() })) })

const written = (reconciliation: Reconciliation): string =>
  writeStix({ reconciliation, issues: [], texts: [], policies: [] }, LOOK)

const objectsOf = (text: string): z.infer<typeof Bundle>["objects"] => Bundle.parse(JSON.parse(text)).objects

const reconciliations = arbitraryLedger().map(({ claims, sources }) =>
  reconcile(claims, { sources, documents: documentsOf(claims) }),
)

const BASE = "http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas"
const UUID = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}"

/** The published schemas of our objects; what they refer to and is not at hand is written out by the standard. */
const validators = () => {
  const ajv = new Ajv2020({ strict: false, unicodeRegExp: false })
  ajv.addSchema({
    $id: `${BASE}/common/identifier.json`,
    type: "string",
    pattern: `^[a-z][a-z0-9-]+[a-z0-9]--${UUID}$`,
  })
  ajv.addSchema({
    $id: `${BASE}/common/timestamp.json`,
    type: "string",
    pattern:
      "^[0-9]{4}-(?:0[1-9]|1[012])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\\.[0-9]+)?Z$",
  })
  for (const name of ["external-reference", "granular-marking", "properties"])
    ajv.addSchema({ $id: `${BASE}/common/${name}.json`, type: "object" })
  ajv.addSchema({
    $id: `${BASE}/common/extension.json`,
    type: "object",
    minProperties: 1,
    required: ["extension_type"],
  })
  const schema = (name: string) => z.looseObject({}).parse(sharedJson(`data/formats/stix21/${name}.json`))
  const core = ajv.compile(schema("core"))
  return {
    core,
    opinion: ajv.compile(schema("opinion")),
    note: ajv.compile(schema("note")),
    sighting: ajv.compile(schema("sighting")),
  }
}

describe("writeStix", () => {
  it.skipIf(!hasShared)("every object is valid by the schema of its kind", () => {
    const { core, opinion, note, sighting } = validators()
    const seen = { opinion: 0, note: 0 }
    fc.assert(
      fc.property(reconciliations, (reconciliation) => {
        for (const object of objectsOf(written(reconciliation))) {
          core(object)
          expect(core.errors).toBeNull()
          if (object.type !== "opinion" && object.type !== "note") continue
          seen[object.type]++
          const validate = { opinion, note }[object.type]
          validate(object)
          expect(validate.errors).toBeNull()
        }
      }),
      { numRuns: 100 },
    )
    expect(seen.opinion).toBeGreaterThan(5)
    expect(seen.note).toBeGreaterThan(100)
    expect(opinion({ type: "opinion" })).toBe(false)
    fc.assert(
      fc.property(soundObject, ({ object }) => {
        const { type } = z.looseObject({ type: z.enum(["opinion", "note", "sighting"]) }).parse(object)
        expect({ opinion, note, sighting }[type](object)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it("deterministic ids: they are unique in a bundle, and the same record has the same id in every bundle", () => {
    fc.assert(
      fc.property(reconciliations, (reconciliation) => {
        const ids = objectsOf(written(reconciliation)).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
      { numRuns: 50 },
    )
    const [toll, later] = qadamTolls
    const noteIn = (claims: typeof qadamTolls | readonly [typeof toll]): ReadonlyArray<string> =>
      objectsOf(written(reconcile(claims)))
        .filter(({ type }) => type === "note")
        .map(({ id }) => id)
    expect(noteIn(qadamTolls)).toContain(noteIn([toll])[0])
    expect(noteIn(qadamTolls).length).toBe([toll, later].length)
  })

  it("a source that gives another figure disagrees with the note of the first; a revision disagrees with nobody", () => {
    const [toll, later] = qadamTolls
    const rival = claim({
      ...later,
      value: Quantity.exactly(20, "people"),
      chain: [{ source: "ministry", role: "asserts" }],
    })
    const opinions = objectsOf(written(reconcile([toll, later, rival]))).filter(({ type }) => type === "opinion")
    const notes = new Map(objectsOf(written(reconcile([later]))).map(({ type, id }) => [type, id]))
    expect(opinions.map(({ opinion, authors }) => [opinion, authors])).toEqual(
      expect.arrayContaining([
        ["disagree", ["ministry"]],
        ["disagree", ["observatory"]],
      ]),
    )
    expect(opinions.length).toBe(2)
    expect(opinions.find(({ authors }) => JSON.stringify(authors) === '["ministry"]')?.["object_refs"]).toContain(
      notes.get("note"),
    )
    expect(objectsOf(written(reconcile(qadamTolls))).filter(({ type }) => type === "opinion")).toEqual([])
  })

  it("round trip: reading what was written gives the same claims, sources and documents", () => {
    fc.assert(
      fc.property(reconciliations, (reconciliation) => {
        fc.pre(reconciliation.assessments.length > 0)
        const again = readStix(inputOf("a.json", written(reconciliation)), {})
        expect(again.issues).toEqual([])
        expect(reconcile(again.claims, again)).toEqual(reconciliation)
      }),
      { numRuns: 100 },
    )
  })

  it("uuidOf makes the UUIDs of the standard's own example", () => {
    expect(uuidOf("www.example.com", "6ba7b810-9dad-11d1-80b4-00c04fd430c8")).toBe(
      "2ed6657d-e927-568b-95e1-2665a8aea6a2",
    )
    fc.assert(fc.property(fc.string(), (name) => new RegExp(`^${UUID}$`).test(uuidOf(name))))
  })
})

const read = (...objects: ReadonlyArray<object>): Reading =>
  readStix(inputOf("b.json", JSON.stringify({ type: "bundle", objects })), {})

const ref = "indicator--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061"
const opinion = (word: string, more: object): object => ({
  type: "opinion",
  id: "opinion--b01efc25-77b4-4003-b18b-f6e24b5cd9f7",
  opinion: word,
  object_refs: [ref],
  ...more,
})

describe("readStix", () => {
  it("agreement of any strength agrees, and stands against disagreement", () => {
    const status = (...words: ReadonlyArray<string>): string | undefined => {
      const { claims, sources } = read(...words.map((word, i) => opinion(word, { authors: [`analyst ${i}`] })))
      return reconcile(claims, { sources }).assessments.find(({ question }) => question.property === "status.agreement")
        ?.status
    }
    expect(status("agree", "strongly-agree")).toBe("corroborated")
    expect(status("agree", "disagree")).toBe("contested")
    expect(status("agree", "neutral")).toBe("single-source")
    expect(status("neutral")).toBe("open")
  })

  it("authors speak for the identity that made the object; a revoked opinion is withdrawn", () => {
    const made = "identity--39012926-a052-44c4-ae48-caaf4a10ee6e"
    const { claims, sources } = read(
      { type: "identity", id: made, name: "Alpha", identity_class: "organization" },
      opinion("disagree", {
        created_by_ref: made,
        authors: ["Staff Writer"],
        confidence: 85,
        revoked: true,
        modified: "2018-03-20T10:00:00.000Z",
      }),
    )
    const one = claims.find(({ value }) => value === Occurrence.NO || value._tag === "Occurrence")
    expect([one?.credibility, one?.revision, one?.saidOn]).toEqual([1, "withdrawn", "2018-03-20T10:00:00Z"])
    expect(sources.find(({ id }) => id === "staff-writer")?.speaksFor).toBe("alpha")
  })

  it.skipIf(!hasShared).each(["sighting-of-an-indicator.json", "indicator-to-campaign-relationship.json"])(
    "%s: every object is claims or counted",
    (name) => {
      const bytes = readFileSync(sharedPath(`data/formats/stix21/${name}`))
      const { claims, issues } = readStix({ name, bytes }, {})
      expect(recognise({ name, head: String(bytes.subarray(0, 4096)) })?.name).toBe("stix")
      expect(issues.filter(({ severity }) => severity === "refused")).toEqual([])
      const counted = issues.reduce((sum, { problem }) => sum + Number(/\((\d+) times/.exec(problem)?.[1] ?? 1), 0)
      const rows = new Set(claims.map(({ anchor }) => (anchor._tag === "RecordPlace" ? anchor.row : 0)))
      expect(rows.size + counted).toBe(objectsOf(String(bytes)).length)
      expect(claims.map(({ property }) => property)).toEqual(
        name.startsWith("sighting") ? expect.arrayContaining(["status.seen", "count.sightings"]) : [],
      )
    },
  )
})
