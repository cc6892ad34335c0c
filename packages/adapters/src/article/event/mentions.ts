/** Where a text names an event, and whether it may mean another than the one it is about. */
import { isPreposition, nounAt, wordAt, type Parsed } from "../grammar/Parsed.ts"
import type { NounPhrase } from "../grammar/Phrase.ts"
import { monthOf } from "../time/months.ts"
import { eventNoun, isPlural, STORMS, type Family } from "./nouns.ts"
import { ANYWHERE, type IsPlace } from "./standing.ts"
import { modifierOf, named, placeBehind, placeInClause, placeOf, victimOf, type Kind } from "./where.ts"

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
  /** No article on a singular: "in shelling". */
  readonly mass: boolean
  /** Several events: "attacks". */
  readonly plural: boolean
  /** Where it took place, as named with it. */
  readonly place?: string
  /** To whom it was done, where it is a deed: "the murder of Galan". */
  readonly of?: string
  /** The name of a fire or a storm, which tells it from others: "the Ash Creek fire". */
  readonly name?: string
}

const ANOTHER: ReadonlySet<string> = new Set(
  "another own last second third fourth fifth other previous earlier separate similar subsequent later different past simultaneous past nearby".split(
    " ",
  ),
)

/** Sentences in which an event that has no article is the text's own. */
const OPENING = 3

/** Events that take place at one spot. */
const ONCE: ReadonlySet<Family> = new Set<Family>(["quake", "accident", "attack", "disaster"])

const ARTICLES: ReadonlySet<string> = new Set("the this that these those its his her their both".split(" "))

const describe = (
  parsed: Parsed,
  phrase: number,
  noun: NounPhrase,
  kind: Kind,
  isPlace: IsPlace,
): Omit<EventMention, "noun" | "family"> => {
  const words = parsed.tokens.slice(noun.from, noun.to).map(({ lower }) => lower)
  const plural = isPlural(wordAt(parsed, noun.head))
  const of = victimOf(parsed, phrase, noun, kind, isPlace)
  const article = words[0] ?? ""
  const bare = plural && !ARTICLES.has(article) && !words.includes("'s")
  const isNew = (article === "a" || article === "an") && !parsed.headline && parsed.index >= OPENING
  const told = isNew && ONCE.has(kind.family) ? placeInClause(parsed, phrase, kind, isPlace) : undefined
  const place = placeOf(parsed, phrase, noun, kind, isPlace) ?? told
  return {
    phrase,
    another: words.some((word) => ANOTHER.has(word)),
    indefinite: article === "a" || article === "an" || bare,
    mass: !plural && !ARTICLES.has(article) && article !== "a" && article !== "an" && !words.includes("'s"),
    plural,
    ...(place === undefined ? {} : { place }),
    ...(of === undefined ? {} : { of }),
  }
}

/** "tropical cyclone Elva": the kind of a storm stands before its name. */
const namedStorm = ({ tokens }: Parsed, { from, head }: NounPhrase): ReturnType<typeof eventNoun> => {
  const [kind, name] = [tokens[head - 1], tokens[head]]
  const isName = kind !== undefined && head > from && name !== undefined && named(name)
  return isName && STORMS.has(kind.lower) ? eventNoun(kind.lower) : undefined
}

const LABOUR: ReadonlySet<string> = new Set(
  "union unions workers worker staff employees pay wages strikers teachers drivers nurses employers walkout general hunger labour labor pension pensions rail transport".split(
    " ",
  ),
)
const ARMS: ReadonlySet<string> = new Set(
  "air drone drones missile missiles rocket rockets jets warplanes aircraft military army bomb bombs killed dead targets".split(
    " ",
  ),
)

/** "the strike over pay": of workers and not from the air. */
const isWalkout = ({ tokens }: Parsed, { head }: NounPhrase): boolean => {
  const word = tokens[head]?.lower
  if (word !== "strike" && word !== "strikes") return false
  return tokens.some(({ lower }) => LABOUR.has(lower)) && !tokens.some(({ lower }) => ARMS.has(lower))
}

const UPON: ReadonlySet<string> = new Set(["on", "against"])

const WALKOUT = { noun: "walkout", family: "protest" } as const

const OF: ReadonlySet<string> = new Set(["of"])
const OF_WAR: ReadonlySet<string> = new Set("prisoners prisoner acts act state council rules laws crimes".split(" "))

/** "prisoners of war": what somebody or something is, and no event. */
const isOf = (parsed: Parsed, phrase: number): boolean => {
  const host = nounAt(parsed, phrase - 2)
  return host !== undefined && OF_WAR.has(wordAt(parsed, host.head))
}

const BEFORE_MONTH: ReadonlySet<string> = new Set(
  "since in until till by from of last early late mid next during to".split(" "),
)

