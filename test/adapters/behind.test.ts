/** Nothing of a JSON text is passed over in silence: what stands behind or beside its records is told. */
import { FORMATS } from "@corroborate/adapters"
import { describe, expect, it } from "vitest"
import { inputOf } from "./bytes.ts"

/** Readers that take a list of records. */
const LISTED =
  "stix claims-json prov-json ucdp-ged-json toll-series toll-timeline claim-review schema-org wikidata feed ninjs articles"

const readers = FORMATS.flatMap(({ name, reader }) =>
  reader === undefined || !LISTED.split(" ").includes(name) ? [] : [{ name, reader }],
)

describe.each(readers)("reader $name", ({ reader }) => {
  it.each(['[] {"a": 1}', "[]]", "[", "[]", "{}", '[{"a": 1}'])("tells what is wrong with %s", async (text) => {
    const read = await reader()
    const { claims, issues } = read(inputOf("a.json", text), {})
    expect(claims).toEqual([])
    expect(issues.length).toBeGreaterThan(0)
    if (text !== "[]" && text !== "{}") expect(issues.some(({ severity }) => severity === "refused")).toBe(true)
  })
})

it("a file in which a hundred thousand records are refused is not looked at further, and told so", async () => {
  const read = await FORMATS.find(({ name }) => name === "stix")?.reader?.()
  const { issues } = read?.(inputOf("a.json", `[${"0,".repeat(100_100)}0]`), {}) ?? { issues: [] }
  // The issues behind the ten-thousandth are counted in the last one.
  expect(issues.at(-1)?.problem).toBe("90001 more records could not be read")
})

it("what stands between the records of an object is told", async () => {
  const read = await FORMATS.find(({ name }) => name === "claims-json")?.reader?.()
  const text = '{"format": "corroborate.claims/1", "claims": []} {"claims": [1]}'
  const { issues } = read?.(inputOf("a.json", text), {}) ?? { issues: [] }
  expect(issues.map(({ where }) => where)).toEqual(["line 1, column 50"])
})
