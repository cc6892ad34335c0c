/** Conversions between scales, against the published tables. */
import { Admiralty, customPolicies, Grades, POLICIES, Source, type PolicyEntry } from "@corroborate/core"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"

describe("grades", () => {
  it("credibility to STIX and back gives the same digit", () => {
    for (const digit of Admiralty.CREDIBILITIES)
      expect(Grades.credibilityFromStix(Grades.credibilityToStix(digit))).toBe(digit)
  })
  it("what cannot be judged is absent on every other scale", () => {
    expect([Grades.credibilityToStix(6), Grades.credibilityToMisp(6), Grades.reliabilityToMisp("F")]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(Grades.reliabilityToMisp("C")).toBe(50)
  })
  it("the words of ICD 203 cover 1 to 99 without a gap, and go to STIX and back", () => {
    for (let percent = 1; percent <= 99; percent++) expect(Grades.icd203(percent)).toBeDefined()
    expect([Grades.icd203(0), Grades.icd203(100), Grades.icd203(Number.NaN)]).toEqual([undefined, undefined, undefined])
    for (const word of Grades.ICD_203) expect(Grades.icd203FromStix(word.stix)).toBe(word)
  })
  it("Kent's scale leaves gaps", () => {
    expect([Grades.kent(93), Grades.kent(75), Grades.kent(15), Grades.kent(50)]).toEqual([
      "almost certain",
      "probable",
      undefined,
      "chances about even",
    ])
  })
  it("a grade on a topic goes before one at large, and F judges nothing", () => {
    const source: Source.Source = {
      id: "s",
      name: "s",
      kind: "monitor",
      grades: [{ reliability: "F" }, { reliability: "B" }, { reliability: "D", topic: "casualties" }],
    }
    expect([Source.reliabilityOn(source, "casualties.killed"), Source.reliabilityOn(source, "cause")]).toEqual([
      "D",
      "B",
    ])
  })
})

const problems = (entries: ReadonlyArray<PolicyEntry>): ReadonlyArray<string> => {
  const made = customPolicies(entries, POLICIES)
  return Result.isFailure(made) ? made.failure.map(({ message }) => message) : []
}

describe("policies of one's own", () => {
  it("set parameters of a policy of the table, also by way of each other", () => {
    const made = Result.getOrThrow(
      customPolicies(
        [
          { name: "b", extends: "a", doubtful: ["C"] },
          { name: "a", extends: "acled", words: { dozens: 30 } },
        ],
        POLICIES,
      ),
    )
    expect(
      made.map(({ name, defaults }) => [
        name,
        defaults.words?.["dozens"],
        defaults.words?.["hundreds"],
        defaults.doubtful,
      ]),
    ).toEqual([
      ["b", 30, 100, ["C"]],
      ["a", 30, 100, undefined],
    ])
  })
  it("are refused all together, each problem with its entry", () => {
    expect(
      problems([
        { name: "a", extends: "b" },
        { name: "b", extends: "a" },
      ]),
    ).toEqual(["it extends itself, by way of `b` (entry 1, `a`)", "it extends itself, by way of `a` (entry 2, `b`)"])
    expect(problems([{ name: "a", extends: "nothing" }])).toEqual([
      "it extends `nothing`, which is no policy (entry 1, `a`)",
    ])
    expect(problems([{ name: "gtd", extends: "acled" }])).toEqual([
      "a policy of the table has this name (entry 1, `gtd`)",
    ])
    expect(
      problems([{ name: "a", extends: "gtd", order: ["x", "x"], doubtful: ["Z"], words: { many: 1.5, " Many": 2 } }]),
    ).toEqual([
      "`order` names `x` twice (entry 1, `a`)",
      "`doubtful` has `Z`, which is no letter from A to F (entry 1, `a`)",
      "`words` reads `many` as 1.5, which is no whole number (entry 1, `a`)",
      "`words` reads `many` in two ways (entry 1, `a`)",
    ])
  })
})
