/** Nanopublications, as a row of the table of formats. */
import type { Format } from "../Format.ts"
import { withPeer } from "../peer.ts"

/** See the head of this file. */
export const nanopub: Format = {
  name: "nanopub",
  title: "nanopublications in TriG, each under the hash of its content",
  extensions: [".trig"],
  maps: [
    "out: claim -> assertion; who says it, who carried it, where it stands, when -> provenance; its record -> publication info",
    "in, ours: the claims that were written",
    "in, others': each statement of an assertion -> a claim; wasAttributedTo, wasGeneratedBy -> who says it; creator -> carrier; created -> said on",
    "in: an address that ends in a hash is checked against the content",
  ],
  loses: [
    "out: sources and documents that no claim names; a licence, which only the owner of the claims can give",
    "in: signatures are not checked; templates and other publication info; languages and types of literals",
    "in: what stands behind a fault of the syntax",
  ],
  licence: "stands in each nanopublication, most often CC BY 4.0",
  example: "corroborate check test/adapters/nanopub/toll.trig",
  recognises: ({ head }) => /nanopub\.org\/nschema#/.test(head) && !/^\s*[[{<]\s*[{["]/.test(head),
  reader: withPeer("n3", async () => (await import("./adapter.ts")).readRdf),
  writer: async () => (await import("./writer.ts")).writeNanopubs,
}
