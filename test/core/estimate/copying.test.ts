/** Copy detection against an obvious twin, and on planted copiers. */
import { copying, tableOf, type CopyPairs, type Vote } from "@corroborate/core"
import { arbitrarySingleVotes, arbitraryVotes } from "@corroborate/core/testing"
import { shares, timesPower } from "@corroborate/core/estimate/copying/Odds"
import { lots } from "@corroborate/core/estimate/copying/suspects"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { copyingByPairs, type Pair } from "./pairwise.ts"

const rows = ({ first, second, firstCopies, secondCopies, shared, met }: CopyPairs): ReadonlyArray<Pair> =>
  Array.from(first, (source, k) => ({
    first: source,
    second: second[k] ?? -1,
    firstCopies: firstCopies[k] ?? -1,
    secondCopies: secondCopies[k] ?? -1,
    shared: shared[k] ?? -1,
    met: met[k] ?? -1,
  }))

const sizes = { items: 15, sources: 6, values: 4, votes: 90 }

/** Votes, some of them with a source that repeats what another says, and what is needed to look for copies. */
const cases = fc
  .tuple(
    fc.oneof(arbitraryVotes(sizes), arbitrarySingleVotes(sizes)),
    fc.nat({ max: 4 }),
    fc.record(
      { alpha: fc.constantFrom(0.02, 0.2), c: fc.constantFrom(0.5, 0.8), n: fc.constantFrom(1, 3, 100) },
      { noNullPrototype: true },
    ),
    fc.infiniteStream(fc.oneof(fc.constantFrom(0, 0, 1), fc.double({ min: 0, max: 1, noNaN: true }))),
  )
  .map(([votes, leftOut, rates, numbers]) => {
    const model = votes.filter(({ source }) => source === "s0").filter((_, k) => k % 5 >= leftOut)
    const table = tableOf([...votes, ...model.map((vote) => ({ ...vote, source: "s9" }))])
    const draw = (): number => Array.from(numbers.take(1))[0] ?? 0.5
    return {
      table,
      options: {
        accuracy: Float64Array.from({ length: table.sources.size }, () => 0.2 + 0.6 * draw()),
        probability: Float64Array.from(table.factValue, draw),
        ...rates,
      },
    }
  })

/** Twenty-one independent sources, and one that takes seven answers of ten from another. */
const planted = (): ReadonlyArray<Vote> => {
  let state = 7
  const random = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return (state >>> 8) % below
  }
  return Array.from({ length: 200 }, (_, i): ReadonlyArray<Vote> => {
    const answer = (): string => (random(10) < 7 ? "right" : `wrong ${random(50)}`)
    const own = Array.from({ length: 21 }, (__, s) => ({
      item: `item ${i}`,
      source: `source ${s + 10}`,
      value: answer(),
    }))
    const model = own[3]?.value ?? ""
    return [...own, { item: `item ${i}`, source: "source 99", value: random(10) < 7 ? model : answer() }]
  }).flat()
}

