/** Reads a text written in a test as an article. */
import { readArticle } from "@corroborate/adapters/article/read"
import { Attribution, say, type Claim, type Reading } from "@corroborate/core"

/** A reading of a text given as bytes under a name, with a date of publication for texts that give none. */
export const read = (text: string, publishedOn?: string): Reading =>
  readArticle(
    { name: "test.txt", bytes: new TextEncoder().encode(text) },
    publishedOn === undefined ? {} : { publishedOn },
  )

/** A claim in one line: property, value, population, who says it. */
const line = (claim: Claim): string => {
  const who = claim.voice === "narrator" ? "narrator" : Attribution.speaker(claim.chain).split("@")[0]
  const population = claim.scope.population === undefined ? "" : ` (${claim.scope.population})`
  const denied = claim.polarity === "denied" ? "not " : ""
  return `${claim.property}${population}: ${denied}${say(claim.value)} | ${who}`
}

/** Every claim of a text in one line each, in the text's order. */
export const lines = (text: string, publishedOn?: string): ReadonlyArray<string> =>
  read(text, publishedOn).claims.map(line)
