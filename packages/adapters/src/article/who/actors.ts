/** Parties to what is told: armed groups, governments, forces. Names for one party are brought together. */
import { hasFiniteVerb, lemmaOf, nounAt, verbAt, wordAt, type Parsed } from "../grammar/Parsed.ts"
import type { NounPhrase } from "../grammar/Phrase.ts"
import { subjectOf } from "../grammar/subjects.ts"
import type { Token } from "../text/Article.ts"
import { countryNamed, countryOf, countryOfAdjective } from "../place/countries.ts"
import { isInBrackets, isTeller, nameOverGap, rebelArmy, shortNames } from "./fullNames.ts"
import { REPORT_VERBS } from "./reportVerbs.ts"

/** The parties of a text. */
export interface Actors {
  /** The party that a noun phrase means, named alike wherever it is meant; `undefined` when it means none. */
  readonly partyOf: (parsed: Parsed, phrase: number) => string | undefined
  /** The armed group last named before a phrase, with a name of its own. */
  readonly opponentBefore: (parsed: Parsed, phrase: number) => string | undefined
  /** The country that the text is mostly about. */
  readonly country: string | undefined
}

const STATE: ReadonlySet<string> = new Set(
  "government regime loyalist loyalists pro-government pro-regime army military authorities troops".split(" "),
)

const MILITANTS: ReadonlySet<string> = new Set(
  "jihadists jihadist extremists extremist militants insurgents rebels rebel group movement fighters gunmen attackers terrorists faction militia coalition organisation organization".split(
    " ",
  ),
)

const FORCE: ReadonlySet<string> = new Set(
  "group movement forces fighters militants militia troops army faction insurgents rebels rebel coalition brigade brigades jihadists gunmen reinforcements soldiers".split(
    " ",
  ),
)

/** The country with the most mentions by name, adjective or capital; the first mentioned of equals. */
const dominantCountry = (sentences: ReadonlyArray<Parsed>): string | undefined => {
  const counts = new Map<string, number>()
  for (const { tokens } of sentences) {
    for (const { text, capital } of tokens) {
      const country = capital ? countryOf(text) : undefined
      if (country !== undefined) counts.set(country.name, (counts.get(country.name) ?? 0) + 1)
    }
  }
  return Array.from(counts).reduce<readonly [string, number] | undefined>(
    (best, one) => (best === undefined || one[1] > best[1] ? one : best),
    undefined,
  )?.[0]
}

const isName = ({ capital, pos }: Token): boolean => capital && pos === "PROPN"

/** The name in a noun phrase: its run of capitalised words. */
const nameIn = (tokens: ReadonlyArray<Token>): ReadonlyArray<Token> => {
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

/** Capitals that name no party. */
const NO_PARTY: ReadonlySet<string> = new Set(
  "UTC GMT EST EDT PST PDT IST CET AM PM TV US UK EU UN USA COVID-19 FIR CEO".split(" "),
)

/** Names that stand with a word for a force somewhere: "Houthi" of "the Houthi movement". */
const forces = (sentences: ReadonlyArray<Parsed>): ReadonlySet<string> =>
  new Set(
    sentences.flatMap(({ tokens, phrases }) =>
      phrases.flatMap((phrase) => {
        if (phrase._tag !== "Noun" || phrase.pronoun || phrase.amount !== undefined) return []
        const words = tokens.slice(phrase.from, phrase.to)
        const name = nameIn(words)
        const named = name.length > 0 && words.some(({ lower }) => FORCE.has(lower)) && stateWord(words) === undefined
        const text = name.map((token) => token.text).join(" ")
        return named && countryOf(text) === undefined ? [text] : []
      }),
    ),
  )

const stateWord = (words: ReadonlyArray<Token>): Token | undefined => words.find(({ lower }) => STATE.has(lower))

/** "rebel troops": no state's. */
const OPPOSED: ReadonlySet<string> = new Set("rebel guerrilla insurgent separatist".split(" "))

interface Known {
  readonly country: string | undefined
  readonly names: ReadonlyMap<string, string>
  readonly forces: ReadonlySet<string>
  readonly sentences: ReadonlyArray<Parsed>
}

const stateOf = (words: ReadonlyArray<Token>, { country }: Known): string | undefined => {
  if (!words.some(({ lower }) => STATE.has(lower)) || words.some(({ lower }) => OPPOSED.has(lower))) return undefined
  const whole = countryNamed(
    nameIn(words)
      .map(({ text }) => text)
      .join(" "),
  )
  const named =
    whole ?? words.map(({ text }) => countryOfAdjective(text) ?? countryNamed(text)).find((one) => one !== undefined)
  const whose = named?.name ?? country
  return whose === undefined ? "government" : `government of ${whose}`
}

/** "IS": a short name in capitals that is no unit, country or hour. */
const isShouted = ({ text }: Token): boolean =>
  text.length >= 2 &&
  !text.includes(".") &&
  text === text.toUpperCase() &&
  text !== text.toLowerCase() &&
  !NO_PARTY.has(text)

/** A party by its name: what goes with "group" or "forces", or has an article and a full name elsewhere. */
const namedParty = (words: ReadonlyArray<Token>, { names }: Known): string | undefined => {
  const name = nameIn(words)
  if (name.length === 0) return undefined
  const text = nameOverGap(words) || name.map((token) => token.text).join(" ")
  if (countryOf(text) !== undefined && !words.some(({ lower }) => FORCE.has(lower))) return countryNamed(text)?.name
  const [only] = name
  const shouted = name.length === 1 && only !== undefined && isShouted(only)
  return shouted ? (names.get(text) ?? text) : text
}

/** The party that a definite "the militants" or a pronoun goes back to: the last one named as a subject. */
const lastParty = (parsed: Parsed, phrase: number, known: Known): string | undefined => {
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

/** A party that a phrase names by itself, as a subject or after "by". */
const partyHere = (parsed: Parsed, at: number, known: Known): string | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.pronoun || noun.amount !== undefined) return undefined
  const words = parsed.tokens.slice(noun.from, noun.to)
  const name = nameIn(words)
  if (name.length === 0 || stateOf(words, known) !== undefined || isInBrackets(parsed, noun)) return undefined
  if (isTeller(parsed, at)) return undefined
  const isForce = words.some(({ lower }) => FORCE.has(lower))
  const [only] = name
  const shouted = name.length === 1 && only !== undefined && isShouted(only)
  const isKnown = known.forces.has(name.map(({ text }) => text).join(" "))
  return isForce || shouted || isKnown ? namedParty(words, known) : undefined
}

