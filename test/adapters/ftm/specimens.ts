/** Statements and entities of which half are broken. */
import { statementId } from "@corroborate/adapters/ftm/statement"
import type { Specimen } from "@corroborate/core/laws"
import * as fc from "fast-check"
import { bytesOf } from "../bytes.ts"

const COLUMNS = "canonical_id,entity_id,prop,prop_type,schema,value,dataset,external,first_seen,id".split(",")

type Cells = Readonly<Record<string, string>>

const statement = fc
  .record(
    {
      canonical_id: fc.constantFrom("NK-1", ""),
      entity_id: fc.constantFrom("e1", "e2"),
      prop: fc.constantFrom("name", "country", "id"),
      schema: fc.constantFrom("Organization", "Person"),
      value: fc.constantFrom("Example", "a, b", "=1+1", "__proto__"),
      dataset: fc.constantFrom("a_feed", "b_feed"),
      external: fc.constantFrom("t", "f", ""),
      first_seen: fc.constantFrom("2018-03-20T00:00:00", "", "never"),
    },
    { noNullPrototype: true },
  )
  .map((cells): Cells => ({
    ...cells,
    id: statementId({
      dataset: cells.dataset,
      entity: cells.entity_id,
      prop: cells.prop,
      value: cells.value,
      external: cells.external === "t",
    }),
  }))

const quoted = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const harmed = fc.tuple(
  statement,
  fc.constantFrom("none", "entity_id", "prop", "schema", "dataset", "value", "id", "short"),
)

export const ftmStatementsSpecimens = (): fc.Arbitrary<Specimen> =>
  fc
    .tuple(statement, fc.array(harmed, { minLength: 1, maxLength: 8 }), fc.constantFrom("\n", "\r\n"))
    .map(([first, rest, newline]) => {
      const all = [[first, "none"] as const, ...rest]
      const lines = all.map(([cells, harm]) => {
        const row = COLUMNS.map((name) => quoted(name === harm ? (name === "id" ? "0123" : "") : (cells[name] ?? "")))
        return (harm === "short" ? row.slice(0, 4) : row).join(",")
      })
      const refused = all.filter(([, harm]) => harm !== "none" && harm !== "id").length
      return {
        name: "statements.csv",
        bytes: bytesOf([COLUMNS.join(","), ...lines, ""].join(newline)),
        claims: all.length - refused,
        refused,
      }
    })

const entity = fc
  .record(
    {
      id: fc.constantFrom("e1", "e2"),
      schema: fc.constantFrom("Organization", "Payment"),
      names: fc.uniqueArray(fc.constantFrom("a", "b", "c"), { maxLength: 3 }),
      datasets: fc.constantFrom(undefined, ["a_feed"], ["a_feed", "b_feed"]),
    },
    { noNullPrototype: true },
  )
  .map(({ id, schema, names, datasets }) => ({
    text: JSON.stringify({ id, schema, properties: { name: names, amount: ["5"] }, datasets }).replace(
      '"amount"',
      '"__proto__"',
    ),
    claims: (names.length + 1) * (datasets?.length ?? 1),
    refused: 0,
  }))

const broken = fc
  .constantFrom(
    '{"id": "e1"',
    '{"id": "e1", "schema": "A"}',
    "[]",
    '{"id": "x", "id": "y"}',
    '{"id": "", "schema": "A", "properties": {}}',
    "plain words",
  )
  .map((text) => ({ text, claims: 0, refused: 1 }))

export const ftmEntitiesSpecimens = (): fc.Arbitrary<Specimen> =>
  fc
    .tuple(
      entity,
      fc.array(fc.oneof(entity, broken), { minLength: 1, maxLength: 8 }),
      fc.constantFrom("\n", "\r\n", "\n\n"),
    )
    .map(([first, rest, newline]) => {
      const all = [first, ...rest]
      return {
        name: "entities.ijson",
        bytes: bytesOf(all.map(({ text }) => text).join(newline)),
        claims: all.reduce((sum, { claims }) => sum + claims, 0),
        refused: all.reduce((sum, { refused }) => sum + refused, 0),
      }
    })
