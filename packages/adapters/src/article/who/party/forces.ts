/** What a text itself says of who fights in it: names of armed groups, their short forms, the country it is about. */
import { isLink, nounAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import { countryOf } from "../../place/countries.ts"
import { dominantCountry } from "./homeCountry.ts"
import type { Token } from "../../text/Article.ts"
import { nameOverGap, shortNames } from "./fullNames.ts"

/** Words for a state and those who fight for it. */
export const STATE: ReadonlySet<string> = new Set(
  "government regime loyalist loyalists pro-government pro-regime army military authorities troops".split(" "),
)

/** Words for armed groups and those in them. */
export const MILITANTS: ReadonlySet<string> = new Set(
  "jihadists jihadist extremists extremist militants insurgents rebels rebel group movement fighters gunmen attackers terrorists faction militia coalition organisation organization".split(
    " ",
  ),
)

/** Words for a body in arms. */
export const FORCE: ReadonlySet<string> = new Set(
  "group movement front forces fighters militants militia troops army faction insurgents rebels rebel coalition brigade brigades jihadists gunmen reinforcements soldiers".split(
    " ",
  ),
)

const isName = ({ capital, pos }: Token): boolean => capital && pos === "PROPN"

/** The name in a noun phrase: its run of capitalised words. */
export const nameIn = (tokens: ReadonlyArray<Token>): ReadonlyArray<Token> => {
  const start = tokens.findIndex(isName)
  if (start === -1) return []
  const rest = tokens.slice(start).findIndex((token) => !isName(token))
  return rest === -1 ? tokens.slice(start) : tokens.slice(start, start + rest)
}

const initials = (words: ReadonlyArray<Token>): string => words.map(({ text }) => text[0] ?? "").join("")

/** Full names of the text by their initials: "IS" is the Islamic State. */
const acronyms = (sentences: ReadonlyArray<Parsed>): ReadonlyMap<string, string> => {
  const names = new Map<string, string>(shortNames(sentences))
  for (const { tokens, phrases } of sentences) {
    for (const phrase of phrases) {
      if (phrase._tag !== "Noun" || phrase.pronoun || phrase.to - phrase.from < 2) continue
      const name = nameIn(tokens.slice(phrase.from, phrase.to))
      if (name.length >= 2 && !names.has(initials(name)))
        names.set(initials(name), name.map(({ text }) => text).join(" "))
    }
  }
  return names
}

/** "the Free River, an insurgent group,": what a name is said to be right behind it. */
const isApposed = (parsed: Parsed, at: number): boolean => {
  const noun = isLink(parsed, at + 1, "comma") ? nounAt(parsed, at + 2) : undefined
  const article = noun === undefined ? "" : wordAt(parsed, noun.from)
  return noun !== undefined && (article === "a" || article === "an") && ARMED.has(wordAt(parsed, noun.head))
}

const ARMED: ReadonlySet<string> = new Set("group movement militia faction".split(" "))

/** Names that stand with a word for a force somewhere: "Houthi" of "the Houthi movement". */
const forces = (sentences: ReadonlyArray<Parsed>): ReadonlySet<string> =>
  new Set(
    sentences.flatMap((parsed) =>
      parsed.phrases.flatMap((phrase, at) => {
        if (phrase._tag !== "Noun" || phrase.pronoun || phrase.amount !== undefined) return []
        const words = parsed.tokens.slice(phrase.from, phrase.to)
        const name = nameIn(words)
        const force = words.some(({ lower }) => FORCE.has(lower)) || isApposed(parsed, at)
        const named = name.length > 0 && force && stateWord(words) === undefined
        const text = name.map((token) => token.text).join(" ")
        return named && countryOf(text) === undefined ? [text] : []
      }),
    ),
  )

const stateWord = (words: ReadonlyArray<Token>): Token | undefined => words.find(({ lower }) => STATE.has(lower))

/** "rebel troops": no state's. */
export const OPPOSED: ReadonlySet<string> = new Set("rebel guerrilla insurgent separatist".split(" "))

/** Those who fight a government, by what they are called without a name. */
export const REBELLIOUS: ReadonlySet<string> = new Set(
  "jihadists jihadist extremists extremist militants militant insurgents insurgent rebels rebel guerrillas guerrilla separatists separatist front".split(
    " ",
  ),
)

/** The one group that the text calls rebels or the like by its name; `undefined` where it so calls none, or several. */
const onlyRebels = (sentences: ReadonlyArray<Parsed>, names: ReadonlyMap<string, string>): string | undefined => {
  const named = new Set<string>()
  for (const parsed of sentences)
    for (let at = 0; at < parsed.phrases.length; at++) {
      const noun = nounAt(parsed, at)
      if (noun === undefined || noun.pronoun || noun.amount !== undefined) continue
      const words = parsed.tokens.slice(noun.from, noun.to)
      const name = nameIn(words)
      const next = isApposed(parsed, at) ? nounAt(parsed, at + 2) : undefined
      const told = next === undefined ? words : parsed.tokens.slice(next.from, next.to)
      if (name.length === 0 || !told.some(({ lower }) => REBELLIOUS.has(lower)) || stateWord(words) !== undefined)
        continue
      const text = nameOverGap(words) || name.map((token) => token.text).join(" ")
      const isSort = name.every(({ lower }) => FORCE.has(lower) || REBELLIOUS.has(lower))
      if (countryOf(text) === undefined && !isSort) named.add(names.get(text) ?? text)
    }
  const [only] = named
  return named.size === 1 ? only : undefined
}

/** What later sentences are read by. */
export interface Known {
  /** Whom the text means by "the rebels", where it names one such group. */
  readonly rebels: string | undefined
  readonly country: string | undefined
  readonly names: ReadonlyMap<string, string>
  readonly forces: ReadonlySet<string>
  readonly sentences: ReadonlyArray<Parsed>
}

/** The names of forces, and those that they are short for. */
const withFullNames = (short: ReadonlySet<string>, names: ReadonlyMap<string, string>): ReadonlySet<string> =>
  new Set(Array.from(short).flatMap((name) => [name, names.get(name) ?? name]))

/** Reads who fights in a text that was sent from a country, where its head tells which. O(n). */
export const knownIn = (sentences: ReadonlyArray<Parsed>, sentFrom: string | undefined): Known => {
  const names = acronyms(sentences)
  return {
    country: dominantCountry(sentences, sentFrom),
    names,
    rebels: onlyRebels(sentences, names),
    forces: withFullNames(forces(sentences), names),
    sentences,
  }
}
