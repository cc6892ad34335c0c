/**
 * RSS 0.9 to 2.0 and Atom as items.
 *
 * @see "RSS 2.0 Specification", RSS Advisory Board; RFC 4287, "The Atom Syndication Format"
 */
import type { Channel, Feed, Item } from "./Item.ts"
import { plainWords } from "./plain.ts"
import type { Field, Fields, Walked } from "./xml.ts"

const first = ({ fields }: Fields, ...names: ReadonlyArray<string>): Field | undefined => {
  for (const name of names) {
    const found = fields.find((field) => field.name === name && field.text !== "")
    if (found !== undefined) return found
  }
  return undefined
}

/** The address of an item: the text of RSS's `link`, or the `href` of Atom's that leads to the page itself. */
const linkOf = ({ fields }: Fields): string | undefined => {
  const links = fields.filter(({ name }) => name === "link" || name === "atom:link")
  const page = links.find(
    ({ attributes }) => (attributes["rel"] ?? "alternate") === "alternate" && attributes["href"] !== undefined,
  )
  const text = links.find(({ text: written }) => written !== "")?.text
  return text ?? page?.attributes["href"]
}

const words = (field: Field | undefined): string | undefined => {
  const text = field === undefined ? "" : plainWords(field.text)
  return text === "" ? undefined : text
}

/** Names of people: RSS gives "address (name)", Atom a child, Dublin Core the bare name. */
const authorsOf = ({ fields }: Fields): ReadonlyArray<string> =>
  fields
    .filter(({ name }) => name === "author" || name === "dc:creator" || name === "atom:author")
    .map(({ text, children }) => children.get("name") ?? /\(([^()]{1,200})\)$/.exec(text)?.[1] ?? text)
    .map((name) => plainWords(name))
    .filter((name) => name !== "" && !(name.includes("@") && !/\s/.test(name)))

/** Where an item's text stands, the fullest first. */
const TEXTS =
  "content:encoded content xhtml:body body description summary dc:description media:description itunes:summary".split(
    " ",
  )

const itemOf = (fields: Fields): Item => {
  const id = first(fields, "guid", "id", "dc:identifier")?.text
  const link = linkOf(fields)
  const title = words(first(fields, "title", "dc:title", "media:title", "itunes:title"))
  const text = words(first(fields, ...TEXTS))
  const published = first(fields, "pubdate", "published", "dc:date", "issued", "date")?.text
  const modified = first(fields, "updated", "modified", "dcterms:modified")?.text
  const source = fields.fields.find(({ name }) => name === "source")
  const upstream = source === undefined ? undefined : (source.children.get("title") ?? words(source))
  return {
    authors: authorsOf(fields),
    where: `line ${fields.line}`,
    ...(id === undefined ? {} : { id }),
    ...(link === undefined ? {} : { link }),
    ...(title === undefined ? {} : { title }),
    ...(text === undefined ? {} : { text }),
    ...(published === undefined ? {} : { published }),
    ...(modified === undefined ? {} : { modified }),
    ...(upstream === undefined ? {} : { upstream }),
  }
}

const channelOf = (channel: Fields): Channel => {
  const name = words(first(channel, "title", "dc:title"))
  const link = linkOf(channel)
  return { ...(name === undefined ? {} : { name }), ...(link === undefined ? {} : { link }) }
}

/** The feed of a walk. */
export const syndicated = ({ channel, items }: Walked): Feed => ({
  channel: channelOf(channel),
  items: items.map((item) => itemOf(item)),
})
