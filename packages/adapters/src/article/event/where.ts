/** Where an event took place and to whom it was done, as the words around its noun say. */
import { isLink, isPreposition, lemmaAt, nounAt, verbAt, wordAt, type Parsed } from "../grammar/Parsed.ts"
import type { NounPhrase } from "../grammar/Phrase.ts"
import { countryOfAdjective } from "../place/countries.ts"
import { subjectOf } from "../grammar/subjects.ts"
import { placeNoun } from "../place/placeNoun.ts"
import type { Token } from "../text/Article.ts"
import { monthOf, weekdayOf } from "../time/months.ts"
import { DEEDS, type Family } from "./nouns.ts"
import type { IsPlace } from "./standing.ts"

/** What sort of event a noun names. */
export interface Kind {
  readonly noun: string
  readonly family: Family
}

const OF: ReadonlySet<string> = new Set(["of"])

const AT: ReadonlySet<string> = new Set("in on at near against of outside".split(" "))

/** Parts of a day and names of days, which owners and modifiers of events can be: "this morning's attack". */
const TIMES: ReadonlySet<string> = new Set(
  "today yesterday tonight morning afternoon evening night weekend week month year day gmt utc".split(" "),
)

const isTime = (name: string): boolean => monthOf(name) > 0 || weekdayOf(name) > 0 || TIMES.has(name.toLowerCase())

const UPON: ReadonlySet<string> = new Set(["on", "against"])

/** Events that are "of" the place that they come upon: "the siege of Quell"; others are of whoever does them. */
const OF_PLACES: ReadonlySet<string> = new Set("bombing shelling bombardment siege invasion battle".split(" "))

/** Whether a name behind a preposition can be where an event took place, or what it came upon. */
const isWhere = (preposition: string, name: string, { noun, family }: Kind, isPlace: IsPlace): boolean => {
  if (isTime(name)) return false
  // "the war on drugs": whom a war is against is not where it is.
  if (UPON.has(preposition)) return family !== "war" || isPlace(name)
  return preposition !== "of" || OF_PLACES.has(noun) || (!DEEDS.has(noun) && isPlace(name))
}

/** The place behind an event: "in Ghazni", "on the Qadam neighbourhood", "hours later in Dayton". */
export const placeBehind = (parsed: Parsed, at: number, kind: Kind, isPlace: IsPlace): string | undefined => {
  let next = at + 1
  while (isLink(parsed, next, "adverb")) next++
  for (; next < at + 10; next += 2) {
    if (!isPreposition(parsed, next, AT)) return undefined
    const place = nounAt(parsed, next + 1)
    const name = place === undefined || place.pronoun ? undefined : placeNoun(parsed, place).name
    const preposition = wordAt(parsed, parsed.phrases[next]?.from ?? -1)
    if (name !== undefined && isWhere(preposition, name, kind, isPlace)) return name
  }
  return undefined
}

/** Whether a word is one of a name. */
export const named = ({ capital, pos }: Token): boolean => capital && pos === "PROPN"

const ARTICLES: ReadonlySet<string> = new Set(["a", "an", "the"])

/** The name before an event noun: "a New Hampshire crash". */
export const modifierOf = (tokens: ReadonlyArray<Token>): string | undefined => {
  // "AN EARTHQUAKE": an article in capitals is no name.
  const start = tokens.findIndex((token) => named(token) && !ARTICLES.has(token.lower))
  if (start === -1) return undefined
  const rest = tokens.slice(start)
  const end = rest.findIndex((token) => !named(token))
  const name = (end === -1 ? rest : rest.slice(0, end)).map(({ text }) => text).join(" ")
  return isTime(name) || MEANS.has(name.toLowerCase()) ? undefined : name
}

/** What stands before an event and is no place, however it is written: "Gas explosion", "Missile strike". */
const MEANS: ReadonlySet<string> = new Set(
  "gas missile drone rocket air bus train car truck lorry boat ferry plane bomb mortar shell knife gun hotel market school mosque church prison factory hospital nightclub mine suicide roadside grenade landmine army police rebel coalition forest earthquake flash monsoon methane twin double triple multiple several".split(
    " ",
  ),
)

/** Families of events that a country's name before them says where they are: "the Syrian war"; "a Syrian attack" is Syria's. */
const OF_COUNTRY: ReadonlySet<Family> = new Set<Family>(["war", "quake", "disaster", "accident", "protest", "generic"])

/** The place that hangs on the event, or stands before it: "a Kabul bombing", "Syria's war". */
export const placeOf = (
  parsed: Parsed,
  at: number,
  noun: NounPhrase,
  kind: Kind,
  isPlace: IsPlace,
): string | undefined => {
  const { owner } = placeNoun(parsed, noun)
  const isOwner = owner?.name !== undefined && !isTime(owner.name) && isPlace(owner.name)
  const behind = placeBehind(parsed, at, kind, isPlace)
  // "Aster's assault on Tarn": whoever attacks is not where it is.
  const upon = behind !== undefined && kind.family === "attack" && isPreposition(parsed, at + 1, UPON)
  if (isOwner && !upon) return owner.name
  if (behind !== undefined) return behind
  const before = modifierOf(parsed.tokens.slice(noun.from, noun.head))
  if (before === undefined) return undefined
  const country = before
    .split(" ")
    .map(countryOfAdjective)
    .find((one) => one !== undefined)
  if (country !== undefined) return OF_COUNTRY.has(kind.family) && kind.noun !== "invasion" ? country.name : undefined
  return isPlace(before) || (OF_COUNTRY.has(kind.family) && isProper(parsed, noun)) ? before : undefined
}

