/** Which party a phrase means that is said to have done something. */
import { headAt, headOf, isLink, lemmaAt, nounAt, type Parsed } from "../../grammar/Parsed.ts"
import type { NounPhrase } from "../../grammar/Phrase.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { countryNamed, countryOfAdjective } from "../../place/countries.ts"
import { REPORT_VERBS } from "../../who/reportVerbs.ts"
import type { Context } from "../Context.ts"
import { hedgeWord, textOf, wordOf } from "../phrasing.ts"
import { personMeant } from "../states/meant.ts"
import { causeOf } from "./causes.ts"
import { isOwn } from "./deeds.ts"
import { acting, answersFor, bodyAt, isAnybody, isName, isNoParty } from "./doers.ts"
import type { Found } from "./Found.ts"
import { opensSentence } from "./harms.ts"

const FORCES: ReadonlySet<string> = new Set(
  "soldier government regime army military force forces police troops soldiers rebels militants insurgents guerrillas guerrilla contras terrorists subversives extremists separatists paramilitaries squad squads group militia militias traffickers narcoterrorists mafia cartel commando commandos column troop battalion brigade fighters jihadists gunmen militiamen".split(
    " ",
  ),
)

/** Whether a phrase is a party by its name or its kind; what is only said to be behind something may be anything. */
export const isParty = (parsed: Parsed, at: number, context: Context): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.amount !== undefined) return false
  return (
    isName(parsed, noun) ||
    FORCES.has(headOf(parsed, noun)) ||
    isFlown(parsed, noun) ||
    context.actors.partyOf(parsed, at) !== undefined
  )
}

/** Stands for whoever speaks, until that is known. */
export const SPEAKER = "speaker"

const FIRST: ReadonlySet<string> = new Set(["we", "our"])

/** "each side blames the other" names nobody either. */
const NOBODY: ReadonlySet<string> = new Set(["no", "nobody", "each", "neither"])

/** A person, of whom the words do not tell which. */
const ONE: ReadonlySet<string> = new Set("he she him her himself herself i me".split(" "))

const FLOWN: ReadonlySet<string> = new Set("planes helicopters aircraft".split(" "))

/** "government planes": those who fly them. */
const isFlown = (parsed: Parsed, noun: NounPhrase): boolean =>
  FLOWN.has(headOf(parsed, noun)) && parsed.tokens.slice(noun.from, noun.head).some(({ lower }) => FORCES.has(lower))

/** The party that a phrase means, else its words. A negative subject ("no group") means nobody. */
const partyAt = (parsed: Parsed, at: number, context: Context): string | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || NOBODY.has(wordOf(parsed, at)) || headOf(parsed, noun) === "other") return undefined
  if (isAnybody(parsed, noun) || (isNoParty(parsed, noun) && !isFlown(parsed, noun))) return undefined
  const party = sortAt(parsed, noun) ?? context.actors.partyOf(parsed, at)
  // "Two of them": how many, and not who.
  if (noun.amount !== undefined && noun.amount.to >= noun.to) return undefined
  // "who they believe did it", "officers whom it accused": asked for, or another.
  if (ONE.has(wordOf(parsed, at)) || (noun.pronoun && ["who", "whom"].includes(wordOf(parsed, at - 1))))
    return undefined
  const speaks = parsed.verbs.some((verb) => verb < at && REPORT_VERBS.has(lemmaAt(parsed, verb)))
  // "we did it": whoever speaks, and nobody named before.
  if (FIRST.has(wordOf(parsed, at))) return SPEAKER
  if (isOwn(parsed, at)) return speaks ? (party ?? context.actors.opponentBefore(parsed, at) ?? SPEAKER) : SPEAKER
  return personAt(parsed, noun) ?? stateAt(parsed, noun) ?? party ?? textOf(parsed, at)
}

const SOLDIERS: ReadonlySet<string> = new Set(["soldier", "soldiers", "infantrymen"])
const ARMS: ReadonlySet<string> = new Set("armed air security".split(" "))
const OPPOSED: ReadonlySet<string> = new Set("rebel guerrilla insurgent separatist contra enemy".split(" "))

/** "soldiers", "the air force", "its planes": the state's, whose name they do not bear; `undefined` for others. */
const stateAt = (parsed: Parsed, { from, head, to }: NounPhrase): string | undefined => {
  const { tokens } = parsed
  const words = tokens.slice(from, to)
  const last = tokens[head]?.lower ?? ""
  const force = words.some(({ lower }, i) => ARMS.has(lower) && ["force", "forces"].includes(words[i + 1]?.lower ?? ""))
  if (!SOLDIERS.has(last) && !(force && (FLOWN.has(last) || last.startsWith("force")))) return undefined
  if (words.some(({ lower }) => OPPOSED.has(lower))) return undefined
  const named = words.map(({ text }) => countryOfAdjective(text) ?? countryNamed(text)).find((one) => one !== undefined)
  if (named !== undefined) return `government of ${named.name}`
  const name = words
    .slice(opensSentence(parsed, from) ? 1 : 0)
    .filter(({ pos, lower }) => pos === "PROPN" && !isRank(lower))
  return name.length > 0 ? undefined : "government"
}

