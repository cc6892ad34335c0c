/** Which times of a sentence go with which of its verbs. */
import { Period } from "@corroborate/core"
import { isLink, isPreposition, nounAt, verbAt, wordAt, type Parsed } from "../grammar/Parsed.ts"
import type { TimeExpression } from "./expressions.ts"

/** The place of the phrase in which a token stands. */
const placeOf = ({ phrases }: Parsed, token: number): number =>
  phrases.findIndex(({ from, to }) => from <= token && token < to)

const isTensed = (parsed: Parsed, at: number): boolean => {
  const verb = verbAt(parsed, at)
  return verb !== undefined && verb.form !== "ing" && verb.form !== "infinitive"
}

/** "said an attack that day produced", "the blast on Monday killed": the verb whose subject the time stands with; -1 for none. */
const verbOfSubject = (parsed: Parsed, time: number): number => {
  const host = isPreposition(parsed, time - 1) ? time - 2 : time - 1
  if (nounAt(parsed, host) === undefined || isPreposition(parsed, host - 1)) return -1
  return parsed.verbs.find((at) => at > time && isTensed(parsed, at) && parsed.subjects[at]?.at === host) ?? -1
}

/** The verb that a time goes with: the last before it, or for one that opens the sentence the first that is in no clause about a noun. */
const verbOf = (parsed: Parsed, time: number): number => {
  const ofSubject = verbOfSubject(parsed, time)
  if (ofSubject !== -1) return ofSubject
  const ahead = parsed.verbs.some((at) => at > time && isTensed(parsed, at))
  for (let at = time; at >= 0 && !isLink(parsed, at, "stop"); at--) {
    if (verbAt(parsed, at) !== undefined) return at
    // "said that over the weekend rebels killed two": behind "that" a clause of its own begins.
    if (ahead && isLink(parsed, at, "that")) break
  }
  return parsed.phrases.findIndex(
    (_, at) => at > time && isTensed(parsed, at) && !isAboutNoun(parsed, at) && !isReduced(parsed, at),
  )
}

const isAboutNoun = (parsed: Parsed, verb: number): boolean =>
  isLink(parsed, verb - 1, "who") || (isLink(parsed, verb - 1, "adverb") && isLink(parsed, verb - 2, "who"))

/** "On Sunday a ban begun in May ended": a participle behind the noun that a later verb has for its subject. */
const isReduced = (parsed: Parsed, verb: number): boolean => {
  const group = verbAt(parsed, verb)
  if (group?.form !== "past" || group.passive || nounAt(parsed, verb - 1) === undefined) return false
  const next = parsed.verbs.find((at) => at > verb && isTensed(parsed, at))
  const subject = next === undefined ? undefined : parsed.subjects[next]
  return subject !== undefined && !subject.shared && subject.at !== -1 && subject.at < verb
}

/** "Monday's attack": a time that belongs to a noun. */
const isOwner = (parsed: Parsed, { to }: TimeExpression): boolean => wordAt(parsed, to) === "'s"

/** Tokens between "from" and the time of the figure behind it: "down from about 112 people the previous day". */
const COMPARED = 5

/** "41 are missing, down from 112 the previous day": the time of a figure that another is held against. */
const isOfCompared = (parsed: Parsed, { from }: TimeExpression): boolean => {
  for (let at = from - 1; at >= from - COMPARED; at--)
    if (wordAt(parsed, at) === "from") return wordAt(parsed, at - 1) === "up" || wordAt(parsed, at - 1) === "down"
  return false
}

/** "According to a report on Monday, 80 died": the day of the report. */
export const isOfReport = ({ tokens }: Parsed, { from }: TimeExpression): boolean => {
  for (let at = from - 1; at >= 0; at--) {
    const token = tokens[at]
    if (token?.lower === "according") return true
    if (token?.pos === "VERB" || token?.pos === "AUX" || token?.lower === ";" || token?.lower === ",") return false
  }
  return false
}

/** The verb that a time goes with; -1 for one that belongs to a noun or to a report. */
export const verbWith = (parsed: Parsed, time: TimeExpression): number =>
  isOwner(parsed, time) || isOfCompared(parsed, time) || isOfReport(parsed, time)
    ? -1
    : verbOf(parsed, placeOf(parsed, time.from))

/** The time that goes with the verb at a phrase; a participle without one shares that of the verb before it. */
export const timeOf = (
  parsed: Parsed,
  verb: number,
  times: ReadonlyArray<TimeExpression>,
): TimeExpression | undefined => {
  const own = times.find((time) => verbWith(parsed, time) === verb)
  if (own !== undefined || verbAt(parsed, verb)?.form !== "ing") return own
  for (let at = verb - 1; at >= 0; at--) {
    const before = isTensed(parsed, at) ? timeOf(parsed, at, times) : undefined
    if (before !== undefined) return before
  }
  return undefined
}

/** The time of the verb at a phrase, which a participle does not share over a clause put in: "..., police said, raising". */
export const timeBeside = (
  parsed: Parsed,
  verb: number,
  times: ReadonlyArray<TimeExpression>,
): TimeExpression | undefined => {
  const own = times.find((time) => verbWith(parsed, time) === verb)
  const put = own === undefined && isLink(parsed, verb - 1, "comma") && isTensed(parsed, verb - 2)
  return put ? undefined : (own ?? timeOf(parsed, verb, times))
}

/** Words before a time that do not tell when: from then on, until then, more than then. */
const BOUNDS: ReadonlySet<string> = new Set("since by until till before after than from to between as".split(" "))

/** "since 2014", "fewer than last year": a time that bounds what is told, or that it is compared with. */
export const isBound = (parsed: Parsed, { from }: TimeExpression): boolean =>
  BOUNDS.has(wordAt(parsed, from - 1)) || BOUNDS.has(wordAt(parsed, from - 2))

const PARTS: ReadonlySet<string> = new Set(["late", "early", "midday", "noon"])

/** "as of Saturday", "as of late Tuesday": the time up to which something is counted. */
export const asOf = (parsed: Parsed, times: ReadonlyArray<TimeExpression>): TimeExpression | undefined =>
  times.find(({ from }) => {
    const of = PARTS.has(wordAt(parsed, from - 1)) ? from - 2 : from - 1
    return wordAt(parsed, of) === "of" && wordAt(parsed, of - 1) === "as"
  })

/** The day that a time begins on, when it is a day or a part of one. */
export const dayOf = ({ period }: TimeExpression): string | undefined =>
  period.start !== undefined && (period.precision === "day" || period.precision === "part-of-day")
    ? Period.dayOf(period.start)
    : undefined
