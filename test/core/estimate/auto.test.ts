/** What `auto` owes: a safe choice, said why, and nothing learnt from too few votes. */
import {
  calibrationOf,
  estimate,
  ESTIMATORS,
  goldOf,
  likelihoodOf,
  tableOf,
  toldOf,
  votesOf,
  type Estimate,
  type Vote,
} from "@corroborate/core"
import { estimatorLaws } from "@corroborate/core/laws"
import { auto } from "@corroborate/core/estimate/method/auto/auto"
import { merged } from "@corroborate/core/estimate/method/auto/mirrors"
import { arbitraryVotes } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { named } from "./running.ts"
import { accuracy, pointOf, preferred } from "./sets.ts"
import { madeUp, type MadeUp, type Shape } from "./shapes.ts"

const majority = named(ESTIMATORS, "majority")
/** As `auto`, and never at a loss: small tables reach the models too. */
const bold = { ...auto, defaults: { ...auto.defaults, several: 1, conflicted: 0, voices: 0, votes: 0 } }

const gain = ({ votes, gold }: MadeUp): number => {
  const table = tableOf(votes)
  const right = (found: Estimate): number => accuracy(gold, preferred(table, found))
  return right(estimate(table, auto)) - right(estimate(table, majority))
}

/** Tables of a shape that are tried: few, the same ones every time, unless more are asked for. */
const SEEDS = Array.from({ length: Number(process.env["CORROBORATE_RUNS"] ?? 2) }, (_, k) => k + 1)

/** A shape, and the least that `auto` gains on the mean of some tables of it. */
const SHAPES: Readonly<Record<string, readonly [Shape, number]>> = {
  "two values": [{ values: 2 }, 0],
  "one answer is usual": [{ values: 2, usual: 0.8 }, 0.03],
  "a long tail of sources": [{ sources: 100, tail: 1, votes: 4 }, 0.005],
  "poor sources": [{ worst: 0.2, best: 0.7 }, 0],
  "hard items with a popular mistake": [{ hard: 0.4, popular: 0.8 }, -0.005],
  spammers: [{ spammers: 0.4, values: 3 }, 0.03],
  "sources that are wrong more often than right": [{ contrary: 0.2, values: 2, votes: 10, sources: 20 }, 0.05],
  mirrors: [{ mirrors: 4, sources: 8, votes: 6 }, 0.03],
  "thirty values": [{ values: 30, items: 100 }, 0],
  "three hundred values": [{ values: 300 }, 0],
  "mistakes all alike": [{ values: 10, popular: 0.8, votes: 6 }, 0.005],
  "good sources": [{ worst: 0.85, best: 0.98 }, -0.005],
  "few sources": [{ sources: 4, votes: 4, values: 6, items: 200 }, 0.01],
  "accuracy by answer": [{ values: 2, twoSided: true, worst: 0.5 }, 0],
}

describe("auto on made-up votes", () => {
  it.each(Object.entries(SHAPES))("%s: gains on the majority", (_, [shape, least]) => {
    const gains = SEEDS.map((seed) => gain(madeUp(shape, seed)))
    expect(gains.reduce((sum, x) => sum + x, 0) / gains.length).toBeGreaterThanOrEqual(least)
    expect(Math.min(...gains)).toBeGreaterThanOrEqual(-0.06)
  })

  it("belief is a probability: pooled over shapes its error is at most 0.05", () => {
    const shapes: ReadonlyArray<Shape> = [{}, { values: 2, usual: 0.8 }, { hard: 0.4, popular: 0.8 }, { values: 300 }]
    const told = shapes.flatMap((shape) => {
      const { votes, gold } = madeUp(shape, 11)
      const table = tableOf(votes)
      return toldOf(estimate(table, auto), goldOf(table, new Map(Array.from(gold, ([item, value]) => [item, [value]]))))
    })
    expect(calibrationOf(told).error).toBeLessThanOrEqual(0.05)
  })

  it("chooses by the votes: matrices where what is said hangs on what is right, else one accuracy", () => {
    const chosen = (shape: Shape): string | undefined =>
      estimate(tableOf(madeUp(shape, 3).votes), auto).account?.considered.toSorted((a, b) => b.weight - a.weight)[0]
        ?.model
    expect(chosen({ values: 300 })).toBe("open vocabulary")
    expect(chosen({ values: 20 })).toBe("open vocabulary")
    expect(chosen({ values: 2, usual: 0.8, items: 600 })).toContain("confusions by source")
  })
})

