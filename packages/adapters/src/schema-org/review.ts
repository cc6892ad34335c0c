/**
 * What a review says: whose claim it is about, and how its publisher rates it. A rating is one more claim, about a claim,
 * by its publisher and on its day; it decides nothing here.
 */
import { Category, Text, type Source } from "@corroborate/core"
import { chainOf, say, type Gathering, type Saying } from "../gathering.ts"
import type { Node, Resolve } from "./nodes.ts"
import { resolved } from "./nodes.ts"
import { ratingIn } from "./rating.ts"
import { listed, ReviewShape, WorkShape, type Review, type Work } from "./schema.ts"
import { addressesIn, hostOf, isNobody, makersIn, saidIn } from "./who.ts"

/** A review with what every claim of it shares. */
interface Reviewed {
  readonly review: Review
  readonly subject: string
  readonly reviewer: Source.SourceId
  readonly row: number
}

/** Who answers for a review: its author, its publisher, the house it stands at, else the file. */
const reviewerOf = (
  { author, publisher, url }: Review,
  resolve: Resolve,
  { source, document }: Gathering,
): Source.SourceId => {
  const [maker] = [...makersIn(author, resolve), ...makersIn(publisher, resolve)]
  if (maker !== undefined) return source(maker.name, maker.kind)
  const host = url.map(hostOf).find((house) => house !== undefined)
  return host === undefined ? source(document.name, "record") : source(host, "outlet")
}

const workIn = (value: unknown): Work | undefined => WorkShape.safeParse(value).data

/** What was said, by whom and where, as the review gives it. */
const ofItem = (
  { review, subject, reviewer, row }: Reviewed,
  item: Work,
  gathering: Gathering,
  resolve: Resolve,
  where: string,
): void => {
  const { issues, source } = gathering
  const named = makersIn([...item.author, ...item.creator], resolve)
  const makers = named.filter(({ name }) => !isNobody(name))
  if (named.length > makers.length)
    issues.warn(
      where,
      `the claim is said to be by \`${named.find(({ name }) => isNobody(name))?.name.slice(0, 40)}\`, which names nobody`,
    )
  const said = saidIn([...item.datePublished, ...item.dateCreated], gathering, where)
  const text = review.claimReviewed[0] ?? item.text[0] ?? item.name[0] ?? item.headline[0]
  const chains = makers.map(({ name, kind }) => chainOf([reviewer], source(name, kind)))
  for (const chain of text === undefined ? [] : chains.length > 0 ? chains : [chainOf([], reviewer)])
    say(gathering, {
      subject,
      property: "statement",
      value: Text.text(text ?? ""),
      chain,
      voice: chains.length > 0 ? "reported" : "narrator",
      row,
      column: "itemReviewed",
      ...said,
    })
  const shown = addressesIn([...item.firstAppearance, ...item.appearance, ...item.url], resolve, gathering, where)
  for (const address of new Set(shown))
    say(gathering, {
      subject,
      property: "appearance",
      value: Text.text(address),
      chain: chainOf([], reviewer),
      voice: "stated",
      row,
      column: "appearance",
    })
}

/** How the review rates it: in words, and by its number on its own scale. */
const ofRating = (
  { review, subject, reviewer, row }: Reviewed,
  gathering: Gathering,
  resolve: Resolve,
  where: string,
): void => {
  const common: Pick<Saying, "subject" | "chain" | "voice" | "row" | "saidOn" | "revision"> = {
    subject,
    chain: chainOf([], reviewer),
    voice: "stated",
    row,
    ...saidIn([...review.dateModified, ...review.datePublished], gathering, where),
    ...(review.dateModified.length > 0 ? { revision: "updated" } : {}),
  }
  for (const value of resolved(review.reviewRating, resolve)) {
    const { label, score, explanation, problem } = ratingIn(value)
    if (problem !== undefined)
      gathering.issues.warn(where, `${problem}; ${label === undefined ? "it is left out" : "its words are read"}`)
    if (label !== undefined)
      say(gathering, { ...common, property: "review.rating", value: Text.text(label), column: "alternateName" })
    if (score !== undefined)
      say(gathering, { ...common, property: "review.score", value: score, column: "ratingValue" })
    if (explanation !== undefined)
      say(gathering, {
        ...common,
        property: "review.explanation",
        value: Text.text(explanation),
        column: "ratingExplanation",
      })
  }
  const media = review.mediaAuthenticityCategory.map((category) => category.replace(/^https?:\/\/schema\.org\//, ""))
  // Several categories at once are words; one alone excludes the others.
  for (const category of media)
    say(gathering, {
      ...common,
      property: "review.media",
      value: media.length === 1 ? Category.category(category) : Text.text(category),
      column: "mediaAuthenticityCategory",
    })
}

/** What a review is about: the claim's own words, else where it appeared, else the review. */
const subjectOf = ({ claimReviewed, url, "@id": ids }: Review, items: ReadonlyArray<Work>): string | undefined => {
  const [words] = claimReviewed
  if (words !== undefined) return words
  for (const { text, name, url: shown, appearance, firstAppearance } of items) {
    const addresses = [...firstAppearance, ...appearance].flatMap((value) => workIn(value)?.url ?? [])
    const [first] = [...text, ...name, ...shown, ...addresses]
    if (first !== undefined) return first
  }
  return url[0] ?? ids[0]
}

/** What is reviewed; a review that gives only the words of the claim is of something about which nothing else is told. */
const itemsOf = ({ itemReviewed, claimReviewed }: Review, resolve: Resolve): ReadonlyArray<Work> => {
  const items = resolved(itemReviewed, resolve).flatMap(
    (item) => workIn(typeof item === "string" ? { name: item } : item) ?? [],
  )
  return items.length === 0 && claimReviewed.length > 0 ? listed({}).flatMap((item) => workIn(item) ?? []) : items
}

/** Reads a review. **Law** *nothing is lost*: it is at least one claim, or refused. */
export const readReview = ({ value, row, where }: Node, gathering: Gathering, resolve: Resolve): void => {
  const { issues } = gathering
  const review = ReviewShape.safeParse(value).data
  const items = review === undefined ? [] : itemsOf(review, resolve)
  const subject = review === undefined ? undefined : subjectOf(review, items)
  if (review === undefined || subject === undefined) {
    issues.refuse(where, "this review names neither a claim nor an address, so what it is about cannot be told")
    return
  }
  if (review.claimReviewed.length === 0)
    issues.warn(where, `\`claimReviewed\` is empty; the review is filed under \`${subject.slice(0, 80)}\``)
  const reviewed: Reviewed = { review, subject, reviewer: reviewerOf(review, resolve, gathering), row }
  let said = 0
  const add: Gathering["add"] = (content) => {
    said++
    gathering.add(content)
  }
  const counting: Gathering = { ...gathering, add }
  ofRating(reviewed, counting, resolve, where)
  for (const item of items) ofItem(reviewed, item, counting, resolve, where)
  if (said === 0) issues.refuse(where, "this review gives no rating and names no claim")
}
