/** Attacks and operations: when launched, from where, with what aim, begun or not; reinforcements; evacuations. */
import { Occurrence, Place } from "@corroborate/core"
import { eventNoun } from "../../event/nouns.ts"
import { labelOf } from "../../event/mainEvent.ts"
import {
  atVerbs,
  headOf,
  isPreposition,
  lemmaOf,
  nounAt,
  spanOf,
  verbAt,
  wordAt,
  type Parsed,
} from "../../grammar/Parsed.ts"
import { extentAt, type ReadExtent } from "../../place/extents.ts"
import type { VerbGroup } from "../../grammar/Phrase.ts"
import { subjectAt } from "../../grammar/subjects.ts"
import type { Context, PropositionReader } from "../Context.ts"
import type { Proposition } from "../Proposition.ts"

const LAUNCHES: ReadonlySet<string> = new Set("launch begin start mount stage unleash".split(" "))
const AIMS: ReadonlySet<string> = new Set("seize capture take retake recapture storm overrun".split(" "))
const OPERATIONS: ReadonlySet<string> = new Set(
  "operation offensive assault campaign evacuation search rescue investigation withdrawal advance".split(" "),
)
const STARTS: ReadonlySet<string> = new Set("start begin commence launch".split(" "))
const FROM: ReadonlySet<string> = new Set(["from"])
const TO: ReadonlySet<string> = new Set("to on at in toward towards near around outside into".split(" "))

const tokenFrom = (parsed: Parsed, at: number): number => parsed.phrases[at]?.from ?? 0
const tokenTo = (parsed: Parsed, at: number): number => parsed.phrases[at]?.to ?? 0

const span = (parsed: Parsed, from: number, to: number): Proposition["span"] =>
  spanOf(parsed, tokenFrom(parsed, from), tokenTo(parsed, to))

const plain = { polarity: "affirmed", modality: "asserted" } as const

const mainSubject = ({ main }: Context): string => (main === undefined ? "event" : labelOf(main))

const isAttack = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && eventNoun(headOf(parsed, noun))?.family === "attack"
}

/** "on Monday night" starts at the preposition. */
const withPreposition = (parsed: Parsed, token: number): number =>
  ["on", "at", "in"].includes(wordAt(parsed, token - 1)) ? token - 1 : token

type Head = Pick<Proposition, "sentence" | "subject" | "polarity" | "modality">

const isLaunch = (parsed: Parsed, verb: VerbGroup, at: number): boolean =>
  verb.form !== "infinitive" && !verb.negated && LAUNCHES.has(lemmaOf(parsed, verb)) && isAttack(parsed, at + 1)

const launchTime = (parsed: Parsed, at: number, head: Head, context: Context): ReadonlyArray<Proposition> => {
  const aim = aimAfter(parsed, at, context)
  const time = context.times[parsed.index]?.find(({ from }) => from >= tokenTo(parsed, at))
  if (time === undefined || isPast(parsed, time.from, aim) || isInside(parsed, at + 1, time.from)) return []
  // "its biggest offensive in the last 10 years": not when it began.
  if (time.period.precision !== "day" && time.period.end === context.publishedOn) return []
  return [
    {
      ...head,
      property: "attack.launch",
      value: time.period,
      happened: time.period,
      valueAt: spanOf(parsed, withPreposition(parsed, time.from), time.to),
      span: spanOf(parsed, tokenFrom(parsed, Math.max(0, subjectAt(parsed, at))), time.to),
    },
  ]
}

const origin = (parsed: Parsed, at: number, head: Head, context: Context): ReadonlyArray<Proposition> => {
  const read = originAfter(parsed, at, context)
  if (read === undefined) return []
  const valueAt = span(parsed, read.from, read.to - 1)
  const whole = span(parsed, Math.max(0, subjectAt(parsed, at)), read.to - 1)
  return [{ ...head, property: "attack.origin", value: read.extent, valueAt, span: whole }]
}

const objective = (parsed: Parsed, at: number, head: Head, context: Context): ReadonlyArray<Proposition> => {
  const aim = aimAfter(parsed, at, context)
  if (aim === undefined) return []
  const valueAt = span(parsed, aim.read.from, aim.read.to - 1)
  const whole = span(parsed, aim.at, aim.read.to - 1)
  return [{ ...head, modality: "intended", property: "attack.objective", value: aim.read.extent, valueAt, span: whole }]
}

/** "launched the attack on Monday night from X to seize Y". */
const launched: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, at): ReadonlyArray<Proposition> => {
    if (!isLaunch(parsed, phrase, at)) return []
    const head = { sentence: parsed.index, subject: mainSubject(context), ...plain }
    return [launchTime, origin, objective].flatMap((read) => read(parsed, at, head, context))
  })

/** A time within the object itself ("its Monday night attack") repeats what was told before. */
const isInside = (parsed: Parsed, object: number, token: number): boolean =>
  token >= tokenFrom(parsed, object) && token < tokenTo(parsed, object)

const isPast = (parsed: Parsed, token: number, aim: { readonly at: number } | undefined): boolean =>
  aim !== undefined && token > tokenFrom(parsed, aim.at)

