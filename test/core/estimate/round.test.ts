/** The round contract: against an obvious twin, in parts, resumed, in a ring, and after a change of the votes. */
import {
  beginning,
  changeTable,
  checkpointOf,
  crhOn,
  crhRounds,
  drive,
  estimate,
  estimateDigest,
  estimatorOf,
  inMemory,
  resumed,
  solve,
  tableDigest,
  tableOf,
  votesOf,
  type Checkpoint,
  type Estimate,
  type RoundExecutor,
  type RoundMethod,
  type RunState,
  type Vote,
  type VoteTable,
} from "@corroborate/core"
import { fixed, ln } from "@corroborate/core/estimate/fixed"
import { blameAll, runRound } from "@corroborate/core/estimate/round/kernel"
import { stretchOf } from "@corroborate/core/estimate/round/memory"
import { arbitrarySingleVotes, arbitraryVotes } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

/** Many items, few sources of nearly equal weight: panels on which sums of fractions would tip over. */
const panels = arbitrarySingleVotes({ items: 40, sources: 7, values: 3, votes: 200 })
const someVotes = fc.oneof(arbitraryVotes({ items: 12, sources: 8, values: 4, votes: 90 }), panels)

const runCrh = (table: VoteTable): Estimate => crhOn(table, inMemory(table))

/** What each item's facts are voted for by, as plain lists. */
const panelsOf = (
  table: VoteTable,
): ReadonlyArray<ReadonlyArray<{ readonly fact: number; readonly sources: ReadonlyArray<number> }>> =>
  Array.from({ length: table.items.size }, (_, item) =>
    Array.from({ length: (table.itemFacts[item + 1] ?? 0) - (table.itemFacts[item] ?? 0) }, (__, k) => {
      const fact = (table.itemFacts[item] ?? 0) + k
      return { fact, sources: Array.from(table.voteSource.subarray(table.factVotes[fact], table.factVotes[fact + 1])) }
    }),
  )

/** One round said plainly: the winner of each item, and what each source lost. */
const plainRound = (
  table: VoteTable,
  weights: Int32Array,
): { readonly winners: ReadonlyArray<number>; readonly wrong: ReadonlyArray<number> } => {
  const wrong = Array.from({ length: table.sources.size }, () => 0)
  const winners = panelsOf(table).map((facts) => {
    const sums = facts.map(({ sources }) => sources.reduce((sum, s) => sum + BigInt(weights[s] ?? 0), 0n))
    const best = sums.findIndex((sum) => sums.every((other) => sum >= other))
    for (const [k, { sources }] of facts.entries())
      if (k !== best) for (const s of sources) wrong[s] = (wrong[s] ?? 0) + 1
    return facts[best]?.fact ?? -1
  })
  return { winners, wrong }
}

const weightsFor = (sources: number): fc.Arbitrary<Int32Array> =>
  fc
    .array(fc.oneof(fc.constantFrom(0, 1, 1_048_576, 1_048_577), fc.nat({ max: 40_000_000 })), {
      minLength: sources,
      maxLength: sources,
    })
    .map((list) => Int32Array.from(list))

/** A table with weights for some rounds, the next close to the last as often as not. */
const runs = someVotes.chain((votes) => {
  const table = tableOf(votes)
  const next = weightsFor(table.sources.size)
  const nudge = fc.array(fc.integer({ min: -3, max: 3 }), {
    minLength: table.sources.size,
    maxLength: table.sources.size,
  })
  return fc.tuple(
    fc.constant(table),
    fc.tuple(next, fc.array(nudge, { maxLength: 4 }), next).map(([first, nudges, last]) => {
      const nudged = nudges.map((moves, k) => first.map((weight, s) => Math.max(0, weight + (k + 1) * (moves[s] ?? 0))))
      return [first, ...nudged, last]
    }),
  )
})

