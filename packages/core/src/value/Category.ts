/** One answer out of several that exclude each other: who did it, what caused it. */
import type { Relation } from "./Relation.ts"

/** A label as reported. Two labels are the same answer when they differ only in case and outer or repeated spaces. */
export interface Category {
  readonly _tag: "Category"
  readonly label: string
}

/** The answer `label`. */
export const category = (label: string): Category => ({ _tag: "Category", label })

/** The spelling by which labels are compared. */
export const normalised = (label: string): string => label.trim().toLowerCase().split(/\s+/).join(" ")

/**
 * `"Equal"` or `"Disjoint"`. **Laws** *reflexive*; *converse*.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Category } from "@corroborate/core"
 *
 * Category.relation(Category.category("Gas leak"), Category.category("gas  leak")) // => "Equal"
 * Category.relation(Category.category("gas leak"), Category.category("terrorism")) // => "Disjoint"
 * ```
 */
export const relation = (a: Category, b: Category): Relation =>
  normalised(a.label) === normalised(b.label) ? "Equal" : "Disjoint"

/** The one answer, when both give the same. */
export const meet = (a: Category, b: Category): Category | undefined => (relation(a, b) === "Equal" ? a : undefined)