const STRIKES: ReadonlySet<string> = new Set(
  "hit strike rock jolt shake raze devastate flatten level destroy batter target ravage engulf sweep".split(" "),
)
const CLAUSE_ENDS: ReadonlySet<string> = new Set(["comma", "stop", "that", "who", "when", "quote"])

/** Phrases between an event and its verb. Chosen. */
const NEAR = 10

/** "A quake hit the town of Zell", "a quake measuring 6.4 hit Zell": the verb that tells what an event did; -1 for none. */
const verbOf = (parsed: Parsed, at: number): number => {
  const told = (verb: number): boolean => {
    const group = verbAt(parsed, verb)
    return group !== undefined && group.form !== "infinitive" && !group.passive && !group.negated
  }
  const next = isLink(parsed, at + 1, "adverb") || isLink(parsed, at + 1, "that") ? at + 2 : at + 1
  if (told(next) && verbAt(parsed, next)?.form !== "ing") return next
  const isOwn = (verb: number): boolean =>
    told(verb) && verbAt(parsed, verb)?.form !== "ing" && subjectOf(parsed, verb).at === at
  for (let verb = next + 1; verb < next + NEAR; verb++) if (isOwn(verb)) return verb
  return -1
}

const BY: ReadonlySet<string> = new Set(["by", "in"])

/** "Barr was razed by a quake", "the city of Barr was destroyed in a quake": what befell it. */
const placeStruck = (parsed: Parsed, at: number, isPlace: IsPlace): string | undefined => {
  const struck = isPreposition(parsed, at - 1, BY) && verbAt(parsed, at - 2)?.passive === true
  if (!struck || !STRIKES.has(lemmaAt(parsed, at - 2))) return undefined
  const subject = subjectOf(parsed, at - 2).at
  return subject === -1 ? undefined : placeAt(parsed, subject, isPlace)
}

/** "A quake hit the town of Zell", "a blast killed nine in Tarn": the place in the clause of which an event is the subject. */
export const placeInClause = (parsed: Parsed, at: number, kind: Kind, isPlace: IsPlace): string | undefined => {
  const struckPlace = placeStruck(parsed, at, isPlace)
  if (struckPlace !== undefined) return struckPlace
  const verb = verbOf(parsed, at)
  if (verb === -1) return undefined
  for (let next = verb + 1; next < parsed.phrases.length; next++) {
    const phrase = parsed.phrases[next]
    if (phrase?._tag === "Verb" || (phrase?._tag === "Link" && CLAUSE_ENDS.has(phrase.kind))) return undefined
    const noun = nounAt(parsed, next)
    const struck = next === verb + 1 && STRIKES.has(lemmaAt(parsed, verb))
    if (noun === undefined || noun.pronoun || !(struck || isPreposition(parsed, next - 1, AT))) continue
    const name = placeAt(parsed, next, isPlace)
    // "the border of A and B"
    if (name !== undefined && isLink(parsed, next + 1, "and") && nounAt(parsed, next + 2) !== undefined)
      return undefined
    if (name !== undefined && isWhere("in", name, kind, isPlace)) return name
  }
  return undefined
}

/** The place that a phrase names: "Aster province", "the town of Zell". */
const placeAt = (parsed: Parsed, at: number, isPlace: IsPlace): string | undefined => {
  const [noun, behind] = [nounAt(parsed, at), nounAt(parsed, at + 2)]
  const { name, kind } = noun === undefined ? {} : placeNoun(parsed, noun)
  if (name !== undefined) return isPlace(name) ? name : undefined
  const hangs = kind !== undefined && behind !== undefined && isPreposition(parsed, at + 1, OF)
  if (!hangs || isLink(parsed, at + 3, "and")) return undefined
  return placeNoun(parsed, behind).name
}

/** "the Long Reach War": a name as a whole. */
const isProper = ({ tokens }: Parsed, { head }: NounPhrase): boolean => {
  const token = tokens[head]
  return token !== undefined && named(token)
}

/** "the murder of Jon Roe", "Roe's murder": to whom a deed was done. */
export const victimOf = (
  parsed: Parsed,
  at: number,
  noun: NounPhrase,
  kind: Kind,
  isPlace: IsPlace,
): string | undefined => {
  if (!DEEDS.has(kind.noun)) return undefined
  const object = isPreposition(parsed, at + 1, OF) ? nounAt(parsed, at + 2) : undefined
  const behind = object === undefined || object.pronoun ? undefined : placeNoun(parsed, object).name
  const name = behind ?? placeNoun(parsed, noun).owner?.name
  return name === undefined || isTime(name) || (behind === undefined && isPlace(name)) ? undefined : name
}
