/** STIX 2.1, as a row of the table of formats. */
import type { Format } from "../Format.ts"

const isStix = (head: string): boolean =>
  /^\s*[[{]/.test(head) &&
  (/"type"\s*:\s*"bundle"/.test(head) || /"type"\s*:\s*"(?:opinion|note|sighting)"/.test(head)) &&
  /"(?:id)"\s*:\s*"[a-z-]+--/.test(head)

/** See the head of this file. */
export const stix: Format = {
  name: "stix",
  title: "opinions, notes and sightings, OASIS STIX 2.1",
  extensions: [".json"],
  maps: [
    "out: source -> identity; document -> report; claim -> note; sources that agree or differ -> opinions on each other's notes",
    "out: ids are UUIDs of version 5 made from content; each object carries its record in an extension",
    "in, ours: the ledger that was written",
    "in, others': opinion -> status.agreement, opinion, opinion.explanation; note -> note; sighting -> status.seen, count.sightings",
    "in, others': authors, created_by_ref, where_sighted_refs -> who says it; confidence -> credibility; revoked -> withdrawn",
  ],
  loses: [
    "objects of other types, which are counted; markings, external references, languages",
    "out: texts of documents; more than 100 answers that one answer stands against; claims without a date stand at 1970-01-01",
    "in: the place of a confidence within its band of twenty",
  ],
  example: "corroborate check test/adapters/stix/bundle.json",
  recognises: ({ head }) => isStix(head),
  reader: async () => (await import("./adapter.ts")).readStix,
  writer: async () => (await import("./writer.ts")).writeStix,
}
