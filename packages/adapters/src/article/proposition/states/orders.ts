/** What is ordered and called off: "declared a state of emergency", "the hearing was cancelled", "put out the fire". */
import { Occurrence } from "@corroborate/core"
import { atVerbs, headOf, isPreposition, lemmaOf, nounAt, spanOf, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import { nominalStartingAt } from "../../grammar/nominals.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { isPeople } from "../../text/people.ts"
import { isTemporal } from "../../time/temporal.ts"
import type { PropositionReader } from "../Context.ts"
import { hedge, isUntold, saying, stretch, textOf, wordOf } from "../phrasing.ts"
import type { Proposition } from "../Proposition.ts"
import { serviceAt } from "./status.ts"

/** Places of phrases, with what the state is called. */
interface Order {
  readonly property: string
  readonly subject: string
  readonly from: number
  readonly to: number
}

/** What becomes of a plan, several verbs for one thing together. */
const BECOMES: ReadonlyMap<string, string> = new Map(
  "cancelled cancel scrap|suspended suspend|postponed postpone|reopened reopen|lifted lift|withdrawn withdraw"
    .split("|")
    .flatMap((line) => {
      const [name = "", ...lemmas] = line.split(" ")
      return lemmas.map((lemma) => [lemma, name] as const)
    }),
)

/** Nouns for what somebody ordered or planned. */
const PLANS: ReadonlySet<string> = new Set(
  "bill ban curfew lockdown order restrictions restriction sanctions sanction law hearing meeting event events game match race season tournament concert festival conference summit election primary rally march parade ceremony launch mission flight flights service services operation operations search rescue campaign campaigns trial strike tour show visit trip permit licence license tradition vote referendum parliament session ceasefire evacuation alert warning measures rule rules policy program programme project talks classes exams schedule address exercise exercises".split(
    " ",
  ),
)

const OFF: ReadonlySet<string> = new Set(["off"])

/** "the bill was suspended", "cancelled its planned hearing", "called off the search". */
const plan = (parsed: Parsed, verb: number): Order | undefined => {
  const phrase = parsed.phrases[verb]
  if (phrase?._tag !== "Verb") return undefined
  const calls = lemmaOf(parsed, phrase) === "call" && OFF.has(wordOf(parsed, verb + 1))
  const becomes = calls ? "cancelled" : BECOMES.get(lemmaOf(parsed, phrase))
  const at = phrase.passive ? subjectOf(parsed, verb).at : calls ? verb + 2 : verb + 1
  const noun = nounAt(parsed, at)
  if (becomes === undefined || noun === undefined || noun.pronoun || noun.amount !== undefined) return undefined
  const head = headOf(parsed, noun)
  // "Oslo Fire and Rescue": a name; a service that was stopped is read with all others.
  const named = parsed.tokens[noun.head]?.pos === "PROPN"
  if (named || (phrase.passive && serviceAt(parsed, at) !== undefined)) return undefined
  if (!PLANS.has(head) || isPeople(head) || isTemporal(parsed, noun)) return undefined
  const subject = `${textOf(parsed, at).replace(/^(its|their|his|her) /u, "")} ${becomes}`
  const end = calls && phrase.passive ? verb + 1 : verb
  return { property: `status.${head}`, subject, from: Math.min(at, verb), to: Math.max(at, end) }
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
const emergency = (parsed: Parsed, verb: number): Order | undefined => {
  const phrase = parsed.phrases[verb]
  const becomes = phrase?._tag === "Verb" ? DECLARED.get(lemmaOf(parsed, phrase)) : undefined
  if (phrase?._tag !== "Verb" || becomes === undefined) return undefined
  const subject = subjectOf(parsed, verb).at
  const own = emergencyEnd(parsed, subject) !== -1
  const object = phrase.passive || own ? -1 : emergencyEnd(parsed, verb + 1)
  if (own && !phrase.passive && becomes !== "ended") return undefined
  if (!own && object === -1) return undefined
  const name = `state of emergency ${becomes}`
  return { property: "status.emergency", subject: name, from: own ? subject : verb, to: own ? verb : object }
}

const FIRES: ReadonlySet<string> = new Set("fire fires blaze blazes flames inferno wildfire wildfires".split(" "))

const isFire = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && FIRES.has(headOf(parsed, noun))
}

/** "put out the fire", "put the fire out", "brought the blaze under control", "had control of the blaze". */
const fire = (parsed: Parsed, verb: number): Order | undefined => {
  const phrase = parsed.phrases[verb]
  if (phrase?._tag !== "Verb" || phrase.passive) return undefined
  const lemma = lemmaOf(parsed, phrase)
  const [next, after] = [wordOf(parsed, verb + 1), wordOf(parsed, verb + 2)]
  const made = (to: number): Order => ({ property: "status.fire", subject: "fire under control", from: verb, to })
  if (lemma === "put" && next === "out" && isFire(parsed, verb + 2)) return made(verb + 2)
  if (lemma === "put" && after === "out" && isFire(parsed, verb + 1)) return made(verb + 2)
  if (lemma === "extinguish" && isFire(parsed, verb + 1)) return made(verb + 1)
  const under = after === "under" && wordOf(parsed, verb + 3) === "control"
  if (lemma === "bring" && isFire(parsed, verb + 1) && under) return made(verb + 3)
  const control = nounAt(parsed, verb + 1)
  const holds =
    (lemma === "have" || lemma === "gain") && control !== undefined && wordAt(parsed, control.head) === "control"
  return holds && isPreposition(parsed, verb + 2) && isFire(parsed, verb + 3) ? made(verb + 3) : undefined
}

/** What a sentence says was ordered, called off or put out. */
export const orders: PropositionReader = (parsed) =>
  atVerbs(parsed, (phrase, verb): ReadonlyArray<Proposition> => {
    if (phrase.form === "infinitive" || phrase.form === "ing" || isUntold(parsed, verb)) return []
    const order = emergency(parsed, verb) ?? plan(parsed, verb) ?? fire(parsed, verb)
    if (order === undefined) return []
    const modality = hedge(parsed, order.from, order.to)
    return [
      saying({
        sentence: parsed,
        says: {
          property: order.property,
          subject: order.subject,
          value: phrase.negated ? Occurrence.NO : Occurrence.YES,
          valueAt: spanOf(parsed, phrase.from, Math.max(phrase.to, parsed.phrases[order.to]?.to ?? 0)),
          span: stretch(parsed, order.from, order.to),
          ...(modality === undefined ? {} : { modality }),
        },
      }),
    ]
  })
