/**
 * Rule: a part is told larger than the whole that holds it.
 *
 * Twenty children cannot be among twelve dead. Scopes that are nested leave no reading under which both hold, so one of
 * the two is about something else, or one of the sources is mistaken: a person has to look. Only counts are held against
 * each other; shares, and half-lines that leave room, are not.
 */
import type { Comparison } from "../../compare/Comparison.ts"
import type { Position } from "../../compare/Position.ts"
import { group, wider } from "../../claim/population.ts"
import { scopeKey, scopeRelation, type Scope } from "../../claim/Scope.ts"
import { propertyOf } from "../../question/properties.ts"
import { endsAfter, isApart, startsBefore, type End } from "../../value/End.ts"
import { groupBy } from "../../value/groupBy.ts"
import { admitted, isCount } from "../../value/Quantity.ts"
import type { PartExceedsWhole } from "../Conflict.ts"
import { hubsOf, type Hub } from "../hubs.ts"
import { idsBehind, type FamilyRule } from "../Rule.ts"

interface Told {
  readonly position: Position
  readonly low: End
  readonly high: End
}

/** The counts that somebody stands behind now, by unit. */
const countsOf = ({ positions }: Comparison): ReadonlyMap<string, ReadonlyArray<Told>> => {
  const told = positions.flatMap((position) => {
    const { value, denied, current } = position
    if (value._tag !== "Quantity" || denied || current.length === 0 || !isCount(value)) return []
    return [{ position, unit: value.unit, ...admitted(value) }]
  })
  return groupBy(told, ({ unit }) => unit)
}

/** The counts of a part that are more than some count of the whole allows, and those of the whole that are less. */
const excess = (part: ReadonlyArray<Told>, whole: ReadonlyArray<Told>): ReadonlyArray<Position> => {
  const most = part.reduce((best, one) => (startsBefore(best.low, one.low) ? one : best))
  const least = whole.reduce((best, one) => (endsAfter(best.high, one.high) ? one : best))
  if (!isApart(least.high, most.low)) return []
  const larger = part.filter(({ low }) => isApart(least.high, low))
  const smaller = whole.filter(({ high }) => isApart(high, most.low))
  return [...larger, ...smaller].map(({ position }) => position)
}

/**
 * The positions of a part that are more than some count of the whole allows, and those of the whole that are less. O(n).
 *
 * @param part - a question whose scope lies in that of the whole
 */
export const exceedingPositions = (part: Comparison, whole: Comparison): ReadonlyArray<Position> => {
  const wholes = countsOf(whole)
  return Array.from(countsOf(part)).flatMap(([unit, told]) => {
    const all = wholes.get(unit)
    return all === undefined ? [] : excess(told, all)
  })
}

const ofWhole = (part: Comparison, whole: Comparison): ReadonlyArray<PartExceedsWhole> => {
  const sides = exceedingPositions(part, whole)
  if (sides.length === 0) return NONE
  const between = idsBehind(sides)
  return [
    {
      kind: "part-exceeds-whole",
      question: part.question.id,
      between,
      needsConfirmation: false,
      whole: whole.question.id,
    },
  ]
}

/** Scopes that hold a scope: of wider groups, of places around it, of the whole total. Few: a name has few words. */
const around = ({ population, place, share, ...rest }: Scope): ReadonlyArray<Scope> => {
  const who = group(population)
  const groups = who === undefined ? [{}] : [...wider(who).map((name) => ({ population: name })), {}]
  const places = (place ?? []).map((_, i, [first = "", ...more]): Pick<Scope, "place"> => ({
    place: [first, ...more.slice(0, more.length - i)],
  }))
  const shares = share === undefined ? [{}] : [{ share }, {}]
  return groups.flatMap((a) =>
    [...places, {}].flatMap((b) => shares.map((c): Scope => ({ ...a, ...b, ...c, ...rest }))),
  )
}

/** The questions that hold a question: of scopes around its own in one period, and the widest of the family. */
const wholesOf = (
  part: Comparison,
  byScope: ReadonlyMap<string, Comparison>,
  hubs: ReadonlyArray<Hub>,
): ReadonlyArray<Comparison> => {
  const near = around(part.question.scope).flatMap((scope) => byScope.get(scopeKey(scope)) ?? [])
  const wide = hubs.flatMap(({ comparison }) =>
    scopeRelation(part.question.scope, comparison.question.scope) === "Within" ? [comparison] : [],
  )
  // A person may have split one question into parts of one scope: none of them is the whole of another.
  const own = scopeKey(part.question.scope)
  return Array.from(new Set([...near, ...wide])).filter(({ question: { scope } }) => scopeKey(scope) !== own)
}

const detect = (family: ReadonlyArray<Comparison>): ReadonlyArray<PartExceedsWhole> => {
  const [first] = family
  if (first === undefined || propertyOf(first.question.property).kind !== "Quantity") return NONE
  const byScope = new Map(family.map((comparison) => [scopeKey(comparison.question.scope), comparison]))
  const hubs = hubsOf(family)
  return family.flatMap((part) => wholesOf(part, byScope, hubs).flatMap((whole) => ofWhole(part, whole)))
}

const NONE: ReadonlyArray<PartExceedsWhole> = []

/** See the head of this file. */
export const partExceedsWhole: FamilyRule = {
  kind: "part-exceeds-whole",
  looksAt: "family",
  meaning: "a part is told larger than the whole that holds it",
  detect,
}
