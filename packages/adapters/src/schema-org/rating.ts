/** What a rating says: its words, and where its number stands on its own scale. */
import { Quantity } from "@corroborate/core"
import * as z from "zod"
import { RatingShape } from "./schema.ts"

/** A rating, with what is wrong with its number. */
export interface Rating {
  readonly label?: string
  /** On its own scale, which the unit names: scores of two scales are not compared. */
  readonly score?: Quantity.Quantity
  readonly explanation?: string
  readonly problem?: string
}

const Parts = z.object({ value: z.number(), best: z.number(), worst: z.number() })

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined || !/^[+-]?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? undefined : Number(text)

const score = (
  value: string | undefined,
  best: string | undefined,
  worst: string | undefined,
): Pick<Rating, "score" | "problem"> => {
  if (value === undefined) return {}
  const parts = Parts.safeParse({ value: numberOf(value), best: numberOf(best), worst: numberOf(worst) })
  if (!parts.success) return { problem: `the rating \`${value.slice(0, 40)}\` has no scale of numbers` }
  const { value: at, best: top, worst: bottom } = parts.data
  if (top === bottom)
    return { problem: `the rating ${at} stands on a scale from ${bottom} to ${top}, which tells nothing` }
  if (at < Math.min(top, bottom) || at > Math.max(top, bottom))
    return { problem: `the rating ${at} lies outside its own scale from ${bottom} to ${top}` }
  return { score: Quantity.exactly(at, `on a scale from ${bottom} (worst) to ${top} (best)`) }
}

/**
 * Reads a rating. Words come first: numbers of reviews are often placeholders, and a scale may run either way.
 *
 * @example
 * ```ts import.meta.vitest
 * import { ratingIn } from "@corroborate/adapters/schema-org/rating"
 *
 * ratingIn({ ratingValue: "5", bestRating: 1, worstRating: 5, alternateName: "False" }).score?.unit
 * // => "on a scale from 5 (worst) to 1 (best)"
 * ratingIn({ ratingValue: 1, bestRating: 1, worstRating: 1 }).problem
 * // => "the rating 1 stands on a scale from 1 to 1, which tells nothing"
 * ```
 */
export const ratingIn = (value: unknown): Rating => {
  const read = RatingShape.safeParse(value)
  if (!read.success) return typeof value === "string" && value.trim() !== "" ? { label: value.trim() } : {}
  const { ratingValue, bestRating, worstRating, alternateName, name, ratingExplanation } = read.data
  const words = alternateName[0] ?? name[0]
  const [first] = ratingValue
  // A value in words is a label.
  const said = words ?? (first !== undefined && numberOf(first) === undefined ? first : undefined)
  const [explanation] = ratingExplanation
  return {
    ...(said === undefined ? {} : { label: said }),
    ...(explanation === undefined ? {} : { explanation }),
    ...(first === said ? {} : score(first, bestRating[0], worstRating[0])),
  }
}

const SCALE = /^on a scale from (-?[\d.]+) \(worst\) to (-?[\d.]+) \(best\)$/

/** The ends of the scale that a unit names. */
export const scaleOf = (unit: string): { readonly worst: number; readonly best: number } | undefined => {
  const [, worst, best] = SCALE.exec(unit) ?? []
  return worst === undefined || best === undefined ? undefined : { worst: Number(worst), best: Number(best) }
}
