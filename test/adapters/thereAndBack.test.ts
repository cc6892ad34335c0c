/** Every format that is read and written: what was read, written and read again says the same. */
import { FORMATS, formatOf } from "@corroborate/adapters"
import { claimsOf, reconcile, type Reading } from "@corroborate/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { answersOf } from "./answers.ts"
import { inputOf } from "./bytes.ts"
import { LOOK } from "./look.ts"
import { SPECIMENS } from "./specimens.ts"

/** Formats that carry every claim of their own files. A format that is read and written stands here or in {@link NOT_ALL}. */
const CARRY_ALL = ["stix", "claims-json", "prov-json", "ftm-statements", "claims-csv", "nanopub", "trig"]

/** Formats in which one answer of one source is one record, however often it is told. */
const ONCE: ReadonlySet<string> = new Set(["ftm-statements"])

const NOT_ALL: Readonly<Record<string, string>> = {
  html: "what is written is a report on articles, and what is read is an article",
  "claim-review": "only what was reviewed goes back: see schema-org.test.ts",
  "schema-org": "only observations go back: see schema-org.test.ts",
}

const both = FORMATS.filter(({ reader, writer }) => reader !== undefined && writer !== undefined)

describe("there and back", () => {
  it("no format is left out", () => {
    expect(both.map(({ name }) => name).toSorted()).toEqual([...CARRY_ALL, ...Object.keys(NOT_ALL)].toSorted())
  })

  it.each(CARRY_ALL)("%s: what was read, written and read again says the same", async (name) => {
    const format = formatOf(name)
    const [read, write, sink] = [await format?.reader?.(), await format?.writer?.(), await format?.sink?.()]
    const specimens = SPECIMENS[name]
    if (read === undefined || write === undefined || specimens === undefined) throw new Error(`${name} is not both`)
    const told = (reading: Reading): ReadonlyArray<string> =>
      ONCE.has(name) ? Array.from(new Set(answersOf(reading))) : answersOf(reading)
    /** What a sink writes of one document, its claims all at once. */
    const streamed = ({ claims, sources, documents }: Reading): string | undefined => {
      const [to, [document]] = [sink?.(), documents]
      return to === undefined || document === undefined
        ? undefined
        : `${to.document(document)}${to.part({ contents: claims, sources, issues: [] })}${to.end()}`
    }
    let seen = 0
    fc.assert(
      fc.property(specimens, ({ bytes, name: file = "a" }) => {
        const first = read({ name: file, bytes }, {})
        fc.pre(first.claims.length > 0)
        const reconciliation = reconcile(first.claims, first)
        const own = { ...first, claims: claimsOf(reconciliation) }
        const whole = write({ reconciliation, issues: [], texts: first.texts ?? [], policies: [] }, LOOK)
        for (const text of [whole, streamed(own)]) {
          if (text === undefined) continue
          const again = read(inputOf("again", text), {})
          expect(again.issues.filter(({ severity }) => severity === "refused")).toEqual([])
          expect(told(again)).toEqual(told(own))
        }
        seen += own.claims.length
      }),
      { numRuns: 25 },
    )
    expect(seen).toBeGreaterThan(25)
  })
})
