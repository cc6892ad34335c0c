/** Who the dead and the attackers were, what somebody is, and what a thing is. */
import { reconcile, say } from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { read } from "./reading.ts"

const NEWS = (...paragraphs: ReadonlyArray<string>): string =>
  [
    "Air strike in Tarn",
    "KARSA, 4 March 2021 (Reuters) - An air strike killed nine people in the village of Tarn on Monday, the mayor said.",
    ...paragraphs,
  ].join("\n\n")

const identities = (...paragraphs: ReadonlyArray<string>): ReadonlyArray<string> =>
  read(NEWS(...paragraphs)).claims.flatMap(({ property, subject, value, polarity, scope: { population } }) =>
    property.startsWith("identity")
      ? [
          `${property}${population === undefined ? "" : ` (${population})`} ${subject}: ${polarity === "denied" ? "not " : ""}${say(value)}`,
        ]
      : [],
  )

const contested = (text: string): ReadonlyArray<string> => {
  const whole = read(text)
  return reconcile(whole.claims, whole).assessments.flatMap(({ status, question }) =>
    status === "contested" ? [question.property] : [],
  )
}

const DEAD = "identity.dead airstrike on Tarn"

describe("who the dead were", () => {
  it.each([
    ["The dead were civilians, residents said.", "civilians"],
    ["The victims were all peasants.", "civilians"],
    ["All of the dead were women and children.", "civilians"],
    ["Those killed were rebels, the army said.", "fighters"],
    ["The people who died were farmers.", "civilians"],
    ["The army said all nine were militants.", "fighters"],
    ["The army said they were terrorists.", "fighters"],
    ["The army described the dead as terrorists.", "fighters"],
    ["The dead were identified as guerrillas.", "fighters"],
    ["The army said only militants were killed.", "fighters"],
    ["The dead were members of the rebel group, the army said.", "fighters"],
    ["The dead were members of one family.", "members of one family"],
    ["The dead were not fighters, residents said.", "not fighters"],
  ])("%s", (text, value) => {
    expect(identities(text)).toEqual([`${DEAD}: ${value}`])
  })

  it("is asked of one of them by itself", () => {
    expect(identities("The dead woman was a nurse.")).toEqual(["identity.dead (woman) airstrike on Tarn: civilians"])
  })

  it.each([
    "Some of the dead were civilians.",
    "The dead belonged to a civil defence group.",
    "The dead included women.",
    "The victims are not only soldiers.",
    "Residents said they were farmers.",
    "The dead were soldiers and farmers.",
    "The dead will be rebels.",
  ])("%s (nothing)", (text) => {
    expect(identities(text)).toEqual([])
  })

  it.each([
    ["The army said the dead were guerrillas.", "Residents said the victims were civilians."],
    ["The army said those killed were rebels.", "Their families denied this."],
    ["The army said the dead belonged to the rebels.", "The bishop, Jon Velo, said they did not."],
    ["The army said it had killed nine militants.", "Residents said the dead were civilians."],
    ["Residents rejected the army's claim that the dead were rebels."],
  ])("is disputed: %s %s", (...paragraphs) => {
    expect(contested(NEWS(...paragraphs))).toContain("identity.dead")
  })

  it("is disputed between two articles", () => {
    const told = [
      NEWS("The army said the dead were guerrillas."),
      NEWS("Villagers said the victims were peasants.").replace("Reuters", "AP"),
    ].map((text) => read(text))
    const claims = told.flatMap((reading) => reading.claims)
    const sources = told.flatMap((reading) => reading.sources)
    const { assessments } = reconcile(claims, { sources })
    expect(
      assessments.filter(({ question }) => question.property === "identity.dead").map(({ status }) => status),
    ).toEqual(["contested"])
  })

  it("is no dispute with those who count more than one sort", () => {
    const text = NEWS(
      "The army said nine militants were killed and two civilians were killed.",
      "Residents said the dead were civilians.",
    )
    expect(contested(text)).not.toContain("identity.dead")
  })
})

describe("who somebody is", () => {
  it.each([
    ["The attackers were soldiers.", "identity.attackers airstrike on Tarn: soldiers"],
    ["The gunmen were identified as guerrillas.", "identity.attackers airstrike on Tarn: fighters"],
    ["The attacker was a student.", "identity.attackers airstrike on Tarn: student"],
    ["The attacker was Omar Tal, police said.", "identity attacker: Omar Tal"],
    ["Omar Tal was a member of the FRM, police said.", "identity Omar Tal: member of FRM"],
    ["Omar Tal belonged to the FRM.", "identity Omar Tal: member of FRM"],
    ["Omar Tal was not a member of the FRM.", "identity Omar Tal: not member of FRM"],
    ["Omar Tal is the leader of the gang.", "identity Omar Tal: leader of gang"],
    ["Omar Tal is a teacher.", "identity Omar Tal: teacher"],
  ])("%s", (text, line) => {
    expect(identities(text)).toEqual([line])
  })

  it.each([
    "Omar Tal was a victim.",
    "Omar Tal is the second mayor to be killed.",
    "The bridge belongs to Tarn.",
    "Omar Tal will be a member of the FRM.",
  ])("%s (nothing)", (text) => {
    expect(identities(text)).toEqual([])
  })
})

describe("what a thing is", () => {
  it.each([
    ["The vest was a fake, police said.", "identity.thing vest: fake"],
    ["The weapon was a toy gun.", "identity.thing weapon: fake"],
    ["The building was a school.", "identity.thing building: school"],
    ["The missile was a Parrow.", "identity.thing missile: Parrow"],
  ])("%s", (text, line) => {
    expect(identities(text)).toEqual([line])
  })

  it("is disputed, of a thing that a word stands for as well", () => {
    const text = "Police said the fruit was a pear; doctors later said it was an apple."
    expect(identities(text)).toEqual(["identity.thing fruit: pear", "identity.thing fruit: apple"])
    expect(contested(NEWS(text))).toContain("identity.thing")
  })

  it.each(["The building was a problem.", "The device was one of many.", "The weapon was a dangerous thing."])(
    "%s (nothing)",
    (text) => {
      expect(identities(text)).toEqual([])
    },
  )
})