/** "since March", "in March": a month, however it is also spelled. */
const isMonth = ({ tokens }: Parsed, { from, head, to }: NounPhrase): boolean => {
  const [token, before] = [tokens[head], tokens[from - 1]]
  if (token === undefined || !token.capital || monthOf(token.lower) === 0) return false
  return to - from > 1 ? BEFORE_MONTH.has(tokens[head - 1]?.lower ?? "") : BEFORE_MONTH.has(before?.lower ?? "")
}

const HELP: ReadonlySet<string> = new Set(
  "rescue search relief recovery salvage humanitarian aid rescue-and-relief".split(" "),
)

/** "a rescue operation": what comes after an event. */
const isHelp = ({ tokens }: Parsed, { from, head }: NounPhrase): boolean =>
  tokens[head]?.lower.startsWith("operation") === true && tokens.slice(from, head).some(({ lower }) => HELP.has(lower))

const mentionAt = (parsed: Parsed, phrase: number, isPlace: IsPlace): EventMention | undefined => {
  const noun = nounAt(parsed, phrase)
  if (noun === undefined || noun.pronoun) return undefined
  const event = eventNoun(wordAt(parsed, noun.head)) ?? namedStorm(parsed, noun)
  if (event === undefined) return undefined
  if (isWalkout(parsed, noun)) return { ...describe(parsed, phrase, noun, WALKOUT, isPlace), ...WALKOUT }
  if (isPreposition(parsed, phrase - 1, OF) && isOf(parsed, phrase)) return undefined
  if (isMonth(parsed, noun) || isHelp(parsed, noun) || isModifier(parsed, phrase)) return undefined
  if (eventNoun(wordAt(parsed, noun.head)) === undefined) {
    // A storm by its name: what stands before the name is no place.
    const { place: _, ...own } = describe(parsed, phrase, noun, event, isPlace)
    const behind = placeBehind(parsed, phrase, event, isPlace)
    return { ...own, ...event, ...(behind === undefined ? {} : { place: behind }) }
  }
  // "the strikes killed 14", "a strike on Tarn": from the air, and no walkout.
  const fromAir = parsed.tokens.some(({ lower }) => ARMS.has(lower)) || isPreposition(parsed, phrase + 1, UPON)
  if (event.noun === "strike" && fromAir)
    return { ...describe(parsed, phrase, noun, event, isPlace), noun: "strike", family: "attack" }
  const name = NAMED.has(event.noun) ? modifierOf(parsed.tokens.slice(noun.from, noun.head)) : undefined
  return { ...describe(parsed, phrase, noun, event, isPlace), ...event, ...(name === undefined ? {} : { name }) }
}

/** Events that go by names of their own. */
const NAMED: ReadonlySet<string> = new Set("fire wildfire bushfire storm".split(" "))

/** The first name of a fire or a storm in a text. */
export const firstName = (events: ReadonlyArray<ReadonlyArray<EventMention>>): string | undefined =>
  events.flat().find(({ name }) => name !== undefined)?.name

/** "under fire", "caught fire": no event of its own. */
const isModifier = (parsed: Parsed, phrase: number): boolean => {
  const noun = nounAt(parsed, phrase)
  const bare = noun !== undefined && wordAt(parsed, noun.head) === "fire" && noun.to - noun.from === 1
  return bare && phrase > 0
}

const STANDS_FOR: ReadonlySet<string> = new Set(["one", "another"])

/** "four shootings, including one in California and another in Ohio": words that stand for an event named before. */
const elliptic = (
  parsed: Parsed,
  phrase: number,
  before: EventMention | undefined,
  isPlace: IsPlace,
): EventMention | undefined => {
  const noun = nounAt(parsed, phrase)
  const word = noun === undefined ? "" : wordAt(parsed, noun.from)
  if (before === undefined || noun === undefined || !STANDS_FOR.has(word)) return undefined
  const alone = noun.to - noun.from <= 2 || wordAt(parsed, noun.from + 1) === "one"
  const place = placeBehind(parsed, phrase, before, isPlace)
  if (!alone || place === undefined) return undefined
  return {
    phrase,
    noun: before.noun,
    family: before.family,
    another: true,
    indefinite: true,
    mass: false,
    plural: false,
    place,
  }
}

/** The events named in a sentence, in order. */
export const eventsIn = (parsed: Parsed, isPlace: IsPlace = ANYWHERE): ReadonlyArray<EventMention> => {
  const found: Array<EventMention> = []
  for (let at = 0; at < parsed.phrases.length; at++) {
    if (parsed.phrases[at]?._tag !== "Noun") continue
    const mention = mentionAt(parsed, at, isPlace) ?? elliptic(parsed, at, found.at(-1), isPlace)
    if (mention !== undefined) found.push(mention)
  }
  return found
}
