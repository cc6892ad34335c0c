/** Passages that documents share, and what they do to the count of witnesses. */
import { claim, Quantity, Quote, reconcile, sharedPassages, SHINGLE, type Claim } from "@corroborate/core"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

/** Documents over a small vocabulary, in which long runs of words come again by chance and by copying. */
const document = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          "one two three four five six seven eight nine",
          "alpha beta gamma delta epsilon zeta eta theta",
        ),
      },
      { weight: 1, arbitrary: fc.constantFrom("x", "y", "z") },
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(", "))

const wordsOf = (text: string): ReadonlyArray<string> => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether two texts share a run of so many words, by trying every pair of places. */
const shareByTrying = (a: string, b: string): boolean => {
  const [p, q] = [wordsOf(a), wordsOf(b)]
  return p.some((_, i) =>
    q.some((__, j) =>
      Array.from({ length: SHINGLE }, (___, k) => k).every((k) => p[i + k] !== undefined && p[i + k] === q[j + k]),
    ),
  )
}

describe("shared passages", () => {
  it("passages are shared: both stretches hold the same words, as many as are told", () => {
    fc.assert(
      fc.property(fc.array(document, { maxLength: 3 }), (texts) => {
        const documents = texts.map((text, i) => ({ id: String(i), text }))
        for (const { first, second, words } of sharedPassages(documents)) {
          const slice = (at: typeof first): ReadonlyArray<string> =>
            wordsOf((documents[Number(at.document)]?.text ?? "").slice(at.start, at.end))
          expect(slice(first)).toEqual(slice(second))
          expect(slice(first).length).toBe(words)
          expect(words).toBeGreaterThanOrEqual(SHINGLE)
        }
      }),
    )
  })
  it("two documents have a passage just when trying every pair of places finds one", () => {
    const seen = new Set<boolean>()
    fc.assert(
      fc.property(document, document, (a, b) => {
        seen.add(shareByTrying(a, b))
        expect(
          sharedPassages([
            { id: "a", text: a },
            { id: "b", text: b },
          ]).length > 0,
        ).toBe(shareByTrying(a, b))
      }),
    )
    expect(seen.size).toBe(2)
  })
  it("order blindness: the order of documents changes nothing", () => {
    fc.assert(
      fc.property(fc.array(document, { maxLength: 3 }), (texts) => {
        const documents = texts.map((text, i) => ({ id: String(i), text }))
        expect(sharedPassages(documents.toReversed())).toEqual(sharedPassages(documents))
      }),
    )
  })
})

const wire = "Rescue workers pulled eighteen people dead from the ruins of the mill on Tuesday."
const texts = [
  { id: "a".repeat(64), text: `By our staff. ${wire}` },
  { id: "b".repeat(64), text: `${wire} More to follow.` },
  { id: "c".repeat(64), text: "Hospital lists show eighteen dead after the collapse." },
]

/** The toll as a document gives it in its own name. */
const toll = (index: number, source: string): Claim => {
  const text = texts[index] ?? { id: "", text: "" }
  const start = text.text.indexOf("eighteen")
  return claim({
    subject: "collapse of the mill",
    property: "casualties.killed",
    scope: {},
    value: Quantity.exactly(18, "people"),
    polarity: "affirmed",
    modality: "asserted",
    voice: "reported",
    chain: [{ source, role: "asserts" }],
    anchor: Result.getOrThrow(Quote.quote(text, start, start + 8)),
  })
}

describe("copies", () => {
  it("the same words in two papers are one voice; a text of one's own is another", () => {
    const passages = sharedPassages(texts)
    const copied = [toll(0, "morning paper"), toll(1, "evening paper")]
    expect(reconcile(copied).assessments[0]?.status).toBe("corroborated")
    const [together] = reconcile(copied, { passages }).assessments
    expect([together?.status, together?.positions[0]?.witnesses]).toEqual(["single-source", ["evening paper"]])
    const [three] = reconcile([...copied, toll(2, "hospital")], { passages }).assessments
    expect([three?.status, three?.positions[0]?.witnesses]).toEqual(["corroborated", ["evening paper", "hospital"]])
  })
})
