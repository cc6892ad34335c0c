/** What brought it about: "a gas leak led to the blast", "speeding was the likely cause", "no trace of explosives". */
import { Category, type Modality, type Polarity, type Value } from "@corroborate/core"
import { eventSubject } from "../../event/binding.ts"
import { eventNoun } from "../../event/nouns.ts"
import {
  atVerbs,
  headOf,
  isLink,
  isPreposition,
  lemmaOf,
  nounAt,
  spanOf,
  verbAt,
  wordAt,
  type Parsed,
} from "../../grammar/Parsed.ts"
import { nominalStartingAt } from "../../grammar/nominals.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import type { Context, PropositionReader } from "../Context.ts"
import { hedge, isUntold, saying, stretch, wordOf } from "../phrasing.ts"
import type { Proposition } from "../Proposition.ts"
import { causeOf } from "./causes.ts"

const CAUSES: ReadonlySet<string> = new Set("cause trigger spark ignite provoke start".split(" "))
const ASCRIBES: ReadonlySet<string> = new Set(["attribute", "ascribe", "blame"])
const NAMES: ReadonlySet<string> = new Set(["cause", "trigger", "reason", "culprit"])
const TO: ReadonlySet<string> = new Set(["to"])
const BY: ReadonlySet<string> = new Set(["by"])
const ON: ReadonlySet<string> = new Set(["on", "to"])
const OF: ReadonlySet<string> = new Set(["of", "for"])

interface Found {
  /** The phrase that names the cause. */
  readonly what: number
  readonly from: number
  readonly to: number
  readonly polarity?: Polarity
  readonly modality?: Modality
  readonly value?: Value
  /** The value's words, when they are more than the one phrase. */
  readonly until?: number
}

type Finder = (parsed: Parsed, verb: number) => Found | undefined

const isEvent = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && eventNoun(headOf(parsed, noun)) !== undefined
}

/** "X led to an explosion", "X caused the crash". */
const leads: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.passive || group.form === "ing" || isUntold(parsed, verb)) return undefined
  const lemma = lemmaOf(parsed, group)
  const object = lemma === "lead" && isPreposition(parsed, verb + 1, TO) ? verb + 2 : CAUSES.has(lemma) ? verb + 1 : -1
  const { at: what } = subjectOf(parsed, verb)
  const it = wordOf(parsed, object) === "it" && causeOf(parsed, what)._tag === "Category"
  if (object === -1 || what === -1 || !(it || isEvent(parsed, object)) || nounAt(parsed, what)?.pronoun === true)
    return undefined
  return { what, from: what, to: object, ...(group.negated ? { polarity: "denied" } : {}) }
}

/** "the fire was caused by X", "sparked by X". */
const causedBy: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || (!group.passive && group.form !== "past") || !CAUSES.has(lemmaOf(parsed, group)))
    return undefined
  if (!isPreposition(parsed, verb + 1, BY) || nounAt(parsed, verb + 2) === undefined) return undefined
  const event = subjectOf(parsed, verb).at
  if (!isEvent(parsed, event)) return undefined
  return { what: verb + 2, from: event, to: verb + 2, ...(group.negated ? { polarity: "denied" } : {}) }
}

/** "X was the cause of the crash", "the cause was X". */
const isCause: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  // "the cause was overloading": a participle that is read as a part of the verb.
  if (
    group !== undefined &&
    wordAt(parsed, group.main).endsWith("ing") &&
    NAMES.has(headAt(parsed, subjectOf(parsed, verb).at))
  )
    return { what: verb, from: subjectOf(parsed, verb).at, to: verb }
  if (group === undefined || lemmaOf(parsed, group) !== "be") return undefined
  const subject = subjectOf(parsed, verb).at
  const denied = group.negated ? { polarity: "denied" as const } : {}
  // "poor maintenance was to blame"
  const blamed = verbAt(parsed, verb + 1)
  if (blamed?.form === "infinitive" && lemmaOf(parsed, blamed) === "blame")
    return causeOf(parsed, subject)._tag === "Category"
      ? { what: subject, from: subject, to: verb + 1, ...denied }
      : undefined
  const named = (at: number): boolean => NAMES.has(headAt(parsed, at))
  const complement = over(parsed, verb + 1)
  if (named(complement) && subject !== -1 && !named(subject))
    return { what: subject, from: subject, to: complement, ...denied }
  const doing = verbAt(parsed, complement)
  if (named(subject) && doing?.form === "ing") return { what: complement, from: subject, to: complement, ...denied }
  const what = nounAt(parsed, complement)
  return named(subject) && what !== undefined && !what.pronoun
    ? { what: complement, from: subject, to: complement, ...denied }
    : undefined
}

/** Steps over adverbs and "in fact" behind a verb. */
const over = (parsed: Parsed, from: number): number => {
  let at = from
  for (;;) {
    if (isLink(parsed, at, "adverb")) at++
    else if (wordOf(parsed, at) === "in" && wordOf(parsed, at + 1) === "fact") at += 2
    else return at
  }
}

const headAt = (parsed: Parsed, at: number): string => {
  const noun = nounAt(parsed, at)
  return noun === undefined ? "" : headOf(parsed, noun)
}

