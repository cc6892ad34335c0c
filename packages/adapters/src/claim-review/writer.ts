/**
 * Writes reviews of claims: those of others that were read, as they gave them; and one on each question, which says what
 * the record shows and rates nothing. On a contested question there is one only when a person gives the words for it.
 */
import {
  askQuestion,
  Attribution,
  claimsOf,
  sayAnswer,
  tuple,
  type Assessment,
  type Claim,
  type Issue,
} from "@corroborate/core"
import type { Reviews, Writer, Written } from "../Format.ts"
import { documentOf, makerOf, type Markup, type Sources } from "../schema-org/markup.ts"
import { scaleOf } from "../schema-org/rating.ts"
import { addressOf } from "../schema-org/who.ts"

const isReviewed = ({ property }: Pick<Claim, "property">): boolean => property.startsWith("review.")

/** Properties that a review says. */
const isOfReview = ({ property }: Pick<Claim, "property">): boolean =>
  property.startsWith("review.") || property === "statement" || property === "appearance"

const NO_REVIEWS: Reviews = { ratings: new Map() }

/** Claims by the record that they stand in and what they are about, each group in the order of ids. */
const recordsIn = (claims: ReadonlyArray<Claim>): ReadonlyArray<ReadonlyArray<Claim>> => {
  const groups = new Map<string, Array<Claim>>()
  for (const claim of claims.filter(isOfReview).toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const { anchor } = claim
    const place = anchor._tag === "RecordPlace" ? `${anchor.row}` : `${anchor.start}-${anchor.end}`
    const key = tuple([anchor.document, place, claim.subject])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [claim])
    else group.push(claim)
  }
  return Array.from(groups.values()).filter((group) => group.some(isReviewed))
}

const textsIn = (group: ReadonlyArray<Claim>, property: string): ReadonlyArray<string> =>
  group.flatMap(({ property: asked, value }) => {
    if (asked !== property) return []
    if (value._tag === "Text") return [value.text]
    return value._tag === "Category" ? [value.label] : []
  })

const scoreIn = (group: ReadonlyArray<Claim>): Markup => {
  for (const { property, value } of group) {
    if (property !== "review.score" || value._tag !== "Quantity" || value.low._tag !== "Closed") continue
    const scale = scaleOf(value.unit)
    if (scale !== undefined) return { ratingValue: value.low.at, bestRating: scale.best, worstRating: scale.worst }
  }
  return {}
}

const ratingMarkup = (group: ReadonlyArray<Claim>): Markup => {
  const [label] = textsIn(group, "review.rating")
  const [explanation] = textsIn(group, "review.explanation")
  return {
    "@type": "Rating",
    ...scoreIn(group),
    ...(label === undefined ? {} : { alternateName: label }),
    ...(explanation === undefined ? {} : { ratingExplanation: explanation }),
  }
}

const dated = ({ saidOn, revision }: Pick<Claim, "saidOn" | "revision">): Markup =>
  saidOn === undefined ? {} : { [revision === "updated" ? "dateModified" : "datePublished"]: saidOn }

const itemMarkup = (group: ReadonlyArray<Claim>, subject: string, sources: Sources): Markup => {
  const statements = group.filter(({ property }) => property === "statement")
  const authors = statements.filter(({ voice }) => voice === "reported").map(({ chain }) => Attribution.speaker(chain))
  const [said] = statements
  const shown = textsIn(group, "appearance").toSorted((a, b) => Number(b === subject) - Number(a === subject))
  return {
    "@type": "Claim",
    ...(authors.length === 0 ? {} : { author: authors.map((id) => makerOf(id, sources)) }),
    ...(said?.saidOn === undefined ? {} : { datePublished: said.saidOn }),
    ...(shown.length === 0 ? {} : { appearance: shown.map((url) => ({ "@type": "CreativeWork", url })) }),
  }
}

/** A review of which only the address is known stands under that of its claim, or under its own. */
const addressMarkup = (group: ReadonlyArray<Claim>, url: string): Markup =>
  textsIn(group, "appearance").includes(url) ? {} : { url }

