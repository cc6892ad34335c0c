/** How many were killed, injured, missing, rescued, came: every number of people with what is said of them. */
import type { Place } from "@corroborate/core"
import { eventSubject } from "../../event/binding.ts"
import { headOf, isPreposition, nounAt, spanOf, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import { quantityOf, type Amount } from "../../number/Amount.ts"
import type { Bound } from "../../number/bounds.ts"
import { placeNoun } from "../../place/placeNoun.ts"
import { isPeople } from "../../text/people.ts"
import type { Context, PropositionReader } from "../Context.ts"
import type { Proposition } from "../Proposition.ts"
import { asOf, dayOf, timeOf } from "../../time/attachment.ts"
import { isGathering } from "./gathering.ts"
import { populationOf } from "./population.ts"
import { revisionAt } from "./revisions.ts"
import type { Role } from "./Role.ts"
import { toldIn, type Told } from "./told.ts"

const IN: ReadonlySet<string> = new Set(["in", "from", "at", "near"])

/** The place that hangs on the number itself: "36 in North Cotabato"; for the first of a list, on its verb. */
const placeOf = (parsed: Parsed, { counted, role, placed }: Told, context: Context): string | undefined => {
  const named = (at: number): string | undefined => {
    const noun = isPreposition(parsed, at, IN) ? nounAt(parsed, at + 1) : undefined
    const name = noun === undefined || noun.pronoun ? undefined : placeNoun(parsed, noun).name
    return name !== undefined && context.places.isPlace(name) ? name : undefined
  }
  return named(counted.last + 1) ?? (placed === true ? named(role.at + 1) : undefined)
}

const clause = (parsed: Parsed, { counted, role }: Told): { readonly from: number; readonly to: number } => {
  const [first, last] = [Math.min(counted.at, role.at), Math.max(counted.last, role.at)]
  return { from: parsed.phrases[first]?.from ?? 0, to: parsed.phrases[last]?.to ?? 0 }
}

const ALONE: ReadonlySet<string> = new Set(["alone"])

/** "her teams alone had recorded 160": others may have more. */
const isAlone = ({ tokens }: Parsed, { counted }: Told): boolean =>
  tokens.slice(Math.max(0, counted.amount.from - 6), counted.amount.from).some(({ lower }) => ALONE.has(lower))

/** The number as the role bounds it: bodies seen are at least so many. */
const bounded = (amount: Amount, { bound }: Role): Amount =>
  bound === undefined || !PLAIN.has(amount.bound) || amount.word !== undefined ? amount : { ...amount, bound }

/** Bounds that a role may narrow. */
const PLAIN: ReadonlySet<Bound> = new Set<Bound>(["exactly", "about"])

const OF: ReadonlySet<string> = new Set(["of"])

/** Who is counted: the noun's own words, or "of children" behind "six deaths". */
const whoOf = (parsed: Parsed, { counted }: Told): string | undefined => {
  const { who, noun, amount } = counted
  const from = who === noun ? Math.max(who.from, amount.to) : who.from
  const ofOwn = counted.partOf === "set" && isPeople(headOf(parsed, who))
  const own = counted.partOf === undefined || ofOwn ? populationOf(parsed.tokens.slice(from, who.to)) : undefined
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

const DEGREES: ReadonlySet<string> = new Set("seriously critically severely badly gravely lightly slightly".split(" "))

/** "twenty seriously wounded": those hurt more or less than others are a group of their own. */
const degreeOf = ({ tokens, phrases }: Parsed, { counted, role }: Told): string | undefined => {
  if (role.property !== "casualties.injured") return undefined
  const [from, to] = [counted.amount.to, (phrases[Math.max(role.at, counted.last)]?.to ?? 0) + 1]
  const degree = tokens.slice(from, to).find(({ lower }) => DEGREES.has(lower))
  return degree === undefined ? undefined : `${degree.lower} injured`
}

/** "The toll has risen to 62": whose toll it is was said before. */
const isElliptic = (parsed: Parsed, { counted, role }: Told): boolean => {
  const toll = nounAt(parsed, role.at)
  return (
    toll !== undefined &&
    role.at < counted.at &&
    counted.who.head < counted.amount.to &&
    wordAt(parsed, toll.from) === "the"
  )
}

/** A part of a group, or of a list by places, whose place is not known by name. */
const isPart = ({ among, placed }: Told, place: Place.Place | undefined): boolean =>
  among === true || (placed === true && place === undefined)

type Scoped = Pick<Proposition, "population" | "place" | "share" | "among">

const scopeOf = (parsed: Parsed, context: Context, told: Told): Scoped => {
  const population = whoOf(parsed, told) ?? degreeOf(parsed, told)
  const name = placeOf(parsed, told, context)
  const place =
    name !== undefined && (told.placed === true || name !== context.main?.place)
      ? context.places.pathOf(name)
      : undefined
  return {
    ...(population === undefined ? {} : { population }),
    ...(place === undefined ? {} : { place }),
    ...(isPart(told, place) && population === undefined ? { share: "part" } : {}),
    ...(told.among === true ? { among: true } : {}),
  }
}

/** The verb nearest to the number on its left, else the one that says what happened. */
const verbOf = (parsed: Parsed, { counted, role }: Told): number => {
  if (verbAt(parsed, role.at) !== undefined) return role.at
  for (let at = counted.at; at >= 0; at--) if (verbAt(parsed, at) !== undefined) return at
  return -1
}

/** When it happened; for a count as a whole, the day as of which it is told. */
const whenOf = (parsed: Parsed, context: Context, told: Told): Pick<Proposition, "toldOn" | "happened"> => {
  const times = context.times[parsed.index] ?? []
  const until = asOf(parsed, times)
  const time = until ?? timeOf(parsed, verbOf(parsed, told), times)
  if (time === undefined) return {}
  const { role } = told
  const isToll =
    until !== undefined ||
    role.change !== undefined ||
    (role.at < told.counted.at && verbAt(parsed, role.at) === undefined && isCount(parsed, role.at))
  if (!isToll) return { happened: time.period }
  const day = dayOf(time)
  return day === undefined ? {} : { toldOn: day }
}

const isCount = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && noun.amount === undefined
}

const proposition = (parsed: Parsed, context: Context, told: Told): Proposition => {
  const { counted, role } = told
  const { from, to } = clause(parsed, told)
  const revision = revisionAt(parsed, counted, role)
  return {
    property: role.property,
    value: quantityOf(
      bounded(counted.amount, isAlone(parsed, told) ? { ...role, bound: "least" } : role),
      role.property === "bodies.recovered" ? "bodies" : "people",
    ),
    valueAt: spanOf(
      parsed,
      counted.amount.from,
      counted.amount.word === "additional" ? counted.noun.to : counted.amount.to,
    ),
    span: spanOf(parsed, from, to),
    sentence: parsed.index,
    subject: eventSubject(parsed, counted.at, role.at, { ...context, country: context.actors.country }),
    polarity: "affirmed",
    modality: role.modality ?? "asserted",
    ...scopeOf(parsed, context, told),
    ...whenOf(parsed, context, told),
    ...(revision === undefined ? {} : { revision }),
    ...(role.change === "from" ? { previous: true } : {}),
    ...(isElliptic(parsed, told) ? { elliptic: true } : {}),
  }
}

/** "six nationals were killed and seven more were injured": a bare number counts those counted just before it. */
const sharePopulations = (
  parsed: Parsed,
  told: ReadonlyArray<Told>,
  all: ReadonlyArray<Proposition>,
): ReadonlyArray<Proposition> => {
  const done: Array<Proposition> = []
  for (const [i, one] of all.entries()) {
    const [before, own, last] = [done.at(-1), told[i], told[i - 1]]
    const bare =
      own !== undefined &&
      isBareNumber(own) &&
      own.among === undefined &&
      one.population === undefined &&
      one.place === undefined
    const near = own !== undefined && last !== undefined && isJoined(parsed, last, own)
    const population = bare && near && before?.property !== one.property ? before?.population : undefined
    done.push(population === undefined ? one : { ...one, population })
  }
  return done
}

const isBareNumber = ({ counted: { who, amount } }: Told): boolean => who.head < amount.to

/** Whether nothing but one clause lies between two groups, joined by "and". */
const isJoined = (parsed: Parsed, { counted: a }: Told, { counted: b }: Told): boolean => {
  const between = parsed.phrases.slice(a.last + 1, b.at)
  return (
    between.some((phrase) => phrase._tag === "Link" && phrase.kind === "and") &&
    between.every((phrase) => phrase._tag !== "Noun" || phrase.amount === undefined)
  )
}

/** What a sentence tells of people that it counts. */
export const people: PropositionReader = (parsed, context) => {
  const told = toldIn(parsed).filter(({ role }) => role.property !== "attendance" || isGathering(parsed, context))
  return sharePopulations(
    parsed,
    told,
    told.map((one) => proposition(parsed, context, one)),
  )
}
