/** Markup of which half of the nodes are sound and half broken, in a list, a graph, a feed, on lines, and in pages. */
import type { Specimen } from "@corroborate/core/laws"
import * as fc from "fast-check"
import { bytesOf } from "../bytes.ts"

interface Made {
  readonly node: unknown
  /** Claims that come out of it; 0 for a broken one. */
  readonly claims: number
}

const loose = (value: string): fc.Arbitrary<unknown> =>
  fc.constantFrom<unknown>(value, [value], { "@value": value, "@language": "en" }, [{ "@value": value }])

const maker = fc.constantFrom<unknown>("Example Check", { "@type": "Organization", name: "Example Check" }, [
  { "@type": "Person", name: ["Fact Desk"] },
])

/** A rating, with how many claims it makes. */
const rating = fc.constantFrom<readonly [unknown, number]>(
  [{ "@type": "Rating", alternateName: "Disputed" }, 1],
  [{ ratingValue: "5", bestRating: "1", worstRating: "5", alternateName: "False" }, 2],
  [{ ratingValue: 1, bestRating: 1, worstRating: 1, alternateName: ["Falsk"] }, 1],
  [{ ratingValue: 1, bestRating: 2, worstRating: 0, alternateName: "Partly", ratingExplanation: "see the text" }, 3],
)

const review: fc.Arbitrary<Made> = fc
  .record({
    words: loose("62 fighters died"),
    author: maker,
    rating,
    date: fc.constantFrom("2018-03-22 20:05", "2018-03-22 20:30:17 UTC", "2018-03-22T14:22:00+0100"),
    item: fc.constantFrom<readonly [unknown, number]>(
      [undefined, 1],
      [{ "@type": "Claim", author: { name: "Monitor" }, datePublished: "2018-03-20" }, 1],
      [[{ "@type": "Claim", appearance: ["https://a.example/x", { url: "https://b.example/y" }] }], 3],
      [{ "@type": "CreativeWork", author: [{ name: "One" }, { name: "Two" }] }, 2],
    ),
  })
  .map(({ words, author, rating: [reviewRating, rated], date, item: [itemReviewed, said] }) => ({
    node: { "@type": "ClaimReview", claimReviewed: words, author, datePublished: date, reviewRating, itemReviewed },
    claims: rated + said,
  }))

const observation: fc.Arbitrary<Made> = fc
  .record({
    amount: fc.constantFrom<object>(
      { value: 62 },
      { value: "62" },
      { minValue: 36, maxValue: 62 },
      { minValue: 350001 },
    ),
    period: fc.constantFrom("2018-03-19", "2018-03", "2018-03-19/2018-03-21", "2011-03-15/.."),
    bare: fc.boolean(),
  })
  .map(({ amount, period, bare }) => {
    const about = {
      "@type": "Observation",
      observationAbout: { name: "attack on Qadam" },
      measuredProperty: { name: "casualties.killed" },
      observationDate: "2018-03-19",
      populationType: "fighters",
      ...amount,
    }
    const claim = { "@type": "Claim", author: { name: "Monitor" }, temporalCoverage: period, about }
    return { node: bare ? about : claim, claims: 1 }
  })

const article: fc.Arbitrary<Made> = fc.constantFrom<Made>(
  {
    node: {
      "@type": "NewsArticle",
      headline: "Fighters die in Qadam",
      publisher: { name: "Daily" },
      dateModified: "2018-03-21",
    },
    claims: 1,
  },
  {
    node: { "@type": ["NewsArticle"], headline: "Qadam", correction: "The toll was 36.", url: "https://d.example/1" },
    claims: 2,
  },
)

const broken: fc.Arbitrary<Made> = fc
  .constantFrom<unknown>(
    { "@type": "ClaimReview" },
    { "@type": "ClaimReview", claimReviewed: "", reviewRating: { alternateName: "False" } },
    { "@type": "Claim" },
    { "@type": "Observation", value: 5 },
    { "@type": "Observation", observationAbout: "x", measuredProperty: "y", minValue: 9, maxValue: 1 },
    { "@type": "NewsArticle", url: "https://d.example/1" },
    { claimReviewed: "no type" },
    5,
    null,
  )
  .map((node) => ({ node, claims: 0 }))

const text = (value: unknown): string => JSON.stringify(value) ?? "null"

const LAYOUTS = {
  list: (nodes: ReadonlyArray<unknown>) => text(nodes),
  graph: (nodes: ReadonlyArray<unknown>) => text({ "@context": "https://schema.org", "@graph": nodes }),
  feed: (nodes: ReadonlyArray<unknown>) =>
    text({ "@type": "DataFeed", dataFeedElement: nodes.map((item) => ({ "@type": "DataFeedItem", item: [item] })) }),
  page: (nodes: ReadonlyArray<unknown>) =>
    `<!doctype html><script>var a = "<p>"</script>${nodes
      .map(
        (node, i) =>
          `<SCRIPT ${i % 2 === 0 ? "" : "id=x "}type="application/ld+json">\n${i % 3 === 0 ? `<!-- ${text(node)} -->` : text(node)}\n</SCRIPT>`,
      )
      .join("\n<p>words</p>\n")}`,
} as const

/** The first node tells what the file is. */
const specimens = (
  first: fc.Arbitrary<Made>,
  rest: fc.Arbitrary<Made>,
  layouts: ReadonlyArray<keyof typeof LAYOUTS>,
): fc.Arbitrary<Specimen> =>
  fc
    .tuple(
      first,
      fc.array(fc.oneof({ weight: 1, arbitrary: rest }, { weight: 1, arbitrary: broken }), {
        minLength: 1,
        maxLength: 12,
      }),
      fc.constantFrom(...layouts),
    )
    .map(([head, tail, layout]) => {
      const made = [head, ...tail]
      return {
        name: "markup.json",
        bytes: bytesOf(LAYOUTS[layout](made.map(({ node }) => node))),
        claims: made.reduce((sum, { claims }) => sum + claims, 0),
        refused: made.filter(({ claims }) => claims === 0).length,
      }
    })

export const claimReviewSpecimens = (): fc.Arbitrary<Specimen> =>
  specimens(review, fc.oneof(review, observation, article), ["list", "graph", "feed", "page"])

/** Without a review among the nodes, broken ones included, or the file would be one of reviews. */
export const schemaOrgSpecimens = (): fc.Arbitrary<Specimen> =>
  specimens(observation, fc.oneof(observation, article), ["list", "graph", "feed"]).filter(
    ({ bytes }) => !new TextDecoder().decode(bytes).includes("ClaimReview"),
  )
