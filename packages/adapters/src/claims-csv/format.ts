/** A person's spreadsheet, as a row of the table of formats. */
import type { Format } from "../Format.ts"

/** See the head of this file. */
export const claimsCsv: Format = {
  name: "claims-csv",
  title: "a spreadsheet with a report in each row",
  extensions: [".csv", ".tsv"],
  maps: ["column -> what the column map says it is; without a map, what its name says"],
  loses: ["columns that the map does not name or notes as for people"],
  example: "corroborate check test/adapters/claims-csv/tolls.csv --columns test/adapters/claims-csv/tolls.map.json",
  recognises: ({ name }) => /\.(?:csv|tsv)$/i.test(name),
  reader: async () => (await import("./adapter.ts")).readClaimsCsv,
  stream: async () => (await import("./adapter.ts")).streamClaimsCsv,
}
