/** Estimates of methods beside assessments: from current words of originators, never part of what the record shows. */
import {
  Category,
  claim,
  estimate,
  estimatesOf,
  ESTIMATORS,
  likelyCopying,
  Quantity,
  reconcile,
  tableOf,
  type Claim,
  type ClaimContent,
  type Estimator,
  type PropertyEstimate,
  type Value,
  type Vote,
} from "@corroborate/core"
import { arbitraryClaims } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { named } from "./estimate/running.ts"
import { preferred } from "./estimate/sets.ts"
import { madeUp } from "./estimate/shapes.ts"

const auto = named(ESTIMATORS, "auto")

const said = ({ item, source, value }: Vote, row: number, of: (value: string) => Value): ClaimContent => ({
  subject: item,
  property: "label",
  scope: {},
  value: of(value),
  polarity: "affirmed",
  modality: "asserted",
  voice: "reported",
  chain: [
    { source: `carrier of ${source}`, role: "publishes" },
    { source, role: "asserts" },
  ],
  anchor: { _tag: "RecordPlace", document: "votes.csv", row },
  saidOn: "2018-03-20",
})

const label = (value: string): Value => Category.category(value)
const claimsOf = (votes: ReadonlyArray<Vote>, of = label): ReadonlyArray<Claim> =>
  votes.map((vote, row) => claim(said(vote, row + 1, of)))

const concluded = (claims: ReadonlyArray<Claim>, method: Estimator = auto): ReadonlyArray<PropertyEstimate> =>
  estimatesOf(reconcile(claims).assessments, method)

const { votes } = madeUp({ items: 60, sources: 12, values: 3 }, 3)
const [first] = votes
if (first === undefined) throw new Error("no votes were made up")

describe("estimates of a reconciliation", () => {
  it("are those of the votes of originators", () => {
    const [found] = concluded(claimsOf(votes))
    const table = tableOf(votes)
    const answers = preferred(table, estimate(table, auto))
    const { assessments } = reconcile(claimsOf(votes))
    const byQuestion = new Map(assessments.map((assessment) => [assessment.question.id, assessment]))
    expect(found?.answers).toHaveLength(60)
    for (const { question, preferred: place, believed } of found?.answers ?? []) {
      const assessment = byQuestion.get(question)
      expect(assessment?.positions[place]?.value).toEqual(label(answers.get(assessment?.question.subject ?? "") ?? ""))
      expect(believed).toHaveLength(assessment?.positions.length ?? 0)
    }
    expect(found?.sources.map(({ source }) => source)).toEqual(Array.from({ length: 12 }, (_, s) => `s${s}`).toSorted())
  })

  it("witnesses vote: what is implied, replaced, or carried by others changes nothing", () => {
    const plain = claimsOf(votes)
    const implied = claim({ ...said({ ...first, source: "s11", value: "v9" }, 900, label), voice: "implied" })
    const earlier = claim({ ...said({ ...first, value: "v9" }, 901, label), saidOn: "2018-03-19" })
    const carried = claim({
      ...said(first, 902, label),
      chain: [
        { source: "another carrier", role: "publishes" },
        { source: first.source, role: "asserts" },
      ],
    })
    const figures = ([found]: ReadonlyArray<PropertyEstimate>): unknown => [
      found?.profile,
      found?.sources,
      found?.answers.map(({ believed }) => believed.map(({ belief }) => belief).toSorted((a, b) => a - b)),
    ]
    const before = figures(concluded(plain))
    for (const more of [implied, earlier, carried]) expect(figures(concluded([...plain, more]))).toEqual(before)
    const late = claim({ ...said({ ...first, value: "v9" }, 903, label), saidOn: "2018-03-21" })
    expect(figures(concluded([...plain, late]))).not.toEqual(before)
  })

  it("beside: no assessment changes", () => {
    fc.assert(
      fc.property(arbitraryClaims(), (claims) => {
        const reconciliation = reconcile(claims)
        const before = JSON.stringify(reconciliation)
        estimatesOf(reconciliation.assessments, auto)
        likelyCopying(reconciliation.assessments)
        return JSON.stringify(reconciliation) === before
      }),
    )
  })

  it("order blindness: the order of arrival changes nothing", () => {
    const claims = claimsOf(votes)
    expect(concluded(claims.toReversed())).toEqual(concluded(claims))
  })

  it("too few are said to be too few, by every method", () => {
    const few = claimsOf(votes.filter(({ item }) => item.length === 2))
    for (const method of [auto, named(ESTIMATORS, "dawid-skene")]) {
      const [found] = concluded(few, method)
      expect([found?.lack, found?.answers, found?.sources]).toEqual(["conflicted items", [], []])
    }
  })

  it("numbers in one unit are one table, and half-lines take part as bounds", () => {
    const people = (value: string): Value => Quantity.exactly(Number(value.slice(1)), "people")
    const counts = madeUp({ items: 80, sources: 10, values: 60, worst: 0.6 }, 4).votes
    const claims = claimsOf(counts, people)
    const [found] = concluded(claims)
    expect([found?.unit, found?.profile.numeric]).toEqual(["people", true])
    expect(found?.answers.every(({ number }) => number !== undefined)).toBe(true)
    const floor = claimsOf(
      counts.filter(({ item }) => item === "o1").map((vote, k) => ({ ...vote, source: `floor ${k}` })),
      () => Quantity.atLeast(1000, "people"),
    )
    const numberOf = ([one]: ReadonlyArray<PropertyEstimate>, some: ReadonlyArray<Claim>): number => {
      const asked = reconcile(some).assessments.find(({ question }) => question.subject === "o1")?.question.id
      return one?.answers.find(({ question }) => question === asked)?.number ?? 0
    }
    expect(
      numberOf(
        [found].flatMap((one) => (one === undefined ? [] : [one])),
        claims,
      ),
    ).toBeLessThan(100)
    const raised = [...claims, ...floor]
    expect(numberOf(concluded(raised), raised)).toBeGreaterThan(100)
  })

  it("pairs that look copied are told, and nobody counts for less", () => {
    const copied = madeUp({ items: 120, sources: 8, votes: 8, mirrors: 1, worst: 0.6, values: 6 }, 5).votes
    const { assessments } = reconcile(claimsOf(copied))
    const pairs = likelyCopying(assessments)
    expect(pairs[0]?.between).toEqual(["s7", "s8"])
    expect(pairs[0]?.probability).toBeGreaterThan(0.99)
    expect(assessments.flatMap(({ positions }) => positions.flatMap(({ witnesses }) => witnesses))).toContain("s8")
  })
})
