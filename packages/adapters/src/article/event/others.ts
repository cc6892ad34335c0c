/** Which mentions of events mean another one than the article is about. */
import { isLink, verbAt, wordAt, type Parsed } from "../grammar/Parsed.ts"
import type { TimeExpression } from "../time/expressions.ts"
import { yearOf } from "../time/months.ts"
import { isElsewhen } from "./elsewhen.ts"
import { labelOf, type Event } from "./mainEvent.ts"
import type { EventMention } from "./mentions.ts"
import { areApart } from "./nouns.ts"

/** What is needed to tell events apart. */
export interface EventContext {
  readonly main: Event | undefined
  readonly sentences: ReadonlyArray<Parsed>
  readonly events: ReadonlyArray<ReadonlyArray<EventMention>>
  /** Places taken by force, by sentence. */
  readonly takings: ReadonlyArray<ReadonlyArray<EventMention>>
  readonly times: ReadonlyArray<ReadonlyArray<TimeExpression>>
  readonly publishedOn: string | undefined
  /** The day on which the article's own event began, where its opening gives it. */
  readonly since: string | undefined
  readonly country: string | undefined
  /** The name by which the article's own fire or storm goes, where it has one. */
  readonly name: string | undefined
}

/** Sentences over which what a paragraph tells of is followed. */
export const FOCUS = 8

/** Sentences in which an indefinite event may still be the article's own. */
export const OPENING = 3

const ofMention = ({ noun, family, place, of }: EventMention): Event => ({
  noun,
  family,
  ...(place === undefined ? {} : { place }),
  ...(of === undefined ? {} : { of }),
})

/** Whether a time long ago stands with a mention. */
const isLongAgo = (parsed: Parsed, { phrase }: EventMention, { times, publishedOn }: EventContext): boolean => {
  const noun = parsed.phrases[phrase]
  const [from, to] = [noun?.from ?? 0, noun?.to ?? 0]
  // "the 2004 tsunami"
  const years = parsed.tokens.slice(from, to).map(({ lower }) => yearOf(lower))
  if (years.some((year) => year !== undefined && isYearBefore(year, publishedOn))) return true
  const end = isLink(parsed, phrase + 1, "who") || isLink(parsed, phrase + 1, "that") ? clauseEnd(parsed, phrase) : 0
  return isElsewhen(parsed, Math.max(0, from - 4), Math.max(to + 7, end), times[parsed.index] ?? [], publishedOn)
}

const isYearBefore = (year: number, publishedOn: string | undefined): boolean =>
  publishedOn === undefined || year < Number(publishedOn.slice(0, 4))

/** "the tsunami that killed 400 in Tarn and on Moss island in 2004": the token behind a clause about an event. */
const clauseEnd = (parsed: Parsed, phrase: number): number => {
  for (let at = phrase + 2; at < phrase + CLAUSE; at++)
    if (isLink(parsed, at, "comma") || isLink(parsed, at, "stop")) return parsed.phrases[at]?.from ?? 0
  return 0
}

/** Phrases of a clause about an event. Chosen. */
const CLAUSE = 24

/** What goes on and has no article: "in shelling". */
const FROM_AFAR: ReadonlySet<string> = new Set(["shelling", "bombardment"])

const kindOf = ({ noun, family }: Event): string => labelOf({ noun, family })

const wordsOf = (name: string): ReadonlyArray<string> => name.split(" ").filter((word) => word.length > 2)

/** "the murder of Ana Petrel", "the murder of Jon Roe": deeds done to two persons of whose names no word is the same. */
const areOfTwo = (one: string | undefined, other: string | undefined): boolean => {
  if (one === undefined || other === undefined) return false
  const [a, b] = [wordsOf(one), wordsOf(other)]
  return a.length > 1 && b.length > 1 && !a.some((word) => b.includes(word))
}

/** Whether a battle is for another place than the article's event is in. */
export const isElsewhere = ({ place }: EventMention, { main }: EventContext): boolean =>
  main?.place !== undefined && place !== main.place

const IT: ReadonlySet<string> = new Set(["it", "this"])

/** "the survey said it was a 6.1 temblor": what the event spoken of is called. */
const isSame = (parsed: Parsed, { phrase }: EventMention): boolean =>
  verbAt(parsed, phrase - 1)?.form === "be" && IT.has(wordAt(parsed, parsed.phrases[phrase - 2]?.from ?? -1))

/** Whether a mention means another event than the article's. */
export const isOther = (parsed: Parsed, mention: EventMention, context: EventContext): boolean => {
  const { main } = context
  if (main === undefined) return parsed.index >= OPENING
  // "Tuesday's strike on Elm", where the article is about the battle for Tarn.
  if (main.noun === "battle" && mention.place !== undefined && isElsewhere(mention, context)) return true
  if (
    mention.noun === "battle" &&
    mention.place !== undefined &&
    parsed.index >= OPENING &&
    isElsewhere(mention, context)
  )
    return true
  if (mention.family === "war") return main.family !== "war"
  if (isLongAgo(parsed, mention, context)) return true
  if (mention.noun === "aftershock") return main.noun !== "aftershock"
  if (parsed.index < OPENING) return mention.another && mention.place !== undefined && mention.place !== main.place
  if (areApart(mention.noun, main.noun) || areOfTwo(mention.of, main.of)) return true
  if (mention.name !== undefined && mention.name !== context.name && mention.name !== main.place) return true
  if (mention.mass && FROM_AFAR.has(mention.noun) && mention.place === undefined)
    return kindOf(mention) !== kindOf(main)
  // There is only one at a time: "a pandemic".
  if (mention.noun === "pandemic" && main.noun === "pandemic") return mention.another
  return (
    mention.another ||
    (mention.indefinite && !isSame(parsed, mention) && mention.family !== "generic" && mention.family !== "protest")
  )
}

/** The other event that a mention means: itself, or for "the strikes" those that the paragraph told of as another's. */
export const otherMeant = (parsed: Parsed, mention: EventMention, context: EventContext): EventMention | undefined => {
  if (isOther(parsed, mention, context)) return mention
  const { main } = context
  if (main === undefined || mention.indefinite || kindOf(mention) === kindOf(main)) return undefined
  for (let at = parsed.index - 1; at >= Math.max(OPENING, parsed.index - FOCUS); at--) {
    const before = context.sentences[at]
    if (before === undefined || before.block !== parsed.block) return undefined
    const same = context.events[at]?.findLast((one) => kindOf(one) === kindOf(mention))
    if (same !== undefined) return isOther(before, same, context) ? same : undefined
  }
  return undefined
}

/** What claims about an event that is not the article's own are about. */
export const labelFor = (mention: EventMention, context: EventContext, own: string): string => {
  const event = ofMention(mention)
  if (event.place === undefined && event.family === "war" && context.country !== undefined)
    return labelOf({ ...event, place: context.country })
  const label = labelOf(event)
  return label === own ? `another ${label}` : label
}
