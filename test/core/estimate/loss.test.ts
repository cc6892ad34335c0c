/** PM and CATD against the worked examples of their papers. */
import { ESTIMATORS, estimate, tableOf, type Estimator } from "@corroborate/core"
import { chiSquareQuantile } from "@corroborate/core/estimate/method/pass/special"
import { describe, expect, it } from "vitest"
import { named, say, votesFrom } from "./running.ts"

const method = (name: string): Estimator => named(ESTIMATORS, name)

/** Table 2 of "Truth Inference in Crowdsourcing" (PVLDB 2017); "+" is true, so that the tie on t1 goes to it. */
const PANEL = votesFrom(
  "w1: t1 -, t2 +, t3 +, t4 -, t5 -, t6 -; w2: t2 -, t3 -, t4 +, t5 +, t6 -; w3: t1 +, t2 -, t3 -, t4 -, t5 -, t6 +",
)

describe("PM on the example of the survey", () => {
  it("weights after round 1 are those of 3, 2 and 1 mistakes", () => {
    const { trust } = say(method("pm"), PANEL, { rounds: 1, ties: 0 })
    expect(Object.values(trust).map((w) => w.toFixed(2))).toEqual(["0.00", "0.41", "1.10"])
  })

  it("ends with the survey's truths and weights, to the guards of its code", () => {
    const { answer, trust } = say(method("pm"), PANEL, { ties: 0 })
    expect(answer).toEqual({ t1: "+", t2: "-", t3: "-", t4: "-", t5: "-", t6: "+" })
    expect(trust["w2"]?.toFixed(6)).toBe("0.287682")
    expect(trust["w3"]?.toFixed(4)).toBe("16.0934")
    expect(trust["w1"]?.toExponential(4)).toBe("4.9416e-15")
  })
})

describe("CATD on the examples of its paper", () => {
  it("intervals of Table 5 come from quantiles, not from the distribution function", () => {
    const interval = (n: number, variance: number): ReadonlyArray<string> =>
      [0.975, 0.025].map((share) => ((n * variance) / chiSquareQuantile(share, n)).toFixed(4))
    expect(interval(200, 0.1)).toEqual(["0.0830", "0.1229"])
    expect(interval(200, 3)).toEqual(["2.4890", "3.6871"])
    expect(interval(2, 0.1)).toEqual(["0.0271", "3.9498"])
    expect(interval(2, 3)[0]).toBe("0.8133")
    expect(Number(interval(2, 3)[1]).toFixed(2)).toBe("118.49")
  })

  it("weights of Table 6", () => {
    const upper = [
      [200, 0.1],
      [200, 3],
      [2, 0.1],
      [2, 3],
    ].map(([n = 0, variance = 0]) => chiSquareQuantile(0.025, n) / (n * variance))
    const all = upper.reduce((sum, x) => sum + x, 0)
    expect(upper.map((x) => (x / all).toFixed(4))).toEqual(["0.9385", "0.0313", "0.0292", "0.0010"])
  })

  it("cities of Table 3, with these weights", () => {
    const weights = [0.9385, 0.0313, 0.0292, 0.001]
    const mean = (numbers: ReadonlyArray<number>, of: ReadonlyArray<number>): number =>
      numbers.reduce((sum, x, i) => sum + x * (of[i] ?? 0), 0) / of.reduce((sum, w) => sum + w, 0)
    expect(mean([8.405, 8.837, 8.4, 13.175], weights).toFixed(3)).toBe("8.423")
    expect(mean([0.646, 0.6], [0.9385, 0.0313]).toFixed(4)).toBe("0.6445")
    expect(mean([3.904, 15.904], [0.9385, 0.0313]).toFixed(3)).toBe("4.291")
  })

  it("a source of many votes outweighs one of few with the same variance, by the quantile", () => {
    const items = Array.from({ length: 40 }, (_, i) => i)
    const votes = items.flatMap((i) => [
      { item: `o${i}`, source: "long", value: String(i * 2 + (i % 2) * 0.2) },
      { item: `o${i}`, source: "anchor", value: String(i * 2 + 0.1) },
      ...(i < 2 ? [{ item: `o${i}`, source: "short", value: String(i * 2 + (i % 2) * 0.2) }] : []),
    ])
    const asNumber = (value: string): { low: number; high: number } => ({ low: Number(value), high: Number(value) })
    const table = tableOf(votes, asNumber)
    const { trustworthiness } = estimate(table, method("catd-number"), {
      parameters: { deviations: 1e9, relative: 1e9 },
    })
    const weight = (name: string): number =>
      trustworthiness[Array.from({ length: 3 }, (_, s) => table.sources.at(s)).indexOf(name)] ?? 0
    expect(weight("long")).toBeGreaterThan(5 * weight("short"))
  })
})
