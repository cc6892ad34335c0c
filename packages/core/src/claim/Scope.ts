/** Place, time and population that an answer covers. Answers of different scope are not in conflict. */
import { relation as periodRelation, type Period } from "../value/Period.ts"
import { relation as placeRelation, type Place } from "../value/Place.ts"
import type { Relation } from "../value/Relation.ts"
import { tuple } from "../value/tuple.ts"
import { group, relation as groupRelation } from "./population.ts"

/** What is left out is not limited: no population means everybody, no period the whole event. */
export interface Scope {
  /** Who or what is counted, in the fewest words that tell it from others: `"pro-government fighters"`, `"children"`. */
  readonly population?: string
  /** Where, when the subject alone does not say. */
  readonly place?: Place
  /** The time that the answer covers: a day of a daily figure, the window of a total. */
  readonly period?: Period
  /** `part`: known to leave some out (bodies in one hospital). */
  readonly share?: "part"
  /** `per-period`: counts what is new in the period; otherwise everything so far. */
  readonly counting?: "per-period"
}

/** The parts of a scope, in the order in which they are told. */
export const LIMITS = ["population", "place", "period", "share", "counting"] as const

/**
 * The scope with what limits nothing left out and its parts in one order; a group is spelled as it was told.
 *
 * **Law** *same key*: a scope and its plain form have one key.
 */
export const plainScope = ({ population, place, period, share, counting }: Scope): Scope => ({
  ...(population === undefined || group(population) === undefined ? {} : { population: population.trim() }),
  ...(place === undefined ? {} : { place }),
  ...(period === undefined ? {} : { period }),
  ...(share === undefined ? {} : { share }),
  ...(counting === undefined ? {} : { counting }),
})

/**
 * Of several spellings of one scope, the plain one whose text sorts first: no order of arrival and no copy decides how a
 * question is asked.
 *
 * @param scopes - with one {@link scopeKey}
 */
export const sharedScope = (scopes: readonly [Scope, ...Array<Scope>]): Scope => {
  const [first] = scopes
  const others = scopes.filter((scope) => scope !== first)
  if (others.length === 0) return plainScope(first)
  return [first, ...others]
    .map(plainScope)
    .reduce((best, one) => (JSON.stringify(one) < JSON.stringify(best) ? one : best))
}

/** A text that is the same for two scopes just when they cover the same. **Law** *key agrees with Equal*. */
export const scopeKey = ({ population, place, period, share, counting }: Scope): string => {
  const who = group(population)
  return who === undefined &&
    place === undefined &&
    period === undefined &&
    share === undefined &&
    counting === undefined
    ? ""
    : tuple([
        optional(who),
        place === undefined ? "" : tuple(place),
        period === undefined ? "" : tuple([optional(period.start), optional(period.end)]),
        share ?? "",
        counting ?? "",
      ])
}

/** An absent text is not an empty one. */
const optional = (text: string | undefined): string => (text === undefined ? "" : `=${text}`)

/** No place lies in what the subject is about, wherever that is. */
const placesOf = (a: Place | undefined, b: Place | undefined): Relation => {
  if (a === undefined) return b === undefined ? "Equal" : "Contains"
  return b === undefined ? "Within" : placeRelation(a, b)
}

/** Nobody has said how long the whole event took, so a window may reach beyond it. */
const periodsOf = (a: Period | undefined, b: Period | undefined): Relation => {
  if (a === undefined || b === undefined) return a === b ? "Equal" : "Incomparable"
  return periodRelation(a, b)
}

const sharesOf = (a: Scope["share"], b: Scope["share"]): Relation => {
  if (a === b) return "Equal"
  return a === undefined ? "Contains" : "Within"
}

/**
 * How two scopes stand, part by part.
 *
 * @example
 * ```ts import.meta.vitest
 * import { scopeRelation, scopeRelations } from "@corroborate/core"
 *
 * scopeRelations({ population: "children" }, {}).population // => "Within"
 * scopeRelation({ population: "children", share: "part" }, {}) // => "Within"
 * scopeRelation({ population: "children" }, { share: "part" }) // => "Overlaps"
 * scopeRelation({ place: ["Syria", "Idlib"] }, { place: ["Syria", "Damascus"] }) // => "Disjoint"
 * ```
 */
export const scopeRelations = (a: Scope, b: Scope): Readonly<Record<(typeof LIMITS)[number], Relation>> => ({
  population: groupRelation(a.population, b.population),
  place: placesOf(a.place, b.place),
  period: periodsOf(a.period, b.period),
  share: sharesOf(a.share, b.share),
  counting: a.counting === b.counting ? "Equal" : "Incomparable",
})

/**
 * How what two scopes cover stands: apart as soon as one part is, otherwise one in the other where every part says so.
 *
 * **Laws** *reflexive*; *converse*.
 */
export const scopeRelation = (a: Scope, b: Scope): Relation => {
  const all = Object.values(scopeRelations(a, b))
  if (all.includes("Disjoint")) return "Disjoint"
  if (all.includes("Incomparable")) return "Incomparable"
  const [within, contains] = [all.includes("Within"), all.includes("Contains")]
  if (all.includes("Overlaps") || (within && contains)) return "Overlaps"
  if (within) return "Within"
  return contains ? "Contains" : "Equal"
}
