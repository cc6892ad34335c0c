/** Parties to what is told: armed groups, governments, forces. Names for one party are brought together. */
import { hasFiniteVerb, isPreposition, lemmaOf, nounAt, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import type { NounPhrase } from "../../grammar/Phrase.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { countryOfAdjective } from "../../place/countries.ts"
import { FORCE, knownIn, MILITANTS, nameIn, REBELLIOUS, STATE, type Known } from "./forces.ts"
import { rebelArmy } from "./fullNames.ts"
import { lastParty, namedParty, partyHere, singleName, stateOf } from "./named.ts"
import { REPORT_VERBS } from "../reportVerbs.ts"

/** The parties of a text. */
export interface Actors {
  /** The party that a noun phrase means, named alike wherever it is meant; `undefined` when it means none. */
  readonly partyOf: (parsed: Parsed, phrase: number) => string | undefined
  /** The same, where the phrase means a body in arms; no person, and nothing else that has a name. */
  readonly forceOf: (parsed: Parsed, phrase: number) => string | undefined
  /** The party that a noun phrase names before its head: "rebel control", "Syrian government hands". */
  readonly partyWithin: (parsed: Parsed, phrase: number) => string | undefined
  /** The party that one word of a phrase means: "rebel" of "rebel-held". */
  readonly partyCalled: (parsed: Parsed, phrase: number, word: string) => string | undefined
  /** The armed group last named before a phrase, with a name of its own. */
  readonly opponentBefore: (parsed: Parsed, phrase: number) => string | undefined
  /** The country that the text is mostly about. */
  readonly country: string | undefined
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
  return (
    head !== undefined && (STATE.has(head.lower) || FORCE.has(head.lower) || known.has(singleName(head.text, known)))
  )
}

const FIGHTING: ReadonlySet<string> = new Set("fighters forces troops men soldiers militants units".split(" "))

/** Words for a body that say nothing of what it is. */
const VAGUE: ReadonlySet<string> = new Set(
  "rebel group movement fighters gunmen attackers faction militia coalition organisation organization".split(" "),
)

/** "fighters of the Northern Front": the party behind "of". */
const ofWhom = (parsed: Parsed, at: number, known: Known): string | undefined =>
  isPreposition(parsed, at + 1, OF) ? partyHere(parsed, at + 2, known) : undefined

const OF: ReadonlySet<string> = new Set(["of"])

const resolve = (parsed: Parsed, at: number, known: Known, depth = 0): string | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined) return undefined
  const words = parsed.tokens.slice(noun.from, noun.to)
  const first = wordAt(parsed, noun.from)
  const own = PRONOUNS.has(first) && FIGHTING.has(wordAt(parsed, noun.head))
  if (noun.pronoun || own) return PRONOUNS.has(first) ? ofPronoun(parsed, at, known, depth) : undefined
  const army = rebelArmy(parsed, at)
  if (army !== "") return army
  const whole = FIGHTING.has(wordAt(parsed, noun.head)) ? ofWhom(parsed, at, known) : undefined
  if (whole !== undefined) return whole
  const state = stateOf(words, known)
  if (state !== undefined) return state
  if (nameIn(words).length > 0) return namedParty(words, known)
  if (!MILITANTS.has(wordAt(parsed, noun.head))) return undefined
  if (words.length === 2 && words.at(-1)?.lower === "coalition") return "coalition"
  const described = words.filter(({ pos }) => pos !== "DET").map(({ lower }) => lower)
  const plain = described.length === 1 && REBELLIOUS.has(described[0] ?? "")
  if (plain && known.rebels !== undefined) return known.rebels
  const last = isDefinite(parsed, noun) ? lastParty(parsed, at, known) : undefined
  // "the rebels" and "the rebel coalition" say which; "the group" needs one before it.
  const vague = isDefinite(parsed, noun) && described.length < 2 && VAGUE.has(wordAt(parsed, noun.head))
  return last ?? (vague ? undefined : described.join(" "))
}

/** Whether a party is known for a body in arms. */
const isBodyName = (party: string | undefined, { forces: known, rebels }: Known): boolean =>
  party !== undefined &&
  (party === rebels ||
    party.startsWith("government") ||
    known.has(party) ||
    party.split(" ").some((word) => MILITANTS.has(word)))

/** Whether a phrase or what a pronoun stands for is a body in arms. */
const isForceAt = (parsed: Parsed, at: number, known: Known): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined) return false
  if (noun.pronoun) return isBodyName(resolve(parsed, at, known), known)
  const head = wordAt(parsed, noun.head)
  return STATE.has(head) || FORCE.has(head) || MILITANTS.has(head) || partyHere(parsed, at, known) !== undefined
}

/** Words before another for those who fight a government, with the word for them by themselves. */
const REBELS: ReadonlyMap<string, string> = new Map(
  "rebel insurgent guerrilla separatist jihadist militant extremist"
    .split(" ")
    .map((word) => [word, `${word}s`] as const),
)

/** The party of one word before another: a state's, a name, or those who fight it. */
const called = (parsed: Parsed, at: number, word: string, known: Known): string | undefined => {
  const lower = word.toLowerCase()
  if (STATE.has(lower)) return known.country === undefined ? "government" : `government of ${known.country}`
  const rebels = REBELS.get(lower)
  if (rebels !== undefined) return known.rebels ?? lastParty(parsed, at, known) ?? rebels
  const country = countryOfAdjective(word)
  if (country !== undefined) return `government of ${country.name}`
  return word !== lower && known.forces.has(word) ? word : known.names.get(word)
}

const within = (parsed: Parsed, at: number, known: Known): string | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.pronoun) return undefined
  const words = parsed.tokens.slice(noun.from, noun.head)
  const state = stateOf(words, known)
  if (state !== undefined) return state
  // "armed forces complicity"
  if (words.at(-1)?.lower === "forces" && words.at(-2)?.lower === "armed") return called(parsed, at, "army", known)
  const name = nameIn(words)
    .map(({ text }) => text)
    .join(" ")
  if (known.forces.has(name) || known.names.has(name)) return known.names.get(name) ?? name
  return words.map(({ text }) => called(parsed, at, text, known)).find((party) => party !== undefined)
}

const UNITS: ReadonlySet<string> = new Set(
  "units unit columns column squad squads battalion battalions patrol patrols commandos fighters soldiers troops".split(
    " ",
  ),
)

/** "rebel units", "army patrols": the party whose unit a phrase is. */
const unitOf = (parsed: Parsed, at: number, known: Known): string | undefined => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && UNITS.has(wordAt(parsed, noun.head)) ? within(parsed, at, known) : undefined
}

/** Reads the parties of a text. */
export const actorsOf = (sentences: ReadonlyArray<Parsed>, sentFrom: string | undefined): Actors => {
  const known = knownIn(sentences, sentFrom)
  return {
    country: known.country,
    partyOf: (parsed, phrase) => resolve(parsed, phrase, known),
    forceOf: (parsed, phrase) =>
      (isForceAt(parsed, phrase, known) ? resolve(parsed, phrase, known) : undefined) ?? unitOf(parsed, phrase, known),
    partyWithin: (parsed, phrase) => within(parsed, phrase, known),
    partyCalled: (parsed, phrase, word) => called(parsed, phrase, word, known),
    opponentBefore: (parsed, phrase) => lastParty(parsed, phrase, known),
  }
}
