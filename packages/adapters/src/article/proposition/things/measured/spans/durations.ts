/** How long: "lasted three hours", "has been held for 21 years", "five minutes after takeoff". */
import {
  headOf,
  isLink,
  isPreposition,
  nounAt,
  verbAt,
  wordAt,
  type Parsed,
  lemmaAt,
} from "../../../../grammar/Parsed.ts"
import { subjectOf } from "../../../../grammar/subjects.ts"
import type { Amount } from "../../../../number/Amount.ts"
import { BEFORE, boundAt } from "../../../../number/bounds.ts"
import { isTemporal } from "../../../../time/temporal.ts"
import { wordOf } from "../../../phrasing.ts"
import { governing, isTold, joined, nominalText, whoever, wordsBetween } from "../clause.ts"
import type { Measure, Measured } from "../Measured.ts"
import { timeUnit } from "../units.ts"
import { movedTerm, term } from "./terms.ts"

const LASTS: ReadonlySet<string> = new Set("last take continue run endure span".split(" "))
const FOR: ReadonlySet<string> = new Set(["for"])
const MAY: ReadonlySet<string> = new Set(["may", "might", "could"])

/** "lasted three hours", "could last as long as two years". */
const lasting: Measure = (parsed, at, amount) => {
  const unit = timeUnit(parsed, amount.to)
  const verb = isPreposition(parsed, at - 1, FOR) ? at - 2 : at - 1
  return unit === undefined ? undefined : lastingFrom(parsed, { verb, at, amount, unit: unit.name })
}

interface Lasting {
  readonly verb: number
  readonly at: number
  readonly amount: Amount
  readonly unit: string
}

const lastingFrom = (parsed: Parsed, { verb, at, amount, unit }: Lasting): Measured | undefined => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || !LASTS.has(lemmaAt(parsed, verb))) return undefined
  const may = MAY.has(group.modal ?? "")
  if (!may && !isTold(parsed, verb)) return undefined
  const subject = nounAt(parsed, subjectOf(parsed, verb).at)
  if (subject === undefined || isTemporal(parsed, subject)) return undefined
  return {
    property: subject.pronoun ? "duration" : `duration.${headOf(parsed, subject)}`,
    unit,
    amount,
    from: verb,
    to: at,
    verb,
    of: joined(whoever(parsed, verb), wordsBetween(parsed, verb, at, amount.from)),
    ...(may ? { modality: "possible" } : {}),
  }
}

/** "has been drinking it for 21 years", "were held for 444 days": how long what the verb tells went on. */
const during: Measure = (parsed, at, amount) => {
  const unit = timeUnit(parsed, amount.to)
  if (unit === undefined || !isPreposition(parsed, at - 1, FOR) || nounAt(parsed, at)?.head !== unit.head)
    return undefined
  const verb = governing(parsed, at)
  const group = verbAt(parsed, verb)
  if (group === undefined || verb > at || !isTold(parsed, verb) || group.form === "ing" || group.modal !== undefined)
    return undefined
  if (parsed.phrases.slice(verb, at).some((_, i) => isLink(parsed, verb + i, "comma"))) return undefined
  const lemma = lemmaAt(parsed, verb)
  return {
    property: lemma === "be" ? "duration" : `duration.${lemma}`,
    unit: unit.name,
    amount,
    from: verb,
    to: at,
    verb,
    of: joined(whoever(parsed, verb), lemma, wordsBetween(parsed, verb, at)),
  }
}

const SIDES: ReadonlySet<string> = new Set(["after", "before", "following", "prior"])

/** "about five minutes after takeoff", "36 minutes before the blast": how long lay between. */
const between: Measure = (parsed, at, amount) => {
  const unit = timeUnit(parsed, amount.to)
  const within = wordOf(parsed, at - 1) === "within" && wordOf(parsed, at + 1) === "of"
  const side = within ? "after" : wordOf(parsed, at + 1)
  if (unit === undefined || !SIDES.has(side) || nounAt(parsed, at)?.head !== unit.head) return undefined
  const what = side === "prior" ? at + 3 : at + 2
  const verb = governing(parsed, at)
  const noun = nounAt(parsed, what)
  if (noun === undefined || verb === -1 || !isTold(parsed, verb)) return undefined
  const then = verbAt(parsed, what + 1)
  const to = then === undefined ? what : what + 1
  return {
    property: `duration.${side === "after" || side === "following" ? "after" : "before"}`,
    unit: unit.name,
    amount,
    from: at,
    to,
    verb,
    of: joined(
      whoever(parsed, verb),
      lemmaAt(parsed, verb),
      side,
      nominalText(parsed, what),
      lemmaAt(parsed, what + 1),
    ),
  }
}

const OF: ReadonlySet<string> = new Set(["of"])

