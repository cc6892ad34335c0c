/** Parts of a toll, lists, tolls in other words, and who came to a gathering: each by the construction that tells it. */
import { describe, expect, it } from "vitest"
import { read } from "./reading.ts"

const FAMILIES = /^(?:casualties|attendance|bodies|rescued|displacement|count\.(?:arrests|aboard))/

/** Property, group and number of each claim about people, in the order of the text. */
const told = (...sentences: ReadonlyArray<string>): ReadonlyArray<string> =>
  read(["News of the day", "Monday, March 2, 2020", sentences.join(" ")].join("\n\n"))
    .claims.filter(({ property }) => FAMILIES.test(property))
    .map(({ property, value, scope: { population } }) => {
      const low = value._tag === "Quantity" && value.low._tag !== "Unbounded" ? value.low.at : "?"
      return `${property}${population === undefined ? "" : ` (${population})`} ${low}`
    })

const killed = (count: number, group?: string): string =>
  `casualties.killed${group === undefined ? "" : ` (${group})`} ${count}`

describe("parts of those who came to harm", () => {
  it.each([
    ["Of the 14 dead, nine were women.", [killed(14), killed(9, "women")]],
    [
      "Of the victims, four were miners and two were drivers. Six people died.",
      [killed(4, "miners"), killed(2, "drivers"), killed(6)],
    ],
    ["Among the 12 people killed were two nurses.", [killed(12), killed(2, "nurses")]],
    ["Ten people, including a student and two nurses, died.", [killed(10), killed(1, "students"), killed(2, "nurses")]],
    ["Two cooks, a guard and three guests died.", [killed(2, "cooks"), killed(1, "guard"), killed(3, "guests")]],
    ["A child was, according to the coroner, among the dead.", [killed(1, "children")]],
    [
      "Five died. They were two Danes, one from Malta and two children.",
      [killed(5), killed(2, "people from Denmark"), killed(1, "people from Malta"), killed(2, "children")],
    ],
    [
      "Divers found 20 bodies, eleven women and nine men.",
      ["bodies.recovered 20", "bodies.recovered (women) 11", "bodies.recovered (men) 9"],
    ],
    ["The dead, three men and a woman, were taken home.", [killed(3, "men"), killed(1, "women")]],
    ["Ten died, including the mayor and two guards.", [killed(10), killed(2, "guards")]],
    [
      "Nine were hurt, five cooks and four waiters, police said.",
      ["casualties.injured 9", "casualties.injured (cooks) 5", "casualties.injured (waiters) 4"],
    ],
  ])("%s", (text, claims) => {
    expect(told(text)).toEqual(claims)
  })

  it.each([
    ["They were two brothers from the north.", []],
    ["Nine were hurt, five shops and three barns burnt.", ["casualties.injured 9"]],
    ["Of the dead, two are yet to be named.", []],
  ])("%s gives no part", (text, claims) => {
    expect(told(text)).toEqual(claims)
  })
})

