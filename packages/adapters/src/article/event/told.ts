/** The events that an article tells of, as records by which other documents about them can be recognised. */
import { ANY_FAMILY, Calendar, Period, type Claim, type EventTold } from "@corroborate/core"
import type { Attributed } from "../claims/Attributed.ts"
import type { Context } from "../proposition/Context.ts"
import type { TimeExpression } from "../time/expressions.ts"
import { longAgo } from "./elsewhen.ts"
import { timeOf } from "../time/attachment.ts"
import { labelOf, type Event } from "./mainEvent.ts"

/** Sentences in which the days of the event are looked for: the headline and the first three of the body. */
const OPENING = 4

/** Days before publication on which news without a day of its own can have happened. Chosen. */
const RECENT = 2

/** Words for a whole family, which leave open what kind of it an event is. */
const GENERAL: ReadonlySet<string> = new Set(
  "attack accident disaster operation raid strike rally protest clash".split(" "),
)

const isDay = ({ period }: TimeExpression): boolean =>
  period.precision === "day" || period.precision === "part-of-day" || period.precision === "days"

/** Whether a time says when something was said: it stands with the words that say so. */
const isOfSaying = ({ from, to }: TimeExpression, sentence: number, attributed: ReadonlyArray<Attributed>): boolean =>
  attributed.some(
    ({ utterance }) => utterance.sentence === sentence && from >= utterance.around.from && to <= utterance.around.to,
  )

/** "Tuesday's strike": whether a time stands in the name of an event that is not the article's own. */
const isOfAnother = (time: TimeExpression, sentence: number, { events, sentences, main }: Context): boolean =>
  (events[sentence] ?? []).some((mention) => {
    const noun = sentences[sentence]?.phrases[mention.phrase]
    const within = noun !== undefined && time.from >= noun.from && time.to <= noun.to
    return within && mention.place !== undefined && mention.place !== main?.place
  })

/** The first day that the opening gives and that is not when somebody spoke. */
const dayTold = (context: Context, attributed: ReadonlyArray<Attributed>): Period.Period | undefined => {
  for (const [sentence, own] of context.times.slice(0, OPENING).entries()) {
    const time = own.find(
      (one) => isDay(one) && !isOfSaying(one, sentence, attributed) && !isOfAnother(one, sentence, context),
    )
    if (time !== undefined) return time.period
  }
  return undefined
}

const recently = (publishedOn: string | undefined, days: number): Period.Period | undefined =>
  publishedOn === undefined ? undefined : Period.between(Calendar.plusDays(publishedOn, -days), publishedOn, "days")

/** Properties whose subject is a party that takes part. */
const OF_PARTY: ReadonlySet<string> = new Set([
  "territory.control",
  "territory.lost",
  "territory.presence",
  "territory.share",
])

/** Parties that claims of the article are about or blame; governments left out, which take part in everything. */
const actorsOf = (claims: ReadonlyArray<Claim>): ReadonlyArray<string> => {
  const named = claims.flatMap(({ property, subject, value }) => {
    if (OF_PARTY.has(property)) return [subject]
    return property === "responsibility" && value._tag === "Category" ? [value.label] : []
  })
  return Array.from(new Set(named.filter((name) => !name.startsWith("government of")))).toSorted()
}

const kindOf = ({ noun, family }: Event): Pick<EventTold, "kind" | "family" | "general"> => {
  const kind = labelOf({ noun, family })
  return family === "generic"
    ? { kind, family: ANY_FAMILY, general: true }
    : { kind, family, general: GENERAL.has(kind) }
}

/** The first part of names of properties that are asked of events. */
const OF_EVENTS: ReadonlySet<string> = new Set(
  "casualties bodies rescued attendance displacement responsibility cause attack measurement".split(" "),
)

/** The first part of names of properties that are asked of parties and sources, which go by their names everywhere. */
const OF_NAMED: ReadonlySet<string> = new Set(["territory", "source"])

/** Days before publication on which an event that is only mentioned can have happened. Chosen. */
const MENTIONED = 7

/** An event that the text mentions, with its day where that stands with its noun: "Tuesday's strike". */
interface Mentioned {
  readonly event: Event
  readonly day?: Period.Period
  /** A time long ago that stands in its sentence: "a quake near Tarn in 2009". */
  readonly past?: Period.Period
}

/** Words between a noun and the day behind it: "the attack on Monday". */
const NEAR = 2

