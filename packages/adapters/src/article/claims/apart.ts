/**
 * Counts of several events of one sort that a report tells in turn: one sentence for each, with its own town or day.
 *
 * "In Quell four rebels were killed", "In Huaz, eight": where a text answers one question with numbers that exclude each
 * other, and their sentences name places that are not the same, each is asked of its own place.
 */
import { Period, relation } from "@corroborate/core"
import { isPreposition, lemmaOf, nounAt, verbAt, wordAt, type Parsed } from "../grammar/Parsed.ts"
import { countryOf } from "../place/countries.ts"
import { placeNoun } from "../place/placeNoun.ts"
import type { Context } from "../proposition/Context.ts"
import { grouped } from "../grouped.ts"
import { REPORT_VERBS } from "../who/reportVerbs.ts"
import type { Draft } from "./build.ts"

const IN: ReadonlySet<string> = new Set("in at near".split(" "))

const isCount = ({ proposition: { property, value } }: Draft): boolean =>
  value._tag === "Quantity" &&
  (property.startsWith("casualties.") || property.startsWith("count.") || property.startsWith("quantity."))

/** Whether nothing tells yet which part of what happened a number is of. */
const isOpen = ({ proposition: { place, period, share, revision, previous, elliptic } }: Draft): boolean =>
  place === undefined &&
  period === undefined &&
  share === undefined &&
  revision === undefined &&
  previous === undefined &&
  elliptic === undefined

const OF: ReadonlySet<string> = new Set(["of"])

/** "Quell", "the town of Quell": the name at a phrase, without an article of its own. */
const nameAt = (parsed: Parsed, at: number): string | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.pronoun) return undefined
  const { name, kind } = placeNoun(parsed, noun)
  if (name === undefined && kind !== undefined && isPreposition(parsed, at + 1, OF)) return nameAt(parsed, at + 2)
  return wordAt(parsed, noun.from) === "the" ? undefined : name
}

/** "officials said in Quell": where somebody spoke. */
const isOfSaying = (parsed: Parsed, at: number): boolean => {
  const verb = verbAt(parsed, at)
  return verb !== undefined && REPORT_VERBS.has(lemmaOf(parsed, verb))
}

/** The one place that a sentence says something was in: the first named, where no other stands behind a preposition of its own. */
const placeIn = (parsed: Parsed | undefined, { places, main }: Context): string | undefined => {
  if (parsed === undefined) return undefined
  const names = parsed.phrases.flatMap((_, at) => {
    const name = isPreposition(parsed, at, IN) && !isOfSaying(parsed, at - 1) ? nameAt(parsed, at + 1) : undefined
    return name === undefined || !places.isPlace(name) || countryOf(name)?.name === name ? [] : [name]
  })
  const [only] = names
  return new Set(names).size === 1 && only !== main?.place ? only : undefined
}

/** The day on which a number's people came to harm, where its clause gives one. */
const dayOf = ({ proposition: { happened } }: Draft): string | undefined =>
  happened?.start !== undefined && happened.precision === "day" ? Period.dayOf(happened.start) : undefined

const questionOf = ({ proposition: { property, subject, population } }: Draft): string =>
  `${property}\n${subject}\n${population ?? ""}`

/** Whether two numbers exclude each other. */
const areRivals = (a: Draft, b: Draft): boolean => relation(a.proposition.value, b.proposition.value) === "Disjoint"

/** Whether the numbers of a question are told of one place or day each, of at least two. */
const isOfSeveral = (group: ReadonlyArray<Draft>, tell: (draft: Draft) => string | undefined): boolean => {
  const told = group.flatMap((draft) => {
    const of = tell(draft)
    return of === undefined ? [] : [{ draft, of }]
  })
  return told.some((a) => told.some((b) => a.of !== b.of && areRivals(a.draft, b.draft)))
}

const IN_TURN: ReadonlySet<string> = new Set("first second third fourth fifth next last another other".split(" "))
const PAPERS: ReadonlySet<string> = new Set("report bulletin dispatch communique release".split(" "))

/** "The next report says": a station reads out one report after the other, each about something else. */
const isReadOut = ({ inner }: Draft, sentences: ReadonlyArray<Parsed>): boolean =>
  inner?.voices.some(({ mention }) => {
    const tokens = mention === undefined ? undefined : sentences[mention.sentence]?.tokens
    if (mention === undefined || !PAPERS.has(tokens?.[mention.head]?.lower ?? "")) return false
    return tokens?.slice(mention.from, mention.head).some(({ lower }) => IN_TURN.has(lower)) === true
  }) === true

/** What one of several reports tells is a part of what all tell. */
const inTurn = (draft: Draft, { sentences }: Context): Draft =>
  isCount(draft) && isOpen(draft) && isReadOut(draft, sentences)
    ? { ...draft, proposition: { ...draft.proposition, share: "part" } }
    : draft

/** Drafts with the place or the day of their own, where their text answers one question of several. O(n²) in a question. */
export const apart = (drafts: ReadonlyArray<Draft>, context: Context): ReadonlyArray<Draft> => {
  const groups = grouped(
    drafts.filter((draft) => isCount(draft) && isOpen(draft)),
    questionOf,
  )
  const own = new Map<Draft, Draft>()
  for (const group of groups.values()) {
    if (group.length < 2) continue
    const placeOf = ({ proposition }: Draft): string | undefined =>
      placeIn(context.sentences[proposition.sentence], context)
    const byPlace = isOfSeveral(group, placeOf)
    const byDay = !byPlace && isOfSeveral(group, dayOf)
    for (const draft of group) {
      const [place, day] = [byPlace ? placeOf(draft) : undefined, byDay ? dayOf(draft) : undefined]
      if (place !== undefined)
        own.set(draft, { ...draft, proposition: { ...draft.proposition, place: context.places.pathOf(place) } })
      else if (day !== undefined)
        own.set(draft, { ...draft, proposition: { ...draft.proposition, period: Period.day(day) } })
    }
  }
  return drafts.map((draft) => own.get(draft) ?? inTurn(draft, context))
}
