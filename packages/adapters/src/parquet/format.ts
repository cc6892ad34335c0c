/** Parquet, as a row of the table of formats. */
import type { Format } from "../Format.ts"
import { withPeer } from "../peer.ts"

/** See the head of this file. */
export const parquet: Format = {
  name: "parquet",
  title: "the same tables in Parquet (needs the package hyparquet)",
  extensions: [".parquet"],
  maps: [
    "flat columns -> the columns of the table that they make: events, votes, labels, or a spreadsheet with a column map",
  ],
  loses: [
    "columns of lists and records",
    "files packed with anything but snappy; pages that unpack to more than 64 MiB",
  ],
  licence: "that of the table",
  example: "corroborate check test/adapters/parquet/votes.parquet",
  recognises: ({ head }) => head.startsWith("PAR1"),
  reader: withPeer("hyparquet", async () => (await import("./adapter.ts")).readParquet),
}
