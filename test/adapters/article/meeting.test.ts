/** Numbers of two sources that answer one question, and those that only look so. */
import { reconcile } from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { read } from "./reading.ts"

describe("figures of two sources that meet", () => {
  const contested = (...sentences: ReadonlyArray<string>): ReadonlyArray<string> => {
    const { claims, sources, documents } = read(
      ["Report from the hills", "Tuesday, March 5, 2019", ...sentences].join("\n\n"),
    )
    return reconcile(claims, { sources, documents })
      .assessments.filter(({ status }) => status === "contested")
      .map(({ question: { property, scope } }) => `${property} ${scope.population ?? ""}`.trim())
  }
  const battle = "A battle was fought in the hills on Monday."
  const cholera = "An outbreak of cholera has hit the north."

  it.each([
    [
      [battle, "The rebels put their own losses at eight dead. The army put rebel losses at 60 dead."],
      ["casualties.killed rebels"],
    ],
    [
      [battle, "The rebels said they inflicted 39 casualties on the army. The army said it suffered four casualties."],
      ["casualties.total soldiers"],
    ],
    [
      ["A riot broke out in a prison.", "Officials said 12 inmates were killed. Relatives spoke of 30 dead."],
      ["casualties.killed inmates"],
    ],
    [
      [
        cholera,
        "The ministry reported 120 infections. The World Health Organization said 340 people had tested positive.",
      ],
      ["count.cases cholera"],
    ],
    [
      [
        "Rebels attacked a post.",
        "The army said 50 rebels attacked the post. A witness said the post was stormed by more than 200 men.",
      ],
      ["count.attackers against post"],
    ],
    [
      [
        "Rebels took hostages.",
        "The rebels said they held 12 hostages. The government said 30 people were taken hostage.",
      ],
      ["count.hostages"],
    ],
    [[battle, "The army said it lost 12 men. The rebels said they lost eight men."], []],
    [[battle, "The army said the rebels suffered 30 casualties. The rebels said the army suffered 50 casualties."], []],
    [
      [cholera, "The ministry reported 45 new cases. The World Health Organization said there had been 1,200 cases."],
      [],
    ],
    [
      [
        "Rebels attacked on Monday.",
        "The army said 50 rebels attacked the mill. Police said 20 rebels attacked the bridge.",
      ],
      [],
    ],
    [
      [
        "Police made raids.",
        "Police said they seized 50 kg of cocaine in Tarma. The army said it seized 300 kg of cocaine in Junin.",
      ],
      [],
    ],
  ])("%s", (sentences, questions) => {
    expect(contested(...sentences)).toEqual(questions)
  })
})
