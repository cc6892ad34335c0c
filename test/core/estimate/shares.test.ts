/** A table joined of parts against the table of all votes at once. */
import { tableDigest, type Vote } from "@corroborate/core"
import { arbitraryVotes } from "@corroborate/core/testing"
import { buildTable, type Built } from "@corroborate/core/estimate/table/build"
import { addRow, collector, type Collector } from "@corroborate/core/estimate/table/Collector"
import { ownMemory } from "@corroborate/core/estimate/table/grouping"
import { intern, type Interner } from "@corroborate/core/estimate/table/Interner"
import { joinTable, partOf, stepsOf } from "@corroborate/core/estimate/table/shares"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const encoder = new TextEncoder()

const idOf = (all: Interner, text: string): number => {
  const bytes = encoder.encode(text)
  return intern(all, bytes, new DataView(bytes.buffer), 0, bytes.length)
}

const collected = (votes: ReadonlyArray<Vote>): Collector => {
  const to = collector(false)
  for (const { item, source, value } of votes)
    addRow(to, idOf(to.items, item), idOf(to.sources, source), idOf(to.values, value), 0)
  return to
}

/** The table of votes in parts, each step done for one part after the other, from the last to the first. */
const inParts = (parts: ReadonlyArray<ReadonlyArray<Vote>>): Built => {
  const collectors = parts.map(collected)
  const run = joinTable(collectors.map(partOf), ownMemory)
  const doers = collectors.map(stepsOf)
  let next = run.next()
  while (next.done !== true) {
    const steps = next.value
    const done = doers.map((work, k) => [work, steps[k]] as const).toReversed()
    next = run.next(done.flatMap(([work, step]) => (step === undefined ? [] : [work(step)])).toReversed())
  }
  return next.value
}

const plain = ({ table, ...counts }: Built): unknown => ({
  ...counts,
  digest: tableDigest(table),
  names: [table.items, table.sources, table.values].map(({ size, at }) =>
    Array.from({ length: size }, (_, id) => at(id)),
  ),
  columns: [table.itemFacts, table.factVotes, table.factValue, table.voteSource].map((column) => Array.from(column)),
})

const name = fc.string({ unit: fc.constantFrom("a", "b", "0", "é", "\uE000", "\u{10000}"), maxLength: 4 })
const odd = fc.record({ item: name, source: name, value: name }, { noNullPrototype: true })
/** So many sources and values that a vote takes two words. */
const wide = Array.from({ length: 70_000 }, (_, k): Vote => ({
  item: `i${k % 3}`,
  source: `s${(k * 7) % 69_000}`,
  value: `v${k % 66_000}`,
}))

const cutAt = (votes: ReadonlyArray<Vote>, places: ReadonlyArray<number>): ReadonlyArray<ReadonlyArray<Vote>> => {
  const bounds = [0, ...places.map((place) => place % (votes.length + 1)).toSorted((a, b) => a - b), votes.length]
  return bounds.slice(1).map((to, k) => votes.slice(bounds[k], to))
}

describe("joinTable", () => {
  it("as by one: the table of all votes, however they are parted", () => {
    const votes = fc.oneof(arbitraryVotes(), fc.array(odd, { minLength: 1, maxLength: 40 }))
    let [repeated, doubled, shared, empty] = [0, 0, 0, 0]
    fc.assert(
      fc.property(votes, fc.array(fc.nat(), { maxLength: 4 }), (all, places) => {
        const parts = cutAt(all, places)
        const one = buildTable(collected(all))
        expect(plain(inParts(parts))).toEqual(plain(one))
        repeated += one.repeated
        doubled += one.doubled
        shared += parts.some(
          (part, k) => k > 0 && part.some(({ item }) => parts[0]?.some((vote) => vote.item === item)),
        )
          ? 1
          : 0
        empty += parts.some((part) => part.length === 0) ? 1 : 0
      }),
    )
    expect(Math.min(repeated, doubled, shared, empty)).toBeGreaterThan(0)
  })

  it("as by one: where a vote takes two words, and votes fill blocks", () => {
    const [{ table, ...counts }, one] = [inParts(cutAt(wide, [20_000, 21_000])), buildTable(collected(wide))]
    expect({ ...counts, table: tableDigest(table) }).toEqual({ ...one, table: tableDigest(one.table) })
  })
})
