/** When two tellings are of one event: each of kind, place and days by itself, then what makes an allowance good. */
import { Period, Quantity, SAME_TEXT, sameEvent, type Common, type EventTold } from "@corroborate/core"
import { describe, expect, it } from "vitest"

const TOLD: EventTold = {
  document: "a",
  subject: "explosion in Kabul",
  kind: "explosion",
  family: "attack",
  general: false,
  place: ["Afghanistan", "Kabul"],
  window: Period.day("2018-03-21"),
  dated: true,
  actors: [],
}

const NOTHING: Common = { actors: [], figures: [], words: 0 }
const FIGURE: Common = {
  ...NOTHING,
  figures: [{ property: "casualties.killed", value: Quantity.exactly(31, "people") }],
}
const ACTOR: Common = { ...NOTHING, actors: ["the mayor"] }
const TEXT: Common = { ...NOTHING, words: SAME_TEXT }

const verdict = (other: Partial<EventTold>, common = NOTHING): string => {
  const shows = sameEvent(TOLD, { ...TOLD, document: "b", ...other }, common)
  return shows._tag === "Differs" ? `Differs ${shows.in}` : shows._tag
}

const without = (what: "place" | "window"): EventTold => {
  const { [what]: _, ...rest } = TOLD
  return rest
}

describe("sameEvent", () => {
  it.each([
    ["the same in all", {}, NOTHING, "Same"],
    ["another kind of the family", { kind: "shooting" }, TEXT, "Differs kind"],
    ["another family", { kind: "fire", family: "disaster" }, TEXT, "Differs kind"],
    ["a general word", { kind: "attack", general: true }, NOTHING, "Untold"],
    ["a general word and a figure", { kind: "attack", general: true }, FIGURE, "Same"],
    ["a word for anything and an actor", { kind: "incident", family: "any", general: true }, ACTOR, "Same"],
    ["a general word of another family", { kind: "accident", family: "accident", general: true }, TEXT, "Differs kind"],
    ["the place without its country", { place: ["Kabul"] as const }, NOTHING, "Same"],
    ["the place in other case", { place: ["KABUL"] as const }, NOTHING, "Same"],
    ["a quarter of the place", { place: ["Afghanistan", "Kabul", "Dasht"] as const }, NOTHING, "Untold"],
    ["a quarter of the place and a figure", { place: ["Kabul", "Dasht"] as const }, FIGURE, "Same"],
    ["the country and an actor", { place: ["Afghanistan"] as const }, ACTOR, "Same"],
    ["another place of the country", { place: ["Afghanistan", "Herat"] as const }, TEXT, "Differs place"],
    ["a place of that name elsewhere", { place: ["Oregon", "Kabul"] as const }, TEXT, "Differs place"],
    ["a place that nothing is known of", { place: ["Dasht"] as const }, FIGURE, "Untold"],
    ["a place that nothing is known of, in the same words", { place: ["Dasht"] as const }, TEXT, "Same"],
    ["another day", { window: Period.day("2018-03-22") }, TEXT, "Differs days"],
    [
      "a night that reaches into the day",
      { window: Period.between("2018-03-20", "2018-03-21", "part-of-day") ?? Period.day("") },
      NOTHING,
      "Same",
    ],
    ["days guessed from publication", { dated: false }, NOTHING, "Untold"],
    ["days guessed from publication and a figure", { dated: false }, FIGURE, "Same"],
    ["two allowances and one thing shared", { dated: false, kind: "attack", general: true }, FIGURE, "Untold"],
    [
      "two allowances and two things shared",
      { dated: false, kind: "attack", general: true },
      { ...FIGURE, ...ACTOR, figures: FIGURE.figures },
      "Same",
    ],
    [
      "three allowances and the same words",
      { dated: false, kind: "attack", general: true, place: ["Afghanistan"] as const },
      TEXT,
      "Same",
    ],
  ])("%s", (_, other, common, expected) => {
    expect(verdict(other, common)).toBe(expected)
  })

  it("without a place or without days nothing can be told, but in the same words", () => {
    for (const what of ["place", "window"] as const) {
      const other = { ...without(what), document: "b" }
      expect(sameEvent(TOLD, other, { ...FIGURE, ...ACTOR, figures: FIGURE.figures })._tag).toBe("Untold")
      expect(sameEvent(TOLD, other, TEXT)._tag).toBe("Same")
    }
  })
})
