/** Our own claims, as a row of the table of formats. */
import type { Format } from "../Format.ts"

/** The name of our own format, or a claim of it, in the beginning of a text that is an object or a list. */
const isClaimsJson = (head: string): boolean =>
  /^\s*[[{]/.test(head) &&
  (/"corroborate\.claims\/1"/.test(head) || (/"subject"\s*:/.test(head) && /"property"\s*:/.test(head)))

/** See the head of this file. */
export const claimsJson: Format = {
  name: "claims-json",
  title: "our own claims, as JSON or a claim on each line",
  extensions: [".json", ".jsonl", ".ndjson"],
  maps: ["every field of a claim, a source and a document by its own name"],
  loses: ["quotes of documents whose text is not given are not checked"],
  example: "corroborate check --to claims-json",
  recognises: ({ head }) => isClaimsJson(head),
  reader: async () => (await import("./adapter.ts")).readClaimsJson,
  writer: async () => (await import("./writer.ts")).writeClaimsJson,
  sink: async () => (await import("./sink.ts")).claimsJsonSink,
}
