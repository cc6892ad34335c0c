/**
 * Reads feeds: RSS, Atom, JSON Feed. Each item is what its outlet put out under that headline on that day, and its text is
 * read as an article.
 */
import type { Input, Reading } from "@corroborate/core"
import type { Reader } from "../Format.ts"
import { gather, type Gathering } from "../gathering.ts"
import { encodingOf } from "../html/encoding.ts"
import { valuesOf } from "../json/values.ts"
import { addItem, sourceOfChannel } from "./addItem.ts"
import type { Feed } from "./Item.ts"
import { jsonFeed } from "./jsonFeed.ts"
import { syndicated } from "./syndication.ts"
import { walkXml, type XmlFault } from "./xml.ts"

/** Name and version of this reader. */
const READ_BY = "feed/1"

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

/** Whether bytes begin as markup does, which says its encoding itself. */
const isMarkup = (bytes: Uint8Array): boolean => /^\s*<\?xml/.test(String.fromCharCode(...bytes.subarray(0, 100)))

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
export const readFeed: Reader = (input: Input): Reading =>
  gather(input, READ_BY, readFeedText, isMarkup(input.bytes) ? encodingOf(input.bytes) : undefined)