const aimAfter = (
  parsed: Parsed,
  verb: number,
  context: Context,
): { readonly at: number; readonly read: ReadExtent } | undefined => {
  for (let at = verb + 2; at < parsed.phrases.length; at++) {
    const aim = verbAt(parsed, at)
    if (aim === undefined) continue
    if (aim.form !== "infinitive" || !AIMS.has(lemmaOf(parsed, aim))) return undefined
    const read = extentAt(parsed, at + 1, context.places)
    return read === undefined ? undefined : { at, read }
  }
  return undefined
}

const originAfter = (parsed: Parsed, verb: number, context: Context): ReadExtent | undefined => {
  for (let at = verb + 2; at < parsed.phrases.length && verbAt(parsed, at) === undefined; at++) {
    if (!isPreposition(parsed, at, FROM)) continue
    const read = extentAt(parsed, at + 1, context.places)
    if (read !== undefined) return read
  }
  return undefined
}

/** "the operation to recapture it has not yet started". */
const operationStatus: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, at): ReadonlyArray<Proposition> => {
    if (phrase.form === "infinitive" || !STARTS.has(lemmaOf(parsed, phrase))) return []
    const operation = operationBefore(parsed, at)
    const noun = nounAt(parsed, operation)
    if (noun === undefined) return []
    const next = verbAt(parsed, operation + 1)
    const aim = next?.form === "infinitive" && operation + 1 < at ? next : undefined
    const read = aim !== undefined ? extentAt(parsed, operation + 2, context.places) : undefined
    const place = read === undefined ? context.main?.place : Place.nameOf(read.extent.place)
    const verb = aim === undefined ? "" : ` to ${lemmaOf(parsed, aim)}`
    return [
      {
        ...plain,
        property: "operation.status",
        value: Occurrence.YES,
        polarity: phrase.negated ? "denied" : "affirmed",
        subject: `${headOf(parsed, noun)}${verb}${place === undefined ? "" : ` ${place}`}`,
        sentence: parsed.index,
        valueAt: spanOf(parsed, phrase.from, phrase.to),
        span: span(parsed, operation, at),
      },
    ]
  })

const operationBefore = (parsed: Parsed, verb: number): number => {
  for (let at = verb - 1; at >= 0 && verb - at < 8; at--) {
    const noun = nounAt(parsed, at)
    if (noun !== undefined && OPERATIONS.has(headOf(parsed, noun))) return at
    const before = verbAt(parsed, at)
    if (before !== undefined && before.form !== "infinitive") return -1
  }
  return -1
}

const SENDS: ReadonlySet<string> = new Set("send dispatch deploy bring rush call move".split(" "))
const ARRIVES: ReadonlySet<string> = new Set("gather arrive reach mass head pour move assemble come".split(" "))

/** "sent reinforcements to X", "reinforcements have gathered at X". */
const reinforcements: PropositionReader = (parsed, context) =>
  parsed.phrases.flatMap((_, at): ReadonlyArray<Proposition> => {
    const noun = nounAt(parsed, at)
    if (noun === undefined || headOf(parsed, noun) !== "reinforcements") return []
    const [before, after] = [verbAt(parsed, at - 1), verbAt(parsed, at + 1)]
    const sent = before !== undefined && SENDS.has(lemmaOf(parsed, before)) && !before.passive
    const verb = sent
      ? at - 1
      : after !== undefined && (ARRIVES.has(lemmaOf(parsed, after)) || after.passive)
        ? at + 1
        : -1
    const group = verbAt(parsed, verb)
    if (group === undefined) return []
    const whose = sent ? subjectAt(parsed, verb) : at
    const party = context.actors.partyOf(parsed, whose) ?? "forces"
    const place = placeAfter(parsed, Math.max(at, verb), context)
    const last = place?.to ?? Math.max(at, verb) + 1
    return [
      {
        ...plain,
        property: "reinforcements",
        value: Occurrence.YES,
        polarity: group.negated ? "denied" : "affirmed",
        subject: `${party}: reinforcements${place === undefined ? "" : ` at ${place.name}`}`,
        sentence: parsed.index,
        valueAt: spanOf(parsed, group.from, group.to),
        span: span(parsed, sent ? Math.max(0, whose) : at, last - 1),
      },
    ]
  })

/** The narrowest place named after a phrase: "on the outskirts of X" is X. */
const placeAfter = (
  parsed: Parsed,
  from: number,
  context: Context,
): { readonly name: string; readonly to: number } | undefined => {
  for (let at = from + 1; at < parsed.phrases.length && at < from + 5; at++) {
    if (verbAt(parsed, at) !== undefined) return undefined
    if (!isPreposition(parsed, at, TO)) continue
    for (let next = at + 1; next <= at + 3; next += 2) {
      const read = extentAt(parsed, next, context.places)
      if (read !== undefined) return { name: Place.nameOf(read.extent.place), to: read.to }
    }
  }
  return undefined
}

const READERS: ReadonlyArray<PropositionReader> = [launched, operationStatus, reinforcements]

/** What a sentence says about attacks, operations and reinforcements. */
export const operations: PropositionReader = (parsed, context) => READERS.flatMap((read) => read(parsed, context))
