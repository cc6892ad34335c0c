/** Who publishes an article: the agency of its dateline, the house of its byline, else the document itself. */
import type { Source } from "@corroborate/core"
import { registered } from "../../register/register.ts"
import { countryOf } from "../place/countries.ts"
import { bracketedIn } from "../text/header.ts"
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

/** "domestic service": a station that many towns have, told apart by the town that the report comes from. */
const stationOf = (name: string, dateline: string): string => {
  const [place = ""] = dateline.split(/[,(]/)
  return name === name.toLowerCase() ? `${name} of ${place.trim()}` : name
}

/** The agency or the station in brackets of a dateline, and no country that the town is in. */
const agencyOf = (text: string, blocks: Article["blocks"]): Published | undefined => {
  for (const { dateline } of blocks) {
    if (dateline === undefined) continue
    const line = text.slice(dateline.start, dateline.end)
    const agency = bracketedIn(line).findLast(({ start, end }) => countryOf(line.slice(start, end)) === undefined)
    if (agency === undefined) continue
    const mention = { start: dateline.start + agency.start, end: dateline.start + agency.end }
    return { source: sourceNamed(stationOf(text.slice(mention.start, mention.end), line)), mention }
  }
  return undefined
}

/** The publisher of an article: whom its text names, else the outlet that it is known to come from, else the document. */
export const publisherOf = ({ text, blocks }: Article, name: string, outlet: string | undefined): Published => {
  const agency = agencyOf(text, blocks)
  if (agency !== undefined) return agency
  const byline = blocks.find(({ kind }) => kind === "byline")
  const house =
    byline === undefined ? undefined : namesIn(text, byline).find(({ start, end }) => isHouse(text.slice(start, end)))
  if (house !== undefined) return { source: sourceNamed(text.slice(house.start, house.end)), mention: house }
  if (outlet !== undefined) return { source: sourceNamed(outlet) }
  return { source: { id: `document:${slug(name)}`, name, kind: "outlet" } }
}
