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
    ["The army accused the FRM of killing Jon Tarn, a mayor.", "killing of Jon Tarn"],
    ["The FRM has carried out 30 attacks on pipelines.", "30 attacks on pipelines"],
    ["Jon Tarn, a mayor, was kidnapped by the FRM.", "kidnapping of Jon Tarn"],
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

describe("a cause of what was done to something", () => {
  it.each([
    ["A bridge near Elm was destroyed by a mine.", "cause | destruction of bridge near Elm | mine"],
    ["An air strike destroyed a bridge.", "cause | destruction of bridge | air strike"],
    ["The train was derailed by a mine.", "cause | derailment of train | mine"],
    ["A shell exploded in Elm, and its blast damaged a school.", "cause | damage to school | blast"],
    ["The crash involved pilot error.", "cause | crash | human error"],
    ["The train went out of control as the result of sabotage.", "cause | event | sabotage"],
    ["A plane struck power lines and crashed.", "cause | crash of plane | power line"],
    ["Two soldiers stepped on a mine.", "cause | harm to two soldiers | mine"],
    ["Two soldiers died when their helicopter crashed.", "cause.death | death of two soldiers | helicopter crash"],
    ["The mayor was killed by a car bomb.", "cause.death | death of mayor | car bomb"],
    ["His death was officially described as pneumonia.", "cause.death | death | pneumonia"],
    ["All five deaths were caused by gas.", "cause.death | death | gas"],
    ["Jon Tarn resigned because of threats.", "cause | resignation of Jon Tarn | threats"],
    ["The league suspended its season because of a strike.", "cause | suspension of season | strike"],
    ["Jon Tarn withdrew due to ill health.", "cause | withdrawal of Jon Tarn | ill health"],
    ["The court gave the cause of death as a stroke.", "cause.death | death | stroke"],
    // where it was, who did it, what may come, and what is no cause
    ["An earthquake hit a city.", undefined],
    ["A bridge was destroyed by rebels.", undefined],
    ["A mine could destroy a bridge.", undefined],
    ["A plane struck a house.", undefined],
  ])("%s", (text, line) => {
    const told = read(`Talks on roads\n\nThe council met.\n\n${LATER} ${text}`).claims.flatMap(
      ({ property, subject, value }) =>
        property.startsWith("cause") ? [`${property} | ${subject} | ${say(value)}`] : [],
    )
    expect(told).toEqual(line === undefined ? [] : [line])
  })

  it("is disputed where two sources name two that exclude each other", () => {
    const text = `Talks on roads

The council met.

A bridge near Elm was destroyed by a mine, the ministry said. The rebels said an air strike destroyed the bridge.`
    const reading = read(text)
    const contested = reconcile(reading.claims, reading).assessments.filter(({ status }) => status === "contested")
    expect(contested.map(({ question }) => `${question.property} ${question.subject}`)).toEqual([
      "cause destruction of bridge near Elm",
    ])
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

describe("a deed told by verbs of harm", () => {
  it.each([
    [
      "Suspected guerrillas dynamited at dusk a bridge in Elm.",
      "destruction of bridge in Elm | guerrillas | suspected",
    ],
    ["Insurgents derailed a train near Elm.", "derailment of train near Elm | insurgents | asserted"],
    ["Rebels stormed the town hall in Elm.", "attack on town hall in Elm | rebels | asserted"],
    ["The judge was shot dead on Sunday in Elm by members of the FRM.", "killing of judge | FRM | asserted"],
    ["The mayor was killed by a group of terrorists.", "killing of mayor | terrorists | asserted"],
    ["Soldiers opened fire on a crowd in Elm.", "shooting of crowd in Elm | government | asserted"],
    ["Police opened fire on protesters in Elm.", "shooting of protesters in Elm | police | asserted"],
    ["Peru fired missiles at an airfield.", "shelling of airfield | government of Peru | asserted"],
    ["A grenade was thrown by rebels at the office.", "attack on office | rebels | asserted"],
    ["The hotel was set on fire by rebels.", "burning of hotel | rebels | asserted"],
    ["Two guards were killed by a gang possibly belonging to the FRM.", "killing of two guards | FRM | possible"],
    ["The shop owner Jon Tarn shot a guard.", "shooting of guard | Jon Tarn | asserted"],
    ["Government planes bombed a market.", "bombing of market | government | asserted"],
    ["The ambush is thought to have been carried out by the FRM.", "attack on Halden | FRM | believed"],
    ["The ambush bears all the marks of the FRM.", "attack on Halden | FRM | hedged"],
    ["Jon Tarn confessed to killing his sister.", "killing of sister | Jon Tarn | asserted"],
    ["Jon Tarn pleaded guilty to the murder of a judge.", "killing of judge | Jon Tarn | asserted"],
    // those who keep order, what is done at all times, what is searched, and what words attack
    ["Police shot a suspect.", undefined],
    ["Terrorists kill the defenceless.", undefined],
    ["Police forces raided an office.", undefined],
    ["Jon Tarn attacked the inquiry.", undefined],
    ["Two of the men have confessed to the crime.", undefined],
  ])("%s", (text, line) => {
    expect(claims("responsibility", "The council met.", LATER, text).slice(0, 1)).toEqual(
      line === undefined ? [] : [line],
    )
  })

  it("goes by the name of what was told before", () => {
    const rebels = "Rebels blew up a bridge near Elm, police said."
    expect(
      claims("responsibility", "Firemen came.", LATER, rebels, "The FRM said the army destroyed the bridge."),
    ).toEqual([
      "destruction of bridge near Elm | rebels | asserted",
      "destruction of bridge near Elm | government | asserted",
    ])
  })

  it("is denied by whoever takes back what was said of it", () => {
    const confessed = "Jon Tarn confessed to killing a judge."
    expect(claims("responsibility", "Firemen came.", LATER, confessed, "Tarn later retracted his confession.")).toEqual(
      ["killing of judge | Jon Tarn | asserted", "killing of judge | Jon Tarn | denied"],
    )
  })
})

describe("what courts and the police say of a deed", () => {
  it.each([
    ["Jon Tarn was found guilty of murdering a judge.", "killing of judge | Jon Tarn | asserted"],
    ["Jon Tarn was sentenced to life in prison for the murder of a judge.", "killing of judge | Jon Tarn | asserted"],
    ["Jon Tarn was arrested on suspicion of killing a judge.", "killing of judge | Jon Tarn | suspected"],
    ["The court acquitted Jon Tarn of the murder of a judge.", "killing of judge | Jon Tarn | denied"],
    ["Jon Tarn pleaded not guilty to killing a judge.", "killing of judge | Jon Tarn | denied"],
    ["The rebels said they had nothing to do with the murder of a judge.", "killing of judge | rebels | denied"],
    ["The FRM had no part in the murder of a judge.", "killing of judge | FRM | denied"],
    ["Responsibility for the murder of a judge was claimed by the FRM.", "killing of judge | FRM | asserted"],
    ["The FRM claimed the attack on a mill.", "attack on mill | FRM | asserted"],
    ["The FRM was responsible for the deaths of nine farmers.", "deaths of nine farmers | FRM | asserted"],
    ["Rebels claimed to have killed 20 guards.", "killing of 20 guards | rebels | asserted"],
    [
      "The FRM distributed leaflets claiming responsibility for the murder of a judge.",
      "killing of judge | FRM | asserted",
    ],
    ["The FRM is being held responsible for the attack on a mill.", "attack on mill | FRM | asserted"],
    [
      "The mayor accused Jon Tarn, a general, and the navy of the murder of a judge.",
      "killing of judge | Jon Tarn | asserted",
    ],
    ["The FRM rejected any accusation linking it to the attack on a mill.", "attack on mill | FRM | denied"],
    ["The murder of a judge was perpetrated by presumed rebels.", "killing of judge | rebels | suspected"],
    ["The FRM was blamed for Petrel's murder; Ana Petrel was a judge.", "killing of Ana Petrel | FRM | suspected"],
    ["People always blame the FRM for any attack.", undefined],
    ["Jon Tarn was jailed for theft.", undefined],
    ["The FRM claimed a seat.", undefined],
  ])("%s", (text, line) => {
    expect(claims("responsibility", "The council met.", LATER, text)).toEqual(line === undefined ? [] : [line])
  })
})

describe("two who are said to have done one deed", () => {
  const disputed = (...sentences: ReadonlyArray<string>): ReadonlyArray<string> => {
    const text = ["Talks on roads", "The council met.", LATER, sentences.join(" ")].join("\n\n")
    const reading = read(text, "2020-03-12")
    return reconcile(reading.claims, reading).assessments.flatMap(({ question, status }) =>
      status === "contested" ? [`${question.property} ${question.subject}`] : [],
    )
  }
  const SIX = "Six farmers were killed near Elm."
  it("are told apart by their sides, where no group is named that the rebels may be", () => {
    const army = "The army said rebels had murdered the farmers."
    const rebels = "Residents said the farmers were killed by soldiers."
    expect(disputed(SIX, army, rebels)).toEqual(["responsibility killing of six farmers"])
    expect(disputed(SIX, army, "The mayor said the farmers were killed by the FRM.")).toEqual([])
  })
  it("are asked of one person, however he is called", () => {
    const taken = "Police said the FRM kidnapped Mayor Jon Tarn."
    expect(disputed(taken, "The FRM denied having kidnapped the mayor.")).toEqual([
      "responsibility kidnapping of Jon Tarn",
    ])
  })
  it("are none where two deeds were done", () => {
    const two = ["Police said the FRM killed a judge.", "The mayor said the army had killed a priest."]
    expect(disputed(...two)).toEqual([])
  })
  it("can be a cause and whoever shot", () => {
    const crash = "A plane crashed near Elm, killing 40 people."
    const fault = "The minister said the plane crashed because of engine failure."
    expect(disputed(crash, fault, "The rebels said they shot down the plane.")).toHaveLength(1)
  })
  it("can be what somebody died of", () => {
    const died = "Police said Jon Tarn died of a heart attack."
    expect(disputed(died, "His family said he was beaten to death.")).toEqual(["cause.death death of Jon Tarn"])
  })
})

describe("a deed told by its noun", () => {
  it.each([
    ["An FRM attack on a mill left three dead.", "attack on mill | FRM | asserted"],
    ["A rebel attack on a convoy killed four soldiers.", "attack on convoy | rebels | asserted"],
    ["The killing of six farmers by rebels was condemned.", "killing of six farmers | rebels | asserted"],
    ["Four were hurt in a Peruvian air strike on a mill.", "strike on mill | government of Peru | asserted"],
    ["There was no claim of responsibility for the ambush.", "attack on Halden | unknown | unknown"],
    // one of many, one that may come, and what has no doer
    ["An attack by the FRM left three dead.", undefined],
    ["The army fears an FRM attack on a mill.", undefined],
    ["Monday's attack on a mill left three dead.", undefined],
    ["Violence by the FRM continued.", undefined],
  ])("%s", (text, line) => {
    expect(claims("responsibility", "The council met.", LATER, text)).toEqual(line === undefined ? [] : [line])
  })
})

describe("a deed in the article's own words", () => {
  it.each([
    ["The FRM kidnapped Jon Tarn, a mayor.", "kidnapping of Jon Tarn | FRM | asserted"],
    ["FRM fighters killed two guards in Tarn.", "killing of two guards in Tarn | FRM | asserted"],
    ["They were abducted this morning by the FRM.", undefined],
    ["The raid on the mill was carried out this morning by rebels.", "attack on mill | rebels | asserted"],
    ["The rebels may kidnap tourists.", undefined],
    ["FRM rebels set fire to a mill.", "burning of mill | FRM | asserted"],
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
