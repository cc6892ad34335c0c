/** Methods against their slow twins, on random tables. */
import { ESTIMATORS, estimate, NONE, tableOf, type Estimator, type Vote } from "@corroborate/core"
import { pairsOf } from "@corroborate/core/estimate/method/crowd/pairs"
import { digamma } from "@corroborate/core/estimate/method/pass/special"
import { arbitrarySingleVotes, arbitraryVotes } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { named, say } from "./running.ts"
import * as Twin from "./twins.ts"

const small = arbitrarySingleVotes({ items: 4, sources: 5, values: 3, votes: 16 })
const ROUNDS = 3

const near = (mine: Readonly<Record<string, number>>, twin: ReadonlyMap<string, number>): void => {
  for (const [name, x] of Object.entries(mine))
    expect([name, Math.abs(x - Twin.of(twin, name)) < 1e-5]).toEqual([name, true])
}

const against = (
  name: string,
  twin: (world: Twin.World, method: Estimator) => Twin.TwinSays,
  parameters = {},
): void => {
  it(`${name}: three rounds are its twin's`, () => {
    const method = named(ESTIMATORS, name)
    fc.assert(
      fc.property(small, (votes) => {
        const mine = say(method, votes, { rounds: ROUNDS, tolerance: -1, ...parameters })
        const theirs = twin(Twin.worldOf(votes), method)
        // As many as are asked for are compared: what is left out here does not count as tried.
        fc.pre(theirs.edge !== true)
        near(mine.belief, theirs.belief)
        near(mine.trust, theirs.trust)
      }),
    )
  })
}

describe("one accuracy a source", () => {
  const run = (likelihood: Twin.Likelihood, rest: (said: number) => number) => (world: Twin.World) =>
    Twin.oneAccuracyTwin(world, likelihood, { rounds: ROUNDS, start: 0.8, rest })
  against(
    "accu",
    run(Twin.accuLikelihood(100), (said) => 101 - said),
  )
  against(
    "simple-lca",
    run(Twin.lcaLikelihood, () => 0),
  )
  against(
    "pop-accu",
    run(Twin.popularLikelihood, () => 0),
  )
  against("zen-crowd", (world) => {
    const others = Math.max(1, world.values.length - 1)
    return run(Twin.accuLikelihood(others), (said) => others + 1 - said)(world)
  })
})

describe("for and against", () => {
  const settings = { rounds: ROUNDS, error: 0.2, pull: 0.5 }
  against("two-estimates", (world) => Twin.estimatesTwin(world, settings))
  against("three-estimates", (world) => Twin.estimatesTwin(world, { ...settings, difficulty: 0.4 }))
})

describe("pairs of a source and a value", () => {
  it("twin: each that a vote makes, once, by source, then value", () => {
    const cases = fc.oneof(arbitraryVotes(), small).map((votes) => tableOf(votes))
    fc.assert(
      fc.property(cases, (table) => {
        const all = Array.from(table.factValue, (value, f) =>
          Array.from(table.voteSource.subarray(table.factVotes[f], table.factVotes[f + 1]), (s) => [s, value] as const),
        ).flat()
        const { size, source, value, ofVote } = pairsOf(table)
        const wanted = new Set(all.toSorted(([a, x], [b, y]) => a - b || x - y).map((pair) => pair.join(" ")))
        const pairs = Array.from({ length: size }, (_, p) => `${source[p] ?? -1} ${value[p] ?? -1}`)
        expect(pairs).toEqual(Array.from(wanted))
        expect(Array.from(ofVote, (p) => pairs[p])).toEqual(all.map((pair) => pair.join(" ")))
      }),
    )
    const dense = fc
      .sample(cases, { numRuns: 100, seed: 1 })
      .map(({ sources, values, voteSource }) => sources.size * values.size <= voteSource.length)
    expect(new Set(dense)).toEqual(new Set([true, false]))
  })
})

