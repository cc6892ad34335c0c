/** Whose word it is: by what words one is quoted, cited, heard of, passed on. */
import { Attribution } from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { read } from "./reading.ts"

const DATE = "Thursday, March 5, 2020"

const reading = (text: string): ReturnType<typeof read> => read(["Fighting in Tarn", DATE, text].join("\n\n"))

/** Who says it, from the one that passes it on to the one whose word it is, for each number told of harm. */
const voices = (text: string): ReadonlyArray<string> => {
  const { claims, sources } = reading(text)
  const nameOf = (id: string): string => sources.find((source) => source.id === id)?.name ?? ""
  return claims
    .filter(({ property }) => property.startsWith("casualties."))
    .map(({ chain }) =>
      chain
        .slice(1)
        .map(({ source }) => nameOf(source))
        .join(" < "),
    )
}

describe("who says it", () => {
  it.each([
    ["State television quoted the mayor as saying that two people died.", "State television < mayor"],
    ["The mayor was quoted by state television as saying two people died.", "state television < mayor"],
    ["The mayor was quoted as saying that two people died.", "mayor"],
    ["Two people died, a rebel spokesman was quoted as saying by AFP.", "AFP < rebel spokesman"],
    ["It was learned from military sources that two people died.", "military sources"],
    ["The toll was put at two dead by the health ministry.", "health ministry"],
    ["Two people died, an officer told Reuters on condition of anonymity.", "Reuters < officer"],
    ["Two people died, as the residents said.", "residents"],
    ["Two people may have died, officials fear.", "officials"],
    ["Police sources said two people died.", "Police sources"],
    ["Unconfirmed reports said two people died.", "Unconfirmed reports"],
    ["The ministry reports two dead.", "ministry"],
    ["Doctors report that two people died.", "Doctors"],
    ["The army claims to have killed two rebels.", "army"],
    ["The governor claims the blast killed two people.", "governor"],
    ["In Tarn it rained. Reports from Tarn said two people died.", "Reports"],
    ["By reports on Tuesday, two people died.", "reports"],
    ["One child was, according to the fire service, among the dead.", "fire service"],
    ["The mayor told the state news agency that two people died.", "state news agency < mayor"],
  ])("%s", (text, chain) => {
    expect(voices(text)).toEqual([chain])
  })

  it("is not who says another number", () => {
    expect(voices("Police said nine people died; doctors said twelve.")[0]).toBe("Police")
  })

  it.each(["They denied the army claims that two people died.", "A witness report on the fire named two dead."])(
    "is no noun that only looks like a verb: %s",
    (text) => {
      expect(voices(text)).not.toContain("army")
      expect(voices(text)).not.toContain("witness")
    },
  )

  it("is a body by its short name, and its sources are not it", () => {
    expect(
      voices(
        "The Tarn River Front (TRF) said two people died. The TRF said five were hurt. TRF sources spoke of nine dead.",
      ),
    ).toEqual(["Tarn River Front", "Tarn River Front", "TRF sources"])
  })

  it("is told by a dash in a headline", () => {
    const { claims, sources } = read(["Two killed in Tarn - police", DATE, "Fighting went on in Tarn."].join("\n\n"))
    const told = claims.find(({ property }) => property === "casualties.killed")
    expect(sources.find(({ id }) => id === told?.chain.at(-1)?.source)?.name).toBe("police")
  })

  it("is one source, with a capital or without", () => {
    const { claims } = reading("Police sources said two people died. Later, police sources said five had died.")
    const told = claims.filter(({ property }) => property === "casualties.killed")
    expect(told).toHaveLength(2)
    expect(new Set(told.map(({ chain }) => Attribution.speaker(chain))).size).toBe(1)
  })
})

const wire = (...paragraphs: ReadonlyArray<string>): string =>
  paragraphs.map((text, i) => (i === 0 ? `Quell, 4 Feb 90 (ORB) -- [Text] ${text}` : text)).join("\n\n")

/** Who says each number of harm in a wire report. */
const wired = (...paragraphs: ReadonlyArray<string>): ReadonlyArray<string> => {
  const { claims, sources } = read(wire(...paragraphs))
  return claims
    .filter(({ property }) => property.startsWith("casualties."))
    .map(({ chain }) => sources.find(({ id }) => id === chain.slice(1).at(-1)?.source)?.name ?? "")
}

describe("what is announced and told over paragraphs", () => {
  const items = [
    "1. On 6 January, two soldiers were killed in Tarn.",
    "2. On 7 January, a bus burned. Three men were hurt.",
  ]

  it("is whoever's who lists it, item by item", () => {
    expect(wired("The army listed the following attacks:", ...items)).toEqual(["army", "army"])
    expect(wired("The army said this had happened:", ...items)).toEqual(["army", "army"])
  })

  it("is whoever's who spoke before, where the announcement names nobody", () => {
    const opening = "Military sources reported several attacks on posts in Tarn."
    expect(wired(`${opening} The attacks occurred as follows:`, ...items)).toEqual([
      "Military sources",
      "Military sources",
    ])
    expect(wired("The army said Tarn was attacked.", "The attacks occurred as follows:", ...items)).toEqual([
      "army",
      "army",
    ])
  })

  it("is theirs, too, where they speak of their own", () => {
    const own = "2. On 7 January, a post was attacked. Our troops responded to the fire and reported no deaths."
    expect(wired("The army listed the following attacks:", own)).toEqual(["army"])
  })

  it("ends with the last item", () => {
    expect(wired("The army listed the following attacks:", ...items, "Nine people were killed on Monday.").at(-1)).toBe(
      "",
    )
  })

  it("is the text of a paper, until somebody else speaks", () => {
    const text = ["The army issued the following communique:", "Two soldiers were killed in Tarn."]
    expect(wired(...text)).toEqual(["army"])
    expect(wired(...text, "The mayor said that five people had died in all. Six men were hurt.")).toEqual([
      "army",
      "mayor",
      "",
    ])
  })

  it("is nobody's where nobody announces it", () => {
    expect(wired("The town has two parts:", ...items)).toEqual(["", ""])
  })
})

describe("whose army it is", () => {
  /** The doer that a wire report tells of, sent from a place. */
  const doer = (from: string, ...sentences: ReadonlyArray<string>): string | undefined => {
    const { claims } = read(`${from}, 4 Feb 90 (ORB) -- [Text] ${sentences.join(" ")}`)
    const value = claims.find(({ property }) => property === "responsibility")?.value
    return value?._tag === "Category" ? value.label : undefined
  }
  const deed = "The mayor said the army killed two farmers in Tarn."
  const abroad = "United States advisers arrived with United States equipment, and United States officials met."

  it("is that of the country where the report was sent from, if it names that at all", () => {
    expect(doer("San Salvador", abroad, "Salvadoran officials were there.", deed)).toBe("government of El Salvador")
    expect(doer("Quell (Peru)", abroad, "Peruvian officials were there.", deed)).toBe("government of Peru")
  })

  it("is that of another country, where more is told of what happens there", () => {
    const told = "In Honduras roads are blocked. Fighting goes on in Honduras. There are camps in Honduras."
    expect(doer("Lima", told, "Peruvian officials spoke of it.", deed)).toBe("government of Honduras")
  })

  it("is that of a country whose name has two words", () => {
    expect(doer("Quell", "El Salvador is in need.", "In El Salvador it rained.", "A Cuban left.", deed)).toBe(
      "government of El Salvador",
    )
  })
})
