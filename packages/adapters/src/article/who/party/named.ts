/** Parties as words name them: a state by its forces, a group by its name or its short form, the last that was named. */
import { nounAt, type Parsed } from "../../grammar/Parsed.ts"
import type { Token } from "../../text/Article.ts"
import { countryNamed, countryOf, countryOfAdjective } from "../../place/countries.ts"
import { FORCE, nameIn, OPPOSED, STATE, type Known } from "./forces.ts"
import { isInBrackets, isTeller, nameOverGap } from "./fullNames.ts"

const NATIONAL: ReadonlySet<string> = new Set(["forces", "soldiers"])

/** A state, where words are for its forces or its government: `"government of Syria"`. */
export const stateOf = (words: ReadonlyArray<Token>, { country }: Known): string | undefined => {
  const last = words.at(-1)
  const armed = last !== undefined && NATIONAL.has(last.lower) && !last.capital
  // "Syrian forces" are Syria's; "the forces" may be anybody's.
  const national = armed && words.some(({ text }) => countryOfAdjective(text) !== undefined)
  const told = national || words.some(({ lower }) => STATE.has(lower))
  if (!told || words.some(({ lower }) => OPPOSED.has(lower))) return undefined
  const name = nameIn(words).map(({ text }) => text)
  const named =
    countryNamed(name.join(" ")) ??
    words.map(({ text }) => countryOfAdjective(text) ?? countryNamed(text)).find((one) => one !== undefined)
  const whose = named?.name ?? country
  return whose === undefined ? "government" : `government of ${whose}`
}

/** Capitals that name no party. */
const NO_PARTY: ReadonlySet<string> = new Set(
  "UTC GMT EST EDT PST PDT IST CET AM PM TV US UK EU UN USA COVID-19 FIR CEO".split(" "),
)

/** "IS": a short name in capitals that is no unit, country or hour. */
const isShouted = ({ text }: Token): boolean =>
  text.length >= 2 &&
  !text.includes(".") &&
  text === text.toUpperCase() &&
  text !== text.toLowerCase() &&
  !NO_PARTY.has(text)

/** The name of a force for one of its plural: "the Houthis" are the Houthi movement. */
export const singleName = (name: string, known: ReadonlySet<string>): string => {
  const single = name.endsWith("s") ? name.slice(0, -1) : name
  return !known.has(name) && known.has(single) ? single : name
}

/** A party by its name: what goes with "group" or "forces", or has an article and a full name elsewhere. */
export const namedParty = (words: ReadonlyArray<Token>, { names, forces }: Known): string | undefined => {
  const name = nameIn(words)
  if (name.length === 0) return undefined
  const text = singleName(nameOverGap(words) || name.map((token) => token.text).join(" "), forces)
  if (countryOf(text) !== undefined && !words.some(({ lower }) => FORCE.has(lower))) return countryNamed(text)?.name
  const [only] = name
  const shouted = name.length === 1 && only !== undefined && isShouted(only)
  return shouted ? (names.get(text) ?? text) : text
}

/** The party that a definite "the militants" or a pronoun goes back to: the last one named as a subject. */
export const lastParty = (parsed: Parsed, phrase: number, known: Known): string | undefined => {
  for (let sentence = parsed.index; sentence >= 0 && parsed.index - sentence < 12; sentence--) {
    const there = known.sentences[sentence]
    if (there === undefined) break
    const until = sentence === parsed.index ? phrase : there.phrases.length
    for (let at = until - 1; at >= 0; at--) {
      const party = partyHere(there, at, known)
      if (party !== undefined && !party.startsWith("government") && countryNamed(party) === undefined) return party
    }
  }
  return undefined
}

/** Words for a unit, which are no name of one however they are printed. */
const SORTS: ReadonlySet<string> = new Set("commandos commando units unit columns column police security".split(" "))

/** A party that a phrase names by itself, as a subject or after "by". */
export const partyHere = (parsed: Parsed, at: number, known: Known): string | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.pronoun || noun.amount !== undefined) return undefined
  const words = parsed.tokens.slice(noun.from, noun.to)
  const name = nameIn(words)
  if (name.length === 0 || stateOf(words, known) !== undefined) return undefined
  if (isTeller(parsed, at) || isInBrackets(parsed, noun)) return undefined
  const isForce = words.some(({ lower }) => FORCE.has(lower))
  const [only] = name
  // "an A-37" is a plane, where nothing says that it is a group.
  const shouted = name.length === 1 && only !== undefined && isShouted(only) && !/\d/.test(only.text)
  const isKnown = known.forces.has(singleName(name.map(({ text }) => text).join(" "), known.forces))
  if (name.every(({ lower }) => FORCE.has(lower) || SORTS.has(lower))) return undefined
  return isForce || shouted || isKnown ? namedParty(words, known) : undefined
}
