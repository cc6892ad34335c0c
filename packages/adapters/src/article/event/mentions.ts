/** Where a text names an event, and whether it may mean another than the one it is about. */
import { isLink, isPreposition, nounAt, wordAt, type Parsed } from "../grammar/Parsed.ts"
import type { NounPhrase } from "../grammar/Phrase.ts"
import { placeNoun } from "../place/placeNoun.ts"
import { eventNoun, type Family } from "./nouns.ts"

/** A noun phrase that names an event. */
export interface EventMention {
  /** Place of the phrase in its sentence. */
  readonly phrase: number
  readonly noun: string
  readonly family: Family
  /** "another", "a second", "an earlier": not the one told of before. */
  readonly another: boolean
  /** "a", "an", or no article on a plural: new to the reader. */
  readonly indefinite: boolean
  /** Where it took place, as named with it. */
  readonly place?: string
}

const ANOTHER: ReadonlySet<string> = new Set(
  "another second third fourth other previous earlier separate similar subsequent later different past first last simultaneous".split(
    " ",
  ),
)

const AT: ReadonlySet<string> = new Set("in on at near against of outside".split(" "))

/** The place that hangs on the event: "in Ghazni", "on the Qadam neighbourhood", "a Kabul bombing", "Syria's war". */
const placeOf = (parsed: Parsed, at: number, noun: NounPhrase): string | undefined => {
  const { owner } = placeNoun(parsed, noun)
  if (owner?.name !== undefined) return owner.name
  for (let next = at + 1; next < at + 8; next += 2) {
    if (!isPreposition(parsed, next, AT)) break
    const place = nounAt(parsed, next + 1)
    const name = place === undefined || place.pronoun ? undefined : placeNoun(parsed, place).name
    if (name !== undefined && !isTime(name)) return name
  }
  const modifier = parsed.tokens.slice(noun.from, noun.head).find(({ capital, pos }) => capital && pos === "PROPN")
  return modifier === undefined || isTime(modifier.text) ? undefined : modifier.text
}

const TIMES: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december".split(
    " ",
  ),
)

const isTime = (name: string): boolean => TIMES.has(name.toLowerCase())

const mentionAt = (parsed: Parsed, phrase: number): EventMention | undefined => {
  const noun = nounAt(parsed, phrase)
  if (noun === undefined || noun.pronoun) return undefined
  const event = eventNoun(wordAt(parsed, noun.head))
  if (event === undefined || isModifier(parsed, phrase)) return undefined
  const words = parsed.tokens.slice(noun.from, noun.head).map(({ lower }) => lower)
  const place = placeOf(parsed, phrase, noun)
  return {
    phrase,
    ...event,
    another: words.some((word) => ANOTHER.has(word)),
    indefinite: words[0] === "a" || words[0] === "an",
    ...(place === undefined ? {} : { place }),
  }
}

/** "in the aftermath of", "under fire": no event of its own. */
const isModifier = (parsed: Parsed, phrase: number): boolean => {
  const noun = nounAt(parsed, phrase)
  return (
    noun !== undefined &&
    wordAt(parsed, noun.head) === "fire" &&
    isLink(parsed, phrase - 1, "preposition") &&
    noun.to - noun.from === 1
  )
}

/** The events named in a sentence, in order. */
export const eventsIn = (parsed: Parsed): ReadonlyArray<EventMention> =>
  parsed.phrases.flatMap((phrase, at) => (phrase._tag === "Noun" ? (mentionAt(parsed, at) ?? []) : []))