/** How many sentences pronouns are followed back. */
const DEPTH = 4

const subjectOfPrevious = (parsed: Parsed, known: Known, depth: number): string | undefined => {
  if (depth >= DEPTH) return undefined
  const previous = known.sentences[parsed.index - 1]
  if (previous === undefined || previous.block !== parsed.block) return undefined
  const at = previous.phrases.findIndex(({ _tag }) => _tag === "Noun")
  return at === -1 || !hasFiniteVerb(previous, at, previous.phrases.length)
    ? undefined
    : resolve(previous, at, known, depth + 1)
}

const isDefinite = (parsed: Parsed, { from }: NounPhrase): boolean => {
  const word = wordAt(parsed, from)
  return word === "the" || word === "these" || word === "those" || word === "this"
}

const PRONOUNS: ReadonlySet<string> = new Set(["it", "they", "its", "their"])

/** "The army said it had taken the town": the speaker of the verb of saying right before a place; -1 when none is. */
const speakerBefore = (parsed: Parsed, at: number): number => {
  for (let verb = at - 1; verb >= 0; verb--) {
    const group = verbAt(parsed, verb)
    if (group !== undefined) return REPORT_VERBS.has(lemmaOf(parsed, group)) ? subjectOf(parsed, verb).at : -1
  }
  return -1
}

/** Whom "it" or "its fighters" means: whoever says so, else the subject of the sentence before. */
const ofPronoun = (parsed: Parsed, at: number, known: Known, depth: number): string | undefined => {
  const speaker = depth < DEPTH ? speakerBefore(parsed, at) : -1
  return isBody(parsed, speaker, known)
    ? resolve(parsed, speaker, known, depth + 1)
    : subjectOfPrevious(parsed, known, depth)
}

/** An army or a group, and no person who speaks for one. */
const isBody = (parsed: Parsed, at: number, { forces: known }: Known): boolean => {
  const noun = nounAt(parsed, at)
  const head = noun === undefined ? undefined : parsed.tokens[noun.head]
  return head !== undefined && (STATE.has(head.lower) || FORCE.has(head.lower) || known.has(head.text))
}

const FIGHTING: ReadonlySet<string> = new Set("fighters forces troops men soldiers militants units".split(" "))

const resolve = (parsed: Parsed, at: number, known: Known, depth = 0): string | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined) return undefined
  const words = parsed.tokens.slice(noun.from, noun.to)
  const first = wordAt(parsed, noun.from)
  const own = PRONOUNS.has(first) && FIGHTING.has(wordAt(parsed, noun.head))
  if (noun.pronoun || own) return PRONOUNS.has(first) ? ofPronoun(parsed, at, known, depth) : undefined
  const army = rebelArmy(parsed, at)
  if (army !== "") return army
  const state = stateOf(words, known)
  if (state !== undefined) return state
  if (nameIn(words).length > 0) return namedParty(words, known)
  if (!MILITANTS.has(wordAt(parsed, noun.head))) return undefined
  if (words.length === 2 && words.at(-1)?.lower === "coalition") return "coalition"
  const described = words.filter(({ pos }) => pos !== "DET").map(({ lower }) => lower)
  const last = isDefinite(parsed, noun) ? lastParty(parsed, at, known) : undefined
  // "the rebel coalition" says which; "the group" needs one before it.
  return last ?? (isDefinite(parsed, noun) && described.length < 2 ? undefined : described.join(" "))
}

/** Reads the parties of a text. */
export const actorsOf = (sentences: ReadonlyArray<Parsed>): Actors => {
  const known: Known = {
    country: dominantCountry(sentences),
    names: acronyms(sentences),
    forces: forces(sentences),
    sentences,
  }
  return {
    country: known.country,
    partyOf: (parsed, phrase) => resolve(parsed, phrase, known),
    opponentBefore: (parsed, phrase) => lastParty(parsed, phrase, known),
  }
}
