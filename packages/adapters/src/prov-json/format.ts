/** W3C PROV-JSON, as a row of the table of formats. */
import type { Format } from "../Format.ts"

/** See the head of this file. */
export const provJson: Format = {
  name: "prov-json",
  title: "where everything comes from, as W3C PROV-JSON",
  extensions: [".json"],
  maps: ["document, claim, position, assessment -> entity", "reading, reconciling -> activity", "source -> agent"],
  loses: ["texts of documents"],
  example: "corroborate check --to prov-json",
  writer: async () => (await import("./writer.ts")).writeProvJson,
}
