/** When what a clause tells of happened: the time that goes with its verb. */
import type { Period } from "@corroborate/core"
import { isLink, lemmaAt, lemmaOf, nounAt, verbAt, wordAt, type Parsed } from "../grammar/Parsed.ts"
import { subjectOf } from "../grammar/subjects.ts"
import type { Context } from "../proposition/Context.ts"
import { placeOf, type Proposition } from "../proposition/Proposition.ts"
import { asOf, dayOf, isBound, isOfReport, verbWith } from "../time/attachment.ts"
import { isTemporal } from "../time/temporal.ts"
import type { TimeExpression } from "../time/expressions.ts"
import { isItem } from "../who/lists.ts"
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

/** "caused the death of 50", "made landfall as a storm": the verb that a clause without one of its own hangs on, -1 for none. */
const governing = (parsed: Parsed, { span }: Proposition): number => {
  const first = parsed.phrases.findIndex((phrase) => startOf(parsed, phrase) >= span.start)
  for (let at = first - 1; at >= 0; at--) {
    if (verbAt(parsed, at) !== undefined) return isTelling(parsed, at) ? -1 : at
    const as = wordAt(parsed, parsed.phrases[at]?.from ?? -1) === "as"
    if (isLink(parsed, at, "stop") || isLink(parsed, at, "who") || (isLink(parsed, at, "when") && !as)) return -1
    if (isLink(parsed, at, "comma") && nounAt(parsed, at - 1)?.amount === undefined) return -1
  }
  return -1
}

const isTelling = (parsed: Parsed, at: number): boolean => {
  const verb = verbAt(parsed, at)
  if (verb === undefined || !REPORT_VERBS.has(lemmaOf(parsed, verb))) return false
  if (lemmaOf(parsed, verb) === "call" && wordAt(parsed, verb.to) === "off") return false
  // "found 47 rifles": a deed, where no clause follows.
  const found = lemmaOf(parsed, verb) === "find" ? nounAt(parsed, at + 1) : undefined
  if (found?.amount !== undefined && !parsed.verbs.some((later) => later > at)) return false
  // "Monday saw 40 of them": nobody tells anything.
  const subject = lemmaOf(parsed, verb) === "see" ? nounAt(parsed, subjectOf(parsed, at).at) : undefined
  return subject === undefined || !isTemporal(parsed, subject)
}

/** The last verb of a clause before a place in the text and those before it; for what opens the clause its one verb. */
const verbsOf = (parsed: Parsed, proposition: Proposition, place: number): ReadonlyArray<number> => {
  const { span } = proposition
  const own = Array.from(parsed.phrases.keys()).filter((at) => {
    const verb = verbAt(parsed, at)
    if (verb === undefined || isTelling(parsed, at)) return false
    const start = startOf(parsed, verb)
    return start >= span.start && start < span.end
  })
  const before = own.filter(
    (at) => (parsed.phrases[at] === undefined ? 0 : startOf(parsed, parsed.phrases[at])) <= place,
  )
  if (before.length > 0) return before.toReversed()
  // "two hikers who had been missing since Friday were found": of several verbs it is not told which is meant.
  const governed = own.length === 0 ? governing(parsed, proposition) : -1
  return governed === -1 ? (own.length === 1 ? own : []) : [governed]
}

/** "a shooting on Friday, which killed 50": the day of what a clause with "which" is about. */
const timeBeforeClause = (
  parsed: Parsed,
  verb: number,
  times: ReadonlyArray<TimeExpression>,
): TimeExpression | undefined => {
  if (!isLink(parsed, verb - 1, "who") || !isLink(parsed, verb - 2, "comma")) return undefined
  const end = parsed.phrases[verb - 2]?.from
  return times.find((time) => time.to === end && tellsWhen(parsed, verb, time) && !isOfReport(parsed, time))
}

/** "destroyed 61 camps and captured 48 rebels in May": the time at the end of a clause that goes on with "and" alone. */
const timeOfNext = (parsed: Parsed, verb: number, times: ReadonlyArray<TimeExpression>): TimeExpression | undefined => {
  const next = parsed.verbs.find((at) => at > verb)
  if (next === undefined || verbAt(parsed, next)?.form === "ing" || isPurpose(parsed, next) || isTelling(parsed, next))
    return undefined
  const between = parsed.phrases.slice(verb + 1, next)
  const ands = between.filter((_, i) => isLink(parsed, verb + 1 + i, "and")).length
  const cut = between.some((phrase) => phrase._tag === "Link" && CUTS.has(phrase.kind))
  if (ands !== 1 || cut) return undefined
  return times.find(
    (time) =>
      verbWith(parsed, time) === next && time.from > (parsed.phrases[next]?.to ?? 0) && tellsWhen(parsed, next, time),
  )
}

const CUTS: ReadonlySet<string> = new Set("comma stop who that when quote".split(" "))

/** "today left 35 dead, six wounded": a participle behind its people, of those that a verb before left so. */
const isLeft = (parsed: Parsed, verb: number): boolean => {
  const { at } = subjectOf(parsed, verb)
  const joined = isLink(parsed, at - 1, "comma") || isLink(parsed, at - 1, "and")
  const before = parsed.verbs.findLast((place) => place < at && lemmaAt(parsed, place) === "leave")
  return verbAt(parsed, verb)?.form === "past" && at === verb - 1 && joined && before !== undefined
}

const WHEN: ReadonlySet<string> = new Set(["when", "where"])

/**
 * "On Monday a blast killed two and injured six", "..., injuring six", "broke out on Monday when thousands rallied": the
 * time of the verb whose subject a verb shares, or whose clause its own goes with.
 */
