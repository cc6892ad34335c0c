/** Laws of finding what cannot all hold, against trying every pair. */
import { align, compare, Quantity, registry, relateAnswers, type Position, type Value } from "@corroborate/core"
import { opponents } from "@corroborate/core/compare/denials"
import { independentlyHeld, someApart, type SomeApart } from "@corroborate/core/compare/heldApart"
import { besides, isBeside } from "@corroborate/core/conflict/beside"
import { disputedExtents, inDispute } from "@corroborate/core/conflict/extents"
import { disjointPair, kindOf, stonesOf, withRivals, type Stones } from "@corroborate/core/compare/rivals"
import { same } from "@corroborate/core/laws/same"
import { extent, VALUES } from "@corroborate/core/testing"
import { groupBy } from "@corroborate/core/value/groupBy"
import * as fc from "fast-check"
import { drawn } from "./drawn.ts"
import { said } from "./said.ts"
import { stated, type Tried } from "./Tried.ts"

/** Values of one kind, so that they meet, or of any. */
const values = fc.constantFrom(
  fc.nat(4).map((n) => Quantity.exactly(n, "people")),
  VALUES.Quantity(),
  VALUES.Period(),
  VALUES.Category(),
  VALUES.EntitySet(),
  VALUES.Text(),
  VALUES.Extent(),
  fc.oneof(VALUES.Quantity(), VALUES.Category(), VALUES.Extent()),
)

/** Up to nine answers, one in four denied, by up to four sources. */
const positions = drawn(
  values
    .chain((value: fc.Arbitrary<Value>) =>
      fc.array(fc.tuple(value, fc.nat(3), fc.constantFrom("a", "b", "c", "d")), { maxLength: 9, size: "+1" }),
    )
    .map((answers) => {
      const [question] = align(answers.map(([value, n, source], row) => said(value, n === 0, source, row + 1)))
      return question === undefined ? [] : compare(question, registry([])).positions
    }),
)

/** Up to nine extents of places around and inside each other. */
const landed = drawn(
  fc
    .array(fc.tuple(extent(), fc.nat(9), fc.constantFrom("a", "b", "c", "d")), { maxLength: 9, size: "+1" })
    .map((answers) => {
      const [question] = align(answers.map(([value, n, source], row) => said(value, n === 0, source, row + 1)))
      return question === undefined ? [] : compare(question, registry([])).positions
    }),
)

const isOnly = ({ value }: Position): boolean => value._tag === "Extent" && value.only === true

const placeOf = ({ value }: Position): string => (value._tag === "Extent" ? value.place.join("/") : "")

/** The positions with a rival, by trying every pair. */
const rivalsByPairs = (all: ReadonlyArray<Position>, many: boolean): ReadonlyArray<Position> =>
  all.filter((a) =>
    all.some((b) => (!many || a.denied || b.denied) && independentlyHeld(a, b) && relateAnswers(a, b) === "Disjoint"),
  )

const isDisjointFrom = (all: ReadonlyArray<Position>, one: Position): boolean =>
  all.some((other) => relateAnswers(other, one) === "Disjoint")

const disjoint = (
  some: ReadonlyArray<Position>,
  others: ReadonlyArray<Position>,
): readonly [Position, Position] | undefined => disjointPair(stonesOf(some), stonesOf(others))

type Find = typeof opponents<Position>

/** Whether each answer of the one side has an opponent on the other. */
const opposed = (find: Find, all: ReadonlyArray<Position>): ReadonlyArray<boolean> => {
  const [denials, affirmed] = [all.filter(({ denied }) => denied), all.filter(({ denied }) => !denied)]
  const [denierOf, deniedBy] = [find(denials, independentlyHeld), find(affirmed, independentlyHeld)]
  return all.map((one) => (one.denied ? deniedBy(one) : denierOf(one)) !== undefined)
}

type Among = (all: ReadonlyArray<Position>) => SomeApart<Position>

type Some = (all: ReadonlyArray<Position>) => ReadonlyArray<Position>

type Rivals = (all: ReadonlyArray<Position>, many: boolean) => ReadonlyArray<Position>

