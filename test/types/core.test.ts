/**
 * What the compiler holds: wrong values, wrong words and forgotten cases do not compile. `@ts-expect-error` fails the type
 * check when the line under it compiles after all.
 */
import {
  claim,
  compose,
  describeConflict,
  End,
  KINDS,
  Occurrence,
  POLICIES,
  Quantity,
  reconcile,
  RULES,
  type Assessment,
  type Claim,
  type ClaimContent,
  type Conflict,
  type ConflictKind,
  type Flip,
  type Policy,
  type Property,
  type Report,
  type Rule,
  type Source,
  type Status,
  type Value,
} from "@corroborate/core"
import { reconcilerLaws, valueLaws, type Law, type Reconciler } from "@corroborate/core/laws"
import { arbitraryClaims, quantity } from "@corroborate/core/testing"
import type * as fc from "fast-check"
import { describe, expectTypeOf, it } from "vitest"

const content: ClaimContent = {
  subject: "the attack",
  property: "casualties.killed",
  scope: {},
  value: Quantity.exactly(62, "people"),
  polarity: "affirmed",
  modality: "asserted",
  voice: "reported",
  chain: [{ source: "monitor", role: "asserts" }],
  anchor: { _tag: "RecordPlace", document: "d", row: 1 },
}

/** Compiled and never run. */
const never = (_: () => unknown): void => undefined

describe("claims", () => {
  it("take values of the table and nothing else", () => {
    expectTypeOf<Value["_tag"]>().toEqualTypeOf<
      "Category" | "EntitySet" | "Extent" | "Occurrence" | "Period" | "Quantity" | "Text"
    >()
    expectTypeOf(claim).parameter(0).toEqualTypeOf<ClaimContent>()
    expectTypeOf(claim(content)).toEqualTypeOf<Claim>()
    never(() =>
      // @ts-expect-error a bare number has no unit
      claim({ ...content, value: 62 }),
    )
    never(() =>
      // @ts-expect-error no kind of value has this tag
      claim({ ...content, value: { _tag: "Number", at: 62 } }),
    )
    never(() =>
      // @ts-expect-error an end is a tag, not Infinity
      claim({ ...content, value: { _tag: "Quantity", unit: "people", low: End.closed(1), high: Infinity } }),
    )
  })
  it("have a chain of at least one source, in roles that there are", () => {
    never(() =>
      // @ts-expect-error nobody said it
      claim({ ...content, chain: [] }),
    )
    never(() =>
      // @ts-expect-error no such role
      claim({ ...content, chain: [{ source: "monitor", role: "knows" }] }),
    )
  })
  it("have voices, polarities and wordings of the lists, and leave out what is not known", () => {
    never(() =>
      // @ts-expect-error no such voice
      claim({ ...content, voice: "alleged" }),
    )
    never(() =>
      // @ts-expect-error what is not known is left out, not undefined
      claim({ ...content, saidOn: undefined }),
    )
    never(
      () =>
        // @ts-expect-error a claim cannot be changed
        (claim(content).subject = "another"),
    )
  })
})

describe("values", () => {
  it("are compared with their own kind", () => {
    expectTypeOf(Quantity.relation).parameter(1).toEqualTypeOf<Quantity.Quantity>()
    never(() =>
      // @ts-expect-error yes or no is no number
      Quantity.relation(Quantity.exactly(1, "people"), Occurrence.YES),
    )
    never(() =>
      // @ts-expect-error a number needs its unit
      Quantity.exactly(1),
    )
    expectTypeOf(KINDS.Quantity.meet).returns.toEqualTypeOf<Value | undefined>()
  })
})

