/** Feeds, as a row of the table of formats. */
import type { Format } from "../Format.ts"
import { withPeer } from "../peer.ts"

/** What may stand before the root of XML, and how each ends. */
const PROLOG: ReadonlyArray<readonly [string, string]> = [
  ["<?", "?>"],
  ["<!--", "-->"],
  ["<!", ">"],
]

/** The beginning of a text from its root on. */
const fromRoot = (head: string): string => {
  let rest = head.trimStart()
  for (;;) {
    const [open, close] = PROLOG.find(([opening]) => rest.startsWith(opening)) ?? []
    const end = open === undefined || close === undefined ? -1 : rest.indexOf(close, open.length)
    if (close === undefined || end === -1) return rest
    rest = rest.slice(end + close.length).trimStart()
  }
}

const isFeed = (head: string): boolean =>
  (/^\s*[{]/.test(head) && /jsonfeed\.org\/version/.test(head)) || /^<(?:rss|feed|rdf:RDF)[\s>]/.test(fromRoot(head))

/** See the head of this file. */
export const feed: Format = {
  name: "feed",
  title: "feeds: RSS, Atom, JSON Feed",
  extensions: [".xml", ".rss", ".atom", ".json"],
  maps: [
    "item -> headline, by its outlet or by its author for the outlet; guid or id -> subject",
    "source -> who said it, with the outlet as carrier; published, updated -> said on; updated later -> a revision",
    "content, description -> a text of its own, read as an article",
  ],
  loses: [
    "markup, pictures, enclosures, categories, comments",
    "entities that the file declares, for which the file is refused",
    "zones other than those of RFC 822, of which the day is kept",
  ],
  licence: "of each outlet",
  example: "corroborate check test/adapters/feed/briefing.xml",
  recognises: ({ head }) => isFeed(head),
  reader: withPeer("saxes", async () => (await import("./adapter.ts")).readFeed),
}
