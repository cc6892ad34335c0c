/** Of whom a number of people is told, and whether it is a part of more. */
import type { Place } from "@corroborate/core"
import {
  headOf,
  isLink,
  isPreposition,
  lemmaOf,
  nounAt,
  verbAt,
  wordAt,
  type Parsed,
  headAt,
} from "../../../grammar/Parsed.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { isPeople } from "../../../text/people.ts"
import { isTemporal } from "../../../time/temporal.ts"
import type { Context } from "../../Context.ts"
import type { Proposition } from "../../Proposition.ts"
import { populationOf } from "../counted/population.ts"

import { isMoreThanBefore } from "./further.ts"
import { isHospital } from "../role/hospital.ts"
import { withCorps } from "./corps.ts"
import { degreeOf } from "./degrees.ts"
import { isDeathIn, isDyingSo } from "./dying.ts"
import { isOfOne } from "./oneOfSeveral.ts"
import { sideOf } from "./side.ts"
import type { Told } from "../Tolled.ts"
import { isWorldwide, WORLD } from "./worldwide.ts"
import { whoseOf } from "./whose.ts"
import { LEAD, ownPlaceOf, placeOf } from "./where.ts"

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

/** "put the number of civilians killed at 60": whose number it is. */
const numberOf = (parsed: Parsed, { who, amount }: Told["counted"], at: number): string | undefined => {
  const group = who.head < amount.to && isPreposition(parsed, at + 1, OF) ? nounAt(parsed, at + 2) : undefined
  return group === undefined || group.pronoun || group.amount !== undefined || headAt(parsed, at) !== "number"
    ? undefined
    : populationOf(parsed.tokens.slice(group.from, group.to))
}

const FROM: ReadonlySet<string> = new Set(["from"])

