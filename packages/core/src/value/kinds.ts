/**
 * The table of value kinds. Adding one is its file, a line in {@link Value} and {@link KINDS}, and its arbitrary in
 * `testing/`; every law of values then runs for it.
 */
import type { End } from "./End.ts"
import * as Category from "./Category.ts"
import * as EntitySet from "./EntitySet.ts"
import * as Extent from "./Extent.ts"
import * as Occurrence from "./Occurrence.ts"
import * as Period from "./Period.ts"
import * as Quantity from "./Quantity.ts"
import type { Relation } from "./Relation.ts"
import * as Text from "./Text.ts"
import { tuple } from "./tuple.ts"

/** What a claim says, exactly as loose as it was said. */
export type Value =
  | Category.Category
  | EntitySet.EntitySet
  | Extent.Extent
  | Occurrence.Occurrence
  | Period.Period
  | Quantity.Quantity
  | Text.Text

/** What every kind of value owes its callers. */
export interface ValueKind<V> {
  /** **Laws** *reflexive*; *converse*. */
  readonly relation: (a: V, b: V) => Relation
  /** What both values grant. **Laws** *meet is a lower bound*; *commutative*; *idempotent*. */
  readonly meet: (a: V, b: V) => V | undefined
  /** What either value asserts. **Law** *join is an upper bound*. */
  readonly join: (a: V, b: V) => V | undefined
  /** A text that is the same for two values just when they are the same answer. **Laws** *key agrees with Equal*; *key tells apart*. */
  readonly key: (value: V) => string
}

/** Lifts a kind to all values; values of two kinds are `"Incomparable"` and grant nothing in common. */
const lift = <V extends Value>(is: (value: Value) => value is V, kind: ValueKind<V>): ValueKind<Value> => ({
  relation: (a, b) => (is(a) && is(b) ? kind.relation(a, b) : "Incomparable"),
  meet: (a, b) => (is(a) && is(b) ? kind.meet(a, b) : undefined),
  join: (a, b) => (is(a) && is(b) ? kind.join(a, b) : undefined),
  key: (value) => (is(value) ? kind.key(value) : ""),
})

const endKey = (end: End): string => {
  if (end._tag === "Unbounded") return "-"
  return `${end._tag === "Open" ? "o" : "c"}${end.at}`
}

/** Every kind of value by its tag. */
export const KINDS = {
  Category: lift((value) => value._tag === "Category", {
    relation: Category.relation,
    meet: Category.meet,
    join: Category.meet,
    key: ({ label }) => Category.normalised(label),
  }),
  EntitySet: lift((value) => value._tag === "EntitySet", {
    relation: EntitySet.relation,
    meet: EntitySet.meet,
    join: EntitySet.join,
    key: ({ members }) => tuple(members),
  }),
  Extent: lift((value) => value._tag === "Extent", {
    relation: Extent.relation,
    meet: Extent.meet,
    join: Extent.join,
    key: ({ place, portion, side, only }) => tuple([portion, side ?? "", only === true ? "only" : "", ...place]),
  }),
  Occurrence: lift((value) => value._tag === "Occurrence", {
    relation: Occurrence.relation,
    meet: Occurrence.meet,
    join: Occurrence.meet,
    key: ({ happened }) => (happened ? "yes" : "no"),
  }),
  Period: lift((value) => value._tag === "Period", {
    relation: Period.relation,
    meet: Period.meet,
    join: Period.join,
    key: ({ start, end }) =>
      tuple([start === undefined ? "" : Period.opening(start), end === undefined ? "" : Period.closing(end)]),
  }),
  Quantity: lift((value) => value._tag === "Quantity", {
    relation: Quantity.relation,
    meet: Quantity.meet,
    join: Quantity.join,
    key: ({ unit, low, high, approximate, word }) =>
      approximate === undefined && word === undefined
        ? `${endKey(low)} ${endKey(high)} ${unit}`
        : tuple([endKey(low), endKey(high), unit, approximate === true ? "about" : "", word ?? ""]),
  }),
  Text: lift((value) => value._tag === "Text", {
    relation: Text.relation,
    meet: Text.meet,
    join: Text.meet,
    key: ({ text }) => text,
  }),
} satisfies Record<Value["_tag"], ValueKind<Value>>

/**
 * How two values stand, whatever their kinds.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Occurrence, Quantity, relation } from "@corroborate/core"
 *
 * relation(Quantity.exactly(36, "people"), Quantity.exactly(62, "people")) // => "Disjoint"
 * relation(Quantity.exactly(36, "people"), Occurrence.YES) // => "Incomparable"
 * ```
 */
export const relation = (a: Value, b: Value): Relation => KINDS[a._tag].relation(a, b)

/** What both values grant, or `undefined`. */
export const meet = (a: Value, b: Value): Value | undefined => KINDS[a._tag].meet(a, b)

/** What either value asserts, or `undefined` when there is no one value for that. */
export const join = (a: Value, b: Value): Value | undefined => KINDS[a._tag].join(a, b)

/** A text that is the same for two values just when they are the same answer in the same words of looseness. */
export const valueKey = (value: Value): string => `${value._tag} ${KINDS[value._tag].key(value)}`

/** Kinds of which one answer can be spelled in several ways. */
const SPELLED: ReadonlySet<Value["_tag"]> = new Set(["Category", "Period"])

/** Whether one answer of this kind can be spelled in several ways. */
export const hasSpellings = ({ _tag }: Value): boolean => SPELLED.has(_tag)

/** Of several values, the one whose text sorts first: neither the order of arrival nor the number of copies decides. */
export const firstByText = (values: readonly [Value, ...Array<Value>]): Value =>
  values.reduce((best, one) => (best !== one && JSON.stringify(one) < JSON.stringify(best) ? one : best))

/**
 * Of the spellings of one answer, the one that is shown.
 *
 * @param spellings - values with one {@link valueKey}
 *
 * @example
 * ```ts import.meta.vitest
 * import { Category, firstSpelled } from "@corroborate/core"
 *
 * firstSpelled([Category.category("gas leak"), Category.category("Gas  leak")]) // => Category.category("Gas  leak")
 * ```
 */
export const firstSpelled = (spellings: readonly [Value, ...Array<Value>]): Value =>
  hasSpellings(spellings[0]) ? firstByText(spellings) : spellings[0]
