/** A set of people, groups or places given as the answer: "present in Yarmuk, Hajar al-Aswad and Tadamun". */
import { fromParts, type Relation } from "./Relation.ts"

/** **Invariant** `members` is not empty, sorted by code unit, without repetition. */
export interface EntitySet {
  readonly _tag: "EntitySet"
  readonly members: readonly [string, ...Array<string>]
}

/** The set of the given names, or `undefined` when there is none. */
export const entitySet = (names: Iterable<string>): EntitySet | undefined => {
  const [first, ...rest] = Array.from(new Set(names)).toSorted((a, b) => (a < b ? -1 : 1))
  return first === undefined ? undefined : { _tag: "EntitySet", members: [first, ...rest] }
}

/**
 * How two sets stand. **Laws** *reflexive*; *converse*. Never `"Incomparable"`.
 *
 * @example
 * ```ts import.meta.vitest
 * import { EntitySet } from "@corroborate/core"
 *
 * const both = EntitySet.entitySet(["Tadamun", "Yarmuk"])
 * const one = EntitySet.entitySet(["Yarmuk"])
 * both && one && EntitySet.relation(one, both) // => "Within"
 * ```
 */
export const relation = (a: EntitySet, b: EntitySet): Relation => {
  // Both are sorted: one walk along the two tells what they share.
  let [i, j, shared] = [0, 0, 0]
  while (i < a.members.length && j < b.members.length) {
    const [one, other] = [a.members[i] ?? "", b.members[j] ?? ""]
    if (one === other) shared++
    if (one <= other) i++
    if (other <= one) j++
  }
  return fromParts({
    shared: shared > 0,
    onlyFirst: shared < a.members.length,
    onlySecond: shared < b.members.length,
  })
}

/** The members that both name, or `undefined` when there is none. **Law** *meet is a lower bound*. */
export const meet = (a: EntitySet, b: EntitySet): EntitySet | undefined => {
  const other = new Set(b.members)
  return entitySet(a.members.filter((name) => other.has(name)))
}

/** The members that either names. **Law** *join is an upper bound*. */
export const join = (a: EntitySet, b: EntitySet): EntitySet | undefined => entitySet([...a.members, ...b.members])