describe("what befell people, in other words", () => {
  it.each([
    ["Six people were burnt alive.", [killed(6)]],
    ["A mob burnt six people alive.", [killed(6)]],
    ["Gunmen gunned down three traders.", [killed(3, "traders")]],
    ["They beat two men to death.", [killed(2, "men")]],
    ["The flood cost 40 lives.", [killed(40)]],
    ["The crash led to the deaths of the pilot and two guests.", [killed(2, "guests")]],
    ["The fire left 58 people, mostly pilgrims, dead.", [killed(58)]],
    ["The death toll touched 427.", [killed(427)]],
    ["The death toll is now nearly 500.", [killed(450)]],
    ["The rise in the death toll from 14 to 16 was small.", [killed(14), killed(16)]],
    ["Two others escaped with minor injuries.", ["casualties.injured (slightly injured) 2"]],
    ["Eight people needed hospital treatment.", ["casualties.hospitalised 8"]],
    ["Two more with minor burns walked home.", ["casualties.injured (slightly injured) 2"]],
    ["Four people were taken into custody.", ["count.arrests 4"]],
    ["Thousands of villagers have been rendered homeless.", ["displacement.count (villagers) 2000"]],
    ["It gave a death toll of 514, then revised it to 512.", [killed(514), killed(512)]],
    ["The crash resulted in injuries to three guards.", ["casualties.injured (guards) 3"]],
    ["Four were killed and five are injured.", [killed(4), "casualties.injured 5"]],
    ["Out of the 286 people killed, 41 were miners.", [killed(286), killed(41, "miners")]],
    ["The group claimed to have killed 30 soldiers.", [killed(30, "soldiers")]],
    ["Crews managed to rescue 12 people.", ["rescued 12"]],
    ["A group of 12 tourists was killed.", [killed(12, "tourists")]],
    ["He was arrested along with 26 others.", ["count.arrests 26"]],
    ["The mayor together with three guards was killed.", [killed(3, "guards")]],
    ["Two people were hit by a car and killed.", [killed(2)]],
    ["Two climbers fell to their deaths.", [killed(2, "climbers")]],
    ["Deaths rose by 40 to 2,040.", [killed(2040)]],
    ["No arrests were made.", ["count.arrests 0"]],
    ["No deaths or injuries were reported.", [killed(0), "casualties.injured 0"]],
    ["There were no reports of injuries.", ["casualties.injured 0"]],
    ["The number of dead stands at 25.", [killed(25)]],
    ["The confirmed number of dead is 25.", [killed(25)]],
    ["Of the 40 people on board, 22 died.", ["count.aboard 40", killed(22)]],
    ["The island reported its first death from cholera.", [killed(1)]],
    ["The shooting claimed five victims.", [killed(5)]],
    ["Nobody was arrested.", ["count.arrests 0"]],
    ["The ferry with 200 passengers sank.", ["count.aboard (passengers) 200"]],
    ["All 62 passengers and crew died.", [killed(62)]],
    ["About 500 people were moved to shelters.", ["displacement.count 500"]],
  ])("%s", (text, claims) => {
    expect(told(text)).toEqual(claims)
  })

  it.each([
    "The court sentenced five to death.",
    "The first death came as a shock.",
    "An attack where four or more people are killed or injured is a mass shooting.",
    "Prices rose by 10 to 20 percent.",
    "They did not manage to rescue 12 people.",
    "Every year five people are injured there.",
    "The group claimed to be able to kill 30 soldiers.",
    "It was his first death scene.",
    "Two men aged 20 and 24 met a friend.",
    "A 7 year old boy saw it.",
    "On March 29 2019, the council met.",
    "The town with 200 shops burned.",
  ])("%s counts nobody", (text) => {
    expect(told(text)).toEqual([])
  })

  it("the year before a clause with 'when' is another event's", () => {
    const [first, second] = read(
      [
        "Bus crash kills 12",
        "Monday, March 2, 2020",
        "A bus crash killed 12 on Sunday, the worst since 2008 when 90 died.",
      ].join("\n\n"),
    ).claims.filter(
      ({ property, anchor }) => property === "casualties.killed" && anchor._tag === "Quote" && anchor.start > 30,
    )
    expect([first?.subject, second?.subject]).toEqual(["crash", "earlier crash"])
  })
})

describe("those beside others", () => {
  const shares = (text: string): ReadonlyArray<string | undefined> =>
    read(["News of the day", "Monday, March 2, 2020", text].join("\n\n")).claims.map(({ scope }) => scope.share)

  it("are a part where the same was told of others right before", () => {
    expect(shares("The blast killed 12 people. Two more died later.")).toEqual([undefined, "part"])
    expect(shares("Ten people were hurt. A further four were hurt in the crush.")).toEqual([undefined, "part"])
  })

  it("are all of their kind where others came to other harm", () => {
    expect(shares("The blast killed 12 people and injured two others.")).toEqual([undefined, undefined])
    expect(shares("Ten people were hurt. More than 20 people were hurt in all.")).toEqual([undefined, undefined])
  })
})

describe("headlines", () => {
  const headline = (text: string): ReadonlyArray<string> =>
    read([text, "Monday, March 2, 2020", "The council met."].join("\n\n")).claims.map(
      ({ property, modality }) => `${property} ${modality}`,
    )

  it.each([
    ["Bomb kills 12, wounds 30", ["casualties.killed asserted", "casualties.injured asserted"]],
    ["Death toll from flood tops 100", ["casualties.killed asserted"]],
    ["62 feared dead in plane crash", ["casualties.killed suspected"]],
    ["Four teenagers shot near school", ["casualties.total asserted"]],
  ])("%s", (text, claims) => {
    expect(headline(text)).toEqual(claims)
  })
})

describe("those who came", () => {
  it.each([
    ["A protest took place. What the unions put at 40,000 people, a tenth of the town, marched to the port.", 40_000],
    ["Hundreds of students staged a protest.", 200],
    ["Thousands of protesters wearing hats, masks and gloves gathered at the gate.", 2000],
    ["The march went on. Thousands of people from across the country came together.", 2000],
  ])("%s", (text, count) => {
    expect(told(text).map((line) => line.replace(/ \(.*\)/, ""))).toEqual([`attendance ${count}`])
  })
})
