/** What every row of the table of formats owes, tried on all of them. */
import { FORMATS, formatOf, recognise, type Format } from "@corroborate/adapters"
import { reconcile } from "@corroborate/core"
import { adapterLaws, pieceLaws } from "@corroborate/core/laws"
import { arbitraryLedger } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { LOOK } from "./look.ts"
import { readPieces } from "./pieces.ts"
import { PROSE_SPECIMENS, SPECIMENS } from "./specimens.ts"

/** Files tried for each law: few enough here for dozens of readers; `npm run fuzz` tries a million. */
const RUNS = Number(process.env["CORROBORATE_RUNS"] ?? 40)

/** Milliseconds for one law: ten times what it takes on a quiet machine. */
const PATIENCE = 30_000

/** Prose has no records to count; its laws are tried with its own texts. */
const PROSE: ReadonlySet<string> = new Set(["article", ...Object.keys(PROSE_SPECIMENS)])

const readers = FORMATS.filter(({ reader, name }) => reader !== undefined && !PROSE.has(name))
const writers = FORMATS.filter(({ writer }) => writer !== undefined)

describe("the table of formats", () => {
  it("names every format once, in kebab-case", () => {
    const names = FORMATS.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))).toEqual([])
    expect(names.filter((name) => formatOf(name) === undefined)).toEqual([])
  })

  it("has a reader or a writer in every row", () => {
    expect(FORMATS.filter(({ reader, writer }) => reader === undefined && writer === undefined)).toEqual([])
  })

  it("tells of every row what maps to what, what is lost, and a command to try", () => {
    expect(FORMATS.filter(({ maps, loses }) => maps.length === 0 || loses.length === 0)).toEqual([])
    expect(FORMATS.filter(({ example }) => !example.startsWith("corroborate "))).toEqual([])
  })

  it("has specimens for every reader", () => {
    expect(readers.map(({ name }) => name).toSorted()).toEqual(Object.keys(SPECIMENS).toSorted())
  })
})

/** Specimens of which the reader recognises the format itself. */
const recognised = (format: Format, name: string, bytes: Uint8Array): boolean =>
  recognise({ name, head: new TextDecoder().decode(bytes.subarray(0, 4096)) }) === format

for (const format of readers) {
  describe(`reader ${format.name}`, async () => {
    const read = await format.reader?.()
    const specimens = SPECIMENS[format.name] ?? fc.constant({ bytes: new Uint8Array() })
    for (const law of adapterLaws(
      (input) => read?.(input, {}) ?? { documents: [], sources: [], claims: [], issues: [], texts: [] },
      specimens,
    )) {
      it(
        `${law.name}: ${law.statement}`,
        () => {
          law.check({ numRuns: RUNS })
        },
        PATIENCE,
      )
    }

    const stream = await format.stream?.()
    for (const law of stream === undefined ? [] : pieceLaws(readPieces(stream), specimens)) {
      it(
        `${law.name}: ${law.statement}`,
        () => {
          law.check({ numRuns: RUNS })
        },
        PATIENCE,
      )
    }

    it("the generator makes sound and broken records, and files its format is told by", () => {
      const made = fc.sample(specimens, { numRuns: 200, seed: 1 })
      const told = made.filter(({ name = "specimen", bytes }) => recognised(format, name, bytes))
      expect(made.some(({ claims = 1 }) => claims > 2)).toBe(true)
      expect(made.some(({ refused = 1 }) => refused > 2)).toBe(true)
      expect(told.length).toBe(made.length)
    })
  })
}

for (const [name, specimens] of Object.entries(PROSE_SPECIMENS)) {
  describe(`reader ${name}`, async () => {
    const format = formatOf(name)
    const read = await format?.reader?.()
    for (const law of adapterLaws(
      (input) => read?.(input, {}) ?? { documents: [], sources: [], claims: [], issues: [], texts: [] },
      specimens,
    )) {
      it(`${law.name}: ${law.statement}`, () => {
        law.check({ numRuns: Math.ceil(RUNS / 3) })
      })
    }

    it("the generator makes files that its format is told by, most with claims", () => {
      const made = fc.sample(specimens, { numRuns: 60, seed: 1 })
      const told = made.filter((one) => format !== undefined && recognised(format, one.name ?? "specimen", one.bytes))
      const withClaims = made.filter(
        (one) => (read?.({ name: "specimen", bytes: one.bytes }, {}).claims ?? []).length > 0,
      )
      expect(told.length).toBe(made.length)
      expect(withClaims.length).toBeGreaterThan(30)
    })
  })
}

for (const format of writers) {
  describe(`writer ${format.name}`, async () => {
    const write = await format.writer?.()
    it("deterministic: the same claims in any order give the same text", () => {
      fc.assert(
        fc.property(arbitraryLedger(), ({ claims, sources }) => {
          const texts = [claims, claims.toReversed()].map((all) =>
            write?.({ reconciliation: reconcile(all, { sources }), issues: [], texts: [], policies: [] }, LOOK),
          )
          expect(texts[1]).toBe(texts[0])
        }),
        { numRuns: RUNS },
      )
    })
  })
}
