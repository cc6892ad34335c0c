/** Every policy decides the cases that its codebook tells. */
import {
  claim,
  POLICIES,
  Quantity,
  reconcile,
  rulingsOf,
  type Claim,
  type ClaimContent,
  type Ruled,
  type Source,
} from "@corroborate/core"
import { describe, expect, it } from "vitest"

interface Said {
  readonly by: string
  readonly on?: string
  readonly value: ClaimContent["value"]
  readonly credibility?: ClaimContent["credibility"]
  readonly rank?: ClaimContent["rank"]
}

const people = (n: number): Quantity.Quantity => Quantity.exactly(n, "people")

const said = ({ by, on, value, credibility, rank }: Said, row: number): Claim =>
  claim({
    subject: "the attack",
    property: "casualties.killed",
    scope: {},
    value,
    polarity: "affirmed",
    modality: "asserted",
    voice: "reported",
    chain: [{ source: by, role: "asserts" }],
    anchor: { _tag: "RecordPlace", document: "cases", row },
    ...(on === undefined ? {} : { saidOn: on }),
    ...(credibility === undefined ? {} : { credibility }),
    ...(rank === undefined ? {} : { rank }),
  })

const ruled = (name: string, answers: ReadonlyArray<Said>, sources: ReadonlyArray<Source.Source> = []): Ruled => {
  const policy = POLICIES.filter((one) => one.name === name)
  const [rulings = []] = rulingsOf(reconcile(answers.map(said), { sources }), policy).values()
  const [first] = rulings
  if (first === undefined) throw new Error(`no ruling by ${name}`)
  return first
}

const graded = (id: string, reliability: "A" | "B" | "C" | "D" | "E" | "F"): Source.Source => ({
  id,
  name: id,
  kind: "organisation",
  grades: [{ reliability }],
})

describe("ucdp", () => {
  it("sets an unreasonable claim aside even from high", () => {
    const { figure, excluded } = ruled(
      "ucdp",
      [
        { by: "a", value: people(10) },
        { by: "b", value: people(500) },
      ],
      [graded("b", "E")],
    )
    expect(figure).toEqual({ low: 10, best: 10, high: 10 })
    expect(excluded.map(({ reason }) => reason)).toEqual(["its source is graded E"])
  })
  it("prefers the better graded source for best, and keeps the range", () => {
    const answers = [
      { by: "a", on: "2018-03-20", value: people(10) },
      { by: "b", on: "2018-03-21", value: people(20) },
    ]
    expect(ruled("ucdp", answers, [graded("a", "A"), graded("b", "C")]).figure).toEqual({ low: 10, best: 10, high: 20 })
  })
  it("then the later word, then the lower figure", () => {
    const later = [
      { by: "a", on: "2018-03-20", value: people(10) },
      { by: "b", on: "2018-03-21", value: people(20) },
    ]
    expect(ruled("ucdp", later).figure?.best).toBe(20)
    expect(
      ruled(
        "ucdp",
        later.map((one) => ({ ...one, on: "2018-03-20" })),
      ).figure?.best,
    ).toBe(10)
  })
  it("has no event without a death", () => {
    expect(ruled("ucdp", [{ by: "a", value: people(0) }]).status).toBe("no event")
  })
})

describe("gtd", () => {
  it("1: takes the figure of the most recent independent source", () => {
    const { figure, step } = ruled("gtd", [
      { by: "a", on: "2018-03-20", value: people(10) },
      { by: "b", on: "2018-03-21", value: people(8) },
    ])
    expect([figure?.best, step.slice(0, 1)]).toEqual([8, "1"])
  })
  it("2: skips a figure that rests on an armed group's own word", () => {
    const group: Source.Source = { id: "g", name: "g", kind: "armed-group" }
    const answers = [
      { by: "a", on: "2018-03-20", value: people(10) },
      { by: "g", on: "2018-03-21", value: people(300) },
    ]
    const { figure, excluded } = ruled("gtd", answers, [group])
    expect([figure?.best, excluded.length]).toEqual([10, 1])
  })
  it("3: takes the majority when several are equally recent", () => {
    const answers = [10, 10, 40].map((n, i) => ({ by: `s${i}`, on: "2018-03-20", value: people(n) }))
    const { figure, step } = ruled("gtd", answers)
    expect([figure?.best, step.slice(0, 1)]).toEqual([10, "3"])
  })
  it("4: takes the lowest for want of a majority", () => {
    const answers = [30, 20, 40].map((n, i) => ({ by: `s${i}`, on: "2018-03-20", value: people(n) }))
    const { figure, step } = ruled("gtd", answers)
    expect([figure?.best, step.slice(0, 1)]).toEqual([20, "4"])
  })
  it("5: reads at least n as n", () => {
    expect(ruled("gtd", [{ by: "a", value: Quantity.atLeast(62, "people") }]).figure?.best).toBe(62)
  })
})

