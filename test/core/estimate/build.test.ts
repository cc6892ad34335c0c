/** The table built from bytes against the table built from texts, and what an interner owes. */
import { tableDigest, tableOf, votesOf, type NumberOf, type Vote, type VoteTable } from "@corroborate/core"
import { arbitraryNumberVotes, arbitrarySingleVotes, arbitraryVotes } from "@corroborate/core/testing"
import { buildTable, type Built } from "@corroborate/core/estimate/table/build"
import { addRow, collector, type Collector } from "@corroborate/core/estimate/table/Collector"
import { internAll } from "@corroborate/core/estimate/table/internAll"
import { intern, interner, type Interner } from "@corroborate/core/estimate/table/Interner"
import { pack, unpack } from "@corroborate/core/estimate/table/Packed"
import { orderOf } from "@corroborate/core/estimate/table/ranks"
import { decodeUtf8 } from "@corroborate/core/estimate/table/utf8"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const encoder = new TextEncoder()

const idOf = (all: Interner, text: string): number => {
  const bytes = encoder.encode(`<${text}>`)
  return intern(all, bytes, new DataView(bytes.buffer), 1, bytes.length - 1)
}

interface Timed extends Vote {
  readonly time?: number
}

const add = (to: Collector, { item, source, value, time = 0 }: Timed): void => {
  addRow(to, idOf(to.items, item), idOf(to.sources, source), idOf(to.values, value), time)
}

const built = (votes: ReadonlyArray<Timed>, numberOf?: NumberOf, timed = false): Built => {
  const all = collector(timed)
  for (const vote of votes) add(all, vote)
  if (numberOf === undefined) return buildTable(all)
  const numbers = Array.from({ length: all.values.size }, (_, id) =>
    numberOf(decodeUtf8(all.values.pool.subarray(all.values.starts[id], all.values.starts[id + 1]))),
  )
  const ends = (end: "low" | "high"): ReadonlyArray<number> => numbers.map((number) => number?.[end] ?? Number.NaN)
  return buildTable(all, { low: ends("low"), high: ends("high") })
}

/** Everything that a table is, as plain data. */
const plain = (table: VoteTable): unknown => ({
  votes: votesOf(table),
  names: [table.items, table.sources, table.values].map(({ size, at }) =>
    Array.from({ length: size }, (_, id) => at(id)),
  ),
  columns: [table.itemFacts, table.factVotes, table.factValue, table.voteSource].map((column) => Array.from(column)),
  bounds: table.bounds === undefined ? undefined : [Array.from(table.bounds.low), Array.from(table.bounds.high)],
})

/** `3`, `3.0`, `-2` and intervals `1..4`, `..4`, `1..`. */
const numberOf: NumberOf = (value) => {
  const [low = "", high] = value.split("..")
  const end = (text: string, none: number): number => (text === "" ? none : Number(text))
  return {
    low: end(low, Number.NEGATIVE_INFINITY),
    high: high === undefined ? Number(low) : end(high, Number.POSITIVE_INFINITY),
  }
}

const wellFormed = fc.string({
  unit: fc.constantFrom("a", "b", "0", "é", "\u07FF", "\uD7FF", "\uE000", "\uFFFF", "\u{10000}", "\u{10FFFF}"),
  maxLength: 9,
})
const prefixed = fc
  .tuple(fc.constantFrom("", "item", "item00", "\uE000", "\u{10000}", "é"), wellFormed)
  .map((parts) => parts.join(""))

const oddVotes = fc.array(fc.record({ item: prefixed, source: prefixed, value: prefixed }, { noNullPrototype: true }), {
  minLength: 1,
  maxLength: 60,
  size: "max",
})

const numeric = arbitraryNumberVotes({ items: 3, sources: 5, votes: 60 }).chain((votes) =>
  fc.infiniteStream(fc.constantFrom("", ".0", "..", "..50", "-")).map((forms) =>
    votes.map((vote): Vote => {
      const [form = ""] = forms.take(1)
      const value = form === "-" ? `-${vote.value}` : `${Number(vote.value) % 5}${form}`
      return { ...vote, value }
    }),
  ),
)