describe("copying", () => {
  it("twin: an obvious comparison of all pairs gives the same", () => {
    fc.assert(
      fc.property(cases, ({ table, options }) => {
        const found = rows(copying(table, options))
        const twins = copyingByPairs(table, options)
        const likely = twins.filter(({ firstCopies, secondCopies }) => firstCopies + secondCopies > 0.001)
        expect(found.length).toBeGreaterThanOrEqual(likely.length)
        for (const pair of found) {
          const twin = twins.find(({ first, second }) => first === pair.first && second === pair.second)
          expect(pair.firstCopies).toBeCloseTo(twin?.firstCopies ?? -1, 9)
          expect(pair.secondCopies).toBeCloseTo(twin?.secondCopies ?? -1, 9)
          expect([pair.shared, pair.met]).toEqual([twin?.shared, twin?.met])
        }
      }),
    )
  })

  it("the generator reaches likely and unlikely pairs, two answers of one source, and items both answer differently", () => {
    const all = fc.sample(cases, { numRuns: 200, seed: 1 })
    const pairs = all.flatMap(({ table, options }) => copyingByPairs(table, options))
    expect(pairs.some(({ firstCopies }) => firstCopies > 0.4)).toBe(true)
    expect(pairs.some(({ firstCopies, secondCopies }) => firstCopies + secondCopies < 0.001)).toBe(true)
    expect(pairs.some(({ shared, met }) => met > shared + 2)).toBe(true)
  })

  it("lots hold every suspect once, in order, and no more pairs than wanted unless there is one", () => {
    const suspects = fc.array(fc.array(fc.nat(9), { minLength: 1, maxLength: 5 }), { maxLength: 20 })
    fc.assert(
      fc.property(suspects, fc.integer({ min: 1, max: 8 }), (lists, most) => {
        const all = lists.map((others, first) => ({ first, others }))
        const parts = Array.from(lots(all, most))
        expect(parts.flat()).toEqual(all)
        for (const part of parts)
          expect(part.length === 1 || part.flatMap(({ others }) => others).length <= most).toBe(true)
      }),
    )
  })

  it("side swap: with equal accuracies neither direction is likelier", () => {
    fc.assert(
      fc.property(cases, ({ table, options }) => {
        const accuracy = options.accuracy.map(() => 0.7)
        const { firstCopies, secondCopies } = copying(table, { ...options, accuracy })
        expect(firstCopies).toEqual(secondCopies)
      }),
    )
  })

  it("finds the one that copies, and nobody else", () => {
    const table = tableOf(planted())
    const right = Float64Array.from(table.factValue, (value) => (table.values.at(value) === "right" ? 1 : 0))
    const accuracy = new Float64Array(table.sources.size).fill(0.7)
    const found = rows(copying(table, { accuracy, probability: right, alpha: 0.2, c: 0.8, n: 50 }))
    const sure = found.filter(({ firstCopies, secondCopies }) => firstCopies + secondCopies > 0.5)
    expect(sure.map(({ first, second }) => [table.sources.at(first), table.sources.at(second)])).toEqual([
      ["source 13", "source 99"],
    ])
  })

  it("holds the one whose accuracy fits the shared answers less for the copier", () => {
    const table = tableOf(planted())
    const probability = Float64Array.from(table.factValue, (value) => (table.values.at(value) === "right" ? 1 : 0))
    // What both share besides is wrong, as the answers of a poor source are: a good one with them has them from it.
    const accuracy = Float64Array.from({ length: table.sources.size }, (_, s) =>
      table.sources.at(s) === "source 99" ? 0.95 : 0.6,
    )
    const found = rows(copying(table, { accuracy, probability, alpha: 0.2, c: 0.8, n: 50 }))
    const pair = found.find(({ second }) => table.sources.at(second) === "source 99")
    expect(pair?.secondCopies ?? 0).toBeGreaterThan(0.99)
  })
})

describe("odds", () => {
  it("shares: they are from 0 to 1 and add up to 1, whatever the odds", () => {
    const odds = fc.tuple(
      fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
      fc.nat({ max: 100_000 }),
      fc.constantFrom(0.2, 5),
    )
    fc.assert(
      fc.property(fc.array(odds, { minLength: 1, maxLength: 3 }), (some) => {
        const parts = shares(some.map(([at, power, factor]) => timesPower({ at, grown: 0 }, factor, power)))
        expect(parts.every((part) => part >= 0 && part <= 1)).toBe(true)
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12)
      }),
    )
  })

  it("a power is what multiplying again and again gives", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 10, noNaN: true }), fc.nat({ max: 300 }), (factor, power) => {
        const { at, grown } = timesPower({ at: 1, grown: 0 }, factor, power)
        expect(Math.log2(at) + 400 * grown).toBeCloseTo(power * Math.log2(factor), 6)
      }),
    )
  })
})
