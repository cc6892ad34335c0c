/** Place, time and population that an answer covers. Answers of different scope are not in conflict. */
import type { Period } from "../value/Period.ts"
import type { Place } from "../value/Place.ts"
import { tuple } from "../value/tuple.ts"

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

/** A text that is the same for two scopes just when they cover the same. */
export const scopeKey = ({ population, place, period, share, counting }: Scope): string =>
  population === undefined &&
  place === undefined &&
  period === undefined &&
  share === undefined &&
  counting === undefined
    ? ""
    : tuple([
        optional(population),
        place === undefined ? "" : tuple(place),
        period === undefined ? "" : tuple([optional(period.start), optional(period.end)]),
        share ?? "",
        counting ?? "",
      ])

/** An absent text is not an empty one. */
const optional = (text: string | undefined): string => (text === undefined ? "" : `=${text}`)
