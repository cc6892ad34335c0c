/** Estimates against known answers, reckoned by hand. */
import { goldOf, NONE, score, tableOf, type Estimate, type NumberOf, type VoteTable } from "@corroborate/core"
import { describe, expect, it } from "vitest"

const votes = [
  { item: "1", source: "a", value: "10" },
  { item: "1", source: "b", value: "20" },
  { item: "2", source: "a", value: "7" },
  { item: "3", source: "a", value: "at least 5" },
  { item: "3", source: "b", value: "9" },
]

const numberOf: NumberOf = (value) =>
  value.startsWith("at least ")
    ? { low: Number(value.slice(9)), high: Number.POSITIVE_INFINITY }
    : { low: Number(value), high: Number(value) }

/** An estimate with these winners, counted from each item's first fact. */
const concluded = (table: VoteTable, nth: ReadonlyArray<number>, more: Partial<Estimate> = {}): Estimate => ({
  winners: Uint32Array.from(nth, (k, item) => (table.itemFacts[item] ?? 0) + k),
  belief: new Float64Array(table.factValue.length),
  beliefIs: "score",
  trustworthiness: new Float64Array(table.sources.size),
  rounds: 0,
  stopped: "OnePass",
  ...more,
})

describe("score", () => {
  it("counts items that are right, and among those with rivals", () => {
    const table = tableOf(votes)
    const gold = goldOf(
      table,
      new Map([
        ["1", ["20"]],
        ["2", ["7"]],
        ["3", ["8"]],
        ["4", ["1"]],
      ]),
    )
    expect(gold.unvoted).toBe(1)
    expect(score(table, concluded(table, [1, 0, 0]), gold)).toEqual({
      items: 3,
      accuracy: 2 / 3,
      accuracyOnConflicted: 1 / 2,
    })
    expect(score(table, concluded(table, [0, 0, 0]), gold)).toEqual({
      items: 3,
      accuracy: 1 / 3,
      accuracyOnConflicted: 0,
    })
  })

  it("takes a value that nobody gave for the answer where the method finds it more probable", () => {
    const table = tableOf(votes)
    const twenty = Array.from({ length: table.values.size }, (_, id) => id).find((id) => table.values.at(id) === "20")
    const estimate = concluded(table, [0, 0, 0], { unsaid: Uint32Array.of(NONE, twenty ?? NONE, NONE) })
    const accuracy = (answer: string): number | undefined =>
      score(table, estimate, goldOf(table, new Map([["2", [answer]]]))).accuracy
    expect([accuracy("20"), accuracy("7")]).toEqual([1, 0])
  })

  it("says nothing where there is nothing to say", () => {
    const table = tableOf(votes)
    expect(score(table, concluded(table, [0, 0, 0]), goldOf(table, new Map([["9", ["1"]]])))).toEqual({ items: 0 })
    expect(score(table, concluded(table, [0, 0, 0]), goldOf(table, new Map([["2", ["7"]]])))).toEqual({
      items: 1,
      accuracy: 1,
    })
  })

  it("measures errors of a method's own numbers, else of the preferred answer; an open end is left out", () => {
    const table = tableOf(votes, numberOf)
    const gold = goldOf(
      table,
      new Map([
        ["1", ["14"]],
        ["3", ["8"]],
      ]),
      Number,
    )
    const { mae, rmse } = score(table, concluded(table, [0, 0, 0]), gold)
    expect([mae, rmse]).toEqual([(4 + 3) / 2, Math.sqrt((16 + 9) / 2)])
    const own = concluded(table, [0, 0, 0], { numbers: Float64Array.of(14, 0, 6) })
    expect(score(table, own, gold)).toMatchObject({ mae: 1, rmse: Math.SQRT2 })
  })

  it("takes one number spelled in two ways for one answer", () => {
    const table = tableOf(votes, numberOf)
    expect(goldOf(table, new Map([["2", ["7.0"]]]), Number).facts).toEqual([[2]])
  })

  it("holds what is accepted against all that is right", () => {
    const table = tableOf(votes)
    const gold = goldOf(
      table,
      new Map([
        ["1", ["10", "20", "30"]],
        ["2", ["7"]],
      ]),
    )
    const accepted = new Uint8Array(table.factValue.length)
    accepted.set([1, 1, 1])
    expect(score(table, concluded(table, [0, 0, 0], { accepted }), gold, true)).toEqual({
      items: 2,
      precision: 1,
      recall: 3 / 4,
      f1: (2 * 0.75) / 1.75,
      exact: 1 / 2,
    })
    // Without what is accepted, the preferred answer is.
    expect(score(table, concluded(table, [0, 0, 0]), gold, true)).toMatchObject({ precision: 1, recall: 2 / 4 })
  })
})
