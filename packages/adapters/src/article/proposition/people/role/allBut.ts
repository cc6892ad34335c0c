/** All of a number but a few, and the one who is left: "all but one of the sixteen on board died", "the lone survivor". */
import { Quantity } from "@corroborate/core"
import { eventSubject } from "../../../event/binding.ts"
import { headOf, isPreposition, lemmaAt, nounAt, spanOf, wordAt, type Parsed } from "../../../grammar/Parsed.ts"
import { quantityOf } from "../../../number/Amount.ts"
import { numberOf } from "../../../number/words.ts"
import type { PropositionReader } from "../../Context.ts"
import { saying } from "../../phrasing.ts"
import type { Proposition } from "../../Proposition.ts"
import { governing, verbWithin } from "../../things/measured/clause.ts"
import { populationOf } from "../counted/population.ts"
import { saidOfSubject, tells } from "./predicates.ts"

const OF: ReadonlySet<string> = new Set(["of"])

/** The token of "all" in "all but one", at whose number a phrase stands; -1 for none. */
const allBefore = (parsed: Parsed, at: number): number => {
  const from = parsed.phrases[at]?.from ?? 0
  return wordAt(parsed, from - 1) === "but" && wordAt(parsed, from - 2) === "all" ? from - 2 : -1
}

/** "All but one of the sixteen on board died": so many as are not left out. */
const allBut: PropositionReader = (parsed, context) =>
  parsed.phrases.flatMap((phrase, at): ReadonlyArray<Proposition> => {
    const all = phrase._tag === "Noun" ? allBefore(parsed, at) : -1
    const [left, whole] = [all === -1 ? undefined : numberOf(wordAt(parsed, phrase.from)), nounAt(parsed, at + 2)]
    const amount = isPreposition(parsed, at + 1, OF) ? whole?.amount : undefined
    if (left === undefined || whole === undefined || amount === undefined || amount.word !== undefined) return []
    const verb = verbWithin(parsed, at + 3, at + 6)
    const said = saidOfSubject(parsed, verb)
    if (said === undefined || amount.bound !== "exactly" || amount.low <= left) return []
    const population = whole.head < amount.to ? undefined : populationOf(parsed.tokens.slice(amount.to, whole.to))
    return [
      {
        ...saying({
          sentence: parsed,
          says: {
            property: said.property,
            subject: eventSubject(parsed, at, verb, context),
            value: Quantity.exactly(amount.low - left, "people"),
            valueAt: spanOf(parsed, all, amount.to),
            span: spanOf(parsed, all, parsed.phrases[said.at]?.to ?? 0),
            modality: said.modality ?? "asserted",
          },
        }),
        ...(population === undefined ? {} : { population }),
      },
    ]
  })

const SURVIVES: ReadonlySet<string> = new Set(["survive"])

/** "None of the 98 passengers and crew survived": all of them were killed. */
const noneOf: PropositionReader = (parsed, context) =>
  parsed.phrases.flatMap((phrase, at): ReadonlyArray<Proposition> => {
    const whole = nounAt(parsed, at + 2)
    const amount = isPreposition(parsed, at + 1, OF) ? whole?.amount : undefined
    if (wordAt(parsed, phrase.from) !== "none" || whole === undefined || amount === undefined) return []
    const verb = verbWithin(parsed, at + 3, at + 7)
    if (!SURVIVES.has(lemmaAt(parsed, verb)) || !tells(parsed, verb)) return []
    return [
      saying({
        sentence: parsed,
        says: {
          property: "casualties.killed",
          subject: eventSubject(parsed, at, verb, context),
          value: quantityOf(amount, "people"),
          valueAt: spanOf(parsed, phrase.from, amount.to),
          span: spanOf(parsed, phrase.from, parsed.phrases[verb]?.to ?? 0),
        },
      }),
    ]
  })

const LONE: ReadonlySet<string> = new Set("lone sole only".split(" "))

/** "The lone survivor was a boy": one. */
const survivor: PropositionReader = (parsed, context) =>
  parsed.phrases.flatMap((phrase, at): ReadonlyArray<Proposition> => {
    if (phrase._tag !== "Noun" || headOf(parsed, phrase) !== "survivor") return []
    const token = phrase.head - 1
    if (token < phrase.from || !LONE.has(wordAt(parsed, token)) || governing(parsed, at) === -1) return []
    return [
      saying({
        sentence: parsed,
        says: {
          property: "rescued",
          subject: eventSubject(parsed, at, governing(parsed, at), context),
          value: Quantity.exactly(1, "people"),
          valueAt: spanOf(parsed, token, token + 1),
          span: spanOf(parsed, phrase.from, phrase.to),
        },
      }),
    ]
  })

/** Those of a number who are not left out, and the one who is left. */
export const allButFew: PropositionReader = (parsed, context) => [
  ...allBut(parsed, context),
  ...noneOf(parsed, context),
  ...survivor(parsed, context),
]