const dayWith = ({ times, sentences }: Context, sentence: number, phrase: number): Period.Period | undefined => {
  const parsed = sentences[sentence]
  const noun = parsed?.phrases[phrase]
  // "retook Tarn on Monday"
  if (noun?._tag === "Verb" && parsed !== undefined) return timeOf(parsed, phrase, times[sentence] ?? [])?.period
  return noun === undefined
    ? undefined
    : times[sentence]?.find((time) => isDay(time) && time.from >= noun.from && time.from < noun.to + NEAR)?.period
}

const pastIn = ({ sentences, times, publishedOn }: Context, sentence: number): Period.Period | undefined => {
  const parsed = sentences[sentence]
  return parsed === undefined ? undefined : longAgo(parsed, times[sentence] ?? [], publishedOn)
}

/** The events that the text mentions, by what claims about them are called; where one is mentioned again, its first day. */
const mentioned = (context: Context): ReadonlyMap<string, Mentioned> => {
  const known = new Map<string, Mentioned>()
  for (const [sentence, mentions] of context.events.entries()) {
    const all = [...mentions, ...(context.takings[sentence] ?? [])]
    const then = all.length === 0 ? undefined : pastIn(context, sentence)
    for (const { noun, family, place, of, phrase } of all) {
      const event = { noun, family, ...(place === undefined ? {} : { place }), ...(of === undefined ? {} : { of }) }
      const label = labelOf(event)
      const before = known.get(label)
      const day = before?.day ?? dayWith(context, sentence, phrase)
      const past = before?.past ?? then
      known.set(label, { event, ...(day === undefined ? {} : { day }), ...(past === undefined ? {} : { past }) })
    }
  }
  return known
}

/** Words that set an event apart from one of the same kind and place. */
const APART = ["another ", "earlier "]

const bare = (subject: string): string => {
  const word = APART.find((one) => subject.startsWith(one))
  return word === undefined ? subject : subject.slice(word.length)
}

/** An event that may be of any kind, of which only its name is known. */
const nameless = (subject: string): Event => ({ noun: subject, family: "generic" })

/** The family of what is no event and is asked about itself: "exports", "the suspect". It belongs to the article's event. */
const THING = "thing"

const familyOf = ({ property }: Claim): string => property.split(".")[0] ?? ""

/** What claims are about, those first that are asked what only events are asked; and whether it is. */
const subjectsOf = (claims: ReadonlyArray<Claim>): ReadonlyMap<string, boolean> => {
  const asked = claims.filter((one) => !OF_NAMED.has(familyOf(one)))
  return new Map([
    ...asked.map(({ subject }) => [subject, false] as const),
    ...asked.filter((one) => OF_EVENTS.has(familyOf(one))).map(({ subject }) => [subject, true] as const),
  ])
}

/**
 * The events of an article: its own, and those that it only mentions, of which less is known. What is no event and has
 * no name of its own is told as part of the article's event: two articles seldom mean one thing by "the suspect".
 *
 * Wars go by their names: they have no day, and every text means the same one. "The war" of a text that does not say
 * which is its own.
 */
export const eventsTold = (
  context: Context,
  attributed: ReadonlyArray<Attributed>,
  claims: ReadonlyArray<Claim>,
  document: string,
): ReadonlyArray<EventTold> => {
  const { main, publishedOn } = context
  const own = main === undefined ? undefined : labelOf(main)
  const known = mentioned(context)
  return Array.from(subjectsOf(claims), ([subject, isEvent]): ReadonlyArray<EventTold> => {
    const mention = known.get(bare(subject))
    const named = subject === own && main !== undefined ? main : mention?.event
    const isThing = named === undefined && !isEvent
    const isOwn = subject === own || isThing
    const event = named ?? nameless(subject)
    if (event.family === "war" && event.place !== undefined) return []
    const told = isOwn ? dayTold(context, attributed) : (mention?.past ?? mention?.day)
    const window = told ?? recently(publishedOn, isOwn ? RECENT : MENTIONED)
    const at = isThing ? main?.place : event.place
    const place = at !== undefined && context.places.isPlace(at) ? at : undefined
    return [
      {
        document,
        subject,
        ...(isThing ? { kind: subject, family: THING, general: false } : kindOf(event)),
        ...(place === undefined ? {} : { place: context.places.pathOf(place) }),
        ...(window === undefined ? {} : { window }),
        dated: told !== undefined,
        actors: isOwn ? actorsOf(claims) : [],
      },
    ]
  }).flat()
}
