/** Who holds, took, lost or entered which ground, by construction. */
import { say } from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { read } from "./reading.ts"

const NEWS = (sentence: string): string => `Fighting goes on around Tarn

KARSA, 4 March 2021 (Reuters) - The Northern Front, an insurgent group, and the army are fighting for the town of Tarn and the villages of Elm, Ash and Oak.

${sentence}`

/** Claims about territory in one line each: property, party, value; `not` where denied, in brackets where implied. */
const told = (sentence: string): ReadonlyArray<string> =>
  read(NEWS(sentence)).claims.flatMap(({ property, subject, value, polarity, voice }) => {
    if (!property.startsWith("territory.")) return []
    const line = `${property.slice("territory.".length)}: ${subject}: ${polarity === "denied" ? "not " : ""}${say(value)}`
    return [voice === "implied" ? `(${line})` : line]
  })

const FRONT = "Northern Front"

describe("ground taken or held", () => {
  it.each([
    ["The Northern Front said it had taken Tarn.", [`control: ${FRONT}: all of Tarn`]],
    [
      "The rebels captured the villages of Elm and Ash, residents said.",
      ["Elm", "Ash"].map((at) => `control: ${FRONT}: all of ${at}`),
    ],
    ["Fighters of the Northern Front seized most of Tarn, the mayor said.", [`control: ${FRONT}: most of Tarn`]],
    ["The army still controls two thirds of Tarn, the mayor said.", ["control: government: part of Tarn"]],
    ["The militants took over the northern districts of Tarn.", [`control: ${FRONT}: part of the north of Tarn`]],
    ["The rebels overran a military base near Oak.", [`control: ${FRONT}: all of military base near Oak`]],
    ["Soldiers recaptured the bridge over the Sar, a general said.", ["control: soldiers: all of bridge over Sar"]],
    ["Tarn was captured by the rebels, the radio said.", [`control: ${FRONT}: all of Tarn`]],
    ["The village of Elm was retaken on Wednesday by government troops.", ["control: government: all of Elm"]],
    ["Most of Tarn is controlled by the rebels, the mayor said.", [`control: ${FRONT}: most of Tarn`]],
    ["The rebels claimed to have seized Oak.", [`control: ${FRONT}: all of Oak`]],
    ["The rebels claimed the capture of Oak.", [`control: ${FRONT}: all of Oak`]],
    ["The capture of Oak by the rebels was confirmed by the mayor.", [`control: ${FRONT}: all of Oak`]],
    ["The rebels failed to take Elm, the army said.", [`control: ${FRONT}: not all of Elm`]],
    ["The rebels have not taken Elm, the army said.", [`control: ${FRONT}: not all of Elm`]],
  ])("%s", (sentence, lines) => {
    expect(told(sentence)).toEqual(lines)
  })
})

describe("ground in somebody's control", () => {
  it.each([
    [
      "The rebels gained control of the town centre at dawn, residents said.",
      [`control: ${FRONT}: part of the centre of Tarn`],
    ],
    ["The army said it maintained full control of Tarn airport.", ["control: government: all of Tarn airport"]],
    ["Tarn is under the control of the Northern Front, the mayor said.", [`control: ${FRONT}: all of Tarn`]],
    [
      "The eastern districts of Tarn remain under government control.",
      ["control: government: part of the east of Tarn"],
    ],
    ["Elm has fallen into the hands of the rebels, the paper said.", [`control: ${FRONT}: all of Elm`]],
    ["Tarn remained in rebel hands on Thursday, residents said.", [`control: ${FRONT}: all of Tarn`]],
    ["The rebel-held village of Oak was shelled, residents said.", [`(control: ${FRONT}: all of Oak)`]],
    ["The once rebel-held village of Oak was shelled, residents said.", []],
    [
      '"The town is fully under our control," the army\'s spokesman, General Samir Nasr, said.',
      ["control: government: all of Tarn"],
    ],
    ['"Our forces have taken Elm," a rebel commander said.', [`control: ${FRONT}: all of Elm`]],
    ['"We have control of Elm," said Tal Omer, a teacher.', []],
  ])("%s", (sentence, lines) => {
    expect(told(sentence)).toEqual(lines)
  })
})

describe("ground lost", () => {
  it.each([
    ["Oak fell to the rebels on Tuesday, residents said.", [`control: ${FRONT}: all of Oak`]],
    [
      "The army lost Oak to the rebels, the mayor said.",
      [`lost: government: all of Oak`, `control: ${FRONT}: all of Oak`],
    ],
    ["The rebels lost control of Elm, a monitor said.", [`lost: ${FRONT}: all of Elm`]],
    ["The rebels withdrew from Oak, an officer said.", [`lost: ${FRONT}: all of Oak`]],
    ["Government forces pulled out of the Tarn garrison.", ["lost: government: all of Tarn garrison"]],
    ["Troops drove the rebels out of Elm, the ministry said.", [`lost: ${FRONT}: all of Elm`]],
    ["The rebels were driven from Elm, the ministry said.", [`lost: ${FRONT}: all of Elm`]],
    ["The army said it had cleared Ash of insurgents.", [`lost: ${FRONT}: all of Ash`]],
    ["The army denied losing Tarn.", ["lost: government: not all of Tarn"]],
    ["The rebels deny having withdrawn from Oak.", [`lost: ${FRONT}: not all of Oak`]],
    ["The army denied that Tarn had fallen.", [`control: ${FRONT}: not all of Tarn`]],
    ["The army denied the rebels had captured Oak.", [`control: ${FRONT}: not all of Oak`]],
  ])("%s", (sentence, lines) => {
    expect(told(sentence)).toEqual(lines)
  })
})

describe("ground entered", () => {
  it.each([
    ["Rebel units entered Tarn on Monday, residents said.", [`presence: ${FRONT}: all of Tarn`]],
    ["The army advanced into the northern districts of Tarn.", ["presence: government: part of the north of Tarn"]],
    ["The rebels had not entered Oak, the mayor said.", [`presence: ${FRONT}: not all of Oak`]],
  ])("%s", (sentence, lines) => {
    expect(told(sentence)).toEqual(lines)
  })
})

describe("no ground is told of by", () => {
  it.each([
    "The army may take Tarn within days, the mayor said.",
    "The army vowed to drive the rebels from Tarn, but was kept from entering it.",
    "It is in the hands of the courts, the mayor said.",
    "The rebels held talks in Elm.",
    "The blast left parts of Tarn without power.",
    "The president took Tarn in the election.",
    "The rebels captured Jon Tarek, a mayor.",
    "The party withdrew from the Tarn talks.",
    "The army took control of the Tarn - Elm highway.",
    "The Northern Front denied that the villages had fallen.",
  ])("%s", (sentence) => {
    expect(told(sentence)).toEqual([])
  })
})

describe("two sides about one place", () => {
  it("a denial that ground was lost contradicts who says so", () => {
    const { claims } = read(
      NEWS("The rebels withdrew from Oak, the army said.\n\nThe rebels denied having withdrawn from Oak."),
    )
    const lost = claims.filter(({ property }) => property === "territory.lost")
    expect(lost.map(({ polarity }) => polarity)).toEqual(["affirmed", "denied"])
    expect(new Set(lost.map(({ subject }) => subject)).size).toBe(1)
  })
})
