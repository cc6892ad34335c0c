/** The party that words mean, spelled alike so that two ties to it can be matched. */
import { countryNamed, countryOfAdjective } from "../../place/countries.ts"
import type { Token } from "../../text/Article.ts"

const STATE: ReadonlySet<string> = new Set("government regime state authorities presidency".split(" "))

const countryIn = (words: ReadonlyArray<Token>): string | undefined =>
  words.map(({ text }) => countryOfAdjective(text) ?? countryNamed(text)).find((one) => one !== undefined)?.name

/**
 * The party, `"government of Syria"` or the name as printed; `undefined` when the words name none.
 *
 * @param words - what comes after "close to"
 * @param before - what comes before it: "a Syrian daily" tells whose government is meant
 * @param country - that the text is mostly about
 */
export const partyIn = (
  words: ReadonlyArray<Token>,
  before: ReadonlyArray<Token>,
  country: string | undefined,
): string | undefined => {
  if (words.some(({ lower }) => STATE.has(lower))) {
    const whose = countryIn(words) ?? countryIn(before) ?? country
    return whose === undefined ? undefined : `government of ${whose}`
  }
  const named = words.filter(({ capital, pos }) => capital && pos === "PROPN").map(({ text }) => text)
  return named.length === 0 ? undefined : named.join(" ")
}
