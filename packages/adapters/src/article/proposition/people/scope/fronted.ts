/** The place that opens the clause in which people are counted: "In X, floods killed 56; in Y, 12 died". */
import { headOf, isLink, isPreposition, lemmaOf, nounAt, verbAt, wordAt, type Parsed } from "../../../grammar/Parsed.ts"
import type { NounPhrase } from "../../../grammar/Phrase.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { countryNamed } from "../../../place/countries.ts"
import { placeNoun } from "../../../place/placeNoun.ts"
import { isTemporal } from "../../../time/temporal.ts"
import { REPORT_VERBS } from "../../../who/reportVerbs.ts"
import type { Context } from "../../Context.ts"
import type { Told } from "../Tolled.ts"

const FRONTS: ReadonlySet<string> = new Set(["in", "at", "near", "on"])

const OF: ReadonlySet<string> = new Set(["of"])

const BESIDE: ReadonlySet<string> = new Set("neighbouring neighboring nearby adjacent".split(" "))

/** Who speaks for a whole country, so that a place before them may be where they spoke. */
const NATIONAL: ReadonlySet<string> = new Set(
  "ministry ministries government president minister cabinet army military spokesman spokeswoman spokesperson agency parliament statement".split(
    " ",
  ),
)

/** The place named at a phrase, which may stand behind its kind ("the state of Oaxaca"), and the phrase that ends it. */
export const namedAt = (
  parsed: Parsed,
  noun: NounPhrase,
  at: number,
): { readonly name: string; readonly last: number } | undefined => {
  const { name, kind } = placeNoun(parsed, noun)
  const next = isPreposition(parsed, at + 1, OF) ? nounAt(parsed, at + 2) : undefined
  const behind = next === undefined ? undefined : placeNoun(parsed, next).name
  const isKind = kind !== undefined || wordAt(parsed, noun.from) === "the"
  // "in the second city, Marsa, two were shot"
  const apposed = kind !== undefined && isLink(parsed, at + 1, "comma") ? nounAt(parsed, at + 2) : undefined
  const called = apposed === undefined || !isLink(parsed, at + 3, "comma") ? undefined : placeNoun(parsed, apposed).name
  if (name === undefined && called !== undefined && apposed !== undefined && isAllName(parsed, apposed))
    return { name: called, last: at + 2 }
  if (name === undefined) return behind === undefined || !isKind ? undefined : { name: behind, last: at + 2 }
  return { name, last: at }
}

const isAllName = ({ tokens }: Parsed, { from, to }: NounPhrase): boolean =>
  tokens.slice(from, to).every(({ capital }) => capital)

const CUTS = ["stop", "and", "that", "when"] as const

/** The phrase with which the clause begins that a number stands in and that opens with a place; -1 where none does. */
const openingOf = (parsed: Parsed, before: number): number => {
  for (let at = before - 1; at >= 0; at--) {
    const fronts = isPreposition(parsed, at, FRONTS) && nounAt(parsed, at + 1) !== undefined
    if (fronts && (at === 0 || CUTS.some((kind) => isLink(parsed, at - 1, kind)))) return at
    if (isLink(parsed, at, "stop")) return -1
  }
  return -1
}

/** Who tells it, where the clause goes on with a verb of saying. */
const tellerIn = (parsed: Parsed, from: number, to: number): string | undefined => {
  for (let at = from; at < to; at++) {
    const verb = verbAt(parsed, at)
    if (verb === undefined) continue
    if (!REPORT_VERBS.has(lemmaOf(parsed, verb))) return undefined
    const subject = nounAt(parsed, subjectOf(parsed, at).at)
    return subject === undefined ? "" : headOf(parsed, subject)
  }
  return undefined
}

/** Whether the headline or the lead names a place, whose figures may then be those of all; not one of two: "in X and Y". */
export const isInOpening = ({ sentences }: Context, name: string, lead: number): boolean => {
  const [first = ""] = name.split(" ")
  const opening = sentences.slice(0, lead + 1)
  return (
    opening.some(({ tokens }) => tokens.some(({ text }) => text === first)) &&
    !opening.some((parsed) => parsed.phrases.some((_, at) => isPaired(parsed, at, first)))
  )
}

/** "in the cities of X and Y": one of two names behind a preposition. */
const isPaired = (parsed: Parsed, at: number, first: string): boolean => {
  const [one, other] = [nounAt(parsed, at), nounAt(parsed, at + 2)]
  if (one === undefined || other === undefined || !isLink(parsed, at + 1, "and")) return false
  if (!isPreposition(parsed, at - 1, PAIRS) || one.amount !== undefined || other.amount !== undefined) return false
  const names = [one, other].map((noun) => placeNoun(parsed, noun).name)
  return names.every((name) => name !== undefined) && names.some((name) => name?.split(" ")[0] === first)
}

const PAIRS: ReadonlySet<string> = new Set("in of at near on across".split(" "))

/** "in X province, where the governor said 112 had died": the place that the clause is about. */
export const whereIn = (parsed: Parsed, { counted }: Told, context: Context): string | undefined => {
  for (let at = counted.at - 1; at > 1; at--) {
    if (isLink(parsed, at, "stop")) return undefined
    if (wordAt(parsed, parsed.phrases[at]?.from ?? -1) !== "where") continue
    const noun = nounAt(parsed, isLink(parsed, at - 1, "comma") ? at - 2 : at - 1)
    const name = noun === undefined || noun.pronoun ? undefined : placeNoun(parsed, noun).name
    return name !== undefined && name !== context.main?.place && context.places.isPlace(name) ? name : undefined
  }
  return undefined
}

/**
 * The place that opens the clause. Right before a speaker it may be the place of saying, unless it is a country of its
 * own, lies beside the other, or whoever speaks is nobody of the whole country and the opening does not name the place.
 */
export const frontedIn = (parsed: Parsed, counted: number, context: Context, lead: number): string | undefined => {
  const start = openingOf(parsed, counted)
  const noun = start === -1 ? undefined : nounAt(parsed, start + 1)
  if (noun === undefined || noun.pronoun || noun.amount !== undefined || isTemporal(parsed, noun)) return undefined
  const place = namedAt(parsed, noun, start + 1)
  if (place === undefined || place.name === context.main?.place) return undefined
  const { name, last } = place
  const closed = isLink(parsed, last + 1, "comma")
  const beside = last + 1 === counted
  if (!closed && !beside && nounAt(parsed, last + 1) === undefined) return undefined
  const abroad = countryNamed(name) !== undefined && name !== context.actors.country
  if (closed && (BESIDE.has(wordAt(parsed, noun.from)) || abroad)) return name
  const teller = tellerIn(parsed, last + 1, parsed.phrases.length)
  if (teller === undefined || beside) return context.places.isPlace(name) ? name : undefined
  const local = teller !== "" && !NATIONAL.has(teller)
  return local && context.places.isPlace(name) && !isInOpening(context, name, lead) ? name : undefined
}
