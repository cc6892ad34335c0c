/** What an event is called: by where it was and whom it befell, and never by who did it. */
import type { Claim } from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { read } from "./reading.ts"

/** Claims that count people who came to harm; who did it and what went on are told beside them. */
const counts = (text: string): ReadonlyArray<Claim> =>
  read(text, "2020-03-12").claims.filter(
    ({ property }) => property !== "responsibility" && !property.startsWith("status."),
  )

const subjects = (text: string): ReadonlyArray<string> => counts(text).map(({ subject }) => subject)

describe("the name of an event", () => {
  it("tells whom a deed was done to", () => {
    expect(subjects("The murder of Jon Roe left two bystanders injured on Monday.")).toEqual(["killing of Jon Roe"])
    expect(subjects("Two bystanders were injured in the assassination of Jon Roe.")).toEqual(["killing of Jon Roe"])
  })

  it("tells deeds done to two persons apart", () => {
    const text = `The murder of Jon Roe on Monday left two bystanders injured.

Police gave no details. The street was quiet. Nobody came.

In the murder of Ana Petrel, four guards were killed.`
    expect(subjects(text)).toEqual(["killing of Jon Roe", "killing of Ana Petrel"])
  })

  it("tells where it was, where the text says that the name is one of a place", () => {
    expect(subjects("A Quell bombing killed two people. It rained in Quell.")).toEqual(["explosion in Quell"])
    expect(subjects("A TLF attack killed two people. The TLF said nothing.")).toEqual(["attack"])
    expect(subjects("This morning's attack killed two people.")).toEqual(["attack"])
  })

  it("tells which country a war is in, and not whom it is against", () => {
    expect(subjects("The Salvadoran conflict has killed 70,000 people.")).toEqual(["war in El Salvador"])
    expect(subjects("The war against the Barons has killed 70,000 people.")).toEqual(["war"])
  })
})

describe("that occasion", () => {
  it("is another one", () => {
    const text = `Rebels attacked a post on Monday and killed five soldiers.

The front said it answered a raid of 1988. On that occasion, 14 fishermen were killed.`
    expect(Array.from(new Set(subjects(text)))).toEqual(["attack", "earlier attack"])
  })
})

describe("counts of several events told in turn", () => {
  const places = (text: string): ReadonlyArray<string> =>
    counts(text).map(({ scope, value }) =>
      value._tag === "Quantity" && value.low._tag === "Closed"
        ? `${value.low.at} ${scope.place?.join(" > ") ?? "-"}`
        : "",
    )

  it("are asked of their own places", () => {
    const text = `Clashes went on for a second day.

The radio said that rebels attacked soldiers in the town of Huaz, inflicting five casualties.

It said that rebels attacked a post in Quell, inflicting 11 casualties.`
    expect(places(text)).toEqual(["5 Huaz", "11 Quell"])
  })

  it("are not, where only one of them names its place", () => {
    const text = `Clashes went on for a second day.

The radio said that rebels attacked soldiers, inflicting five casualties.

It said that rebels attacked a post in Quell, inflicting 11 casualties.`
    expect(places(text)).toEqual(["5 -", "11 -"])
  })

  it("are parts, where one report is read out after the other", () => {
    const text = `Clashes went on for a second day.

The first report says that rebels attacked soldiers, inflicting five casualties.

The next report says that rebels attacked a post, inflicting 11 casualties.`
    expect(counts(text).map(({ scope }) => scope.share)).toEqual(["part", "part"])
  })

  it("are asked of their own days", () => {
    const text = `Clashes broke out again.

The army said that five rebels were killed on 9 March. The army said that eight rebels were killed on 10 March.`
    expect(read(text, "2020-03-12").claims.map(({ scope }) => scope.period?.start?.slice(0, 10))).toEqual([
      "2020-03-09",
      "2020-03-10",
    ])
  })
})
