/** How firmly it is put, on whose paper, and on which day. */
import { Attribution } from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { read } from "./reading.ts"

/** The claims of a text of 22 January 2017, a Sunday: property, modality, who says it, and on which day. */
const told = (sentence: string): ReadonlyArray<string> =>
  read(`Flood in Halden\n\n${sentence}\n`, "2017-01-22").claims.map(
    ({ property, modality, voice, chain, saidOn }) =>
      `${property} ${modality} ${voice === "narrator" ? "narrator" : (Attribution.speaker(chain).split("@")[0] ?? "")} ${saidOn ?? ""}`,
  )

describe("what is told as hearsay", () => {
  it("is what an adverb of its clause puts so", () => {
    expect(told("The flood reportedly killed seven people.")).toEqual([
      "casualties.killed reported narrator 2017-01-22",
    ])
    expect(told("Reportedly the flood injured a man and two women.")).toEqual([
      "casualties.injured reported narrator 2017-01-22",
      "casualties.injured reported narrator 2017-01-22",
    ])
    expect(told("An earthquake of reported magnitude 4.9 shook Halden.")).toEqual([
      "measurement.magnitude reported narrator 2017-01-22",
    ])
  })
  it("is not what another clause puts so, nor where only the origin is hearsay", () => {
    expect(told("The flood killed seven people, and the mayor reportedly left.")).toEqual([
      "casualties.killed asserted narrator 2017-01-22",
    ])
    expect(told("Six people had injuries reportedly from falling glass.")).toEqual([
      "casualties.injured asserted narrator 2017-01-22",
    ])
  })
  it("is suspected where it stands in an accusation", () => {
    expect(told("Orwin is accused of shooting and killing two people in Halden.")).toContain(
      "casualties.killed suspected narrator 2017-01-22",
    )
  })
})

describe("whose paper it is, and of which day", () => {
  it("is its owner's, whichever way that is told", () => {
    expect(told("According to government reports, 54 people died in the flood.")).toEqual([
      "casualties.killed asserted government 2017-01-22",
    ])
    expect(told("According to the WHO report yesterday, 80 people died in the flood.")).toEqual([
      "casualties.killed asserted who 2017-01-21",
    ])
    expect(told("According to a report of the council dated January 16, 80 people died in the flood.")).toEqual([
      "casualties.killed asserted council 2017-01-16",
    ])
  })
  it("is the day on which a statement was put out", () => {
    expect(told("On Friday, the council released a statement saying the flood killed nine people.")).toEqual([
      "casualties.killed asserted council 2017-01-20",
    ])
  })
  it("is the day up to which something was counted", () => {
    expect(told("As of late Friday, 20 people had died in the flood, according to the council.")).toEqual([
      "casualties.killed asserted council 2017-01-20",
    ])
  })
})

describe("who says it", () => {
  it("is who stands between with and a participle", () => {
    expect(
      told("The mayor told reporters the flood was over, with some local press claiming it killed nine people."),
    ).toEqual(["casualties.killed asserted local-press 2017-01-22"])
  })
  it("is who spoke before, for a part of what was told", () => {
    expect(told("The council reported 67 cases. Of these, 18 people were hospitalised.")).toContain(
      "casualties.hospitalised asserted council 2017-01-22",
    )
    expect(told("The council reported 67 cases. Later, 18 people were hospitalised.")).toContain(
      "casualties.hospitalised asserted narrator 2017-01-22",
    )
  })
  it("is who names somebody, in the active and in the passive", () => {
    expect(told("The mayor named the gunman on Friday as Jon Tarn.")).toContain("identity asserted mayor 2017-01-22")
    expect(told("The gunman was identified as Jon Tarn by a coroner.")).toContain(
      "identity asserted coroner 2017-01-22",
    )
  })
  it("was said on the day that opens the sentence, over a statement put in", () => {
    expect(told("On Friday, in a short statement, the mayor said the flood killed nine people.")).toEqual([
      "casualties.killed asserted mayor 2017-01-20",
    ])
  })
})
