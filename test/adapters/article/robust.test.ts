/** However a text is printed, every span is a slice of it and nothing is thrown; where it is read changes nothing. */
import { readArticle } from "@corroborate/adapters/article/read"
import type { Claim } from "@corroborate/core"
import { execFileSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { sharedPath } from "../../shared.ts"
import { ITEMS } from "./items.ts"
import { AS_IS, VARIANTS, ZONES } from "./variants.ts"

/** Each how many of our own items is printed in every way. */
const EVERY = 9

const annotated = ["gold", "seed"].map(sharedPath).filter((folder) => existsSync(folder))

const TEXTS: ReadonlyArray<string> = [
  ...ITEMS.filter((_, i) => i % EVERY === 0).map(({ text }) => text),
  ...annotated.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".txt"))
      .map((name) => readFileSync(`${folder}/${name}`, "utf8")),
  ),
]

/** The spans of a claim that are not the words that the text has there. */
const inexact = (claim: Claim, text: string): ReadonlyArray<string> => {
  const { anchor, valueAt, chain } = claim
  if (anchor._tag !== "Quote") return ["no quote"]
  const wrong = text.slice(anchor.start, anchor.end) === anchor.exact && anchor.exact !== "" ? [] : [anchor.exact]
  const spans = [valueAt, ...chain.flatMap(({ mention, cue, content = [] }) => [mention, cue, ...content])]
  const outside = spans.filter(
    (span) => span !== undefined && !(span.start >= 0 && span.start < span.end && span.end <= text.length),
  )
  return [...wrong, ...outside.map((span) => JSON.stringify(span))]
}

describe("a text printed otherwise", () => {
  it.each([AS_IS, ...VARIANTS])("$name", ({ vary }) => {
    const claims = TEXTS.flatMap((original) => {
      const { text } = vary(original)
      const reading = readArticle({ name: "varied.txt", bytes: new TextEncoder().encode(text) }, {})
      return reading.claims.map((claim) => ({ claim, text }))
    })
    expect(claims.length).toBeGreaterThan(TEXTS.length)
    expect(claims.flatMap(({ claim, text }) => inexact(claim, text))).toEqual([])
  })
})

it("is read alike in every time zone", () => {
  const script = fileURLToPath(new URL("../../bench/extraction/zones.ts", import.meta.url))
  const printed = execFileSync(process.execPath, ["-C", "@corroborate/source", script], { encoding: "utf8" })
  const lines = printed.trim().split("\n")
  expect(lines.map((line) => line.split(" ")[0])).toEqual(ZONES)
  expect(new Set(lines.map((line) => line.split(" ")[2])).size).toBe(1)
  // The clock does move: noon in UTC is another hour in each zone.
  expect(new Set(lines.map((line) => line.split(" ")[1])).size).toBe(ZONES.length)
})
