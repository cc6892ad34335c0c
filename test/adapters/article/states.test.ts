/** In which state things and persons are: damaged or whole, in custody or free, alive, in office. */
import { reconcile, say } from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { read } from "./reading.ts"

const NEWS = (...sentences: ReadonlyArray<string>): string =>
  ["Talks on roads", "The council met.", "Roads were dry.", sentences.join(" ")].join("\n\n")

/** Claims of a family: what they are asked of, answer, polarity or modality. */
const claims = (family: string, ...sentences: ReadonlyArray<string>): ReadonlyArray<string> =>
  read(NEWS(...sentences), "2020-03-12").claims.flatMap(({ property, subject, value, polarity, modality }) =>
    property.startsWith(family)
      ? [`${subject} | ${say(value)} | ${polarity === "affirmed" ? modality : polarity}`]
      : [],
  )

const contested = (...sentences: ReadonlyArray<string>): ReadonlyArray<string> => {
  const reading = read(NEWS(...sentences), "2020-03-12")
  return reconcile(reading.claims, reading).assessments.flatMap(({ question, status }) =>
    status === "contested" ? [`${question.property} | ${question.subject}`] : [],
  )
}

describe("a thing", () => {
  it.each([
    ["A bridge near Elm was destroyed.", "bridge near Elm | destroyed | asserted"],
    ["The rebels partially destroyed the offices of a mill.", "offices of mill | damaged | asserted"],
    ["A bomb exploded, destroying a bridge.", "bridge | destroyed | asserted"],
    ["The church was badly damaged.", "church | damaged | asserted"],
    ["The church was reportedly damaged.", "church | damaged | reported"],
    ["The plant suffered heavy damage.", "plant | damaged | asserted"],
    ["The attack caused serious damage to a station.", "station | damaged | asserted"],
    ["The bridge did not sustain major damage.", "bridge | heavily damaged | denied"],
    ["The machinery was not damaged.", "machinery | undamaged | asserted"],
    ["The bridge is intact.", "bridge | undamaged | asserted"],
    ["The bridge was not destroyed.", "bridge | destroyed | denied"],
    ["The hospital was reduced to rubble.", "hospital | destroyed | asserted"],
    ["Officials confirmed the destruction of a depot.", "depot | destroyed | asserted"],
    // what is counted, what is to come, what they do at all times, and what is no thing
    ["The blast damaged two cars.", undefined],
    ["The rebels wanted to destroy the bridge.", undefined],
    ["A storm could damage the bridge.", undefined],
    ["They destroy stores.", undefined],
    ["The scandal destroyed his career.", undefined],
  ])("%s", (text, line) => {
    expect(claims("status.damage", text)).toEqual(line === undefined ? [] : [line])
  })

  it("is told of for each that a list names", () => {
    expect(claims("status.damage", "The quake damaged the church, a school and a mill.")).toEqual([
      "church | damaged | asserted",
      "school | damaged | asserted",
      "mill | damaged | asserted",
    ])
  })

  it("is disputed where one source has it destroyed and another whole, and things of a sort are not", () => {
    const bridge = "A bridge near Elm was destroyed, the rebels said."
    expect(contested(bridge, "The army said the bridge was intact.")).toEqual(["status.damage | bridge near Elm"])
    expect(contested("Houses were destroyed, residents said.", "The army said that houses were damaged.")).toEqual([])
  })
})

describe("a person", () => {
  it.each([
    ["Police arrested a man in connection with a theft.", "status.arrest", "man | yes | asserted"],
    ["Jon Tarn was detained on Monday.", "status.arrest", "Jon Tarn | yes | asserted"],
    ["Jon Tarn has not been arrested.", "status.arrest", "Jon Tarn | no | asserted"],
    ["Jon Tarn remains in custody.", "status.custody", "Jon Tarn | yes | asserted"],
    ["The suspect was taken into custody.", "status.custody", "suspect | yes | asserted"],
    ["The rebels freed Jon Tarn.", "status.release", "Jon Tarn | yes | asserted"],
    ["Mayor Jon Tarn has resigned.", "status.office", "Jon Tarn | yes | asserted"],
    ["Jon Tarn is alive.", "death", "Jon Tarn | no | asserted"],
    ["The mayor, Jon Tarn, was killed in the fighting.", "death", "Jon Tarn | yes | asserted"],
    // a number, which is counted; what is wanted; of whom no words tell
    ["Police arrested two men.", "status.arrest", undefined],
    ["She asked that Jon Tarn be released.", "status.release", undefined],
    ["A minister resigned.", "status.office", undefined],
    ["He is alive.", "death", undefined],
  ])("%s", (text, property, line) => {
    expect(claims(property, text)).toEqual(line === undefined ? [] : [line])
  })

  it("is meant by a pronoun where the sentence before is about nobody else, and not where he only spoke", () => {
    expect(claims("death", "The mayor, Jon Tarn, was killed.", "His office said he was alive.")).toEqual([
      "Jon Tarn | yes | asserted",
      "Jon Tarn | no | asserted",
    ])
    expect(claims("death", "Captain Jon Tarn said a man had been shot.", "He died.")).toEqual([])
  })

  it("is disputed to be alive", () => {
    const killed = "The mayor, Jon Tarn, was killed, the council said."
    expect(contested(killed, "His office said he was alive.")).toEqual(["death | Jon Tarn"])
  })
})

describe("what was lost, and what is looked into", () => {
  it.each([
    ["The voice recorder was recovered from the sea.", "status.recovered", "voice recorder | yes | asserted"],
    ["Police have not found the weapon.", "status.recovered", "weapon | no | asserted"],
    ["The town has been recovered.", "status.recovered", undefined],
    [
      "Police opened an investigation into the death of a nurse.",
      "status.investigation",
      "investigation into death of nurse | yes | asserted",
    ],
    ["An inquiry is under way.", "status.investigation", "investigation | yes | asserted"],
  ])("%s", (text, property, line) => {
    expect(claims(property, text)).toEqual(line === undefined ? [] : [line])
  })
})