/** "17 from the Coast Guard": whose own they are, for a bare number. */
const corpsOf = (parsed: Parsed, { who, amount, last }: Told["counted"]): string | undefined => {
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

/** Who is counted: the noun's own words, or "of children" behind "six deaths". */
const whoOf = (parsed: Parsed, told: Told): string | undefined => {
  const { counted, role } = told
  const { who, noun, amount } = counted
  const from = who === noun ? Math.max(who.from, amount.to) : who.from
  const ofOwn = counted.partOf === "set" && isPeople(headOf(parsed, who))
  if (isOfBoth(parsed, counted.last)) return undefined
  const plain = counted.partOf === undefined || ofOwn ? populationOf(parsed.tokens.slice(from, who.to)) : undefined
  const own = plain ?? numberOf(parsed, counted, role.at)
  // "treating seven patients": whoever is in hospital.
  if (own === "patients" && role.property === "casualties.hospitalised") return undefined
  if (own === "prisoners" && role.property === "count.captured") return undefined
  // "arrested 32 protesters", "3,000 strikers marched": whoever was arrested or came.
  if (own !== undefined && MEANT.has(own) && (role.property === "count.arrests" || role.property === "attendance"))
    return undefined
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
  return found === undefined || found.pronoun || found.amount !== undefined || isTemporal(parsed, found)
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
const fearedOf = (parsed: Parsed, { role, counted }: Told, { told }: Context): string | undefined => {
  if (role.modality !== "suspected" || role.property !== "casualties.killed") return undefined
  const beside = (told[parsed.index] ?? []).some(
    (other) =>
      other.role.property === role.property && other.role.modality === undefined && other.counted.at !== counted.at,
  )
  const word = wordAt(parsed, parsed.phrases[counted.last + 1]?.from ?? -1)
  return beside && word !== "" ? `${word} dead` : undefined
}

/** A part of a group, of a list by places, or of what befell one's own place, whose place is not known by name. */
const isPart = (parsed: Parsed, told: Told, place: Place.Place | undefined, context: Context): boolean => {
  const { among, placed, counted, role } = told
  // "14 died, eight of them in X": all who died in X.
  const allThere = counted.partOf === "them" && place !== undefined
  return (
    (among === true && !allThere) ||
    isOfOne(parsed, told) ||
    isOnGround(parsed, counted.last + 1) ||
    isReceived(parsed, role, counted) ||
    isLocalToll(parsed, role) ||
    isDeathIn(parsed, role, counted) ||
    isDyingSo(parsed, role) ||
    isNew(parsed, counted) ||
    isMoreThanBefore(parsed, told, context) ||
    (placed === true && place === undefined) ||
    ownPlaceOf(parsed, { counted, role }) !== undefined
  )
}

/** "nine people on the ground": those that something fell on. */
export const isOnGround = (parsed: Parsed, at: number): boolean =>
  isPreposition(parsed, at, ON) && headAt(parsed, at + 1) === "ground"

/** "38 new deaths": of a day or so, where others may count all. */
const isNew = ({ tokens }: Parsed, { amount, who }: Told["counted"]): boolean =>
  tokens.slice(amount.to, who.head).some(({ lower }) => lower === "new" || lower === "fresh")

const ON: ReadonlySet<string> = new Set(["on"])

/** "received eight bodies and 60 wounded": those of one hospital, where others may have more. */
const isReceived = (parsed: Parsed, { property }: Told["role"], { at }: Told["counted"]): boolean => {
  const killed = property === "casualties.killed"
  if (property !== "casualties.injured" && !killed) return false
  for (let verb = at - 1; verb >= 0 && at - verb < 6; verb--) {
    const group = verbAt(parsed, verb)
    if (group === undefined) continue
    const counts = RECORDS.has(lemmaOf(parsed, group)) && isHospital(parsed, subjectOf(parsed, verb).at)
    return counts || (!killed && RECEIVES.has(lemmaOf(parsed, group)) && !group.passive)
  }
  return false
}

const LOCAL: ReadonlySet<string> = new Set(
  "prefectural provincial regional district local municipal county state-level".split(" "),
)

/** "a prefectural toll of 27": of a part of the ground. */
const isLocalToll = (parsed: Parsed, { at }: Told["role"]): boolean => {
  const noun = nounAt(parsed, at)
  const words = noun === undefined || noun.amount !== undefined ? [] : parsed.tokens.slice(noun.from, noun.head)
  return words.some(({ lower }) => LOCAL.has(lower))
}

const RECORDS: ReadonlySet<string> = new Set(["report", "record", "register", "confirm"])

const RECEIVES: ReadonlySet<string> = new Set(["receive", "treat", "admit"])

/** Groups that fight for one side. */
const ARMED: ReadonlySet<string> = new Set([
  "soldiers",
  "fighters",
  "men",
  "personnel",
  "police officers",
  "forces",
  "servicemen",
  "marines",
  "members",
])

type Scoped = Pick<Proposition, "population" | "place" | "share" | "among" | "side">

/** "a sergeant", "one of the guerrillas": one of however many there were. */
const isOneOf = ({ single, partOf, amount }: Told["counted"]): boolean =>
  single === true || (partOf === "set" && amount.low === 1 && amount.high === 1)

/** What narrows a toll: whose, where, whether it is a part, and whether it counts some among others. */
export const scopeOf = (parsed: Parsed, context: Context, told: Told): Scoped => {
  const own = withCorps(parsed, told, whoOf(parsed, told))
  const whose = own === undefined ? whoseOf(parsed, told, context.told[parsed.index] ?? []) : undefined
  const who = own ?? whose ?? fearedOf(parsed, told, context)
  const degree = who === undefined ? degreeOf(parsed, told) : undefined
  const population = who ?? degree ?? ownPlaceOf(parsed, told)
  const { counted } = told
  const isOrigin = told.listed === true || corpsOf(parsed, counted) !== undefined
  const name = isOrigin ? undefined : placeOf(parsed, told, context)
  const ground = context.main?.place === undefined && parsed.index <= LEAD && told.placed !== true
  const place =
    name !== undefined && !ground && (told.placed === true || name !== context.main?.place)
      ? context.places.pathOf(name)
      : undefined
  const worldwide = place === undefined && isWorldwide(parsed, counted.last)
  const side = who !== undefined && ARMED.has(who) ? sideOf(parsed, told) : undefined
  return {
    ...(side === undefined ? {} : { side }),
    ...(population === undefined ? {} : { population }),
    ...(place === undefined ? {} : { place }),
    ...(worldwide ? { place: WORLD } : {}),
    ...(isPart(parsed, told, place, context) &&
    (population === undefined || isOneOf(counted) || isDeathIn(parsed, told.role, told.counted))
      ? { share: "part" }
      : {}),
    ...((told.among === true && !(counted.partOf === "them" && place !== undefined)) || degree !== undefined
      ? { among: true }
      : {}),
  }
}
