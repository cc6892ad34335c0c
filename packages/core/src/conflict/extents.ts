/** When two extents tell against each other, which is more than being different. */
import { relation, type Extent } from "../value/Extent.ts"

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
