/** Who did it, told by the noun for the deed: "an attack by the FRM", "an FRM attack on the mill", "the killing of six by rebels". */
import { DEEDS, eventNoun } from "../../event/nouns.ts"
import { headAt, isPreposition, lemmaAt, nounAt, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import type { NounPhrase } from "../../grammar/Phrase.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { countryNamed, countryOfAdjective } from "../../place/countries.ts"
import { isTemporal } from "../../time/temporal.ts"
import type { Context } from "../Context.ts"
import { isUntold, wordOf } from "../phrasing.ts"
import { isDone } from "./deedNouns.ts"
import type { Found } from "./Found.ts"
import { harmAt } from "./harms.ts"

const TAILS: ReadonlySet<string> = new Set("of on in at against near upon outside".split(" "))
const BY: ReadonlySet<string> = new Set(["by"])

/** Phrases between a deed and "by". Chosen. */
const FAR = 8

/** Where "by" stands behind a deed, over whom it was done to, where and when; -1 for none. */
const byBehind = (parsed: Parsed, at: number): number => {
  for (let place = at + 1; place <= at + FAR;) {
    const [own, next] = [nounAt(parsed, place), nounAt(parsed, place + 1)]
    if (isPreposition(parsed, place, BY)) return next === undefined || isTemporal(parsed, next) ? -1 : place
    if (isPreposition(parsed, place, TAILS) && next !== undefined) place += 2
    else if (own !== undefined && isTemporal(parsed, own)) place++
    else return -1
  }
  return -1
}

const BEHIND: ReadonlySet<string> = new Set("in during after following since from with".split(" "))
const TELLS: ReadonlySet<string> = new Set(
  "condemn report confirm survive witness describe denounce suffer investigate recall mention deplore protest".split(
    " ",
  ),
)

/** Whether a verb tells what was so. */
const tells = (parsed: Parsed, verb: number): boolean => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || group.form === "infinitive" || isUntold(parsed, verb)) return false
  return group.modal === undefined || group.perfect
}

/** Phrases over which the verb is looked for that a deed stands with. Chosen. */
const NEAR = 14

/** The verb that tells that a deed took place: that of which it is the subject, or of which it says when or in what; -1 for none. */
export const toldBy = (parsed: Parsed, at: number): number => {
  for (let verb = at + 1; verb <= at + NEAR; verb++)
    if (tells(parsed, verb) && subjectOf(parsed, verb).at === at) return verb
  if (tells(parsed, at - 1) && TELLS.has(lemmaAt(parsed, at - 1))) return at - 1
  if (!BEHIND.has(wordOf(parsed, at - 1))) return -1
  for (let verb = at - 2; verb >= Math.max(0, at - NEAR); verb--)
    if (verbAt(parsed, verb) !== undefined) return tells(parsed, verb) ? verb : -1
  const next = parsed.verbs.find((verb) => verb > at)
  return at === 1 && next !== undefined && tells(parsed, next) ? next : -1
}

const FORCES: ReadonlySet<string> = new Set("rebel guerrilla insurgent separatist contra army government".split(" "))
const MEANS: ReadonlySet<string> = new Set("air bomb rocket mortar missile drone artillery sniper arson".split(" "))
const FROM_AFAR: ReadonlySet<string> = new Set("strike airstrike air-strike shelling bombardment raid".split(" "))

/** Tokens that name whose deed it is, within its phrase. */
interface Owner {
  readonly from: number
  readonly to: number
  readonly party: string
}

const SHORT = /^[A-Z]{3,6}$/

/** "the FRM's attack": whose it is; the murder is that of its victim. */
const owning = ({ tokens }: Parsed, noun: NounPhrase, { places }: Context): Owner | undefined => {
  const mark = tokens.findIndex(({ lower }, i) => i > noun.from && i < noun.head && (lower === "'s" || lower === "'"))
  if (mark === -1) return undefined
  const from = tokens[noun.from]?.pos === "DET" ? noun.from + 1 : noun.from
  const words = tokens.slice(from, mark)
  const name = words.map(({ text }) => text).join(" ")
  const isForce = FORCES.has(words.at(-1)?.lower ?? "") || words.at(-1)?.lower.endsWith("s") === true
  const named = words.length > 0 && words.every(({ pos }) => pos === "PROPN")
  const isSide = named ? SHORT.test(name) || countryNamed(name) !== undefined || !places.isPlace(name) : isForce
  return isSide && !isTemporalName(words.at(-1)?.lower ?? "") ? { from, to: mark, party: name } : undefined
}

const DAYS: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday week month year morning afternoon noon night evening days weeks hours months years".split(
    " ",
  ),
)

const isTemporalName = (word: string): boolean => DAYS.has(word)

