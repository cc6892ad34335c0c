/** Splits and merges of questions that a person decided. */
import { align, checkRegroupings, partId, reconcile, type Regrouping } from "@corroborate/core"
import { arbitraryClaims, rivalTolls } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

/** Claims with a split of one of their questions and a merge of two. */
const regrouped = arbitraryClaims().chain((claims) => {
  const questions = align(claims)
  const splits = fc.constantFrom(
    ...questions.map(({ id, claims: own }): Regrouping => ({
      _tag: "Split",
      question: id,
      parts: [{ name: "first", claims: own.slice(0, 1).map((one) => one.id) }],
    })),
    ...(questions.length === 0 ? [{ _tag: "Merge", questions: [] } as Regrouping] : []),
  )
  const merges = fc
    .subarray(questions.map(({ id }) => id))
    .map((ids): Regrouping => ({ _tag: "Merge", questions: ids }))
  return fc.tuple(fc.constant(claims), splits, merges)
})

describe("regroupings", () => {
  it("conservation: a split or a merge loses no claim and takes none twice", () => {
    fc.assert(
      fc.property(regrouped, ([claims, split, merge]) => {
        const kept = align(claims, [split, merge]).flatMap(({ claims: own }) => own.map(({ id }) => id))
        expect(kept.toSorted()).toEqual(Array.from(new Set(claims.map(({ id }) => id))).toSorted())
      }),
    )
  })
  it("order blindness: neither claims nor regroupings have an order", () => {
    fc.assert(
      fc.property(regrouped, ([claims, split, merge]) => {
        expect(align(claims.toReversed(), [merge, split])).toEqual(align(claims, [split, merge]))
      }),
    )
  })
  it("a split ends a contradiction, and a merge of the parts brings it back", () => {
    const claims = rivalTolls(2)
    const [before] = reconcile(claims).assessments
    const question = before?.question.id ?? ""
    const split: Regrouping = {
      _tag: "Split",
      question,
      parts: [{ name: "the first attack", claims: claims.slice(0, 1).map(({ id }) => id) }],
    }
    const { assessments } = reconcile(claims, { regroupings: [split] })
    expect(assessments.map(({ status }) => status)).toEqual(["single-source", "single-source"])
    // Parts of one scope: neither is the whole of the other.
    expect(assessments.flatMap(({ conflicts }) => conflicts)).toEqual([])
    const merge: Regrouping = { _tag: "Merge", questions: [question, partId(question, "the first attack")] }
    expect(reconcile(claims, { regroupings: [split, merge] }).assessments.map(({ status }) => status)).toEqual([
      "contested",
    ])
  })
  it("says what cannot be carried out", () => {
    const parts = [
      { name: "a", claims: ["c"] },
      { name: "a", claims: ["c"] },
    ]
    expect(
      checkRegroupings([
        { _tag: "Split", question: "q", parts },
        { _tag: "Merge", questions: ["q", "q"] },
      ]),
    ).toEqual([
      { regrouping: 0, problem: "two parts are called `a`" },
      { regrouping: 0, problem: "claim `c` is already in a part of regrouping 1" },
      { regrouping: 1, problem: "a merge needs two questions" },
    ])
  })
})
