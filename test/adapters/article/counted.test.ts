/** Numbers of those who attacked, fell sick or were there, and which of them answer one question. */
import { say } from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { read } from "./reading.ts"

/** Property, group and number of each claim of a report whose property begins so, behind a lead. */
const told = (family: string, lead: string, text: string): ReadonlyArray<string> =>
  read(["Report of the day", "Monday, March 2, 2020", lead, text].join("\n\n"))
    .claims.filter(({ property }) => property.startsWith(family))
    .map(({ property, value, scope: { population, share } }) => {
      const group = population === undefined ? "" : ` (${population})`
      return `${property}${group}: ${say(value)}${share === undefined ? "" : " part"}`
    })

describe("who attacked", () => {
  it.each([
    ["About 50 rebels attacked the sugar mill.", ["count.attackers (against mill): about 50 people"]],
    ["The post was stormed by around 200 gunmen.", ["count.attackers (against post): about 200 people"]],
    ["The raid was carried out by some 40 armed men.", ["count.attackers: about 40 people"]],
    ["A group of 40 armed men carried out an attack on the post.", ["count.attackers (against post): 40 people"]],
    [
      "More than 300 rebels took part in the assault on the town.",
      ["count.attackers (against town): more than 300 people"],
    ],
    ["Hundreds of gunmen raided the market.", ["count.attackers (against market): hundreds of people"]],
    ["It was an attack by 12 gunmen.", ["count.attackers: 12 people"]],
    ["The 12 gunmen attacked the post.", []],
    ["Fifty rebels will attack the mill.", []],
    ["Several men attacked the post.", []],
    ["Fifty people were attacked.", []],
  ])("%s", (text, claims) => {
    expect(told("count.attackers", "Fighting went on in the hills.", text)).toEqual(claims)
  })
})

describe("those who fell sick", () => {
  const lead = "A measles outbreak spreads in the north."

  it.each([
    ["The outbreak has infected over 4,200 people.", ["count.cases (measles): more than 4,200 cases"]],
    ["The ministry reported 3,728 measles cases.", ["count.cases (measles): 3,728 cases"]],
    ["The base reported 36 infections.", ["count.cases (measles): 36 cases"]],
    ["The number of cases rose to 58.", ["count.cases (measles): 58 cases"]],
    ["Cases have risen to 1,300.", ["count.cases (measles): 1,300 cases"]],
    ["Some 58 people tested positive.", ["count.cases (measles): about 58 cases"]],
    ["There were 45 new cases on Monday.", ["count.cases (measles): 45 cases part"]],
    ["There were 12 suspected cases of cholera.", ["count.cases (suspected cholera): 12 cases"]],
    ["Fifteen nurses contracted measles.", ["count.cases (nurses measles): 15 cases"]],
    ["No cases were reported there.", ["count.cases (measles): 0 cases"]],
    [
      "The ministry reported 3,728 cases, 198 of them on Sunday.",
      ["count.cases (measles): 3,728 cases", "count.cases (measles): 198 cases part"],
    ],
    ["The court heard nine cases of fraud.", ["count.cases (cases heard of fraud): 9 cases"]],
  ])("%s", (text, claims) => {
    expect(told("count.cases", lead, text)).toEqual(claims)
  })

  it("are no cases of a court", () => {
    expect(told("count.cases", "The court sat in the north.", "The judge heard nine cases.")).toEqual([
      "count.cases (cases heard): 9 cases",
    ])
  })
})

describe("many things", () => {
  it.each([
    ["Hundreds of houses were destroyed.", ["count.houses (houses destroyed): hundreds of houses"]],
    ["Hundreds of candidates withdrew.", ["count.candidates (candidates withdraw): hundreds of candidates"]],
    ["Four heavily armed gunmen fled.", ["count.gunmen (heavily armed gunmen flee): 4 gunmen"]],
    ["There are thousands of houses.", []],
    ["The thousands of houses stood.", []],
  ])("%s", (text, claims) => {
    expect(told("count.", "Fighting went on in the hills.", text)).toEqual(claims)
  })
})

describe("what is left, how often and how many in all", () => {
  it.each([
    ["All but one of the sixteen on board died.", ["casualties.killed: 15 people"]],
    ["All but two of the 30 passengers were killed.", ["casualties.killed (passengers): 28 people"]],
    ["The lone survivor was a flight engineer.", ["rescued: 1 people"]],
    ["Officials reported a sixteenth death on Friday.", ["casualties.killed: 16 people"]],
    ["It was the third death in a week.", []],
    ["The second victim was a nurse.", []],
  ])("%s", (text, claims) => {
    expect(
      told("", "A plane crashed in the hills.", text).filter((line) => /^(?:casualties|rescued)/.test(line)),
    ).toEqual(claims)
  })

  it.each([
    [
      "Autopsies were performed on nine of the 14 fishermen.",
      ["count.fishermen (Autopsies perform of 14 fishermen): 9 fishermen part"],
    ],
    ["Seven of them were exhumed.", ["count.exhumed: 7 people part"]],
    ["Seven of them were believed to be there.", []],
    ["The line has been blown up 23 times.", ["count.times (line blow): 23 times"]],
    ["He was shot several times.", []],
    ["It is three times as many.", []],
    ["The plane is one of eighteen bombers.", ["count.bombers (bombers): 18 bombers"]],
    [
      "The rebels burned 12 vehicles: one bus and 11 trucks.",
      [
        "count.vehicles (vehicles burned): 12 vehicles",
        "count.buses (bus burned): 1 buses",
        "count.trucks (trucks burned): 11 trucks",
      ],
    ],
    [
      "Of the 40 passengers, 22 were Cuban and 18 were foreigners.",
      [
        "count.passengers (passengers): 40 passengers",
        "count.passengers (passengers Cuban): 22 passengers part",
        "count.passengers (passengers foreigners): 18 passengers part",
      ],
    ],
    ["They attacked the post in three ambushes.", ["count.ambushes (ambushes attacked in): 3 ambushes"]],
    ["It is a town of 10,000 people.", ["count.population (town): 10,000 people"]],
    ["The study collected data from 499 patients.", ["count.patients (patients collected data): 499 patients"]],
  ])("%s", (text, claims) => {
    expect(told("count.", "News of the hills.", text)).toEqual(claims)
  })
})

