/** When what a clause tells of happened: the time that goes with its verb. */
import type { Period } from "@corroborate/core"
import { isLink, lemmaOf, verbAt, type Parsed } from "../grammar/Parsed.ts"
import type { Context } from "../proposition/Context.ts"
import { placeOf, type Proposition } from "../proposition/Proposition.ts"
import { asOf, dayOf, isBound, verbWith } from "../time/attachment.ts"
import type { TimeExpression } from "../time/expressions.ts"
import { REPORT_VERBS } from "../who/reportVerbs.ts"

/** Properties that tell how things are, and not what came about. */
const STANDING: ReadonlySet<string> = new Set(["source.profile", "event.relation", "authorship", "comparison"])

/** Whether a time says when its verb happened, and not from when, by when, or when somebody reported it. */
const tellsWhen = (parsed: Parsed, verb: number, time: TimeExpression): boolean => {
  const after = parsed.tokens.slice(parsed.phrases[verb]?.to ?? time.from, time.from)
  return time.period.precision !== "open" && !isBound(parsed, time) && !after.some(isReport)
}

const isReport = ({ lower }: { readonly lower: string }): boolean => lower === "according" || lower === "than"

const startOf = ({ tokens }: Parsed, phrase: { readonly from: number }): number => tokens[phrase.from]?.start ?? 0

/** The last verb of a clause before a place in the text and those before it; for what opens the clause its one verb. */
const verbsOf = (parsed: Parsed, { span }: Proposition, place: number): ReadonlyArray<number> => {
  const own = Array.from(parsed.phrases.keys()).filter((at) => {
    const verb = verbAt(parsed, at)
    if (verb === undefined || REPORT_VERBS.has(lemmaOf(parsed, verb))) return false
    const start = startOf(parsed, verb)
    return start >= span.start && start < span.end
  })
  const before = own.filter(
    (at) => (parsed.phrases[at] === undefined ? 0 : startOf(parsed, parsed.phrases[at])) <= place,
  )
  if (before.length > 0) return before.toReversed()
  // "two hikers who had been missing since Friday were found": of several verbs it is not told which is meant.
  return own.length === 1 ? own : []
}

/** "a shooting on Friday, which killed 50": the day of what a clause with "which" is about. */
const timeBeforeClause = (
  parsed: Parsed,
  verb: number,
  times: ReadonlyArray<TimeExpression>,
): TimeExpression | undefined => {
  if (!isLink(parsed, verb - 1, "who") || !isLink(parsed, verb - 2, "comma")) return undefined
  const end = parsed.phrases[verb - 2]?.from
  return times.find((time) => time.to === end && tellsWhen(parsed, verb, time))
}

/** A purpose has no time of its own: "on Monday they attacked to seize the district". */
const isPurpose = (parsed: Parsed, at: number): boolean => verbAt(parsed, at)?.form === "infinitive"

const happenedIn = (
  proposition: Proposition,
  parsed: Parsed,
  times: ReadonlyArray<TimeExpression>,
): Period.Period | undefined => {
  const { value, property, polarity, toldOn } = proposition
  if (value._tag === "Period") return value
  if (STANDING.has(property) || polarity !== "affirmed" || toldOn !== undefined) return undefined
  for (const at of verbsOf(parsed, proposition, placeOf(proposition).start)) {
    const time = times.find((one) => verbWith(parsed, one) === at && tellsWhen(parsed, at, one))
    if (time !== undefined) return time.period
    const before = timeBeforeClause(parsed, at, times)
    if (before !== undefined) return before.period
    if (!isPurpose(parsed, at)) return undefined
  }
  return undefined
}

/** A proposition with the time of its clause, or the day as of which it is told, where the words give one and nothing was read of it yet. */
export const timed = (proposition: Proposition, { sentences, times }: Context): Proposition => {
  const parsed = sentences[proposition.sentence]
  const own = times[proposition.sentence] ?? []
  if (parsed !== undefined && proposition.toldOn === undefined && proposition.happened === undefined) {
    const until = asOf(parsed, own)
    const day = until === undefined ? undefined : dayOf(until)
    if (day !== undefined) return { ...proposition, toldOn: day }
  }
  if (proposition.happened !== undefined || parsed === undefined || own.length === 0) return proposition
  const happened = happenedIn(proposition, parsed, own)
  return happened === undefined ? proposition : { ...proposition, happened }
}
