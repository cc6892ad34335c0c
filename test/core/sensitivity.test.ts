/** What would change an assessment, against trying everything. */
import {
  claim,
  diff,
  Quantity,
  reconcile,
  registry,
  sensitivity,
  type Assessment,
  type Claim,
  type Source,
} from "@corroborate/core"
import { witnessNames } from "@corroborate/core/compare/independence"
import { arbitraryClaims, arbitrarySources } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

/** Trying every subset is slow; a longer search is asked for. */
const RUNS = Number(process.env["CORROBORATE_RUNS"] ?? 1000)

const world = fc.tuple(arbitraryClaims({ maxLength: 7 }), arbitrarySources())

/** The status of a question when it has only these claims and nothing else is on record. */
const statusOf = (
  claims: ReadonlyArray<Claim>,
  sources: ReadonlyArray<Source.Source>,
  question: string,
): string | undefined => reconcile(claims, { sources }).assessments.find((one) => one.question.id === question)?.status

const subsets = <A>(items: ReadonlyArray<A>): ReadonlyArray<ReadonlyArray<A>> =>
  Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((__, i) => (bits >> i) % 2 === 1))

/** The fewest speaking sources whose claims can be left out so that the status is another, by trying every subset. */
const fewestByTrying = (
  { question, positions, status }: Assessment,
  sources: ReadonlyArray<Source.Source>,
): number | undefined => {
  const witnessOf = witnessNames(question.claims, registry(sources))
  const speaking = Array.from(new Set(positions.flatMap(({ witnesses }) => witnesses)))
  const enough = subsets(speaking)
    .filter((out) => out.length > 0)
    .filter(
      (out) =>
        statusOf(
          question.claims.filter((one) => !out.includes(witnessOf(one))),
          sources,
          question.id,
        ) !== status,
    )
  return enough.length === 0 ? undefined : Math.min(...enough.map(({ length }) => length))
}

describe("sensitivity", () => {
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
      { numRuns: RUNS },
    )
    for (const status of ["compatible", "contested", "corroborated", "single-source"]) expect(seen).toContain(status)
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
