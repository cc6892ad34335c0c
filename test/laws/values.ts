/** Laws of what can be said: of every kind of value, of ends, places, days. */
import {
  Calendar,
  End,
  Extent,
  Gazetteer,
  KINDS,
  Place,
  Relation,
  tuple,
  type Value,
  type ValueKind,
} from "@corroborate/core"
import { valueLaws, type Law } from "@corroborate/core/laws"
import { end, extent, place, quantity, VALUES } from "@corroborate/core/testing"
import { sorted } from "@corroborate/core/value/sorted"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { also, stated, suite, type Tried } from "./Tried.ts"

const { relation, meet, join, key } = KINDS.Quantity

const kind = (change: Partial<ValueKind<Value>>): ValueKind<Value> => ({ relation, meet, join, key, ...change })

const lawsOf =
  (arbitrary: fc.Arbitrary<Value>) =>
  (it: ValueKind<Value>): ReadonlyArray<Law> =>
    valueLaws(it, arbitrary)

const isHedged = (value: Value): boolean => value._tag === "Quantity" && value.approximate === true

const QUANTITY = suite(
  "values: Quantity",
  ["value/Quantity.ts", "value/kinds.ts"],
  lawsOf(quantity()),
  KINDS.Quantity,
  {
    reflexive: [
      "a hedged number is not equal to itself",
      kind({ relation: (a, b) => (isHedged(a) && relation(a, b) === "Equal" ? "Overlaps" : relation(a, b)) }),
    ],
    converse: [
      "Contains is told as Within",
      kind({ relation: (a, b) => (relation(a, b) === "Contains" ? "Within" : relation(a, b)) }),
    ],
    "meet is a lower bound": ["both are said to grant what either asserts", kind({ meet: join })],
    commutative: [
      "whoever is asked first is granted everything",
      kind({ meet: (a, b) => (relation(a, b) === "Disjoint" ? undefined : a) }),
    ],
    idempotent: ["nobody ever grants anything", kind({ meet: () => undefined })],
    "ordered values meet": [
      "only equal values are said to share anything",
      kind({ meet: (a, b) => (relation(a, b) === "Equal" ? a : undefined) }),
    ],
    "join is an upper bound": ["only the first is heard", kind({ join: (a) => a })],
    "own join": ["nothing is ever asserted", kind({ join: () => undefined })],
    "key agrees with Equal": [
      "units are left out of the key",
      kind({ key: (value) => key(value._tag === "Quantity" ? { ...value, unit: "" } : value) }),
    ],
    "key tells apart": [
      "ends are left out of the key",
      kind({ key: (value) => (value._tag === "Quantity" ? value.unit : "") }),
    ],
  },
)

const OTHERS = Object.entries(VALUES)
  .filter(([tag]) => tag !== "Quantity")
  .flatMap(([tag, arbitrary]) => {
    const ours = Object.entries(KINDS).find(([name]) => name === tag)?.[1]
    if (ours === undefined) throw new Error(`no kind ${tag}`)
    return also(`values: ${tag}`, [`value/${tag}.ts`, "value/kinds.ts"], lawsOf(arbitrary()), ours, QUANTITY)
  })

type Compare<A> = (a: A, b: A) => Relation.Relation

const relationLaws = <A>(of: string, title: string, ours: Compare<A>, one: fc.Arbitrary<A>): ReadonlyArray<Tried> => [
  stated(of, title, "reflexive", ours, {
    statement: "everything is Equal to itself",
    holds: (it) => fc.property(one, (a) => it(a, a) === "Equal"),
    damage: "nothing is Equal",
    broken: (a, b) => (ours(a, b) === "Equal" ? "Overlaps" : ours(a, b)),
  }),
  stated(of, title, "converse", ours, {
    statement: "swapping gives the converse",
    holds: (it) => fc.property(one, one, (a, b) => it(b, a) === Relation.converse(it(a, b))),
    damage: "Within is told as Contains",
    broken: (a, b) => (ours(a, b) === "Within" ? "Contains" : ours(a, b)),
  }),
]

const ENDS: ReadonlyArray<Tried> = Object.entries({
  startsBefore: End.startsBefore,
  endsAfter: End.endsAfter,
}).map(([name, comes]) =>
  stated("value/End.ts", name, "strict order", comes, {
    statement: "nothing comes before itself, and what comes before what comes before comes before",
    holds: (before) =>
      fc.property(end(), end(), end(), (a, b, c) => !before(a, a) && (!before(a, b) || !before(b, c) || before(a, c))),
    damage: "an end comes before itself",
    broken: (a, b) => comes(a, b) || (a._tag === "Open" && b._tag === "Open" && a.at === b.at),
  }),
)

