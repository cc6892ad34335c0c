/** RDF 1.2, as a row of the table of formats. */
import type { Format } from "../Format.ts"
import { withPeer } from "../peer.ts"

/** A directive of Turtle, or a line of N-Triples. */
const isRdf = (head: string): boolean =>
  /^\s*(?:#[^\n]{0,300}\n\s*){0,20}(?:@prefix\s|@base\s|prefix\s+[\w-]*:\s*<|base\s*<|version\s+"|(?:<[^<>\s"]{1,300}>|_:\w{1,40})\s+<[^<>\s"]{1,300}>\s)/i.test(
    head,
  )

/** See the head of this file. */
export const trig: Format = {
  name: "trig",
  title: "RDF 1.2 in TriG: what is said, spoken of and not asserted",
  extensions: [".trig", ".ttl", ".nt", ".nq"],
  maps: [
    "out: question -> graph; claim -> reifier of a triple that is not asserted; source, document -> thing with its record",
    "in, ours: the ledger that was written",
    "in, others': statement -> a claim of the file, or of whoever its graph is attributed to; reified triple -> a claim of whoever the reifier is attributed to",
  ],
  loses: [
    "out: texts of documents",
    "in: languages and types of literals; more than 8 makers of one thing; what stands behind a fault of the syntax",
  ],
  example: "corroborate check test/adapters/nanopub/said.ttl --to trig",
  recognises: ({ head }) => isRdf(head),
  reader: withPeer("n3", async () => (await import("../nanopub/adapter.ts")).readRdf),
  writer: async () => (await import("./writer.ts")).writeTrig,
}
