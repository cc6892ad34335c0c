/** Mentions: carriers of a report whose origin nobody names. */
import { readFileSync } from "node:fs"
import { readGdeltMentions } from "@corroborate/adapters/gdelt-mentions/adapter"
import { reconcile } from "@corroborate/core"
import { describe, expect, it } from "vitest"

describe("GDELT mentions", () => {
  const bytes = readFileSync(new URL("mentions.tsv", import.meta.url))
  const { claims, sources, issues } = readGdeltMentions({ name: "mentions.tsv", bytes }, {})
  it("are carriers and no witnesses, however many there are", () => {
    expect(issues).toEqual([])
    const [event, ...more] = reconcile(claims, { sources }).assessments
    expect(more).toEqual([])
    expect(event?.status).toBe("unattributed")
    expect(event?.positions.map(({ carriers, witnesses }) => [carriers, witnesses])).toEqual([[2, []]])
  })
  it("give the confidence of the reader and not of the event", () => {
    expect(new Set(claims.map(({ readingConfidence }) => readingConfidence))).toEqual(new Set([0.2, 0.6]))
  })
})