const EXTENT = stated("value/Extent.ts", "Extent.atMost", "partial order", Extent.atMost, {
  statement: "reflexive, transitive, and antisymmetric up to only",
  holds: (atMost) =>
    fc.property(extent(), extent(), extent(), (a, b, c) => {
      const same = KINDS.Extent.key({ ...a, only: true }) === KINDS.Extent.key({ ...b, only: true })
      const antisymmetric = !atMost(a, b) || !atMost(b, a) || same
      return atMost(a, a) && antisymmetric && (!atMost(a, b) || !atMost(b, c) || atMost(a, c))
    }),
  damage: "the side is not looked at",
  broken: (a, b) => Extent.atMost(Extent.partOf(a.place, a.portion), Extent.partOf(b.place, b.portion)),
})

const julian = (days: number): string => Calendar.dateOf(days - (days > 20_000 ? 1 : 0))

const ONES: ReadonlyArray<Tried> = [
  stated("value/Relation.ts", "Relation.converse", "involution", Relation.converse, {
    statement: "twice gives what it was",
    holds: (converse) => fc.property(fc.constantFrom(...Relation.RELATIONS), (how) => converse(converse(how)) === how),
    damage: "Contains stays Contains",
    broken: (how) => (how === "Within" ? "Contains" : how),
  }),
  stated("value/calendar.ts", "Calendar.dateOf", "calendar round trip", Calendar.dateOf, {
    statement: "a day's date stands for that day",
    holds: (dateOf) =>
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (n) => Calendar.dayNumber(dateOf(n)) === n),
    damage: "a leap day is missing",
    broken: julian,
  }),
  stated("value/tuple.ts", "tuple", "no two tuples alike", tuple, {
    statement: "texts that differ make keys that differ",
    holds: (made) => {
      const texts = fc.array(fc.string({ unit: fc.constantFrom("1", ":", "a"), maxLength: 3 }), { maxLength: 3 })
      return fc.property(texts, texts, (a, b) => (made(a) === made(b)) === (JSON.stringify(a) === JSON.stringify(b)))
    },
    damage: "texts are joined by a colon",
    broken: (texts) => texts.join(":"),
  }),
  stated("value/sorted.ts", "sorted", "as toSorted", sorted, {
    statement: "the items stand as the engine's sort puts them, those of one rank as they stood",
    holds: (it) => {
      // Some lists are longer than what is put in place one by one.
      const items = fc.array(fc.record({ rank: fc.nat(5) }), { maxLength: 30 })
      const byRank = (a: { readonly rank: number }, b: { readonly rank: number }): number => a.rank - b.rank
      return fc.property(items, (list) => {
        const [ours, expected] = [it(list, byRank), list.toSorted(byRank)]
        return ours.length === expected.length && ours.every((one, i) => one === expected[i])
      })
    },
    damage: "what is of one rank changes places",
    broken: (items, compare) => sorted(items, (a, b) => compare(a, b) || 1),
  }),
  stated("value/Gazetteer.ts", "Gazetteer.gazetteer", "paths end in their place", Gazetteer.resolve, {
    statement: "a known place resolves to a path that ends in it",
    holds: (resolve) => {
      const entries = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("a", "b", undefined)), {
        maxLength: 4,
      })
      return fc.property(entries, (list) => {
        const made = Gazetteer.gazetteer(
          list.map(([name, partOf]) => (partOf === undefined ? { name } : { name, partOf })),
        )
        return Result.isFailure(made) || list.every(([name]) => resolve([name], made.success).at(-1) === name)
      })
    },
    damage: "a place resolves to what it lies in",
    broken: (where, it) => {
      const [first, ...rest] = Gazetteer.resolve(where, it)
      return [first, ...rest.slice(0, -1)]
    },
  }),
]

/** Everything that the room `value` states. */
export const VALUE_LAWS: ReadonlyArray<Tried> = [
  ...QUANTITY,
  ...OTHERS,
  ...relationLaws("value/Place.ts", "Place.relation", Place.relation, place()),
  ...ENDS,
  EXTENT,
  ...ONES,
]
