/**
 * Where public code departs from the papers: each test fails on the departing variant.
 * The rows are those of the note on the field; docs/truth-discovery.md names the code.
 */
import {
  ESTIMATORS,
  estimate,
  tableOf,
  type CopyPairs,
  type Estimate,
  type Estimator,
  type Vote,
} from "@corroborate/core"
import { independent } from "@corroborate/core/estimate/method/accuracy/independent"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { pointOf } from "./sets.ts"
import { named, say, votesFrom } from "./running.ts"

const method = (name: string): Estimator => named(ESTIMATORS, name)
const numbers = (text: string): ReadonlyArray<Vote> => votesFrom(text)
const range = (n: number): ReadonlyArray<number> => Array.from({ length: n }, (_, i) => i)

describe("a source without any loss has the largest weight, not none", () => {
  const perfect = "good: a 1, b 2, c 3; fair: a 1, b 2, c 4; poor: a 9, b 8, c 3"
  it.each(["crh-mean", "crh-median", "catd-number", "lfc-number"])("%s", (name) => {
    const { trust } = say(method(name), numbers(`${perfect}; more: a 1, b 2, c 3`), {}, pointOf)
    expect(trust["good"]).toBe(Math.max(...Object.values(trust)))
    expect(Object.values(trust).every(Number.isFinite)).toBe(true)
  })
  it.each(["pm", "catd", "crh-shares"])("%s", (name) => {
    const { trust } = say(method(name), votesFrom(`${perfect}; more: a 1, b 2, c 3`))
    expect(trust["good"]).toBe(Math.max(...Object.values(trust)))
    expect(trust["good"]).toBeGreaterThan(0)
  })
})

describe("CRH for numbers", () => {
  const votes = numbers("s: a 10, b 20; t: a 13, b 29; u: a 40, b 24; v: a 12, b 21")
  it("goes on until weights stand still, not for one round", () => {
    expect(say(method("crh-mean"), votes, {}, pointOf).rounds).toBeGreaterThan(2)
  })
  it("gives weighted means, which nobody need have said", () => {
    expect([10, 12, 13, 40]).not.toContain(say(method("crh-mean"), votes, {}, pointOf).numbers["a"])
  })
  it("makes nothing that grows with the square of the facts", () => {
    const many = tableOf(
      range(40_000).map((i) => ({ item: `o${i % 20_000}`, source: `s${i % 7}`, value: `v${i % 3}` })),
    )
    expect(estimate(many, method("crh-shares")).winners).toHaveLength(20_000)
  })
})

describe("CATD", () => {
  it("for numbers makes one pass: more passes let weights run away", () => {
    const table = tableOf(numbers("s: a 1, b 5, c 9; t: a 2, b 6, c 10; u: a 9, b 1, c 2; v: a 1, b 5, c 12"), pointOf)
    const { trustworthiness, stopped, rounds } = estimate(table, method("catd-number"))
    expect([rounds, stopped]).toEqual([1, "OnePass"])
    const ratio = ({ trustworthiness: w }: Estimate): number => Math.max(...w) / Math.min(...w)
    const repeated = estimate(table, method("catd-number"), { parameters: { rounds: 100 } })
    expect(ratio(repeated)).toBeGreaterThan((3 * Math.max(...trustworthiness)) / Math.min(...trustworthiness))
  })
})

describe("GTM", () => {
  it("uses a variance once, and 2 beta once a source", () => {
    const table = tableOf(numbers("s: a 0, b 0; t: a 2, b 4; u: a 1, b 2"), pointOf)
    const { trustworthiness } = estimate(table, method("gtm"), { parameters: { rounds: 1, deviations: 1e9 } })
    // Medians 1 and 2; deviations sqrt(2/3) and twice that. Every number stays at its median by symmetry.
    const squares = 1 / (2 / 3) + 4 / (8 / 3)
    const expected = [squares, squares, 0].map((far) => (2 * (10 + 1) + 2) / (2 * 10 + far))
    const order = ["s", "t", "u"]
    expect(Array.from(trustworthiness, (x) => x.toFixed(6))).toEqual(order.map((_, k) => expected[k]?.toFixed(6)))
  })
})

describe("ACCU and SLiMFast start at a fixed accuracy", () => {
  it.each(["accu", "slim-fast"])("%s: twice the same bits, and n is no count of values seen", (name) => {
    const votes = votesFrom("s: a 1, b 1; t: a 1, b 2; u: a 2, b 2")
    expect(say(method(name), votes)).toEqual(say(method(name), votes))
  })
  it("ACCU: values that nobody said keep their part", () => {
    const { belief } = say(method("accu"), votesFrom("s: a 1"), { rounds: 1 })
    expect(belief["a 1"]?.toFixed(6)).toBe((400 / 500).toFixed(6))
  })
})

describe("TruthFinder", () => {
  const votes = votesFrom("s: a 1, b 1; t: a 2, b 1; u: a 2")
  it("unlike values tell against each other", () => {
    const table = tableOf(votes)
    const [alone = 0] = estimate(table, method("truth-finder")).belief
    const [opposed = 1] = estimate(table, method("truth-finder"), { similarity: () => -0.5 }).belief
    const [liked = 0] = estimate(table, method("truth-finder"), { similarity: () => 0.5 }).belief
    expect(opposed).toBeLessThan(alone)
    expect(liked).toBeGreaterThan(alone)
  })
  it("stops at 0.00001 of a turn, not at 0.001", () => {
    expect(say(method("truth-finder"), votes).rounds).toBeGreaterThan(
      say(method("truth-finder"), votes, { tolerance: 1e-3 }).rounds,
    )
  })
  it("trust is the mean of beliefs, not capped by the damping", () => {
    const { trust, belief } = say(method("truth-finder"), votes, { damping: 0.1, rounds: 1 })
    expect(trust["u"]).toBe(belief["a 2"])
    expect(trust["u"]).toBeGreaterThan(1 - Math.exp(-0.1))
  })
})

