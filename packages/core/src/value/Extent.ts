/**
 * How much of a place: "a few buildings in the district's east", "a southern part of the capital", "all of Qadam".
 *
 * Extents form a partial order of place containment times portion. An indefinite part of a wider place is ordered
 * above everything that lies in that place, because the part meant may be just that; only "a few" of a wider
 * place is not, being smaller than any place with a name.
 */
import { fromParts, type Relation } from "./Relation.ts"
import { common, relation as placeRelation, type Place } from "./Place.ts"

/** How much of the place, from a handful of spots to all of it. */
export type Portion = "few" | "part" | "most" | "whole"

/** Which side of the place: compass letters (`"se"`), or its centre. */
export type Side = "n" | "ne" | "e" | "se" | "s" | "sw" | "w" | "nw" | "centre"

/** A portion of a place, on one side of it where the source says which. */
export interface Extent {
  readonly _tag: "Extent"
  readonly place: Place
  readonly portion: Portion
  readonly side?: Side
  /** The source said "only": it denies any more than this. Does not change the order. */
  readonly only?: true
}

/** Portions by size. */
export const PORTIONS = ["few", "part", "most", "whole"] as const
/** Sides, clockwise, then the centre. */
export const SIDES = ["n", "ne", "e", "se", "s", "sw", "w", "nw", "centre"] as const

const OPPOSITE: Readonly<Record<string, string>> = { n: "s", s: "n", e: "w", w: "e" }

/**
 * The whole of a place.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Extent } from "@corroborate/core"
 *
 * const south = Extent.partOf(["Syria", "Damascus"], "part", "s")
 * const few = Extent.partOf(["Syria", "Damascus", "Qadam"], "few", "e")
 * Extent.relation(few, Extent.whole(["Syria", "Damascus", "Qadam"])) // => "Within"
 * Extent.relation(few, south) // => "Within"
 * ```
 */
export const whole = (place: Place): Extent => ({ _tag: "Extent", place, portion: "whole" })

/** A portion of a place, with its side where one is given. The whole of a place has no side. */
export const partOf = (place: Place, portion: Portion, side?: Side): Extent =>
  side === undefined || portion === "whole"
    ? { _tag: "Extent", place, portion }
    : { _tag: "Extent", place, portion, side }

/** Whether side `a` lies in side `b`: the south-east lies in the south and in the east; no side is anywhere. */
const sideWithin = (a: Side | undefined, b: Side | undefined): boolean => {
  if (b === undefined || a === b) return true
  if (a === undefined || a === "centre" || b === "centre") return false
  return Array.from(b).every((letter) => a.includes(letter))
}

const sidesApart = (a: Side | undefined, b: Side | undefined): boolean => {
  if (a === undefined || b === undefined || a === "centre" || b === "centre") return false
  return Array.from(a).some((letter) => b.includes(OPPOSITE[letter] ?? letter))
}

/**
 * Whether `a` is no more than `b`.
 *
 * **Law** *partial order*: reflexive, transitive, and antisymmetric up to `only`.
 */
export const atMost = (a: Extent, b: Extent): boolean => {
  const places = placeRelation(a.place, b.place)
  if (places === "Equal") {
    return PORTIONS.indexOf(a.portion) <= PORTIONS.indexOf(b.portion) && sideWithin(a.side, b.side)
  }
  return places === "Within" && (b.portion !== "few" || (a.portion === "few" && b.side === undefined))
}

/**
 * How two extents stand.
 *
 * **Laws** *reflexive*; *converse*.
 *
 * @returns `"Disjoint"` for places known to lie apart and for opposite sides of one place; `"Overlaps"` when neither
 * holds the other; `"Incomparable"` when it is not known how the places lie.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Extent } from "@corroborate/core"
 *
 * const qadam = ["Syria", "Damascus", "Qadam"] as const
 * Extent.relation(Extent.partOf(qadam, "part", "e"), Extent.partOf(qadam, "part", "w")) // => "Disjoint"
 * Extent.relation(Extent.partOf(qadam, "part", "e"), Extent.partOf(qadam, "part", "s")) // => "Overlaps"
 * Extent.relation(Extent.whole(["Qadam"]), Extent.whole(["Damascus"])) // => "Incomparable"
 * ```
 */
export const relation = (a: Extent, b: Extent): Relation => {
  const places = placeRelation(a.place, b.place)
  if (places === "Incomparable") return "Incomparable"
  const apart = places === "Disjoint" || (places === "Equal" && sidesApart(a.side, b.side))
  return fromParts({ shared: !apart, onlyFirst: !atMost(a, b), onlySecond: !atMost(b, a) })
}

/**
 * What both extents grant: the smaller of two ordered extents, else `undefined`.
 *
 * **Laws** *meet is a lower bound*; *commutative* and *idempotent* up to `only`.
 */
export const meet = (a: Extent, b: Extent): Extent | undefined => {
  if (atMost(a, b)) return a
  return atMost(b, a) ? b : undefined
}

/**
 * What either extent asserts: the larger of two ordered extents, else some part of the narrowest place that holds
 * both; `undefined` when no such place is known.
 *
 * **Law** *join is an upper bound*.
 */
export const join = (a: Extent, b: Extent): Extent | undefined => {
  if (atMost(a, b)) return b
  if (atMost(b, a)) return a
  const place = common(a.place, b.place)
  if (place === undefined) return undefined
  const candidate = partOf(place, "part")
  return atMost(a, candidate) && atMost(b, candidate) ? candidate : whole(place)
}
