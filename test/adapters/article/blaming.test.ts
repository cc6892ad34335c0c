/** Who is blamed, who owns up and who denies, in the ways in which agencies say it. */
import { reconcile, say } from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { read } from "./reading.ts"

const NEWS = (...paragraphs: ReadonlyArray<string>): string =>
  [
    "Bombing in Tarn",
    "KARSA, 4 March 2021 (Reuters) - A bomb exploded in a market in Tarn on Monday, killing six people.",
    ...paragraphs,
  ].join("\n\n")

const NAMELESS = "nobody"

/** Who did it, how it is put and who says so. */
const blamed = (...paragraphs: ReadonlyArray<string>): ReadonlyArray<string> => {
  const { claims, sources } = read(NEWS(...paragraphs))
  const nameOf = (id: string | undefined): string => sources.find((source) => source.id === id)?.name ?? NAMELESS
  return claims.flatMap(({ property, value, polarity, modality, chain, voice }) => {
    if (property !== "responsibility") return []
    const who = voice === "narrator" ? NAMELESS : nameOf(chain.at(-1)?.source)
    return [`${polarity === "affirmed" ? "" : `${polarity} `}${say(value)}, ${modality}: ${who}`]
  })
}

const contested = (...paragraphs: ReadonlyArray<string>): number => {
  const whole = read(NEWS(...paragraphs))
  return reconcile(whole.claims, whole).assessments.filter(
    ({ status, question }) => status === "contested" && question.property === "responsibility",
  ).length
}

describe("who is blamed", () => {
  it.each([
    ["Officials put the blame for the attack on the FRM.", "FRM, asserted: Officials"],
    ["The mayor said the army had placed the blame squarely on the FRM.", "FRM, asserted: army"],
    ["Suspicion fell on the FRM.", "FRM, suspected: nobody"],
    ["The blame for the bombing was put on the FRM.", "FRM, asserted: nobody"],
    ["The mayor pointed the finger at the FRM.", "FRM, asserted: mayor"],
    ["The evidence points to the FRM, police said.", "FRM, suspected: police"],
    ["The attack was traced to the FRM.", "FRM, asserted: nobody"],
    ["Police linked the FRM to the attack.", "FRM, suspected: Police"],
    ["It was the latest attack for which the army is being blamed.", "government, suspected: nobody"],
    ["The FRM, which the government blames for the bombing, is armed.", "FRM, asserted: government"],
    ["The attack, which the government blamed on the FRM, lasted minutes.", "FRM, asserted: government"],
    ["The attack, blamed on the FRM, lasted minutes.", "FRM, asserted: nobody"],
    ["Those responsible for the bombing were rebels, the mayor said.", "rebels, asserted: mayor"],
    ["The people behind the bombing were the FRM.", "FRM, asserted: nobody"],
    ["The authors of the attack were soldiers.", "government, asserted: nobody"],
    ["The TLF pointed to the army as the author of the attack.", "government, asserted: nobody"],
    ["Omar Tal is said to be the mastermind of the attack.", "Omar Tal, reported: nobody"],
    ['The mayor accused Omar Tal of "having ordered" the bombing.', "Omar Tal, asserted: mayor"],
    ["The mayor accused the guerrillas of the attack.", "guerrillas, asserted: mayor"],
    ["The attack was carried out by a man called Omar Tal.", "Omar Tal, asserted: nobody"],
    ["The attack was claimed by a group calling itself the Red Ash Front.", "Red Ash Front, asserted: group"],
    ["The president condemned the army's bombing of the market.", "government, asserted: nobody"],
    ["The United States' bombing of the market was condemned.", "government of United States, asserted: nobody"],
    ["The FRM was blamed.", "FRM, suspected: nobody"],
    ['"I directly accuse the FRM," the minister said.', "FRM, asserted: minister"],
    ["The mayor said the rebels were to blame.", "rebels, asserted: mayor"],
    ["The mayor said the FRM did it.", "FRM, asserted: mayor"],
    ["Omar Tal was named as the mastermind of the attack.", "Omar Tal, suspected: nobody"],
    ["The attack is believed to be the work of the FRM.", "FRM, believed: nobody"],
    ["Omar Tal ordered the bombing.", "Omar Tal, asserted: nobody"],
    ["Police said the attackers were members of the FRM.", "FRM, asserted: Police"],
    ["The attackers belonged to the FRM.", "FRM, asserted: nobody"],
    ["The attackers came from the Red Ash Front.", "Red Ash Front, asserted: nobody"],
    ["The bombers were sent by the government, the mayor said.", "government, asserted: mayor"],
    ["The FRM said one of its members had planted the bomb.", "FRM, asserted: FRM"],
    ["The attack was claimed by the FRM.", "FRM, asserted: FRM"],
    ["The FRM claimed the attack.", "FRM, asserted: FRM"],
    ["Omar Tal admitted that he had planted the bomb.", "Omar Tal, asserted: Omar Tal"],
    ["The opposition denounced the army's complicity in the bombing.", "government, asserted: nobody"],
    ["The FRM denied any role in the bombing.", "denied FRM, asserted: FRM"],
    ["The FRM denied being behind the attack.", "denied FRM, asserted: FRM"],
    ["The FRM said its fighters were not involved.", "denied FRM, asserted: FRM"],
    ["The FRM said it played no part in the bombing.", "denied FRM, asserted: FRM"],
    ["The FRM, which is at war with Karsa, denied involvement in the attack.", "denied FRM, asserted: FRM"],
    ["The mayor said there was no evidence that the FRM was behind it.", "denied FRM, hedged: mayor"],
    ["Residents said they did not believe the FRM was responsible.", "denied FRM, hedged: Residents"],
    ["There is no evidence linking the FRM to the bombing, the mayor said.", "denied FRM, hedged: mayor"],
    ["The mayor said there was no evidence of FRM involvement in the bombing.", "denied FRM, hedged: mayor"],
    ["The mayor ruled out the FRM's involvement in the attack.", "denied FRM, asserted: nobody"],
    ["The FRM cannot have carried out the attack, the mayor said.", "denied FRM, asserted: mayor"],
    ["It was not the FRM that carried out the attack, the mayor said.", "denied FRM, hedged: mayor"],
    ["The mayor dismissed the idea that the FRM was behind the bombing.", "denied FRM, asserted: mayor"],
    ["Reports that the FRM was behind the attack are false, the mayor said.", "denied FRM, hedged: mayor"],
    ["Neither side claimed responsibility.", "unknown unknown, open: nobody"],
    ["The mayor placed most of the blame for the bombing on the FRM.", "FRM, asserted: mayor"],
    ["No one claimed responsibility.", "unknown unknown, open: nobody"],
    ["It is not known who carried out the attack.", "unknown unknown, open: nobody"],
    ["It was not immediately clear who was behind the bombing.", "unknown unknown, open: nobody"],
    ["Police do not know who planted the bomb.", "unknown unknown, open: nobody"],
    ["The identity of the attackers is unknown.", "unknown unknown, open: nobody"],
  ])("%s", (text, line) => {
    expect(blamed(text).map((one) => (line.endsWith(NAMELESS) ? one.replace(/: .*$/, `: ${NAMELESS}`) : one))).toEqual([
      line,
    ])
  })

  it.each([
    // of something else
    "The minister put the blame for the shortage on the rebels.",
    "Responsibility for the schools lies with the towns.",
    // of nobody
    "The blame for the bombing was put on bad luck.",
    "Police are trying to find out who is to blame.",
    "Life in Tarn is still linked with violence.",
    "They did it.",
    "Neither the army nor the FRM has claimed responsibility.",
    "The attackers were former soldiers.",
    "The murderers of the priests were soldiers.",
    "The attackers were from the same town.",
    "Nobody should take the easy way of accusing the government.",
  ])("%s (nobody)", (text) => {
    expect(blamed(text)).toEqual([])
  })

  it("is whose killing it was, where the words say so", () => {
    expect(blamed("The mayor condemned the army's killing of Omar Tal.")).toEqual(["government, asserted: nobody"])
    expect(blamed("The mayor condemned the murder of Omar Tal.")).toEqual([])
    expect(blamed("The mayor condemned his killing of Omar Tal.")).toEqual([])
  })

  it("names the government of the country that its own words name", () => {
    expect(blamed("The government of Egypt ordered the bombing.")).toEqual(["government of Egypt, asserted: nobody"])
  })
})

