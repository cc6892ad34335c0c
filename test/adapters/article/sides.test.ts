/** Tolls of a war with two sides: whose people came to harm, and what only looks like a toll. */
import { say } from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { read } from "./reading.ts"

const FAMILIES =
  /^(?:casualties|attendance|bodies|rescued|count\.(?:aboard|arrests|escaped|captured|kidnapped|hostages|released|surrendered))/

/** Property, group and number of each claim about people of a report, behind a lead and a paragraph of no numbers. */
const told = (text: string): ReadonlyArray<string> =>
  read(
    ["Report from the hills", "Monday, March 2, 2020", "Fighting went on in the hills.", "It was loud.", text].join(
      "\n\n",
    ),
  )
    .claims.filter(({ property }) => FAMILIES.test(property))
    .map(({ property, value, scope: { population, share } }) => {
      const low = value._tag === "Quantity" && value.low._tag !== "Unbounded" ? value.low.at : "?"
      const group = population === undefined ? "" : ` (${population})`
      return `${property.replace("casualties.", "")}${group} ${low}${share === undefined ? "" : " part"}`
    })

describe("whose people came to harm", () => {
  it.each([
    ["The rebels inflicted 18 casualties on the army.", ["total (soldiers) 18"]],
    ["The number of casualties inflicted on the enemy has risen to 70.", ["total (enemy) 70"]],
    ["Over 20 casualties were inflicted upon the enemy.", ["total (enemy) 20"]],
    ["The army suffered nine dead and 12 wounded.", ["killed (soldiers) 9", "injured (soldiers) 12"]],
    ["The ambush cost the army 29 dead.", ["killed (soldiers) 29"]],
    ["The 14 murdered fishermen were buried.", ["killed (fishermen) 14"]],
    ["The funeral of the six assassinated priests was held.", ["killed (priests) 6"]],
    ["The mines crippled 23 others.", ["injured 23"]],
    ["The rebels lost 45 men and the army seven.", ["killed (rebels) 45", "killed (soldiers) 7"]],
    ["Rebel losses were put at 45 dead.", ["killed (rebels) 45"]],
    ["The army put its own losses at 12 dead and 30 wounded.", ["killed (soldiers) 12", "injured (soldiers) 30"]],
    ["The army put rebel losses at 60 dead.", ["killed (rebels) 60"]],
    ["The rebels caused the army 39 casualties.", ["total (soldiers) 39"]],
    [
      "The ambush cost the army 29 dead, although it has only admitted to 21 deaths.",
      ["killed (soldiers) 29", "killed (soldiers) 21"],
    ],
    ["The government has only admitted to 21 deaths.", ["killed 21"]],
    ["The fire brigade lost two men.", ["killed (men) 2"]],
    ["Fifteen suffered minor injuries.", ["injured (slightly injured) 15"]],
    ["The bus carried 52 men, killing 27 of them.", ["count.aboard (men) 52", "killed 27"]],
    ["Fighting claimed 23 lives, 15 of them civilians.", ["killed 23", "killed (civilians) 15"]],
    ["None of the 98 passengers and crew survived.", ["killed 98"]],
    ["All 132 people on board the plane were killed.", ["count.aboard 132", "killed 132"]],
    ["There were 20 dead of the fighting.", ["killed 20"]],
    ["One in five residents has fled.", []],
    ["The raid caused at least six guerrilla deaths.", ["killed (guerrillas) 6"]],
    ["There were dozens of civilian casualties.", ["total (civilians) 24"]],
    [
      "There are 26 dead and 65 wounded among the army ranks and eight dead among the civilians.",
      ["killed (soldiers) 26", "injured (soldiers) 65", "killed (civilians) 8"],
    ],
    ["Among the rebels there are 65 dead and 49 wounded.", ["killed (rebels) 65", "injured (rebels) 49"]],
    [
      "The armed forces have sustained the following: 17 dead and 25 wounded.",
      ["killed (soldiers) 17", "injured (soldiers) 25"],
    ],
    [
      "The rebels sustained 14 casualties (nine dead and five wounded).",
      ["total (rebels) 14", "killed (rebels) 9", "injured (rebels) 5"],
    ],
    ["Four of the enemy were killed and five were wounded.", ["killed (enemy) 4", "injured (enemy) 5"]],
    ["An officer and three soldiers were killed.", ["killed (army officers) 1 part", "killed (soldiers) 3"]],
    ["We killed or wounded an estimated 827 troops and officers.", ["total (soldiers and officers) 827"]],
    ["More than 200 soldiers and guerrillas have been killed.", ["killed (soldiers and guerrillas) 200"]],
    [
      "It killed two federal policemen and four highway policemen.",
      ["killed (federal policemen) 2", "killed (highway policemen) 4"],
    ],
    ["In addition, nine rebels have been killed.", ["killed (rebels) 9 part"]],
    ["Two of three engineers who were kidnapped will arrive.", ["count.kidnapped (engineers) 2"]],
    ["Casualties have been estimated at 10 dead and 15 wounded.", ["killed 10", "injured 15"]],
    ["Thirteen soldiers were either killed or wounded.", ["total (soldiers) 13"]],
    ["Two civilians that were passing by were hurt.", ["injured (civilians) 2"]],
    ["As a result, several were killed and wounded.", ["total 3"]],
    ["Some 90 persons -- soldiers, rebels, and civilians -- have been killed or wounded.", ["total 90"]],
    ["Fifteen guerrillas fell in combat.", ["killed (guerrillas) 15"]],
    ["The rebels killed the mayor of the town, as well as two peasants.", ["killed (peasants) 2"]],
    ["Two members of the People's Front were killed.", ["killed (members of People 's Front) 2"]],
  ])("%s", (text, claims) => {
    expect(told(text)).toEqual(claims)
  })

  it.each([
    ["The fighting produced 40 casualties among rebels and soldiers.", ["total 40"]],
    ["The army and the rebels sustained 20 casualties.", ["total 20"]],
    ["The province suffered 12 deaths.", ["killed 12"]],
  ])("%s is of no one side", (text, claims) => {
    expect(told(text)).toEqual(claims)
  })
})

