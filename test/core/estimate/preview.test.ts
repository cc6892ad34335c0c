/** A first look at new votes with what is known of their sources. */
import { ESTIMATORS, estimate, preview, tableOf } from "@corroborate/core"
import { arbitrarySingleVotes } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

describe("preview", () => {
  it("first look: without a past the winners are the majority's", () => {
    fc.assert(
      fc.property(arbitrarySingleVotes(), (votes) => {
        const table = tableOf(votes)
        const { winners } = estimate(table, ESTIMATORS[0])
        expect(Array.from(preview(table, new Map(), 0.9).winners)).toEqual(Array.from(winners))
      }),
    )
  })
  it("forgetting: with keep 0 only the last votes count in the past handed on", () => {
    fc.assert(
      fc.property(arbitrarySingleVotes(), arbitrarySingleVotes(), (first, second) => {
        const { past } = preview(tableOf(second), preview(tableOf(first), new Map(), 0).past, 0)
        for (const [source, { votes }] of past)
          expect(votes).toBe(second.filter((vote) => vote.source === source).length)
      }),
    )
  })
})
