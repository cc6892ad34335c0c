/** The table of votes against the votes themselves. */
import { tableOf, votesOf, type Vote } from "@corroborate/core"
import { arbitraryNumberVotes, arbitraryVotes } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const key = ({ item, source, value }: Vote): string => `${item} ${source} ${value}`

const distinct = (votes: ReadonlyArray<Vote>): ReadonlyArray<string> => Array.from(new Set(votes.map(key))).toSorted()

describe("tableOf", () => {
  it("conservation: the distinct votes can be read back", () => {
    fc.assert(
      fc.property(arbitraryVotes(), (votes) => {
        expect(votesOf(tableOf(votes)).map(key).toSorted()).toEqual(distinct(votes))
      }),
    )
  })

  it("order blindness: any order of the votes gives the same table", () => {
    fc.assert(
      fc.property(arbitraryVotes(), (votes) => {
        expect(votesOf(tableOf(votes.toReversed()))).toEqual(votesOf(tableOf(votes)))
      }),
    )
  })

  it("numbers ascend inside an item, and equal numbers are one fact", () => {
    const table = tableOf(
      [
        { item: "a", source: "p", value: "10" },
        { item: "a", source: "q", value: "9" },
        { item: "a", source: "r", value: "9.0" },
        { item: "a", source: "s", value: "many" },
      ],
      (value) => (Number.isFinite(Number(value)) ? { low: Number(value), high: Number(value) } : undefined),
    )
    expect(Array.from(table.bounds?.low ?? [])).toEqual([9, 10])
    expect(Array.from(table.factVotes)).toEqual([0, 2, 3])
  })

  it("the generator reaches rivals, repetition and two values of one source", () => {
    const made = fc.sample(arbitraryVotes(), { numRuns: 300, seed: 1 })
    const has = (test: (a: Vote, b: Vote) => boolean): boolean =>
      made.some((votes) => votes.some((a, i) => votes.slice(i + 1).some((b) => test(a, b))))
    expect(has((a, b) => key(a) === key(b))).toBe(true)
    expect(has((a, b) => a.item === b.item && a.source !== b.source && a.value !== b.value)).toBe(true)
    expect(has((a, b) => a.item === b.item && a.source === b.source && a.value !== b.value)).toBe(true)
    expect(fc.sample(arbitraryNumberVotes(), { numRuns: 100, seed: 1 }).some((votes) => votes.length > 5)).toBe(true)
  })
})
