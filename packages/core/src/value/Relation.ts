/** How two values stand to each other, whatever kind of value they are. */

/**
 * The region connection calculus RCC-5, and `Incomparable` for values that no reading puts on one scale
 * (other unit, other kind, places not known to lie in one another).
 *
 * `Within` means that everything the first value allows, the second allows too; `Contains` is its converse.
 *
 * @see Cohn, Bennett, Gooday & Gotts, "Qualitative Spatial Representation and Reasoning with the Region
 * Connection Calculus", GeoInformatica 1997
 */
export type Relation = "Equal" | "Within" | "Contains" | "Overlaps" | "Disjoint" | "Incomparable"

/** All relations, for tables and generators. */
export const RELATIONS = ["Equal", "Within", "Contains", "Overlaps", "Disjoint", "Incomparable"] as const

/**
 * The same relation read from the other side.
 *
 * **Law** *involution*: `converse(converse(r)) = r`.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Relation } from "@corroborate/core"
 *
 * Relation.converse("Within") // => "Contains"
 * Relation.converse("Disjoint") // => "Disjoint"
 * ```
 */
export const converse = (relation: Relation): Relation => {
  if (relation === "Within") return "Contains"
  return relation === "Contains" ? "Within" : relation
}

/**
 * Relation of two collections, from what only one of them holds and what they share.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Relation } from "@corroborate/core"
 *
 * Relation.fromParts({ onlyFirst: true, onlySecond: false, shared: true }) // => "Contains"
 * Relation.fromParts({ onlyFirst: true, onlySecond: true, shared: false }) // => "Disjoint"
 * ```
 */
export const fromParts = (parts: {
  readonly onlyFirst: boolean
  readonly onlySecond: boolean
  readonly shared: boolean
}): Relation => {
  if (!parts.shared) return "Disjoint"
  if (parts.onlyFirst) return parts.onlySecond ? "Overlaps" : "Contains"
  return parts.onlySecond ? "Within" : "Equal"
}
