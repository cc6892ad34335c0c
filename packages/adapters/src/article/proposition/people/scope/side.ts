/** Whose people in arms are counted: "its soldiers", "Armenian troops", "the army lost 12 men". */
import { lemmaOf, nounAt, verbAt, type Parsed } from "../../../grammar/Parsed.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { countryNamed, countryOfAdjective } from "../../../place/countries.ts"
import type { Token } from "../../../text/Article.ts"
import type { Told } from "../Tolled.ts"

/** A party to a fight: whoever speaks, or one by its name. */
export type Side = { readonly _tag: "Speaker" } | { readonly _tag: "Named"; readonly name: string }

const OWN: ReadonlySet<string> = new Set("its our their it we they".split(" "))

/** The country that words name, or who stands before "'s"; of other names the first. */
export const partyIn = (tokens: ReadonlyArray<Token>): string | undefined => {
  const country = tokens
    .map(({ text, lower }) => countryOfAdjective(text) ?? countryNamed(lower))
    .find((one) => one !== undefined)
  return country === undefined ? tokens.find(({ capital, pos }) => capital && pos === "PROPN")?.text : country.name
}

const sideIn = (tokens: ReadonlyArray<Token>): Side | undefined => {
  if (tokens.some(({ lower }) => OWN.has(lower))) return { _tag: "Speaker" }
  const name = partyIn(tokens)
  return name === undefined ? undefined : { _tag: "Named", name }
}

/** Whose the counted are; `undefined` where the words do not say. */
export const sideOf = (parsed: Parsed, { counted, role }: Told): Side | undefined => {
  const { who, noun, amount } = counted
  const own = sideIn(parsed.tokens.slice(who === noun ? amount.to : who.from, who.to))
  const verb = verbAt(parsed, role.at)
  if (own !== undefined || verb === undefined || lemmaOf(parsed, verb) !== "lose") return own
  const subject = nounAt(parsed, subjectOf(parsed, role.at).at)
  return subject === undefined ? undefined : sideIn(parsed.tokens.slice(subject.from, subject.to))
}
