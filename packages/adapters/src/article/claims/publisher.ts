/** Who publishes an article: the agency of its dateline, the house of its byline, else the document itself. */
import type { Source } from "@corroborate/core"
import { registered } from "../../register/register.ts"
import { agencyOf } from "../text/header.ts"
import type { Article, Span } from "../text/Article.ts"
import { slug } from "../who/clusters.ts"
import { isOrganisation, kindOf } from "../who/kinds.ts"

/** The publisher as a source, with where the text names it. */
export interface Published {
  readonly source: Source.Source
  readonly mention?: Span
}

const sourceNamed = (name: string): Source.Source => {
  const known = registered(name)
  if (known !== undefined) return { id: known.id, name: known.name, kind: known.kind }
  return { id: slug(name), name, kind: kindOf(name.toLowerCase().split(" ")) ?? "outlet" }
}

/** Whether a name in a byline is a house and no person: known, an abbreviation, or with a word for an organisation. */
const isHouse = (name: string): boolean => {
  const words = name.toLowerCase().split(" ")
  return registered(name) !== undefined || isOrganisation(words) || (words.length === 1 && name === name.toUpperCase())
}

/** Names of a byline with their places: "By Staff Writer, Example News". */
const namesIn = (text: string, { start, end }: Span): ReadonlyArray<Span> => {
  const names: Array<Span> = []
  let from = text.indexOf(" ", start) + 1
  while (from > 0 && from < end) {
    const comma = text.indexOf(",", from)
    const to = comma === -1 || comma > end ? end : comma
    names.push({ start: from, end: to })
    from = to + 2
  }
  return names
}

/** The publisher of an article: whom its text names, else the outlet that it is known to come from, else the document. */
export const publisherOf = ({ text, blocks }: Article, name: string, outlet: string | undefined): Published => {
  for (const { dateline } of blocks) {
    const agency = dateline === undefined ? undefined : agencyOf(text.slice(dateline.start, dateline.end))
    if (dateline === undefined || agency === undefined) continue
    const mention = { start: dateline.start + agency.start, end: dateline.start + agency.end }
    return { source: sourceNamed(text.slice(mention.start, mention.end)), mention }
  }
  const byline = blocks.find(({ kind }) => kind === "byline")
  const house =
    byline === undefined ? undefined : namesIn(text, byline).find(({ start, end }) => isHouse(text.slice(start, end)))
  if (house !== undefined) return { source: sourceNamed(text.slice(house.start, house.end)), mention: house }
  if (outlet !== undefined) return { source: sourceNamed(outlet) }
  return { source: { id: `document:${slug(name)}`, name, kind: "outlet" } }
}