describe("matrices", () => {
  const least = 2 ** -30
  const twins: Readonly<Record<string, (world: Twin.World) => ReadonlyMap<string, number>>> = {
    "dawid-skene": (world) => {
      const K = world.values.length
      return Twin.confusionTwin(
        world,
        ROUNDS,
        (count, column) => Math.log((count + least) / (column + K * least)),
        (count) => Math.log((count + least) / (world.items.length + K * least)),
      )
    },
    ibcc: (world) =>
      Twin.confusionTwin(
        world,
        ROUNDS,
        (count, column, isRight) =>
          digamma(count + (isRight ? 4 : 1)) - digamma(column + 4 + (world.values.length - 1)),
        (count) => digamma(count + 1),
      ),
  }
  it.each(Object.keys(twins))("%s", (name) => {
    fc.assert(
      fc.property(small, (votes) => {
        const world = Twin.worldOf(votes)
        if (world.values.length < 2) return
        near(
          say(named(ESTIMATORS, name), votes, { rounds: ROUNDS, tolerance: -1 }).belief,
          twins[name]?.(world) ?? new Map(),
        )
      }),
    )
  })
  it("a value nobody gave is told where it is more probable, and no other", () => {
    fc.assert(
      fc.property(small, (votes) => {
        const world = Twin.worldOf(votes)
        const table = tableOf(votes)
        const { unsaid = new Uint32Array(0) } = estimate(table, named(ESTIMATORS, "ibcc"), {
          parameters: { rounds: 2, tolerance: -1 },
        })
        const z = Twin.confusionTwin(
          world,
          2,
          (count, column, isRight) => digamma(count + (isRight ? 4 : 1)) - digamma(column + 3 + world.values.length),
          (count) => digamma(count + 1),
        )
        for (const [i, value] of unsaid.entries()) {
          if (value === NONE) continue
          const item = table.items.at(i)
          const said = Twin.saidOn(world, item)
          expect(said).not.toContain(table.values.at(value))
          for (const other of said)
            expect(Twin.of(z, Twin.key(item, table.values.at(value)))).toBeGreaterThan(
              Twin.of(z, Twin.key(item, other)) - 1e-6,
            )
        }
      }),
    )
  })
})

describe("several answers", () => {
  it("ltm, with sources that name several values of an item", () => {
    const method = named(ESTIMATORS, "ltm")
    fc.assert(
      fc.property(arbitraryVotes({ items: 3, sources: 4, values: 3, votes: 12 }), (votes) => {
        const mine = say(method, votes, { rounds: 2, tolerance: -1 })
        near(mine.belief, Twin.ltmTwin(Twin.worldOf(votes), 2, digamma, method.defaults))
      }),
    )
  })
})

describe("values that lie in each other", () => {
  it("tdh: the first round is Bayes over the likelihoods of the paper", () => {
    const method = named(ESTIMATORS, "tdh")
    const wider: Readonly<Record<string, string>> = { v0: "v1", v1: "v2" }
    const isIn = (value: string, other: string): boolean => {
      for (let at = wider[value]; at !== undefined; at = wider[at]) if (at === other) return true
      return false
    }
    const start = [0.65 / 1.05, 0.25 / 1.05, 0.15 / 1.05] as const
    const likelihood = Twin.tdhLikelihood(isIn, () => start)
    fc.assert(
      fc.property(
        arbitrarySingleVotes({ items: 3, sources: 5, values: 4, votes: 12 }),
        (votes: ReadonlyArray<Vote>) => {
          const table = tableOf(votes)
          const ids = new Map(Array.from({ length: table.values.size }, (_, v) => [table.values.at(v), v]))
          const nearestWider = (value: string): number => {
            for (let at = wider[value]; at !== undefined; at = wider[at]) if (ids.has(at)) return ids.get(at) ?? NONE
            return NONE
          }
          const parents = Uint32Array.from(ids.keys(), nearestWider)
          const { belief } = estimate(table, method, { parameters: { rounds: 1 }, parents })
          const world = Twin.worldOf(votes)
          const theirs = world.items.flatMap((item) => {
            const said = Twin.saidOn(world, item)
            const weights = said.map((right) =>
              votes.filter((v) => v.item === item).reduce((all, v) => all * likelihood(world, v, right), 1),
            )
            const total = weights.reduce((a, b) => a + b, 0)
            return weights.map((w) => w / total)
          })
          for (const [f, b] of theirs.entries()) expect(Math.abs((belief[f] ?? 0) - b)).toBeLessThan(1e-6)
        },
      ),
    )
  })
})
