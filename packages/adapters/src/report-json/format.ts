/** The whole report as JSON, as a row of the table of formats. */
import type { Format } from "../Format.ts"

/** See the head of this file. */
export const reportJson: Format = {
  name: "json",
  title: "the whole report as one JSON document",
  extensions: [".json"],
  maps: ["documents, sources, claims, questions, conflicts, issues and provenance as in `corroborate.report/1`"],
  loses: ["texts of documents, but for what is quoted"],
  example: "corroborate check --to json",
  writer: async () => (await import("./writer.ts")).writeReportJson,
}
