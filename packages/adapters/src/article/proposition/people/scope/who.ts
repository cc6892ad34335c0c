/** Who is counted, by the noun that is counted and what hangs on it. */
import { headOf, isLink, isPreposition, nounAt, wordAt, type Parsed, headAt } from "../../../grammar/Parsed.ts"
import { eventNoun } from "../../../event/nouns.ts"
import type { NounPhrase } from "../../../grammar/Phrase.ts"
import { isPeople, isPerson } from "../../../text/people.ts"
import { isTemporal } from "../../../time/temporal.ts"
import type { Context } from "../../Context.ts"
import { populationOf } from "../counted/population.ts"
import type { Told } from "../Tolled.ts"

const OF: ReadonlySet<string> = new Set(["of"])

const MEANT: ReadonlySet<string> = new Set(
  "protesters protestors demonstrators marchers strikers participants attendees suspects rioters".split(" "),
)

const SEXES: ReadonlySet<string> = new Set("women men girls boys children adults".split(" "))

/** "thousands of women and men": people in general. */
const isOfBoth = (parsed: Parsed, last: number): boolean => {
  const other = nounAt(parsed, last + 2)
  const plain = other !== undefined && other.amount === undefined && !other.pronoun
  // "all 62 passengers and crew"
  if (plain && headAt(parsed, last) === "passengers" && headOf(parsed, other) === "crew") return true
  return plain && isLink(parsed, last + 1, "and") && SEXES.has(headOf(parsed, other)) && SEXES.has(headAt(parsed, last))
}

/** "200 soldiers and guerrillas": one number of two groups, who are told together. */
const bothOf = (parsed: Parsed, { who, last }: Told["counted"]): string | undefined => {
  const other = isLink(parsed, last + 1, "and") ? nounAt(parsed, last + 2) : undefined
  if (other === undefined || other.amount !== undefined || other.pronoun) return undefined
  const [one, next] = [headOf(parsed, who), headOf(parsed, other)]
  const groups = [one, next].every((word) => isPeople(word) && !isPerson(word))
  return groups && other.to === other.from + 1 && parsed.tokens[other.from]?.pos !== "DET" ? next : undefined
}

/** "put the number of civilians killed at 60": whose number it is. */
const numberOf = (parsed: Parsed, { who, amount }: Told["counted"], at: number): string | undefined => {
  const group = who.head < amount.to && isPreposition(parsed, at + 1, OF) ? nounAt(parsed, at + 2) : undefined
  return group === undefined || group.pronoun || group.amount !== undefined || headAt(parsed, at) !== "number"
    ? undefined
    : populationOf(parsed.tokens.slice(group.from, group.to))
}

const FROM: ReadonlySet<string> = new Set(["from"])

/** "17 from the Coast Guard": whose own they are, for a bare number. */
export const corpsOf = (parsed: Parsed, { who, amount, last }: Told["counted"]): string | undefined => {
  const body = who.head < amount.to && isPreposition(parsed, last + 1, FROM) ? nounAt(parsed, last + 2) : undefined
  const named = body !== undefined && parsed.tokens[body.head]?.pos === "PROPN" && wordAt(parsed, body.from) === "the"
  return named ? populationOf(parsed.tokens.slice(body.from, body.to)) : undefined
}

/** "they were two Germans and one from Poland": where one of a list comes from, who is told of by nothing else. */
const originOf = (parsed: Parsed, { counted, listed }: Told): string | undefined => {
  const from =
    listed === true && isPreposition(parsed, counted.last + 1, FROM) ? nounAt(parsed, counted.last + 2) : undefined
  return from === undefined || from.pronoun
    ? undefined
    : `people from ${parsed.tokens
        .slice(from.from, from.to)
        .map(({ text }) => text)
        .join(" ")}`
}

/** "thousands of victims of the fighting": what people died of is no group of them. */
const isGroup = (parsed: Parsed, { head, from }: NounPhrase): boolean => {
  const token = parsed.tokens[head]
  if (token === undefined || eventNoun(token.lower) !== undefined) return false
  return isPeople(token.lower) || token.capital || parsed.tokens[from]?.pos !== "DET"
}

