/** Reviews of claims, as a row of the table of formats. */
import type { Format } from "../Format.ts"

/** See the head of this file. */
export const claimReview: Format = {
  name: "claim-review",
  title: "fact-checkers' reviews of claims, schema.org ClaimReview",
  extensions: [".json", ".jsonld"],
  maps: [
    "author, else publisher, else the house of the url -> who rates; datePublished -> said on",
    "reviewRating -> review.rating in its own words, review.score on its own scale, review.explanation",
    "itemReviewed -> statement, by its author, carried by the reviewer; appearances -> appearance",
    "a page: every script of type application/ld+json",
  ],
  loses: [
    "in: languages of texts; ratings whose scale tells nothing, which are told",
    "out: places in documents, firmness, informants; a contested question, unless a person gives the words of its rating",
  ],
  licence: "of each publisher; Google's and the ClaimReview project's collections have their own",
  example: "corroborate check test/adapters/claim-review/review.json",
  recognises: ({ head }) =>
    /"(?:ClaimReview|https?:\/\/schema\.org\/ClaimReview)"/.test(head) && /^\s*[[{<]/.test(head),
  reader: async () => (await import("../schema-org/adapter.ts")).readSchemaOrg,
  writer: async () => (await import("./writer.ts")).writeClaimReview,
  withholds: async () => (await import("./writer.ts")).withheldReviews,
}
