/** What the number of something comes to: "the number of tents rose from 40 to 60", "brings to 24 the number of soldiers held". */
import { eventSubject } from "../../../event/binding.ts"
import {
  headAt,
  headOf,
  isLink,
  isPreposition,
  lemmaAt,
  nounAt,
  verbAt,
  wordAt,
  type Parsed,
} from "../../../grammar/Parsed.ts"
import { nominalStartingAt } from "../../../grammar/nominals.ts"
import { quantityOf } from "../../../number/Amount.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { isTemporal } from "../../../time/temporal.ts"
import type { PropositionReader } from "../../Context.ts"
import { stretch, textOf, wordOf } from "../../phrasing.ts"
import type { Proposition } from "../../Proposition.ts"
import { spanOf } from "../../../grammar/Parsed.ts"
import { changeAt } from "../measured/change.ts"
import { isTold, joined, nominalText } from "../measured/clause.ts"
import { isSeveral } from "./numbered.ts"

const NUMBERS: ReadonlySet<string> = new Set(["number", "total", "tally"])
const OF: ReadonlySet<string> = new Set(["of"])

/** What is counted in "the number of tents destroyed": its noun, the words for it, and the last phrase of them. */
interface Things {
  readonly noun: string
  readonly words: string
  readonly last: number
}

const thingsAt = (parsed: Parsed, at: number, before = Number.MAX_SAFE_INTEGER): Things | undefined => {
  const noun = NUMBERS.has(headAt(parsed, at)) && isPreposition(parsed, at + 1, OF) ? nounAt(parsed, at + 2) : undefined
  if (noun === undefined || noun.pronoun || noun.amount !== undefined || !isSeveral(headOf(parsed, noun)))
    return undefined
  const last = Math.min(nominalStartingAt(parsed, at + 2)?.last ?? at + 2, before - 1)
  const reduced = verbAt(parsed, last + 1)
  const done = reduced?.form === "past" && !isTotalVerb(parsed, last + 1) ? wordAt(parsed, reduced.main) : ""
  const words = joined(last === at + 2 ? textOf(parsed, last) : nominalText(parsed, at + 2, before), done)
  return { noun: headOf(parsed, noun), words, last: done === "" ? last : last + 1 }
}

const STANDS: ReadonlySet<string> = new Set("be stand reach exceed pass top total remain hit surpass".split(" "))
const BEYOND: ReadonlySet<string> = new Set("exceed pass top surpass".split(" "))
const CHANGES: ReadonlySet<string> = new Set(
  "rise climb increase grow jump soar surge go swell fall drop decline decrease".split(" "),
)
const BRINGS: ReadonlySet<string> = new Set("bring raise put place estimate push take".split(" "))

/** Whether a verb tells of a total; "helicopters taken out of combat" does not. */
const isTotalVerb = (parsed: Parsed, at: number): boolean => {
  const lemma = lemmaAt(parsed, at)
  return lemma !== "take" && (STANDS.has(lemma) || CHANGES.has(lemma) || BRINGS.has(lemma))
}

/** Which total a number is, told by which verb. */
interface Total {
  readonly things: Things
  readonly what: number
  readonly verb: number
  readonly change?: "from" | "to"
  readonly beyond?: true
}

const AT: ReadonlySet<string> = new Set(["at", "to"])
const TO: ReadonlySet<string> = new Set(["to"])

/** "brings to 24 the number of soldiers held". */
const brought = (parsed: Parsed, at: number): Total | undefined => {
  const things =
    isPreposition(parsed, at - 1, TO) && lemmaAt(parsed, at - 2) === "bring" ? thingsAt(parsed, at + 1) : undefined
  return things === undefined ? undefined : { things, what: at + 1, verb: at - 2, change: "to" }
}

/** "brings the number of tents to 60", "puts the number of tents at 60". */
const put = (parsed: Parsed, at: number): Total | undefined => {
  if (!isPreposition(parsed, at - 1, AT)) return undefined
  for (let what = at - 4; what > Math.max(0, at - FAR); what--) {
    const things = BRINGS.has(lemmaAt(parsed, what - 1)) ? thingsAt(parsed, what, at - 1) : undefined
    if (things !== undefined && things.last >= at - 2 - overTime(parsed, at - 2) - overTail(parsed, things))
      return { things, what, verb: what - 1, ...(wordOf(parsed, at - 1) === "to" ? { change: "to" } : {}) }
  }
  return undefined
}

/** "found this year to 300": a time between. */
const overTime = (parsed: Parsed, at: number): number => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && isTemporal(parsed, noun) ? (isPreposition(parsed, at - 1) ? 2 : 1) : 0
}

