/** Numbers that count no person who came to harm: what they count or measure, and numbers that say nothing. */
import { describe, expect, it } from "vitest"
import { lines } from "./reading.ts"

const told = (...sentences: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines(["News of the day", "Monday, March 2, 2020", sentences.join(" ")].join("\n\n")).map(
    (line) => line.split(" | ")[0] ?? line,
  )

describe("how far, how fast, how large", () => {
  it.each([
    [
      "The mine lies nine kilometers (six miles) east of Example Bay.",
      ["measurement.distance (mine east Example Bay): 9 km"],
    ],
    ["The herd was moved more than 500 miles.", ["measurement.distance (herd move): more than 500 miles"]],
    ["The balloon flew over the lake at 60 mph (97 km/h).", ["measurement.speed (balloon fly): 60 mph"]],
    ["The wreck rests at a depth of over 1,400 feet.", ["measurement.depth (wreck rest): more than 1,400 feet"]],
    ["The statues are about fourteen feet tall.", ["measurement.height (statues): about 14 feet"]],
    ["A buoy recorded waves over 30 feet high.", ["measurement.height (waves): more than 30 feet"]],
    ["Crews described a search covering 160 square miles.", ["measurement.area (search cover): 160 square miles"]],
    ["The oldest of them weighed 82 pounds (37 kg).", ["measurement.weight (oldest of them): 82 pounds"]],
    ["The storm brought a surge of up to 12 feet.", ["measurement.surge (storm bring): at most 12 feet"]],
    ["The fire hit two to three hundred shops.", ["count.shops (shops hit): 200 to 300 shops"]],
    ["The fire hit two or three dozen shops.", ["count.shops (shops hit): 24 to 36 shops"]],
    ["The river rose to 8.5 metres.", ["measurement.level (river): 8.5 metres"]],
    ["The plume rose 15 kilometres into the sky.", ["measurement.height (plume): 15 km"]],
    ["The convoy stretched for 60 km.", ["measurement.length (convoy): 60 km"]],
    ["Up to 200 millimetres of rain fell overnight.", ["quantity.rain (fall): at most 200 mm"]],
    ["Some 2,000 barrels of crude oil leaked into the river.", ["quantity.oil (leak): about 2,000 barrels"]],
    ["Hailstones caused damage to about 60 cars.", ["count.cars (cars damaged): about 60 cars"]],
    ["The inn had been built up to six floors.", ["count.floors (inn): at most 6 floors"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it.each([
    "If the water rises three metres, the mill will flood.",
    "The crew should travel 500 miles.",
    "Boats must stay five miles off the coast.",
    "The plan calls for a tower 200 metres tall.",
  ])("%s tells nothing that is so", (text) => {
    expect(told(text)).toEqual([])
  })
})

describe("how long and how old", () => {
  it.each([
    ["The crossing took 22 minutes.", ["duration.crossing (crossing): 22 minutes"]],
    ["The strike has been running for five months.", ["duration.strike (strike for): 5 months"]],
    ["The blackout lasted nearly half an hour.", ["duration.blackout (blackout): about 0.45 to less than 0.5 hours"]],
    ["The lull lasted more than an hour.", ["duration.lull (lull): more than 1 hours"]],
    ["The attack took place a week ago.", []],
    ["Her answer came two days after the vote.", ["duration.after (answer come after vote): 2 days"]],
    ["He was sentenced to ten years in prison.", ["duration.sentence (he): 10 years"]],
    [
      "Rescuers ended a nearly 24-hour search.",
      ["duration.search (rescuers end search): about 21.6 to less than 24 hours"],
    ],
    ["The court sentenced two smugglers to four years in prison.", ["duration.sentence (two smugglers): 4 years"]],
    ["The judge handed the mayor a five-year prison sentence.", ["duration.sentence (mayor): 5 years"]],
    ["The mayor was given 18 months in jail.", ["duration.sentence (mayor): 18 months"]],
    ["The prosecutor asked 15 years for the mayor.", ["duration.sentence (mayor sought): 15 years"]],
    ["They face up to 20 years in prison.", ["duration.sentence (they faced): at most 20 years"]],
    ["The law establishes prison terms ranging from 10 to 20 years.", ["duration.sentence (law set): 10 to 20 years"]],
    ["A prison term of 20 years or more will be imposed.", ["duration.sentence (set): at least 20 years"]],
    ["He was elected to a five-year term.", []],
    ["Nobody was sentenced to ten years.", []],
    ["The council announced three days of mourning.", ["duration.mourning (council announce mourning): 3 days"]],
    ["Officers arrived six minutes later.", ["duration.after (officers arrive later): 6 minutes"]],
    ["Mandatory sentencing called for at least 20 years in prison.", []],
    ["Staff Writer, 45, was reported missing.", ["attribute.age (Staff Writer): 45 years"]],
    ["The cook was 23-year-old Staff Writer.", ["attribute.age (Staff Writer): 23 years"]],
    ["Staff Writer died at the age of 99.", ["attribute.age (Staff Writer): 99 years"]],
  ])("%s", (text, expected) => {
    expect(told(text).filter((line) => /^(?:duration|attribute)/.test(line))).toEqual(expected)
  })

  it("a pronoun is whoever the sentence before is about", () => {
    expect(told("Staff Writer died on Sunday.", "She was 66.")).toContain("attribute.age (Staff Writer): 66 years")
    expect(told("It rained on Sunday.", "She was 66.")).toEqual([])
  })

  it.each(["Two weeks ago the shop was quiet.", "The law would last ten years.", "A 24-hour channel showed it."])(
    "%s tells of no span of time",
    (text) => {
      expect(told(text)).toEqual([])
    },
  )
})

describe("money", () => {
  it.each([
    ["He was released on US$2 million bond.", ["amount.bond (he release): 2,000,000 US$"]],
    [
      "The work will cost between US$300 and 400 billion.",
      ["amount.cost (work cost): 300,000,000,000 to 400,000,000,000 US$"],
    ],
    ["The council was given a fine of €500.", ["amount.fine (council give): 500 EUR"]],
    ["They offered a one million US dollar reward.", ["amount.reward (they offer): 1,000,000 us dollars"]],
    ["The event raised nearly $11,000.", ["amount.raised (event raise): about 9,900 to less than 11,000 $"]],
    ["Bail was set at 100,000 euros (about $110,000).", ["amount.bail (bail): 100,000 EUR"]],
    ["The firm must pay $5,000.", []],
    ["Farmers who earned $90,000 or more left.", []],
    ["The porters make $12 an hour.", ["amount.made (porters make): 12 $/hour"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe("shares and rates", () => {
  it.each([
    [
      "The drive covered only about 31 percent of islanders.",
      ["share.islanders (drive cover islanders): about 31 percent"],
    ],
    ["Coverage had risen to 55 percent.", ["rate.coverage (Coverage): 55 percent"]],
    ["The island reported a 95% immunization rate.", ["rate.immunization (island): 95 percent"]],
    ["More than 95% of the growers said so.", ["share.growers (say so growers): more than 95 percent"]],
    ["A quarter of the population fled.", ["share.population (flee population): 25 percent"]],
    ["Two-thirds of the island was without power.", ["share.island (be island without power): 66.7 percent"]],
    ["The frost destroyed more than half of the crop.", ["share.crop (frost destroy crop): more than 50 percent"]],
    ["Most of the time it rained.", []],
    ["Less than half of 1 percent of the seeds grew.", []],
    ["If it rains, the rate is 40 percent.", []],
    ["Prices were 40% higher.", []],
    ["The aim is for coverage to exceed 90 percent.", []],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe("things in passing", () => {
  it.each([
    [
      "The wind damaged 143 roofs, including 70 barns and ten shops.",
      [
        "count.roofs (roofs damaged): 143 roofs",
        "count.barns (barns damaged including): 70 barns",
        "count.shops (shops damaged including): 10 shops",
      ],
    ],
    ["The balloon was escorted by three helicopters.", ["count.helicopters (helicopters escorted by): 3 helicopters"]],
    [
      "The weed has appeared in at least 28 countries.",
      ["count.countries (countries appeared in): at least 28 countries"],
    ],
    ["A lorry and a group of ten motorcycles collided.", ["count.motorcycles (motorcycles collide): 10 motorcycles"]],
    [
      "Two senators opposed the bill, while 48 senators supported it.",
      ["count.senators (senators oppose): 2 senators", "count.senators (senators support): 48 senators"],
    ],
    [
      "Ives earned nine delegates, and Osei earned eight delegates.",
      [
        "count.delegates (delegates earned of Ives): 9 delegates",
        "count.delegates (delegates earned of Osei): 8 delegates",
      ],
    ],
    [
      "Laboratories confirmed 7 out of 20 suspected cases.",
      ["count.cases (Laboratories confirm of 20 suspected cases): 7 cases", "count.cases (suspected cases): 20 cases"],
    ],
    [
      "Thursday's breakdown was the fourth major ferry breakdown in a month.",
      ["count.breakdowns (major ferry breakdown month): 4 breakdowns"],
    ],
    ["So far 1,720 had already been discharged.", ["count.discharged: 1,720 people"]],
    ["No arrests nor charges were reported.", ["count.arrests: 0 people", "count.charges (charges): 0 charges"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe("a verb with its particle", () => {
  it.each([
    ["The rebels knocked down 46 towers.", ["count.towers (towers knocked down): 46 towers"]],
    ["The rebels set off three bombs.", ["count.bombs (bombs set off): 3 bombs"]],
    ["Gunmen have carried out 30 raids.", ["count.raids (raids carried out): 30 raids"]],
  ])("%s", (text, expected) => {
    expect(told(text).filter((line) => line.startsWith("count."))).toEqual(expected)
  })

  it("is none where somebody only went that way", () => {
    expect(told("The mayor walked up 12 steps.").filter((line) => line.includes("walked up"))).toEqual([])
  })
})
