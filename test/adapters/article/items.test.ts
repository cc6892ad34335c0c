/** Every news item of our own gives what it must, and nothing of people beside it. */
import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { closes, differences, ITEMS } from "./items.ts"

const page = readFileSync(new URL("../../../docs/extraction.md", import.meta.url), "utf8")

describe("news items of our own", () => {
  it.each(ITEMS.map((item) => [item.name, item] as const))("%s", (_, item) => {
    expect(differences(item)).toEqual([])
  })
})

describe("items in which nobody contradicts anybody", () => {
  const quiet = ITEMS.filter(({ conflicts }) => conflicts.length === 0)

  it("there are at least ten", () => {
    expect(quiet.length).toBeGreaterThanOrEqual(10)
  })

  it("no conflict is found in them", () => {
    expect(quiet.flatMap(differences).filter((line) => line.startsWith("false x"))).toEqual([])
  })
})

describe("known gaps, listed with their ids in docs/extraction.md", () => {
  const gaps = ITEMS.flatMap((item) => Array.from(item.gaps, ([id, line]) => ({ item, id, line })))

  it.each(gaps)("$id is listed", ({ id }) => {
    expect(page).toContain(`| ${id} |`)
  })

  it.fails.each(gaps)("$id: $line", ({ item, line }) => {
    expect(closes(item, line)).toBe(true)
  })
})
