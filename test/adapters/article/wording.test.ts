/** Ways in which news tell of people who came to harm or came, and ways that look like it and count nobody. */
import { relationsOf } from "@corroborate/adapters/claim-gold/relations"
import { reconcile } from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { lines, read } from "./reading.ts"

const ofPeople = (...sentences: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines(["News of the day", "Monday, March 2, 2020", sentences.join(" ")].join("\n\n")).filter((line) =>
    /^(?:casualties|attendance)/.test(line),
  )

describe("one person told of without a number", () => {
  it.each([
    ["A cyclist was killed on Sunday.", "casualties.killed (cyclist): 1 people | narrator"],
    ["The blaze killed another person, firefighters said.", "casualties.killed: 1 people | firefighters"],
    ["Another later died.", "casualties.killed: 1 people | narrator"],
    ["A fifth person was hospitalised.", "casualties.hospitalised: 1 people | narrator"],
    [
      "A bystander tried to help, and was later hospitalised.",
      "casualties.hospitalised (bystander): 1 people | narrator",
    ],
    ["The crews went home after one of them was hurt.", "casualties.injured: 1 people | narrator"],
  ])("%s", (text, line) => {
    expect(ofPeople(text)).toEqual([line])
  })

  it("stands beside others in a list", () => {
    expect(ofPeople("The bomb killed nine, including an 80-year-old woman, and injured a nurse.")).toEqual([
      "casualties.killed: 9 people | narrator",
      "casualties.killed (women): 1 people | narrator",
      "casualties.injured (nurse): 1 people | narrator",
    ])
  })

  it.each([
    "If a person is injured, call a doctor.",
    "A patient may die of it.",
    "He was accused of killing an officer.",
    "We have lost a friend.",
    "A woman's car was damaged.",
    "A doctor at the hospital spoke of chaos.",
  ])("%s counts nobody", (text) => {
    expect(ofPeople(text)).toEqual([])
  })
})

describe("what befell a list", () => {
  it.each([
    ["The flood killed his wife and three guards.", ["casualties.killed (guards): 3 people | narrator"]],
    ["It killed a baker, his son and at least five others.", ["casualties.killed: at least 5 people | narrator"]],
    [
      "Ninety civilians were hurt, as were 17 from the Coast Guard.",
      [
        "casualties.injured (civilians): 90 people | narrator",
        "casualties.injured (Coast Guard): 17 people | narrator",
      ],
    ],
    ["Around twenty more, including a guide, were injured.", ["casualties.injured: about 20 people | narrator"]],
    [
      "It led to the deaths of hundreds of sailors and the wounding of thousands.",
      [
        "casualties.killed (sailors): hundreds of people | narrator",
        "casualties.injured (sailors): thousands of people | narrator",
      ],
    ],
    [
      "One was pronounced dead, with the other three being taken to a nearby hospital.",
      ["casualties.killed: 1 people | narrator", "casualties.hospitalised: 3 people | narrator"],
    ],
    [
      "Six others aboard and one person on the ground were injured.",
      ["casualties.injured: 6 people | narrator", "casualties.injured: 1 people | narrator"],
    ],
    ["The number of confirmed dead rose to 25.", ["casualties.killed: 25 people | narrator"]],
    ["Sixty-six people or more were injured.", ["casualties.injured: at least 66 people | narrator"]],
    ["To date, 53 fever related deaths have been recorded.", ["casualties.killed: 53 people | narrator"]],
    ["Twelve students with minor injuries went home.", ["casualties.injured (students): 12 people | narrator"]],
    ["Forty lives were lost.", ["casualties.killed: 40 people | narrator"]],
    ["No lives were lost.", ["casualties.killed: 0 people | narrator"]],
    [
      'The ministry said 80 "Quellish terrorists" were killed.',
      ["casualties.killed (militants): 80 people | ministry"],
    ],
    ["The army said none of its troops were killed.", ["casualties.killed (soldiers): 0 people | army"]],
    ["Rescuers saved 60 people, three of them injured.", ["casualties.injured: 3 people | narrator"]],
    ["No injuries were recorded.", ["casualties.injured: 0 people | narrator"]],
  ])("%s", (text, wanted) => {
    expect(ofPeople(text)).toEqual(wanted)
  })

  it("of a part is said by the source put in before it", () => {
    expect(ofPeople("It killed 62, including, according to the ministry, 54 children.")).toEqual([
      "casualties.killed: 62 people | narrator",
      "casualties.killed (children): 54 people | ministry",
    ])
  })

  it("of victims is death only where the text tells of deaths", () => {
    const victims = "Four victims were from one family."
    expect(ofPeople(victims)).toEqual([])
    expect(ofPeople("The fire killed nine.", victims)).toContain("casualties.killed: 4 people | narrator")
  })
})

describe("whoever is shot or stabbed", () => {
  it.each([
    ["Twelve people were shot outside a club.", "casualties.total: 12 people | narrator"],
    ["Two people were shot and killed.", "casualties.killed: 2 people | narrator"],
    ["Two people were shot and wounded.", "casualties.injured: 2 people | narrator"],
    ["He stabbed three people to death.", "casualties.killed: 3 people | narrator"],
    ["A gunman shot four.", "casualties.total: 4 people | narrator"],
  ])("%s", (text, line) => {
    expect(ofPeople(text)).toEqual([line])
  })

  it.each(["The golfer shot 70.", "Four men shot at the police.", "Two shots were fired."])("%s", (text) => {
    expect(ofPeople(text)).toEqual([])
  })
})

describe("those who came", () => {
  it.each([
    ["Over a hundred people attended the party.", "attendance: more than 100 people | narrator"],
    ["Organisers spoke of a turnout of over one million.", "attendance: more than 1,000,000 people | organisers"],
    ["Hundreds of people had gathered outside the palace.", "attendance: hundreds of people | narrator"],
  ])("%s", (text, line) => {
    expect(ofPeople(text)).toEqual([line])
  })

  it("marches of several towns are each of their own", () => {
    expect(ofPeople("This included marches of 250 thousand protesters in Quell and 100 thousand in Sarn.")).toEqual([
      "attendance: 250,000 people | narrator",
      "attendance: 100,000 people | narrator",
    ])
  })

  it("nobody attends a school", () => {
    expect(ofPeople("About 300 children attended the school.")).toEqual([])
  })
})

describe("what counts nobody", () => {
  it.each([
    "He said thousands of deaths could be prevented.",
    "The dam would cause 300 deaths.",
    "There were four deaths per 100,000.",
    "The number was rising by over 1,000 deaths per day.",
    "They spoke of the migrants' September 2015 deaths.",
    "A founder of the band Merry Dead was 78.",
    "One of the victims said it had been a joke.",
  ])("%s", (text) => {
    expect(ofPeople(text)).toEqual([])
  })

  it("a verb between two of harm counts its own", () => {
    expect(ofPeople("It has killed more than 1,000 people and infected tens of thousands.")).toEqual([
      "casualties.killed: more than 1,000 people | narrator",
    ])
  })
})

describe("who says it", () => {
  it.each([
    ["Four were hurt; according to the police, one died.", ["narrator", "police"]],
    ["Ten died in a storm; they had, a survivor said, paid smugglers.", ["narrator"]],
    ["Twelve people had died, Westbrook University data indicated.", ["westbrook-university"]],
    ['The ministry made the following announcement: "Ten people died. Two were hurt."', ["ministry", "ministry"]],
    ["The ministry counted 12 dead on April 4. In the north, 15 people died.", ["ministry", "narrator"]],
    ["Police alleged the man killed two people.", ["police"]],
  ])("%s", (text, who) => {
    expect(ofPeople(text).map((line) => line.split(" | ")[1])).toEqual(who)
  })

  it("a joint clause behind two counts is of both", () => {
    const text = "Four people were killed and 12 were injured in a similar attack last month."
    const subjects = read(`A bomb attack hit Kelem on Monday, killing 40.\n\n${text}`, "2020-03-02").claims.map(
      ({ subject }) => subject,
    )
    expect(subjects).toEqual(["attack", "another attack", "another attack"])
  })

  it("a figure behind a place is of the place", () => {
    const text =
      "Storm hits coast\n\nA storm left 72 people dead, the agency said.\n\nHonda province had the most deaths, with 25 killed, doctors said."
    const reading = read(text, "2020-03-06")
    expect(reading.claims.map(({ scope }) => scope.place)).toEqual([undefined, ["Honda"]])
    expect(relationsOf(reconcile(reading.claims, reading))).toEqual([])
  })

  it("those who died in a way of their own are some of all", () => {
    const text = "Police confirmed 17 deaths.\n\nTwo people died after jumping from the roof, a fire officer said."
    const reading = read(`Hotel fire\n\n${text}`, "2020-03-06")
    expect(relationsOf(reconcile(reading.claims, reading)).map(({ type }) => type)).not.toContain("conflicts")
  })

  it("an account of earlier in the week contradicts no later count", () => {
    const text = [
      "An outbreak of fever has killed at least 62 people, doctors said on Friday.",
      "Earlier this week, the ministry said 53 people had died.",
    ].join(" ")
    const reading = read(text, "2020-03-06")
    const types = relationsOf(reconcile(reading.claims, reading)).map(({ type }) => type)
    expect(types).not.toContain("conflicts")
  })
})

describe("a sickness in several countries", () => {
  const told = (...sentences: ReadonlyArray<string>): ReturnType<typeof read> =>
    read(["Virus reaches Europe", ["The virus spread further.", ...sentences].join(" ")].join("\n\n"), "2020-03-04")

  it("each counts its own, and the world is another place", () => {
    const reading = told(
      "China's ministry said 38 new deaths were reported, bringing its total to 2,981.",
      "Iran's health ministry said 77 people had died.",
      "The health body counted 3,112 deaths in 73 countries.",
      "In Italy the virus has claimed 79 lives.",
    )
    const dead = reading.claims.filter(({ property }) => property === "casualties.killed")
    expect(dead.map(({ scope }) => scope.place?.join())).toEqual([undefined, undefined, "Iran", "worldwide", "Italy"])
    expect(relationsOf(reconcile(reading.claims, reading)).map(({ type }) => type)).not.toContain("conflicts")
  })

  it("a paper that cites others is told apart from whoever spoke before it", () => {
    const reading = told("The ministry said 77 people died, while the Herald, citing doctors, reported 210 deaths.")
    expect(reading.claims.map(({ chain }) => chain.slice(1).map(({ source }) => source.split("@")[0]))).toEqual([
      ["ministry"],
      ["herald", "doctors"],
    ])
  })
})

describe("beside people", () => {
  it("magnitudes that are and are reported", () => {
    const text = "The institute reported the earthquake's magnitude was 5.5; the agency reported 5.8."
    expect(lines(text, "2020-03-02").filter((line) => line.startsWith("measurement"))).toEqual([
      "measurement.magnitude: 5.5 magnitude | institute",
      "measurement.magnitude: 5.8 magnitude | agency",
    ])
  })

  it("perpetrators", () => {
    const text = "A bomb attack killed five people in Jolo. The army said the Red Front are the suspected perpetrators."
    const one = read(text, "2020-03-02").claims.find(({ property }) => property === "responsibility")
    expect(one).toMatchObject({ value: { label: "Red Front" }, modality: "suspected" })
  })
})
