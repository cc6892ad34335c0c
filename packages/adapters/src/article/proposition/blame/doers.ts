/** Words for whoever did it. */
import { countryNamed, countryOfAdjective } from "../../place/countries.ts"
import { headOf, isLink, isPreposition, nounAt, type Parsed } from "../../grammar/Parsed.ts"
import type { NounPhrase } from "../../grammar/Phrase.ts"

/** Words that say nothing of who it was. */
const UNKNOWN: ReadonlySet<string> = new Set(
  "gunman gunmen attacker attackers assailant assailants bomber bombers shooter shooters suspect suspects man men person people somebody someone".split(
    " ",
  ),
)

/** Whether a name stands in a phrase. */
export const isName = (parsed: Parsed, noun: NounPhrase): boolean =>
  parsed.tokens.slice(noun.from, noun.to).some(({ pos }) => pos === "PROPN")

/** "two gunmen carried out the attack": how many they were, and not who. */
export const isAnybody = (parsed: Parsed, noun: NounPhrase): boolean =>
  UNKNOWN.has(headOf(parsed, noun)) && !isName(parsed, noun)

/** "the attacker was shot dead by police", "he was killed": what was done to somebody who may have done it. */
export const mayHaveDone = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun === undefined || noun.pronoun || UNKNOWN.has(headOf(parsed, noun))
}

const STATE: ReadonlySet<string> = new Set(["government", "regime", "authorities"])

/** The one who acts when a name does: a country acts by its government, whatever it is called by. */
export const acting = (name: string): string => {
  const words = name.split(" ")
  const [first = "", last = ""] = words
  const adjective = words.length === 2 && STATE.has(last) ? countryOfAdjective(first) : undefined
  const country = countryNamed(name) ?? adjective
  return country === undefined ? name : `government of ${country.name}`
}

/** "Iran's foreign minister, A B, rejected it": the government that somebody answers for, where the words name a country. */
export const answersFor = (parsed: Parsed, at: number): string | undefined => {
  for (const place of isLink(parsed, at - 1, "comma") ? [at, at - 2] : [at]) {
    const noun = nounAt(parsed, place)
    const words = noun === undefined ? [] : parsed.tokens.slice(noun.from, noun.to)
    const country = words
      .map(({ text }) => countryNamed(text) ?? countryOfAdjective(text))
      .find((one) => one !== undefined)
    if (country !== undefined) return `government of ${country.name}`
  }
  return undefined
}

const MEMBERS: ReadonlySet<string> = new Set(
  "fighters members militants operatives gunmen elements supporters soldiers followers insurgents faction wing branch".split(
    " ",
  ),
)

const OF: ReadonlySet<string> = new Set(["of", "from"])

/** "fighters of the Red Dawn group": the phrase for the body that they belong to, else the phrase itself. */
export const bodyAt = (parsed: Parsed, at: number): number => {
  const noun = nounAt(parsed, at)
  const belongs = noun !== undefined && MEMBERS.has(headOf(parsed, noun)) && isPreposition(parsed, at + 1, OF)
  return belongs && nounAt(parsed, at + 2) !== undefined ? at + 2 : at
}
