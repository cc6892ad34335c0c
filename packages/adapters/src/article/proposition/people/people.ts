/** How many were killed, injured, missing, rescued, came: every number of people with what is said of them. */
import type { Modality } from "@corroborate/core"
import { eventSubject } from "../../event/binding.ts"
import { headOf, isPreposition, lemmaAt, nounAt, spanOf, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import { quantityOf, type Amount } from "../../number/Amount.ts"
import type { Bound } from "../../number/bounds.ts"
import type { Context, PropositionReader } from "../Context.ts"
import { hedgeWord, isDismissed } from "../phrasing.ts"
import type { Proposition } from "../Proposition.ts"
import { isTemporal } from "../../time/temporal.ts"
import type { TimeExpression } from "../../time/expressions.ts"
import { asOf, dayOf, isBound, timeBeside, timeOf } from "../../time/attachment.ts"
import { hasCome } from "./role/gathering.ts"
import { isByThen, revisionAt } from "./revisions.ts"
import type { Role } from "./Role.ts"
import { isAloneInSentence } from "./scope/alone.ts"
import { isOfLasting, isOfWindow, isSinceBeginning } from "./scope/running.ts"
import { scopeOf } from "./scope/scope.ts"
import { shareEvents, sharePlaces, sharePopulations, shareSides, tellApart } from "./scope/sharing.ts"
import { CASES } from "./diseases.ts"
import type { Told } from "./Tolled.ts"
import { twice } from "./twice.ts"
import { NOUNS_OF } from "./words.ts"
import { isOfUnknownVictims } from "./scope/victims.ts"

const IN: ReadonlySet<string> = new Set(["in", "from", "at", "near"])

const clause = (parsed: Parsed, { counted, role }: Told): { readonly from: number; readonly to: number } => {
  const [first, last] = [Math.min(counted.at, role.at), Math.max(counted.last, role.at)]
  return { from: parsed.phrases[first]?.from ?? 0, to: parsed.phrases[last]?.to ?? 0 }
}

const ALONE: ReadonlySet<string> = new Set(["alone"])

/** "her teams alone had recorded 160": others may have more. */
const isAlone = (parsed: Parsed, { counted }: Told): boolean => {
  const from = Math.max(0, counted.amount.from - 6)
  const at = parsed.tokens.findIndex(({ lower }, token) => token >= from && ALONE.has(lower))
  if (at === -1 || at >= counted.amount.from) return false
  // "the toll in his state alone": a place alone, where all are counted.
  const alone = parsed.phrases.findIndex((phrase) => phrase.from <= at && at < phrase.to)
  return !isPreposition(parsed, alone - 2, IN) && !isPreposition(parsed, alone - 1, IN)
}

/** The number as the role bounds it: bodies seen are at least so many. */
const bounded = (amount: Amount, { bound }: Role): Amount =>
  bound === undefined || !PLAIN.has(amount.bound) || amount.word !== undefined ? amount : { ...amount, bound }

/** Bounds that a role may narrow. */
const PLAIN: ReadonlySet<Bound> = new Set<Bound>(["exactly", "about"])

const OWN: ReadonlySet<string> = new Set(["the", "its", "their", "his", "her", "that"])

/** "The toll has risen to 62": whose toll it is was said before. */
const isElliptic = (parsed: Parsed, { counted, role }: Told): boolean => {
  const toll = nounAt(parsed, role.at)
  // "700 people were there": at what others were counted at.
  if (role.property === "attendance" && wordAt(parsed, parsed.phrases[role.at]?.from ?? -1) === "there") return true
  return (
    toll !== undefined &&
    role.at < counted.at &&
    counted.who.head < counted.amount.to &&
    OWN.has(wordAt(parsed, toll.from))
  )
}

/** The verb nearest to the number on its left, else the one that says what happened. */
const verbOf = (parsed: Parsed, { counted, role }: Told): number => {
  if (verbAt(parsed, role.at) !== undefined) return role.at
  for (let at = counted.at; at >= 0; at--) if (verbAt(parsed, at) !== undefined) return at
  return -1
}

/** Whether a number is the value of a count as a whole, which is told as of a day. */
const isTold = (parsed: Parsed, { counted, role }: Told): boolean =>
  role.change !== undefined ||
  (role.at < counted.at && verbAt(parsed, role.at) === undefined && isCount(parsed, role.at))

/** Tokens behind a number within which its own day stands: "84 late on Wednesday". */
const NEAR = 3

/** "up from 917 on Sunday": the day right behind a count, else that of its verb. */
const tollTime = (
  parsed: Parsed,
  { counted: { noun } }: Told,
  verb: number,
  times: ReadonlyArray<TimeExpression>,
): TimeExpression | undefined =>
  times.find(({ from }) => from >= noun.to && from - noun.to < NEAR) ?? timeBeside(parsed, verb, times)

/** Events that have no day, whose tolls run on. */
const RUNNING: ReadonlySet<string> = new Set([
  "war",
  "outbreak",
  "epidemic",
  "pandemic",
  "drought",
  "offensive",
  "siege",
])

/** "have died this year", "have been killed since 2015": a running total over more than the event. */
const isRunning = (parsed: Parsed, verb: number, { period, from }: TimeExpression, { main }: Context): boolean => {
  const group = verbAt(parsed, verb)
  const word = parsed.tokens[group?.from ?? -1]?.lower
  if (group?.perfect !== true || (word !== "have" && word !== "has") || RUNNING.has(main?.noun ?? "")) return false
  return wordAt(parsed, from - 1) === "since" || period.precision === "year"
}

/** "three days of unrest ... On Saturday two died": those of one of its days. */
const onDay = (time: TimeExpression, { role }: Told, { days }: Context): Pick<Proposition, "period"> =>
  days && dayOf(time) !== undefined && role.property.startsWith("casualties.") ? { period: time.period } : {}

/** When it happened; for a count as a whole, the day as of which it is told, which no other verb lends it. */
const whenOf = (
  parsed: Parsed,
  context: Context,
  told: Told,
  subject: string,
): Pick<Proposition, "toldOn" | "happened" | "period" | "share"> => {
  const times = context.times[parsed.index] ?? []
  const until = asOf(parsed, times)
  const toll = until !== undefined || isTold(parsed, told)
  const verb = verbOf(parsed, told)
  const time = until ?? (toll ? tollTime(parsed, told, verb, times) : timeOf(parsed, verb, times))
  if (
    isSinceBeginning(parsed, verb, context) ||
    isOfWindow(parsed, told, subject) ||
    isOfLasting(parsed, told, context, subject)
  )
    return { share: "part" }
  if (time === undefined) return {}
  if (isRunning(parsed, verb, time, context)) return { happened: time.period, period: time.period }
  if (!toll) return isBound(parsed, time) ? {} : { happened: time.period, ...onDay(time, told, context) }
  const day = dayOf(time)
  return day === undefined ? {} : { toldOn: day }
}

const isCount = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && noun.amount === undefined
}

