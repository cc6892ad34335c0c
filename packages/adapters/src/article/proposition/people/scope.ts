/** Of whom and where a number of people is told: its group, its place, and whether it is a part of more. */
import type { Place } from "@corroborate/core"
import { headOf, isLink, isPreposition, lemmaOf, nounAt, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import type { NounPhrase } from "../../grammar/Phrase.ts"
import { placeNoun } from "../../place/placeNoun.ts"
import { countryNamed } from "../../place/countries.ts"
import { REPORT_VERBS } from "../../who/reportVerbs.ts"
import { isTemporal } from "../../time/temporal.ts"
import { isPeople } from "../../text/people.ts"
import type { Context } from "../Context.ts"
import type { Proposition } from "../Proposition.ts"
import { populationOf } from "./population.ts"
import { headAt, isHospital } from "./predicates.ts"
import type { Told } from "./told.ts"

const IN: ReadonlySet<string> = new Set(["in", "from", "at", "near"])

const OF: ReadonlySet<string> = new Set(["of"])

/** The name of a place, which may stand behind its kind: "the state of Oaxaca". */
const nameOf = (parsed: Parsed, noun: NounPhrase, at: number): string | undefined => {
  const { name, kind } = placeNoun(parsed, noun)
  if (name !== undefined || kind === undefined || !isPreposition(parsed, at + 1, OF)) return name
  const next = nounAt(parsed, at + 2)
  return next === undefined ? undefined : placeNoun(parsed, next).name
}

/** The place that hangs on the number itself: "36 in North Cotabato"; for the first of a list, on its verb. */
const placeOf = (parsed: Parsed, { counted, role, placed }: Told, context: Context): string | undefined => {
  const named = (at: number): string | undefined => {
    const noun = isPreposition(parsed, at, IN) ? nounAt(parsed, at + 1) : undefined
    const name = noun === undefined || noun.pronoun ? undefined : nameOf(parsed, noun, at + 1)
    return name !== undefined && context.places.isPlace(name) ? name : undefined
  }
  return (
    named(counted.last + 1) ??
    (placed === true ? named(role.at + 1) : undefined) ??
    named(aloneIn(parsed, counted.at)) ??
    frontedIn(parsed, context) ??
    gatheredIn(named, role)
  )
}

/** "about 1,500 turned out in X": a gathering at a place of its own. */
const gatheredIn = (named: (at: number) => string | undefined, { property, at }: Told["role"]): string | undefined =>
  property === "attendance" ? (named(at + 1) ?? named(at + 2)) : undefined

const BESIDE: ReadonlySet<string> = new Set("neighbouring neighboring nearby adjacent".split(" "))

/**
 * "In neighbouring X, the government said 98 had died", "In X, floods killed 56": the place that opens the sentence. Where
 * somebody speaks, it may be the place of saying, unless it is a country of its own or lies beside the other.
 */
const frontedIn = (parsed: Parsed, context: Context): string | undefined => {
  const noun = isPreposition(parsed, 0, FRONTS) && isLink(parsed, 2, "comma") ? nounAt(parsed, 1) : undefined
  if (noun === undefined || noun.pronoun || isTemporal(parsed, noun)) return undefined
  const name = nameOf(parsed, noun, 1)
  if (name === undefined || name === context.main?.place) return undefined
  const beside = BESIDE.has(wordAt(parsed, noun.from))
  const abroad = countryNamed(name) !== undefined && name !== context.actors.country
  const told = parsed.phrases.some((phrase) => phrase._tag === "Verb" && REPORT_VERBS.has(lemmaOf(parsed, phrase)))
  return beside || abroad || (!told && context.places.isPlace(name)) ? name : undefined
}

const FRONTS: ReadonlySet<string> = new Set(["in"])

/** "In Dolna alone they buried 120": the place that opens a clause and is told apart from others; -1 when none is. */
const aloneIn = (parsed: Parsed, before: number): number => {
  for (let at = before - 1; at >= 0; at--) {
    if (isLink(parsed, at, "stop") || isLink(parsed, at, "that")) return -1
    if (isPreposition(parsed, at, IN) && wordAt(parsed, parsed.phrases[at + 2]?.from ?? -1) === "alone") return at
  }
  return -1
}

const MEANT: ReadonlySet<string> = new Set(
  "protesters protestors demonstrators marchers strikers participants attendees suspects rioters".split(" "),
)

const SEXES: ReadonlySet<string> = new Set("women men girls boys children adults".split(" "))

/** "thousands of women and men": people in general. */
const isOfBoth = (parsed: Parsed, last: number): boolean => {
  const other = nounAt(parsed, last + 2)
  const plain = other !== undefined && other.amount === undefined && !other.pronoun
  return plain && isLink(parsed, last + 1, "and") && SEXES.has(headOf(parsed, other)) && SEXES.has(headAt(parsed, last))
}

/** Who is counted: the noun's own words, or "of children" behind "six deaths". */
const whoOf = (parsed: Parsed, { counted, role }: Told): string | undefined => {
  const { who, noun, amount } = counted
  const from = who === noun ? Math.max(who.from, amount.to) : who.from
  const ofOwn = counted.partOf === "set" && isPeople(headOf(parsed, who))
  if (isOfBoth(parsed, counted.last)) return undefined
  const own = counted.partOf === undefined || ofOwn ? populationOf(parsed.tokens.slice(from, who.to)) : undefined
  // "treating seven patients": whoever is in hospital.
  if (own === "patients" && role.property === "casualties.hospitalised") return undefined
  // "arrested 32 protesters", "3,000 strikers marched": whoever was arrested or came.
  if (own !== undefined && MEANT.has(own) && (role.property === "count.arrests" || role.property === "attendance"))
    return undefined
  if (own !== undefined) return own
  const be = parsed.phrases[counted.last + 1]
  const of = be?._tag === "Verb" && be.form === "be" ? counted.last + 2 : counted.last + 1
  const group = isPreposition(parsed, of, OF) ? nounAt(parsed, of + 1) : undefined
  const complement =
    be?._tag === "Verb" && be.form === "be" && counted.partOf !== undefined ? nounAt(parsed, of) : undefined
  const found = group ?? complement
  const people =
    be?._tag === "Verb" && be.form === "be" && counted.partOf !== undefined ? nationalsAt(parsed, of) : undefined
  if (people !== undefined) return people
  return found === undefined || found.pronoun || found.amount !== undefined
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

const DEGREES: ReadonlyMap<string, string> = new Map(
  ["seriously", "critically", "severely", "badly", "gravely", "lightly", "slightly"]
    .map((word) => [word, word] as const)
    .concat([
      ["critical", "critically"],
      ["serious", "seriously"],
      ["grave", "gravely"],
      ["light", "lightly"],
      ["minor", "slightly"],
    ]),
)

/** "twenty seriously wounded": those hurt more or less than others are a group of their own. */
const degreeOf = ({ tokens, phrases }: Parsed, { counted, role }: Told): string | undefined => {
  if (role.property !== "casualties.injured") return undefined
  const stays = phrases[role.at]?._tag === "Link" ? role.at + 1 : role.at
  const [from, to] = [counted.amount.to, (phrases[Math.max(stays, counted.last)]?.to ?? 0) + 1]
  const degree = tokens
    .slice(from, to)
    .map(({ lower }) => DEGREES.get(lower))
    .find((one) => one !== undefined)
  return degree === undefined ? undefined : `${degree} injured`
}

/** A part of a group, of a list by places, or of what befell one's own place, whose place is not known by name. */
const isPart = (parsed: Parsed, { among, placed, counted, role }: Told, place: Place.Place | undefined): boolean =>
  among === true ||
  isReceived(parsed, role, counted) ||
  isDeathIn(parsed, role, counted) ||
  (placed === true && place === undefined) ||
  ownPlaceOf(parsed, { counted, role }) !== undefined

/** "one woman died in hospital", "five died at the scene": of those killed, some. */
const isDeathIn = (parsed: Parsed, { property, at }: Told["role"], counted: Told["counted"]): boolean =>
  property === "casualties.killed" &&
  isDying(parsed, at) &&
  [at, counted.last].some(
    (place) =>
      (isPreposition(parsed, place + 1, IN) && isHospital(parsed, place + 2)) ||
      (isPreposition(parsed, place + 1, AT) && SPOTS.has(headAt(parsed, place + 2))),
  )

/** "received eight bodies and 60 wounded": those of one hospital, where others may have more. */
const isReceived = (parsed: Parsed, { property }: Told["role"], { at }: Told["counted"]): boolean => {
  if (property !== "casualties.injured") return false
  for (let verb = at - 1; verb >= 0 && at - verb < 6; verb--) {
    const group = verbAt(parsed, verb)
    if (group !== undefined) return RECEIVES.has(lemmaOf(parsed, group)) && !group.passive
  }
  return false
}

const RECEIVES: ReadonlySet<string> = new Set(["receive", "treat", "admit"])

const DIES: ReadonlySet<string> = new Set(["die", "succumb", "pronounce", "declare"])

const isDying = (parsed: Parsed, at: number): boolean => {
  const verb = verbAt(parsed, at)
  return verb !== undefined && DIES.has(lemmaOf(parsed, verb))
}

const AT: ReadonlySet<string> = new Set(["at", "on"])
const SPOTS: ReadonlySet<string> = new Set(["scene", "spot", "way"])

const OWN: ReadonlySet<string> = new Set(["his", "her", "its", "their", "my", "our"])

/** "in his state", "in her village": the words for a place whose name is not given. */
const ownPlaceOf = (parsed: Parsed, { counted, role }: Pick<Told, "counted" | "role">): string | undefined =>
  [counted.last + 1, role.at + 1]
    .map((at) => {
      const noun = isPreposition(parsed, at, IN) ? nounAt(parsed, at + 1) : undefined
      if (noun === undefined || !OWN.has(wordAt(parsed, noun.from))) return undefined
      const { kind, name } = placeNoun(parsed, noun)
      return kind === undefined || name !== undefined ? undefined : wordsOf(parsed, noun)
    })
    .find((words) => words !== undefined)

const wordsOf = ({ tokens }: Parsed, { from, to }: NounPhrase): string =>
  tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(" ")

/** The place of the lead among sentences; where it names the event's own ground, nothing else does. */
const LEAD = 1

type Scoped = Pick<Proposition, "population" | "place" | "share" | "among">

/** What narrows a toll: whose, where, whether it is a part, and whether it counts some among others. */
export const scopeOf = (parsed: Parsed, context: Context, told: Told): Scoped => {
  const who = whoOf(parsed, told)
  const degree = who === undefined ? degreeOf(parsed, told) : undefined
  const population = who ?? degree ?? ownPlaceOf(parsed, told)
  const name = placeOf(parsed, told, context)
  const ground = context.main?.place === undefined && parsed.index <= LEAD && told.placed !== true
  const place =
    name !== undefined && !ground && (told.placed === true || name !== context.main?.place)
      ? context.places.pathOf(name)
      : undefined
  return {
    ...(population === undefined ? {} : { population }),
    ...(place === undefined ? {} : { place }),
    ...(isPart(parsed, told, place) && (population === undefined || isDeathIn(parsed, told.role, told.counted))
      ? { share: "part" }
      : {}),
    ...(told.among === true || degree !== undefined ? { among: true } : {}),
  }
}
