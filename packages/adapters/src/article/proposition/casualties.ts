/** How many were killed, injured, missing, rescued: every number of people with what is said of them. */
import { eventSubject } from "../event/binding.ts"
import { isPreposition, nounAt, spanOf, wordAt, type Parsed } from "../grammar/Parsed.ts"
import { quantityOf } from "../number/Amount.ts"
import { placeNoun } from "../place/placeNoun.ts"
import type { Context, PropositionReader } from "./Context.ts"
import { countedIn, isOfThem, listAround, type Counted } from "./counted.ts"
import { populationOf } from "./population.ts"
import type { Proposition } from "./Proposition.ts"
import { revisionAt } from "./revisions.ts"
import { byAdjective, byNoun, byObject, bySubject, byToll, type Role } from "./roles.ts"

/** A counted group with what is said of it. */
interface Told {
  readonly counted: Counted
  readonly role: Role
  /** A part of a group counted before it: "including four children". */
  readonly among?: true
  /** Told with its own place in a list: "36 in the north". */
  readonly placed?: true
}

const roleOf = (parsed: Parsed, one: Counted, all: ReadonlyArray<Counted>): Role | undefined =>
  byNoun(parsed, one) ??
  byAdjective(parsed, one) ??
  byObject(parsed, one, all) ??
  bySubject(parsed, one, all) ??
  byToll(parsed, one)

const AMONG: ReadonlySet<string> = new Set(["including", "among"])

/** "including four children", "six of them women": the group before it says what happened. */
const isAmong = (parsed: Parsed, one: Counted, all: ReadonlyArray<Counted>): boolean => {
  const { first } = listAround(parsed, all, one)
  if (isOfThem(parsed, one) || isPreposition(parsed, first.at - 1, AMONG)) return true
  return isPreposition(parsed, first.at - 2, AMONG) && nounAt(parsed, first.at - 1)?.pronoun === true
}

const IN: ReadonlySet<string> = new Set(["in", "from"])

/** "21 injured in X, 36 in Y": a bare number with a place after one that says what happened. */
const isGapped = (parsed: Parsed, { who, last }: Counted, before: Counted): boolean =>
  who.head >= (who.amount?.from ?? who.to) &&
  isPreposition(parsed, last + 1, IN) &&
  isPreposition(parsed, before.last + 1, IN)

const tellAll = (parsed: Parsed, all: ReadonlyArray<Counted>): ReadonlyArray<Told> => {
  const told: Array<Told> = []
  for (const counted of all) {
    const before = told.at(-1)
    const gapped = before !== undefined && isGapped(parsed, counted, before.counted)
    if (before !== undefined && isAmong(parsed, counted, all)) {
      told.push({ counted, role: { property: before.role.property, at: before.role.at }, among: true })
      continue
    }
    const role = roleOf(parsed, counted, all)
    if (role !== undefined) told.push({ counted, role, ...(gapped ? { placed: true } : {}) })
    else if (gapped) told.push({ counted, role: { property: before.role.property, at: before.role.at }, placed: true })
  }
  return told
}

/** "increased to 167 from a previous 93 injured people": both ends of a change are of what either says. */
const unifyChanges = (told: ReadonlyArray<Told>): ReadonlyArray<Told> =>
  told.map((one) => {
    if (one.role.change === undefined) return one
    const other = told.find(
      (candidate) =>
        candidate !== one &&
        candidate.role.property !== "casualties.total" &&
        Math.abs(candidate.counted.at - one.counted.at) <= 3,
    )
    return one.role.property === "casualties.total" && other !== undefined
      ? { ...one, role: { ...one.role, property: other.role.property } }
      : one
  })

/** The place that hangs on the number itself: "36 in North Cotabato". */
const placeOf = (parsed: Parsed, { last }: Counted, context: Context): string | undefined => {
  const noun = isPreposition(parsed, last + 1, IN) ? nounAt(parsed, last + 2) : undefined
  const name = noun === undefined || noun.pronoun ? undefined : placeNoun(parsed, noun).name
  return name !== undefined && context.places.isPlace(name) ? name : undefined
}

const clause = (parsed: Parsed, { counted, role }: Told): { readonly from: number; readonly to: number } => {
  const [first, last] = [Math.min(counted.at, role.at), Math.max(counted.last, role.at)]
  return { from: parsed.phrases[first]?.from ?? 0, to: parsed.phrases[last]?.to ?? 0 }
}

const proposition = (parsed: Parsed, context: Context, one: Told): Proposition => {
  const { counted, role } = one
  const { from, to } = clause(parsed, one)
  const { amount, who } = counted
  const population = populationOf(
    parsed.tokens.slice(who === counted.noun ? Math.max(who.from, amount.to) : who.from, who.to),
  )
  const ownPlace = placeOf(parsed, counted, context)
  const place =
    ownPlace !== undefined && (one.placed === true || ownPlace !== context.main?.place)
      ? context.places.pathOf(ownPlace)
      : undefined
  const revision = revisionAt(parsed, counted, role)
  return {
    property: role.property,
    value: quantityOf(amount, "people"),
    valueAt: spanOf(parsed, amount.from, amount.to),
    span: spanOf(parsed, from, to),
    sentence: parsed.index,
    subject: eventSubject(parsed, counted.at, role.at, { ...context, country: context.actors.country }),
    polarity: "affirmed",
    modality: role.feared ? "suspected" : "asserted",
    ...(population === undefined ? {} : { population }),
    ...(place === undefined ? {} : { place }),
    ...(revision === undefined ? {} : { revision }),
    ...(role.change === "from" ? { previous: true } : {}),
    ...(isElliptic(parsed, one) ? { elliptic: true } : {}),
  }
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

/** The casualties that a sentence tells. */
export const casualties: PropositionReader = (parsed, context) => {
  const all = countedIn(parsed)
  const told = unifyChanges(tellAll(parsed, all)).filter(({ role }) => role.property.includes("."))
  return told.map((one) => proposition(parsed, context, one))
}