/** "presumably between 36 and 40": an adverb right before the number, or before the verb that says what happened. */
const hedgeOf = (parsed: Parsed, { counted, role }: Told): Modality | undefined =>
  [counted.amount.lead, counted.amount.from, parsed.phrases[role.at]?.from ?? 0]
    .map((from) => wordAt(parsed, from - 1))
    .map((word) => (word.endsWith("ly") ? hedgeWord(word) : undefined))
    .find((modality) => modality !== undefined)

/** What is counted in other units than people. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ["bodies.recovered", "bodies"],
  [CASES, "cases"],
])

const proposition = (parsed: Parsed, context: Context, told: Told): Proposition => {
  const { counted, role } = told
  const { from, to } = clause(parsed, told)
  const subject = eventSubject(parsed, counted.at, role.at, context)
  const by = isByThen(parsed, told, context.times[parsed.index] ?? [])
  const revision = revisionAt(parsed, counted, role) ?? (by ? "updated" : undefined)
  return {
    property: role.property,
    value: quantityOf(
      bounded(counted.amount, isAlone(parsed, told) ? { ...role, bound: "least" } : role),
      UNITS.get(role.property) ?? "people",
    ),
    valueAt: spanOf(
      parsed,
      counted.amount.from,
      counted.amount.word === "additional" ? counted.noun.to : counted.amount.to,
    ),
    span: spanOf(parsed, from, to),
    sentence: parsed.index,
    subject,
    polarity: isDismissed(parsed, counted.at) ? "denied" : "affirmed",
    modality: role.modality ?? hedgeOf(parsed, told) ?? "asserted",
    ...scopeOf(parsed, context, told),
    ...whenOf(parsed, context, told, subject),
    ...(revision === undefined ? {} : { revision }),
    ...(role.change === "from" ? { previous: true } : {}),
    ...(by || isElliptic(parsed, told) ? { elliptic: true } : {}),
    ...(isAloneInSentence(parsed, told, context.told[parsed.index] ?? []) ? { bare: true } : {}),
    ...(isNamed(parsed, told) ? { named: true } : {}),
  }
}

const DENIES: ReadonlySet<string> = new Set("deny reject refute dispute".split(" "))

/** "denied any link to the murder of six": a deed that is named; "denied the murder of six" denies it. */
const isNamed = (parsed: Parsed, { role, counted }: Told): boolean => {
  const noun = nounAt(parsed, role.at)
  if (noun === undefined || noun.amount !== undefined || role.at >= counted.at) return false
  return (
    wordAt(parsed, noun.from) === "the" &&
    NOUNS_OF.has(headOf(parsed, noun)) &&
    !DENIES.has(lemmaAt(parsed, role.at - 1))
  )
}

const AFTER: ReadonlySet<string> = new Set(["after", "before"])

/** "40 were found dead, a day after 15 died": two counts of one sentence that a time puts apart are of two batches. */
const inBatches = (
  parsed: Parsed,
  told: ReadonlyArray<Told>,
  all: ReadonlyArray<Proposition>,
): ReadonlyArray<Proposition> => {
  if (!parsed.tokens.some(({ lower }) => AFTER.has(lower))) return all
  return all.map((one, i) => {
    const at = told[i]?.counted.at ?? -1
    const joint = parsed.tokens.findLastIndex(
      ({ lower }, token) => token < (parsed.phrases[at]?.from ?? 0) && AFTER.has(lower),
    )
    const time = parsed.phrases.find(({ to }) => to === joint)
    const later =
      time?._tag === "Noun" &&
      isTemporal(parsed, time) &&
      all.some(({ property }, j) => j < i && property === one.property && (told[j]?.counted.noun.from ?? joint) < joint)
    return later ? { ...one, share: "part" as const } : one
  })
}

/** What a sentence tells of people that it counts. */
export const people: PropositionReader = (parsed, context) => {
  const first = (context.told[parsed.index] ?? []).filter(
    (one) =>
      !isOfUnknownVictims(parsed, one, context.deadly) &&
      (one.role.property !== "attendance" || hasCome(parsed, one, context)),
  )
  const told = first.flatMap((one) => [one, ...twice(parsed, one)])
  const all = shareEvents(
    parsed,
    told,
    tellApart(
      parsed,
      told,
      told.map((one) => proposition(parsed, context, one)),
    ),
  )
  const shared = shareSides(parsed, told, sharePlaces(parsed, told, sharePopulations(parsed, told, all)))
  return inBatches(parsed, told, shared)
}
