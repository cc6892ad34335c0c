/** Tolls that are told by nobody, by a word for several, by two deeds at once, or by a rough number. */
import { describe, expect, it } from "vitest"
import { lines } from "./reading.ts"

const told = (sentence: string): ReadonlyArray<string> =>
  lines(["News of the day", "Monday, March 2, 2020", sentence].join("\n\n"))
    .map((line) => line.split(" | ")[0] ?? line)
    .filter((line) => /^(?:casualties|count|rescued)/.test(line))

describe("tolls", () => {
  it.each([
    ["Not one life was lost.", ["casualties.killed: 0 people"]],
    ["Not a single Canadian life was lost.", ["casualties.killed (people from Canada): 0 people"]],
    ["No life was lost in the blaze.", ["casualties.killed: 0 people"]],
    ["There were no survivors.", ["rescued: 0 people"]],
    ["Activists placed the death count in the hundreds.", ["casualties.killed: hundreds of people"]],
    ["A triple murder shocked the town.", ["casualties.killed: 3 people"]],
    ["Officials confirmed a third fatality.", ["casualties.killed: 3 people"]],
    [
      "Six officials were captured and executed.",
      ["count.captured (officials): 6 people", "casualties.killed (officials): 6 people"],
    ],
    [
      "Gunmen kidnapped and murdered six officials.",
      ["casualties.killed (officials): 6 people", "count.kidnapped (officials): 6 people"],
    ],
    ["A judge issued warrants for the arrest of 12 officers.", ["count.warrants: 12 people"]],
    ["They shot down a drone and two helicopters.", ["count.helicopters (helicopters shot down): 2 helicopters"]],
    ["At least 15,000 passengers were stranded.", ["count.stranded (passengers): at least 15,000 people"]],
    ["The storm left 400 stranded at ports.", ["count.stranded: 400 people"]],
    ["The government deported 400 migrants.", ["count.deported (migrants): 400 people"]],
    ["A jury acquitted two officers.", ["count.acquitted (police officers): 2 people"]],
    ["Protesters set fire to 12 cars.", ["count.cars (cars burned): 12 cars"]],
    ["Some 90 homes were left without power.", ["count.homes (homes without power): about 90 homes"]],
    ["Some 90 homes had no power.", ["count.homes (homes without power): about 90 homes"]],
    ["Two thirds of the patients died.", []],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})
