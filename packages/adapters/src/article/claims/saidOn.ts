/** On which day something was said: what the words give, else what the lead gives for the same source. */
import type { Parsed } from "../grammar/Parsed.ts"
import { Period } from "@corroborate/core"
import type { TimeExpression } from "../time/expressions.ts"
import { GIVES } from "../who/reportVerbs.ts"
import type { Utterance } from "../who/Utterance.ts"
import type { Attributed } from "./Attributed.ts"

const dayOf = ({ period }: TimeExpression): string | undefined =>
  period.precision === "day" || period.precision === "part-of-day"
    ? period.start === undefined
      ? undefined
      : Period.dayOf(period.start)
    : undefined

/** How far behind "gave an initial toll" its day may stand, in tokens. */
const WINDOW = 8

/** The time that stands with the cue: "said Wednesday", "gave an initial toll on Tuesday". */
const explicit = ({ around, lemma }: Utterance, times: ReadonlyArray<TimeExpression>): TimeExpression | undefined => {
  const to = GIVES.has(lemma) ? around.to + WINDOW : around.to
  return times.find(({ from, to: end }) => from >= around.from && end <= to)
}

/** "last week the ministry said": over before publication, though the words give no day. */
const isOver = ({ period }: TimeExpression, publishedOn: string | undefined): boolean =>
  publishedOn !== undefined && period.end !== undefined && Period.dayOf(period.end) < publishedOn

/** What was said in a stretch of time that is over was said before what has no time. */
const placed = (one: Attributed, time: TimeExpression | undefined, publishedOn: string | undefined): Attributed =>
  time === undefined || dayOf(time) !== undefined || one.utterance.order !== undefined || !isOver(time, publishedOn)
    ? one
    : { ...one, utterance: { ...one.utterance, order: "before" } }

const isStanding = ({ pattern }: Utterance): boolean => pattern === "according" || pattern === "report"

/** Whether two utterances have a speaker in common, by themselves or by the house they speak for. */
const sameHouse = (a: Attributed, b: Attributed): boolean =>
  a.voices.some(({ cluster: p }) =>
    b.voices.some(({ cluster: q }) => p.id === q.id || p.speaksFor === q.id || q.speaksFor === p.id),
  )

/**
 * Utterances with the day they were made.
 *
 * "X said" without a day goes with what X said in the lead; "according to X" gives a standing account, as of publication.
 */
export const dated = (
  attributed: ReadonlyArray<Attributed>,
  times: ReadonlyArray<ReadonlyArray<TimeExpression>>,
  sentences: ReadonlyArray<Parsed>,
  publishedOn: string | undefined,
): ReadonlyArray<Attributed> => {
  const withDay = attributed.map((one) => {
    const time = explicit(one.utterance, times[one.utterance.sentence] ?? [])
    return { one: placed(one, time, publishedOn), day: time === undefined ? undefined : dayOf(time) }
  })
  const firstBody = sentences.find(({ index }) => index > 0)?.index ?? 0
  const lead = withDay.find(({ one, day }) => day !== undefined && one.utterance.sentence <= firstBody)
  const days = daysBySentence(withDay)
  return withDay.map(({ one, day }) => {
    const fromLead = lead !== undefined && !isStanding(one.utterance) && sameHouse(lead.one, one) ? lead.day : undefined
    const before = one.utterance.pattern === "inherits" ? fromLead : undefined
    const saidOn = day ?? before ?? fromLead ?? sameSentence(days, one) ?? publishedOn
    return saidOn === undefined ? one : { ...one, saidOn }
  })
}

/** A second verb of one sentence was said on the day of the first. */
const sameSentence = (days: ReadonlyMap<number, string>, { utterance }: Attributed): string | undefined =>
  utterance.pattern === "inherits" ? days.get(utterance.sentence) : undefined

/** The first day of saying that each sentence gives. */
const daysBySentence = (
  all: ReadonlyArray<{ readonly one: Attributed; readonly day: string | undefined }>,
): ReadonlyMap<number, string> => {
  const days = new Map<number, string>()
  for (const { one, day } of all)
    if (day !== undefined && !days.has(one.utterance.sentence)) days.set(one.utterance.sentence, day)
  return days
}
