/** PROV-JSON of which half of the records are sound and half broken. */
import type { Specimen } from "@corroborate/core/laws"
import * as fc from "fast-check"
import { bytesOf } from "../bytes.ts"

interface Made {
  readonly kind: string
  readonly record: unknown
  /** Claims that come out of it; 0 for a broken one. */
  readonly claims: number
}

const literal = fc.constantFrom<unknown>(
  "a text",
  62,
  true,
  { $: "36", type: "xsd:int" },
  { $: "2018-03-20T10:00:00Z", type: "xsd:dateTime" },
  { $: "ex:thing", type: "prov:QUALIFIED_NAME" },
  { $: "ex:thing", type: "xsd:QName" },
  { $: "bonjour", type: "prov:InternationalizedString", lang: "fr" },
)

const attributes = fc.dictionary(fc.constantFrom("prov:label", "prov:value", "ex:tag", "other:tag"), literal, {
  maxKeys: 3,
  noNullPrototype: true,
})

const element: fc.Arbitrary<Made> = fc
  .tuple(fc.constantFrom("entity", "activity", "agent"), attributes)
  .map(([kind, record]) => ({ kind, record, claims: 1 + Object.keys(record).length }))

const ENDS: Readonly<Record<string, readonly [string, string]>> = {
  used: ["prov:activity", "prov:entity"],
  wasGeneratedBy: ["prov:entity", "prov:activity"],
  wasDerivedFrom: ["prov:generatedEntity", "prov:usedEntity"],
  wasEndedBy: ["prov:activity", "prov:trigger"],
  hadMember: ["prov:collection", "prov:entity"],
}

const relation: fc.Arbitrary<Made> = fc
  .tuple(
    fc.constantFrom(...Object.keys(ENDS)),
    fc.constantFrom<unknown>("ex:o", { $: "ex:o", type: "prov:QUALIFIED_NAME" }, undefined),
    fc.constantFrom<object>({}, { "prov:time": "2018-03-20T10:00:00Z" }),
    attributes,
  )
  .map(([kind, object, time, more]) => {
    const [from = "", to = ""] = ENDS[kind] ?? []
    return {
      kind,
      record: { [from]: "ex:s", ...(object === undefined ? {} : { [to]: object }), ...time, ...more },
      claims: 1 + Object.keys(more).length,
    }
  })

const broken: fc.Arbitrary<Made> = fc
  .tuple(
    fc.constantFrom("entity", "used", "wasEndedBy", "agent", "notarealtype"),
    fc.constantFrom<unknown>(
      null,
      5,
      "text",
      true,
      { "ex:a": { type: "xsd:string" } },
      { "ex:a": null },
      { "ex:a": [["x"]] },
    ),
  )
  .map(([kind, record]) => ({ kind, record, claims: 0 }))

const made = fc.oneof(
  { weight: 2, arbitrary: element },
  { weight: 2, arbitrary: relation },
  { weight: 3, arbitrary: broken },
)

/** Records by their kind; each has an id of its own. */
const grouped = (records: ReadonlyArray<Made>, from: number): Record<string, Record<string, unknown>> => {
  const kinds: Record<string, Record<string, unknown>> = {}
  for (const [i, { kind, record }] of records.entries()) (kinds[kind] ??= {})[`ex:r${from + i}`] = record
  return kinds
}

export const provJsonSpecimens = (): fc.Arbitrary<Specimen> =>
  fc
    .tuple(fc.array(made, { minLength: 1, maxLength: 12 }), fc.array(made, { maxLength: 6 }), fc.constantFrom(0, 2))
    .map(([records, bundled, indent]) => {
      const all = [...records, ...bundled]
      const document = {
        prefix: { ex: "http://example.org/" },
        ...grouped(records, 0),
        ...(bundled.length === 0 ? {} : { bundle: { "ex:b": grouped(bundled, records.length) } }),
      }
      return {
        name: "prov.json",
        bytes: bytesOf(JSON.stringify(document, null, indent)),
        claims: all.reduce((sum, { claims }) => sum + claims, 0),
        refused: all.filter(({ claims }) => claims === 0).length,
      }
    })
