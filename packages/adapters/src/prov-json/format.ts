/** W3C PROV-JSON, as a row of the table of formats. */
import type { Format } from "../Format.ts"

/** An object whose first key has an object behind it, and the first key in that one. */
const FIRST_KEYS = /^\s*\{\s*"([A-Za-z]+)"\s*:\s*\{\s*(?:"([^"]{0,200})")?/

const KEYS: ReadonlySet<string> = new Set(
  "prefix bundle entity activity agent used actedOnBehalfOf hadMember specializationOf alternateOf mentionOf".split(
    " ",
  ),
)

/** Whether a text starts with a word of PROV-JSON. */
const startsAsProv = (head: string): boolean => {
  const [, key = "", inner] = FIRST_KEYS.exec(head) ?? []
  if (key === "prefix" || /^was[A-Z]/.test(key)) return true
  // Records are known by qualified names; other formats have entities as well.
  return KEYS.has(key) && (inner === undefined || inner.includes(":") || /"prov:/.test(head))
}

/** See the head of this file. */
export const provJson: Format = {
  name: "prov-json",
  title: "where everything comes from, as W3C PROV-JSON",
  extensions: [".json"],
  maps: [
    "out: document, claim, place, assessment -> entity; reading, reconciling -> activity; source -> agent",
    "out: replaced -> wasRevisionOf; place -> wasQuotedFrom; carrier, speaker -> actedOnBehalfOf",
    "in, ours: the ledger that was written",
    "in, others': each record -> a claim of the document; each attribute -> a claim of its own; prov:value -> number, time, yes or no",
    "in, others': wasAttributedTo -> who says it; actedOnBehalfOf -> for whom; generation time -> said on; prov:time -> happened",
  ],
  loses: [
    "texts of documents",
    "in, others': languages of texts; types of literals other than number, time and yes or no; more than 8 agents for one thing",
  ],
  example: "corroborate check test/adapters/prov-json/attributed.json --to prov-json",
  recognises: ({ head }) => startsAsProv(head),
  reader: async () => (await import("./adapter.ts")).readProvJson,
  writer: async () => (await import("./writer.ts")).writeProvJson,
}
