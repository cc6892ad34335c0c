/** Entities of Wikidata, as a row of the table of formats. */
import type { Format } from "../Format.ts"

/** An entity, or the beginning of a dump or of an answer that has entities by id. */
const isWikidata = (head: string): boolean =>
  /^\s*[[{]/.test(head) &&
  (/"(?:mainsnak|snaktype)"\s*:/.test(head) ||
    (/"(?:id|title|pageid)"\s*:\s*"?[QPL]?\d+"?/.test(head) && /"(?:labels|claims|entities)"\s*:\s*[{[]/.test(head)) ||
    /"entities"\s*:\s*\{\s*"[QPL]\d+"/.test(head))

/** See the head of this file. */
export const wikidata: Format = {
  name: "wikidata",
  title: "entities of Wikidata, of today and of old dumps",
  extensions: [".json"],
  maps: [
    "entity -> subject by its English label and id; property -> its own number, or ours for tolls, places in time, causes",
    "statement -> a claim for each reference; rank -> rank; bounds -> the ends of the amount; precision of a time -> period",
    "point in time, start, end -> the time covered; applies to part -> population; circa -> about",
    "stated in, author, publisher, address -> who says it; imported from -> carrier; publication date -> said on",
    "somevalue -> not known; novalue -> denied",
  ],
  loses: [
    "other qualifiers, each told once; bounds of one more and one less, which the old software made up",
    "years before 0 and after 9999, which are refused; languages of texts; `before` and `after` of times",
  ],
  licence: "CC0, by Wikidata's own page",
  example: "corroborate check test/adapters/wikidata/entity.json",
  recognises: ({ head }) => isWikidata(head),
  reader: async () => (await import("./adapter.ts")).readWikidata,
}