/** What is stated of rivals. */
export const RIVAL_LAWS: ReadonlyArray<Tried> = [
  stated("compare/heldApart.ts", "independentlyHeld", "symmetric", independentlyHeld, {
    statement: "nothing depends on who is asked first",
    holds: (held) =>
      fc.property(positions, fc.nat(), fc.nat(), (all, i, j) => {
        const [a, b] = [all[i % Math.max(1, all.length)], all[j % Math.max(1, all.length)]]
        return a === undefined || b === undefined || held(a, b) === held(b, a)
      }),
    damage: "only the first is looked at",
    broken: (a, b) => a.witnesses.some((name) => name !== b.witnesses[0]),
  }),
  stated<Among, [ReadonlyArray<Position>]>("compare/heldApart.ts", "someApart", "as by pairs", someApart, {
    statement: "the same is found as by trying each",
    holds: (it) =>
      fc.property(positions, (all) => {
        const found = it(all)
        return all.every((one) => {
          const isOther = (other: Position): boolean => relateAnswers(one, other) !== "Within"
          const byPairs = all.some((other) => other !== one && independentlyHeld(one, other) && isOther(other))
          return found(one, isOther) === byPairs
        })
      }),
    damage: "a position that two hold is taken for that of the first",
    broken: (all) => {
      const first = (one: Position): Position => ({ ...one, witnesses: one.witnesses.slice(0, 1) })
      const stripped = new Map(all.map((one) => [one, first(one)]))
      const back = new Map(Array.from(stripped, ([one, bare]) => [bare, one]))
      const found = someApart(Array.from(stripped.values()))
      return (one, passes) => found(stripped.get(one) ?? one, (other) => passes(back.get(other) ?? other))
    },
  }),
  stated<Some, [ReadonlyArray<Position>]>("conflict/extents.ts", "disputedExtents", "as by pairs", disputedExtents, {
    statement: "the same positions as trying every pair finds",
    holds: (it) =>
      fc.property(landed, (all) =>
        same(
          it(all),
          all.filter((one) => all.some((other) => inDispute(one, other))),
        ),
      ),
    damage: "a few spots are held only against the same place",
    broken: (all) =>
      disputedExtents(all).filter((one) =>
        all.some((other) => inDispute(one, other) && (isOnly(one) || isOnly(other) || placeOf(one) === placeOf(other))),
      ),
  }),
  stated<Some, [ReadonlyArray<Position>]>("conflict/beside.ts", "besides", "as by pairs", besides, {
    statement: "the same positions as trying every pair finds",
    holds: (it) =>
      fc.property(fc.oneof(positions, landed), (all) => {
        const rivals = new Set(withRivals(all, false))
        const kinds = Array.from(groupBy(all, kindOf).values(), (like) => like.filter((one) => !rivals.has(one)))
        const byPairs = (like: ReadonlyArray<Position>): ReadonlyArray<Position> =>
          like.filter((one) => like.some((other) => isBeside(one, other)))
        return same(kinds.map(it), kinds.map(byPairs))
      }),
    damage: "only the first and the next held apart from it are looked at",
    broken: (like) => {
      const [first] = like
      const second = like.find((one) => first !== undefined && independentlyHeld(one, first))
      return like.filter((one) => [first, second].some((other) => other !== undefined && isBeside(one, other)))
    },
  }),
  stated("conflict/beside.ts", "isBeside", "symmetric", isBeside, {
    statement: "nothing depends on who is asked first",
    holds: (it) =>
      fc.property(fc.oneof(positions, landed), (all) => all.every((a) => all.every((b) => it(a, b) === it(b, a)))),
    damage: "the wider of two is not beside the closer",
    broken: (a, b) => isBeside(a, b) && relateAnswers(a, b) !== "Contains",
  }),
  stated<Rivals, [ReadonlyArray<Position>, boolean]>("compare/rivals.ts", "withRivals", "as by pairs", withRivals, {
    statement: "the same positions as trying every pair finds",
    holds: (it) =>
      fc.property(
        positions,
        fc.boolean(),
        (all, many) =>
          same(new Set(it(all, many)).size, rivalsByPairs(all, many).length) &&
          rivalsByPairs(all, many).every((one) => it(all, many).includes(one)),
      ),
    damage: "only neighbours are held against each other",
    broken: (all) =>
      all.filter((a, i) =>
        [all[i - 1], all[i + 1]].some((b) => b !== undefined && rivalsByPairs([a, b], false).length > 0),
      ),
  }),
  stated<Find, [ReadonlyArray<Position>]>("compare/denials.ts", "opponents", "as by pairs", opponents, {
    statement: "an opponent is found just when trying every one finds one",
    holds: (it) =>
      fc.property(positions, (all) =>
        same(
          opposed(it, all),
          all.map((a) =>
            all.some((b) => a.denied !== b.denied && independentlyHeld(a, b) && relateAnswers(a, b) === "Disjoint"),
          ),
        ),
      ),
    damage: "who holds an answer is not looked at",
    broken: (some) => opponents(some, () => true),
  }),
  stated("compare/rivals.ts", "disjointPair", "as by pairs", disjoint, {
    statement: "two that cannot both hold are found just when trying every pair finds them",
    holds: (it) =>
      fc.property(positions, positions, (all, others) => {
        const pair = it(all, others)
        const sound = pair === undefined || (all.includes(pair[0]) && others.includes(pair[1]))
        return sound && (pair !== undefined) === others.some((one) => isDisjointFrom(all, one))
      }),
    damage: "denials are held against extremes alone",
    broken: (all, others) => {
      const extremes = (some: ReadonlyArray<Position>): Stones<Position> => ({
        ...stonesOf(some),
        all: stonesOf(some).outermost,
      })
      return disjointPair(extremes(all), extremes(others))
    },
  }),
]
