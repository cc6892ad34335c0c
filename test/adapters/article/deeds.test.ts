/** Who did what: what counts as a deed, who counts as a doer, and which deed it is. */
import { reconcile, say } from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { read } from "./reading.ts"

const NEWS = (...sentences: ReadonlyArray<string>): string =>
  ["Bomb attack on a depot in Halden", "Monday, March 2, 2020", sentences.join(" ")].join("\n\n")

/** Claims of a family: what they are asked of, answer, polarity or modality. */
const claims = (family: string, ...sentences: ReadonlyArray<string>): ReadonlyArray<string> =>
  read(NEWS(...sentences)).claims.flatMap(({ property, subject, value, polarity, modality }) =>
    property.startsWith(family)
      ? [`${subject} | ${say(value)} | ${polarity === "affirmed" ? modality : polarity}`]
      : [],
  )

const LATER = "Firemen came. Nobody was hurt."

const BOMB = "A bomb attack destroyed a depot in Halden on Sunday."

describe("a doer", () => {
  it.each([
    ["The FRM carried out the attack.", "attack on Halden | FRM | asserted"],
    ["The attack was carried out by the Ash River Front.", "attack on Halden | Ash River Front | asserted"],
    ["The attack, reportedly carried out by the FRM, lasted minutes.", "attack on Halden | FRM | reported"],
    ["The FRM denied having carried out the attack.", "attack on Halden | FRM | denied"],
    ["The police blamed the attack on the FRM.", "attack on Halden | FRM | asserted"],
    ["A group of rebels carried out the attack.", "attack on Halden | rebels | asserted"],
    ["The army blamed the rebels (FRM) for the attack.", "attack on Halden | rebels | asserted"],
  ])("%s", (text, line) => {
    expect(claims("responsibility", BOMB, text)).toEqual([line])
  })

  it.each([
    // what is no deed
    "The army is carrying out operations in the north.",
    "The investigation was carried out by the commission.",
    "Officers of the Third Army were involved in clashes.",
    // what is not told
    "The FRM will carry out further attacks.",
    "The government has tried to blame the FRM.",
    "The FRM should have claimed responsibility for the attack.",
    "He had no evidence that the FRM carried out the attack.",
    // nobody that the words name
    "The attack was carried out by three individuals.",
    "The attack was carried out by a group of unidentified persons.",
    "Leaflets claimed responsibility for the attack.",
    "They committed the attack.",
    // no one deed
    "The company is blamed for many things.",
    "A local party was charged with two crimes.",
  ])("%s names nobody", (text) => {
    expect(claims("responsibility", BOMB, text)).toEqual([])
  })

  it("is an army by its name, and no state's", () => {
    const text = "Officials of the government of Norway blamed the Army of National Liberation for the attack."
    expect(claims("responsibility", BOMB, text)).toEqual(["attack on Halden | Army of National Liberation | asserted"])
  })

  it("is none that only tells of it", () => {
    const text = "The armed forces press Committee said so. It was burning when the rebels attacked a store in Elm."
    expect(claims("responsibility", BOMB, LATER, "The Third Army came.", text).join()).not.toContain("Committee")
  })

  it("goes by its full name and by the short one beside it", () => {
    const full = "The police blamed the Ana Velo national Liberation front (AVNLF) for the attack."
    expect(claims("responsibility", BOMB, full, "The AVNLF denied responsibility.")).toEqual([
      "attack on Halden | Ana Velo national Liberation front | asserted",
      "attack on Halden | Ana Velo national Liberation front | denied",
    ])
  })
})

describe("who did it is asked of one deed", () => {
  it.each([
    ["The FRM was blamed for the kidnapping of two doctors.", "kidnapping of two doctors"],
    ["The army accused the FRM of killing Jon Tarn, a mayor.", "kill: Jon Tarn"],
    ["The FRM has carried out 30 attacks on pipelines.", "30 attacks on pipelines"],
    ["Jon Tarn, a mayor, was kidnapped by the FRM.", "kidnap: Jon Tarn"],
    ["The FRM blamed the army for letting others burn it.", "let others"],
  ])("%s", (text, deed) => {
    expect(claims("responsibility", BOMB, LATER, text).map((line) => line.split(" | ")[0])).toEqual([deed])
  })

  it("so that two never meet", () => {
    const text = NEWS(
      BOMB,
      "The police blamed the FRM for the attack.",
      "The army blamed the Tarn group for the kidnapping of a judge.",
    )
    const reading = read(text)
    const { assessments } = reconcile(reading.claims, reading)
    const asked = assessments.filter(({ question }) => question.property === "responsibility")
    expect(asked).toHaveLength(2)
  })
})