/** Who is counted: the noun's own words, or "of children" behind "six deaths". */
export const whoOf = (parsed: Parsed, told: Told): string | undefined => {
  const { counted, role } = told
  const { who, noun, amount } = counted
  const from = who === noun ? Math.max(who.from, amount.to) : who.from
  const ofOwn = counted.partOf === "set" && isPeople(headOf(parsed, who))
  if (isOfBoth(parsed, counted.last)) return undefined
  const plain = counted.partOf === undefined || ofOwn ? populationOf(parsed.tokens.slice(from, who.to)) : undefined
  const own = plain ?? numberOf(parsed, counted, role.at)
  // "treating seven patients": whoever is in hospital.
  if (own === "patients" && role.property === "casualties.hospitalised") return undefined
  if (own === "hostages" && role.property === "count.hostages") return undefined
  if (own === "prisoners" && role.property === "count.captured") return undefined
  // "arrested 32 protesters", "3,000 strikers marched": whoever was arrested or came.
  if (own !== undefined && MEANT.has(own) && (role.property === "count.arrests" || role.property === "attendance"))
    return undefined
  const both = own === undefined || !role.property.startsWith("casualties.") ? undefined : bothOf(parsed, counted)
  if (both !== undefined) return `${own} and ${both}`
  if (own !== undefined) return own
  const origin = originOf(parsed, told)
  if (origin !== undefined) return origin
  const corps = corpsOf(parsed, counted)
  if (corps !== undefined) return corps
  const be = parsed.phrases[counted.last + 1]
  const of = be?._tag === "Verb" && be.form === "be" ? counted.last + 2 : counted.last + 1
  const group = isPreposition(parsed, of, OF) ? nounAt(parsed, of + 1) : undefined
  const complement =
    be?._tag === "Verb" && be.form === "be" && counted.partOf !== undefined ? nounAt(parsed, of) : undefined
  const found = group ?? complement
  const beside = counted.partOf === "them" && of === counted.last + 1 ? nounAt(parsed, of) : undefined
  // "three of them children"
  const head = beside === undefined ? undefined : parsed.tokens[beside.head]
  const plural =
    head !== undefined &&
    parsed.tokens[beside?.from ?? -1]?.pos !== "DET" &&
    (head.capital || isPeople(head.lower) || beside?.to === (beside?.from ?? 0) + 1)
  if (beside !== undefined && plural && !beside.pronoun && beside.amount === undefined)
    return populationOf(parsed.tokens.slice(beside.from, beside.to))
  const people =
    be?._tag === "Verb" && be.form === "be" && counted.partOf !== undefined ? nationalsAt(parsed, of) : undefined
  if (people !== undefined) return people
  return found === undefined ||
    found.pronoun ||
    found.amount !== undefined ||
    isTemporal(parsed, found) ||
    (found === group && !isGroup(parsed, found))
    ? undefined
    : populationOf(parsed.tokens.slice(found.from, found.to))
}

/** "one of the dead was Indonesian": an adjective of a country as the complement. */
const nationalsAt = (parsed: Parsed, at: number): string | undefined => {
  const phrase = parsed.phrases[at]
  return phrase === undefined
    ? undefined
    : populationOf(parsed.tokens.slice(phrase.from, phrase.to).filter(({ capital }) => capital))
}

/** "stood at 53, with nine presumed dead": those whose death is feared, beside those who are known to have died. */
export const fearedOf = (parsed: Parsed, { role, counted }: Told, { told }: Context): string | undefined => {
  if (role.modality !== "suspected" || role.property !== "casualties.killed") return undefined
  const beside = (told[parsed.index] ?? []).some(
    (other) =>
      other.role.property === role.property && other.role.modality === undefined && other.counted.at !== counted.at,
  )
  const word = wordAt(parsed, parsed.phrases[counted.last + 1]?.from ?? -1)
  return beside && word !== "" ? `${word} dead` : undefined
}
