/**
 * The shape of schema.org's markup of reviews, claims, observations and articles, as tolerant as its writers are free: a
 * value may be bare, in a list, wrapped in `@value`, or the name of a thing instead of the thing.
 *
 * @see schema.org, release 30.0, 2026-03-19: ClaimReview, Claim, MediaReview, Rating, Observation, NewsArticle
 */
import * as z from "zod"

/** A list as it is, one value as a list of one, nothing as an empty list. */
export const listed = (value: unknown): ReadonlyArray<unknown> => {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

const Wrapped = z.looseObject({ "@value": z.union([z.string(), z.number(), z.boolean()]) })

const wordsIn = (value: unknown): ReadonlyArray<string> => {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()]
  if (typeof value === "number" || typeof value === "boolean") return [String(value)]
  const wrapped = Wrapped.safeParse(value)
  return wrapped.success ? wordsIn(wrapped.data["@value"]) : []
}

/** Texts and numbers, as texts; whatever else stands there is left out. */
const words = z
  .unknown()
  .transform((value): ReadonlyArray<string> => listed(value).flatMap(wordsIn))
  .default([])

/** Things, or names of things; looked into later. */
const things = z
  .unknown()
  .transform((value): ReadonlyArray<unknown> => listed(value))
  .default([])

/** Anything with a name. */
export const Thing = z.looseObject({ "@type": words, "@id": words, name: words, url: words, sameAs: words })

/** What is said of a rating. */
export const RatingShape = z.looseObject({
  ratingValue: words,
  bestRating: words,
  worstRating: words,
  alternateName: words,
  name: words,
  ratingExplanation: words,
})

/** A thing that somebody made: a claim, an article, a post. */
export const WorkShape = z.looseObject({
  "@type": words,
  "@id": words,
  url: words,
  name: words,
  text: words,
  headline: words,
  description: words,
  articleBody: words,
  author: things,
  creator: things,
  publisher: things,
  datePublished: words,
  dateCreated: words,
  dateModified: words,
  appearance: things,
  firstAppearance: things,
  about: things,
  correction: things,
  spatialCoverage: things,
  temporalCoverage: words,
})

/** A review of a claim or of a picture or film. */
export const ReviewShape = z.looseObject({
  "@id": words,
  url: words,
  claimReviewed: words,
  author: things,
  publisher: things,
  datePublished: words,
  dateModified: words,
  reviewRating: things,
  itemReviewed: things,
  mediaAuthenticityCategory: words,
  originalMediaContextDescription: words,
})

/** A measured or counted value. */
export const ObservationShape = z.looseObject({
  "@id": words,
  observationAbout: things,
  measuredProperty: things,
  variableMeasured: things,
  value: words,
  minValue: words,
  maxValue: words,
  unitText: words,
  unitCode: words,
  observationDate: words,
  observationPeriod: words,
  populationType: words,
  measurementQualifier: words,
  author: things,
  creator: things,
  publisher: things,
  datePublished: words,
})

/** A work as it is read. */
export type Work = z.infer<typeof WorkShape>
/** A review as it is read. */
export type Review = z.infer<typeof ReviewShape>
/** An observation as it is read. */
export type Observation = z.infer<typeof ObservationShape>
