/** Relation, meet and join of every kind of value against the sets of points that they let in. */
import { EntitySet, Extent, Period, Place, Quantity, relateAnswers, type Relation } from "@corroborate/core"
import { extent, nameSet, period, place, quantity } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { atMostBySteps, relationBySteps } from "./extents.ts"
import { inBoth, inEither, namesIn, numbersIn, relationOf, secondsIn, stretch, type Members } from "./members.ts"

/** Runs of each comparison with a slow twin. */
const RUNS = Number(process.env["CORROBORATE_RUNS"] ?? 4000)

const check = <A>(one: fc.Arbitrary<A>, holds: (a: A, b: A) => void): void => {
  fc.assert(fc.property(one, one, holds), { numRuns: RUNS })
}

/** The relations that pairs of a generator come to: what a comparison was tried on. */
const reached = <A>(one: fc.Arbitrary<A>, relation: (a: A, b: A) => Relation.Relation): ReadonlyArray<string> =>
  Array.from(
    new Set(fc.sample(fc.tuple(one, one), { numRuns: 3000, seed: 1 }).map(([a, b]) => relation(a, b))),
  ).toSorted()

const none = (members: Members): boolean => !members.includes(true)

describe("quantities", () => {
  it("relation: as the numbers that they let in", () => {
    check(quantity(), (a, b) => {
      expect(Quantity.relation(a, b)).toBe(a.unit === b.unit ? relationOf(numbersIn(a), numbersIn(b)) : "Incomparable")
    })
  })
  it("meet: the numbers that both let in", () => {
    check(quantity(), (a, b) => {
      const meet = Quantity.meet(a, b)
      const both = inBoth(numbersIn(a), numbersIn(b))
      if (meet === undefined) expect(a.unit !== b.unit || none(both)).toBe(true)
      else expect(numbersIn(meet)).toEqual(both)
    })
  })
  it("join: the numbers from the least to the greatest that either lets in", () => {
    check(quantity(), (a, b) => {
      const join = Quantity.join(a, b)
      if (join === undefined) expect(a.unit).not.toBe(b.unit)
      else expect(numbersIn(join)).toEqual(stretch(inEither(numbersIn(a), numbersIn(b))))
    })
  })
  it("a denial rules out just what lies in what is denied", () => {
    check(quantity(), (a, b) => {
      if (a.unit !== b.unit) return
      const beyond = numbersIn(a).some((isIn, i) => isIn && numbersIn(b)[i] !== true)
      const how = relateAnswers({ value: a, denied: false }, { value: b, denied: true })
      expect(how === "Disjoint").toBe(!beyond)
    })
  })
  it("the generator reaches every relation", () => {
    expect(reached(quantity(), Quantity.relation)).toEqual([
      "Contains",
      "Disjoint",
      "Equal",
      "Incomparable",
      "Overlaps",
      "Within",
    ])
  })
})

describe("periods", () => {
  it("relation, meet and join: as the seconds that they cover", () => {
    check(period(), (a, b) => {
      expect(Period.relation(a, b)).toBe(relationOf(secondsIn(a), secondsIn(b)))
      const meet = Period.meet(a, b)
      const both = inBoth(secondsIn(a), secondsIn(b))
      if (meet === undefined) expect(none(both)).toBe(true)
      else expect(secondsIn(meet)).toEqual(both)
      expect(secondsIn(Period.join(a, b))).toEqual(stretch(inEither(secondsIn(a), secondsIn(b))))
    })
  })
  it("the generator reaches every relation that periods have", () => {
    expect(reached(period(), Period.relation)).toEqual(["Contains", "Disjoint", "Equal", "Overlaps", "Within"])
  })
})

describe("sets of names", () => {
  it("relation, meet and join: as the names that they hold", () => {
    check(nameSet(), (a, b) => {
      expect(EntitySet.relation(a, b)).toBe(relationOf(namesIn(a), namesIn(b)))
      const meet = EntitySet.meet(a, b)
      const both = inBoth(namesIn(a), namesIn(b))
      if (meet === undefined) expect(none(both)).toBe(true)
      else expect(namesIn(meet)).toEqual(both)
      const join = EntitySet.join(a, b)
      expect(join && namesIn(join)).toEqual(inEither(namesIn(a), namesIn(b)))
    })
  })
  it("the generator reaches every relation that sets have", () => {
    expect(reached(nameSet(), EntitySet.relation)).toEqual(["Contains", "Disjoint", "Equal", "Overlaps", "Within"])
  })
})

describe("places", () => {
  it("relation: as one path begins with the other", () => {
    check(place(), (a, b) => {
      const [p, q] = [`${a.join("/")}/`, `${b.join("/")}/`]
      const how = Place.relation(a, b)
      if (a[0] !== b[0]) expect(how).toBe("Incomparable")
      else if (p === q) expect(how).toBe("Equal")
      else if (p.startsWith(q)) expect(how).toBe("Within")
      else expect(how).toBe(q.startsWith(p) ? "Contains" : "Disjoint")
    })
  })
})

describe("extents", () => {
  it("atMost: just when single steps lead from one to the other", () => {
    check(extent(), (a, b) => {
      expect(Extent.atMost(a, b)).toBe(atMostBySteps(a, b))
    })
  })
  it("relation: as the steps have it", () => {
    check(extent(), (a, b) => {
      expect(Extent.relation(a, b)).toBe(relationBySteps(a, b))
    })
  })
  it("meet and join: the smaller and the larger of two ordered ones; else a part of what holds both places", () => {
    check(extent(), (a, b) => {
      const [less, more] = [atMostBySteps(a, b), atMostBySteps(b, a)]
      expect(Extent.meet(a, b)).toEqual(less ? a : more ? b : undefined)
      const join = Extent.join(a, b)
      if (less) expect(join).toEqual(b)
      else if (more) expect(join).toEqual(a)
      else if (a.place[0] !== b.place[0]) expect(join).toBeUndefined()
      else expect(join && atMostBySteps(a, join) && atMostBySteps(b, join)).toBe(true)
    })
  })
  it("the generator reaches every relation", () => {
    expect(reached(extent(), Extent.relation)).toEqual([
      "Contains",
      "Disjoint",
      "Equal",
      "Incomparable",
      "Overlaps",
      "Within",
    ])
  })
})
