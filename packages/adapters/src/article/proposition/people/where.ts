/** Where a number of people is told: the place that hangs on it, on its verb, or that opens its sentence. */
import { isLink, isPreposition, lemmaOf, nounAt, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import type { NounPhrase } from "../../grammar/Phrase.ts"
import { countryNamed } from "../../place/countries.ts"
import { placeNoun } from "../../place/placeNoun.ts"
import { isTemporal } from "../../time/temporal.ts"
import { REPORT_VERBS } from "../../who/reportVerbs.ts"
import type { Context } from "../Context.ts"
import type { Told } from "./told.ts"

/** The place of the lead among sentences; where it names the event's own ground, nothing else does. */
export const LEAD = 1

const IN: ReadonlySet<string> = new Set(["in", "from", "at", "near"])

const OF: ReadonlySet<string> = new Set(["of"])

/** The name of a place, which may stand behind its kind: "the state of Oaxaca". */
const nameOf = (parsed: Parsed, noun: NounPhrase, at: number): string | undefined => {
  const { name, kind } = placeNoun(parsed, noun)
  if (name !== undefined || kind === undefined || !isPreposition(parsed, at + 1, OF)) return name
  const next = nounAt(parsed, at + 2)
  return next === undefined ? undefined : placeNoun(parsed, next).name
}

/** The place that hangs on the number itself: "36 in North Cotabato"; for the first of a list, on its verb. */
export const placeOf = (parsed: Parsed, { counted, role, placed }: Told, context: Context): string | undefined => {
  const named = (at: number): string | undefined => {
    const noun = isPreposition(parsed, at, IN) ? nounAt(parsed, at + 1) : undefined
    const name = noun === undefined || noun.pronoun ? undefined : nameOf(parsed, noun, at + 1)
    return name !== undefined && context.places.isPlace(name) ? name : undefined
  }
  return (
    named(counted.last + 1) ??
    (placed === true ? named(role.at + 1) : undefined) ??
    named(aloneIn(parsed, counted.at)) ??
    frontedIn(parsed, context) ??
    gatheredIn(named, role) ??
    thereIn(parsed, role, context) ??
    struckIn(parsed, named, role, context)
  )
}

/** "officials in X said 31 had died there": the place named last in the sentence. */
const thereIn = (parsed: Parsed, { at }: Told["role"], { places }: Context): string | undefined => {
  const next = parsed.phrases[at + 1]
  const there = verbAt(parsed, at) !== undefined && wordAt(parsed, next?.from ?? -1) === "there"
  const name = there ? places.lastBefore(parsed.tokens[next?.from ?? 0]?.start ?? 0) : undefined
  const [first = ""] = name?.split(" ") ?? []
  return parsed.tokens.some(({ text }) => text === first) ? name : undefined
}

/** "twelve died in X": the place behind the verb, where the opening of the text does not name it. */
const struckIn = (
  parsed: Parsed,
  named: (at: number) => string | undefined,
  { at, property }: Told["role"],
  { sentences }: Context,
): string | undefined => {
  if (parsed.index <= LEAD || !property.startsWith("casualties.") || verbAt(parsed, at) === undefined) return undefined
  const name = named(at + 1)
  if (name === undefined) return undefined
  const [first = ""] = name.split(" ")
  return sentences.slice(0, LEAD + 1).some(({ tokens }) => tokens.some(({ text }) => text === first)) ? undefined : name
}

/** "about 1,500 turned out in X": a gathering at a place of its own. */
const gatheredIn = (named: (at: number) => string | undefined, { property, at }: Told["role"]): string | undefined =>
  property === "attendance" ? (named(at + 1) ?? named(at + 2)) : undefined

const BESIDE: ReadonlySet<string> = new Set("neighbouring neighboring nearby adjacent".split(" "))

/**
 * "In neighbouring X, the government said 98 had died", "In X, floods killed 56": the place that opens the sentence. Right
 * before a speaker it may be the place of saying, unless it is a country of its own or lies beside the other.
 */
const frontedIn = (parsed: Parsed, context: Context): string | undefined => {
  const noun = isPreposition(parsed, 0, FRONTS) && isLink(parsed, 2, "comma") ? nounAt(parsed, 1) : undefined
  if (noun === undefined || noun.pronoun || isTemporal(parsed, noun)) return undefined
  const name = nameOf(parsed, noun, 1)
  if (name === undefined || name === context.main?.place) return undefined
  const beside = BESIDE.has(wordAt(parsed, noun.from))
  const abroad = countryNamed(name) !== undefined && name !== context.actors.country
  const first = parsed.phrases.findIndex(({ _tag }) => _tag === "Verb")
  const verb = verbAt(parsed, first)
  const told = verb !== undefined && REPORT_VERBS.has(lemmaOf(parsed, verb))
  return beside || abroad || (!told && context.places.isPlace(name)) ? name : undefined
}

const FRONTS: ReadonlySet<string> = new Set(["in"])

/** "In Dolna alone they buried 120": the place that opens a clause and is told apart from others; -1 when none is. */
const aloneIn = (parsed: Parsed, before: number): number => {
  for (let at = before - 1; at >= 0; at--) {
    if (isLink(parsed, at, "stop") || isLink(parsed, at, "that")) return -1
    if (isPreposition(parsed, at, IN) && wordAt(parsed, parsed.phrases[at + 2]?.from ?? -1) === "alone") return at
  }
  return -1
}

const OWN: ReadonlySet<string> = new Set(["his", "her", "its", "their", "my", "our"])

/** "in the capital", "in the north": a part of the whole ground, unless that is all that is told of. */
const isGround = (parsed: Parsed, noun: NounPhrase): boolean => {
  const read = placeNoun(parsed, noun)
  const named = read.name !== undefined || read.owner !== undefined
  const short = noun.to - noun.from === 2
  return wordAt(parsed, noun.from) === "the" && short && !named && (read.kind === "capital" || read.side !== undefined)
}

/** "in his state", "in her village": the words for a place whose name is not given. */
export const ownPlaceOf = (parsed: Parsed, { counted, role }: Pick<Told, "counted" | "role">): string | undefined =>
  [counted.last + 1, role.at + 1, ...(isLink(parsed, 2, "comma") ? [0] : [])]
    .map((at) => {
      const noun = isPreposition(parsed, at, IN) ? nounAt(parsed, at + 1) : undefined
      if (noun !== undefined && parsed.index > LEAD && isGround(parsed, noun)) return wordsOf(parsed, noun)
      if (noun === undefined || !OWN.has(wordAt(parsed, noun.from))) return undefined
      const { kind, name } = placeNoun(parsed, noun)
      return kind === undefined || name !== undefined ? undefined : wordsOf(parsed, noun)
    })
    .find((words) => words !== undefined)

const wordsOf = ({ tokens }: Parsed, { from, to }: NounPhrase): string =>
  tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(" ")