describe("a sort of doers", () => {
  const contested = (...sentences: ReadonlyArray<string>): number => {
    const reading = read(NEWS(BOMB, LATER, ...sentences))
    return reconcile(reading.claims, reading).assessments.filter(
      ({ question, status }) => question.property === "responsibility" && status === "contested",
    ).length
  }
  it("excludes no name, and a name excludes another", () => {
    const police = "The police blamed the attack on drug traffickers."
    expect(contested(police, "The army blamed the FRM for the attack.")).toBe(0)
    expect(
      contested("The police blamed the attack on the FRM.", "The army blamed the Tarn group for the attack."),
    ).toBe(1)
  })
})

describe("ground", () => {
  it.each([
    ["The Elm movement captured Tarn.", "A road leads to the sea near Tarn.", ["Tarn"]],
    ["The army controls the Ash and Elm neighbourhoods.", "", ["Ash", "Elm"]],
    ["The rebels captured Jon Tarn, a mayor.", "", []],
    ["The former minister Jon Tarn took Refuge in an embassy.", "", []],
    ["The group is holding Ana Velo, a judge.", "", []],
    ["The rebels held two Rounds of talks.", "", []],
  ])("%s %s", (text, more, places) => {
    const told = read(NEWS(BOMB, text, more)).claims.filter(({ property }) => property === "territory.control")
    expect(told.map(({ value }) => (value._tag === "Extent" ? value.place.at(-1) : ""))).toEqual(places)
  })
})

describe("a cause", () => {
  it.each([
    // of what somebody rules, and of no event
    "The army has lost control of the north.",
    // who does a thing
    "The rebels started an offensive.",
    "The guerrillas started the assault.",
    "Several terrorists broke into a store.",
    // of a state of things, of which anything is called the cause
    "Poverty caused the violence in the country.",
    "The vote could lead to a general strike.",
  ])("is not told by: %s", (text) => {
    expect(claims("cause", BOMB, LATER, text)).toEqual([])
  })

  it("is told of a vehicle that went out of control", () => {
    const crash = ["Bus crash near Halden kills nine", "A bus crashed near Halden.", "The driver lost control."].join(
      "\n\n",
    )
    const told = read(crash).claims.filter(({ property }) => property === "cause")
    expect(told.map(({ value }) => say(value))).toEqual(["loss of control"])
  })
})

describe("a number that names a thing", () => {
  it.each(["They used a 9-mm pistol.", "The state paid 500 lempiras.", "The firm's number two men were seen."])(
    "%s counts nothing",
    (text) => {
      expect([...claims("count", BOMB, text), ...claims("measurement", BOMB, text)]).toEqual([])
    },
  )
})

describe("a deed in the article's own words", () => {
  it.each([
    ["The FRM kidnapped Jon Tarn, a mayor.", "kidnap: Jon Tarn | FRM | asserted"],
    ["FRM fighters killed two guards in Tarn.", "kill: two guards in Tarn | FRM | asserted"],
    ["They were abducted this morning by the FRM.", undefined],
    ["The raid on the mill was carried out this morning by rebels.", "raid on mill | rebels | asserted"],
    ["The rebels may kidnap tourists.", undefined],
    ["FRM rebels set fire to a mill.", "set fire to: mill | FRM | asserted"],
    ["FRM rebels were paid to storm the house and burn papers.", undefined],
    [
      "The army accused the FRM of being responsible for the kidnapping of a judge.",
      "kidnapping of judge | FRM | asserted",
    ],
    ["Storm Elva killed nine people.", undefined],
    ["Elva killed nine people.", undefined],
    ["The rebels launched an offensive.", undefined],
  ])("%s", (text, line) => {
    expect(claims("responsibility", BOMB, LATER, text)).toEqual(line === undefined ? [] : [line])
  })
})
