/** The measures, prices, rates and spans of time that a sentence tells. */
import { eventSubject } from "../../../event/binding.ts"
import { spanOf, wordAt, type Parsed } from "../../../grammar/Parsed.ts"
import { quantityOf, type Amount } from "../../../number/Amount.ts"
import type { Context, PropositionReader } from "../../Context.ts"
import { stretch } from "../../phrasing.ts"
import type { Proposition } from "../../Proposition.ts"
import { takenIn } from "../counted/counts.ts"
import { ageRangesIn } from "./spans/ageRanges.ts"
import { agesIn, personIn } from "./spans/ages.ts"
import { fractionsIn } from "./shares/fractions.ts"
import { isConversion } from "./clause.ts"
import { DISTANCES } from "./sizes/distances.ts"
import { articledIn, DURATIONS } from "./spans/durations.ts"
import { load } from "./sizes/loads.ts"
import type { Measured } from "./Measured.ts"
import { moneyIn } from "./shares/money.ts"
import { hyphenatedChanges } from "./shares/nominalChanges.ts"
import { perRate } from "./shares/perRates.ts"
import { population } from "./sizes/populations.ts"
import { CHANGE_MEASURES } from "./shares/changes.ts"
import { RATE_MEASURES } from "./shares/rates.ts"
import { SIZE_MEASURES } from "./sizes/sizes.ts"
import { termsIn } from "./spans/terms.ts"
import { TIMES } from "./spans/times.ts"
import { withinWords } from "./spans/withinWords.ts"

const MEASURES = [
  perRate,
  population,
  load,
  ...TIMES,
  ...DISTANCES,
  ...SIZE_MEASURES,
  ...DURATIONS,
  ...CHANGE_MEASURES,
  ...RATE_MEASURES,
]

const PRONOUNS: ReadonlySet<string> = new Set(["he", "she"])

/** Who the sentence before is about, looked up once; empty where that is nobody by name. */
const personBefore = (parsed: Parsed, { sentences }: Context): (() => string) => {
  let known: string | undefined
  return () => {
    const before = sentences[parsed.index - 1]
    known ??= before === undefined || before.block !== parsed.block ? "" : personIn(before)
    return known
  }
}

/** "He was 66": who the sentence before is about, where that is somebody by name; nobody's age where it cannot be told. */
const aged = (found: Measured, whoBefore: () => string): ReadonlyArray<Measured> => {
  if (!PRONOUNS.has(found.of)) return [found]
  const who = whoBefore()
  return who === "" ? [] : [{ ...found, of: who }]
}

const PRONOUN = /^(?:he|she)(?= |$)/

/** "He was sentenced to ten years": who the sentence before is about, where that is somebody by name. */
const sentenced = (found: Measured, whoBefore: () => string): Measured => {
  const who = found.property === "duration.sentence" && PRONOUN.test(found.of) ? whoBefore() : ""
  return who === "" ? found : { ...found, of: found.of.replace(PRONOUN, who) }
}

const proposition = (parsed: Parsed, at: number, context: Context, found: Measured): Proposition => ({
  property: found.property,
  value: quantityOf(found.amount, found.unit),
  valueAt: found.valueAt ?? spanOf(parsed, found.amount.from, found.amount.to),
  span: stretch(parsed, found.from, found.to),
  sentence: parsed.index,
  subject: eventSubject(parsed, at, found.verb, context),
  population: found.of,
  polarity: "affirmed",
  modality: found.modality ?? "asserted",
  ...(found.change === undefined ? {} : REVISION[found.change]),
})

/** Both ends of a change are told, and the first is no longer so. */
const REVISION = { from: { revision: "initial", previous: true }, to: { revision: "updated" } } as const

const OR: ReadonlyMap<string, "least" | "most"> = new Map([
  ["more", "least"],
  ["longer", "least"],
  ["over", "least"],
  ["less", "most"],
  ["fewer", "most"],
  ["under", "most"],
])

/** "20 years or more": bounded behind its unit. */
const orMore = (parsed: Parsed, amount: Amount): Amount => {
  const bound = wordAt(parsed, amount.to + 1) === "or" ? OR.get(wordAt(parsed, amount.to + 2)) : undefined
  return bound === undefined || amount.bound !== "exactly" ? amount : { ...amount, bound }
}

/** What the amounts of a sentence measure, each read by the first measure that knows it. */
export const quantities: PropositionReader = (parsed, context) => {
  const whoBefore = personBefore(parsed, context)
  const people = takenIn(parsed, context)
  const alone = [
    ...agesIn(parsed).flatMap((age) => aged(age, whoBefore)),
    ...ageRangesIn(parsed),
    ...moneyIn(parsed),
    ...termsIn(parsed).map((found) => sentenced(found, whoBefore)),
    ...withinWords(parsed),
    ...hyphenatedChanges(parsed),
    ...articledIn(parsed),
    ...fractionsIn(parsed),
  ].map((found) => proposition(parsed, found.from, context, found))
  const rest = parsed.phrases.flatMap((phrase, at): ReadonlyArray<Proposition> => {
    if (
      phrase._tag !== "Noun" ||
      phrase.amount === undefined ||
      (people.has(at) && !phrase.amount.percent) ||
      isConversion(parsed, at)
    )
      return []
    const amount = orMore(parsed, phrase.amount)
    for (const measure of MEASURES) {
      const found = measure(parsed, at, amount)
      if (found !== undefined) return [proposition(parsed, at, context, sentenced(found, whoBefore))]
    }
    return []
  })
  const starts = new Set(alone.map(({ valueAt }) => valueAt?.start))
  return [...alone, ...rest.filter(({ valueAt }) => !starts.has(valueAt?.start))]
}
