/** Denials that point back at what somebody else said. */
import { reconcile, say } from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { lines, read } from "./reading.ts"

const reading = (text: string): ReturnType<typeof read> =>
  read(["Fighting in Tarn", "Monday, March 2, 2020", `Rebels attacked a bridge on Sunday. ${text}`].join("\n\n"))

/** Property, value, polarity and innermost source of what is said of casualties. */
const told = (text: string): ReadonlyArray<string> => {
  const { claims, sources } = reading(text)
  const nameOf = (id: string | undefined): string => sources.find((source) => source.id === id)?.name ?? ""
  return claims
    .filter(({ property }) => property.startsWith("casualties."))
    .map(({ value, polarity, chain }) => `${say(value)}, ${polarity}: ${nameOf(chain.at(-1)?.source)}`)
}

describe("a denial of what was said before", () => {
  it.each([
    "Residents said two soldiers were killed, but this was denied by the army.",
    "Residents said two soldiers were killed. The army denied this.",
    "Residents said two soldiers were killed, but the army denied the report.",
    "Residents said two soldiers were killed, which the army denied.",
    "Residents said two soldiers were killed. That account was rejected by the army.",
    "Residents said two soldiers were killed, a claim denied by the army.",
    "Residents said two soldiers were killed, a claim that the army denied.",
    "Residents said two soldiers were killed, an assertion the army rejected.",
    "Residents said two soldiers were killed. The army disputed that figure.",
    "Residents said two soldiers were killed. The army contradicted this.",
    "Residents said two soldiers were killed. The army called this a lie.",
    "Residents said two soldiers were killed. The army said the report was false.",
    "Residents said two soldiers were killed. The army said that this was not true.",
    "Residents said two soldiers were killed. The army rejected the claim that two soldiers had been killed.",
    "Residents said two soldiers were killed. The army dismissed reports of two dead soldiers.",
    "Residents said two soldiers were killed. The army denied any losses.",
    "Residents said two soldiers were killed. The army denied having suffered any casualties.",
    "Residents said two soldiers were killed. The army denied that it had suffered any losses.",
    "Residents said two soldiers were killed. The army denied that any soldiers had been killed.",
    "Residents said two soldiers were killed. A fire broke out. The army denied any losses.",
    "Residents said two soldiers were killed. The army said no such thing had happened.",
    "Residents said two soldiers were killed. The army said there was no truth in the report.",
    "Residents said two soldiers were killed. The army said there was no evidence of this.",
    "Residents said two soldiers were killed. The army said there was no evidence that two soldiers had been killed.",
    "Residents said two soldiers were killed. The army said they had not.",
  ])("%s", (text) => {
    expect(told(text)).toEqual(["2 people, affirmed: Residents", "2 people, denied: army"])
    const whole = reading(text)
    expect(reconcile(whole.claims, whole).assessments.map(({ status }) => status)).toContain("contested")
  })

  it.each([
    "The army denied that two soldiers were killed, as residents had reported.",
    "The army denied that two soldiers were killed, as claimed by residents.",
    "The army denied the residents' claim that two soldiers were killed.",
    "The army denied claims by residents that two soldiers were killed.",
  ])("%s", (text) => {
    expect(told(text).toSorted()).toEqual(["2 people, affirmed: residents", "2 people, denied: army"])
  })

  it("is told of by no other verb of its sentence", () => {
    expect(told("The government rejected claims that two soldiers were killed.")).toEqual([
      "2 people, denied: government",
    ])
    expect(told("Contrary to what residents said, no soldier was killed, the army said.")).toEqual([
      "0 people, affirmed: army",
    ])
  })

  it("is one of what is reported by nobody in particular, too", () => {
    const text = "It was unofficially reported that two soldiers were killed, but this report was denied by the army."
    expect(told(text).map((one) => one.split(":")[0])).toEqual(["2 people, affirmed", "2 people, denied"])
  })

  it("quotes the words of the denial", () => {
    const { claims } = reading("Residents said two soldiers were killed. The army denied this.")
    const denial = claims.find(({ polarity }) => polarity === "denied")
    expect(denial?.anchor).toMatchObject({ exact: "The army denied this" })
  })

  it.each([
    ["of what the speaker says", "The army said two soldiers were killed. The army denied this."],
    ["of something else", "Residents said two soldiers were killed. The army denied the report of a retreat."],
    ["of any reports there are", "Residents said two soldiers were killed. The army dismissed the reports."],
    ["of what follows", "Residents said two soldiers were killed. The army denied it had been there."],
    ["of losses, where others came to harm", "Residents said two children were killed. The army denied any losses."],
    ["of losses of the other side", "Residents said two rebels were killed. The army denied any losses."],
    [
      "of harm to others",
      "Residents said two soldiers were killed. The army denied that any civilians had been killed.",
    ],
    [
      "over somebody else",
      "Residents said two soldiers were killed. The mayor said a fire broke out. The army denied any losses.",
    ],
    ["that is a doubt", "Residents said two soldiers were killed. The army said this may be false."],
    ["by nobody", "Residents said two soldiers were killed, but this was denied."],
    ["that did not come", "Residents said two soldiers were killed. The army did not deny this."],
    ["of the article's own words", "Two soldiers were killed. The army denied this."],
    [
      "of one of several things",
      "Residents said that two soldiers were killed and that the bridge was held by the rebels. The army denied this.",
    ],
  ])("is none %s", (_, text) => {
    expect(told(text).filter((one) => one.includes("denied"))).toEqual([])
  })
})

