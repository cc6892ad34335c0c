/** Rounds in threads against rounds in one. */
import { threadsOver, type Threads } from "@corroborate/adapters/threads"
import { cuts } from "@corroborate/adapters/threads/memory"
import { crhOn, inMemory, tableOf, type Vote, type VoteTable } from "@corroborate/core"
import { arbitraryVotes } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

/** A few thousand votes, most of them right, by sources of all kinds. */
const many = (): VoteTable => {
  let state = 11
  const random = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return (state >>> 8) % below
  }
  return tableOf(
    Array.from({ length: 6000 }, (): Vote => {
      const source = random(40)
      return {
        item: `item ${random(700)}`,
        source: `source ${source}`,
        value: `v${random(40) < source ? 0 : random(5)}`,
      }
    }),
  )
}

const withThreads = async <A>(table: VoteTable, count: number, use: (threads: Threads) => A): Promise<A> => {
  const threads = await threadsOver(table, count)
  const result = use(threads)
  await threads.close()
  return result
}

describe("threads", () => {
  it("same bits: winners and sums are those of one thread, however many there are", async () => {
    const table = many()
    const one = crhOn(table, inMemory(table))
    const several = await Promise.all(
      [1, 2, 3].map((count) => withThreads(table, count, (threads) => crhOn(table, threads))),
    )
    expect(several).toEqual([one, one, one])
    expect(one.rounds).toBeGreaterThan(3)
  })

  it("look at as many items as one thread, and count as many changes", async () => {
    const table = many()
    const weights = [1, 2, 2, 3].map((step) =>
      new Int32Array(table.sources.size).map((_, s) => 1000 + ((s * 37 * step) % 91)),
    )
    const single = inMemory(table)
    const alone = weights.map((list) => {
      const { wrong, evaluated, changed } = single.round(list)
      return { wrong: wrong.slice(), evaluated, changed }
    })
    const together = await withThreads(table, 2, (threads) =>
      weights.map((list) => {
        const { wrong, evaluated, changed } = threads.round(list)
        return { wrong: wrong.slice(), evaluated, changed }
      }),
    )
    expect(together).toEqual(alone)
  })

  it("more threads than items do no harm", async () => {
    const table = tableOf([{ item: "i", source: "s", value: "v" }])
    expect(await withThreads(table, 3, (threads) => crhOn(table, threads))).toEqual(crhOn(table, inMemory(table)))
  })

  it("divide items so that every part has about as many votes", () => {
    fc.assert(
      fc.property(arbitraryVotes(), fc.integer({ min: 1, max: 5 }), (votes, parts) => {
        const table = tableOf(votes)
        const bounds = cuts(table, parts)
        expect([bounds.length, bounds[0], bounds.at(-1)]).toEqual([parts + 1, 0, table.items.size])
        expect(bounds).toEqual(bounds.toSorted((a, b) => a - b))
        const most = Math.max(
          ...Array.from(
            { length: table.items.size },
            (_, i) =>
              (table.factVotes[table.itemFacts[i + 1] ?? 0] ?? 0) - (table.factVotes[table.itemFacts[i] ?? 0] ?? 0),
          ),
        )
        for (let k = 0; k < parts; k++) {
          const size =
            (table.factVotes[table.itemFacts[bounds[k + 1] ?? 0] ?? 0] ?? 0) -
            (table.factVotes[table.itemFacts[bounds[k] ?? 0] ?? 0] ?? 0)
          expect(size).toBeLessThanOrEqual(table.voteSource.length / parts + most)
        }
      }),
    )
  })
})
