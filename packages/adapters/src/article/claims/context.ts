/** What the text as a whole tells every reader of propositions: its places, parties, events and times. */
import type { Gazetteer } from "@corroborate/core"
import { beginningOf, goesOnForDays, mainEvent } from "../event/mainEvent.ts"
import { eventsIn, firstName } from "../event/mentions.ts"
import type { Parsed } from "../grammar/Parsed.ts"
import { placesOf } from "../place/places.ts"
import type { Context } from "../proposition/Context.ts"
import { toldIn } from "../proposition/people/told.ts"
import { tellsOfDeaths } from "../proposition/people/victims.ts"
import { timesOf, type TimeExpression } from "../time/expressions.ts"
import { actorsOf } from "../who/actors.ts"

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

/** Reads what every reader of propositions may ask about a text. O(n). */
export const contextOf = (
  text: string,
  sentences: ReadonlyArray<Parsed>,
  gazetteer: Gazetteer.Gazetteer,
  publishedOn: string | undefined,
): Context => {
  const times = timesIn(sentences, publishedOn)
  const events = sentences.map(eventsIn)
  const actors = actorsOf(sentences)
  const told = sentences.map(toldIn)
  return {
    text,
    sentences,
    places: placesOf(sentences, gazetteer),
    actors,
    country: actors.country,
    main: mainEvent(sentences),
    events,
    told,
    deadly: tellsOfDeaths(sentences, told),
    name: firstName(events),
    times,
    publishedOn,
    days: goesOnForDays(sentences),
    since: beginningOf(sentences, times),
  }
}
