/** Places that are taken by force, as events: "retook Tarn", "seized control of Tarn". */
import { headAt, isPreposition, lemmaAt, nounAt, verbAt, type Parsed } from "../grammar/Parsed.ts"
import { subjectOf } from "../grammar/subjects.ts"
import { countryNamed } from "../place/countries.ts"
import { placeNoun } from "../place/placeNoun.ts"
import type { EventMention } from "./mentions.ts"
import type { IsPlace } from "./standing.ts"

const TAKES: ReadonlySet<string> = new Set("retake recapture capture seize overrun liberate conquer".split(" "))
const GAINS: ReadonlySet<string> = new Set("take seize gain regain retake".split(" "))
const OF: ReadonlySet<string> = new Set(["of", "over"])

/** Where the ground stands that a verb tells to be taken; -1 for other verbs. */
const groundOf = (parsed: Parsed, verb: number): number => {
  const [group, lemma] = [verbAt(parsed, verb), lemmaAt(parsed, verb)]
  if (group === undefined || group.negated || group.modal !== undefined || group.form === "infinitive") return -1
  if (group.passive) return TAKES.has(lemma) ? subjectOf(parsed, verb).at : -1
  if (GAINS.has(lemma) && headAt(parsed, verb + 1) === "control" && isPreposition(parsed, verb + 2, OF)) return verb + 3
  return TAKES.has(lemma) ? verb + 1 : -1
}

/** The name of the place: "Tarn", "the district of Tarn"; no country, which is not taken in a battle. */
const nameAt = (parsed: Parsed, at: number, isPlace: IsPlace): string | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.pronoun || noun.amount !== undefined) return undefined
  const { name, kind } = placeNoun(parsed, noun)
  if (name === undefined && kind !== undefined && isPreposition(parsed, at + 1, OF))
    return nameAt(parsed, at + 2, isPlace)
  return name !== undefined && isPlace(name) && countryNamed(name) === undefined ? name : undefined
}

/** The places that a sentence tells to have been taken, each the battle for it. */
export const takingsIn = (parsed: Parsed, isPlace: IsPlace): ReadonlyArray<EventMention> =>
  parsed.verbs.flatMap((verb) => {
    const place = nameAt(parsed, groundOf(parsed, verb), isPlace)
    const common = { phrase: verb, noun: "battle", family: "attack" } as const
    return place === undefined
      ? []
      : [{ ...common, another: false, indefinite: false, mass: false, plural: false, place }]
  })
