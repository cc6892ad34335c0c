/**
 * Which event a claim is about: the one that the article is about, or another that its clause names.
 *
 * Figures of two events must never meet. A clause that names "another" event, one of another time, or a whole war, is
 * about that; so is what the same paragraph goes on to tell of it. Everything else is about the article's own event.
 */
import { headOf, isLink, isPreposition, lemmaOf, nounAt, verbAt, wordAt, type Parsed } from "../grammar/Parsed.ts"
import { subjectOf } from "../grammar/subjects.ts"
import { dayOf, isBound, timeOf } from "../time/attachment.ts"
import type { TimeExpression } from "../time/expressions.ts"
import { yearOf } from "../time/months.ts"
import { GIVES, TOLLS } from "../who/reportVerbs.ts"
import { isElsewhen } from "./elsewhen.ts"
import { FOCUS, isElsewhere, isOther, labelFor, OPENING, otherMeant, type EventContext } from "./others.ts"
import { labelOf, type Event } from "./mainEvent.ts"
import type { EventMention } from "./mentions.ts"
import type { Family } from "./nouns.ts"

const IN: ReadonlySet<string> = new Set("in at during from by after of since with".split(" "))

/** "in the attack", "during a raid": hangs on the clause of the verb or the number. */
const isIn = (parsed: Parsed, { phrase }: EventMention, from: number, to: number): boolean =>
  phrase >= from && phrase <= to && isPreposition(parsed, phrase - 1, IN)

