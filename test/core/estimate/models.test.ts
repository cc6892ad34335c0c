/** The models of `auto` against slow twins: every way that the answers could be, summed up. */
import { tableOf, type Vote, type VoteTable } from "@corroborate/core"
import { solveClosed } from "@corroborate/core/estimate/method/auto/closed"
import { solveOpen } from "@corroborate/core/estimate/method/auto/open"
import { groupsOf, likeliestVariety, sharedWorth, worthOf } from "@corroborate/core/estimate/method/auto/variety"
import { logGamma } from "@corroborate/core/estimate/method/pass/special"
import { arbitrarySingleVotes } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { madeUp } from "./shapes.ts"

const LIMITS = { rounds: 60, tolerance: 1e-9 }

/** Few votes: three items, three sources, three values. */
const small = arbitrarySingleVotes({ items: 3, sources: 3, values: 3, votes: 8 })

const logSum = (logs: ReadonlyArray<number>): number => {
  const most = Math.max(...logs)
  return most + Math.log(logs.reduce((sum, x) => sum + Math.exp(x - most), 0))
}

/** Votes one after another: joining a group of n with weight n, bringing a new one with weight `variety`. */
const seating = (sizes: ReadonlyArray<number>, variety: number): number => {
  let [log, seated] = [0, 0]
  for (const size of sizes)
    for (let n = 0; n < size; n++) {
      log += Math.log((n === 0 ? variety : n) / (variety + seated))
      seated++
    }
  return log
}

const factsOf = ({ itemFacts }: VoteTable, item: number): ReadonlyArray<number> =>
  Array.from({ length: (itemFacts[item + 1] ?? 0) - (itemFacts[item] ?? 0) }, (_, k) => (itemFacts[item] ?? 0) + k)

const sourcesOf = ({ factVotes, voteSource }: VoteTable, fact: number): ReadonlyArray<number> =>
  Array.from(voteSource.subarray(factVotes[fact], factVotes[fact + 1]))

const choices = <A>(of: ReadonlyArray<ReadonlyArray<A>>): ReadonlyArray<ReadonlyArray<A>> =>
  of.reduce<ReadonlyArray<ReadonlyArray<A>>>((all, some) => all.flatMap((one) => some.map((a) => [...one, a])), [[]])

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b)

/** The logarithm of the probability of the votes under the open model, by all ways that facts can be right. */
const exactOpen = (table: VoteTable, right: number, wrong: number, variety: number): number => {
  const items = Array.from({ length: table.items.size }, (_, i) => factsOf(table, i))
  const worlds = choices(items.map((facts) => [...facts, -1]))
  return logSum(
    worlds.map((world) => {
      const counts = Array.from({ length: table.sources.size }, () => [0, 0] as [number, number])
      let log = 0
      for (const [i, facts] of items.entries()) {
        log += seating(
          facts.filter((f) => f !== world[i]).map((f) => sourcesOf(table, f).length),
          variety,
        )
        for (const f of facts)
          for (const s of sourcesOf(table, f)) {
            const count = counts[s]
            if (count !== undefined) count[f === world[i] ? 0 : 1]++
          }
      }
      return counts.reduce((sum, [n, m]) => sum + logBeta(n + right, m + wrong) - logBeta(right, wrong), log)
    }),
  )
}