describe("buildTable", () => {
  it("twin: tableOf gives the same table", () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryVotes(), arbitrarySingleVotes(), oddVotes), (votes) => {
        expect(plain(built(votes).table)).toEqual(plain(tableOf(votes)))
      }),
    )
  })

  it("twin: of numbers and intervals too, however they are spelled", () => {
    fc.assert(
      fc.property(numeric, (votes) => {
        expect(plain(built(votes, numberOf).table)).toEqual(plain(tableOf(votes, numberOf)))
      }),
    )
    const spelled = fc.sample(numeric, { numRuns: 100, seed: 1 }).map((votes) => tableOf(votes, numberOf))
    expect(spelled.some((table) => table.values.size > new Set(table.factValue).size)).toBe(true)
    expect(spelled.some((table) => table.bounds?.high.includes(Number.POSITIVE_INFINITY))).toBe(true)
  })

  it("order blindness: any order of the votes gives the same table and counts", () => {
    const timed = arbitraryVotes({ items: 3, sources: 3 }).chain((votes) =>
      fc.array(fc.nat({ max: 3 }), { minLength: votes.length, maxLength: votes.length }).chain((times) => {
        const all = votes.map((vote, k): Timed => ({ ...vote, time: times[k] ?? 0 }))
        return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))
      }),
    )
    fc.assert(
      fc.property(timed, fc.boolean(), ([votes, shuffled], isTimed) => {
        const [a, b] = [built(votes, undefined, isTimed), built(shuffled, undefined, isTimed)]
        expect(plain(a.table)).toEqual(plain(b.table))
        expect([a.repeated, a.replaced, a.doubled]).toEqual([b.repeated, b.replaced, b.doubled])
      }),
    )
  })

  it("a later answer of a source replaces its earlier ones, and only its own", () => {
    const votes = [
      { item: "toll", source: "monitor", value: "36", time: 1 },
      { item: "toll", source: "monitor", value: "62", time: 2 },
      { item: "toll", source: "monitor", value: "62", time: 1 },
      { item: "toll", source: "ministry", value: "36", time: 0 },
    ]
    const { table, repeated, replaced, doubled } = built(votes, undefined, true)
    expect(votesOf(table)).toEqual([
      { item: "toll", source: "ministry", value: "36" },
      { item: "toll", source: "monitor", value: "62" },
    ])
    expect([repeated, replaced, doubled]).toEqual([1, 1, 0])
  })

  it("counts repetitions and sources with two answers", () => {
    const of = (source: string, value: string): Vote => ({ item: "toll", source, value })
    const { repeated, doubled } = built([of("a", "1"), of("a", "1"), of("a", "2"), of("b", "1"), of("a", "3")])
    expect([repeated, doubled]).toEqual([1, 1])
  })

  it("twin: of more sources and values than fit in one word, too", () => {
    const votes = Array.from({ length: 65_600 }, (_, k): Vote => ({
      item: `i${k % 20_000}`,
      source: `s${k % 65_590}`,
      value: `v${(k * 7919) % 33_000}`,
    }))
    const many = Array.from({ length: 60 }, (_, k): Vote => ({ item: "i7", source: `s${k * 3}`, value: `v${k % 7}` }))
    const few = Array.from({ length: 12 }, (_, k): Vote => ({ item: "i8", source: `s${50 - k}`, value: `v${k % 3}` }))
    const [ours, twin] = [built([...votes, ...many, ...many, ...few]).table, tableOf([...votes, ...many, ...few])]
    expect(tableDigest(ours)).toBe(tableDigest(twin))
    expect(Buffer.from(ours.factValue.buffer).equals(Buffer.from(twin.factValue.buffer))).toBe(true)
    expect([ours.sources.size, ours.values.size]).toEqual([65_590, 33_000])
  })

  it("sorts items with many votes as it sorts those with few", () => {
    const votes = Array.from({ length: 500 }, (_, k): Vote => ({
      item: "i",
      source: `s${(k * 7919) % 500}`,
      value: `v${(k * 31) % 9}`,
    }))
    expect(plain(built(votes).table)).toEqual(plain(tableOf(votes)))
  })
})