describe("ages of several, and rates", () => {
  it.each([
    ["The girls were all aged fifteen.", ["attribute.age (girls): 15 years"]],
    ["The suspects range in age from 21 to 78.", ["attribute.age (suspects): 21 to 78 years"]],
    ["The victims, aged between 12 and 17, were students.", ["attribute.age (victims): 12 to 17 years"]],
    ["The boy is believed to be aged 25.", ["attribute.age (boy): 25 years"]],
    ["The guards were between 22 and 30 years old.", ["attribute.age (guards): 22 to 30 years"]],
    [
      "The mortality was 53% for the first drug and 29% for the second.",
      ["rate.mortality (mortality for first drug): 53 percent", "rate.mortality (mortality for second): 29 percent"],
    ],
    ["There were seven deaths per 100,000 people.", ["rate.deaths (be): 7 per 100000"]],
    ["Violence claimed the lives of 21 people per day.", ["rate.deaths (Violence claim): 21 per day"]],
    ["About 20 people die every day.", ["rate.deaths (die): about 20 per day"]],
    ["He works seven days a week.", []],
    ["Thousands of hectares of forest burned down.", []],
    ["The fire has burned thousands of hectares.", ["area.burned: thousands of hectares"]],
  ])("%s", (text, claims) => {
    expect(told("", "News of the hills.", text).filter((line) => /^(?:attribute|rate|area)/.test(line))).toEqual(claims)
  })
})

describe("over what stands between", () => {
  it.each([
    [
      "It began when about 50 rebels armed with rifles and mortars attacked the mill.",
      ["count.attackers (against mill): about 50 people"],
    ],
    [
      "Some 40 men dressed in uniforms and carrying rifles entered the village.",
      ["count.men (men enter dressed): about 40 men"],
    ],
    ["Four inns and hotels were bombed.", ["count.inns (inns bombed): 4 inns"]],
    [
      "The army seized 105 rifles, 20 revolvers of various calibers, 168 grenades and a radio.",
      [
        "count.rifles (rifles seized): 105 rifles",
        "count.revolvers (revolvers seized of calibers): 20 revolvers",
        "count.grenades (grenades seized): 168 grenades",
      ],
    ],
    ["Two of the guards were taken as hostages.", ["count.hostages (guards): 2 people"]],
    ["The four guards suffered relatively serious injuries.", ["casualties.injured (guards): 4 people"]],
    [
      "The peasants were shot at a distance less than 1 metre.",
      ["measurement.distance (peasants shoot): less than 1 metres"],
    ],
    [
      "They told him to leave Oak Bay, 65 km east of the capital.",
      ["measurement.distance (Oak Bay east capital): 65 km"],
    ],
    [
      "The fire killed five girls, all aged fifteen.",
      ["casualties.killed (girls): 5 people", "attribute.age (girls): 15 years"],
    ],
  ])("%s", (text, claims) => {
    expect(told("", "News of the hills.", text)).toEqual(claims)
  })
})

describe("how much of a stuff, and where a town lies", () => {
  it.each([
    [
      "Police seized 1,050 kg of cocaine and 130 kg of cocaine base.",
      ["quantity.cocaine (seize): 1,050 kg", "quantity.base (seize): 130 kg"],
    ],
    ["Some 1,200 kilograms of cocaine were seized.", ["quantity.cocaine (seize): about 1,200 kg"]],
    ["A bomb of more than 100 kg of dynamite went off.", ["quantity.dynamite (bomb): more than 100 kg"]],
    ["It was a monthly average of 500 kg of cocaine.", []],
    ["They hope to seize 100 kg of cocaine.", []],
    ["He lives in Palpa, 350 km South of Lima.", ["measurement.distance (Palpa south Lima): 350 km"]],
  ])("%s", (text, claims) => {
    expect(told("", "News of the hills.", text).filter((line) => /^(?:quantity|measurement)/.test(line))).toEqual(
      claims,
    )
  })

  it("counts who those were in brackets", () => {
    expect(
      told("casualties", "News of the hills.", "Six priests (five Spaniards and one Salvadoran) were killed."),
    ).toEqual([
      "casualties.killed (priests): 6 people",
      "casualties.killed (people from Spain): 5 people",
      "casualties.killed (people from El Salvador): 1 people",
    ])
  })
})
