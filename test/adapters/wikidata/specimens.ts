/** Entities of Wikidata of which half of the statements are sound and half broken. */
import type { Specimen } from "@corroborate/core/laws"
import * as fc from "fast-check"
import { bytesOf } from "../bytes.ts"

interface Made {
  readonly statement: unknown
  /** Claims that come out of it; 0 for a broken one. */
  readonly claims: number
}

const quantity = (value: object): object => ({
  snaktype: "value",
  property: "P1120",
  datavalue: { type: "quantity", value },
})
const time = (property: string, value: object): object => ({
  snaktype: "value",
  property,
  datavalue: { type: "time", value },
})

const mainsnak = fc.constantFrom<object>(
  quantity({ amount: "+62", unit: "1" }),
  quantity({ amount: "+62", unit: "1", upperBound: "+63", lowerBound: "+61" }),
  quantity({ amount: "+62.5", unit: "http://www.wikidata.org/entity/Q11229", upperBound: "+70", lowerBound: "+60" }),
  quantity({ amount: "+62", unit: "1", upperBound: "+60", lowerBound: "+70" }),
  time("P585", { time: "+2018-03-19T00:00:00Z", precision: 11 }),
  time("P585", { time: "+00000002015-00-00T00:00:00Z", precision: 9 }),
  time("P585", { time: "+1950-01-01T00:00:00Z", precision: 8 }),
  {
    snaktype: "value",
    property: "P710",
    datavalue: { type: "wikibase-entityid", value: { "entity-type": "item", "numeric-id": 5 } },
  },
  { snaktype: "value", property: "P856", datavalue: { type: "string", value: "https://example.org" } },
  {
    snaktype: "value",
    property: "P1448",
    datavalue: { type: "monolingualtext", value: { text: "Qadam", language: "en" } },
  },
  {
    snaktype: "value",
    property: "P625",
    datavalue: { type: "globecoordinate", value: { latitude: 33.5, longitude: 36.3 } },
  },
  { snaktype: "somevalue", property: "P1120" },
  { snaktype: "novalue", property: "P1120" },
)

const item = (property: string, id: number): object => ({
  [property]: [{ snaktype: "value", property, datavalue: { type: "wikibase-entityid", value: { id: `Q${id}` } } }],
})

/** References, with how many of them name somebody. */
const references = fc.constantFrom<readonly [unknown, number]>(
  [undefined, 1],
  [[], 1],
  [[{ hash: "a", snaks: [] }], 1],
  [[{ snaks: item("P248", 10) }], 1],
  [
    [
      { snaks: item("P248", 10) },
      {
        snaks: {
          ...item("P143", 11),
          P854: [
            { snaktype: "value", property: "P854", datavalue: { type: "string", value: "https://www.example.org/x" } },
          ],
        },
      },
    ],
    2,
  ],
)

const qualifiers = fc.constantFrom<unknown>(
  undefined,
  [],
  { P585: [time("P585", { time: "+2018-03-19T00:00:00Z", precision: 11 })] },
  {
    P580: [time("P580", { time: "+2018-03-13T00:00:00Z", precision: 11 })],
    P582: [{ snaktype: "novalue", property: "P582" }],
  },
  { P459: [{ snaktype: "value", property: "P459", datavalue: { type: "string", value: "count" } }] },
)

const sound: fc.Arbitrary<Made> = fc
  .record({ mainsnak, references, qualifiers, rank: fc.constantFrom("normal", "preferred", "deprecated") })
  .map(({ mainsnak: snak, references: [refs, claims], qualifiers: more, rank }) => ({
    statement: {
      type: "statement",
      mainsnak: snak,
      rank,
      ...(refs === undefined ? {} : { references: refs }),
      ...(more === undefined ? {} : { qualifiers: more }),
    },
    claims,
  }))

const broken: fc.Arbitrary<Made> = fc
  .constantFrom<unknown>(
    null,
    5,
    {},
    { mainsnak: {} },
    { mainsnak: { snaktype: "value", property: "P1120" } },
    { mainsnak: { snaktype: "maybe", property: "P1120" } },
    { mainsnak: quantity({ amount: 62 }) },
    { mainsnak: quantity({ amount: "many" }) },
    { mainsnak: time("P585", { time: "2018-03-19", precision: 11 }) },
    { mainsnak: time("P585", { time: "-0044-03-15T00:00:00Z", precision: 11 }) },
    { mainsnak: time("P585", { time: "+2018-02-30T00:00:00Z", precision: 11 }) },
    { mainsnak: { snaktype: "value", property: "P1", datavalue: { type: "novel", value: [] } } },
    { mainsnak: quantity({ amount: "+62" }), rank: "best" },
  )
  .map((statement) => ({ statement, claims: 0 }))

const grouped = (made: ReadonlyArray<Made>): object => ({
  P1120: made.filter((_, i) => i % 2 === 0).map(({ statement }) => statement),
  P585: made.filter((_, i) => i % 2 === 1).map(({ statement }) => statement),
})

const LAYOUTS = {
  one: (entities: ReadonlyArray<object>) => JSON.stringify(entities[0], null, 1),
  dump: (entities: ReadonlyArray<object>) => `[\n${entities.map((entity) => JSON.stringify(entity)).join(",\n")}\n]\n`,
  lines: (entities: ReadonlyArray<object>) => `${entities.map((entity) => JSON.stringify(entity)).join("\n")}\n`,
  answer: (entities: ReadonlyArray<object>) =>
    JSON.stringify({ entities: Object.fromEntries(entities.map((entity, i) => [`Q${i + 1}`, entity])) }),
} as const

export const wikidataSpecimens = (): fc.Arbitrary<Specimen> =>
  fc
    .tuple(
      fc.array(fc.array(fc.oneof(sound, broken), { minLength: 3, maxLength: 6 }), { minLength: 1, maxLength: 2 }),
      fc.constantFrom<keyof typeof LAYOUTS>("one", "dump", "lines", "answer"),
      fc.constantFrom<object>(
        {},
        { labels: { en: { language: "en", value: "attack" } } },
        { labels: { de: "Angriff" } },
        { labels: [] },
      ),
    )
    .map(([all, layout, labels]) => {
      const lists = layout === "one" ? all.slice(0, 1) : all
      const made = lists.flat()
      const entities = lists.map((statements, i) => ({
        type: "item",
        id: `Q${i + 1}`,
        ...labels,
        claims: grouped(statements),
      }))
      return {
        name: "entities.json",
        bytes: bytesOf(LAYOUTS[layout](entities)),
        claims: made.reduce((sum, { claims }) => sum + claims, 0),
        refused: made.filter(({ claims }) => claims === 0).length,
      }
    })