/** "of mourning", "of public mourning": what a stretch of time is of; empty for a time and for what is told in a clause. */
const stretchHead = (parsed: Parsed, at: number): string => {
  const [noun, verb] = [nounAt(parsed, at), verbAt(parsed, at)]
  if (noun === undefined) return verb?.form === "ing" && nounAt(parsed, at + 1) === undefined ? wordOf(parsed, at) : ""
  const plain = !noun.pronoun && !isTemporal(parsed, noun) && parsed.tokens[noun.head]?.pos === "NOUN"
  return plain ? headOf(parsed, noun) : ""
}

/** "announced three days of mourning": so long a stretch of it. */
const stretchOf: Measure = (parsed, at, amount) => {
  const unit = timeUnit(parsed, amount.to)
  const head = isPreposition(parsed, at + 1, OF) ? stretchHead(parsed, at + 2) : ""
  const verb = verbAt(parsed, at - 1) === undefined ? -1 : at - 1
  if (unit === undefined || head === "" || verb === -1 || !isTold(parsed, verb)) return undefined
  const of = joined(whoever(parsed, verb), lemmaAt(parsed, verb), nominalText(parsed, at + 2) || head)
  return { property: `duration.${head}`, unit: unit.name, amount, from: verb, to: at + 2, verb, of }
}

const LATER: ReadonlySet<string> = new Set(["later", "earlier"])

/** "officers arrived six minutes later": how long lay between that and what was told before. */
const apart: Measure = (parsed, at, amount) => {
  const unit = timeUnit(parsed, amount.to)
  const way = wordOf(parsed, at + 1)
  const verb = governing(parsed, at)
  if (unit === undefined || !LATER.has(way) || verb === -1 || verb > at || !isTold(parsed, verb)) return undefined
  return {
    property: `duration.${way === "later" ? "after" : "before"}`,
    unit: unit.name,
    amount,
    from: verb,
    to: at + 1,
    verb,
    of: joined(whoever(parsed, verb), lemmaAt(parsed, verb), wordsBetween(parsed, verb, at), way),
  }
}

const PARTS: ReadonlyMap<string, number> = new Map([
  ["an", 1],
  ["a", 1],
])

/** Tokens between a verb and "an hour" behind it. */
const NEAR = 5

/** The words that bound a number right before it: "more than", "about". */
const boundBefore = (parsed: Parsed, core: number): ReturnType<typeof boundAt> =>
  [3, 2, 1]
    .map((length) => parsed.tokens.slice(core - length, core).map(({ lower }) => lower))
    .map((words) => ({ words, bound: boundAt(BEFORE, words, 0) }))
    .find(({ words, bound }) => bound?.words.length === words.length)?.bound

const HALVES: ReadonlySet<string> = new Set(["half", "1/2"])
const SHIFTS: ReadonlySet<string> = new Set("ago later earlier after before apart".split(" "))

/** "took place a week ago": whether something else stands between a verb and a time. */
const isOfObject = (parsed: Parsed, from: number, token: number): boolean =>
  parsed.tokens.slice(from, token).some(({ pos, lower }) => (pos === "NOUN" || pos === "PROPN") && !HALVES.has(lower))

/** "lasted about an hour", "took half an hour", "lasted an hour and a half": a span without a number word. */
const articled = (parsed: Parsed, verb: number): Measured | undefined => {
  const group = verbAt(parsed, verb)
  if (group === undefined || !LASTS.has(lemmaAt(parsed, verb))) return undefined
  for (let token = group.to; token < group.to + NEAR; token++) {
    const whole = PARTS.get(wordAt(parsed, token))
    const unit = whole === undefined ? undefined : timeUnit(parsed, token + 1)
    if (whole === undefined || unit === undefined || wordAt(parsed, token + 2).startsWith("-")) continue
    if (SHIFTS.has(wordAt(parsed, token + 2)) || isOfObject(parsed, group.to, token)) continue
    const half = HALVES.has(wordAt(parsed, token - 1))
    const more = ["and", "a", "half"].every((word, i) => wordAt(parsed, token + 2 + i) === word)
    const core = half ? token - 1 : token
    const bound = boundBefore(parsed, core)
    const value = half ? 0.5 : more ? 1.5 : 1
    const at =
      [1, 2, 3, 4, 5].map((step) => verb + step).find((place) => (parsed.phrases[place]?.to ?? 0) > token) ?? verb
    const amount: Amount = {
      from: core - (bound?.words.length ?? 0),
      to: token + 1,
      lead: core,
      core,
      low: value,
      high: value,
      bound: bound?.bound ?? "exactly",
      percent: false,
    }
    return lastingFrom(parsed, { verb, at, amount, unit: unit.name })
  }
  return undefined
}

/** The spans of time that a sentence tells by "an hour". */
export const articledIn = (parsed: Parsed): ReadonlyArray<Measured> =>
  parsed.verbs.flatMap((verb) => articled(parsed, verb) ?? [])

/** The measures of time. */
export const DURATIONS: ReadonlyArray<Measure> = [movedTerm, term, lasting, stretchOf, during, between, apart]
