/** Claims for scoring against an annotated text, as a row of the table of formats. */
import type { Format } from "../Format.ts"

/** See the head of this file. */
export const claimGold: Format = {
  name: "claim-gold",
  title: "claims in the shape of the annotation guide, for scoring",
  extensions: [".json"],
  maps: ["claim of an article -> span, property, value, chain, voice and relations as the guide has them"],
  loses: ["claims that stand in a table and not in a text"],
  example: "corroborate check --to claim-gold",
  writer: async () => (await import("./write.ts")).writeClaimGold,
}