describe("rounds in memory", () => {
  it("same sums: the same weights give the same winners and sums, whatever was run before", () => {
    let skipped = 0
    fc.assert(
      fc.property(runs, ([table, all]) => {
        const executor = inMemory(table)
        for (const weights of all) {
          const { wrong, evaluated } = executor.round(weights)
          const twin = plainRound(table, weights)
          expect(Array.from(executor.winners())).toEqual(twin.winners)
          expect(Array.from(wrong)).toEqual(twin.wrong)
          skipped += table.items.size - evaluated
        }
      }),
    )
    expect(skipped).toBeGreaterThan(1000)
  })

  it("additive: sums of parts add up to those of the whole, however the items are divided", () => {
    const divided = runs.chain(([table, all]) =>
      fc.tuple(fc.constant(table), fc.constant(all), fc.array(fc.nat({ max: table.items.size }), { maxLength: 4 })),
    )
    fc.assert(
      fc.property(divided, ([table, all, cuts]) => {
        const bounds = [0, ...cuts.toSorted((a, b) => a - b), table.items.size]
        const parts = bounds.slice(1).map((to, k) => stretchOf(table, table.sources.size, bounds[k] ?? 0, to))
        for (const part of parts) blameAll(table, part)
        const whole = inMemory(table)
        for (const [k, weights] of all.entries()) {
          const { wrong } = whole.round(weights)
          // Drift may be taken for more than it is: items are then looked at in vain.
          for (const part of parts) runRound(table, part, weights, k * 100_000_000, new Float64Array(2))
          const sums = Array.from({ length: table.sources.size }, (_, s) =>
            parts.reduce((sum, part) => sum + (part.wrong[s] ?? 0), 0),
          )
          expect(sums).toEqual(Array.from(wrong))
        }
      }),
    )
  })
})

describe("crh", () => {
  it("twin: rounds said plainly, with logarithms of the engine, end in the same winners and weights", () => {
    fc.assert(
      fc.property(someVotes, (votes) => {
        const table = tableOf(votes)
        const given = inMemory(table).given
        let weights = new Int32Array(table.sources.size).fill(2 ** 20)
        let last = plainRound(table, weights)
        for (let round = 0; round < 100; round++) {
          last = plainRound(table, weights)
          const loss = last.wrong.map((n, s) => Math.max(0.5, n) / (given[s] ?? 1))
          const all = loss.reduce((sum, x) => sum + x, 0)
          const next = Int32Array.from(loss, (x) => Math.round(-Math.log(x / all) * 2 ** 20))
          if (next.every((weight, s) => Math.abs(weight - (weights[s] ?? 0)) <= 1)) break
          weights = next
        }
        const { winners, stopped } = runCrh(table)
        if (stopped === "Converged") expect(Array.from(winners)).toEqual(last.winners)
      }),
    )
  })

  it("same digest: whatever the order of the votes", () => {
    fc.assert(
      fc.property(someVotes, fc.nat(), (votes, seed) => {
        const shuffled = votes.toSorted(
          (a, b) => ((JSON.stringify(a).length * (seed + 1)) % 7) - ((JSON.stringify(b).length * (seed + 1)) % 7),
        )
        const [a, b] = [runCrh(tableOf(votes)), runCrh(tableOf(shuffled.toReversed()))]
        expect(estimateDigest(a)).toBe(estimateDigest(b))
        expect(a.trustworthiness).toEqual(b.trustworthiness)
      }),
    )
  })

  it("a source that is right more often without a mistake weighs more", () => {
    const of = (item: string, source: string, value: string): Vote => ({ item, source, value })
    const { trustworthiness } = runCrh(
      tableOf([
        of("1", "a", "x"),
        of("1", "b", "x"),
        of("2", "a", "x"),
        of("2", "b", "x"),
        of("3", "a", "y"),
        of("3", "c", "z"),
        of("4", "c", "w"),
        of("4", "a", "w"),
      ]),
    )
    expect(trustworthiness[0] ?? 0).toBeGreaterThan(trustworthiness[1] ?? 0)
  })

  it("is a row of the table of methods", () => {
    const table = tableOf([{ item: "i", source: "s", value: "v" }])
    const method = estimatorOf("crh")
    expect(method === undefined ? undefined : estimate(table, method).rounds).toBe(2)
  })
})

