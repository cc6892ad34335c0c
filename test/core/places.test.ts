/** Gazetteers, and claims with the places that they know. */
import { claim, Extent, Gazetteer, locate, type Claim } from "@corroborate/core"
import { arbitraryClaims } from "@corroborate/core/testing"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const NAMES = ["a", "b", "c", "d", "e"]
/** Lists of places with parents among themselves, some outside, some in a circle. */
const entries = fc.array(
  fc
    .tuple(fc.constantFrom(...NAMES), fc.option(fc.constantFrom(...NAMES, "nowhere"), { nil: undefined }))
    .map(([name, partOf]): Gazetteer.GazetteerEntry => (partOf === undefined ? { name } : { name, partOf })),
  { maxLength: 5 },
)

/** What is wrong, by following every parent for as long as there are entries. */
const isSound = (list: ReadonlyArray<Gazetteer.GazetteerEntry>): boolean =>
  new Set(list.map(({ name }) => name)).size === list.length &&
  list.every((start) => {
    let at: Gazetteer.GazetteerEntry | undefined = start
    for (let steps = 0; steps <= list.length; steps++) {
      const parent: string | undefined = at?.partOf
      if (parent === undefined) return true
      at = list.find(({ name }) => name === parent)
      if (at === undefined) return false
    }
    return false
  })

describe("gazetteer", () => {
  it("all or nothing: a list is taken just when no name is twice, no parent missing, no circle", () => {
    const seen = new Set<boolean>()
    fc.assert(
      fc.property(entries, (list) => {
        seen.add(isSound(list))
        expect(Result.isSuccess(Gazetteer.gazetteer(list))).toBe(isSound(list))
      }),
    )
    expect(seen.size).toBe(2)
  })
  it("paths end in their place", () => {
    fc.assert(
      fc.property(entries, (list) => {
        const made = Gazetteer.gazetteer(list)
        if (Result.isFailure(made)) return
        for (const { name } of list) expect(Gazetteer.resolve([name], made.success).at(-1)).toBe(name)
      }),
    )
  })
  it("names the entry that is wrong and why", () => {
    const problems = (list: ReadonlyArray<Gazetteer.GazetteerEntry>): ReadonlyArray<string> => {
      const made = Gazetteer.gazetteer(list)
      return Result.isFailure(made) ? made.failure.map(({ message }) => message) : []
    }
    expect(problems([{ name: "A", partOf: "B" }])).toEqual([
      "it lies in `B`, which is no place of the list (entry 1, `A`)",
    ])
    expect(problems([{ name: "A" }, { name: "a " }])).toEqual(["`a ` is already a name of entry 1 (entry 2, `a `)"])
    expect(
      problems([
        { name: "A", partOf: "B" },
        { name: "B", partOf: "A" },
      ]),
    ).toEqual(["it lies in itself, by way of `B` (entry 1, `A`)", "it lies in itself, by way of `A` (entry 2, `B`)"])
    expect(problems([{ name: " " }])).toEqual(["a place needs a name (entry 1, ` `)"])
  })
})

const syria = Result.getOrThrow(
  Gazetteer.gazetteer([{ name: "Syria" }, { name: "Damascus", otherNames: ["the capital"], partOf: "Syria" }]),
)

describe("locate", () => {
  it("puts what is known before what is told", () => {
    expect(Gazetteer.resolve(["The Capital", "Qadam"], syria)).toEqual(["Syria", "Damascus", "Qadam"])
    expect(Gazetteer.resolve(["Atlantis"], syria)).toEqual(["Atlantis"])
  })
  it("conservation and idempotent: as many claims come out, and once is enough", () => {
    fc.assert(
      fc.property(arbitraryClaims(), (claims) => {
        const once = locate(claims, syria)
        expect(once.length).toBe(claims.length)
        expect(locate(once, syria)).toEqual(once)
      }),
    )
  })
  it("what restates a claim follows it to its new id", () => {
    const told = (place: Extent.Extent["place"], restates?: string): Claim =>
      claim({
        subject: "IS",
        property: "territory.control",
        scope: {},
        value: Extent.whole(place),
        polarity: "affirmed",
        modality: "asserted",
        voice: "reported",
        chain: [{ source: "monitor", role: "asserts" }],
        anchor: { _tag: "RecordPlace", document: "d", row: 1 },
        ...(restates === undefined ? {} : { restates }),
      })
    const lead = told(["Damascus"])
    const [moved, headline] = locate([lead, told(["Damascus"], lead.id)], syria)
    expect(moved?.id).not.toBe(lead.id)
    expect(headline?.restates).toBe(moved?.id)
  })
})