describe("acled", () => {
  it("takes the lowest, unless a figure is corroborated or better graded", () => {
    const answers = [
      { by: "a", value: people(10) },
      { by: "b", value: people(30) },
    ]
    expect(ruled("acled", answers).figure?.best).toBe(10)
    expect(ruled("acled", [...answers, { by: "c", value: people(30) }]).figure?.best).toBe(30)
    expect(ruled("acled", answers, [graded("a", "C"), graded("b", "A")]).figure?.best).toBe(30)
  })
  it("reads dozens as 12, where UCDP reads 24", () => {
    const dozens = [{ by: "a", value: { ...Quantity.atLeast(24, "people"), word: "dozens" } }]
    expect([ruled("acled", dozens).figure?.best, ruled("ucdp", dozens).figure?.best]).toEqual([12, 24])
  })
})

const responsible = (by: string, who: string, row: number): Claim =>
  claim({ ...said({ by, value: people(1) }, row), property: "responsibility", value: { _tag: "Category", label: who } })

/** The grade of a toll beside claims of responsibility. */
const grade = (
  others: ReadonlyArray<Claim>,
  answers: ReadonlyArray<Said>,
  sources: ReadonlyArray<Source.Source> = [],
): string | undefined => {
  const result = reconcile([...answers.map(said), ...others], { sources })
  const toll = result.assessments.find(({ question }) => question.property === "casualties.killed")
  const policy = POLICIES.filter(({ name }) => name === "airwars-grading")
  return rulingsOf(result, policy).get(toll?.question.id ?? "")?.[0]?.status
}

describe("airwars-grading", () => {
  const one = [{ by: "a", value: people(5) }]
  it("is Weak for one source, Fair for two independent ones", () => {
    expect([grade([], one), grade([], [...one, { by: "b", value: people(6) }])]).toEqual(["Weak", "Fair"])
  })
  it("is Contested when responsibility is disputed, Confirmed when somebody owns it", () => {
    expect(grade([responsible("x", "the army", 10), responsible("y", "the rebels", 11)], one)).toBe("Contested")
    const army: Source.Source = { id: "army", name: "The army", kind: "armed-group" }
    expect(grade([responsible("army", "the army", 12)], one, [army])).toBe("Confirmed")
  })
})

describe("the others", () => {
  it("ibc-min-max is provisional with one originator", () => {
    expect(ruled("ibc-min-max", [{ by: "a", value: people(5) }]).status).toBe("provisional")
    expect(
      ruled("ibc-min-max", [
        { by: "a", value: people(5) },
        { by: "b", value: people(9) },
      ]),
    ).toMatchObject({ status: "settled", figure: { low: 5, high: 9 } })
  })
  it("every-casualty settles in four ways", () => {
    const answers = [5, 5, 9].map((n, i) => ({ by: `s${i}`, value: people(n) }))
    expect(ruled("every-casualty-range", answers).figure).toEqual({ low: 5, high: 9 })
    expect(ruled("every-casualty-majority", answers).figure).toEqual({ best: 5 })
    expect(ruled("every-casualty-queue", answers).status).toBe("for the team")
    expect(ruled("every-casualty-source-rank", answers).status).toBe("undecided")
  })
  it("wikidata-best keeps all of the best rank and never a deprecated one", () => {
    const answers = [
      { by: "a", value: people(307_263), rank: "normal" },
      { by: "b", value: people(307_755), rank: "preferred" },
      { by: "c", value: people(1), rank: "deprecated" },
    ] as const
    expect(ruled("wikidata-best", answers)).toMatchObject({
      status: "settled",
      figure: { best: 307_755 },
      excluded: [{ reason: "its rank is deprecated" }],
    })
    expect(ruled("wikidata-best", answers.slice(0, 1)).figure).toEqual({ best: 307_263 })
  })
  it("official-fallback says missing, which is not zero", () => {
    expect(ruled("official-fallback", [{ by: "a", value: people(3) }]).step).toBe("no government source speaks")
  })
})
