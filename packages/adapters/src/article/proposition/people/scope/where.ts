/** Where a number of people is told: the place that hangs on it, on its verb, or that opens its sentence. */
import { isLink, isPreposition, lemmaOf, nounAt, verbAt, wordAt, type Parsed } from "../../../grammar/Parsed.ts"
import type { NounPhrase } from "../../../grammar/Phrase.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { placeNoun } from "../../../place/placeNoun.ts"
import type { Context } from "../../Context.ts"
import { frontedIn, isInOpening, namedAt, whereIn } from "./fronted.ts"
import type { Told } from "../Tolled.ts"

/** The place of the lead among sentences; where it names the event's own ground, nothing else does. */
export const LEAD = 1

const IN: ReadonlySet<string> = new Set(["in", "from", "at", "near"])

const THAT: ReadonlySet<string> = new Set(["that", "this"])

/** Whether a clause is of "that blast", the one that the sentence before tells of. */
const isOfThat = (parsed: Parsed, { events }: Context): boolean =>
  (events[parsed.index] ?? []).some(
    ({ phrase, plural }) =>
      !plural && isPreposition(parsed, phrase - 1, IN) && THAT.has(wordAt(parsed, parsed.phrases[phrase]?.from ?? -1)),
  )

/** The place where people are counted: told in the clause or, for "eight died in that blast", in the sentence before. */
export const placeOf = (parsed: Parsed, told: Told, context: Context): string | undefined => {
  const own = placeIn(parsed, told, context)
  const before = context.sentences[parsed.index - 1]
  if (own !== undefined || before?.block !== parsed.block || !isOfThat(parsed, context)) return own
  return (context.told[before.index] ?? [])
    .filter(({ role }) => role.property === told.role.property)
    .map((one) => placeIn(before, one, context))
    .find((name) => name !== undefined)
}

