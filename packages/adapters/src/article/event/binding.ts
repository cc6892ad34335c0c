/**
 * Which event a claim is about: the one that the article is about, or another that its clause names.
 *
 * Figures of two events must never meet. A clause that names "another" event, one of another year or place, or a whole
 * war, is about that; everything else is about the article's own event.
 */
import { isLink, isPreposition, verbAt, type Parsed } from "../grammar/Parsed.ts"
import type { TimeExpression } from "../time/expressions.ts"
import { labelOf, type Event } from "./mainEvent.ts"
import type { EventMention } from "./mentions.ts"

/** What is needed to tell events apart. */
export interface EventContext {
  readonly main: Event | undefined
  readonly events: ReadonlyArray<ReadonlyArray<EventMention>>
  readonly times: ReadonlyArray<ReadonlyArray<TimeExpression>>
  readonly publishedOn: string | undefined
  readonly country: string | undefined
}

/** Sentences in which an indefinite event may still be the article's own. */
const OPENING = 3

const isSubjectOf = (parsed: Parsed, mention: EventMention, verb: number): boolean => {
  if (mention.phrase >= verb || isLink(parsed, mention.phrase - 1, "preposition")) return false
  for (let at = mention.phrase + 1; at < verb; at++)
    if (isLink(parsed, at, "stop") || isLink(parsed, at, "and")) return false
  return true
}

const IN: ReadonlySet<string> = new Set("in during from by after of since with".split(" "))

/** "in the attack", "during a raid": hangs on the clause of the verb or the number. */
const isIn = (parsed: Parsed, { phrase }: EventMention, from: number, to: number): boolean =>
  phrase >= from && phrase <= to && isPreposition(parsed, phrase - 1, IN)

/** The stretch of the sentence around a place that no semicolon and no clause with a conjunction cuts off. */
const clauseAround = (parsed: Parsed, at: number): readonly [number, number] => {
  let [from, to] = [at, at]
  const cuts = (i: number): boolean =>
    isLink(parsed, i, "stop") ||
    isLink(parsed, i, "when") ||
    (isLink(parsed, i, "and") && verbAt(parsed, i + 2) !== undefined)
  while (from > 0 && !cuts(from - 1)) from--
  while (to < parsed.phrases.length - 1 && !cuts(to + 1)) to++
  return [from, to]
}

const nearest = (mentions: ReadonlyArray<EventMention>, at: number): EventMention | undefined =>
  mentions.reduce<EventMention | undefined>(
    (best, mention) =>
      best === undefined || Math.abs(mention.phrase - at) < Math.abs(best.phrase - at) ? mention : best,
    undefined,
  )

/** The event that a place of a sentence names as its own: the subject of its verb, else the nearest that it is said to be in. */
const eventAt = (
  parsed: Parsed,
  mentions: ReadonlyArray<EventMention>,
  at: number,
  verb: number,
): EventMention | undefined => {
  const subject = mentions.findLast((mention) => isSubjectOf(parsed, mention, verb))
  if (subject !== undefined && verbAt(parsed, verb) !== undefined) return subject
  const [from, to] = clauseAround(parsed, at)
  return nearest(
    mentions.filter((mention) => isIn(parsed, mention, from, to)),
    at,
  )
}

/** Whether a mention has a year or month of its own that ended well before publication. */
const isLongAgo = (
  parsed: Parsed,
  { phrase }: EventMention,
  times: ReadonlyArray<TimeExpression>,
  publishedOn: string | undefined,
): boolean => {
  const token = parsed.phrases[phrase]?.to ?? 0
  const time = times.find(({ from }) => from >= token && from - token <= 5)
  return (
    publishedOn !== undefined &&
    time?.period.end !== undefined &&
    time.period.precision !== "day" &&
    time.period.end.slice(0, 7) < publishedOn.slice(0, 7)
  )
}

const ofMention = ({ noun, family, place }: EventMention): Event => ({
  noun,
  family,
  ...(place === undefined ? {} : { place }),
})

/** Whether a mention means another event than the article's. */
const isOther = (parsed: Parsed, mention: EventMention, context: EventContext): boolean => {
  const { main, times, publishedOn } = context
  if (main === undefined) return parsed.index >= OPENING
  if (mention.family === "war") return main.family !== "war"
  if (isLongAgo(parsed, mention, times[parsed.index] ?? [], publishedOn)) return true
  if (parsed.index < OPENING) return false
  return mention.another || (mention.indefinite && mention.family !== "generic")
}

/** The subject of a claim about people who came to harm. */
export const eventSubject = (parsed: Parsed, at: number, verb: number, context: EventContext): string => {
  const mention = eventAt(parsed, context.events[parsed.index] ?? [], at, verb)
  const own = context.main === undefined ? "event" : labelOf(context.main)
  if (mention === undefined || !isOther(parsed, mention, context)) return own
  const event = ofMention(mention)
  if (event.place === undefined && event.family === "war" && context.country !== undefined)
    return labelOf({ ...event, place: context.country })
  const label = labelOf(event)
  return label === own ? `another ${label}` : label
}
