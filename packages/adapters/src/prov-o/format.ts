/** PROV-O, as a row of the table of formats. */
import type { Format } from "../Format.ts"

/** See the head of this file. */
export const provO: Format = {
  name: "prov-o",
  title: "where everything comes from, as W3C PROV-O in JSON-LD",
  extensions: [".jsonld"],
  maps: [
    "as prov-json, in the words of PROV-O: wasQuotedFrom and wasRevisionOf by their own properties, labels as rdfs:label",
  ],
  loses: ["texts of documents"],
  example: "corroborate check --to prov-o",
  writer: async () => (await import("./writer.ts")).writeProvO,
}
