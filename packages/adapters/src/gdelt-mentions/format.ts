/** GDELT mentions, as a row of the table of formats. */
import type { Format } from "../Format.ts"
import { scanner } from "../table/scan.ts"
import { delimiterIn, isHeader, isMention } from "./schema.ts"

const firstOf = (head: string): ReadonlyArray<string> => {
  const [row] = scanner(delimiterIn(head)).push(`${head.split("\n", 1)[0] ?? ""}\n`)
  return row !== undefined && "cells" in row ? row.cells : []
}

/** See the head of this file. */
export const gdeltMentions: Format = {
  name: "gdelt-mentions",
  title: "GDELT 2.0 mentions: who carried a report of an event, and when",
  extensions: [".csv", ".tsv"],
  maps: [
    "`GLOBALEVENTID` -> subject",
    "`MentionSourceName` -> a carrier, of an origin that nobody names; never a witness",
    "`MentionTimeDate` -> when it was said",
    "`Confidence` -> confidence of the reader, never of the event",
  ],
  loses: [
    "`MentionIdentifier`, type of medium, places of actors in the text, tone, translation",
    "`EventTimeDate`, which is when GDELT first met the event and not when it happened",
  ],
  licence: "GDELT: free for any use with citation, according to its own site as third parties quote it; not verified",
  example: "corroborate check test/adapters/gdelt-mentions/mentions.tsv",
  recognises: ({ head }) => isMention(firstOf(head)) || isHeader(firstOf(head)),
  reader: async () => (await import("./adapter.ts")).readGdeltMentions,
  stream: async () => (await import("./adapter.ts")).streamGdeltMentions,
}
