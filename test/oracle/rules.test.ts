/** What rules find, against trying every pair of claims, positions and questions. */
import {
  answerOf,
  originatorOf,
  propertyOf,
  reconcile,
  registry,
  relateAnswers,
  scopeRelation,
  type Claim,
  type Conflict,
  type Position,
  type Reconciliation,
  type Source,
} from "@corroborate/core"
import { succession } from "@corroborate/core/claim/supersession"
import { world } from "@corroborate/core/laws/worlds"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { numbersIn } from "./members.ts"
import { stepsByPairs } from "./supersession.ts"

const RUNS = Number(process.env["CORROBORATE_RUNS"] ?? 2000)

type Assessment = Reconciliation["assessments"][number]

const each = (look: (assessment: Assessment, family: ReadonlyArray<Assessment>) => void): void => {
  fc.assert(
    fc.property(world({ maxLength: 12 }), ([claims, sources]) => {
      const { assessments } = reconcile(claims, { sources })
      for (const one of assessments) {
        const { subject, property } = one.question
        look(
          one,
          assessments.filter(({ question }) => question.subject === subject && question.property === property),
        )
      }
    }),
    { numRuns: RUNS },
  )
}

const told = ({ conflicts }: Assessment, kind: Conflict["kind"]): ReadonlyArray<Conflict> =>
  conflicts.filter((conflict) => conflict.kind === kind)

const between = (conflicts: ReadonlyArray<Conflict>): ReadonlyArray<string> =>
  Array.from(new Set(conflicts.flatMap((conflict) => conflict.between))).toSorted()

const ids = (claims: ReadonlyArray<Claim>): ReadonlyArray<string> => claims.map(({ id }) => id).toSorted()

/** Whether two sources, one behind each position, are not one. */
const heldApart = (a: Position, b: Position): boolean =>
  a.witnesses.some((one) => b.witnesses.some((other) => one !== other))

describe("rules by trying every pair", () => {
  it("contradiction: the current claims of positions with a rival held apart, but for parts of which nobody says which", () => {
    const [seen, unnamed] = [new Set<boolean>(), new Set<boolean>()]
    each((assessment) => {
      const { positions, question } = assessment
      const { many } = propertyOf(question.property)
      const parts = Object.keys(question.scope).join(" ") === "share"
      const rivals = positions.filter((a) =>
        positions.some(
          (b) => a !== b && heldApart(a, b) && relateAnswers(a, b) === "Disjoint" && (!many || a.denied !== b.denied),
        ),
      )
      const expected = parts ? [] : ids(rivals.flatMap(({ current }) => current))
      expect(between(told(assessment, "contradiction"))).toEqual(expected)
      if (parts) unnamed.add(rivals.length > 0)
      else seen.add(rivals.length > 0)
    })
    expect([seen.size, unnamed.size]).toEqual([2, 2])
  })

  it("self-contradiction: claims of one source's last word that cannot both hold", () => {
    const seen = new Set<boolean>()
    const registered = registry([])
    fc.assert(
      fc.property(world({ maxLength: 12 }), ([claims]) => {
        for (const assessment of reconcile(claims).assessments) {
          const { supersededBy, question } = assessment
          if (propertyOf(question.property).many) continue
          const last = question.claims.filter(
            ({ id, voice, modality, revision }) =>
              !Object.hasOwn(supersededBy, id) &&
              revision !== "withdrawn" &&
              voice !== "implied" &&
              modality !== "presupposed" &&
              modality !== "intended",
          )
          const torn = last.filter((a) =>
            last.some((b) => {
              const [p, q] = [answerOf(a), answerOf(b)]
              const same = originatorOf(a, registered) === originatorOf(b, registered)
              return same && p !== undefined && q !== undefined && relateAnswers(p, q) === "Disjoint"
            }),
          )
          expect(between(told(assessment, "self-contradiction"))).toEqual(ids(torn))
          seen.add(torn.length > 0)
        }
      }),
      { numRuns: RUNS },
    )
    expect(seen.size).toBe(2)
  })

  it("part-exceeds-whole: counts of which the least of the part is more than the most of the whole", () => {
    const seen = new Set<boolean>()
    const counts = ({ positions }: Assessment): ReadonlyArray<Position> =>
      positions.filter(({ value, denied, current }) => value._tag === "Quantity" && !denied && current.length > 0)
    const isMore = ({ value: a }: Position, { value: b }: Position): boolean =>
      a._tag === "Quantity" &&
      b._tag === "Quantity" &&
      a.unit === "people" &&
      b.unit === "people" &&
      numbersIn(a).indexOf(true) > numbersIn(b).lastIndexOf(true)
    each((part, family) => {
      const wholes = family.filter(({ question: { scope } }) => {
        const { period, counting } = part.question.scope
        return (
          scopeRelation(part.question.scope, scope) === "Within" &&
          JSON.stringify([period, counting]) === JSON.stringify([scope.period, scope.counting])
        )
      })
      const sides = wholes.flatMap((whole) =>
        counts(part).flatMap((a) => counts(whole).flatMap((b) => (isMore(a, b) ? [a, b] : []))),
      )
      expect(between(told(part, "part-exceeds-whole"))).toEqual(
        Array.from(new Set(sides.flatMap(({ current }) => ids(current)))).toSorted(),
      )
      seen.add(sides.length > 0)
    })
    expect(seen.size).toBe(2)
  })
})