describe("auto of too few votes", () => {
  it("takes the majority, trusts all alike, and says what there is too little of", () => {
    const { votes } = madeUp({ items: 15, sources: 12 }, 1)
    const table = tableOf(votes)
    const found = estimate(table, auto)
    expect(found.account?.lack).toBe("conflicted items")
    expect(found.winners).toEqual(estimate(table, majority).winners)
    expect(new Set(found.trustworthiness)).toEqual(new Set([0.5]))
    expect(found.beliefIs).toBe("score")
  })

  it("two voices are too few, however many mirrors they have", () => {
    const { votes } = madeUp({ items: 200, sources: 2, votes: 4, mirrors: 5, worst: 0.6, best: 0.7 }, 4)
    expect(estimate(tableOf(votes), auto).account?.lack).toBe("voices")
  })
})

describe("mirrors", () => {
  const shape: Shape = { sources: 8, votes: 8, mirrors: 3, worst: 0.6, best: 0.9, items: 200 }
  const groupsOf = (votes: ReadonlyArray<Vote>): ReadonlyArray<ReadonlyArray<string>> => {
    const table = tableOf(votes)
    const found = estimate(table, auto).account?.mirrors ?? []
    return found.map((group) => group.map(table.sources.at))
  }

  it("sources that say the same, mistakes too, speak with one voice; the others keep theirs", () => {
    expect(groupsOf(madeUp(shape, 5).votes)).toEqual([["s10", "s7", "s8", "s9"]])
    expect(groupsOf(madeUp({ ...shape, mirrors: 0 }, 5).votes)).toEqual([])
    expect(groupsOf(madeUp({ ...shape, mirrors: 0, worst: 0.97, best: 0.99 }, 5).votes)).toEqual([])
  })

  it("a copy with one answer in ten of its own is no mirror", () => {
    const { votes } = madeUp(shape, 5)
    const own = votes.map((vote) => (vote.source === "s9" && vote.item.endsWith("3") ? { ...vote, value: "v9" } : vote))
    expect(groupsOf(own)).toEqual([["s10", "s7", "s8"]])
  })

  it("who copies half of another's answers keeps a voice of its own", () => {
    const { votes } = madeUp(shape, 5)
    const half = votes.filter(({ source, item }) => source !== "s9" || Number(item.slice(1)) % 2 === 0)
    expect(groupsOf(half)).toEqual([["s10", "s7", "s8"]])
  })

  it("volume: more mirrors change no answer", () => {
    const answers = (mirrorsOfLast: number): ReadonlyMap<string, string> => {
      const table = tableOf(madeUp({ ...shape, mirrors: mirrorsOfLast }, 6).votes)
      return preferred(table, estimate(table, auto))
    }
    expect(answers(9)).toEqual(answers(1))
    expect(answers(60)).toEqual(answers(1))
  })

  it("facts stay: merging keeps items and facts, and every group stands behind what one of it did", () => {
    fc.assert(
      fc.property(arbitraryVotes(), fc.integer({ min: 1, max: 6 }), (votes, into) => {
        const table = tableOf(votes)
        const group = Uint32Array.from({ length: table.sources.size }, (_, s) => s % into)
        const { table: few } = merged(table, group)
        expect([few.itemFacts, few.factValue]).toEqual([table.itemFacts, table.factValue])
        const firsts = new Map(Array.from(group, (first, s) => [table.sources.at(s), table.sources.at(first)]))
        const twin = votesOf(table).map(({ item, value, source }) => `${item} ${value} ${firsts.get(source) ?? ""}`)
        const told = votesOf(few).map(({ item, value, source }) => `${item} ${value} ${source}`)
        expect(told.toSorted()).toEqual(Array.from(new Set(twin)).toSorted())
      }),
    )
  })

  it("identity: without groups merging changes nothing", () => {
    fc.assert(
      fc.property(arbitraryVotes(), (votes) => {
        const table = tableOf(votes)
        expect(
          merged(
            table,
            Uint32Array.from({ length: table.sources.size }, (_, s) => s),
          ).table,
        ).toBe(table)
      }),
    )
  })
})

