/** Whether something happened or holds: reinforcements came, the operation has not started. */
import type { Relation } from "./Relation.ts"

/** Yes or no. What a source does not know or does not mention is not an occurrence: see the claim's polarity. */
export interface Occurrence {
  readonly _tag: "Occurrence"
  readonly happened: boolean
}

/** It happened, or holds. */
export const YES: Occurrence = { _tag: "Occurrence", happened: true }

/** It did not happen, or does not hold. */
export const NO: Occurrence = { _tag: "Occurrence", happened: false }

/**
 * `"Equal"` or `"Disjoint"`. **Laws** *reflexive*; *converse*.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Occurrence } from "@corroborate/core"
 *
 * Occurrence.relation(Occurrence.YES, Occurrence.NO) // => "Disjoint"
 * ```
 */
export const relation = (a: Occurrence, b: Occurrence): Relation => (a.happened === b.happened ? "Equal" : "Disjoint")

/** The one answer, when both give the same. */
export const meet = (a: Occurrence, b: Occurrence): Occurrence | undefined =>
  a.happened === b.happened ? a : undefined