/** The place that hangs on the number itself: "36 in North Cotabato"; for the first of a list, on its verb. */
const placeIn = (parsed: Parsed, told: Told, context: Context): string | undefined => {
  const { counted, role, placed } = told
  const named = (at: number): string | undefined => {
    const noun = isPreposition(parsed, at, IN) ? nounAt(parsed, at + 1) : undefined
    const name = noun === undefined || noun.pronoun ? undefined : namedAt(parsed, noun, at + 1)?.name
    return name !== undefined && context.places.isPlace(name) ? name : undefined
  }
  return (
    named(counted.last + 1) ??
    (placed === true ? named(role.at + 1) : undefined) ??
    named(aloneIn(parsed, counted.at)) ??
    struckIn(parsed, named, role, context) ??
    frontedIn(parsed, told.counted.at, context, LEAD) ??
    whereOf(parsed, told, context) ??
    tolledIn(named, told) ??
    kindIn(parsed, told, context) ??
    gatheredIn(named, role) ??
    sawIn(parsed, role) ??
    withIn(parsed, told) ??
    thereIn(parsed, role, context) ??
    eventsPlaceIn(parsed, told, context)
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
  context: Context,
): string | undefined => {
  if (parsed.index <= LEAD || !property.startsWith("casualties.") || verbAt(parsed, at) === undefined) return undefined
  const name = named(at + 1)
  if (name === undefined) return undefined
  return isInOpening(context, name, LEAD) ? undefined : name
}

/** "in the attack on the X market, 14 died": the place of an event told of before, which is not the opening's. */
const eventsPlaceIn = (parsed: Parsed, { role }: Told, context: Context): string | undefined => {
  if (parsed.index <= LEAD || !role.property.startsWith("casualties.")) return undefined
  const name = context.events[parsed.index]?.find(
    ({ phrase, plural, indefinite, another, place }) =>
      !plural && !indefinite && !another && place !== undefined && isPreposition(parsed, phrase - 1, IN),
  )?.place
  if (name === undefined || name === context.main?.place || !context.places.isPlace(name)) return undefined
  return isInOpening(context, name, LEAD) ? undefined : name
}

/** The place of a clause with "where", which the opening does not name. */
const whereOf = (parsed: Parsed, told: Told, context: Context): string | undefined => {
  const name = parsed.index <= LEAD ? undefined : whereIn(parsed, told, context)
  return name === undefined || isInOpening(context, name, LEAD) ? undefined : name
}

/** "put the number of dead in the province at 160": the province named last, where it is not all the ground. */
const kindIn = (parsed: Parsed, { counted, role }: Told, context: Context): string | undefined => {
  if (parsed.index <= LEAD || !role.property.startsWith("casualties.")) return undefined
  const [from, to] = [Math.min(role.at, counted.at), Math.max(role.at, counted.last) + 2]
  for (let at = from; at < to; at++) {
    const noun = isPreposition(parsed, at, IN) ? nounAt(parsed, at + 1) : undefined
    if (noun === undefined || noun.to - noun.from !== 2 || wordAt(parsed, noun.from) !== "the") continue
    const { kind, name, owner, term } = placeNoun(parsed, noun)
    if (kind === undefined || kind === "land" || kind === "country" || name !== undefined || owner !== undefined)
      continue
    const start = parsed.tokens[noun.from]?.start ?? 0
    const last = kind === "city" ? context.places.townBefore(start, term) : context.places.lastBefore(start, kind)
    if (last !== undefined && last !== context.main?.place && !isInOpening(context, last, LEAD)) return last
  }
  return undefined
}

/** "put the toll in X at 25", "the number of dead in X rose to 12": the place that hangs on the word for the count. */
const tolledIn = (named: (at: number) => string | undefined, { role, counted }: Told): string | undefined =>
  role.property.startsWith("casualties.") && role.at < counted.at ? named(role.at + 1) : undefined

/** "about 1,500 turned out in X": a gathering at a place of its own. */
const gatheredIn = (named: (at: number) => string | undefined, { property, at }: Told["role"]): string | undefined =>
  property === "attendance" ? (named(at + 1) ?? named(at + 2)) : undefined

/** "Marsa saw 26,000 people in the streets": the place that is told of as if it looked on. */
const sawIn = (parsed: Parsed, { property, at }: Told["role"]): string | undefined => {
  const verb = verbAt(parsed, at)
  if (property !== "attendance" || verb === undefined || lemmaOf(parsed, verb) !== "see") return undefined
  const subject = nounAt(parsed, subjectOf(parsed, at).at)
  return subject === undefined || subject.pronoun ? undefined : placeNoun(parsed, subject).name
}

const WITH: ReadonlySet<string> = new Set(["with"])
const HAS: ReadonlySet<string> = new Set(["have", "see", "suffer"])

/** "Quell had the most deaths, with 25 killed": of the place that the clause is about. */
const withIn = (parsed: Parsed, { counted: { at } }: Told): string | undefined => {
  if (!isPreposition(parsed, at - 1, WITH) || !isLink(parsed, at - 2, "comma")) return undefined
  const verb = parsed.verbs.findLast((place) => place < at - 2) ?? -1
  const group = verbAt(parsed, verb)
  if (group === undefined || !HAS.has(lemmaOf(parsed, group))) return undefined
  const subject = nounAt(parsed, subjectOf(parsed, verb).at)
  return subject === undefined || subject.pronoun ? undefined : placeNoun(parsed, subject).name
}

/** "In Dolna alone they buried 120": the place that opens a clause and is told apart from others; -1 when none is. */
const aloneIn = (parsed: Parsed, before: number): number => {
  for (let at = before - 1; at >= 0; at--) {
    if (isLink(parsed, at, "stop") || isLink(parsed, at, "that")) return -1
    if (isPreposition(parsed, at, IN) && wordAt(parsed, parsed.phrases[at + 2]?.from ?? -1) === "alone") return at
  }
  return -1
}

const OWN: ReadonlySet<string> = new Set(["his", "her", "its", "their", "my", "our"])

const UNNAMED: ReadonlySet<string> = new Set(
  "one another a an other neighbouring neighboring nearby adjacent next second".split(" "),
)

/** "in the capital", "in the north", "in one suburb": a part of the whole ground, unless that is all that is told of. */
const isGround = (parsed: Parsed, noun: NounPhrase): boolean => {
  const read = placeNoun(parsed, noun)
  const named = read.name !== undefined || read.owner !== undefined
  // "in one suburb", "in the neighbouring state"
  const words = parsed.tokens.slice(noun.from, noun.head).map(({ lower }) => lower)
  if (!named && read.kind !== undefined && read.kind !== "land" && words.some((word) => UNNAMED.has(word))) return true
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
