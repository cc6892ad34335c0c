/** Numbers that go from one to another: totals, forecasts, rates, sums and magnitudes, with the figure that is no longer so. */
import { describe, expect, it } from "vitest"
import { describeConflict, lexiconOf, reconcile } from "@corroborate/core"
import { lines, read } from "./reading.ts"

const told = (...sentences: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines(["News of the day", "Monday, March 2, 2020", sentences.join(" ")].join("\n\n")).map(
    (line) => line.split(" | ")[0] ?? line,
  )

describe("totals", () => {
  it.each([
    [
      "The number of tents in the camp rose from 30 to 50.",
      ["count.tents (tents in camp): 30", "count.tents (tents in camp): 50"],
    ],
    ["The number of boats lost now stands at 12.", ["count.boats (boats lost): 12"]],
    ["This brings to 24 the number of soldiers held by the rebels.", ["count.soldiers (soldiers held): 24"]],
    ["The raid brings the number of rifles found this year to 300.", ["count.rifles (rifles found): 300"]],
    [
      "This brings the total number of helicopters taken out of combat to five.",
      ["count.helicopters (helicopters taken): 5"],
    ],
    ["The number of strikes exceeded 300.", ["count.strikes (strikes): more than 300"]],
    ["The number of hostages was 72.", ["count.hostages (hostages): 72"]],
    ["The number of nurses could reach 500.", []],
  ])("%s", (text, expected) => {
    expect(told(text).map((line) => line.replace(/ [a-z]+$/, ""))).toEqual(expected)
  })
})

describe("how strong", () => {
  it.each([
    ["A 6.4 quake hit the island.", ["measurement.magnitude: 6.4 magnitude"]],
    ["The magnitude of the earthquake was 6.6.", ["measurement.magnitude: 6.6 magnitude"]],
    ["A magnitude-5 aftershock followed.", ["measurement.magnitude: 5 magnitude"]],
    ["A magnitude-5.8 aftershock followed.", ["measurement.magnitude: 5.8 magnitude"]],
    ["The 5.0 earthquake cracked walls.", []],
    ["Seismologists spoke of 400 magnitude 2+ earthquakes.", []],
  ])("%s", (text, expected) => {
    expect(told(text).filter((line) => line.startsWith("measurement"))).toEqual(expected)
  })
})

describe("by how much", () => {
  it.each([
    ["Exports fell by almost 23 percent.", ["change.exports (Exports down): about 20.7 to less than 23 percent"]],
    ["There was a fall of 3 percent in sales.", ["change.sales (sales down): 3 percent"]],
    ["The ministry reported a 5 percent rise in prices.", ["change.prices (prices up): 5 percent"]],
    ["There have been 85% more fires than in 2018.", ["change.fires (more fires than 2018): 85 percent"]],
    ["The bank reported a 5-percent rise in the CPI.", ["change.cpi (CPI up): 5 percent"]],
    ["The outage meant a 25-percent energy reduction in Toronto.", ["change.energy (energy down): 25 percent"]],
    ["There was a rise of 3 percent in Toronto.", []],
    [
      "There were 85% more fires in Ontario than there were in 2018.",
      ["change.fires (more fires than 2018): 85 percent"],
    ],
    ["The drug cut deaths by 30 percent.", ["change.deaths (drug deaths down): 30 percent"]],
    ["Unemployment stood at 8 percent.", ["rate.unemployment (Unemployment): 8 percent"]],
    ["Exports would fall by 3 percent.", []],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

/** What a text says that one source said first and then, without days. */
const revisions = (text: string): ReadonlyArray<string> => {
  const result = reconcile(read(`Storm batters coast\n\nMonday, March 2, 2020\n\n${text}`).claims)
  return result.assessments
    .flatMap(({ conflicts }) => conflicts)
    .map((conflict) => describeConflict(conflict, lexiconOf(result)).replaceAll(" on 2020-03-02", ""))
    .map((line) => line.slice(line.indexOf(" ") + 1))
}

describe("a figure that has taken the place of another", () => {
  it.each([
    ["The governor said the number of houses destroyed rose from 800 to 1,200.", "said 800 houses, then 1,200 houses"],
    [
      "The governor said 1,200 houses were destroyed, up from an earlier count of 800.",
      "said 800 houses, then 1,200 houses",
    ],
    ["Officials initially said 40 boats had sunk but later put the figure at 62.", "said 40 boats, then 62 boats"],
    ["The bank lowered its growth forecast from 3 to 1 percent.", "said 3 percent, then 1 percent"],
    ["The bank cut its forecast for inflation to 4 percent from 6 percent.", "said 6 percent, then 4 percent"],
    ["The survey revised the magnitude from 6.6 to 6.4.", "said 6.6 magnitude, then 6.4 magnitude"],
    [
      "The quake had a magnitude of 6.4, the survey said, revising an initial reading of 6.6.",
      "said 6.6 magnitude, then 6.4 magnitude",
    ],
    ["The fire has burned 12,000 hectares, up from 8,000 on Sunday.", "said 8,000 hectares, then 12,000 hectares"],
    [
      "The ministry raised its estimate of the damage from $2 million to $3 million.",
      "said 2,000,000 $, then 3,000,000 $",
    ],
    ["Police said 25 people were held, down from 55.", "said 55 people, then 25 people"],
  ])("%s", (text, expected) => {
    expect(revisions(text)).toEqual([expected])
  })

  it("a total that has risen since contradicts nobody", () => {
    const first = "The mayor said on Sunday that 300 homes were destroyed."
    expect(
      revisions(`${first} The governor said on Monday that the number of homes destroyed had risen to 450.`),
    ).toEqual(["the same question: one covers until 2020-03-01, the other the whole event; both can hold"])
  })

  it("a number in a name is no figure of what stands before it", () => {
    expect(told("The G7 is a group of seven countries.", "It grew out of the Group of Six.")).not.toContain(
      "count.countries (countries): 6 countries",
    )
  })

  it("more of them are not all of them", () => {
    const said = revisions("We have damaged two more trucks and this brings the total to six, the rebels said.")
    expect(said.every((one) => one.endsWith("both can hold"))).toBe(true)
  })

  it("a toll of the dead is no figure of what stands before it", () => {
    expect(revisions("Nine were hurt, the ministry said, revising an earlier toll of eight dead.")).toEqual([])
  })
})