const timeOfHost = (parsed: Parsed, verb: number, times: ReadonlyArray<TimeExpression>): TimeExpression | undefined => {
  const when = clauseOpener(parsed, verb)
  const { at: subject, shared } = subjectOf(parsed, verb)
  // "appeared in court on Monday, charged with": a participle behind a comma.
  const loose = subject === -1 && verbAt(parsed, verb)?.form === "past" && isLink(parsed, verb - 1, "comma")
  const shares = (shared || loose || isLeft(parsed, verb)) && !isPurpose(parsed, verb)
  if (!shares && when === -1) return undefined
  for (let at = (when === -1 ? verb : when) - 1; at >= 0; at--) {
    if (isLink(parsed, at, "stop") || isLink(parsed, at, "who")) return undefined
    if (verbAt(parsed, at) === undefined) continue
    if (isTelling(parsed, at)) return undefined
    const time = times.find((one) => verbWith(parsed, one) === at && tellsWhen(parsed, at, one))
    return time ?? timeOfHost(parsed, at, times)
  }
  return undefined
}

/** "when" before the subject of a verb; -1 where the clause is opened by nothing of the sort. */
const clauseOpener = (parsed: Parsed, verb: number): number => {
  const { at, shared } = subjectOf(parsed, verb)
  return !shared && at > 0 && WHEN.has(wordAt(parsed, parsed.phrases[at - 1]?.from ?? -1)) ? at - 1 : -1
}

/** "the total surpassed one million on Monday": the time behind a number whose bound is a verb, or that opens its clause. */
const timePassed = (
  parsed: Parsed,
  place: number,
  times: ReadonlyArray<TimeExpression>,
): TimeExpression | undefined => {
  const at = parsed.phrases.findIndex(
    ({ from, to }) => startOf(parsed, { from }) <= place && (parsed.tokens[to - 1]?.end ?? 0) > place,
  )
  const phrase = nounAt(parsed, at)
  const amount = phrase?.amount
  // "a reported 6.3": a participle stands before no number that it passes.
  if (phrase === undefined || amount === undefined || parsed.tokens[phrase.from]?.pos !== "VERB") return undefined
  if (amount.core !== phrase.from + 1 && amount.from !== phrase.from + 1) return undefined
  const cut = (from: number, to: number): boolean =>
    parsed.phrases.some(
      (one, i) => one.from >= from && one.to <= to && (one._tag === "Verb" || isLink(parsed, i, "who")),
    )
  const behind = times.find(
    (time) => time.from >= phrase.to && !cut(phrase.to, time.from) && tellsWhen(parsed, at, time),
  )
  return behind ?? times.find((time) => time.from <= 1 && !cut(time.to, phrase.from) && tellsWhen(parsed, at, time))
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
  if (STANDING.has(property) || polarity !== "affirmed") return undefined
  const passed = timePassed(parsed, placeOf(proposition).start, times)
  if (passed !== undefined) return passed.period
  if (toldOn !== undefined) return undefined
  for (const at of verbsOf(parsed, proposition, placeOf(proposition).start)) {
    const time = times.find((one) => verbWith(parsed, one) === at && tellsWhen(parsed, at, one))
    if (time !== undefined) return time.period
    const before = timeBeforeClause(parsed, at, times) ?? timeOfHost(parsed, at, times) ?? timeOfNext(parsed, at, times)
    if (before !== undefined) return before.period
    if (!isPurpose(parsed, at)) return undefined
  }
  return undefined
}

/** Sentences of an item of a list at most that its day is looked for over. Chosen. */
const ITEM_LENGTH = 8

/** Tokens before the day with which an item of a list opens: "1. On". */
const ITEM_HEAD = 4

/** "1. On 6 January, ... Nobody was hurt.": the day with which the item of a list opens that a sentence stands in. */
const dayOfItem = (parsed: Parsed, { text, sentences, times }: Context): Period.Period | undefined => {
  for (let at = parsed.index; at >= 0 && parsed.index - at < ITEM_LENGTH; at--) {
    const [one, before] = [sentences[at], sentences[at - 1]]
    if (one === undefined || one.block !== parsed.block) return undefined
    if (before?.block === one.block) continue
    // "1." may stand as a sentence of its own.
    const head = one.tokens.length > 2 ? at : at + 1
    const time = times[head]?.find(({ from }) => from <= ITEM_HEAD)
    return isItem(text, one) && time !== undefined && dayOf(time) !== undefined ? time.period : undefined
  }
  return undefined
}

/** A proposition with the time of its clause, or the day as of which it is told, where the words give one and nothing was read of it yet. */
export const timed = (proposition: Proposition, context: Context): Proposition => {
  const { sentences, times } = context
  const parsed = sentences[proposition.sentence]
  const own = times[proposition.sentence] ?? []
  if (parsed !== undefined && proposition.toldOn === undefined && proposition.happened === undefined) {
    const until = asOf(parsed, own)
    const day = until === undefined ? undefined : dayOf(until)
    if (day !== undefined) return { ...proposition, toldOn: day }
  }
  if (proposition.happened !== undefined || parsed === undefined) return proposition
  const happened =
    (own.length === 0 ? undefined : happenedIn(proposition, parsed, own)) ?? ofItem(proposition, parsed, own, context)
  return happened === undefined ? proposition : { ...proposition, happened }
}

/** The day of an item, for what no other time in its sentence can be of. */
const ofItem = (
  { property, toldOn }: Proposition,
  parsed: Parsed,
  own: ReadonlyArray<TimeExpression>,
  context: Context,
): Period.Period | undefined =>
  STANDING.has(property) || toldOn !== undefined || own.length > 1 ? undefined : dayOfItem(parsed, context)
