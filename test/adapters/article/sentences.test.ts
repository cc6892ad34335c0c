/** Turns of phrase of news, one sentence at a time: what is told, and that what is not told is not read into it. */
import { describe, expect, it } from "vitest"
import { lines } from "./reading.ts"

const told = (sentence: string): ReadonlyArray<string> =>
  lines(`News of the day in Karsa\n\nJune 5, 2019\n\n${sentence}`).map((line) => line.split(" | ")[0] ?? "")

describe("one sentence", () => {
  it.each([
    ["The number of people killed rose to 17, the ministry said.", ["casualties.killed: 17 people"]],
    [
      "Rescuers said the toll stood at 9 with 30 injured.",
      ["casualties.killed: 9 people", "casualties.injured: 30 people"],
    ],
    [
      "More than 200,000 people have been displaced since March, according to the United Nations.",
      ["displacement.count: more than 200,000 people"],
    ],
    ["Government forces retook the village of Karsa, state television said.", ["territory.control: all of Karsa"]],
    ["Rami Saleh, who heads the Britain-based monitor, said five people died.", ["casualties.killed: 5 people"]],
  ])("%s", (sentence, claims) => {
    expect(told(sentence)).toEqual(claims)
  })

  it.each([
    "It was not immediately clear how many people had died.",
    "Nobody knows how many soldiers were killed.",
    "Police did not say how many people were arrested.",
    // Seats and offices are held by votes, prisoners and elections are no ground; a year is no number of elections, one person no presence.
    "The Liberals hold a majority in the Senate.",
    "The army held captured Rebel Front fighters.",
    "Karsa holds 2020 US presidential primaries.",
    "Jim Karsa, who held the post of Speaker, spoke.",
    "The seat of Karsa has been held by conservative parties.",
    "He is present in Karsa.",
    // Whom police link to a case is related to nothing.
    "The suspect was later seen, but he was linked to the case.",
    "Several shops and many cars stood in the street.",
  ])("%s: nothing is told", (sentence) => {
    expect(told(sentence)).toEqual([])
  })
})
