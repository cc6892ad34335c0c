/** A timeline of tolls, as a row of the table of formats. */
import type { Format } from "../Format.ts"

/** See the head of this file. */
export const tollTimeline: Format = {
  name: "toll-timeline",
  title: "a timeline of tolls of one event, made by hand, as JSON",
  extensions: [".json"],
  maps: [
    "`topic` -> subject",
    "`reports`: `op` and `value` -> killed, by the originator, carried by `via`, said on `publishedOn`; `window` -> the days it covers",
    "`territory`: `value` -> territory held, in the words for how much of which place",
    "`ucdpReconciled` -> UCDP's figures, informed by `sourceOriginal`",
  ],
  loses: ["`note`, `expected`, `alsoIn`, and the ids of reports"],
  example: "corroborate check test/adapters/toll-timeline/timeline.json",
  recognises: ({ head }) =>
    /^\s*\{/.test(head) && /"reports"\s*:\s*\[/.test(head) && /"originator"\s*:/.test(head) && /"op"\s*:/.test(head),
  reader: async () => (await import("./adapter.ts")).readTollTimeline,
}
