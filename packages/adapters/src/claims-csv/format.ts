/** Sheets of claims, as rows of the table of formats. */
import type { Format } from "../Format.ts"

const LOSES = [
  "places in documents, but for people to read: the sheet is the document that its claims stand in",
  "kinds, ties and grades of sources, and for whom they speak",
  "where in a text a source is named, and where the value's own words stand",
]

/** A person's spreadsheet, and ours. */
export const claimsCsv: Format = {
  name: "claims-csv",
  title: "a spreadsheet with a report in each row",
  extensions: [".csv", ".tsv"],
  maps: [
    "column -> what the column map says it is; without a map, what its name says",
    "written: a claim -> a row; values as people write them where that says all, else as tagged JSON; no cell is a formula",
  ],
  loses: [
    "read: columns that the map does not name or notes as for people",
    ...LOSES.map((lost) => `written: ${lost}`),
  ],
  example: "corroborate check test/adapters/claims-csv/tolls.csv --columns test/adapters/claims-csv/tolls.map.json",
  recognises: ({ name }) => /\.(?:csv|tsv)$/i.test(name),
  reader: async () => (await import("./adapter.ts")).readClaimsCsv,
  stream: async () => (await import("./adapter.ts")).streamClaimsCsv,
  writer: async () => (await import("./writer.ts")).writeClaimsCsv,
  sink: async () => (await import("./writer.ts")).claimsCsvSink,
}

/** Ours for spreadsheet programs. */
export const spreadsheet: Format = {
  name: "spreadsheet",
  title: "the same sheet as claims-csv, for Excel and its like",
  extensions: [".csv"],
  maps: ["as `claims-csv`, with a byte-order mark and CRLF, so that other scripts are not garbled"],
  loses: LOSES,
  example: "corroborate check --to spreadsheet",
  writer: async () => (await import("./writer.ts")).writeSpreadsheet,
  sink: async () => (await import("./writer.ts")).spreadsheetSink,
}
