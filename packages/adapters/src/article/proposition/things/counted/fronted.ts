/** A number that opens a clause and what its parts are: "Of the 40 passengers, 22 were Cuban and 18 were foreigners". */
import { eventSubject } from "../../../event/binding.ts"
import { headOf, isLink, isPreposition, nounAt, spanOf, verbAt, type Parsed } from "../../../grammar/Parsed.ts"
import type { NounPhrase } from "../../../grammar/Phrase.ts"
import { quantityOf, type Amount } from "../../../number/Amount.ts"
import { isTemporal } from "../../../time/temporal.ts"
import type { Context, PropositionReader } from "../../Context.ts"
import { textOf, wordOf } from "../../phrasing.ts"
import type { Proposition } from "../../Proposition.ts"
import { takenIn } from "./counts.ts"
import { isTold, joined } from "../measured/clause.ts"
import { isSeveral } from "./numbered.ts"

const OF: ReadonlySet<string> = new Set(["of"])

type Whole = NounPhrase & { readonly amount: Amount; readonly at: number }

/** The number that opens a clause at its preposition: "of the 40 passengers,". */
const wholeAt = (parsed: Parsed, at: number): Whole | undefined => {
  const opens = at === 0 || isLink(parsed, at - 1, "stop") || isLink(parsed, at - 1, "quote")
  const noun = opens && isPreposition(parsed, at, OF) ? nounAt(parsed, at + 1) : undefined
  if (noun?.amount === undefined || noun.head < noun.amount.to || noun.amount.word !== undefined) return undefined
  if (!isSeveral(headOf(parsed, noun)) || isTemporal(parsed, noun)) return undefined
  return { ...noun, amount: noun.amount, at: at + 1 }
}

/** Phrases that such a sentence is followed over. */
const REACH = 30

/** What a part is: the words behind "were". */
const kindOf = (parsed: Parsed, verb: number): string => textOf(parsed, verb + 1) || wordOf(parsed, verb + 1)

const claimOf = (
  parsed: Parsed,
  context: Context,
  { at, to, noun, what, amount }: { at: number; to: number; noun: string; what: string; amount: Amount },
): Proposition => ({
  property: `count.${noun}`,
  value: quantityOf(amount, noun),
  valueAt: spanOf(parsed, amount.from, amount.to),
  span: spanOf(parsed, parsed.phrases[at]?.from ?? 0, parsed.phrases[to]?.to ?? 0),
  sentence: parsed.index,
  subject: eventSubject(parsed, at, to, context),
  population: what,
  polarity: "affirmed",
  modality: "asserted",
})

/** The bare numbers behind the whole that a verb of being says something of. */
const partsOf = (parsed: Parsed, whole: Whole, noun: string, context: Context): ReadonlyArray<Proposition> =>
  parsed.phrases.slice(whole.at + 1, whole.at + REACH).flatMap((phrase, i): ReadonlyArray<Proposition> => {
    const at = whole.at + 1 + i
    if (phrase._tag !== "Noun" || phrase.amount === undefined) return []
    const { amount } = phrase
    const bare =
      phrase.head < amount.to && !amount.percent && amount.word === undefined && amount.low <= whole.amount.low
    if (!bare || verbAt(parsed, at + 1)?.form !== "be" || !isTold(parsed, at + 1)) return []
    const kind = kindOf(parsed, at + 1)
    if (kind === "" || nounAt(parsed, at + 2)?.amount !== undefined) return []
    return [{ ...claimOf(parsed, context, { at, to: at + 2, noun, what: joined(noun, kind), amount }), share: "part" }]
  })

/** The wholes that open a sentence, with their parts; a whole without parts that are read is only named. */
export const fronted: PropositionReader = (parsed, context) => {
  const people = takenIn(parsed, context)
  return parsed.phrases.flatMap((_, at): ReadonlyArray<Proposition> => {
    const whole = wholeAt(parsed, at)
    if (whole === undefined || people.has(whole.at)) return []
    const noun = headOf(parsed, whole)
    const parts = partsOf(parsed, whole, noun, context)
    if (parts.length === 0) return []
    return [claimOf(parsed, context, { at: whole.at, to: whole.at, noun, what: noun, amount: whole.amount }), ...parts]
  })
}
