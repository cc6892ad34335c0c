/** Our own sheet: every claim comes back, and no cell is a formula to a spreadsheet. */
import { readClaimsCsv } from "@corroborate/adapters/claims-csv/adapter"
import { readValue, unitOf, writeValue } from "@corroborate/adapters/claims-csv/value"
import { writeClaimsCsv, writeSpreadsheet } from "@corroborate/adapters/claims-csv/writer"
import { plainCell, safeCell } from "@corroborate/adapters/table/write"
import { scanner } from "@corroborate/adapters/table/scan"
import { claim, claimsOf, Quantity, reconcile, Text, type Claim, type Value } from "@corroborate/core"
import { arbitraryLedger, VALUES } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { inputOf } from "../bytes.ts"
import { LOOK } from "../look.ts"

/** What a claim says, without where it stands and what only texts have. */
const said = ({ id: _id, anchor: _anchor, valueAt: _valueAt, chain, ...content }: Claim): string =>
  JSON.stringify([
    Object.entries(content).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    chain.map(({ source, role }) => [source, role]),
  ])

describe("a value in a cell", () => {
  it("inverse: whatever it is, it comes back", () => {
    let asWords = 0
    fc.assert(
      fc.property(fc.oneof(...Object.values(VALUES).map((of) => of())), (value: Value) => {
        const cell = writeValue(value)
        if (!cell.startsWith("{")) asWords++
        expect(readValue(cell, value._tag, unitOf(value))).toEqual({ value })
      }),
      { numRuns: 500 },
    )
    expect(asWords).toBeGreaterThan(200)
  })
  it.each([
    [Quantity.exactly(62, "people"), "62"],
    [Quantity.moreThan(350_000, "people"), "more than 350000"],
    [Quantity.about(100, "people"), "about 100"],
    [Text.text("=1+1"), "=1+1"],
    [Text.text("unknown"), '{"_tag":"Text","text":"unknown"}'],
  ])("%j is written as %s", (value, cell) => {
    expect(writeValue(value)).toBe(cell)
  })
})

/** What a spreadsheet takes for a formula, told letter by letter: obvious, slow. */
const isFormula = (cell: string): boolean => {
  const shown = Array.from(cell).find((letter) => !/[\s\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/.test(letter))
  return shown !== undefined && "=+-@＝＋－＠".includes(shown) && !/^[+-]?\d+(?:\.\d+)?$/.test(cell)
}

const risky = fc.string({
  unit: fc.constantFrom("=", "+", "-", "@", "'", "\t", "\r", "1", "a", "＝", "\u200B", " ", '"', ","),
  maxLength: 8,
})

describe("a cell that is safe", () => {
  it("no formula: whatever it held, no spreadsheet runs it", () => {
    let formulas = 0
    fc.assert(
      fc.property(risky, (cell) => {
        if (isFormula(cell)) formulas++
        expect(isFormula(safeCell(cell))).toBe(false)
      }),
      { numRuns: 2000 },
    )
    expect(formulas).toBeGreaterThan(200)
  })
  it("inverse: nothing is lost", () => {
    fc.assert(
      fc.property(risky, (cell) => {
        expect(plainCell(safeCell(cell))).toBe(cell)
      }),
      { numRuns: 2000 },
    )
  })
})

describe.each([
  ["claims-csv", writeClaimsCsv],
  ["spreadsheet", writeSpreadsheet],
])("%s", (_, write) => {
  const written = (claims: ReadonlyArray<Claim>, sources: Parameters<typeof reconcile>[1] = {}): string =>
    write({ reconciliation: reconcile(claims, sources), issues: [], texts: [], policies: [] }, LOOK)

  it("round trip: reading it gives the same claims", () => {
    let carried = 0
    fc.assert(
      fc.property(arbitraryLedger(), ({ claims, sources }) => {
        const text = written(claims, { sources })
        const { claims: back, issues } = readClaimsCsv(inputOf("sheet.csv", text), {})
        expect(issues.filter(({ severity }) => severity === "refused")).toEqual([])
        expect(new Set(back.map(said))).toEqual(new Set(claimsOf(reconcile(claims, { sources })).map(said)))
        carried += back.length
      }),
      { numRuns: 100 },
    )
    expect(carried).toBeGreaterThan(200)
  })
  it("no cell of it is a formula, whatever the claims hold", () => {
    const hostile = claim({
      subject: "=cmd|' /C calc'!A0",
      property: "@SUM(1+1)*cmd",
      scope: { population: "+1", place: ["-2+3"] },
      value: Text.text("\t=1+1"),
      polarity: "affirmed",
      modality: "asserted",
      voice: "reported",
      chain: [{ source: "=HYPERLINK(1)", role: "asserts" }],
      anchor: { _tag: "RecordPlace", document: "d", row: 1 },
    })
    const { push, end } = scanner(",")
    const cells = [...push(written([hostile]).replace("\uFEFF", "")), ...end()].flatMap((row) =>
      "cells" in row ? row.cells : ["="],
    )
    expect(cells.filter(isFormula)).toEqual([])
    expect(readClaimsCsv(inputOf("sheet.csv", written([hostile])), {}).claims.map(said)).toEqual([said(hostile)])
  })
})

describe("a sheet that a person changed", () => {
  const sheet = (cells: Readonly<Record<string, string>>): string => {
    const text = writeClaimsCsv({ reconciliation: reconcile([]), issues: [], texts: [], policies: [] }, LOOK)
    const columns = text.trim().split(",")
    return `${text}${columns.map((name) => cells[name] ?? "").join(",")}\n`
  }
  const sound = {
    subject: "attack",
    property: "casualties.killed",
    value: "62",
    unit: "people",
    "kind of value": "Quantity",
    source: "AFP",
  }
  it("may leave the chain out: it is made from the names", () => {
    const { claims, sources } = readClaimsCsv(inputOf("s.csv", sheet({ ...sound, via: "Daily; Weekly" })), {})
    expect(claims.map(({ chain }) => chain.map(({ source, role }) => `${source} ${role}`))).toEqual([
      ["daily publishes", "weekly publishes", "afp asserts"],
    ])
    expect(sources.map(({ name }) => name)).toEqual(["AFP", "Daily", "Weekly"])
  })
  it.each([
    [{ value: "a lot" }, "line 2, column 6 (`value`)"],
    [{ source: "" }, "line 2, column 10 (`source`)"],
    [{ polarity: "maybe" }, "line 2, column 9 (`polarity`)"],
    [{ happened: "once" }, "line 2, column 14 (`happened`)"],
    [{ chain: "[]" }, "line 2, column 24 (`chain`)"],
    [{ "kind of value": "" }, "line 2, column 8 (`kind of value`)"],
    [{ subject: "" }, "line 2, column 1 (`subject`)"],
  ])("%j is refused where it stands", (change, where) => {
    const { claims, issues } = readClaimsCsv(inputOf("s.csv", sheet({ ...sound, ...change })), {})
    expect([claims, issues.map((issue) => issue.where)]).toEqual([[], [where]])
  })
})
