/** What would change an assessment, against trying everything. */
import {
  answerOf,
  claim,
  diff,
  originatorOf,
  Quantity,
  reconcile,
  registry,
  registryOf,
  sensitivity,
  timeline,
  type Assessment,
  type Claim,
  type Registry,
  type Source,
} from "@corroborate/core"
import { arbitraryClaims, arbitrarySources } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const world = fc.tuple(arbitraryClaims({ maxLength: 7 }), arbitrarySources())

/** The status of a question when it has only these claims and nothing else is on record. */
const statusOf = (
  claims: ReadonlyArray<Claim>,
  sources: ReadonlyArray<Source.Source>,
  question: string,
): string | undefined => reconcile(claims, { sources }).assessments.find((one) => one.question.id === question)?.status

const witness = (one: Claim, registered: Registry): string => {
  const who = originatorOf(one, registered)
  return registered.countedAs.get(who) ?? who
}

const subsets = <A>(items: ReadonlyArray<A>): ReadonlyArray<ReadonlyArray<A>> =>
  Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((__, i) => (bits >> i) % 2 === 1))

/** The fewest speaking sources whose claims can be left out so that the status is another, by trying every subset. */
const fewestByTrying = (
  { question, positions, status }: Assessment,
  sources: ReadonlyArray<Source.Source>,
): number | undefined => {
  const registered = registry(sources)
  const speaking = Array.from(new Set(positions.flatMap(({ witnesses }) => witnesses)))
  const enough = subsets(speaking)
    .filter((out) => out.length > 0)
    .filter(
      (out) =>
        statusOf(
          question.claims.filter((one) => !out.includes(witness(one, registered))),
          sources,
          question.id,
        ) !== status,
    )
  return enough.length === 0 ? undefined : Math.min(...enough.map(({ length }) => length))
}

describe("sensitivity", () => {
  it("flips flip: carrying out a flip gives the status that it says", () => {
    fc.assert(
      fc.property(world, ([claims, sources]) => {
        const result = reconcile(claims, { sources })
        for (const assessment of result.assessments) {
          const { question } = assessment
          const registered = registryOf(result)
          for (const flip of sensitivity(assessment, registered).flips) {
            if (flip.change === "drop-claim") {
              expect(
                statusOf(
                  question.claims.filter(({ id }) => id !== flip.claim),
                  sources,
                  question.id,
                ),
              ).toBe(flip.becomes)
            }
            if (flip.change === "leave-out-source") {
              const left = question.claims.filter((one) => witness(one, registered) !== flip.source)
              expect(statusOf(left, sources, question.id)).toBe(flip.becomes)
            }
          }
        }
      }),
    )
  })
  it("nothing else flips: every claim whose loss changes the status is listed", () => {
    fc.assert(
      fc.property(world, ([claims, sources]) => {
        const result = reconcile(claims, { sources })
        for (const assessment of result.assessments) {
          const { question, status } = assessment
          const listed = sensitivity(assessment, registryOf(result)).flips.flatMap((flip) =>
            flip.change === "drop-claim" ? [flip.claim] : [],
          )
          const found = question.claims.filter(
            ({ id }) =>
              statusOf(
                question.claims.filter((one) => one.id !== id),
                sources,
                question.id,
              ) !== status,
          )
          expect(listed).toEqual(found.map(({ id }) => id))
        }
      }),
    )
  })
  it("the fewest sources are as few as trying every subset finds", () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(world, ([claims, sources]) => {
        for (const assessment of reconcile(claims, { sources }).assessments) {
          const { fewestSources } = sensitivity(assessment, registry(sources))
          if (fewestSources === undefined) continue
          seen.add(assessment.status)
          expect(fewestSources).toBe(fewestByTrying(assessment, sources))
        }
      }),
      { numRuns: 300 },
    )
    expect(seen).toContain("contested")
    expect(seen).toContain("single-source")
  })
  it("one more source that says what is asked for makes it what is said", () => {
    fc.assert(
      fc.property(world, ([claims, sources]) => {
        for (const assessment of reconcile(claims, { sources }).assessments) {
          for (const { position, becomes } of sensitivity(assessment, registry(sources)).asks) {
            const told = assessment.positions[position]
            const [pattern] = assessment.question.claims
            if (told === undefined || pattern === undefined) throw new Error("an ask names a position")
            const heard = claim({
              ...pattern,
              value: told.value,
              polarity: told.denied ? "denied" : "affirmed",
              voice: "stated",
              modality: "asserted",
              chain: [{ source: "a new witness", role: "asserts" }],
            })
            expect(statusOf([...assessment.question.claims, heard], sources, assessment.question.id)).toBe(becomes)
          }
        }
      }),
    )
  })
})

describe("diff", () => {
  it("nothing changed: a reconciliation does not differ from itself", () => {
    fc.assert(
      fc.property(world, ([claims, sources]) => {
        const result = reconcile(claims, { sources })
        expect(diff(result, result)).toEqual([])
      }),
    )
  })
  it("mirror: going back exchanges before and after", () => {
    fc.assert(
      fc.property(world, arbitraryClaims({ maxLength: 4 }), ([claims, sources], more) => {
        const before = reconcile(claims, { sources })
        const after = reconcile([...claims, ...more], { sources })
        const there = diff(before, after).map(({ question, before: was, after: is, added }) => [
          question,
          was,
          is,
          added,
        ])
        const back = diff(after, before).map(({ question, before: was, after: is, removed }) => [
          question,
          is,
          was,
          removed,
        ])
        expect(back).toEqual(there)
      }),
    )
  })
  it("names the claim that made a question contested, and reopens what was decided on it", () => {
    const said = (source: string, n: number, row: number): Claim =>
      claim({
        subject: "the attack",
        property: "casualties.killed",
        scope: {},
        value: Quantity.exactly(n, "people"),
        polarity: "affirmed",
        modality: "asserted",
        voice: "reported",
        chain: [{ source, role: "asserts" }],
        anchor: { _tag: "RecordPlace", document: "d", row },
      })
    const [a, same, other] = [said("a", 10, 1), said("a", 10, 2), said("b", 20, 3)]
    const [change] = diff(reconcile([a]), reconcile([a, same, other]))
    expect(change).toMatchObject({
      before: "single-source",
      after: "contested",
      cause: [other.id],
      reopens: true,
      newConflicts: ["contradiction"],
    })
  })
})

describe("timeline", () => {
  it("one moment per claim, in order", () => {
    fc.assert(
      fc.property(world, ([claims, sources]) => {
        const result = reconcile(claims, { sources })
        for (const assessment of result.assessments) {
          const moments = timeline(assessment, registryOf(result))
          expect(moments.map((moment) => moment.claim)).toEqual(assessment.question.claims.map(({ id }) => id))
          const times = moments.map(({ saidOn }) => saidOn ?? "")
          expect(times).toEqual(times.toSorted())
          expect(moments.filter(({ answer }) => answer === undefined).length).toBe(
            assessment.question.claims.filter((one) => answerOf(one) === undefined).length,
          )
        }
      }),
    )
  })
})