/** "an FRM attack", "a rebel mortar attack", "an Israeli air strike": who stands right before the deed or what it was done with. */
const before = ({ tokens }: Parsed, noun: NounPhrase): Owner | undefined => {
  let at = noun.head - 1
  while (at > noun.from && MEANS.has(tokens[at]?.lower ?? "")) at--
  const token = tokens[at]
  if (token === undefined || at < noun.from || token.pos === "DET") return undefined
  const owner = { from: at, to: at + 1 }
  if (FORCES.has(token.lower)) return { ...owner, party: token.lower }
  const country = countryOfAdjective(token.text) ?? countryNamed(token.text)
  const event = eventNoun(tokens[noun.head]?.lower ?? "")?.noun ?? ""
  if (country !== undefined)
    return FROM_AFAR.has(event) && token.capital ? { ...owner, party: `government of ${country.name}` } : undefined
  return SHORT.test(token.text) && token.pos === "PROPN" && !NOBODY.has(token.text)
    ? { ...owner, party: token.text }
    : undefined
}

const NOBODY: ReadonlySet<string> = new Set("TV UTC GMT IED FIR CEO AM PM UN EU DNA TNT RPG SUV VIP".split(" "))

const STATE: ReadonlySet<string> = new Set(["army", "military", "government", "police"])

/** Names of parties that are called by what they do. */
const PARTIES: ReadonlyMap<string, string> = new Map([
  ["rebel", "rebels"],
  ["guerrilla", "guerrillas"],
  ["insurgent", "insurgents"],
  ["separatist", "separatists"],
  ["contra", "contras"],
])

/** Several that are not told one by one: "attacks by rebels". */
const isAny = (parsed: Parsed, noun: NounPhrase): boolean => {
  const first = wordAt(parsed, noun.from)
  return ["no", "any", "more", "further", "possible", "future", "such"].includes(first) || noun.amount !== undefined
}

const isOneDeed = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.pronoun || isAny(parsed, noun) || !isDone(parsed, at)) return false
  const event = eventNoun(headAt(parsed, at))
  // "the assault left 60 dead": one side's part in a battle, told as such.
  if (event?.family === "generic" || event?.noun === "assault") return false
  const article = parsed.tokens[noun.from]?.pos === "DET" || parsed.tokens[noun.from]?.pos === "PRON"
  return article || parsed.headline || parsed.tokens.slice(noun.from, noun.head).some(({ lower }) => lower === "'s")
}

/** "an attack by the FRM", of which no words say to whom or where: one of many, unless the opening tells of it. */
const isLoose = (parsed: Parsed, at: number, { main }: Context): boolean =>
  ["a", "an"].includes(wordOf(parsed, at)) &&
  !isPreposition(parsed, at + 1, TAILS) &&
  (main === undefined || parsed.index >= OPENING)

/** Sentences that tell what the article is about. */
const OPENING = 3

/** Who did the deed that a noun phrase names, where its words say so. */
export const nominalDoer = (parsed: Parsed, at: number, context: Context): Found | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || !isOneDeed(parsed, at)) return undefined
  const by = byBehind(parsed, at)
  const verb = toldBy(parsed, at)
  if (verb === -1) return undefined
  // "an air strike killed three": one of many, which what it did tells from others.
  const loose = isLoose(parsed, at, context)
  const harmed = loose && verb > at ? (harmAt(parsed, verb)?.object ?? -1) : -1
  if (loose && (harmed <= verb || verbAt(parsed, verb)?.passive === true)) return undefined
  const deed = loose ? verb : at
  if (by !== -1) return { who: by + 1, from: at, to: Math.max(by + 1, harmed), verb, deed, named: true }
  // "Omar Tal's murder" is that of its victim; "the army's killing of Omar Tal" is the army's.
  const ofVictim = DEEDS.has(eventNoun(headAt(parsed, at))?.noun ?? "")
  if (ofVictim && wordOf(parsed, at + 1) !== "of") return undefined
  const owner = owning(parsed, noun, context) ?? (ofVictim ? undefined : before(parsed, noun))
  if (owner === undefined) return undefined
  const state = STATE.has(owner.party) ? context.actors.partyWithin(parsed, at) : undefined
  const party = state ?? PARTIES.get(owner.party) ?? owner.party
  return { who: at, from: at, to: Math.max(tailEnd(parsed, at), harmed), verb, deed, owner: { ...owner, party } }
}

const tailEnd = (parsed: Parsed, at: number): number =>
  isPreposition(parsed, at + 1, TAILS) && nounAt(parsed, at + 2) !== undefined ? at + 2 : at

const CLAIMS: ReadonlySet<string> = new Set(["claim", "claims"])

/** "there was no claim of responsibility", "no claims of responsibility were made": nobody is known yet. */
export const noClaim = (parsed: Parsed, at: number): Found | undefined => {
  if (!CLAIMS.has(headAt(parsed, at)) || wordOf(parsed, at) !== "no") return undefined
  if (wordOf(parsed, at + 1) !== "of" || headAt(parsed, at + 2) !== "responsibility") return undefined
  const deed = wordOf(parsed, at + 3) === "for" && isDone(parsed, at + 4) ? { deed: at + 4 } : {}
  const verb = verbAt(parsed, at - 1) === undefined ? parsed.verbs.find((place) => place > at) : at - 1
  return verb === undefined ? undefined : { who: at, from: at, to: deed.deed ?? at + 2, verb, ...deed }
}
