/** From sentences of our own to claims. */
import { describe, expect, it } from "vitest"
import { lines, read } from "./reading.ts"

const REPORT = `Ferry sinks off Lomira, dozens missing

By Harbour News Agency
14 May 2021

A ferry sank off the coast of Lomira on Wednesday, killing at least nine people, the coastguard said.

"We have pulled fourteen bodies from the water since Wednesday night," said coastguard chief Ana Petrel. The harbour ministry put the toll at 17 on Thursday.`

describe("claims of a short report", () => {
  it("each number has its bounds and its speaker", () => {
    expect(lines(REPORT)).toEqual([
      "casualties.missing: dozens of people | narrator",
      "casualties.killed: at least 9 people | coastguard",
      "bodies.recovered: 14 bodies | ana-petrel",
      "casualties.killed: 17 people | harbour-ministry",
    ])
  })

  it("quotes are slices of the text", () => {
    const { claims, texts } = read(REPORT)
    for (const { anchor, valueAt } of claims) {
      if (anchor._tag !== "Quote") throw new Error("a claim from text has a quote")
      expect(texts[0]?.text.slice(anchor.start, anchor.end)).toBe(anchor.exact)
      expect(valueAt !== undefined && valueAt.start < valueAt.end).toBe(true)
    }
  })

  it("a text without claims says so", () => {
    expect(read("The garden was quiet all afternoon and nobody came.").issues.map(({ severity }) => severity)).toEqual([
      "warning",
    ])
  })
})
