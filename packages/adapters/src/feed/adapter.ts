/**
 * Reads feeds: RSS, Atom, JSON Feed. Each item is what its outlet put out under that headline on that day, and its text is
 * read as an article.
 */
import { Text, type Input, type Reading, type Source } from "@corroborate/core"
import { readBody } from "../body.ts"
import { readInstant } from "../cell/day.ts"
import type { Reader } from "../Format.ts"
import { chainOf, gather, say, sourceNamed, type Gathering, type Saying } from "../gathering.ts"
import { valuesOf } from "../json/values.ts"
import type { Channel, Feed, Item } from "./Item.ts"
import { jsonFeed } from "./jsonFeed.ts"
import { syndicated } from "./syndication.ts"
import { walkXml, type XmlFault } from "./xml.ts"

/** Name and version of this reader. */
const READ_BY = "feed/1"

/** Zones that RFC 822 names and ISO 8601 does not. Others than these are left out, and the day is kept. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ["EST", "-05:00"],
  ["EDT", "-04:00"],
  ["CST", "-06:00"],
  ["CDT", "-05:00"],
  ["MST", "-07:00"],
  ["MDT", "-06:00"],
  ["PST", "-08:00"],
  ["PDT", "-07:00"],
])

/**
 * A date as feeds write it.
 *
 * @example
 * ```ts import.meta.vitest
 * import { feedDate } from "@corroborate/adapters/feed/adapter"
 *
 * feedDate("Tue, 20 Mar 2018 14:00:00 EST") // => { instant: "2018-03-20T19:00:00Z" }
 * feedDate("2018-03-20T14:00:00.5+02:00") // => { instant: "2018-03-20T12:00:00Z" }
 * feedDate("Tue, 20 Mar 2018 14:00:00 MEZ") // => { instant: "2018-03-20" }
 * ```
 */
export const feedDate = (written: string): ReturnType<typeof readInstant> => {
  const [, before = written, zone = ""] = /^(.{1,100}\d) ([A-Z]{3,4})$/.exec(written.trim()) ?? []
  if (zone === "" || zone === "UTC" || zone === "GMT") return readInstant(written)
  return readInstant(`${before} ${ZONES.get(zone) ?? ""}`.trim())
}

const dateIn = (written: string | undefined, where: string, { issues }: Gathering): string | undefined => {
  if (written === undefined) return undefined
  const read = feedDate(written)
  if ("instant" in read) return read.instant
  issues.warn(where, `${read.problem}; the item stands without its date`)
  return undefined
}

const sourceOfChannel = ({ name, link }: Channel, { source, document }: Gathering): Source.SourceId => {
  const host = link !== undefined && URL.canParse(link) ? new URL(link).hostname.replace(/^www\./, "") : ""
  return name === undefined && host === "" ? source(document.name, "record") : source(name ?? host, "outlet")
}

/** Who says it: an author for the outlet, the outlet itself, or the outlet that it was taken from. */
const chainFor = (
  { authors, upstream }: Item,
  channel: Source.SourceId,
  { source }: Gathering,
): Pick<Saying, "chain" | "voice"> => {
  if (upstream !== undefined) {
    const from = source(upstream, "outlet")
    if (from !== channel) return { chain: chainOf([channel], from), voice: "reported" }
  }
  const [author] = authors
  if (author === undefined || sourceNamed(author, "person").id === channel)
    return { chain: chainOf([], channel), voice: "stated" }
  return { chain: chainOf([], source(author, "person", { speaksFor: channel })), voice: "stated" }
}

/** Adds what an item says. **Law** *nothing is lost*: at least one claim, or a refusal. */
const addItem = (item: Item, row: number, channel: Source.SourceId, gathering: Gathering): void => {
  const { title, text, where, published, modified } = item
  const words = title ?? text
  if (words === undefined) {
    gathering.issues.refuse(where, "this item has neither a title nor a text")
    return
  }
  const [first, last] = [dateIn(published, where, gathering), dateIn(modified, where, gathering)]
  const said = last ?? first
  const isUpdated = first !== undefined && last !== undefined && last > first
  say(gathering, {
    subject: item.id ?? item.link ?? words,
    property: title === undefined ? "post" : "headline",
    value: Text.text(words),
    row,
    ...chainFor(item, channel, gathering),
    ...(said === undefined ? {} : { saidOn: said }),
    ...(isUpdated ? { revision: "updated" } : {}),
  })
  if (text !== undefined)
    readBody(
      { text, name: words, publisher: channel, ...(said === undefined ? {} : { publishedOn: said.slice(0, 10) }) },
      gathering,
    )
}

const addFeed = ({ channel, items }: Feed, gathering: Gathering): void => {
  const own = sourceOfChannel(channel, gathering)
  for (const [i, item] of items.entries()) addItem(item, i + 1, own, gathering)
  if (items.length === 0 && gathering.issues.refusals() === 0)
    gathering.issues.warn("the whole file", "this feed has no items")
}

const ROOTS: ReadonlySet<string> = new Set(["rss", "feed", "rdf:rdf"])

const placeOf = ({ line, column }: XmlFault): string => `line ${line}, column ${column + 1}`

const readXml = (gathering: Gathering): void => {
  const { issues, text } = gathering
  const walked = walkXml(text)
  const { root, faults, unknownEntities, stopped } = walked
  const [first] = faults
  if (stopped !== undefined) issues.refuse(placeOf(stopped), stopped.problem)
  else if (!ROOTS.has(root)) issues.refuse("line 1", `the file is no feed; its root is \`${root.slice(0, 40)}\``)
  if (stopped === undefined && first !== undefined)
    issues.refuse(placeOf(first), `the file is no sound XML here: ${first.problem}; what can be told apart is read`)
  for (const entity of stopped === undefined ? unknownEntities : [])
    issues.warnOnce(
      "entity",
      placeOf(entity),
      "the file uses an entity that XML does not have; it stands as it is written",
    )
  if (ROOTS.has(root)) addFeed(syndicated(walked), gathering)
}

const readFeedText = (gathering: Gathering): void => {
  if (/^\s*</.test(gathering.text)) {
    readXml(gathering)
    return
  }
  for (const placed of valuesOf(gathering)) {
    if (gathering.text[placed.element.start] === "{") addFeed(jsonFeed(gathering, placed), gathering)
    else
      gathering.issues.refuse(gathering.where(placed.element.start, placed.path), "a feed is an object, in `{` and `}`")
  }
}

/**
 * Reads a feed.
 *
 * **Laws** those of a reader; *nothing is lost*: every item is claims or a refusal.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readFeed } from "@corroborate/adapters/feed/adapter"
 *
 * const written = "<rss><channel><title>Daily</title><item><guid>1</guid><title>Boats sink</title></item></channel></rss>"
 * const [headline] = readFeed({ name: "f.xml", bytes: new TextEncoder().encode(written) }, {}).claims
 * headline?.subject // => "1"
 * headline?.chain[0].source // => "daily"
 * ```
 */
export const readFeed: Reader = (input: Input): Reading => gather(input, READ_BY, readFeedText)