describe("closed unions", () => {
  it("a match that forgets a kind of conflict does not compile", () => {
    const words = (conflict: Conflict): string => {
      switch (conflict.kind) {
        case "revision":
          return conflict.originator
        case "scope-mismatch":
          return conflict.differ.join()
        case "part-exceeds-whole":
          return conflict.whole
        case "implied-only":
          return conflict.implied
        case "increment-mismatch":
        case "series-correction":
        case "self-contradiction":
        case "retraction":
          return conflict.originator
        case "circular-reporting":
          return conflict.sources.join()
        case "contradiction":
        case "extent-dispute":
        case "granularity":
          return conflict.question
      }
    }
    // @ts-expect-error all kinds but one are forgotten
    const forgetful = (conflict: Conflict): string => {
      switch (conflict.kind) {
        case "revision":
          return conflict.originator
      }
    }
    expectTypeOf(words).returns.toEqualTypeOf<string>()
    expectTypeOf(forgetful).parameter(0).toEqualTypeOf<Conflict>()
    expectTypeOf<ConflictKind>().toEqualTypeOf<Conflict["kind"]>()
  })
  it("a field that only one kind has is there after asking for the kind", () => {
    const originatorOf = (conflict: Conflict): string =>
      // @ts-expect-error not every conflict has an originator
      conflict.originator
    const flipOf = (flip: Flip): string => (flip.change === "drop-claim" ? flip.claim : flip.change)
    expectTypeOf(originatorOf).returns.toEqualTypeOf<string>()
    expectTypeOf(flipOf).returns.toEqualTypeOf<string>()
  })
  it("statuses are a closed list", () => {
    expectTypeOf<Assessment["status"]>().toEqualTypeOf<Status>()
    // @ts-expect-error the record shows, it never settles what is so
    const status: Status = "true"
    expectTypeOf(status).toEqualTypeOf<Status>()
  })
})

describe("rows of tables", () => {
  it("say everything that a row must", () => {
    expectTypeOf(RULES).toEqualTypeOf<ReadonlyArray<Rule>>()
    expectTypeOf(POLICIES).toExtend<ReadonlyArray<Policy>>()
    // @ts-expect-error a policy cites where it is written
    const policy: Policy = { name: "x", title: "", version: 1, defaults: {}, answers: "counts", rule: () => ({}) }
    // @ts-expect-error a property says what it means
    const property: Property = { name: "x", kind: "Quantity", ask: "?" }
    expectTypeOf(policy).toEqualTypeOf<Policy>()
    expectTypeOf(property).toEqualTypeOf<Property>()
  })
})

describe("results", () => {
  it("are read-only, and every position has a claim", () => {
    const { assessments } = reconcile([])
    expectTypeOf(assessments).toEqualTypeOf<ReadonlyArray<Assessment>>()
    never(() =>
      // @ts-expect-error nobody adds to what the record shows
      assessments.push(),
    )
    expectTypeOf<Assessment["positions"][number]["claims"]>().toEqualTypeOf<readonly [Claim, ...Array<Claim>]>()
  })
  it("are written from a reconciliation and from nothing less", () => {
    expectTypeOf(compose).returns.toEqualTypeOf<Report>()
    never(() =>
      // @ts-expect-error claims alone are no reconciliation
      compose([claim(content)]),
    )
    never(() =>
      // @ts-expect-error a sentence needs the claims and the names
      describeConflict(reconcile([]).assessments[0]?.conflicts[0]),
    )
  })
})

describe("laws", () => {
  it("take any reconciler that gives the least that they look at", () => {
    const mine: Reconciler = (claims) => ({
      assessments: claims.map((one) => ({
        question: { id: one.id, subject: one.subject, property: one.property, claims: [one] },
        status: "mine",
        conflicts: [],
        positions: [],
      })),
    })
    expectTypeOf(reconcilerLaws(mine)).toEqualTypeOf<ReadonlyArray<Law>>()
    expectTypeOf(reconcilerLaws).parameter(0).toEqualTypeOf<Reconciler>()
    never(() =>
      // @ts-expect-error a reconciler gives assessments
      reconcilerLaws(() => []),
    )
    never(() =>
      // @ts-expect-error numbers are no members of this kind
      valueLaws(KINDS.Occurrence, quantity().map(String)),
    )
  })
  it("and generators are fast-check's", () => {
    expectTypeOf(arbitraryClaims()).toEqualTypeOf<fc.Arbitrary<ReadonlyArray<Claim>>>()
    expectTypeOf<Source.Source["kind"]>().toExtend<string>()
  })
})