describe("two who differ about one deed", () => {
  const ACCUSED = "The government accused the FRM of the bombing."

  it.each([
    "The FRM denied involvement.",
    "The FRM denied it.",
    "The FRM rejected the accusation.",
    "The FRM said it had nothing to do with the attack.",
    "The FRM blamed the army.",
    "The FRM said the army was responsible.",
    "The FRM called the accusation absurd.",
    "The FRM called the accusation a lie.",
    "The TLF claimed responsibility.",
    "Residents said soldiers had planted the bomb.",
    "Residents said they did not believe the FRM was responsible.",
  ])("%s", (answer) => {
    expect(contested(ACCUSED, answer)).toBe(1)
  })

  it.each([
    "The FRM, which the government blames for the bombing, denied the accusation.",
    "The FRM, blamed by the government for the bombing, denied the accusation.",
    "The government blamed the FRM for the bombing, but the group denied responsibility.",
    "The government accused the FRM of the bombing, a charge the FRM denied.",
    "Police accused Omar Tal of the bombing. Omar Tal maintained his innocence.",
    "Police accused Omar Tal of the bombing. Omar Tal pleaded not guilty.",
  ])("%s", (text) => {
    expect(contested(text)).toBe(1)
  })

  it("says of each what only he says", () => {
    expect(blamed("The FRM, which the government blames for the bombing, denied the accusation.")).toEqual([
      "FRM, asserted: government",
      "denied FRM, asserted: FRM",
    ])
    expect(blamed("The government blamed the FRM for the bombing, but a man denied responsibility.")[0]).toBe(
      "FRM, asserted: government",
    )
  })
})

describe("two articles that differ about one deed", () => {
  it.each([
    ["The government blamed the FRM for the bombing.", "The FRM denied any involvement in the bombing."],
    ["The government blamed the FRM for the bombing.", "Human rights groups accused the army of the bombing."],
    ["Police said the attackers belonged to the FRM.", "The FRM said it was not behind the attack."],
    ["The FRM claimed the attack.", "The TLF said it had carried out the attack."],
  ])("%s | %s", (one, other) => {
    const told = [read(NEWS(one)), read(NEWS(other).replace("Reuters", "AP"))]
    const { assessments } = reconcile(
      told.flatMap(({ claims }) => claims),
      { sources: told.flatMap(({ sources }) => sources) },
    )
    const asked = assessments.filter(({ question }) => question.property === "responsibility")
    expect(asked.map(({ status }) => status)).toEqual(["contested"])
  })
})
