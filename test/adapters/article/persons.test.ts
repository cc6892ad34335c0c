/** Single persons, deaths, and what is ordered or called off. */
import { say } from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { read } from "./reading.ts"

const NEWS = (sentence: string): string => `News from Halden\n\n${sentence}\n`

/** The claims of a text whose properties open with a word: property, what it is asked of, answer, polarity. */
const claims = (sentence: string, family: string): ReadonlyArray<string> =>
  read(NEWS(sentence), "2017-01-22").claims.flatMap(({ property, subject, value, polarity, modality }) =>
    property.startsWith(family)
      ? [`${property} | ${subject} | ${say(value)} | ${polarity === "affirmed" ? modality : polarity}`]
      : [],
  )

describe("single persons", () => {
  it("are identified, in all the ways in which that is told", () => {
    expect(claims("The dead sailor was identified as Jon Tarn by the coast guard.", "identity")).toEqual([
      "identity | dead sailor | Jon Tarn | asserted",
    ])
    expect(claims("Reports named him on Friday as Jon Tarn.", "identity")).toEqual([
      "identity | person | Jon Tarn | asserted",
    ])
    expect(claims("The attacker, later identified as Jon Tarn, was arrested.", "identity")).toEqual([
      "identity | attacker | Jon Tarn | asserted",
    ])
    expect(claims("The appeal identified children under five as having the highest risk.", "identity")).toEqual([])
    expect(claims("The victims have not been identified.", "identity")).toEqual([])
  })
  it("are in a condition", () => {
    expect(claims("The driver was listed in critical condition.", "condition")).toEqual([
      "condition | driver | critical | asserted",
    ])
    expect(claims('The second woman is in "not life-threatening" condition.', "condition")).toEqual([
      "condition | second woman | not life-threatening | asserted",
    ])
    expect(claims("The house is in good condition.", "condition")).toEqual([])
  })
  it("are charged, with what the charge is for", () => {
    expect(claims("Jon Tarn was charged with abuse of power.", "charge")).toEqual([
      "charge | Jon Tarn | abuse of power | asserted",
    ])
    expect(claims("Prosecutors charged the driver with two counts of murder.", "charge")).toEqual([
      "charge | driver | murder | asserted",
    ])
    expect(claims("Jon Tarn was charged with three crimes.", "charge")).toEqual([])
  })
})

describe("a death", () => {
  it("is told of a person with a name", () => {
    expect(claims("Former senator Ana Tarn died on Friday.", "death")).toEqual(["death | Ana Tarn | yes | asserted"])
    expect(claims("The old engine died on Friday.", "death")).toEqual([])
  })
  it("has a cause, of persons that are not counted", () => {
    expect(claims("Ana Tarn died of pneumonia.", "cause")).toEqual([
      "cause.death | death of Ana Tarn | pneumonia | asserted",
    ])
    expect(claims("A man was suspected of dying from the virus.", "cause")).toEqual([
      "cause.death | death of man | virus | suspected",
    ])
    expect(claims("Forty people died of hunger.", "cause")).toEqual([])
  })
})

describe("what is ordered and called off", () => {
  it("is a state of emergency", () => {
    expect(claims("The governor declared a state of emergency.", "status")).toEqual([
      "status.emergency | state of emergency declared | yes | asserted",
    ])
    expect(claims("The state of emergency ended in Halden.", "status")).toEqual([
      "status.emergency | state of emergency ended | yes | asserted",
    ])
  })
  it("is a plan", () => {
    expect(claims("The coast guard called off its search.", "status")).toEqual([
      "status.search | search stopped | yes | asserted",
    ])
    expect(claims("The bill was not suspended.", "status")).toEqual(["status.bill | bill suspended | no | asserted"])
    expect(claims("Two officers were suspended.", "status")).toEqual([])
    expect(claims("The council will cancel the march.", "status")).toEqual([
      "status.march | march cancelled | yes | predicted",
    ])
  })
  it("is a fire", () => {
    for (const done of ["put the fire out", "put out the blaze", "brought the fire under control"])
      expect(claims(`Firefighters ${done}.`, "status")).toEqual(["status.fire | fire under control | yes | asserted"])
  })
})

describe("who did it, and why", () => {
  it("is told by a claim in the passive, or not claimed yet", () => {
    expect(claims("The attack was claimed by the Red Dawn movement.", "responsibility")).toEqual([
      "responsibility | attack | Red Dawn | asserted",
    ])
    expect(claims("No group has claimed responsibility for the attack.", "responsibility")).toEqual([
      "responsibility | attack | unknown | unknown",
    ])
  })
  it("is not known", () => {
    expect(claims("Officials have not named a cause for the fire.", "cause")).toEqual([
      "cause | fire | unknown | unknown",
    ])
  })
})

describe("a comparison", () => {
  it("has a superlative or an ordinal, and meets only what compares alike", () => {
    expect(claims("The country has the highest number of deaths.", "comparison")).toEqual([
      "comparison | country: highest number of deaths | yes | asserted",
    ])
    expect(claims("Ana Tarn became the first woman in the council.", "comparison")).toEqual([
      "comparison | Ana Tarn: first woman in the council | yes | asserted",
    ])
    expect(claims("This is the only way.", "comparison")).toEqual([])
  })
})

describe("a motive", () => {
  it("is told to be unknown", () => {
    expect(claims("The motive for the shooting remains unknown.", "motive")).toEqual([
      "motive | shooting | unknown | unknown",
    ])
  })
})

describe("the hour of an event", () => {
  it("stands behind its verb", () => {
    expect(claims("The attack took place at about 7:45 p.m. in Karsa.", "event.time")).toEqual([
      "event.time | attack | about 7:45 p.m. | asserted",
    ])
    expect(claims("The plane crashed near a runway at 9:54 a.m. on Friday.", "event.time")).toEqual([
      "event.time | crash | 9:54 a.m. | asserted",
    ])
    expect(claims("The shop opens at 9:30 a.m. in Karsa.", "event.time")).toEqual([])
    expect(claims("The attack took place at 14 sites.", "event.time")).toEqual([])
  })
})
