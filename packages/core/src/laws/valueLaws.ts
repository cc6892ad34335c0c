/** What every kind of value owes its callers: ours, and anybody's own. */
import * as fc from "fast-check"
import type { ValueKind } from "../value/kinds.ts"
import { converse, type Relation } from "../value/Relation.ts"
import { law, type Law } from "./Law.ts"

const isNoMore = (relation: Relation): boolean => relation === "Within" || relation === "Equal"

const relationLaws = <V>({ relation }: ValueKind<V>, one: fc.Arbitrary<V>): ReadonlyArray<Law> => [
  law(
    "reflexive",
    "a value is Equal to itself",
    fc.property(one, (a) => relation(a, a) === "Equal"),
  ),
  law(
    "converse",
    "swapping the values gives the converse relation",
    fc.property(one, one, (a, b) => relation(b, a) === converse(relation(a, b))),
  ),
]

const meetLaws = <V>({ relation, meet }: ValueKind<V>, one: fc.Arbitrary<V>): ReadonlyArray<Law> => {
  const alike = (a: V | undefined, b: V | undefined): boolean =>
    a === undefined || b === undefined ? a === b : relation(a, b) === "Equal"
  return [
    law(
      "meet is a lower bound",
      "what both grant is Within or Equal to each",
      fc.property(one, one, (a, b) => {
        const m = meet(a, b)
        return m === undefined || (isNoMore(relation(m, a)) && isNoMore(relation(m, b)))
      }),
    ),
    law(
      "commutative",
      "what both grant does not depend on who is asked first",
      fc.property(one, one, (a, b) => alike(meet(a, b), meet(b, a))),
    ),
    law(
      "idempotent",
      "a value grants itself",
      fc.property(one, (a) => alike(meet(a, a), a)),
    ),
    law(
      "ordered values meet",
      "of two ordered values both grant the smaller",
      fc.property(one, one, (a, b) => relation(a, b) !== "Within" || alike(meet(a, b), a)),
    ),
  ]
}

const joinLaws = <V>({ relation, join }: ValueKind<V>, one: fc.Arbitrary<V>): ReadonlyArray<Law> => [
  law(
    "join is an upper bound",
    "each value is Within or Equal to what either asserts",
    fc.property(one, one, (a, b) => {
      const j = join(a, b)
      return j === undefined || (isNoMore(relation(a, j)) && isNoMore(relation(b, j)))
    }),
  ),
  law(
    "own join",
    "a value asserts itself",
    fc.property(one, (a) => {
      const j = join(a, a)
      return j !== undefined && relation(j, a) === "Equal"
    }),
  ),
]

const keyLaws = <V>({ relation, key }: ValueKind<V>, one: fc.Arbitrary<V>): ReadonlyArray<Law> => {
  const oneKey = (a: V, b: V): boolean => JSON.stringify(key(a)) === JSON.stringify(key(b))
  return [
    law(
      "key agrees with Equal",
      "values with one key are Equal",
      fc.property(one, one, (a, b) => !oneKey(a, b) || relation(a, b) === "Equal"),
    ),
    law(
      "key tells apart",
      "values that are Disjoint have different keys",
      fc.property(one, one, (a, b) => relation(a, b) !== "Disjoint" || !oneKey(a, b)),
    ),
  ]
}

/**
 * The laws of a kind of value.
 *
 * @param one - must produce pairs in every relation that the kind can have, or the laws hold for want of trying
 */
export const valueLaws = <V>(kind: ValueKind<V>, one: fc.Arbitrary<V>): ReadonlyArray<Law> => [
  ...relationLaws(kind, one),
  ...meetLaws(kind, one),
  ...joinLaws(kind, one),
  ...keyLaws(kind, one),
]
