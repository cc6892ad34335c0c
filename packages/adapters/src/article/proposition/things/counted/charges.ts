/** How many charges somebody faces: "charged with two counts of murder", "faces 49 counts of attempted murder". */
import { eventSubject } from "../../../event/binding.ts"
import { headOf, isPreposition, lemmaOf, nounAt, spanOf, verbAt, wordAt, type Parsed } from "../../../grammar/Parsed.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { quantityOf } from "../../../number/Amount.ts"
import type { Context, PropositionReader } from "../../Context.ts"
import { textOf } from "../../phrasing.ts"
import type { Proposition } from "../../Proposition.ts"

const COUNTS: ReadonlySet<string> = new Set("count counts charge charges".split(" "))
const FACES: ReadonlySet<string> = new Set("face charge convict acquit".split(" "))
const WITH: ReadonlySet<string> = new Set(["with", "of", "on"])
const OF: ReadonlySet<string> = new Set(["of"])

/** Whether a noun counts charges, which are no things. */
export const isCharge = (word: string): boolean => COUNTS.has(word)

/** What somebody is charged with: the words up to the end of the noun phrase, over "attempted". */
const crimeAt = (parsed: Parsed, at: number): { readonly crime: string; readonly to: number } => {
  const to = nounAt(parsed, at) === undefined && nounAt(parsed, at + 1) !== undefined ? at + 1 : at
  const words = parsed.tokens.slice(parsed.phrases[at]?.from ?? 0, parsed.phrases[to]?.to ?? 0)
  return { crime: words.map(({ lower }) => lower).join(" "), to }
}

/** The counts that people are charged with in a sentence. */
export const charges: PropositionReader = (parsed, context: Context) =>
  parsed.phrases.flatMap((phrase, at): ReadonlyArray<Proposition> => {
    if (phrase._tag !== "Noun" || phrase.amount === undefined || !isCharge(headOf(parsed, phrase))) return []
    const verb = isPreposition(parsed, at - 1, WITH) ? at - 2 : at - 1
    const group = verbAt(parsed, verb)
    if (group === undefined || group.negated || !FACES.has(lemmaOf(parsed, group))) return []
    const charged = subjectOf(parsed, verb).at
    const who = nounAt(parsed, charged)?.pronoun === true ? "" : textOf(parsed, charged)
    const crime = isPreposition(parsed, at + 1, OF) ? crimeAt(parsed, at + 2) : { crime: "", to: at }
    const done = wordAt(parsed, group.main).startsWith("acquit") ? "acquitted " : ""
    return [
      {
        property: "count.charges",
        value: quantityOf(phrase.amount, "counts"),
        valueAt: spanOf(parsed, phrase.amount.from, phrase.amount.to),
        span: spanOf(parsed, group.from, parsed.phrases[crime.to]?.to ?? phrase.to),
        sentence: parsed.index,
        subject: eventSubject(parsed, at, verb, context),
        population: `${done}${crime.crime} ${who}`.trim(),
        polarity: "affirmed",
        modality: "asserted",
      },
    ]
  })
