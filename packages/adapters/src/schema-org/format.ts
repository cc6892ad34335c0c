/** schema.org's markup, as a row of the table of formats. */
import type { Format } from "../Format.ts"

/** A page with a text of its own is read as a page. */
const isWholePage = (head: string): boolean => /<(?:title|meta|body|article|main|h1)\b/i.test(head)

/** Markup of schema.org in JSON. A page with such markup is read as a page, unless `--from` says otherwise. */
const isMarkup = (head: string): boolean =>
  /"@type"\s*:/.test(head) &&
  /schema\.org|"(?:Claim|Observation|NewsArticle|MediaReview)"/.test(head) &&
  /^\s*[[{]/.test(head) &&
  !(/^\s*</.test(head) && isWholePage(head))

/** See the head of this file. */
export const schemaOrg: Format = {
  name: "schema-org",
  title: "schema.org markup: observations, claims, articles, reviews",
  extensions: [".json", ".jsonld"],
  maps: [
    "Observation -> value between minValue and maxValue of measuredProperty; observationAbout -> subject; populationType -> population",
    "Claim about an Observation -> who says it (author), for whom (publisher), when (datePublished), where (spatialCoverage)",
    "Claim -> statement; NewsArticle -> headline, corrections, and what the article reader finds in articleBody",
    "ClaimReview, MediaReview -> as in claim-review",
  ],
  loses: [
    "out: claims that are no amounts; polarity, voice, firmness, informants, places in documents",
    "out: that an end is not let in, for units that are not counted; number words, of which the ends are written",
    "in: languages of texts; nodes of other types, which are counted; more than 20 makers of one thing",
  ],
  example: "corroborate check test/adapters/schema-org/toll.json",
  recognises: ({ head }) => isMarkup(head),
  reader: async () => (await import("./adapter.ts")).readSchemaOrg,
  writer: async () => (await import("./writer.ts")).writeSchemaOrg,
  withholds: async () => (await import("./writer.ts")).withheldFromSchemaOrg,
}
