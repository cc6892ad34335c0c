/** Axioms that methods declare: "yes" is tried on random networks, "no" has a network that breaks it. */
import { AXIOMS, ESTIMATORS, type Estimator, type Vote } from "@corroborate/core"
import { arbitraryNetwork, declaredAxioms, rankBy, tryAxiom, type Rank } from "@corroborate/core/laws"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import counterexamples from "../../oracle/axioms.json" with { type: "json" }
import { LIMITS } from "./limits.ts"

const found: Readonly<Record<string, Readonly<Record<string, string>>>> = counterexamples

const votesOf = (text: string): ReadonlyArray<Vote> =>
  text.split(", ").map((line) => {
    const [source = "", item = "", value = ""] = line.split(" ")
    return { source, item, value }
  })

const limit = ({ name }: Estimator): Readonly<Record<string, number>> => LIMITS[name] ?? {}

/** Forty methods and their limits: few networks, the same ones every time, unless more are asked for. */
const RUNS = process.env["CORROBORATE_RUNS"]
const run = RUNS === undefined ? { numRuns: 25, seed: 2022 } : { numRuns: Number(RUNS) }

for (const method of ESTIMATORS.filter((row) => Object.keys(row.axioms).length > 0)) {
  describe(`method ${method.name}`, () => {
    for (const law of declaredAxioms(method, limit(method))) {
      it(`keeps ${law.name}`, () => {
        law.check(run)
      })
    }
    const broken = AXIOMS.filter((axiom) => new Map(Object.entries(method.axioms)).get(axiom) === "no")
    for (const axiom of broken) {
      it(`breaks ${axiom} on the network that is kept`, () => {
        const votes = votesOf(found[method.name]?.[axiom] ?? "")
        expect(tryAxiom(axiom, rankBy(method, limit(method)), votes)).toBe("broken")
      })
    }
  })
}

describe("the axioms themselves", () => {
  const ranked =
    (
      trust: (source: string, votes: ReadonlyArray<Vote>) => number,
      belief: (claim: string, votes: ReadonlyArray<Vote>) => number,
    ): Rank =>
    (votes) => ({
      trust: new Map(votes.map(({ source }) => [source, trust(source, votes)])),
      belief: new Map(votes.map(({ item, value }) => [`${item} = ${value}`, belief(`${item} = ${value}`, votes)])),
    })
  const count = (claim: string, votes: ReadonlyArray<Vote>): number =>
    votes.filter(({ item, value }) => `${item} = ${value}` === claim).length
  const outcomes = (rank: Rank): Readonly<Record<string, ReadonlySet<string>>> => {
    const networks = fc.sample(arbitraryNetwork(), { numRuns: 150, seed: 7 })
    return Object.fromEntries(
      AXIOMS.map((axiom) => [axiom, new Set(networks.map((votes) => tryAxiom(axiom, rank, votes)))]),
    )
  }

  it("counting with sources all alike keeps 1, 3, 4, 6, 7, 8 and 9 and breaks 2, 5 and 10, as its authors prove", () => {
    const said = outcomes(ranked(() => 1, count))
    const broken = AXIOMS.filter((axiom) => said[axiom]?.has("broken"))
    expect(broken).toEqual(["source coherence", "source positive responsiveness", "conflict coherence"])
  })

  it("counting with a weight by name breaks symmetry; believing the rarest breaks responsiveness", () => {
    expect(outcomes(ranked((s) => s.length + Number(s.slice(1)), count))["symmetry"]?.has("broken")).toBe(true)
    const rarest = outcomes(
      ranked(
        () => 1,
        (claim, votes) => -count(claim, votes),
      ),
    )
    expect(rarest["fresh positive responsiveness"]?.has("broken")).toBe(true)
    expect(rarest["disjoint independence"]?.has("broken")).toBe(false)
  })

  it("the networks ask something of every axiom", () => {
    const uneven = (claim: string, votes: ReadonlyArray<Vote>): number =>
      count(claim, votes) * (claim.includes("v1") ? -1 : 1) + (claim.includes("o0") ? 2 : 0)
    const said = outcomes(ranked((s, votes) => votes.filter(({ source }) => source === s).length, uneven))
    expect(AXIOMS.filter((axiom) => said[axiom]?.size === 1 && said[axiom].has("silent"))).toEqual([])
  })
})