describe("the open model", () => {
  it("the worth of groups is that of seating votes one by one", () => {
    fc.assert(
      fc.property(small, fc.double({ min: 0.1, max: 50, noNaN: true }), (votes, variety) => {
        const table = tableOf(votes)
        const groups = groupsOf(table)
        const { offset, rest } = worthOf(table, groups, variety)
        let all = 0
        for (let i = 0; i < table.items.size; i++) {
          const facts = factsOf(table, i)
          const size = (f: number): number => sourcesOf(table, f).length
          const none = seating(facts.map(size), variety)
          all += none - (rest[i] ?? 0)
          for (const f of facts) {
            const others = seating(facts.filter((g) => g !== f).map(size), variety)
            expect((offset[f] ?? 0) - (rest[i] ?? 0)).toBeCloseTo(others - none, 6)
          }
        }
        expect(sharedWorth(groups, variety)).toBeCloseTo(all, 6)
      }),
    )
  })

  it("the bound on the evidence lies below the evidence, and near it", () => {
    let [near, runs] = [0, 0]
    fc.assert(
      fc.property(small, (votes) => {
        const table = tableOf(votes)
        const { evidence, prior, variety } = solveOpen(table, LIMITS)
        const bound = evidence + 1.5 * Math.log(table.voteSource.length)
        const exact = exactOpen(table, prior.right, prior.wrong, variety)
        expect(bound).toBeLessThanOrEqual(exact + 1e-6)
        runs++
        if (exact - bound < 1) near++
      }),
    )
    expect(near / runs).toBeGreaterThan(0.5)
  })

  it("finds how various mistakes are", () => {
    const found = (popular: number): number => {
      const table = tableOf(madeUp({ values: 300, votes: 8, popular, worst: 0.3, best: 0.6 }, 2).votes)
      return likeliestVariety(table, groupsOf(table), solveOpen(table, LIMITS).belief)
    }
    expect(found(0)).toBeGreaterThan(20)
    expect(found(0.9)).toBeLessThan(2)
  })

  it("finds how accurate sources are", () => {
    const { votes } = madeUp({ values: 50, votes: 8, worst: 0.7, best: 0.7, items: 400 }, 3)
    const { accuracy } = solveOpen(tableOf(votes), LIMITS)
    expect(accuracy.reduce((sum, a) => sum + a, 0) / accuracy.length).toBeCloseTo(0.7, 1)
    expect(Math.max(...accuracy) - Math.min(...accuracy)).toBeLessThan(0.3)
  })
})

/** The same under the closed model, every confusion drawn from one distribution a right value. */
const exactClosed = (table: VoteTable, matrix: (right: number, said: number) => number): number => {
  const K = table.values.size
  const keys = Array.from({ length: K }, (_, k) => k)
  const worlds = choices(Array.from({ length: table.items.size }, () => keys))
  const dirichlet = (counts: ReadonlyArray<number>, prior: ReadonlyArray<number>): number => {
    const sum = (xs: ReadonlyArray<number>): number => xs.reduce((all, x) => all + x, 0)
    const own = counts.reduce((log, n, k) => log + logGamma(n + (prior[k] ?? 0)) - logGamma(prior[k] ?? 0), 0)
    return own + logGamma(sum(prior)) - logGamma(sum(prior) + sum(counts))
  }
  return logSum(
    worlds.map((world) => {
      const right = keys.map((k) => world.filter((value) => value === k).length)
      let log = dirichlet(
        right,
        keys.map(() => 1),
      )
      for (let s = 0; s < table.sources.size; s++)
        for (const k of keys) {
          const said = keys.map((l) => {
            const facts = world.flatMap((value, i) => (value === k ? factsOf(table, i) : []))
            return facts.filter((f) => table.factValue[f] === l && sourcesOf(table, f).includes(s)).length
          })
          log += dirichlet(
            said,
            keys.map((l) => matrix(k, l)),
          )
        }
      return log
    }),
  )
}

describe("the closed model", () => {
  const varied = small.filter((votes: ReadonlyArray<Vote>) => new Set(votes.map(({ value }) => value)).size > 1)

  it("the bound on the evidence lies below the evidence, and near it", () => {
    let [near, runs] = [0, 0]
    fc.assert(
      fc.property(varied, (votes) => {
        const table = tableOf(votes)
        // One round, so that the prior of the matrices is still 4 and 1.
        const { evidence } = solveClosed(table, "right or wrong", { rounds: 1, tolerance: 0 })
        const bound = evidence + Math.log(table.voteSource.length)
        const exact = exactClosed(table, (right, said) => (right === said ? 4 : 1))
        expect(bound).toBeLessThanOrEqual(exact + 1e-6)
        runs++
        if (exact - bound < 3) near++
      }),
    )
    expect(near / runs).toBeGreaterThan(0.5)
  })

  it("softens where items differ in how hard they are, and hardly where they do not", () => {
    const softening = (hard: number): number =>
      solveClosed(
        tableOf(madeUp({ values: 2, votes: 12, hard, items: 400, worst: 0.7 }, 7).votes),
        "right or wrong",
        LIMITS,
      ).softening
    expect(softening(0)).toBeLessThan(2)
    expect(softening(0.4)).toBeGreaterThan(softening(0))
  })
})
