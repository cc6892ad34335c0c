/** What the text as a whole tells every reader of propositions: its places, parties, events and times. */
import type { Gazetteer } from "@corroborate/core"
import { beginningOf, goesOnForDays, mainEvent } from "../event/mainEvent.ts"
import { eventsIn, firstName } from "../event/mentions.ts"
import { placesNamed } from "../event/standing.ts"
import { takingsIn } from "../event/takings.ts"
import type { Parsed } from "../grammar/Parsed.ts"
import { placesOf } from "../place/places.ts"
import type { Context } from "../proposition/Context.ts"
import { namesOf } from "../proposition/naming.ts"
import { toldIn } from "../proposition/people/told.ts"
import { diseaseOf } from "../proposition/people/diseases.ts"
import { tellsOfDeaths } from "../proposition/people/scope/victims.ts"
import { timesOf, type TimeExpression } from "../time/expressions.ts"
import { actorsOf } from "../who/party/actors.ts"

/** The times of every sentence; "that day" goes back to the sentence before in the same block. */
const timesIn = (
  sentences: ReadonlyArray<Parsed>,
  publishedOn: string | undefined,
): ReadonlyArray<ReadonlyArray<TimeExpression>> => {
  const all: Array<ReadonlyArray<TimeExpression>> = []
  for (const [i, { tokens, block }] of sentences.entries()) {
    const before = sentences[i - 1]?.block === block ? all.at(-1)?.at(-1) : undefined
    all.push(timesOf(tokens, publishedOn, before))
  }
  return all
}

const SICKNESSES: ReadonlySet<string> = new Set(
  "outbreak epidemic pandemic coronavirus virus influenza flu cholera measles ebola infections infected disease".split(
    " ",
  ),
)

/** Sentences that say what a text is about. */
const OPENING = 3

const isOfSickness = (sentences: ReadonlyArray<Parsed>): boolean =>
  sentences
    .slice(0, OPENING)
    .some(({ tokens }) => tokens.some(({ lower }) => SICKNESSES.has(lower) || lower.startsWith("covid")))

/** What each sentence tells of the people that it counts, each read behind the one before it in its paragraph. */
const toldOf = (sentences: ReadonlyArray<Parsed>, sickness: boolean): Context["told"] => {
  const told: Array<Context["told"][number]> = []
  for (const [at, parsed] of sentences.entries()) {
    const beside = sentences[at - 1]?.block === parsed.block
    told.push(toldIn(parsed, beside ? (told[at - 1] ?? []) : [], sickness))
  }
  return told
}

/** What the head of a text tells: its day, and the country that it was sent from. */
export interface Head {
  readonly publishedOn: string | undefined
  readonly sentFrom: string | undefined
}

/** Reads what every reader of propositions may ask about a text. O(n). */
export const contextOf = (
  text: string,
  sentences: ReadonlyArray<Parsed>,
  gazetteer: Gazetteer.Gazetteer,
  { publishedOn, sentFrom }: Head,
): Context => {
  const times = timesIn(sentences, publishedOn)
  const isPlace = placesNamed(sentences)
  const events = sentences.map((parsed) => eventsIn(parsed, isPlace))
  const takings = sentences.map((parsed) => takingsIn(parsed, isPlace))
  const actors = actorsOf(sentences, sentFrom)
  const sickness = isOfSickness(sentences)
  const told = toldOf(sentences, sickness)
  return {
    text,
    sentences,
    places: placesOf(sentences, gazetteer),
    actors,
    names: namesOf(sentences),
    country: actors.country,
    main: mainEvent(sentences, isPlace),
    events,
    isPlace,
    takings,
    told,
    sickness,
    disease: diseaseOf(sentences),
    deadly: tellsOfDeaths(sentences, told),
    name: firstName(events),
    times,
    publishedOn,
    days: goesOnForDays(sentences),
    since: beginningOf(sentences, times),
  }
}
