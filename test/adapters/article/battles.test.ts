/** Where an attack was, which battle the dead belong to, and three reports of one shelling read together. */
import { readArticle } from "@corroborate/adapters/article/read"
import { linkEvents, reconcile } from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { read } from "./reading.ts"

const AGENCY = `Shelling kills 14 at market in Tarn, rebels deny firing

KARSA, 9 June 2021 (Reuters) - At least 14 people were killed and 30 wounded on Tuesday when shells hit a crowded market in the city of Tarn, the health office said.

The government blamed the Elm movement for the attack.`

const STATE = `Saba: 17 civilians dead in attack on Tarn

10 June 2021

Seventeen civilians died when missiles struck a market in Tarn on Tuesday, the agency Saba reported on Thursday, citing the health ministry. It put the number of injured at 35.

The army said its troops had retaken the Oak district on Wednesday night. It said 60 rebels were killed.`

/** Tolls in one line each: event, population, number. */
const tolls = (text: string): ReadonlyArray<string> =>
  read(text).claims.flatMap(({ property, subject, scope, value }) =>
    property.startsWith("casualties.") && value._tag === "Quantity" && value.low._tag !== "Unbounded"
      ? [`${subject}: ${value.low.at} ${scope.population ?? "people"} ${property.split(".")[1] ?? ""}`]
      : [],
  )

describe("an attack without a place in its name", () => {
  it("is where the opening tells of harm", () => {
    expect(new Set(tolls(AGENCY).map((line) => line.split(":")[0]))).toEqual(new Set(["attack on Tarn"]))
  })

  it("is nowhere, where there were several", () => {
    const text = `Clashes went on for a second day.

Rebels attacked soldiers in the town of Tarn, killing five of them.`
    expect(tolls(text)).toEqual(["clash: 5 people killed"])
  })
})

describe("a place taken elsewhere", () => {
  it("is a battle of its own, with the dead that its paragraph counts", () => {
    expect(tolls(STATE)).toContain("battle in Oak: 60 rebels killed")
  })

  it("has the dead of a participle behind it", () => {
    const text = STATE.replace("on Wednesday night. It said 60 rebels were killed.", "on Wednesday, killing 60 rebels.")
    expect(tolls(text)).toContain("battle in Oak: 60 rebels killed")
  })
})

const REBELS = `Radio: rebels capture Oak

9 June 2021

Rebel forces have captured Oak, west of Tarn, the radio said on Wednesday, quoting spokesman Tal Omer. The roads near Oak are open, he said.

Omer called for an inquiry into Tuesday's strike on the Tarn market. He said nine people had been killed there, not 14 as the health office claimed.`

describe("an event that is only mentioned", () => {
  it("has what the next sentence counts 'there', and 'nine, not 14' gives nine alone", () => {
    expect(tolls(REBELS)).toEqual(["airstrike on Tarn: 9 people killed"])
  })

  it("has the day beside it", () => {
    const told = read(REBELS).events?.find(({ subject }) => subject === "airstrike on Tarn")
    expect([told?.dated, told?.window?.start]).toEqual([true, "2021-06-08"])
  })
})

it("reports of one shelling are one event, and what they count of it is compared", () => {
  const readings = [AGENCY, STATE].map((text, i) =>
    readArticle({ name: `${i}.txt`, bytes: new TextEncoder().encode(text) }, {}),
  )
  const { claims } = linkEvents(
    readings.flatMap((reading) => reading.claims),
    readings.flatMap((reading) => reading.events ?? []),
  )
  const contested = reconcile(claims).assessments.filter(({ status }) => status === "contested")
  expect(contested.map(({ question: { property, subject } }) => [property, subject])).toEqual([
    ["casualties.injured", "attack on Tarn"],
  ])
})
