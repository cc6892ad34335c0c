/** The event that an article is about, named the same way in every claim about it. */
import { isPreposition, lemmaAt, lemmaOf, nounAt, verbAt, type Parsed } from "../grammar/Parsed.ts"
import { countryNamed } from "../place/countries.ts"
import { placeNoun } from "../place/placeNoun.ts"
import { dayOf, verbWith } from "../time/attachment.ts"
import type { TimeExpression } from "../time/expressions.ts"
import { isTemporal } from "../time/temporal.ts"
import { REPORT_VERBS } from "../who/reportVerbs.ts"
import { eventsIn, type EventMention } from "./mentions.ts"
import { eventOfVerb, type Family } from "./nouns.ts"
import { placesNamed, type IsPlace } from "./standing.ts"
import { placeInClause } from "./where.ts"
import { takingsIn } from "./takings.ts"

/** An event with a name made of its noun and its place. */
export interface Event {
  readonly noun: string
  readonly family: Family
  readonly place?: string
  /** To whom it was done: "the murder of Galan". */
  readonly of?: string
}

/** Sentences of the article that introduce what it is about: the headline and the first two of the body. */
const OPENING = 3

const byVerb = (parsed: Parsed): Event | undefined => {
  for (const [at, phrase] of parsed.phrases.entries()) {
    if (phrase._tag !== "Verb") continue
    const noun = eventOfVerb(lemmaOf(parsed, phrase))
    if (noun === undefined) continue
    const place = placeAfter(parsed, at)
    const family = eventFamily(noun)
    return { noun, family, ...(place === undefined ? {} : { place }) }
  }
  return undefined
}

const eventFamily = (noun: string): Family => FAMILIES[noun] ?? "accident"

const FAMILIES: Readonly<Record<string, Family>> = {
  explosion: "attack",
  shooting: "attack",
  bombing: "attack",
  stabbing: "attack",
  ambush: "attack",
  attack: "attack",
  raid: "attack",
  shelling: "attack",
  protest: "protest",
  march: "protest",
  rally: "protest",
  eruption: "disaster",
  flood: "disaster",
}

const placeAfter = (parsed: Parsed, at: number): string | undefined => {
  for (let next = at + 1; next < parsed.phrases.length; next++) {
    const noun = nounAt(parsed, next)
    if (noun === undefined || !isPreposition(parsed, next - 1, WHERE)) continue
    const { name } = placeNoun(parsed, noun)
    if (name !== undefined && !isTemporal(parsed, noun)) return name
  }
  return undefined
}

const WHERE: ReadonlySet<string> = new Set("in at near on off outside".split(" "))

const AIMS: ReadonlySet<string> = new Set("seize capture take retake recapture storm overrun".split(" "))

/** The place that an attack was to take: "to seize the Qadam neighbourhood". */
const objectiveIn = (parsed: Parsed): string | undefined => {
  for (const [at, phrase] of parsed.phrases.entries()) {
    if (phrase._tag !== "Verb" || phrase.form !== "infinitive" || !AIMS.has(lemmaOf(parsed, phrase))) continue
    const noun = nounAt(parsed, at + 1)
    const name = noun === undefined || noun.pronoun ? undefined : placeNoun(parsed, noun).name
    if (name !== undefined) return name
  }
  return undefined
}

const isCandidate = ({ family, another }: EventMention): boolean => family !== "generic" && family !== "war" && !another

/** "an aftershock shook the island a day after a quake killed 12": what an aftershock follows is what people came to harm in. */
const isAftershock = ({ noun }: EventMention, all: ReadonlyArray<EventMention>): boolean =>
  noun === "aftershock" && all.some((other) => other.family === "quake" && other.noun !== "aftershock")

const HARMS: ReadonlySet<string> = new Set(
  "kill injure wound die hurt hit strike explode attack blast burn destroy land fall".split(" "),
)

/** The place in which the opening tells of harm: "shells hit a market in Tarn"; no country, and not where somebody spoke. */
const placeOfHarm = (opening: ReadonlyArray<Parsed>, isPlace: IsPlace): string | undefined => {
  for (const parsed of opening)
    for (const verb of parsed.verbs) {
      if (!HARMS.has(lemmaAt(parsed, verb))) continue
      for (let at = verb + 1; at < parsed.phrases.length && !isReport(parsed, at); at++) {
        const noun = isPreposition(parsed, at - 1, WHERE) ? nounAt(parsed, at) : undefined
        if (noun === undefined || noun.pronoun || isTemporal(parsed, noun)) continue
        const { name } = placeNoun(parsed, noun)
        if (name !== undefined && isPlace(name) && countryNamed(name) === undefined) return name
      }
    }
  return undefined
}

const isReport = (parsed: Parsed, at: number): boolean =>
  verbAt(parsed, at) !== undefined && REPORT_VERBS.has(lemmaAt(parsed, at))

/** "A quake hit Indonesia's Aceh province": where the opening's clause about it says that it was. */
const placeOfClause = (
  opening: ReadonlyArray<Parsed>,
  { noun, family }: Event,
  isPlace: IsPlace,
): string | undefined => {
  for (const parsed of opening)
    for (const { phrase, ...mention } of eventsIn(parsed, isPlace)) {
      if (mention.family !== family) continue
      const place = placeInClause(parsed, phrase, { noun, family }, isPlace)
      if (place !== undefined) return place
    }
  return undefined
}

