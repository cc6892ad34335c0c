/**
 * A place as the path of places that it lies in, widest first: `["Syria", "Damascus", "Qadam"]`.
 *
 * Containment is then a matter of prefixes and needs no map. What lies in what is known by whoever makes the path
 * (a text that says "the Qadam neighbourhood of Damascus", or a gazetteer); a path never guesses.
 */
import type { Relation } from "./Relation.ts"

/** **Invariant** at least one name; names are compared by spelling. */
export type Place = readonly [string, ...Array<string>]

const sharedDepth = (a: Place, b: Place): number => {
  const depth = Math.min(a.length, b.length)
  for (let i = 0; i < depth; i++) if (a[i] !== b[i]) return i
  return depth
}

/**
 * How two places lie: one in the other, apart, or not known.
 *
 * **Laws** *reflexive*; *converse*.
 *
 * @returns `"Incomparable"` when the paths share no place: either might lie in the other for all the record shows.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Place } from "@corroborate/core"
 *
 * Place.relation(["Syria", "Damascus", "Qadam"], ["Syria", "Damascus"]) // => "Within"
 * Place.relation(["Syria", "Damascus"], ["Syria", "Idlib"]) // => "Disjoint"
 * Place.relation(["Qadam"], ["Damascus"]) // => "Incomparable"
 * ```
 */
export const relation = (a: Place, b: Place): Relation => {
  const depth = sharedDepth(a, b)
  if (depth === 0) return "Incomparable"
  if (depth < a.length) return depth < b.length ? "Disjoint" : "Within"
  return depth < b.length ? "Contains" : "Equal"
}

/** The narrowest place known to hold both, or `undefined` when their paths share none. */
export const common = (a: Place, b: Place): Place | undefined => {
  const [first] = a
  const depth = sharedDepth(a, b)
  return depth === 0 ? undefined : [first, ...a.slice(1, depth)]
}

/** The last name of the path: the place itself. */
export const nameOf = (place: Place): string => place.at(-1) ?? place[0]
