/** Sums to TruthFinder against the worked examples of the literature. */
import { ESTIMATORS, estimate, tableOf, type Estimator } from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { named, rounded, say, votesFrom } from "./running.ts"

const method = (name: string): Estimator => named(ESTIMATORS, name)

/** The running example of Singleton's thesis: four sources, two items. */
const THESIS = votesFrom("s: o1 +, o2 +; t: o1 -, o2 -; u: o2 -; v: o2 -")

/** The matrix of the veracity book (Berti-Equille and Borge-Holthoefer, 2015): seven sources, three countries. */
const BOOK = votesFrom(
  "S1: Russia Medvedev; S2: Russia Medvedev, USA Clinton; S3: Russia Putin; S4: Russia Yeltsin, USA Obama; " +
    "S5: USA Obama, France Hollande; S6: USA Obama; S7: France Sarkozy",
)

describe("the running example of the thesis", () => {
  it("Sums: trustworthiness after rounds 1 to 3", () => {
    const after = (rounds: number): unknown => rounded(say(method("sums"), THESIS, { rounds }).trust, 4)
    expect(after(1)).toEqual({ s: 1, t: 1, u: 0.5, v: 0.5 })
    expect(after(2)).toEqual({ s: 0.6667, t: 1, u: 0.6667, v: 0.6667 })
    expect(after(3)).toEqual({ s: 0.4, t: 1, u: 0.7, v: 0.7 })
  })

  it("Sums: belief in o1 - after rounds 1 to 3", () => {
    const after = (rounds: number): number => say(method("sums"), THESIS, { rounds }).belief["o1 -"] ?? 0
    expect([1, 2, 3].map((n) => after(n).toFixed(4))).toEqual(["0.5000", "0.4286", "0.4167"])
  })

  it("Sums: the limit", () => {
    const { trust, belief } = say(method("sums"), THESIS, { rounds: 3000 })
    const half = Number(Math.SQRT1_2.toFixed(4))
    expect(rounded(trust, 4)).toEqual({ s: 0, t: 1, u: half, v: half })
    expect(rounded(belief, 4)).toEqual({ "o1 +": 0, "o1 -": 0.4142, "o2 +": 0, "o2 -": 1 })
  })

  it("TruthFinder without implication: the limit", () => {
    const { trust, belief } = say(method("truth-finder"), THESIS, { tolerance: -1, rounds: 500 })
    expect(rounded(trust, 4)).toEqual({ s: 0.5615, t: 0.6798, u: 0.7749, v: 0.7749 })
    expect(rounded(belief, 4)).toEqual({ "o1 +": 0.5615, "o1 -": 0.5846, "o2 +": 0.5615, "o2 -": 0.7749 })
  })

  it("TruthFinder with rivals implying -0.5: rounds 1 and 2, and the limit", () => {
    const table = tableOf(THESIS)
    const run = (rounds: number): { trust: ReadonlyArray<string>; belief: ReadonlyArray<string> } => {
      const found = estimate(table, method("truth-finder"), {
        parameters: { tolerance: -1, rounds },
        similarity: () => -0.5,
      })
      const digits = rounds > 2 ? 4 : 6
      return {
        trust: Array.from(found.trustworthiness, (x) => x.toFixed(digits)),
        belief: Array.from(found.belief, (x) => x.toFixed(digits)),
      }
    }
    expect(run(1).trust).toEqual(["0.584883", "0.748275", "0.869850", "0.869850"])
    expect(run(1).belief).toEqual(["0.626699", "0.626699", "0.543066", "0.869850"])
    expect(run(2).trust).toEqual(["0.501832", "0.707039", "0.827973", "0.827973"])
    expect(run(500).trust).toEqual(["0.5067", "0.6590", "0.7510", "0.7510"])
    expect(run(500).belief).toEqual(["0.5328", "0.5670", "0.4807", "0.7510"])
  })

  it("CRH-1e-5: weights of round 1, and the limit", () => {
    const first = say(method("crh-shares"), THESIS, { rounds: 1 })
    expect(rounded(first.trust, 6)).toEqual({ s: 0.452004, t: 1.299294, u: 3.090987, v: 3.090987 })
    const limit = say(method("crh-shares"), THESIS, { rounds: 5000, tolerance: 0 })
    expect(rounded(limit.trust, 4)).toEqual({ s: 0.2577, t: 1.4827, u: 9.3566, v: 9.3566 })
    expect(rounded(limit.belief, 4)).toEqual({ "o1 +": 0.0126, "o1 -": 0.0725, "o2 +": 0.0126, "o2 -": 0.9874 })
  })

  it("weighted agreement: trustworthiness and beliefs", () => {
    const { trust, belief } = say(method("weighted-agreement"), THESIS)
    expect(trust).toEqual({ s: 1, t: 2, u: 3, v: 3 })
    expect(rounded(belief, 6)).toEqual({ "o1 +": 0.125, "o1 -": 0.25, "o2 +": 0.125, "o2 -": 1 })
  })
})

describe("the matrix of the veracity book", () => {
  it("Sums: rounds 1 and 4", () => {
    const first = say(method("sums"), BOOK, { rounds: 1 })
    expect(Object.values(first.trust)).toEqual([0.5, 1, 0.5, 1, 1, 0.5, 0.5])
    expect(rounded(first.belief, 4)).toEqual({
      "France Hollande": 0.4,
      "France Sarkozy": 0.2,
      "Russia Medvedev": 0.6,
      "Russia Putin": 0.2,
      "Russia Yeltsin": 0.4,
      "USA Clinton": 0.4,
      "USA Obama": 1,
    })
    const fourth = Object.values(rounded(say(method("sums"), BOOK, { rounds: 4 }).trust, 4))
    expect(fourth).toEqual([0.2165, 0.3505, 0.0103, 1, 1, 0.732, 0.0103])
  })

  it("Sums: Russia goes from Medvedev to Yeltsin at round 3", () => {
    const russia = [1, 2, 3, 4].map((rounds) => say(method("sums"), BOOK, { rounds }).answer["Russia"])
    expect(russia).toEqual(["Medvedev", "Medvedev", "Yeltsin", "Yeltsin"])
  })

  it.each(["sums", "average-log"])("%s: Obama, Hollande, Yeltsin", (name) => {
    expect(say(method(name), BOOK).answer).toEqual({ France: "Hollande", Russia: "Yeltsin", USA: "Obama" })
  })
})