const isRank = (word: string): boolean => ARMS.has(word) || word.startsWith("force")

/** "Urban guerrillas" at the head of a sentence, whose first capital says nothing; `undefined` where a name stands. */
const sortAt = ({ tokens }: Parsed, { from, to, head }: NounPhrase): string | undefined => {
  const [first, ...rest] = tokens.slice(from, to)
  const opens =
    from === 0 && first !== undefined && !first.lower.includes(".") && first.text !== first.text.toUpperCase()
  if (!opens || head === from || !FORCES.has(tokens[head]?.lower ?? "") || rest.some(({ capital }) => capital))
    return undefined
  return SORTS.has(first.lower)
    ? tokens
        .slice(from, to)
        .map(({ lower }) => lower)
        .join(" ")
    : undefined
}

const SORTS: ReadonlySet<string> = new Set(
  "urban rural air security armed government rebel leftist rightist suspected alleged masked paramilitary foreign local heavily drug".split(
    " ",
  ),
)

/** "Tarn shopkeeper Jon Velo": the name behind what somebody is; `undefined` where the phrase is another. */
const personAt = ({ tokens }: Parsed, { from, to, head }: NounPhrase): string | undefined => {
  const common = tokens.slice(from, head).findLastIndex(({ pos }) => pos === "NOUN")
  const name = tokens.slice(from + common + 1, to)
  const whole = !tokens.slice(from, to).some(({ pos }) => pos === "PUNCT")
  const plain =
    whole && common !== -1 && name.length > 1 && name.every(({ pos, capital }) => pos === "PROPN" && capital)
  return plain ? name.map(({ text }) => text).join(" ") : undefined
}

const BODIES: ReadonlySet<string> = new Set(["front", "movement", "path", "guard", "resistance"])

/** "the rebels", "the FRM", "Iran": those who bear arms, by a word for it, by letters, or by the country's name. */
export const isArmed = ({ tokens, phrases }: Parsed, at: number): boolean => {
  const words = tokens.slice(phrases[at]?.from ?? 0, phrases[at]?.to ?? 0)
  const armed = words.some(
    ({ lower, text, capital }) => FORCES.has(lower) || (capital && BODIES.has(lower)) || /^[A-Z]{2,6}$/.test(text),
  )
  return armed || countryNamed(words.map(({ text }) => text).join(" ")) !== undefined
}

/** Who did it, named alike wherever meant. */
export const doerOf = (parsed: Parsed, found: Found, context: Context): string | undefined => {
  const { answers, owner, part } = found
  if (owner !== undefined) return acting(owner.party)
  const who = ownerUp(parsed, found)
  // "the government of Tarn": that of the country which its own words name.
  const of = ["government", "army", "regime"].includes(headAt(parsed, who)) && wordOf(parsed, who + 1) === "of"
  const state = of ? countryNamed(textOf(parsed, who + 2)) : undefined
  if (state !== undefined) return `government of ${state.name}`
  const within = part === undefined ? undefined : context.actors.partyWithin(parsed, part)
  if (within !== undefined) return within
  const house = answers === true ? (answersFor(parsed, who) ?? himself(parsed, who, context)) : undefined
  const party = house ?? partyAt(parsed, bodyAt(parsed, who), context)
  return party === undefined ? undefined : acting(plainly(parsed, bodyAt(parsed, who), party.replace(" 's", "")))
}

const ADMITS: ReadonlySet<string> = new Set(["admit", "confess", "acknowledge"])
const SAYS: ReadonlySet<string> = new Set("say insist maintain claim tell state testify".split(" "))

/** "Tarn admitted that he had planted the bomb", "Tarn said he was innocent": the phrase for "he", where it can be told. */
const ownerUp = (parsed: Parsed, { who, answers }: Found): number => {
  if (!["he", "she"].includes(wordOf(parsed, who))) return who
  const verb = isLink(parsed, who - 1, "that") ? who - 2 : who - 1
  const owns = ADMITS.has(lemmaAt(parsed, verb)) || (answers === true && SAYS.has(lemmaAt(parsed, verb)))
  const speaker = owns ? subjectOf(parsed, verb).at : -1
  return speaker === -1 ? who : speaker
}

/** "he denied it": whoever the sentence before is about. */
const himself = (parsed: Parsed, who: number, context: Context): string | undefined =>
  ["he", "she"].includes(wordOf(parsed, who)) ? personMeant(parsed, who, context) : undefined

/** "Guerrillas did it": the capital is that of the sentence. */
const plainly = (parsed: Parsed, at: number, party: string): string => {
  const noun = nounAt(parsed, at)
  if (noun === undefined) return party
  const words = party.toLowerCase().split(" ")
  const sort = words.filter((word) => hedgeWord(word) === undefined).join(" ")
  return FORCES.has(sort) && (opensSentence(parsed, noun.from) || sort === party || words.length > 1) ? sort : party
}

/** What is blamed that is no party is a cause. */
export const isThing = (parsed: Parsed, at: number): boolean =>
  causeOf(parsed, at)._tag === "Category" && !FORCES.has(headAt(parsed, at))
