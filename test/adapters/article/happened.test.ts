/** When it happened, as the clause tells it. */
import { describe, expect, it } from "vitest"
import { read } from "./reading.ts"

const NEWS = `March in Halden

22 January 2017

HEAD. The Red Cross said on Sunday that nobody was hurt.`

/** The days of the claims of one sentence in a report of Sunday 22 January 2017, by property. */
const days = (sentence: string): ReadonlyArray<string> =>
  read(NEWS.replace("HEAD.", sentence)).claims.flatMap(({ property, happened }) =>
    happened === undefined ? [] : [`${property} ${happened.start ?? ""}`],
  )

describe("when it happened", () => {
  it("is the time that goes with the clause's own verb", () => {
    expect(days("Thousands of people marched through Halden on Saturday, police said.")).toEqual([
      "attendance 2017-01-21",
    ])
    expect(days("Rebels seized the town of Karsa in 2014, the army said.")).toEqual(["territory.control 2014-01-01"])
  })
  it.each([
    ["Two people were killed early this morning in Karsa.", ["casualties.killed 2017-01-22"]],
    ["Two people were killed in Karsa over the weekend.", ["casualties.killed 2017-01-21"]],
    ["Two people were killed in Karsa last weekend.", ["casualties.killed 2017-01-14"]],
    ["In the past two weeks 20 people were killed in Karsa.", ["casualties.killed 2017-01-08"]],
    ["Over the past 3 months, 20 people have been killed.", ["casualties.killed 2016-10-22"]],
    ["Two people were killed in Karsa two nights ago.", ["casualties.killed 2017-01-20"]],
    [
      "A blast killed two people in Karsa on Friday. A mine killed three on the same day.",
      ["casualties.killed 2017-01-20", "casualties.killed 2017-01-20"],
    ],
    ["Police said that over the weekend rebels killed two people.", ["casualties.killed 2017-01-21"]],
    [
      "Two people were killed and four were injured on Friday.",
      ["casualties.killed 2017-01-20", "casualties.injured 2017-01-20"],
    ],
    [
      "A raid on Friday left six people dead, 12 soldiers wounded.",
      ["casualties.killed 2017-01-20", "casualties.injured 2017-01-20"],
    ],
  ])("%s", (text, expected) => {
    expect(days(text)).toEqual(expected)
  })

  it("is not when somebody said so, nor a time that bounds or compares", () => {
    expect(days("Police said on Saturday that thousands of people marched through Halden.")).toEqual([])
    expect(days("Police said there were 14 arrests, fewer than last year.")).toEqual([])
    expect(days("Rebels have held the town of Karsa since 2014, the army said.")).toEqual([])
  })
  it("is shared by verbs that share a subject, and by a clause with when", () => {
    expect(days("On Friday a blast killed two people and injured six others.")).toEqual([
      "casualties.killed 2017-01-20",
      "casualties.injured 2017-01-20",
    ])
    expect(days("Fighting broke out on Friday when several thousand people rallied in Karsa.")).toEqual([
      "attendance 2017-01-20",
    ])
    expect(days("A shooting in Karsa on Friday, which caused the death of nine people, shocked the town.")).toEqual([
      "casualties.killed 2017-01-20",
    ])
  })
  it("is a year that saw it, and the day on which a number was passed", () => {
    expect(days("2015 saw 40 accidents leading to 12 deaths.")).toContain("casualties.killed 2015-01-01")
    expect(days("On Friday, the number of deaths surpassed one million.")).toEqual(["casualties.killed 2017-01-20"])
  })
  it("is the time of the verb whose subject it stands with", () => {
    expect(days("Police said a blast on Friday killed two people.")).toEqual(["casualties.killed 2017-01-20"])
    expect(days("According to a council report on Friday, 40 people died in the flood.")).toEqual([])
  })
})

describe("an item of a list", () => {
  it("has its day for all that it tells", () => {
    const items =
      "The army listed the following attacks:\n\n1. On 6 January, a post was attacked. Two soldiers were killed."
    const killed = read(NEWS.replace("HEAD.", items)).claims.find(({ property }) => property === "casualties.killed")
    expect(killed?.happened?.start).toBe("2017-01-06")
  })
})

describe("when it was said", () => {
  const said = (sentence: string): ReadonlyArray<string | undefined> =>
    read(NEWS.replace("HEAD.", sentence))
      .claims.filter(({ property }) => property === "casualties.killed")
      .map(({ saidOn }) => saidOn)

  it.each([
    "In a statement on Friday, the mayor said two people died.",
    "In a statement issued on Friday, the mayor said two people died.",
    "The mayor said in a statement issued on Friday that two people died.",
    "Speaking to reporters on Friday, the mayor said two people died.",
    "Late on Friday, the mayor said two people died.",
  ])("%s", (text) => {
    expect(said(text)).toEqual(["2017-01-20"])
  })

  it("may stand behind the verb, apart from when it happened", () => {
    expect(said("Two people died on Friday, the mayor announced yesterday.")).toEqual(["2017-01-21"])
  })
})
