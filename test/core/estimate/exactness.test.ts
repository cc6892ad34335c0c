/** Answers that say less of the same, against lists of votes and names. */
import { ESTIMATORS, estimate, NONE, tableOf, type Vote, type VoteTable } from "@corroborate/core"
import { exactly } from "@corroborate/core/estimate/method/several/exactness"
import { shorterForms } from "@corroborate/core/estimate/method/several/shorter"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { named } from "./running.ts"

const ltm = named(ESTIMATORS, "ltm")
const auto = named(ESTIMATORS, "auto")

/** Names, some of which are others with words left out. */
const NAMES = ["li", "li j", "li j p", "li m", "zhao", "zhao y", "wu", " wu", "wu  q"]
const votesOf = (names: ReadonlyArray<string>): fc.Arbitrary<ReadonlyArray<Vote>> =>
  fc.array(
    fc.record({
      item: fc.constantFrom("one", "two"),
      source: fc.constantFrom("a", "b", "c", "d", "e"),
      value: fc.constantFrom(...names),
    }),
    { minLength: 1, maxLength: 24, size: "max" },
  )

const votesIn = (table: VoteTable): ReadonlyArray<string> => {
  const found: Array<string> = []
  for (let i = 0; i < table.items.size; i++)
    for (let f = table.itemFacts[i] ?? 0; f < (table.itemFacts[i + 1] ?? 0); f++)
      for (const s of table.voteSource.subarray(table.factVotes[f], table.factVotes[f + 1]))
        found.push(`${table.items.at(i)}|${table.sources.at(s)}|${table.values.at(table.factValue[f] ?? 0)}`)
  return found.toSorted()
}

/** Which of the names lies in which, by id; the longest first words that are a name. */
const parentsIn = (table: VoteTable, wider: (name: string) => string | undefined): Uint32Array => {
  const ids = new Map(Array.from({ length: table.values.size }, (_, v) => [table.values.at(v), v]))
  return Uint32Array.from(ids.keys(), (name) => {
    for (let at = wider(name), n = 0; at !== undefined && n < 9; at = wider(at), n++)
      if (ids.has(at) && at !== name) return ids.get(at) ?? NONE
    return NONE
  })
}
const shortened = (name: string): string | undefined => (name.includes(" ") ? name.replace(/ \S+$/u, "") : undefined)
const tidy = NAMES.slice(0, 7)

describe("the most exact answers", () => {
  it("nothing lies in another: the exact answers are those of the list of votes, with the votes of who says less where one answer alone can be meant", () => {
    const seen = { moved: 0, left: 0, kept: 0 }
    fc.assert(
      fc.property(votesOf(tidy), (votes) => {
        const table = tableOf(votes)
        const isIn = (a: string, b: string): boolean => a.startsWith(`${b} `)
        const expected = votes.flatMap(({ item, source, value }) => {
          const said = Array.from(new Set(votes.filter((v) => v.item === item).map((v) => v.value)))
          const exact = said.filter((v) => !said.some((w) => isIn(w, v)))
          const meant = exact.filter((v) => v === value || isIn(v, value))
          if (meant.length > 1) seen.left++
          else if (meant[0] === value) seen.kept++
          else seen.moved++
          return meant.length === 1 ? [`${item}|${source}|${meant[0] ?? ""}`] : []
        })
        const mine = votesIn(exactly(table, parentsIn(table, shortened)).table)
        expect(mine).toEqual(Array.from(new Set(expected)).toSorted())
      }),
    )
    expect(Math.min(seen.moved, seen.left, seen.kept)).toBeGreaterThan(10)
  })

  it("items stay: in a hierarchy that goes round too", () => {
    let round = 0
    fc.assert(
      fc.property(votesOf(tidy), fc.array(fc.nat({ max: 6 }), { minLength: 7, maxLength: 7 }), (votes, wider) => {
        const table = tableOf(votes)
        const parents = parentsIn(table, (name) => tidy[wider[tidy.indexOf(name)] ?? 0])
        const { table: exact, fact } = exactly(table, parents)
        for (let i = 0; i < table.items.size; i++)
          expect(exact.itemFacts[i + 1]).toBeGreaterThan(exact.itemFacts[i] ?? 0)
        expect(fact.length).toBe(exact.factValue.length)
        const rounds = parents.some((p, v) => p !== NONE && parents[p] === v)
        if (rounds) round++
        const { belief, accepted, winners } = estimate(table, ltm, { parents })
        expect(belief.every((b) => b >= 0 && b <= 1)).toBe(true)
        expect(Array.from(winners, (f) => table.factValue[f] !== undefined)).not.toContain(false)
        expect(accepted?.length).toBe(table.factValue.length)
      }),
    )
    expect(round).toBeGreaterThan(10)
  })

  it("identity: nothing changes where no answer lies in another", () => {
    fc.assert(
      fc.property(votesOf(["li", "zhao", "wu"]), (votes) => {
        const table = tableOf(votes)
        const parents = new Uint32Array(table.values.size).fill(NONE)
        const { trustworthiness, ...rest } = estimate(table, ltm, { parents })
        const { trustworthiness: plain, ...without } = estimate(table, ltm)
        expect(rest).toEqual(without)
        for (const [s, t] of trustworthiness.entries()) expect(t).toBeCloseTo(plain[s] ?? 0, 6)
      }),
    )
  })

  it("wider is surer: it is not accepted beside what lies in it", () => {
    fc.assert(
      fc.property(votesOf(tidy), (votes) => {
        const table = tableOf(votes)
        const parents = parentsIn(table, shortened)
        const { belief, accepted = new Uint8Array(0) } = estimate(table, ltm, { parents })
        for (let i = 0; i < table.items.size; i++)
          for (let f = table.itemFacts[i] ?? 0; f < (table.itemFacts[i + 1] ?? 0); f++)
            for (let g = table.itemFacts[i] ?? 0; g < (table.itemFacts[i + 1] ?? 0); g++) {
              const [a, b] = [table.values.at(table.factValue[f] ?? 0), table.values.at(table.factValue[g] ?? 0)]
              if (!a.startsWith(`${b} `)) continue
              expect(belief[g]).toBeGreaterThanOrEqual((belief[f] ?? 0) - 2 ** -29)
              expect(accepted[g]).toBe(0)
            }
      }),
    )
  })
})

