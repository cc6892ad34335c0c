/** Behaviour where there is little or nothing to go by: defined for every method, and told here. */
import {
  ESTIMATORS,
  estimate,
  tableOf,
  type Estimate,
  type Estimator,
  type NumberOf,
  type Vote,
} from "@corroborate/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { named, say, votesFrom } from "./running.ts"
import { pointOf } from "./sets.ts"

const method = (name: string): Estimator => named(ESTIMATORS, name)
const NAMES = ESTIMATORS.filter(({ answers }) => answers !== "number").map(({ name }) => name)
const NUMBERS = ESTIMATORS.filter(({ answers }) => answers === "number").map(({ name }) => name)

const isFinite = ({ belief, trustworthiness, numbers = new Float64Array(0) }: Estimate): boolean =>
  [belief, trustworthiness, numbers].every((column) => column.every(Number.isFinite))

/** ">5" is more than 5, "<5" less, "3-5" in between, "?" anything. */
const intervalOf: NumberOf = (value) => {
  if (value === "?") return { low: -Infinity, high: Infinity }
  if (value.startsWith(">")) return { low: Number(value.slice(1)), high: Infinity }
  if (value.startsWith("<")) return { low: -Infinity, high: Number(value.slice(1)) }
  const [low = "", high = low] = value.split("-")
  return { low: Number(low), high: Number(high) }
}

describe("an empty table", () => {
  it.each(ESTIMATORS.map(({ name }) => name))("%s: nothing in, nothing out", (name) => {
    const found = estimate(tableOf([], pointOf), method(name))
    expect([found.winners.length, found.belief.length, found.trustworthiness.length]).toEqual([0, 0, 0])
  })
})

describe("one source, one item, one value", () => {
  it.each(NAMES)("%s: what was said wins", (name) => {
    expect(say(method(name), votesFrom("s: o v")).answer).toEqual({ o: "v" })
    expect(say(method(name), votesFrom("s: o v, p w, q v")).answer).toEqual({ o: "v", p: "w", q: "v" })
    expect(say(method(name), votesFrom("s: o v; t: o v; u: o v")).answer).toEqual({ o: "v" })
  })
  it.each(NUMBERS)("%s: what was said is the number", (name) => {
    expect(say(method(name), votesFrom("s: o 5; t: p 7"), {}, pointOf).numbers).toEqual({ o: 5, p: 7 })
  })
})

describe("a source that gives an item two values", () => {
  it.each(NAMES)("%s: stands behind both, and nothing breaks", (name) => {
    expect(isFinite(estimate(tableOf(votesFrom("s: o v, o w; t: o v; u: p v")), method(name)))).toBe(true)
  })
})

describe("sources that only agree, and sources that only differ", () => {
  it.each(NAMES)("%s: finite both ways", (name) => {
    const agree = tableOf(votesFrom("s: a 1, b 1; t: a 1, b 1; u: a 1, b 1"))
    const differ = tableOf(votesFrom("s: a 1, b 1; t: a 2, b 2; u: a 3, b 3"))
    expect([agree, differ].map((table) => isFinite(estimate(table, method(name))))).toEqual([true, true])
  })
})

describe("numbers in a method for names are names, and names in a method for numbers say nothing", () => {
  it.each(["majority", "accu", "dawid-skene"])("%s takes 62 and 62.0 for two values", (name) => {
    expect(Object.keys(say(method(name), votesFrom("s: o 62; t: o 62.0")).belief)).toEqual(["o 62", "o 62.0"])
  })
  it.each(NUMBERS)("%s: finite without numbers", (name) => {
    expect(isFinite(estimate(tableOf(votesFrom("s: o many; t: o few")), method(name)))).toBe(true)
  })
})

describe("intervals take part as limits", () => {
  const number = (name: string, said: ReadonlyArray<string>): number =>
    say(
      method(name),
      said.map((value, s): Vote => ({ item: "o", source: `s${s}`, value })),
      {},
      intervalOf,
    ).numbers["o"] ?? Number.NaN

  it.each(["mean", "median", "crh-mean", "crh-median"])("%s: an open bound that holds changes nothing", (name) => {
    const without = number(name, ["36", "62", "64"])
    expect(number("mean", ["36", "62", "64", ">10"])).toBe(number("mean", ["36", "62", "64"]))
    expect(Math.abs(number(name, ["36", "62", "64", ">10"]) - without)).toBeLessThan(9)
  })
  it("mean: a bound pulls from outside, as a point at its end would", () => {
    expect(number("mean", ["36", ">62"])).toBe(49)
    expect(number("mean", ["36", ">30"])).toBe(36)
    expect(number("mean", ["36", "<30"])).toBe(33)
  })
  it("median: of all ends", () => {
    expect(number("median", ["20", "60", ">50"])).toBe(55)
    expect(number("median", ["20", "60", ">10"])).toBe(40)
  })
  it.each(NUMBERS)("%s: bounds alone give a number that they allow, or their end", (name) => {
    expect(number(name, [">62"])).toBe(62)
    expect(number(name, ["50-60"])).toBe(55)
    expect(Number.isFinite(number(name, ["?"]))).toBe(true)
    expect(Number.isFinite(number(name, ["?", "<5", ">3", "4"]))).toBe(true)
  })

  const said = fc.oneof(
    fc.nat(9).map(String),
    fc.nat(9).map((n) => `>${n}`),
    fc.nat(9).map((n) => `<${n}`),
    fc.tuple(fc.nat(9), fc.nat(5)).map(([n, w]) => `${n}-${n + w}`),
  )
  it("mean and median have the smallest sum of squares and of distances, by trying every tenth", () => {
    const distance = (value: string, x: number): number => {
      const { low, high } = intervalOf(value) ?? { low: 0, high: 0 }
      return Math.max(0, low - x, x - high)
    }
    const cost = (values: ReadonlyArray<string>, x: number, power: number): number =>
      values.reduce((sum, value) => sum + distance(value, x) ** power, 0)
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 6 }), (values) => {
        const grid = Array.from({ length: 200 }, (_, i) => i / 10 - 2)
        for (const [name, power] of [
          ["mean", 2],
          ["median", 1],
        ] as const) {
          const best = Math.min(...grid.map((x) => cost(values, x, power)))
          expect([name, cost(values, number(name, values), power) <= best + 1e-6]).toEqual([name, true])
        }
      }),
    )
  })
})

describe("a change of unit changes the numbers alike", () => {
  const votes = fc.array(fc.tuple(fc.nat(3), fc.nat(4), fc.nat(50)), { minLength: 1, maxLength: 15 })
  it.each(NUMBERS)("%s: a hundred times as many", (name) => {
    fc.assert(
      fc.property(votes, (rows) => {
        const of = (factor: number): ReadonlyArray<Vote> =>
          Array.from(
            new Map(
              rows.map(([o, s, n]) => [`${o} ${s}`, { item: `o${o}`, source: `s${s}`, value: String(n * factor) }]),
            ).values(),
          )
        const [one, hundred] = [1, 64].map((factor) => say(method(name), of(factor), {}, pointOf).numbers)
        for (const [item, x] of Object.entries(one ?? {}))
          expect(Math.abs((hundred?.[item] ?? 0) - 64 * x)).toBeLessThan(1e-4 * (1 + Math.abs(64 * x)))
      }),
    )
  })
})
