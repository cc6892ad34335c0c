/** Whether an emergency is declared: "declared a state of emergency", "the state of emergency ended". */
import { Occurrence } from "@corroborate/core"
import { atVerbs, headOf, isPreposition, lemmaOf, nounAt, spanOf, type Parsed } from "../../grammar/Parsed.ts"
import { nominalStartingAt } from "../../grammar/nominals.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import type { PropositionReader } from "../Context.ts"
import { hedge, isUntold, saying, stretch, wordOf } from "../phrasing.ts"
import type { Proposition } from "../Proposition.ts"

/** Places of phrases, with what the state is called. */
interface State {
  readonly subject: string
  readonly from: number
  readonly to: number
}

const DECLARED: ReadonlyMap<string, string> = new Map([
  ["declare", "declared"],
  ["announce", "declared"],
  ["proclaim", "declared"],
  ["extend", "extended"],
  ["end", "ended"],
  ["lift", "ended"],
  ["revoke", "ended"],
  ["expire", "ended"],
])

/** Last phrase of "a state of emergency" that opens at a place; -1 for anything else. */
const emergencyEnd = (parsed: Parsed, at: number): number => {
  const noun = nounAt(parsed, at)
  const nominal = noun === undefined ? undefined : nominalStartingAt(parsed, at)
  if (noun === undefined || nominal === undefined) return -1
  if (headOf(parsed, noun) === "emergency") return at
  const named =
    headOf(parsed, noun) === "state" && isPreposition(parsed, at + 1) && wordOf(parsed, at + 2) === "emergency"
  return named ? at + 2 : -1
}

/** "declared a state of emergency", "the state of emergency ended". */
const emergency = (parsed: Parsed, verb: number): State | undefined => {
  const phrase = parsed.phrases[verb]
  const becomes = phrase?._tag === "Verb" ? DECLARED.get(lemmaOf(parsed, phrase)) : undefined
  if (phrase?._tag !== "Verb" || becomes === undefined) return undefined
  const subject = subjectOf(parsed, verb).at
  const own = emergencyEnd(parsed, subject) !== -1
  const object = phrase.passive || own ? -1 : emergencyEnd(parsed, verb + 1)
  if (own && !phrase.passive && becomes !== "ended") return undefined
  if (!own && object === -1) return undefined
  const name = `state of emergency ${becomes}`
  return { subject: name, from: own ? subject : verb, to: own ? verb : object }
}

/** What a sentence says of states of emergency. */
export const emergencies: PropositionReader = (parsed) =>
  atVerbs(parsed, (phrase, verb): ReadonlyArray<Proposition> => {
    if (phrase.form === "infinitive" || phrase.form === "ing" || isUntold(parsed, verb)) return []
    const order = emergency(parsed, verb)
    if (order === undefined) return []
    const modality = hedge(parsed, order.from, order.to)
    return [
      saying({
        sentence: parsed,
        says: {
          property: "status.emergency",
          subject: order.subject,
          value: phrase.negated ? Occurrence.NO : Occurrence.YES,
          valueAt: spanOf(parsed, phrase.from, Math.max(phrase.to, parsed.phrases[order.to]?.to ?? 0)),
          span: stretch(parsed, order.from, order.to),
          ...(modality === undefined ? {} : { modality }),
        },
      }),
    ]
  })
