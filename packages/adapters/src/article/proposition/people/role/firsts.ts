/** One death told as the first: "the island had its first death from the virus". */
import { Quantity } from "@corroborate/core"
import { eventSubject } from "../../../event/binding.ts"
import { atVerbs, headOf, lemmaOf, nounAt, spanOf, wordAt, type Parsed } from "../../../grammar/Parsed.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { placeNoun } from "../../../place/placeNoun.ts"
import type { Context, PropositionReader } from "../../Context.ts"
import { saying } from "../../phrasing.ts"
import type { Proposition } from "../../Proposition.ts"
import { tells } from "./predicates.ts"

const DEATHS: ReadonlySet<string> = new Set(["death", "fatality"])

const TELLS: ReadonlySet<string> = new Set("have report record register confirm announce see suffer log".split(" "))

const OWN: ReadonlySet<string> = new Set(["its", "their", "a"])

/** The place of "first" in "its first virus-related death", "the country's first death"; -1 for all else. */
const firstAt = (parsed: Parsed, at: number): number => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.amount !== undefined || !DEATHS.has(headOf(parsed, noun))) return -1
  for (let token = noun.from + 1; token < noun.head; token++) {
    if (wordAt(parsed, token) !== "first") continue
    const before = wordAt(parsed, token - 1)
    return OWN.has(before) || before === "'s" ? token : -1
  }
  return -1
}

/** Where it was, when whoever had it is a place. */
const placeOf = (parsed: Parsed, subject: number, { places }: Context): Pick<Proposition, "place"> => {
  const noun = nounAt(parsed, subject)
  const name = noun === undefined || noun.pronoun ? undefined : placeNoun(parsed, noun).name
  return name !== undefined && places.isPlace(name) ? { place: places.pathOf(name) } : {}
}

/** The first deaths of a place or a body that a sentence tells of. */
export const firsts: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (verb, at): ReadonlyArray<Proposition> => {
    const token = TELLS.has(lemmaOf(parsed, verb)) && !verb.passive && tells(parsed, at) ? firstAt(parsed, at + 1) : -1
    if (token === -1) return []
    const subject = subjectOf(parsed, at).at
    const told = saying({
      sentence: parsed,
      says: {
        property: "casualties.killed",
        subject: eventSubject(parsed, at + 1, at, context),
        value: Quantity.exactly(1, "people"),
        valueAt: spanOf(parsed, token, token + 1),
        span: spanOf(parsed, parsed.phrases[Math.max(0, subject)]?.from ?? 0, parsed.phrases[at + 1]?.to ?? 0),
      },
    })
    return [{ ...told, share: "part", ...placeOf(parsed, subject, context) }]
  })
