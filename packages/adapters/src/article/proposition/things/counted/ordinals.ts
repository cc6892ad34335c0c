/** Ordinals that count: "the fourth major crash in a month", "the eleventh week of protests". */
import { eventSubject } from "../../../event/binding.ts"
import { headOf, isPreposition, lemmaOf, nounAt, spanOf, verbAt, wordAt, type Parsed } from "../../../grammar/Parsed.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { Quantity } from "@corroborate/core"
import { ordinalOf } from "../../../number/ordinals.ts"
import type { PropositionReader } from "../../Context.ts"
import { textOf } from "../../phrasing.ts"
import type { Proposition } from "../../Proposition.ts"
import { isTold, joined, nominalText } from "../measured/clause.ts"
import { plural } from "./plural.ts"

const PERIODS: ReadonlySet<string> = new Set("day days night week month year".split(" "))
const IN: ReadonlySet<string> = new Set(["in", "this", "within", "since"])
const OF: ReadonlySet<string> = new Set(["of"])
const SPANS: ReadonlySet<string> = new Set(
  "row succession week weeks month months year years day days decade hours".split(" "),
)
const IS: ReadonlySet<string> = new Set("be mark become enter".split(" "))

interface Counted {
  readonly to: number
  readonly of: string
}

/** "in a month", "in a row", "this year": within what they are counted. */
const within = (parsed: Parsed, at: number): Counted | undefined => {
  const noun = nounAt(parsed, at + 2)
  if (isPreposition(parsed, at + 1, IN) && noun !== undefined && SPANS.has(headOf(parsed, noun)))
    return { to: at + 2, of: textOf(parsed, at + 2) }
  const next = nounAt(parsed, at + 1)
  return next !== undefined && wordAt(parsed, next.from) === "this" && SPANS.has(headOf(parsed, next))
    ? { to: at + 1, of: textOf(parsed, at + 1) }
    : undefined
}

const NO_DAYS: ReadonlySet<string> = new Set("month year season week term anniversary quarter".split(" "))

/** "the fourth day of protests": how long it has gone on. */
const ofPeriod = (parsed: Parsed, at: number): Counted | undefined => {
  const what = isPreposition(parsed, at + 1, OF) ? nounAt(parsed, at + 2) : undefined
  if (
    what === undefined ||
    what.pronoun ||
    NO_DAYS.has(headOf(parsed, what)) ||
    parsed.tokens[what.head]?.pos !== "NOUN"
  )
    return undefined
  return { to: at + 2, of: nominalText(parsed, at + 2) }
}

const verbFor = (parsed: Parsed, at: number): number => {
  const verb = verbAt(parsed, at - 1)
  return verb !== undefined && IS.has(lemmaOf(parsed, verb)) ? at - 1 : -1
}

/** The counts that a sentence tells by an ordinal. */
export const ordinals: PropositionReader = (parsed, context) =>
  parsed.phrases.flatMap((phrase, at): ReadonlyArray<Proposition> => {
    if (phrase._tag !== "Noun" || phrase.amount !== undefined) return []
    const words = parsed.tokens.slice(phrase.from, phrase.head)
    const word = words.findIndex(({ lower }) => ordinalOf(lower) !== undefined)
    const token = word === -1 ? -1 : phrase.from + word
    const value = ordinalOf(wordAt(parsed, token))
    const head = headOf(parsed, phrase)
    const verb = verbFor(parsed, at)
    if (value === undefined || token === -1 || parsed.tokens[phrase.head]?.pos !== "NOUN") return []
    const counted = PERIODS.has(head)
      ? (ofPeriod(parsed, at) ?? (verb === -1 ? undefined : within(parsed, at)))
      : verb === -1
        ? undefined
        : within(parsed, at)
    if (counted === undefined || (verb !== -1 && !isTold(parsed, verb))) return []
    const subject = verb === -1 ? -1 : subjectOf(parsed, verb).at
    const things = parsed.tokens.slice(token + 1, phrase.to).map(({ lower }) => lower)
    return [
      {
        property: `count.${plural(head)}`,
        value: Quantity.exactly(value, plural(head)),
        valueAt: spanOf(parsed, token, token + 1),
        span: spanOf(
          parsed,
          parsed.phrases[subject === -1 ? at : subject]?.from ?? 0,
          parsed.phrases[counted.to]?.to ?? 0,
        ),
        sentence: parsed.index,
        subject: eventSubject(parsed, at, verb, context),
        population: joined(things.join(" "), counted.of),
        polarity: "affirmed",
        modality: "asserted",
      },
    ]
  })