/** Phrases that may hang on what was done to the things: "taken out of combat". */
const overTail = (parsed: Parsed, { last }: Things): number => (verbAt(parsed, last) === undefined ? 0 : TAIL)
const TAIL = 3

/** Phrases from "the number" to the number. */
const FAR = 14

/** "the number of strikes exceeded 300": the verb is a bound of the number to the grammar. */
const exceeded = (parsed: Parsed, at: number): Total | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || parsed.tokens[noun.from]?.pos !== "VERB") return undefined
  for (let what = at - 3; what >= Math.max(0, at - FAR); what--) {
    const things = thingsAt(parsed, what)
    if (things !== undefined && things.last >= at - 2) return { things, what, verb: -1 }
  }
  return undefined
}

/** "the number of tents destroyed now stands at 60", "has reached 60": the last verb before the number. */
const stood = (parsed: Parsed, at: number): Total | undefined => {
  const joint = isPreposition(parsed, at - 1, AT) || isLink(parsed, at - 1, "adverb") ? 1 : 0
  const verb = at - 1 - joint
  const lemma = lemmaAt(parsed, verb)
  const rises = CHANGES.has(lemma) && wordOf(parsed, at - 1) === "to"
  if (!STANDS.has(lemma) && !rises) return undefined
  for (let what = verb - 3; what >= Math.max(0, verb - FAR); what--) {
    const things = thingsAt(parsed, what)
    const near = things !== undefined && (things.last >= verb - 2 || subjectOf(parsed, verb).at === what)
    if (near)
      return { things, what, verb, ...(rises ? { change: "to" } : {}), ...(BEYOND.has(lemma) ? { beyond: true } : {}) }
  }
  return undefined
}

const changed = (parsed: Parsed, at: number): Total | undefined => {
  const change = changeAt(parsed, at)
  const things = change === undefined ? undefined : thingsAt(parsed, change.what, change.first)
  return change === undefined || things === undefined
    ? undefined
    : { things, what: change.what, verb: change.verb, change: change.end }
}

const WAYS: ReadonlySet<string> = new Set(["up", "down"])

/** ", up from 900": the number that the total before it is held against. */
const comparedTo = (parsed: Parsed, at: number): number =>
  wordOf(parsed, at - 1) === "from" && WAYS.has(wordOf(parsed, at - 2)) && isLink(parsed, at - 3, "comma") ? at - 4 : -1

const ownTotal = (parsed: Parsed, at: number): Total | undefined =>
  brought(parsed, at) ?? changed(parsed, at) ?? put(parsed, at) ?? stood(parsed, at) ?? exceeded(parsed, at)

const totalAt = (parsed: Parsed, at: number): Total | undefined => {
  const own = ownTotal(parsed, at)
  if (own !== undefined) return own
  const before = comparedTo(parsed, at)
  const total = before === -1 || nounAt(parsed, before)?.amount === undefined ? undefined : ownTotal(parsed, before)
  return total === undefined ? undefined : { ...total, change: "from" }
}

const REVISION = { from: { revision: "initial", previous: true }, to: { revision: "updated" } } as const

/** The totals of things that a sentence tells. */
export const totals: PropositionReader = (parsed, context) => {
  if (!parsed.tokens.some(({ lower }) => NUMBERS.has(lower))) return []
  return parsed.phrases.flatMap((phrase, at): ReadonlyArray<Proposition> => {
    if (phrase._tag !== "Noun" || phrase.amount === undefined || phrase.amount.percent) return []
    const { amount } = phrase
    if (phrase.head >= amount.to || !Number.isInteger(amount.low)) return []
    const total = totalAt(parsed, at)
    if (total === undefined || (total.verb !== -1 && !isTold(parsed, total.verb))) return []
    const { things, what, verb } = total
    const beyond = total.beyond === true && amount.bound === "exactly" ? { ...amount, bound: "more" as const } : amount
    return [
      {
        property: `count.${things.noun}`,
        value: quantityOf(beyond, things.noun),
        valueAt: spanOf(parsed, amount.from, amount.to),
        span: stretch(parsed, verb === -1 ? what : Math.min(what, verb), Math.max(at, things.last)),
        sentence: parsed.index,
        subject: eventSubject(parsed, what, verb, context),
        population: things.words,
        ...(total.change === undefined ? {} : REVISION[total.change]),
        ...(total.change === "to" ? { elliptic: true } : {}),
        polarity: "affirmed",
        modality: "asserted",
      },
    ]
  })
}