/** The stretch of the sentence around a place that no semicolon and no clause with a conjunction cuts off. */
const clauseAround = (parsed: Parsed, at: number): readonly [number, number] => {
  let [from, to] = [at, at]
  const cuts = (i: number): boolean => {
    const phrase = parsed.phrases[i]
    if (phrase?._tag !== "Link") return false
    if (phrase.kind === "stop" || phrase.kind === "when") return true
    return phrase.kind === "and" && verbAt(parsed, i + 2) !== undefined
  }
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

const WHERE: ReadonlySet<string> = new Set(["where", "which", "when"])

/** "the worst since 2008 when 90 died": a year, which nothing parts from its clause. */
const isYearAt = (parsed: Parsed, at: number): boolean =>
  yearOf(wordAt(parsed, parsed.phrases[at]?.from ?? -1)) !== undefined

/** The start of the clause about a noun that a verb stands in: "in Ohio, where ten died"; -1 when it stands in none. */
const relativeStart = (parsed: Parsed, verb: number): number => {
  for (let at = verb - 1; at >= 0 && verb - at < 12; at--) {
    if (isLink(parsed, at, "stop")) return -1
    const word = wordAt(parsed, parsed.phrases[at]?.from ?? -1)
    const opens = isLink(parsed, at, "who") || isLink(parsed, at, "when")
    if (WHERE.has(word) && (opens || isLink(parsed, at - 1, "comma") || isYearAt(parsed, at - 1))) return at
  }
  return -1
}

/** "..., including one in California, killing three": a participle goes with the event named last before it. */
const isParticiple = (parsed: Parsed, verb: number): boolean =>
  verbAt(parsed, verb)?.form === "ing" && isLink(parsed, verb - 1, "comma")

/** The event that a place of a sentence names as its own: what the verb is about, else the nearest that it is said to be in. */
const eventAt = (
  parsed: Parsed,
  mentions: ReadonlyArray<EventMention>,
  at: number,
  verb: number,
): EventMention | undefined => {
  const own = mentions.find(({ phrase }) => phrase === at || phrase === verb)
  if (own !== undefined) return own
  const relative = relativeStart(parsed, verb)
  const before = mentions.filter(({ phrase }) => phrase < (relative === -1 ? verb : relative))
  if (relative !== -1 && before.length > 0) return before.at(-1)
  const last = before.at(-1)
  if (isParticiple(parsed, verb) && last?.another === true) return last
  const subject = verbAt(parsed, verb) === undefined ? -1 : subjectOf(parsed, verb).at
  const acting = mentions.find(({ phrase }) => phrase === subject)
  if (acting !== undefined) return acting
  const [from, to] = clauseAround(parsed, at)
  const inside = nearest(
    mentions.filter((mention) => isIn(parsed, mention, from, to)),
    at,
  )
  return inside ?? inFronted(parsed, mentions, at)
}

/** "In the north, where the Ash Creek fire burned a town, nine died": the event of the place that opens the sentence. */
const inFronted = (parsed: Parsed, mentions: ReadonlyArray<EventMention>, at: number): EventMention | undefined => {
  if (!isPreposition(parsed, 0)) return undefined
  const where = parsed.phrases.findIndex(({ from }, i) => i > 0 && i < at && wordAt(parsed, from) === "where")
  return where === -1 ? undefined : mentions.find(({ phrase }) => phrase > where && phrase < at)
}

/** The other event that a sentence introduces as what it tells of: its first noun phrase, as in "another explosion hit". */
const introduced = (parsed: Parsed, context: EventContext): EventMention | undefined => {
  const verb = parsed.phrases.findIndex(
    (phrase) => phrase._tag === "Verb" && (phrase.form === "finite" || phrase.form === "past"),
  )
  const subject = verb === -1 ? -1 : subjectOf(parsed, verb).at
  const own = (context.takings[parsed.index] ?? []).find((taken) => isElsewhere(taken, context))
  if (own !== undefined) return own
  const mention = (context.events[parsed.index] ?? []).find(({ phrase }) => phrase === subject)
  return mention !== undefined && !mention.plural && isOther(parsed, mention, context) ? mention : undefined
}

/** Where the article is about no event, the one that the sentence before in the same paragraph names. */
const besideNone = (parsed: Parsed, context: EventContext): EventMention | undefined => {
  const before = context.sentences[parsed.index - 1]
  if (before === undefined || before.block !== parsed.block || before.index < OPENING) return undefined
  return (context.events[before.index] ?? []).findLast(({ plural }) => !plural)
}

/** "He said nine had been killed there": the one other event of the sentence before. */
const spokenOf = (parsed: Parsed, context: EventContext): EventMention | undefined => {
  const before = context.sentences[parsed.index - 1]
  const there = parsed.tokens.some(({ lower }, at) => lower === "there" && !isBe(parsed, at + 1))
  if (!there || before === undefined || before.block !== parsed.block) return undefined
  const [one, ...more] = (context.events[before.index] ?? []).filter(({ plural }) => !plural)
  return one !== undefined && more.length === 0 && isOther(before, one, context) ? one : undefined
}

const BE: ReadonlySet<string> = new Set("is are was were be been has have had".split(" "))

const isBe = (parsed: Parsed, token: number): boolean => BE.has(wordAt(parsed, token))

/** The other event that the sentences before in the same paragraph tell of, where none of them turns to the article's own. */
const inFocus = (parsed: Parsed, context: EventContext): EventMention | undefined => {
  const own = context.main === undefined ? besideNone(parsed, context) : spokenOf(parsed, context)
  if (own !== undefined) return own
  // "It killed 612 people": what the sentence before is about, in whatever paragraph.
  const reach = wordAt(parsed, 0) === "it" ? parsed.index - 1 : parsed.index
  for (let at = parsed.index - 1; at >= Math.max(OPENING, parsed.index - FOCUS); at--) {
    const before = context.sentences[at]
    if (before === undefined || (before.block !== parsed.block && at < reach)) return undefined
    const mention = introduced(before, context)
    if (mention !== undefined) return mention
    const mentions = context.events[at] ?? []
    if (mentions.some((one) => !one.plural && !isOther(before, one, context))) return undefined
  }
  return undefined
}

/** The time that a verb is told with: its own, or for a clause about a noun the last one before that. */
const timeFor = (parsed: Parsed, verb: number, times: ReadonlyArray<TimeExpression>): TimeExpression | undefined => {
  const own = timeOf(parsed, verb, times)
  const relative = own === undefined ? relativeStart(parsed, verb) : -1
  const start = parsed.phrases[relative]?.from ?? -1
  return own ?? times.findLast(({ to }) => to <= start)
}

/** "since 1965, when 214 died": the year that a clause with "when" is about. */
const yearBefore = (parsed: Parsed, verb: number): string | undefined => {
  const at = relativeStart(parsed, verb)
  const before = (parsed.phrases[at]?.from ?? 0) - 1
  const word = wordAt(parsed, wordAt(parsed, before) === "," ? before - 1 : before)
  return at !== -1 && wordAt(parsed, parsed.phrases[at]?.from ?? -1) === "when" && yearOf(word) !== undefined
    ? word
    : undefined
}

/** Whether a verb tells of a time that was over before the article's own event. */
const isBefore = (parsed: Parsed, verb: number, { times, since, publishedOn }: EventContext): boolean => {
  const year = yearBefore(parsed, verb)
  if (year !== undefined) return year < (since ?? publishedOn ?? year).slice(0, 4)
  const time = since === undefined ? undefined : timeFor(parsed, verb, times[parsed.index] ?? [])
  // "has burned 4,500 hectares since Saturday"
  if (time !== undefined && dayOf(time) !== undefined && isBound(parsed, time)) return false
  const end = time?.period.end
  return since !== undefined && end !== undefined && end.slice(0, 10) < since
}

const VIOLENT: ReadonlySet<string> = new Set("shoot stab behead murder assassinate lynch execute".split(" "))

const NATURAL: ReadonlySet<Family> = new Set<Family>(["quake", "disaster", "accident"])

/** "Two were shot dead" beside an epidemic: a deed of its own. */
const isDeed = (parsed: Parsed, verb: number, main: Event | undefined): boolean => {
  const group = verbAt(parsed, verb)
  // "it had shot down the plane": how a crash came about.
  if (main === undefined || group === undefined || wordAt(parsed, group.to) === "down") return false
  return NATURAL.has(main.family) && VIOLENT.has(lemmaOf(parsed, group))
}

/** "last week the ministry gave a figure of 16 deaths": the time is that of saying so. */
const isGiven = (parsed: Parsed, at: number): boolean => {
  const verb = parsed.verbs.findLast((place) => place < at) ?? -1
  const [group, object] = [verbAt(parsed, verb), nounAt(parsed, verb + 1)]
  if (group === undefined || object === undefined || group.passive) return false
  return GIVES.has(lemmaOf(parsed, group)) && TOLLS.has(headOf(parsed, object))
}

/** "On that occasion, 14 were killed": what the sentence before came to speak of. */
const isThen = (parsed: Parsed): boolean =>
  wordAt(parsed, 0) === "on" && wordAt(parsed, 1) === "that" && wordAt(parsed, 2) === "occasion"

/** "retook Tarn, killing 60": the battle that a participle goes on to tell of. */
const takenBefore = (parsed: Parsed, verb: number, context: EventContext): EventMention | undefined =>
  isParticiple(parsed, verb)
    ? (context.takings[parsed.index] ?? []).findLast((taken) => taken.phrase < verb && isElsewhere(taken, context))
    : undefined

/** The subject of a claim about people who came to harm, and of other claims about an event. */
export const eventSubject = (parsed: Parsed, at: number, verb: number, context: EventContext): string => {
  const mention = eventAt(parsed, context.events[parsed.index] ?? [], at, verb) ?? takenBefore(parsed, verb, context)
  const own = context.main === undefined ? "event" : labelOf(context.main)
  if (isDeed(parsed, verb, context.main)) return "killing"
  if (isThen(parsed)) return `earlier ${own}`
  const other = mention === undefined ? undefined : otherMeant(parsed, mention, context)
  if (other !== undefined) return labelFor(other, context, own)
  if (!isGiven(parsed, at) && isBefore(parsed, verb, context)) return `earlier ${own}`
  if (mention !== undefined) return own
  const [from, to] = clauseAround(parsed, at)
  const [start, end] = [parsed.phrases[from]?.from ?? 0, parsed.phrases[to]?.to ?? 0]
  if (!isGiven(parsed, at) && isElsewhen(parsed, start, end, context.times[parsed.index] ?? [], context.publishedOn))
    return `earlier ${own}`
  const focus = inFocus(parsed, context)
  return focus === undefined ? own : labelFor(focus, context, own)
}
