/** What an event is called: by where it was and whom it befell, and never by who did it. */
import { say, type Claim } from "@corroborate/core"
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

describe("where an attack was", () => {
  it("is what it came upon, and not whose it was", () => {
    expect(subjects("Aster's assault on Tarn killed nine people in Tarn. Officials in Aster said nothing.")).toEqual([
      "attack on Tarn",
    ])
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

describe("events of long ago beside the one that is news", () => {
  const QUAKE = `Six dead as quake hits Aster province

ELM, March 12, 2020 - A quake hit the province of Aster on Tuesday, killing six people, the governor said.

The quake damaged houses in the town of Moss.

A strong quake killed more than 300 people in the old city of Barr in December 2003.

A 6.4-magnitude quake hit the town of Zell in 2011, killing 90 people.

In May 2009, a quake measuring 6.4 on the Richter scale hit the town of Lorn, killing 40 people.

Years ago the old city of Bam was razed by a quake that left 70 people dead.

The 2004 tsunami killed 800 people.

The coast still speaks of the quake that killed 75 people in Dorn and on the island of Reef in 1998.

An aftershock at 1353 GMT injured two people.`

  const events = (text: string): ReadonlyArray<string> =>
    (read(text, "2020-03-12").events ?? []).map(
      ({ subject, window }) => `${subject} ${window?.start?.slice(0, 4) ?? "-"}`,
    )

  it("go by the place that their clause names, and the news by that of its own", () => {
    expect(subjects(QUAKE).filter((subject) => subject.startsWith("earthquake"))).toEqual([
      "earthquake in Aster",
      "earthquake in Aster",
      "earthquake in Barr",
      "earthquake in Zell",
      "earthquake in Zell",
      "earthquake in Lorn",
      "earthquake in Lorn",
      "earthquake in Bam",
      "earthquake",
    ])
    expect(subjects("AN EARTHQUAKE killed six people.\n\nIt was strong.")).toEqual(["earthquake"])
  })

  it("have their own days, by which no other report of the news is taken for one of them", () => {
    expect(events(QUAKE)).toEqual(
      expect.arrayContaining(["earthquake in Aster 2020", "earthquake in Barr 2003", "earthquake in Zell 2011"]),
    )
    expect(events(QUAKE)).toEqual(expect.arrayContaining(["tsunami 2004", "aftershock 2020"]))
  })

  it("keep their days where the news is called by the same word", () => {
    const text = `Quake hits Aster province

A quake hit Aster province on Tuesday, killing six people.

The quake on Tuesday was felt at sea.

In 2004, a quake killed 90 people.`
    expect(events(text)).toEqual(["earthquake in Aster 2020", "earthquake 2004"])
  })

  it("are told on in the next paragraph", () => {
    const text = `Quake hits Aster province

A quake hit Aster province on Tuesday, killing six people.

The governor was told at once.

The last quake to hit the coast was in February, when a temblor rocked the town of Zell.

It killed 612 people.`
    expect(subjects(text)).toEqual(["earthquake in Aster", "earthquake in Zell"])
    const last = text.replace(/The last quake[^]*/u, "The last quake killed 90 people.")
    expect(subjects(last)).toEqual(["earthquake in Aster", "earthquake"])
  })

  it("are not what the event itself is called", () => {
    const text = `Quake hits Aster province

A quake hit Aster province on Tuesday, killing six people.

The governor was told at once.

The institute put its strength at 5.9, but the survey said it was a magnitude-6.1 temblor.

Such a magnitude-6.0 quake can cause severe damage.`
    const magnitudes = read(text, "2020-03-12").claims.filter(({ property }) => property === "measurement.magnitude")
    expect(magnitudes.map(({ subject, value }) => `${subject}: ${say(value)}`)).toEqual([
      "earthquake in Aster: 5.9 magnitude",
      "earthquake in Aster: 6.1 magnitude",
    ])
  })

  it("are no clock times and no rescue operations", () => {
    const text = `Rescue operation in Aster after quake

A quake hit Aster province at 1353 GMT on Tuesday, killing six people.`
    expect(events(text)).toEqual(["earthquake in Aster 2020"])
  })
})
