/** PROV-N, as a row of the table of formats. */
import type { Format } from "../Format.ts"

/** See the head of this file. */
export const provN: Format = {
  name: "prov-n",
  title: "where everything comes from, as W3C PROV-N, for people",
  extensions: [".provn"],
  maps: ["as prov-json: entity, activity and agent, a line each, then what ties them"],
  loses: ["texts of documents"],
  example: "corroborate check --to prov-n",
  writer: async () => (await import("./writer.ts")).writeProvN,
}
