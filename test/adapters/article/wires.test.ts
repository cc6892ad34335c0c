/** Reports of wires and radios: what their heads say, and what whoever relays them remarks in brackets. */
import { analyse } from "@corroborate/adapters/article/text/analyse"
import { withoutRemarks } from "@corroborate/adapters/article/text/remarks"
import { blocksOf } from "@corroborate/adapters/article/text/blocks"
import { winkTagger } from "@corroborate/adapters/article/text/winkTagger"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { lines, read } from "./reading.ts"

const published = (text: string): string | undefined => read(text).documents[0]?.publishedOn

const publisher = (text: string): string | undefined => {
  const { documents, sources } = read(text)
  return sources.find(({ id }) => id === documents[0]?.publisher)?.name
}

describe("the head of a wire report", () => {
  it("gives the day, with a year of two digits or four", () => {
    expect(published("Quell, 4 Feb 90 (ORB) -- [Text] Two boats sank.")).toBe("1990-02-04")
    expect(published("Quell, 14 Mar 2007 -- Two boats sank.")).toBe("2007-03-14")
    expect(published("Perrin (Ostland), June 11 89 (ORB) -- [Text] Two boats sank.")).toBe("1989-06-11")
    expect(published("Quell, no date (ORB) -- [Text] Two boats sank.")).toBeUndefined()
  })

  it("gives the agency, and not the country that the town is in", () => {
    expect(publisher("Lima (Peru), 30 Aug 89 (ORB) -- [Text] Two boats sank.")).toBe("ORB")
    expect(publisher("Quell, 8 Jan 90 (Radio Tarn) -- [Commentary] [Text] Two boats sank.")).toBe("Radio Tarn")
    expect(publisher("Quell, 8 Jan 90 (Orb - Tel) -- [Text] Two boats sank.")).toBe("Orb - Tel")
    expect(publisher("Lima (Peru), 30 Aug 89 -- [Text] Two boats sank.")).toBe("test.txt")
  })

  it("tells stations of one name apart by their towns", () => {
    expect(publisher("Quell, 8 Jan 90 (domestic service) -- [Text] Two boats sank.")).toBe("domestic service of Quell")
  })

  it("is no part of the first sentence", () => {
    const { text, sentences } = analyse("Quell, 5 Jan 90 -- [Report] [Ana Petrel] [Text] Two boats sank.", winkTagger)
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(["Two boats sank."])
  })
})

describe("remarks in brackets", () => {
  const report = (words: string): string => `Quell, 5 Jan 90 (ORB) -- [Text] ${words}`

  it("do not break a sentence", () => {
    expect(lines(report("The TLF [Tarn Liberation Front] killed [word indistinct] 12 soldiers on Monday."))).toContain(
      "casualties.killed (soldiers): 12 people | narrator",
    )
    expect(lines(report("The minister said [passage omitted] that nine miners were killed."))).toEqual([
      "casualties.killed (miners): 9 people | minister",
    ])
  })

  it("have a verb behind them, however it is printed", () => {
    expect(lines(report("The press office [PO] Reported that nine miners were killed."))).toEqual([
      "casualties.killed (miners): 9 people | press-office",
    ])
  })

  it("are read as words in a text whose head has none", () => {
    const { sentences } = analyse("\u201COur [own] men were killed,\u201D she said.", winkTagger)
    expect(sentences[0]?.tokens.map(({ text }) => text)).toContain("own")
  })

  it("same length: offsets stand", () => {
    const piece = fc.constantFrom("[Text] ", "[", "]", "Two boats sank. ", "[word\n", "\n", "Quell, 5 Jan 90 -- ")
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const text = pieces.join("")
        const without = withoutRemarks(text, blocksOf(text))
        expect(without).toHaveLength(text.length)
        expect(
          Array.from(without).every((char, i) => char === " " || char === text[i]?.toLowerCase() || char === text[i]),
        ).toBe(true)
      }),
    )
  })
})

describe("speakers named in brackets", () => {
  it("issue the whole of a communique", () => {
    expect(
      lines("Quell, 5 Jan 90 (Radio Tarn) -- [Communique] [Tarn Liberation Front] [Text] We killed 12 soldiers."),
    ).toContain("casualties.killed (soldiers): 12 people | tarn-liberation-front")
  })

  it("take turns, and those who report or ask are the paper's own", () => {
    const text = `Quell, 5 Jan 90 (Radio Tarn) -- [Interview with President Ana Petrel by Jon Roe] [Text] [Roe] Nine miners were killed.

[Petrel] I think that 12 soldiers were killed.

A total of 15 nurses were hurt.

[Reporter] Four farmers were injured.`
    expect(lines(text)).toEqual([
      "casualties.killed (miners): 9 people | narrator",
      "casualties.killed (soldiers): 12 people | petrel",
      "casualties.injured (nurses): 15 people | petrel",
      "casualties.injured (farmers): 4 people | narrator",
    ])
  })

  it("are those of the text who have the name", () => {
    const text = `Quell, 5 Jan 90 (Radio Tarn) -- [Report] [Jon Roe] [Text] General Ana Petrel said that nine miners were killed.

[Begin recording] [Petrel] We know that 12 soldiers were killed. [End recording] Four farmers were injured.`
    expect(lines(text)).toEqual([
      "casualties.killed (miners): 9 people | ana-petrel",
      "casualties.killed (soldiers): 12 people | ana-petrel",
      "casualties.injured (farmers): 4 people | narrator",
    ])
  })

  it("a rank is no part of a name", () => {
    const text = "Colonel Ana Petrel said that nine miners were killed. Col Petrel added that four farmers were hurt."
    expect(lines(text, "2020-01-01")).toEqual([
      "casualties.killed (miners): 9 people | ana-petrel",
      "casualties.injured (farmers): 4 people | ana-petrel",
    ])
  })
})

