/**
 * Reads schema.org's markup from JSON-LD, in a file of its own or in the scripts of a page: reviews of claims, claims,
 * observations, articles.
 */
import type { Input, Reading } from "@corroborate/core"
import type { Reader } from "../Format.ts"
import { gather, type Gathering } from "../gathering.ts"
import { readWork } from "./article.ts"
import { readClaim } from "./claim.ts"
import { nodesIn, resolverOf, type Node, type Resolve } from "./nodes.ts"
import { readBareObservation } from "./observation.ts"
import { readReview } from "./review.ts"

/** Name and version of this reader. */
const READ_BY = "schema-org/1"

type ReadNode = (node: Node, gathering: Gathering, resolve: Resolve) => void

/** Types of nodes that are read. */
const READERS: ReadonlyMap<string, ReadNode> = new Map<string, ReadNode>([
  ["ClaimReview", readReview],
  ["MediaReview", readReview],
  ["Claim", readClaim],
  ["Observation", readBareObservation],
  ...[
    "Article",
    "NewsArticle",
    "AnalysisNewsArticle",
    "AskPublicNewsArticle",
    "BackgroundNewsArticle",
    "OpinionNewsArticle",
    "ReportageNewsArticle",
    "ReviewNewsArticle",
    "BlogPosting",
    "LiveBlogPosting",
    "SocialMediaPosting",
    "Report",
  ].map((type) => [type, readWork] as const),
])

const readNodes = (gathering: Gathering): void => {
  const nodes = nodesIn(gathering)
  const resolve = resolverOf(nodes)
  for (const node of nodes) {
    const reader = node.types.map((type) => READERS.get(type)).find((one) => one !== undefined)
    const [type = ""] = node.types
    if (reader === undefined)
      gathering.issues.warnOnce(`type ${type}`, node.where, `nodes of type \`${type.slice(0, 40)}\` are not read`)
    else reader(node, gathering, resolve)
  }
}

/**
 * Reads schema.org's markup.
 *
 * **Laws** those of a reader; *nothing is lost*: every node is claims, a refusal, or counted among those of its type that
 * are not read.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readSchemaOrg } from "@corroborate/adapters/schema-org/adapter"
 *
 * const review = { "@type": "ClaimReview", claimReviewed: "62 fighters died", author: { name: "Example Check" }, reviewRating: { alternateName: "Disputed" } }
 * const { claims } = readSchemaOrg({ name: "r.json", bytes: new TextEncoder().encode(JSON.stringify(review)) }, {})
 * claims.map(({ property, chain }) => [property, chain[0].source]).toSorted()
 * // => [["review.rating", "example-check"], ["statement", "example-check"]]
 * ```
 */
export const readSchemaOrg: Reader = (input: Input): Reading => gather(input, READ_BY, readNodes)
