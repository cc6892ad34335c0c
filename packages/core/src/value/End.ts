/** The ends of an interval: let in, kept out, or not there at all. */

/** One end. `Unbounded` is a tag and not `Infinity`, which JSON cannot carry. */
export type End =
  | { readonly _tag: "Closed"; readonly at: number }
  | { readonly _tag: "Open"; readonly at: number }
  | { readonly _tag: "Unbounded" }

/** An end that lets its number in. */
export const closed = (at: number): End => ({ _tag: "Closed", at })

/** An end that keeps its number out. */
export const open = (at: number): End => ({ _tag: "Open", at })

/** No end. */
export const UNBOUNDED: End = { _tag: "Unbounded" }

/** Whether an end stands at a number that is finite, or nowhere. */
export const isNumber = (end: End): boolean => end._tag === "Unbounded" || Number.isFinite(end.at)

/**
 * Whether everything up to upper end `high` lies below everything from lower end `low` on.
 *
 * @example
 * ```ts import.meta.vitest
 * import { End } from "@corroborate/core"
 *
 * End.isApart(End.open(5), End.closed(5)) // => true
 * End.isApart(End.closed(5), End.closed(5)) // => false
 * End.isApart(End.UNBOUNDED, End.closed(5)) // => false
 * ```
 */
export const isApart = (high: End, low: End): boolean => {
  if (high._tag === "Unbounded" || low._tag === "Unbounded") return false
  if (high.at !== low.at) return high.at < low.at
  return high._tag === "Open" || low._tag === "Open"
}

/** Whether lower end `a` lets in a number that lower end `b` keeps out. **Law** *strict order*. */
export const startsBefore = (a: End, b: End): boolean => {
  if (b._tag === "Unbounded") return false
  if (a._tag === "Unbounded") return true
  return a.at === b.at ? a._tag === "Closed" && b._tag === "Open" : a.at < b.at
}

/** Whether upper end `a` lets in a number that upper end `b` keeps out. **Law** *strict order*. */
export const endsAfter = (a: End, b: End): boolean => {
  if (b._tag === "Unbounded") return false
  if (a._tag === "Unbounded") return true
  return a.at === b.at ? a._tag === "Closed" && b._tag === "Open" : a.at > b.at
}