describe("a run", () => {
  it("resume: from any state that it yields, through JSON, a run ends as the run that yielded it", () => {
    fc.assert(
      fc.property(someVotes, (votes) => {
        const table = tableOf(votes)
        const method = crhRounds()
        const data = tableDigest(table)
        const states: Array<RunState> = []
        const whole = solve(method, inMemory(table), undefined, (state) => states.push(state))
        for (const state of states) {
          const kept: Checkpoint = checkpointOf(method, state, data)
          expect(JSON.parse(JSON.stringify(kept))).toEqual(kept)
          const from = resumed(kept, method, data)
          if ("problem" in from) throw new Error(from.problem)
          const executor = inMemory(table)
          const { evaluated: _, ...again } = solve(method, executor, from)
          const { evaluated: __, ...first } = whole
          expect(again).toEqual(first)
        }
      }),
    )
  })

  it("is not gone on with for other votes, another method or other parameters", () => {
    const table = tableOf([{ item: "i", source: "s", value: "v" }])
    const other = tableOf([
      { item: "i", source: "s", value: "v" },
      { item: "j", source: "s", value: "v" },
    ])
    const method = crhRounds()
    const kept = checkpointOf(method, beginning(method, Uint32Array.of(1)), tableDigest(table))
    const problem = (run: RunState | { readonly problem: string }): string => ("problem" in run ? run.problem : "none")
    expect(problem(resumed(kept, method, tableDigest(table)))).toBe("none")
    expect(problem(resumed(kept, method, tableDigest(other)))).toBe("it is of other votes")
    expect(problem(resumed(kept, crhRounds({ rounds: 7 }), tableDigest(table)))).toBe(
      "it was run with other parameters",
    )
    expect(problem(resumed({ ...kept, method: "sums" }, method, tableDigest(table)))).toBe("it is of the method `sums`")
  })

  it("that comes round again stops, and one that does not ends at its limit", () => {
    const executor: RoundExecutor = {
      given: Uint32Array.of(1),
      round: (weights) => ({ wrong: weights.slice(), evaluated: 0, changed: 0 }),
      winners: () => new Uint32Array(0),
    }
    const method = (step: (weight: number) => number, rounds: number): RoundMethod => ({
      name: "test",
      parameters: {},
      start: () => Int32Array.of(0),
      weigh: (wrong) => wrong.map(step),
      rounds,
    })
    const ring = solve(
      method((weight) => (weight < 5 ? weight + 1 : 3), 100),
      executor,
    )
    expect([ring.stopped, ring.rounds <= 12]).toEqual(["Cycle", true])
    expect(
      solve(
        method((weight) => weight + 1, 9),
        executor,
      ),
    ).toMatchObject({ stopped: "StepLimit", rounds: 9 })
    expect(
      solve(
        method(() => 4, 9),
        executor,
      ),
    ).toMatchObject({ stopped: "Converged", rounds: 2 })
    expect(
      drive(
        method(() => 0, 1),
        executor.given,
      ).next().value,
    ).toMatchObject({ round: 0 })
  })
})

describe("changeTable", () => {
  const changes = fc.tuple(arbitraryVotes(), arbitraryVotes({ items: 8, sources: 8, values: 6 }), fc.nat({ max: 9 }))

  it("batch: the table of all votes after the change is the same, and so is every answer", () => {
    fc.assert(
      fc.property(changes, ([votes, added, nth]) => {
        const retracted = votes.filter((_, k) => k % 10 >= nth)
        const key = (vote: Vote): string => JSON.stringify([vote.item, vote.source, vote.value])
        const gone = new Set(retracted.map(key))
        const batch = tableOf([...votes.filter((vote) => !gone.has(key(vote))), ...added])
        const changed = changeTable(tableOf(votes), { added, retracted })
        expect(votesOf(changed)).toEqual(votesOf(batch))
        expect(tableDigest(changed)).toBe(tableDigest(batch))
        expect(estimateDigest(runCrh(changed))).toBe(estimateDigest(runCrh(batch)))
      }),
    )
  })
})

describe("ln", () => {
  it("is the engine's logarithm but for the last bits, and the same after rounding to 2^-20", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e15, noNaN: true }), (x) => {
        expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(2e-15 * Math.max(1, Math.abs(Math.log(x))))
        expect(Math.abs(fixed(ln(x)) - fixed(Math.log(x)))).toBeLessThanOrEqual(1)
      }),
      { numRuns: 2000 },
    )
  })

  it("has bits of its own, pinned", () => {
    expect([ln(3), ln(0.1), ln(1e9)]).toEqual([1.0986122886681098, -2.3025850929940455, 20.72326583694641])
  })
})