/** "ascribed the explosion to X", "blamed the crash on X". */
const ascribes: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || group.passive || !ASCRIBES.has(lemmaOf(parsed, group))) return undefined
  if (lemmaOf(parsed, group) === "blame" && !isEvent(parsed, verb + 1)) return blames(parsed, verb)
  if (!isEvent(parsed, verb + 1)) return undefined
  const { last } = nominalStartingAt(parsed, verb + 1) ?? { last: verb + 1 }
  const on = [verb + 2, last + 1, last - 1].find(
    (at) => isPreposition(parsed, at, ON) && nounAt(parsed, at + 1) !== undefined,
  )
  return on === undefined ? undefined : { what: on + 1, from: verb, to: on + 1 }
}

/** "blamed worn tracks": a thing of the table of causes, and no party. */
const blames: Finder = (parsed, verb) => {
  const what = isLink(parsed, verb + 1, "quote") ? verb + 2 : verb + 1
  return causeOf(parsed, what)._tag === "Category" ? { what, from: verb, to: what } : undefined
}

const TRACES: ReadonlySet<string> = new Set(["trace", "evidence", "sign", "signs", "indication", "traces"])

/** "found no trace of explosives", "ruled out terrorism". */
const denies: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated) return undefined
  const ruled =
    lemmaOf(parsed, group) === "rule" && wordOf(parsed, verb + 1) === "out" && nounAt(parsed, verb + 2) !== undefined
  if (ruled)
    return causeOf(parsed, verb + 2)._tag === "Category"
      ? { what: verb + 2, from: verb, to: verb + 2, polarity: "denied" }
      : undefined
  const found =
    TRACES.has(headAt(parsed, verb + 1)) && wordOf(parsed, verb + 1) === "no" && isPreposition(parsed, verb + 2, OF)
  if (!found || causeOf(parsed, verb + 3)._tag !== "Category") return undefined
  return { what: verb + 3, from: verb, to: verb + 3, polarity: "denied" }
}

const POINTS: ReadonlySet<string> = new Set(["point", "suspect"])

/** "findings point to a faulty cylinder", "suspect arson". */
const suspects: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || group.passive || !POINTS.has(lemmaOf(parsed, group))) return undefined
  const what = isPreposition(parsed, verb + 1, TO) ? verb + 2 : verb + 1
  if (causeOf(parsed, what)._tag !== "Category" || verbAt(parsed, what + 1) !== undefined) return undefined
  return { what, from: verb, to: what, modality: "suspected" }
}

const MECHANISMS: ReadonlyMap<string, string> = new Map([
  ["lose control", "loss of control"],
  ["fall asleep", "human error"],
  ["overshoot runway", "overshooting"],
  ["run light", "human error"],
])

const FAILS: ReadonlySet<string> = new Set("fail malfunction burst break".split(" "))

/** "the driver lost control", "the brakes had failed": how an accident came about. */
const mechanism: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const { at: who, shared } = subjectOf(parsed, verb)
  if (group === undefined || group.negated || group.passive || who === -1 || shared || isUntold(parsed, verb))
    return undefined
  const lemma = lemmaOf(parsed, group)
  const label = MECHANISMS.get(`${lemma} ${headAt(parsed, verb + 1) || wordOf(parsed, verb + 1)}`)
  if (label !== undefined)
    return { what: who, from: who, to: verb + 1, value: Category.category(label), until: verb + 1 }
  if (!FAILS.has(lemma) || causeOf(parsed, who)._tag !== "Category") return undefined
  return { what: who, from: who, to: verb, until: verb }
}

const FINDERS: ReadonlyArray<Finder> = [leads, causedBy, isCause, ascribes, denies, suspects, mechanism]

const firstFound: Finder = (parsed, verb) => {
  for (const find of FINDERS) {
    const found = find(parsed, verb)
    if (found !== undefined) return found
  }
  return undefined
}

const propositionOf = (parsed: Parsed, verb: number, found: Found, context: Context): Proposition => {
  const { what, from, to, until = what } = found
  const noun = nounAt(parsed, what) ?? verbAt(parsed, what)
  const modality = found.modality ?? hedge(parsed, from, to)
  const last = parsed.phrases[until]?.to ?? 0
  return saying({
    sentence: parsed,
    says: {
      property: "cause",
      subject: eventSubject(parsed, to, verb, context),
      value: found.value ?? causeOf(parsed, what),
      valueAt: spanOf(parsed, noun === undefined ? 0 : withoutArticle(parsed, noun.from), last),
      span: stretch(parsed, from, Math.max(to, until)),
      ...(found.polarity === undefined ? {} : { polarity: found.polarity }),
      ...(modality === undefined ? {} : { modality }),
    },
  })
}

const withoutArticle = (parsed: Parsed, token: number): number =>
  ["a", "an", "the"].includes(wordAt(parsed, token)) ? token + 1 : token

/** What a sentence says brought the event about. */
export const cause: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (_, verb): ReadonlyArray<Proposition> => {
    const found = firstFound(parsed, verb)
    return found === undefined ? [] : [propositionOf(parsed, verb, found, context)]
  })