describe("what replaces what", () => {
  it("as holding each answer against every earlier one has it", () => {
    const lengths = new Set<number>()
    const answers = world({ maxLength: 12 }).map(([claims]) =>
      claims
        .filter(({ property, voice }) => property === "casualties.killed" && voice !== "implied")
        .map((one): Claim => ({ ...one, scope: {}, chain: [{ source: "monitor", role: "asserts" }] })),
    )
    fc.assert(
      fc.property(answers, ([first, ...rest]) => {
        if (first === undefined) return
        const steps = succession([first, ...rest]).map((step) => step.map(({ id }) => id))
        expect(steps).toEqual(stepsByPairs([first, ...rest]))
        lengths.add(steps.length)
      }),
      { numRuns: RUNS },
    )
    expect(lengths.size).toBeGreaterThan(4)
  })
})

/** Sources that count together, by passing ties on until nothing changes. */
const closure = (sources: ReadonlyArray<Source.Source>): ReadonlyMap<string, string> => {
  const tied = (a: Source.Source, b: Source.Source): boolean =>
    (a.owner !== undefined && a.owner === b.owner) ||
    [a, b].some((one, i) => one.reliesOn?.includes([b, a][i]?.id ?? "") === true) ||
    (a.reliesOn ?? []).some((id) => b.reliesOn?.includes(id) === true)
  let groups = sources.map(({ id }) => new Set([id]))
  for (let round = 0; round < sources.length; round++) {
    groups = groups.map((own) => {
      const members = sources.filter(({ id }) => own.has(id))
      const near = sources.filter((one) => own.has(one.id) || members.some((member) => tied(member, one)))
      return new Set(near.map(({ id }) => id))
    })
  }
  return new Map(sources.map(({ id }, i) => [id, Array.from(groups[i] ?? []).toSorted()[0] ?? id]))
}

describe("who counts together", () => {
  it("as ties passed on until nothing changes have it", () => {
    const ids4 = ["a", "b", "c", "d"]
    const one = fc.record(
      {
        id: fc.constantFrom(...ids4),
        name: fc.constant("n"),
        kind: fc.constant("outlet" as const),
        owner: fc.option(fc.constantFrom("x", "y"), { nil: undefined }),
        reliesOn: fc.option(fc.subarray([...ids4, "nobody known"], { minLength: 1, maxLength: 2 }), { nil: undefined }),
      },
      { noNullPrototype: true },
    )
    const many = fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 4 }).map((all) =>
      all.map(({ owner, reliesOn, ...rest }): Source.Source => ({
        ...rest,
        ...(owner === undefined ? {} : { owner }),
        ...(reliesOn === undefined ? {} : { reliesOn }),
      })),
    )
    const sizes = new Set<number>()
    fc.assert(
      fc.property(many, (sources) => {
        const { countedAs } = registry(sources)
        expect(Object.fromEntries(countedAs)).toEqual(Object.fromEntries(closure(sources)))
        sizes.add(new Set(countedAs.values()).size)
      }),
      { numRuns: RUNS },
    )
    expect(sizes.size).toBeGreaterThan(3)
  })
})