describe("packed numbers", () => {
  it("round trip: in as few bytes as their spread needs, or as all there could be need when those are few", () => {
    const spreads = [
      [1, 255],
      [2, 65_535],
      [4, 4_294_967_295],
    ] as const
    for (const [bytes, spread] of spreads) {
      const numbers = fc.integer({ min: 0, max: 4_294_967_295 - spread }).chain((least) =>
        fc.array(fc.integer({ min: 0, max: spread }), { maxLength: 20 }).map((list) => {
          const all = [0, ...list, spread]
          return all.map((number) => number + least)
        }),
      )
      fc.assert(
        fc.property(numbers, (list) => {
          const below = Math.max(...list) + 1
          const few = below <= 2 ** 8 ? 1 : 2
          const packed = pack(Uint32Array.from(list), below)
          expect(packed.above.BYTES_PER_ELEMENT).toBe(below <= 2 ** 16 ? few : bytes)
          const back = new Uint32Array(list.length)
          unpack(packed, back)
          expect(Array.from(back)).toEqual(list)
        }),
      )
    }
  })
})

/** Names one after another in bytes, and where each begins and ends. */
const side = (names: ReadonlyArray<string>): { readonly bytes: Uint8Array; readonly cells: Int32Array } => {
  const bytes = encoder.encode(names.join(""))
  const cells = new Int32Array(2 * names.length)
  let at = 0
  for (const [k, name] of names.entries()) {
    cells[2 * k] = at
    at += encoder.encode(name).length
    cells[2 * k + 1] = at
  }
  return { bytes, cells }
}

const numbered = fc
  .record({
    first: fc.nat(2000),
    count: fc.integer({ min: 1, max: 120 }),
    word: fc.constantFrom("", "q", "a longer word "),
  })
  .map(({ first, count, word }) => Array.from({ length: count }, (_, k) => `${word}${first + (k >> 1)}`))

/** Names in order for a while, then anything. */
const streams = fc
  .tuple(
    fc.array(numbered, { maxLength: 3 }),
    fc.array(fc.oneof(prefixed, fc.string({ maxLength: 2 })), { maxLength: 40 }),
  )
  .map(([rising, odd]) => [...rising.flat(), ...odd])

describe("an interner", () => {
  it("twin: many names at once get the ids that a map would give", () => {
    fc.assert(
      fc.property(fc.array(streams, { maxLength: 4 }), (batches) => {
        const all = interner()
        const twin = new Map<string, number>()
        for (const names of batches) {
          for (const name of names) if (!twin.has(name)) twin.set(name, twin.size)
          const { bytes, cells } = side(names)
          const ids = new Uint32Array(names.length)
          internAll(all, bytes, new DataView(bytes.buffer), { cells, offset: 0, stride: 2 }, ids)
          expect(Array.from(ids)).toEqual(names.map((name) => twin.get(name)))
        }
        expect(all.size).toBe(twin.size)
      }),
    )
    const kinds = fc.sample(streams, { numRuns: 200, seed: 1 }).map((names) => {
      const all = interner()
      for (const name of names) idOf(all, name)
      return `${all.byBytes} ${all.byLength}`
    })
    expect(Array.from(new Set(kinds)).toSorted()).toEqual(["false false", "false true", "true false", "true true"])
  })

  it("twin: ids are those that a map of the same keys would give", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(prefixed, fc.string({ maxLength: 2 })), { size: "max", maxLength: 300 }),
        (keys) => {
          const all = interner()
          const twin = new Map<string, number>()
          for (const key of keys) {
            if (!twin.has(key)) twin.set(key, twin.size)
            expect(idOf(all, key)).toBe(twin.get(key))
          }
          expect(all.size).toBe(twin.size)
        },
      ),
    )
  })

  it("keys whose hashes meet stay apart", () => {
    // Three hundred thousand hashes of 32 bits meet about ten times.
    const all = interner()
    for (let k = 0; k < 300_000; k++) idOf(all, `key ${k}`)
    expect(all.size).toBe(300_000)
    expect(idOf(all, "key 123456")).toBe(123_456)
  })

  it("puts names in the order of texts", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(prefixed, fc.constantFrom("a", "a\0", "a\0\0", "a\0\0\0\0b", "\uFFFD", "\u{1F600}")), {
          size: "max",
          maxLength: 200,
        }),
        (keys) => {
          const all = interner()
          for (const key of keys) idOf(all, key)
          const names = Array.from(orderOf(all), (id) =>
            decodeUtf8(all.pool.subarray(all.starts[id], all.starts[id + 1])),
          )
          expect(names).toEqual(Array.from(new Set(keys)).toSorted((a, b) => (a < b ? -1 : 1)))
        },
      ),
    )
  })
})
