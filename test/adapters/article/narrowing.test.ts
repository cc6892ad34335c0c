/** What narrows a toll, so that figures which answer different questions do not meet: sides, places, blows, windows. */
import { describe, expect, it } from "vitest"
import { read } from "./reading.ts"

const scopes = (...sentences: ReadonlyArray<string>): ReadonlyArray<string> =>
  read(["News of the day", "Monday, March 2, 2020", ...sentences].join("\n\n"))
    .claims.filter(({ property }) => property === "casualties.killed")
    .map(({ scope: { population, place, share } }) =>
      [population, place?.join(" > "), share].filter((part) => part !== undefined).join(", "),
    )

const BLAST = "A bomb attack hit the town of Kelem on Monday."

describe("two sides' losses", () => {
  const own = "Armenia's army said 28 of its soldiers had been killed."

  it("are told apart where the text tells of both", () => {
    expect(scopes("Fighting went on.", own, "Azerbaijan said 31 of its soldiers had died.")).toEqual([
      "soldiers of Armenia",
      "soldiers of Azerbaijan",
    ])
  })

  it("of one side are the same whoever counts them", () => {
    expect(scopes("Fighting went on.", own, "Azerbaijan said it killed 200 Armenian soldiers.")).toEqual([
      "soldiers",
      "soldiers",
    ])
  })

  it("a list behind one verb is of one side", () => {
    const [first, second] = [
      "India's army said two of its soldiers and one civilian were killed.",
      "Pakistan's army said four of its soldiers and six civilians were killed.",
    ]
    expect(scopes("They exchanged fire.", first, second)).toEqual([
      "soldiers of India",
      "civilians of India",
      "soldiers of Pakistan",
      "civilians of Pakistan",
    ])
  })
})

describe("places of a clause", () => {
  it("each of two in one sentence", () => {
    expect(scopes("Storm Elvo killed 16 people in Honda and nine in Nicara, officials said.")).toEqual([
      "Honda",
      "Nicara",
    ])
  })

  it("that open it, before a speaker of the place and not before one of the country", () => {
    expect(scopes(BLAST, "In the town of Sarn, doctors said 12 people were killed.")).toEqual(["Sarn"])
    expect(scopes(BLAST, "In the town of Sarn, the ministry said 12 people were killed.")).toEqual([""])
  })

  it("behind a semicolon", () => {
    expect(scopes(BLAST, "Police gave no figure; in the town of Sarn, doctors counted 12 dead.")).toEqual(["Sarn"])
  })

  it("of a clause with where", () => {
    expect(scopes(BLAST, "Most lived in Leyon province, where the governor said 12 people had died.")).toEqual([
      "Leyon",
    ])
  })

  it("of the sentence before, for that blast", () => {
    const two =
      "A mine killed five soldiers near Marsa, the army said. The rebels said eight soldiers died in that blast."
    expect(scopes(BLAST, `${BLAST} ${two}`)).toEqual(["soldiers, Marsa", "soldiers, Marsa"])
  })

  it("where nobody died", () => {
    expect(scopes(BLAST, "In the region of Ontar, the coroner said no deaths were known.")).toEqual(["Ontar"])
  })

  it("not those of the opening", () => {
    expect(scopes(BLAST, "In Kelem, police said 12 people were killed.")).toEqual([""])
  })
})

describe("parts", () => {
  it("of one blow of several", () => {
    expect(scopes(BLAST, "The first exploded near a school and killed 14 people.", "A second killed 11.")).toEqual([
      "part",
      "part",
    ])
  })

  it("running totals and windows of time", () => {
    expect(scopes(BLAST, "The monitor says 6,300 people have been killed since the war began.")).toEqual(["part"])
    expect(scopes(BLAST, "The ministry said 300 people died in the first half of the year.")).toEqual(["part"])
    expect(scopes(BLAST, "The ministry said 300 people died.")).toEqual([""])
  })
})

describe("who says it", () => {
  it("two ministries are two, however fully one is named", () => {
    const said = "The interior ministry said 18 people were killed. Lebanon's health ministry said 19 people died."
    const speakers = read(`${BLAST}\n\n${said}`).claims.map(({ chain }) => chain.at(-1)?.source)
    expect(new Set(speakers).size).toBe(2)
  })
})