/** A review that was read, as it was given. */
const againMarkup = (group: ReadonlyArray<Claim>, sources: Sources): ReadonlyArray<Markup> => {
  const rated = group.find(isReviewed)
  if (rated === undefined) return []
  const { subject, chain } = rated
  const isAddress = addressOf(subject) !== undefined && textsIn(group, "statement").length === 0
  const media = textsIn(group, "review.media")
  return [
    {
      "@type": "ClaimReview",
      ...(media.length === 0 ? {} : { mediaAuthenticityCategory: media }),
      ...(isAddress ? addressMarkup(group, subject) : { claimReviewed: subject }),
      author: makerOf(Attribution.speaker(chain), sources),
      ...dated(rated),
      reviewRating: ratingMarkup(group),
      itemReviewed: itemMarkup(group, subject, sources),
    },
  ]
}

/** What the record shows, in the words of a rating. */
const shownBy = ({ status, corroborations }: Assessment): string => {
  switch (status) {
    case "corroborated":
      return `${Math.max(2, ...corroborations.map(({ witnesses }) => witnesses.length))} independent sources say so`
    case "single-source":
      return "One source says so"
    case "compatible":
      return "Answers differ and can all hold"
    case "unattributed":
      return "No source is named"
    case "open":
      return "Sources say that it is not known"
    case "contested":
      return "Sources differ"
  }
}

/** Questions on which a review of ours may be written: those that are no reviews themselves. */
const asked = ({ reconciliation }: Written): ReadonlyArray<Assessment> =>
  reconciliation.assessments.filter(({ question }) => !isOfReview(question))

const isWithheld = ({ status, question }: Assessment, { ratings }: Reviews): boolean =>
  status === "contested" && !ratings.has(question.id)

const ownMarkup = (assessment: Assessment, { by, ratings }: Reviews, sources: Sources): Markup => {
  const { question, positions } = assessment
  const current = positions.filter(({ replaced }) => !replaced)
  const words = askQuestion(question)
  return {
    "@type": "ClaimReview",
    claimReviewed: `${words} ${current.map((position) => sayAnswer(position)).join("; ") || "not known"}`,
    ...(by === undefined ? {} : { author: { "@type": "Organization", name: by } }),
    reviewRating: { "@type": "Rating", alternateName: ratings.get(question.id) ?? shownBy(assessment) },
    itemReviewed: current.flatMap(({ claims, value, denied }) =>
      claims.map((claim) => ({
        "@type": "Claim",
        text: `${words} ${sayAnswer({ value, denied })}`,
        author: makerOf(Attribution.speaker(claim.chain), sources),
        ...(claim.saidOn === undefined ? {} : { datePublished: claim.saidOn }),
      })),
    ),
  }
}

/**
 * Writes reviews.
 *
 * **Laws** *no verdict*: a contested question without a person's rating has no review; *round trip*: reviews of others
 * come back as they were read.
 */
export const writeClaimReview: Writer = (written) => {
  const { reconciliation, reviews = NO_REVIEWS } = written
  const sources: Sources = new Map(reconciliation.sources.map((source) => [source.id, source]))
  const again = recordsIn(claimsOf(reconciliation)).flatMap((group) => againMarkup(group, sources))
  const own = asked(written)
    .filter((assessment) => !isWithheld(assessment, reviews))
    .map((assessment) => ownMarkup(assessment, reviews, sources))
  return documentOf([...again, ...own])
}

/** The contested questions of which no review is written. */
export const withheldReviews = (written: Written): ReadonlyArray<Issue> =>
  asked(written)
    .filter((assessment) => isWithheld(assessment, written.reviews ?? NO_REVIEWS))
    .map(({ question }) => ({
      document: "what is written",
      where: `question ${question.id}`,
      problem: `sources differ on \`${askQuestion(question).slice(0, 120)}\`; a review of it needs your words: --rating ${question.id}=TEXT`,
      severity: "refused",
    }))
