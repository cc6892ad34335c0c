/** Parts of things: "12 of the state's 41 delegates", "7 out of 20 suspected cases". */
import { eventSubject } from "../../../event/binding.ts"
import {
  headOf,
  isLink,
  isPreposition,
  nounAt,
  spanOf,
  verbAt,
  wordAt,
  type Parsed,
  lemmaAt,
} from "../../../grammar/Parsed.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { quantityOf } from "../../../number/Amount.ts"
import { isTemporal } from "../../../time/temporal.ts"
import type { PropositionReader } from "../../Context.ts"
import { textOf, wordOf } from "../../phrasing.ts"
import type { Proposition } from "../../Proposition.ts"
import { takenIn } from "./counts.ts"
import { isSeveral } from "./numbered.ts"
import { isTold, joined, nominalText, verbWithin, whoever } from "../measured/clause.ts"

const ROUND: ReadonlySet<number> = new Set([5, 10, 100, 1000])
const OF: ReadonlySet<string> = new Set(["of"])

/** The phrase that a bare number is a part of; -1 for none. */
const wholeAt = (parsed: Parsed, at: number): number => {
  const out = wordOf(parsed, at + 1) === "out" ? 1 : 0
  const place = at + 2 + out
  const noun = isPreposition(parsed, at + 1 + out, OF) ? nounAt(parsed, place) : undefined
  if (noun === undefined || noun.pronoun || isTemporal(parsed, noun)) return -1
  const head = headOf(parsed, noun)
  // "eight of 10 voters": a share.
  const round = noun.amount !== undefined && noun.from === noun.amount.lead && ROUND.has(noun.amount.low)
  if (round) return -1
  const whole = noun.amount !== undefined || ["the", "its", "their", "his", "her"].includes(wordAt(parsed, noun.from))
  return whole && isSeveral(head) ? place : -1
}

const DOWN: ReadonlySet<string> = new Set(["down", "up", "off", "out"])

const ON: ReadonlySet<string> = new Set(["on", "from", "to", "with"])

/** Phrases that a clause about a part has at most. */
const ASIDE = 16

/** Whether a verb belongs to the clause with "who" behind a part, and not to the part itself. */
const isInAside = (parsed: Parsed, whole: number, verb: number): boolean =>
  isLink(parsed, whole + 2, "who") &&
  parsed.phrases.slice(whole + 3, verb).every((phrase) => phrase._tag !== "Link" || phrase.kind !== "comma")

/** The verb that the part is the object or the subject of; -1 for none. */
const verbOf = (parsed: Parsed, at: number, whole: number): number => {
  if (verbAt(parsed, at - 1) !== undefined) return at - 1
  // "shot down 12 of 15 drones"
  if (isPreposition(parsed, at - 1, DOWN) && verbAt(parsed, at - 2) !== undefined) return at - 2
  // "autopsies have been performed on nine of the 14 victims"
  if (isPreposition(parsed, at - 1, ON) && verbAt(parsed, at - 2)?.passive === true) return at - 2
  // "four of the passengers, who wore uniforms, were taken off"
  const aside = isLink(parsed, whole + 1, "comma") && isLink(parsed, whole + 2, "who") ? ASIDE : 3
  return verbWithin(
    parsed,
    whole + 1,
    whole + aside,
    (verb) => subjectOf(parsed, verb).at === at && !isInAside(parsed, whole, verb),
  )
}

/** The parts of things that a sentence counts. */
export const parts: PropositionReader = (parsed, context) => {
  const people = takenIn(parsed, context)
  return parsed.phrases.flatMap((phrase, at): ReadonlyArray<Proposition> => {
    if (phrase._tag !== "Noun" || phrase.amount === undefined || phrase.amount.percent || people.has(at)) return []
    const { amount } = phrase
    if (phrase.head >= amount.to || amount.word !== undefined || !Number.isInteger(amount.low) || amount.low < 2)
      return []
    const whole = wholeAt(parsed, at)
    const verb = whole === -1 ? -1 : verbOf(parsed, at, whole)
    const noun = nounAt(parsed, whole)
    if (noun === undefined || !isTold(parsed, verb)) return []
    const head = headOf(parsed, noun)
    const doer = verb < at ? whoever(parsed, verb) : ""
    const object = verb < at ? "" : nominalText(parsed, verb + 1)
    return [
      {
        property: `count.${head}`,
        value: quantityOf(amount, head),
        valueAt: spanOf(parsed, amount.from, amount.to),
        span: spanOf(
          parsed,
          parsed.phrases[Math.min(at, verb)]?.from ?? 0,
          parsed.phrases[Math.max(whole, verb)]?.to ?? 0,
        ),
        sentence: parsed.index,
        subject: eventSubject(parsed, at, verb, context),
        population: joined(doer, lemmaAt(parsed, verb), object, "of", textOf(parsed, whole)),
        share: "part",
        polarity: "affirmed",
        modality: "asserted",
      },
    ]
  })
}
