/**
 * Which positions of a question have a rival that cannot hold beside them, without looking at every pair.
 *
 * Ten thousand distinct tolls on one question make fifty million pairs; of intervals only the extreme ones matter.
 */
import type { Position } from "../compare/Comparison.ts"
import { relateAnswers } from "../compare/relate.ts"
import { endsAfter, startsBefore, type End } from "../value/End.ts"
import { admitted } from "../value/Quantity.ts"
import { groupBy } from "../value/groupBy.ts"
import { closing, opening } from "../value/Period.ts"

/** Whether some originator of the one position is independent of some originator of the other. **Law** *symmetric*. */
export const independentlyHeld = (a: Position, b: Position): boolean => {
  const [[first, ...more], [second, ...others]] = [a.witnesses, b.witnesses]
  if (first === undefined || second === undefined) return false
  return more.length > 0 || others.length > 0 || first !== second
}

/** Whether two positions cannot both hold and are independently held. */
export const areRivals = (a: Position, b: Position): boolean =>
  independentlyHeld(a, b) && relateAnswers(a.answer, b.answer) === "Disjoint"

/** Whether the first position comes strictly before the second in some order of a line. */
type Before = (a: Position, b: Position) => boolean

/** The first position in an order, and the first of those that are independently held from it. */
const extremes = (positions: ReadonlyArray<Position>, before: Before): ReadonlyArray<Position> => {
  const first = foremost(positions, before)
  if (first === undefined) return []
  const second = foremost(
    positions.filter((position) => position !== first && independentlyHeld(position, first)),
    before,
  )
  return second === undefined ? [first] : [first, second]
}

const foremost = (positions: ReadonlyArray<Position>, before: Before): Position | undefined =>
  positions.reduce<Position | undefined>(
    (best, position) => (best === undefined || before(position, best) ? position : best),
    undefined,
  )

/** The ends of a number or a time; texts of time are compared as they sort, so only numbers need this form. */
const endsOf = ({ answer: { value } }: Position): { readonly low: End; readonly high: End } | undefined =>
  value._tag === "Quantity" ? admitted(value) : undefined

const endsFirst: Before = (a, b) => {
  const [p, q] = [endsOf(a), endsOf(b)]
  return p !== undefined && q !== undefined && endsAfter(q.high, p.high)
}

const startsLast: Before = (a, b) => {
  const [p, q] = [endsOf(a), endsOf(b)]
  return p !== undefined && q !== undefined && startsBefore(q.low, p.low)
}

const periodEnd = ({ answer: { value } }: Position): string =>
  value._tag === "Period" && value.end !== undefined ? closing(value.end) : "~"

const periodStart = ({ answer: { value } }: Position): string =>
  value._tag === "Period" && value.start !== undefined ? opening(value.start) : ""

/** What a position is compared with among its like: for answers on a line the extremes, otherwise any two held apart. */
const touchstones = (kind: string, positions: ReadonlyArray<Position>): ReadonlyArray<Position> => {
  if (kind.startsWith("Quantity")) return [...extremes(positions, endsFirst), ...extremes(positions, startsLast)]
  if (kind === "Period") {
    const early: Before = (a, b) => periodEnd(a) < periodEnd(b)
    const late: Before = (a, b) => periodStart(a) > periodStart(b)
    return [...extremes(positions, early), ...extremes(positions, late)]
  }
  if (kind === "Category" || kind === "Occurrence") return extremes(positions, () => false)
  return positions
}

/** Positions of one kind are compared among themselves: numbers of one unit, times, denials. */
export const kindOf = ({ answer: { value, denied } }: Position): string => {
  if (denied) return "denial"
  return value._tag === "Quantity" ? `Quantity ${value.unit}` : value._tag
}

/** Of answers on a line the two extremes, of others that are Equal or Disjoint any two, else all. */
const outermost = (kind: string, positions: ReadonlyArray<Position>): ReadonlyArray<Position> => {
  if (kind === "Category" || kind === "Occurrence") return positions.slice(0, 2)
  const [first, ...rest] = touchstones(kind, positions).filter((one, i, all) => all.indexOf(one) === i)
  return first === undefined ? [] : [first, ...rest]
}

/**
 * Two positions, one of each list, that cannot both hold whoever holds them; `undefined` when there are none.
 *
 * **Law** *as by pairs*: there are some just when trying every pair finds some.
 */
export const disjointPair = (
  some: ReadonlyArray<Position>,
  others: ReadonlyArray<Position>,
): readonly [Position, Position] | undefined => {
  const theirs = Array.from(groupBy(others, kindOf), ([kind, like]) => outermost(kind, like)).flat()
  for (const [kind, like] of groupBy(some, kindOf)) {
    for (const a of outermost(kind, like)) {
      const b = theirs.find((other) => relateAnswers(a.answer, other.answer) === "Disjoint")
      if (b !== undefined) return [a, b]
    }
  }
  return undefined
}

/**
 * The positions that have at least one rival.
 *
 * **Law** *as by pairs*: the same positions as found by trying every pair. O(n) in the number of positions for numbers,
 * times, categories and occurrences; O(n × denials) more where answers are denied; O(n²) at worst for sets and extents.
 *
 * @param many - several affirmed answers can hold side by side, so only denials make rivals
 */
export const withRivals = (positions: ReadonlyArray<Position>, many: boolean): ReadonlyArray<Position> => {
  const held = positions.filter(({ witnesses }) => witnesses.length > 0)
  const byKind = groupBy(held, kindOf)
  const denials = byKind.get("denial") ?? []
  const stones = new Map(
    Array.from(byKind, ([kind, like]) => [kind, many ? denials : [...touchstones(kind, like), ...denials]]),
  )
  return held.filter((position) => {
    const against = position.answer.denied ? held : (stones.get(kindOf(position)) ?? [])
    return against.some((other) => other !== position && areRivals(position, other))
  })
}
