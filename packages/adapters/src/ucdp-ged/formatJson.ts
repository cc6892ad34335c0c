/** UCDP GED as its API gives it, as a row of the table of formats. */
import type { Format } from "../Format.ts"
import { ucdpGed } from "./format.ts"

/** See the head of this file. */
export const ucdpGedJson: Format = {
  name: "ucdp-ged-json",
  title: "events of the UCDP Georeferenced Event Dataset, as its API gives them",
  extensions: [".json"],
  maps: ucdpGed.maps,
  loses: ucdpGed.loses,
  licence: "as of `ucdp-ged`",
  example: "corroborate check test/adapters/ucdp-ged/events.json",
  recognises: ({ head }) =>
    /^\s*[[{]/.test(head) && head.includes('"type_of_violence"') && head.includes('"dyad_name"'),
  reader: async () => (await import("./json.ts")).readUcdpGedJson,
}
