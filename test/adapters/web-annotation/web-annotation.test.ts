/** Places in texts, counted as Web Annotation counts them. */
import { codePoints } from "@corroborate/adapters/web-annotation/codePoints"
import { withheldAnnotations, writeWebAnnotation } from "@corroborate/adapters/web-annotation/writer"
import { claim, Quote, reconcile, sha256Hex } from "@corroborate/core"
import { qadamTolls } from "@corroborate/core/testing"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as z from "zod"
import { bytesOf } from "../bytes.ts"
import { LOOK } from "../look.ts"

/** Texts with characters of one and of two units, letters that combine, and letters from right to left. */
const texts = fc.string({
  unit: fc.constantFrom("a", "é", "e\u0301", "\u{1F4A5}", "\u{1F468}\u200D\u{1F469}", "ق", "\n", " ", "\u{10FFFF}"),
  minLength: 1,
  maxLength: 60,
})

describe("codePoints", () => {
  it("agrees with counting, whatever the text", () => {
    let astral = 0
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: "binary" })), (text) => {
        const { fromUtf16, toUtf16 } = codePoints(text)
        const points = Array.from(text)
        let at = 0
        for (const [i, point] of points.entries()) {
          if (point.length === 2) astral++
          expect(fromUtf16(at)).toBe(i)
          expect(toUtf16(i)).toBe(at)
          at += point.length
        }
        expect([fromUtf16(text.length), toUtf16(points.length)]).toEqual([points.length, text.length])
      }),
    )
    expect(astral).toBeGreaterThan(100)
  })
})

const Collection = z.object({
  total: z.number(),
  first: z.object({
    items: z.array(
      z.looseObject({
        target: z.object({
          selector: z.tuple([
            z.object({
              type: z.literal("TextQuoteSelector"),
              exact: z.string(),
              prefix: z.string(),
              suffix: z.string(),
            }),
            z.object({ type: z.literal("TextPositionSelector"), start: z.number(), end: z.number() }),
          ]),
        }),
      }),
    ),
  }),
})

describe("writeWebAnnotation", () => {
  it("code points: the characters from start to end are the quote, between what is said to stand around it", () => {
    const [toll] = qadamTolls
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].toSorted((p, q) => p - q)
        const made = Quote.quote({ id: sha256Hex(bytesOf(text)), text }, start, end)
        fc.pre(Result.isSuccess(made))
        if (Result.isFailure(made)) return
        const id = sha256Hex(bytesOf(text))
        const written = writeWebAnnotation(
          {
            reconciliation: reconcile([claim({ ...toll, anchor: made.success })]),
            issues: [],
            texts: [{ id, text }],
            policies: [],
          },
          LOOK,
        )
        const [annotation] = Collection.parse(JSON.parse(written)).first.items
        const [quote, position] = annotation?.target.selector ?? []
        const points = Array.from(text)
        expect(points.slice(position?.start, position?.end).join("")).toBe(quote?.exact)
        expect(
          points
            .slice(0, position?.start)
            .join("")
            .endsWith(quote?.prefix ?? "-"),
        ).toBe(true)
        expect(
          points
            .slice(position?.end)
            .join("")
            .startsWith(quote?.suffix ?? "-"),
        ).toBe(true)
        expect([quote?.prefix.length, quote?.suffix.length].every((length = 99) => length <= 32)).toBe(true)
      }),
    )
  })

  it("says how many claims stand in no text", () => {
    const reconciliation = reconcile(qadamTolls)
    const written = { reconciliation, issues: [], texts: [], policies: [] }
    expect(Collection.parse(JSON.parse(writeWebAnnotation(written, LOOK))).total).toBe(0)
    expect(withheldAnnotations(written).map(({ problem }) => problem)).toEqual([
      "2 claims stand in rows or records and in no text, and are left out",
    ])
  })
})