describe("2- and 3-Estimates start from a small error", () => {
  const panel = votesFrom(
    range(9)
      .map((i) => `good${i}: a 1, b 1, c 1, d 1`)
      .join("; ") + "; bad: a 2, b 2, c 2, d 2",
  )
  it.each(["two-estimates", "three-estimates"])("%s: nine against one win", (name) => {
    expect(Object.values(say(method(name), panel).answer)).toEqual(["1", "1", "1", "1"])
    expect(Object.values(say(method(name), panel, { start: 0.8, difficulty: 1 }).answer)).toEqual(["2", "2", "2", "2"])
  })
})

describe("ACCU with dependence", () => {
  const pairsOf = (rows: ReadonlyArray<readonly [number, number, number]>): CopyPairs => ({
    first: Uint32Array.from(rows, ([a]) => a),
    second: Uint32Array.from(rows, ([, b]) => b),
    firstCopies: Float64Array.from(rows, ([, , p]) => p / 2),
    secondCopies: Float64Array.from(rows, ([, , p]) => p / 2),
    shared: new Uint32Array(rows.length),
    met: new Uint32Array(rows.length),
    agreed: new Uint32Array(rows.length),
  })

  it("takes sources in order of dependence, not of names", () => {
    const table = tableOf(votesFrom("a: x 1; b: x 1; c: x 1"))
    const counts = independent(
      table,
      pairsOf([
        [0, 1, 0.1],
        [1, 2, 0.9],
      ]),
      0.8,
    )
    expect(Array.from(counts, (x) => x.toFixed(4))).toEqual(["0.9200", "1.0000", "0.2800"])
  })

  it("keeps overlaps of thousands of answers in range: who agree on what is right do not copy", () => {
    const says = (source: string, wrong: (i: number) => boolean): ReadonlyArray<Vote> =>
      range(3000).map((i) => ({ item: `o${i}`, source, value: wrong(i) ? `${source} slips` : "right" }))
    const votes = ["a", "b", "c", "d"].flatMap((s, k) => says(s, (i) => i % 10 === k))
    const minority = range(5).flatMap((i) => [
      { item: `split${i}`, source: "a", value: "right" },
      { item: `split${i}`, source: "b", value: "right" },
      { item: `split${i}`, source: "c", value: "wrong" },
    ])
    const { belief } = say(method("accu-copy"), [...votes, ...minority])
    expect(belief["split0 right"]).toBeGreaterThan(0.99)
  })
})

describe("thousands of votes on an item do not run out of numbers", () => {
  const crowd = range(6000).map((i) => ({ item: "o", source: `s${i}`, value: i % 3 === 0 ? "no" : "yes" }))
  const table = tableOf(crowd)
  it.each(ESTIMATORS.filter(({ answers }) => answers !== "number").map(({ name }) => name))("%s", (name) => {
    const { belief, trustworthiness } = estimate(table, method(name))
    expect(Array.from(belief).every(Number.isFinite)).toBe(true)
    expect(Array.from(trustworthiness).every(Number.isFinite)).toBe(true)
  })
  it.each(["simple-lca", "mle", "ltm", "dawid-skene"])("%s finds the majority's answer", (name) => {
    expect(say(method(name), crowd).answer).toEqual({ o: "yes" })
  })
})

describe("LTM", () => {
  it("accepts from one half, not from 0.9", () => {
    const votes = range(6).flatMap((i) => votesFrom(`a: o${i} x; b: o${i} x; c: o${i} y`))
    const table = tableOf(votes)
    const { accepted, belief } = estimate(table, method("ltm"))
    expect(Array.from(accepted ?? [])).toEqual(Array.from(belief, (b) => (b >= 0.5 ? 1 : 0)))
    expect(method("ltm").defaults["accept"]).toBe(0.5)
  })
})

describe("ties", () => {
  it.each(ESTIMATORS.filter(({ answers }) => answers !== "number").map(({ name }) => name))(
    "%s: the value whose name sorts first, whatever came first",
    (name) => {
      expect(say(method(name), votesFrom("a: o yes; b: o no")).answer).toEqual({ o: "no" })
      expect(say(method(name), votesFrom("b: o no; a: o yes")).answer).toEqual({ o: "no" })
    },
  )
})

describe("MACE", () => {
  it("keeps each source's own habits: another order of names gives the same answers", () => {
    const names = ["d", "a", "c", "b"]
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(8), fc.nat(3), fc.nat(2)), { minLength: 5, maxLength: 40 }), (rows) => {
        const votes = (rename: (s: number) => string): ReadonlyArray<Vote> =>
          rows.map(([o, s, v]) => ({ item: `o${o}`, source: rename(s), value: `v${v}` }))
        const plain = say(
          method("mace"),
          votes((s) => `s${s}`),
        ).answer
        expect(
          say(
            method("mace"),
            votes((s) => names[s] ?? ""),
          ).answer,
        ).toEqual(plain)
      }),
    )
  })
})