describe("a part in a deed that is denied", () => {
  const NEWS = (denial: string): string => `Three peasants killed in Tarn

KARSA, 4 March 2021 (Reuters) - Three peasants were murdered in Tarn on Monday, the mayor said. Human rights groups are accusing the army of the murder.

${denial}`
  const notDoers = (denial: string): ReadonlyArray<string> =>
    lines(NEWS(denial)).filter((line) => line.startsWith("responsibility") && line.includes("not "))

  it.each([
    ["Idris Hamo, a colonel, denied army complicity in the murder.", "government"],
    ["Idris Hamo, a colonel, denied any army involvement in the murder.", "government"],
    ["An army spokesman, Idris Hamo, denied any involvement in the murder.", "government"],
    ["Omar Tal, a farmer, denied any involvement in the murder.", "Omar Tal"],
    ["Army commander Omar Tal denied any involvement in the murder.", "Omar Tal"],
  ])("%s", (denial, party) => {
    expect(notDoers(denial).map((line) => line.split(" | ")[0])).toEqual([`responsibility: not ${party}`])
  })

  it("whoever is accused of deaths is told as the one who did it", () => {
    expect(lines(NEWS('"I accuse the Elm movement of these deaths," said Idris Hamo.'))).toContain(
      "responsibility: Elm | idris-hamo",
    )
  })

  it("who says 'we did it' says so of his own side, and nobody named before", () => {
    const own = (text: string): ReadonlyArray<string> =>
      lines(NEWS(text)).filter((line) => line.startsWith("responsibility: ") && !line.includes("human-rights"))
    expect(
      own('"We have killed them," said Idris Hamo, a commander of the Northern Front, an insurgent group.'),
    ).toEqual([])
    expect(own('"We have killed them," a rebel commander said.')).toEqual(["responsibility: rebels | rebel-commander"])
  })

  it("'we' in what somebody's turn tells of another's words is whoever's turn it is", () => {
    const turn = (
      who: string,
    ): string => `Karsa, 4 Mar 89 (Radio Tarn) -- [Text] Three peasants were murdered in Tarn on Monday, the mayor said. Human rights groups are accusing the army of the murder.

[Begin recording] [Hamo] I am a colonel of the army. ${who}, Tal Omer, said we have killed them. [end recording]`
    expect(lines(turn("The rebel leader")).filter((line) => line.startsWith("responsibility: rebels"))).toEqual([])
  })
})

describe("what proof is wanting for", () => {
  const asserted = (sentence: string): ReadonlyArray<string> =>
    reading(sentence).claims.flatMap(({ property, polarity, modality }) =>
      property.startsWith("status.") || property.startsWith("casualties.") || property.startsWith("territory.control")
        ? [`${property}: ${polarity}, ${modality}`]
        : [],
    )

  it.each([
    ["There was no evidence that the mill was destroyed, the army said.", ["status.damage: denied, hedged"]],
    ["The army said there was no proof that two soldiers had died.", ["casualties.killed: denied, hedged"]],
    ["Reports that the mill was destroyed are false, the army said.", ["status.damage: denied, hedged"]],
    // who only does not know says nothing
    ["The army said it had no information that two soldiers had died.", []],
    ["There was evidence that the mill was destroyed, the army said.", ["status.damage: affirmed, asserted"]],
    [
      "There was no evidence that the mill was destroyed, the army said, but two soldiers died.",
      ["status.damage: denied, hedged", "casualties.killed: affirmed, asserted"],
    ],
  ])("%s", (sentence, lines_) => {
    expect(asserted(sentence)).toEqual(lines_)
  })
})