describe("shorter forms", () => {
  const three = ["a", "b", "c"].map((source) => ({ item: "book", source, value: "Knuth D" }))

  it("are found by their first words, spaces aside", () => {
    const table = tableOf([...three, { item: "book", source: "d", value: "Knuth " }])
    const forms = shorterForms(table)
    const ids = new Map(Array.from({ length: table.values.size }, (_, v) => [table.values.at(v), v]))
    expect(forms?.[ids.get("Knuth D") ?? 0]).toBe(ids.get("Knuth "))
    expect(forms?.[ids.get("Knuth ") ?? 0]).toBe(NONE)
  })

  it("evidence: none where they never meet in an item, or where sources give both together", () => {
    expect(shorterForms(tableOf([...three, { item: "other", source: "d", value: "Knuth" }]))).toBeUndefined()
    const both = three.flatMap(({ item, source }) => [
      { item, source, value: "comedy" },
      { item, source, value: "comedy drama" },
    ])
    expect(shorterForms(tableOf(both))).toBeUndefined()
  })

  it("order blindness: the same in any order of votes", () => {
    fc.assert(
      fc.property(votesOf(NAMES), fc.array(fc.nat({ max: 99 }), { minLength: 24, maxLength: 24 }), (votes, keys) => {
        const shuffled = votes.map((vote, k) => ({ vote, at: keys[k] ?? 0 })).toSorted((a, b) => a.at - b.at)
        const told = (of: ReadonlyArray<Vote>): ReadonlyArray<string> | undefined => {
          const table = tableOf(of)
          const forms = shorterForms(table)
          return (
            forms &&
            Array.from(forms, (p, v) => `${table.values.at(v)}<${p === NONE ? "" : table.values.at(p)}`).toSorted()
          )
        }
        expect(told(shuffled.map(({ vote }) => vote))).toEqual(told(votes))
      }),
    )
  })

  it("do not split the votes of a name in `auto`, which says so", () => {
    const items = Array.from({ length: 40 }, (_, i) => `book ${i}`)
    const votes = items.flatMap((item, i) =>
      ["a", "b", "c", "d", "e"].flatMap((source, s) => [
        { item, source, value: (i + s) % 2 === 0 ? `Knuth ${i}` : "Knuth" },
        { item, source, value: `Wu ${i}` },
      ]),
    )
    const table = tableOf(votes)
    const { accepted = new Uint8Array(0), account } = estimate(table, auto)
    const names = Array.from(accepted, (yes, f) => (yes === 1 ? table.values.at(table.factValue[f] ?? 0) : ""))
    expect(names.filter((name) => name !== "").length).toBe(80)
    expect(names).not.toContain("Knuth")
    expect(account?.shorter).toBe(40)
  })
})
