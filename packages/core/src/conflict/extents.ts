/** When two extents tell against each other, which is more than being different. */
import { independentlyHeld, someApart, type Held } from "../compare/heldApart.ts"
import { relation, type Extent } from "../value/Extent.ts"
import { groupBy } from "../value/groupBy.ts"
import { tuple } from "../value/tuple.ts"

/** Whether a source that gives the smaller extent leaves no room for the larger: it said "only", or "a few". */
const leavesNoMore = (smaller: Extent, larger: Extent): boolean =>
  smaller.only === true || (smaller.portion === "few" && larger.portion !== "few")

/**
 * Whether two answers to "how much" tell against each other.
 *
 * A smaller extent inside a larger one does not, in itself: both can hold. It does when its source said "only", or
 * spoke of a few spots where the other spoke of a district. Extents apart from each other do when either source said
 * "only". **Law** *symmetric*.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Extent, tellAgainst } from "@corroborate/core"
 *
 * const qadam = ["Syria", "Damascus", "Qadam"] as const
 * tellAgainst(Extent.partOf(qadam, "few", "e"), Extent.whole(qadam)) // => true
 * tellAgainst(Extent.partOf(qadam, "part", "e"), Extent.whole(qadam)) // => false
 * tellAgainst({ ...Extent.partOf(qadam, "part", "e"), only: true }, Extent.whole(qadam)) // => true
 * ```
 */
export const tellAgainst = (a: Extent, b: Extent): boolean => {
  switch (relation(a, b)) {
    case "Within":
      return leavesNoMore(a, b)
    case "Contains":
      return leavesNoMore(b, a)
    case "Overlaps":
    case "Disjoint":
      return a.only === true || b.only === true
    case "Equal":
    case "Incomparable":
      return false
  }
}

/** Whether two positions are extents held apart that tell against each other. **Law** *symmetric*. */
export const inDispute = (a: Held, b: Held): boolean =>
  a.value._tag === "Extent" &&
  b.value._tag === "Extent" &&
  !a.denied &&
  !b.denied &&
  independentlyHeld(a, b) &&
  tellAgainst(a.value, b.value)

/** The place of an extent, as far as a depth of its path. */
const placeTo = (depth: number, { value }: Held): string =>
  value._tag === "Extent" ? tuple(value.place.slice(0, depth)) : ""

/**
 * The extents that pass a test with another of the same place or of one around it, and those others. Few extents stand
 * at one place, so this is O(n) times the depth of places.
 *
 * @param extents - positions whose values are extents
 */
export const withOneAround = <P extends Held>(
  extents: ReadonlyArray<P>,
  passes: (inner: P, outer: P) => boolean,
): ReadonlySet<P> => {
  const byPlace = groupBy(extents, (one) => placeTo(Infinity, one))
  const passing = new Set<P>()
  for (const inner of extents) {
    const depth = inner.value._tag === "Extent" ? inner.value.place.length : 0
    for (let to = 1; to <= depth; to++) {
      for (const outer of byPlace.get(placeTo(to, inner)) ?? []) {
        if (outer !== inner && passes(inner, outer)) passing.add(inner).add(outer)
      }
    }
  }
  return passing
}

const isOnly = ({ value }: Held): boolean => value._tag === "Extent" && value.only === true

const saysNoMore = (one: Held): boolean => isOnly(one) || (one.value._tag === "Extent" && one.value.portion === "few")

/** Who says "only" denies what lies elsewhere too. */
const deniedByOnly = <P extends Held>(extents: ReadonlyArray<P>): ReadonlyArray<P> => {
  const onlys = extents.filter(isOnly)
  if (onlys.length === 0) return []
  const [againstOnly, againstAny] = [someApart(onlys), someApart(extents)]
  return extents.filter((one) => {
    const passes = (other: P): boolean => inDispute(one, other)
    return againstOnly(one, passes) || (isOnly(one) && againstAny(one, passes))
  })
}

/**
 * The extents that are in dispute with another, in the order given.
 *
 * **Law** *as by pairs*: those that trying {@link inDispute} with each finds. O(n) times the depth of places; for who says
 * "only" the others are looked through until one is found that he denies.
 */
export const disputedExtents = <P extends Held>(positions: ReadonlyArray<P>): ReadonlyArray<P> => {
  const extents = positions.filter(
    ({ value, denied, witnesses }) => value._tag === "Extent" && !denied && witnesses.length > 0,
  )
  if (!extents.some(saysNoMore)) return []
  const disputed = new Set(withOneAround(extents, inDispute))
  // What has no place in common is not compared.
  for (const like of groupBy(extents, (one) => placeTo(1, one)).values())
    for (const one of deniedByOnly(like)) disputed.add(one)
  return positions.filter((position) => disputed.has(position))
}