/** Events that are at one spot; a storm or an outbreak is wherever it comes to. */
const needsPlace = ({ of, family }: Event): boolean =>
  of === undefined && (family === "attack" || family === "accident")

/** The event that the opening names first; a war only when nothing else is named. */
const named = (opening: ReadonlyArray<Parsed>, isPlace: IsPlace): Event | undefined => {
  const mentions = opening.flatMap((parsed) => eventsIn(parsed, isPlace))
  const main = mentions.find((mention) => isCandidate(mention) && !isAftershock(mention, mentions))
  const taken = opening.flatMap((parsed) => takingsIn(parsed, isPlace))[0]
  const own = main ?? opening.map(byVerb).find((event) => event !== undefined) ?? taken
  const chosen = own ?? mentions.find(({ family }) => family !== "generic") ?? mentions[0]
  if (chosen === undefined) return undefined
  const several = main?.plural === true && chosen === main
  const place =
    chosen.place ??
    mentions.find(({ family, place: where }) => family === chosen.family && where !== undefined)?.place ??
    (!several && needsPlace(chosen) ? placeOfHarm(opening, isPlace) : undefined) ??
    (!several && chosen.family === "quake" ? placeOfClause(opening, chosen, isPlace) : undefined)
  return {
    noun: chosen.noun,
    family: chosen.family,
    ...(place === undefined ? {} : { place }),
    ...(chosen.of === undefined ? {} : { of: chosen.of }),
  }
}

/**
 * The event that an article is about; `undefined` when its opening names none.
 *
 * An attack is named after what it was to take, where the text says that.
 */
export const mainEvent = (
  sentences: ReadonlyArray<Parsed>,
  isPlace: IsPlace = placesNamed(sentences),
): Event | undefined => {
  const opening = sentences.slice(0, OPENING)
  const event = named(opening, isPlace)
  if (event === undefined || event.family !== "attack") return event
  const objective = sentences
    .slice(0, OPENING + 2)
    .map(objectiveIn)
    .find((name) => name !== undefined)
  return objective === undefined ? event : { ...event, place: objective }
}

/** Words for one sort of event, brought together, so that an assault and an attack meet. */
const SAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    attack: "assault raid ambush offensive incursion ramming storming",
    explosion: "blast bombing detonation",
    shooting: "gunfight shootout firefight massacre",
    airstrike: "air-strike strike bombardment",
    earthquake: "quake tremor temblor",
    crash: "collision wreck",
    fire: "blaze inferno wildfire bushfire",
    flood: "flooding",
    landslide: "mudslide",
    sinking: "capsizing shipwreck",
    killing: "murder assassination slaying",
    kidnapping: "abduction",
    war: "conflict",
    rally: "demonstration march protest gathering",
    stampede: "crush",
  }).flatMap(([noun, words]) => words.split(" ").map((word) => [word, noun] as const)),
)

/** Events that come upon a place; others are in it. */
const UPON: ReadonlySet<string> = new Set(["attack", "airstrike", "shelling", "strike"])

/** The name by which claims about an event are brought together: "attack on Qadam", "killing of Galan". */
export const labelOf = ({ noun, place, of }: Event): string => {
  const kind = SAME.get(noun) ?? noun
  if (of !== undefined) return `${kind} of ${of}`
  return place === undefined ? kind : `${kind} ${UPON.has(kind) ? "on" : "in"} ${place}`
}

/** The day on which the article's own event began: the first that the body's opening tells of with a verb that says nothing. */
export const beginningOf = (
  sentences: ReadonlyArray<Parsed>,
  times: ReadonlyArray<ReadonlyArray<TimeExpression>>,
): string | undefined => {
  for (const parsed of sentences.slice(0, OPENING + 1)) {
    if (parsed.headline || eventsIn(parsed).some(({ noun }) => noun === "aftershock")) continue
    for (const time of times[parsed.index] ?? []) {
      const day = dayOf(time)
      const verb = verbAt(parsed, verbWith(parsed, time))
      if (day !== undefined && verb !== undefined && !REPORT_VERBS.has(lemmaOf(parsed, verb))) return day
    }
  }
  return undefined
}

const DAYS: ReadonlySet<string> = new Set("days nights weeks".split(" "))

const NTH: ReadonlySet<string> = new Set("second third fourth fifth sixth seventh straight consecutive".split(" "))

/** Whether the opening tells of something that went on for days: "three days of unrest", "for a third night". */
export const goesOnForDays = (sentences: ReadonlyArray<Parsed>): boolean =>
  sentences.slice(0, OPENING - 1).some(({ tokens }) =>
    tokens.some(({ lower }, at) => {
      const [before, next] = [tokens[at - 1], tokens[at + 1]]
      if (DAYS.has(lower)) return next?.lower === "of" && before?.pos === "NUM"
      return (lower === "day" || lower === "night") && NTH.has(before?.lower ?? "")
    }),
  )
