/** Mentions: carriers of a report whose origin nobody names. */
import { readFileSync } from "node:fs"
import { readGdeltMentions } from "@corroborate/adapters/gdelt-mentions/adapter"
import { recognise, sampleOf } from "@corroborate/adapters"
import { reconcile } from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { bytesOf, inputOf } from "../bytes.ts"

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
  it("are the same under a header, in any case and order, between commas", () => {
    const rows = bytes.toString("utf8").trim().split("\n")
    const cells = rows.map((row) => row.split("\t")).map(([event, , time, , source]) => `${source},${time},${event}`)
    const text = `mentionsourcename,mentiontimedate,globaleventid\n${cells.join("\n")}\n`
    expect(recognise(sampleOf("mentions.csv", bytesOf(text)))?.name).toBe("gdelt-mentions")
    const again = readGdeltMentions(inputOf("mentions.csv", text), {})
    expect(again.issues).toEqual([])
    const said = (all: typeof claims): unknown =>
      new Set(all.map(({ subject, saidOn, chain }) => JSON.stringify([subject, saidOn, chain])))
    expect(said(again.claims)).toEqual(said(claims))
  })
  it("give the confidence of the reader and not of the event", () => {
    expect(new Set(claims.map(({ readingConfidence }) => readingConfidence))).toEqual(new Set([0.2, 0.6]))
  })
})
