/** News items of agencies, as a row of the table of formats. */
import type { Format } from "../Format.ts"

const isNinjs = (head: string): boolean =>
  /^\s*[[{]/.test(head) &&
  !/"\$schema"\s*:\s*"[^"]{0,40}json-schema/.test(head) &&
  (/ninjs/.test(head) ||
    (/"uri"\s*:/.test(head) &&
      /"(?:version[cC]reated|headlines|bodies|pub[sS]tatus|(?:body|headline)_\w+)"\s*:/.test(head)))

/** See the head of this file. */
export const ninjs: Format = {
  name: "ninjs",
  title: "news items of agencies, IPTC ninjs 1 to 3.1",
  extensions: [".json"],
  maps: [
    "headlines, descriptions -> by their house or its author; infoSources -> who said it, with the house as carrier",
    "versionCreated -> said on; a later version -> a revision; pubStatus canceled -> withdrawn",
    "bodies, plain before rich -> a text of its own, read as an article",
    "associations -> items of their own",
  ],
  loses: [
    "people, places, organisations, subjects, renditions, rights",
    "associated items without words, which are counted",
  ],
  licence: "of each agency",
  example: "corroborate check test/adapters/ninjs/item.json",
  recognises: ({ head }) => isNinjs(head),
  reader: async () => (await import("./adapter.ts")).readNinjs,
}
