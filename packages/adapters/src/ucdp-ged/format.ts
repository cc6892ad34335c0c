/** UCDP GED, as a row of the table of formats. */
import type { Format } from "../Format.ts"
import { firstRow } from "../table/recognise.ts"
import { isHeaderless } from "./columns.ts"

const isGed = (first: ReadonlyArray<string>): boolean =>
  (first.includes("type_of_violence") && (first.includes("best") || first.includes("best_est"))) || isHeaderless(first)

/** See the head of this file. */
export const ucdpGed: Format = {
  name: "ucdp-ged",
  title: "events of the UCDP Georeferenced Event Dataset, as CSV",
  extensions: [".csv"],
  maps: [
    "`id` -> subject",
    "`best` -> killed, by UCDP, informed by each name in `source_original` (else by the offices)",
    "`low`, `high` -> a range of killed where it is wider than `best`; out of order, a bound each",
    "`deaths_a`, `deaths_b`, `deaths_civilians`, `deaths_unknown` -> killed, with the side as population",
    "`date_start`, `date_end`, `date_prec` -> when it happened, and when it began",
    "`where_prec` with country, `adm_1`, `adm_2`, `where_coordinates` -> where it happened, no narrower than the code vouches for",
    "figure in a headline of `source_article` -> killed, said on its date by the original source, carried by the office",
  ],
  loses: [
    "a zero for a side: the data have no other way to say that nobody is known to have died there",
    "headlines whose figure is not certain, covers more than the event, or counts both sides; headlines in other languages than English",
    "articles before about 2013, which are free text",
    "ids of conflicts, dyads and actors, coordinates, `event_clarity` (no measure of it exists in claims), the offices behind UCDP's own figure where originals are named",
  ],
  licence: "CC BY 4.0 according to third parties; UCDP's own page was not seen. Cite the codebook and the article",
  example: "corroborate check test/adapters/ucdp-ged/events.csv",
  recognises: (sample) => isGed(firstRow(sample)),
  reader: async () => (await import("./adapter.ts")).readUcdpGed,
  stream: async () => (await import("./adapter.ts")).streamUcdpGed,
}