describe("what is wider than one event is a part of no toll of it", () => {
  it.each([
    ["So far this year, 100 people have been killed in clashes.", ["killed 100 part"]],
    ["Political violence in the country, which the rebels began, has killed 15,000 people.", ["killed 15000 part"]],
    ["The war has killed 15,000 people.", ["killed 15000"]],
    ["In only three months, 137 people were killed.", ["killed 137 part"]],
    ["On 24 May this year 12 people were killed.", ["killed 12"]],
  ])("%s", (text, claims) => {
    expect(told(text)).toEqual(claims)
  })
})

describe("what only looks like a toll", () => {
  it.each([
    ["Five men shot to death a watchman.", ["killed (watchman) 1 part"]],
    ["Gunmen shot to death two farmers.", ["killed (farmers) 2"]],
    ["Three peasants have been shot to death.", ["killed (peasants) 3"]],
    ["The blast killed ten, and more than 30 people were injured.", ["killed 10", "injured 30"]],
    ["A robber was nearly lynched.", []],
    ["It would be worse if three were killed.", []],
    ["The court requested the arrest of two officers.", []],
    ["The bomb caused the injury of six people and millions in losses.", ["injured 6"]],
    ["Not a single person was killed.", ["killed 0"]],
    ["Forty prisoners escaped.", ["count.escaped (prisoners) 40"]],
    ["The blast killed Staff Writer, 42; Night Editor, 19; and a cook.", []],
    ["Four people have been kidnapped every day.", []],
    ["The dinner will be attended by three presidents.", []],
  ])("%s", (text, claims) => {
    expect(told(text)).toEqual(claims)
  })
})

describe("who was seized and let go", () => {
  it.each([
    ["The rebels captured five soldiers and 12 rifles.", ["count.captured (soldiers) 5"]],
    [
      "It killed 25 soldiers, wounded 30, and captured 24.",
      ["killed (soldiers) 25", "injured (soldiers) 30", "count.captured (soldiers) 24"],
    ],
    ["Armed men kidnapped three engineers in the north.", ["count.kidnapped (engineers) 3"]],
    ["Two guards were taken prisoner.", ["count.captured (guards) 2"]],
    ["They held more than 500 people hostage.", ["count.hostages 500"]],
    ["The four engineers were released.", ["count.released (engineers) 4"]],
    ["Over the past week 30 young men were abducted.", ["count.kidnapped (men) 30 part"]],
    ["Soldiers captured and blindfolded ten guards.", ["count.captured (guards) 10"]],
    ["Police dealt them a blow by arresting four smugglers.", ["count.arrests (smugglers) 4"]],
    ["Twenty rebels have surrendered.", ["count.surrendered (rebels) 20"]],
    ["A student who had been kidnapped has been found murdered.", ["killed (students) 1 part"]],
    ["One of the guards was killed.", ["killed (guards) 1 part"]],
    ["Two leaders of the Union [UP] were killed.", ["killed (leaders of Union) 2"]],
    ["Five People's Front (PF) rebels were killed.", ["killed (rebels) 5"]],
    ["They killed one of the group.", ["killed 1 part"]],
    ["One rebel was killed and another wounded.", ["killed (rebels) 1", "injured 1 part"]],
    ["There are more than 100 dead or wounded.", ["total 100"]],
    ['They spoke of the "murder" of 19 people.', ["killed 19"]],
    ["The loss of 20 soldiers killed and 42 wounded was told.", ["killed (soldiers) 20", "injured (soldiers) 42"]],
    ["It caused the death of the 10Th Brigade's commander.", []],
  ])("%s", (text, claims) => {
    expect(told(text)).toEqual(claims)
  })

  it.each(["The rebels captured 12 rifles.", "The court released three reports.", "Two towns have surrendered."])(
    "%s is of no people",
    (text) => {
      expect(told(text)).toEqual([])
    },
  )
})

describe("that nobody came to harm, and what is only named", () => {
  const claims = (text: string) =>
    read(["Report from the hills", "Monday, March 2, 2020", text].join("\n\n")).claims.map(
      ({ property, value, polarity }) => `${property} ${say(value)} ${polarity}`,
    )

  it.each(["A truck was attacked without causing any casualties.", "The road was shelled without casualties."])(
    "%s",
    (text) => {
      expect(claims(text)).toContain("casualties.any no affirmed")
    },
  )

  it("without mentioning casualties tells of none", () => {
    expect(claims("The radio spoke of the raid without mentioning casualties.")).toEqual([])
  })

  it("a deed that is named is not denied with what is said of it", () => {
    const text = "Minister Ann Example denied that the trip is related to the murder of six priests."
    expect(claims(text)).toContain("casualties.killed 6 people affirmed")
  })
})
