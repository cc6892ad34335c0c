/** What must hold on the annotated texts, which are read in place and skipped where they are absent. */
import { describe, expect, it } from "vitest"
import { figureOf, goldReport, hasGold } from "./gold.ts"

describe.skipIf(!hasGold)("the annotated texts (skipped where the shared folder is absent)", () => {
  const report = goldReport() ?? ""

  it.each([
    ["claims, relaxed", "F1", 88],
    ["quantity claims found", "", 93],
    ["on matched: number", "", 99],
    ["on matched: bounds", "", 97],
    ["on matched: source", "", 90],
    ["on matched: chain", "", 80],
    ["on matched: assertedOn", "", 90],
    ["relation conflicts", "F1", 80],
    ["disputed questions", "F1", 90],
    ["revised questions", "R", 100],
  ])("%s %s is at least %d of a hundred", (row, column, least) => {
    expect(figureOf(report, row, column)).toBeGreaterThanOrEqual(least)
  })

  it("no pair that only looks like a conflict is taken for one, and no question for a disputed one", () => {
    expect(figureOf(report, "conflict trap hits")).toBe(0)
    expect(figureOf(report, "disputed questions", "P")).toBe(100)
  })
})