describe("auto of numbers", () => {
  const numbersOf = (scale: number, shift: number): Estimate => {
    const { votes } = madeUp({ values: 40, items: 120 }, 8)
    const inUnit = votes.map((vote) => ({ ...vote, value: String(Number(vote.value.slice(1)) * scale + shift) }))
    return estimate(tableOf(inUnit, pointOf), auto)
  }

  it("equivariance: in another unit numbers and intervals are the same, in that unit", () => {
    const [plain, other] = [numbersOf(1, 0), numbersOf(1.8, 32)]
    expect(plain.intervals).toBeDefined()
    const same = (a: Float64Array | undefined, b: Float64Array | undefined): void => {
      for (const [i, x] of (a ?? new Float64Array(1)).entries()) expect(b?.[i]).toBeCloseTo(x * 1.8 + 32, 2)
    }
    same(plain.numbers, other.numbers)
    same(plain.intervals?.low, other.intervals?.low)
    same(plain.intervals?.high, other.intervals?.high)
  })

  it("intervals are as wide as a slow twin has them: nine of ten most trusted sources, left out, lie within", () => {
    const { votes } = madeUp({ values: 40, items: 120 }, 8)
    const points = votes.map((vote) => ({ ...vote, value: vote.value.slice(1) }))
    const table = tableOf(points, pointOf)
    const { intervals, trustworthiness, numbers } = estimate(table, auto)
    const weight = new Map(Array.from(trustworthiness, (w, s) => [table.sources.at(s), w]))
    const distances = Array.from({ length: table.items.size }, (_, i) => {
      const own = points.filter(({ item }) => item === table.items.at(i))
      const far = ({ value }: Vote): number => Math.abs(Number(value) - (numbers?.[i] ?? 0))
      const sorted = own.toSorted(
        (a, b) => (weight.get(b.source) ?? 0) - (weight.get(a.source) ?? 0) || far(b) - far(a),
      )
      const [best, ...rest] = sorted
      if (best === undefined || rest.length === 0) return -1
      const all = rest.reduce((sum, { source }) => sum + (weight.get(source) ?? 0), 0)
      const mean = rest.reduce((sum, { source, value }) => sum + (weight.get(source) ?? 0) * Number(value), 0) / all
      return Math.abs(Number(best.value) - mean)
    })
      .filter((x) => x >= 0)
      .toSorted((a, b) => a - b)
    const half = ((intervals?.high[0] ?? 0) - (intervals?.low[0] ?? 0)) / 2
    expect(half).toBeCloseTo(distances[Math.ceil(0.9 * (distances.length + 1)) - 1] ?? 0, 5)
  })

  it("slips of the pen turn means into medians", () => {
    const { votes } = madeUp({ values: 40, items: 200 }, 9)
    const points = votes.map((vote) => ({ ...vote, value: vote.value.slice(1) }))
    const slipped = points.map((vote, k) => (k % 150 === 7 ? { ...vote, value: `${vote.value}00000` } : vote))
    const model = (some: ReadonlyArray<Vote>): string | undefined =>
      estimate(tableOf(some, pointOf), auto).account?.considered[0]?.model
    expect(model(points)).toContain("means")
    expect(model(slipped)).toContain("medians")
  })
})

describe("auto of several answers", () => {
  it("accepts several where sources give several, and one where they give one", () => {
    const { votes } = madeUp({ items: 60, sources: 12, votes: 6 }, 10)
    const also = votes.filter(({ value }) => value === "v1").map((vote) => ({ ...vote, value: "v2" }))
    expect(estimate(tableOf([...votes, ...also]), auto).accepted).toBeDefined()
    expect(estimate(tableOf(votes), auto).accepted).toBeUndefined()
  })
})

describe("calibration", () => {
  it("perfect: no error where every tenth is right as often as it says; conservation: every item is in one of them", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.nat({ max: 9 })), { minLength: 1 }),
        (tenths) => {
          const told = tenths.flatMap(([right, more]) =>
            Array.from({ length: 10 * (more + 1) }, (_, k) => ({ belief: right / 10, right: k % 10 < right })),
          )
          const { bins, error } = calibrationOf(told)
          expect(error).toBeCloseTo(0, 9)
          expect(bins.reduce((sum, { items }) => sum + items, 0)).toBe(told.length)
        },
      ),
    )
  })

  it("bounded: the error is from 0 to 1, and 1 where certainty is always wrong", () => {
    const told = fc.array(fc.record({ belief: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }))
    fc.assert(
      fc.property(told, (some) => {
        const { error } = calibrationOf(some)
        return error >= 0 && error <= 1
      }),
    )
    expect(calibrationOf([{ belief: 1, right: false }]).error).toBe(1)
  })

  it("silence: words of likelihood for auto's beliefs in single answers of enough votes, and for no other", () => {
    const table = tableOf(madeUp({}, 1).votes)
    const found = estimate(table, auto)
    expect(likelihoodOf("auto", found, found.winners[0] ?? 0)?.word).toBeDefined()
    expect(likelihoodOf("dawid-skene", found, found.winners[0] ?? 0)).toBeUndefined()
    const few = tableOf(madeUp({ items: 5 }, 1).votes)
    expect(likelihoodOf("auto", estimate(few, auto), 0)).toBeUndefined()
  })
})

describe("the laws of methods, with the models reached on small tables", () => {
  for (const law of estimatorLaws(bold)) {
    it(`${law.name}: ${law.statement}`, () => {
      law.check({ numRuns: Number(process.env["CORROBORATE_RUNS"] ?? 40) })
    })
  }

  it("unanimity: an item on which all agree keeps its answer", () => {
    fc.assert(
      fc.property(arbitraryVotes(), (votes) => {
        const table = tableOf(votes)
        const { winners } = estimate(table, bold)
        for (const [item, fact] of winners.entries())
          if (table.itemFacts[item + 1] === (table.itemFacts[item] ?? 0) + 1) expect(fact).toBe(table.itemFacts[item])
      }),
    )
  })
})