describe("he and she", () => {
  it("are whom the sentence before tells of first, where nobody has spoken since", () => {
    const text = `The police said that nine miners were killed.

General Ana Petrel arrived on Monday. She said that 12 soldiers were hurt.`
    expect(lines(text, "2020-01-01")).toEqual([
      "casualties.killed (miners): 9 people | police",
      "casualties.injured (soldiers): 12 people | ana-petrel",
    ])
  })

  it("are whom the sentence tells of first", () => {
    const text = "General Ana Petrel condemned the murder of two nuns, and she said that nine miners were hurt."
    expect(lines(text, "2020-01-01")).toContain("casualties.injured (miners): 9 people | ana-petrel")
  })
})

describe("who did it", () => {
  const answers = (text: string): ReadonlyArray<string> =>
    read(text, "2020-03-12").claims.flatMap(({ property, value, scope }) =>
      property === "responsibility" && value._tag === "Category" ? [`${value.label}|${scope.population ?? ""}`] : [],
    )

  it("has one name for a party, by its short form or by a part of its name", () => {
    const text = `The Tarn Liberation Front (TLF) claimed responsibility for the attack.

The police blamed the TLF for the attack. The army blamed the Tarn-Liberation group for the attack.`
    expect(new Set(answers(text)).size).toBe(1)
  })

  it("keeps governments apart", () => {
    const text = `The rebels blamed the government for the attack.

The minister blamed the French government for the attack. The mayor blamed the Italian government for the attack.`
    expect(new Set(answers(text)).size).toBeGreaterThan(1)
  })

  it("asks apart for those who are not named", () => {
    const text = `An unidentified group said that it carried out the attack.

The Tarn Liberation Front claimed responsibility for the attack.`
    expect(answers(text).map((answer) => answer.split("|")[1])).toEqual(["unnamed", ""])
  })
})

describe("what nobody says", () => {
  it("is told of what was found or is held somewhere", () => {
    const text = "According to the police, experts defused a charge found in an airliner that came with 180 passengers."
    expect(read(text, "2020-01-01").sources.map(({ name }) => name)).not.toContain("charge")
  })

  it("admitting to a figure says it", () => {
    expect(lines("The army has only admitted to 21 deaths.", "2020-01-01")).toEqual([
      "casualties.killed: 21 people | army",
    ])
  })
})

describe("what is told by nobody", () => {
  const modalities = (text: string): ReadonlyArray<string> =>
    read(text, "2020-01-01").claims.map(({ modality }) => modality)

  it("is reported", () => {
    expect(modalities("It was learned today that nine miners were killed.")).toEqual(["reported"])
    expect(modalities("It has also been reported that nine miners were killed.")).toEqual(["reported"])
    expect(modalities("Nine miners were killed on Monday, it was officially reported.")).toEqual(["reported"])
  })

  it("is not what somebody reports", () => {
    expect(modalities("The ministry was asked. It has reported that nine miners were killed.")).toEqual(["asserted"])
  })
})

describe("words of saying", () => {
  it("point something out", () => {
    expect(lines("The police pointed out that nine miners were killed.", "2020-01-01")).toEqual([
      "casualties.killed (miners): 9 people | police",
    ])
  })

  it("are what a bulletin states", () => {
    expect(lines("The first medical bulletin states that nine miners were killed.", "2020-01-01")[0]).not.toContain(
      "narrator",
    )
  })

  it("open a clause behind a joint and a time", () => {
    const text =
      "The front has expressed over the last few weeks its intention of decreeing a truce, although yesterday, according to the army, a column killed seven soldiers and kidnapped 15 during an attack on a garrison."
    expect(lines(text, "2020-01-01")).toContain("casualties.killed (soldiers): 7 people | army")
  })
})

describe("a pronoun behind and", () => {
  it("speaks alone", () => {
    const text =
      "Foreign minister Jon Roe today condemned the assassination of six Jesuits and two women in his country, and he blamed the leftist groups for it."
    const { claims, sources } = read(text, "2020-01-01")
    const speakers = new Set(claims.flatMap(({ chain }) => chain.slice(1).map(({ source }) => source)))
    expect(sources.filter(({ id }) => speakers.has(id)).map(({ name }) => name)).toEqual(["Jon Roe"])
  })
})

describe("representatives", () => {
  it("say what the headline says of their house", () => {
    const text = `Chile admits downing passenger jet, cites 'human error'

Monday, January 13, 2020

On Saturday morning, representatives from Chile acknowledged their government had shot down a passenger jet near Quell.`
    const { claims } = read(text)
    expect(claims.find(({ restates }) => restates !== undefined)?.property).toBe("responsibility")
  })

  it("speak for whom they come from, where the text knows it as a source", () => {
    const text = `Chile admitted that nine miners were killed.

Representatives from Chile said on Monday that 12 miners were hurt.`
    const { sources } = read(text, "2020-01-01")
    expect(sources.find(({ name }) => name === "Representatives")?.speaksFor).toBe(
      sources.find(({ name }) => name === "Chile")?.id,
    )
  })
})
