/**
 * Which positions of a question have a rival that cannot hold beside them, without looking at every pair.
 *
 * Ten thousand distinct tolls on one question make fifty million pairs; of intervals only the extreme ones matter.
 */
import { opponents, type Opponent } from "./denials.ts"
import { independentlyHeld, someApart, type Held, type SomeApart } from "./heldApart.ts"
import { relateAnswers, type Answer } from "./relate.ts"
import type { Value } from "../value/kinds.ts"
import { endsAfter, startsBefore, type End } from "../value/End.ts"
import { admitted } from "../value/Quantity.ts"
import { groupBy, groups, isSome } from "../value/groupBy.ts"
import { closing, opening } from "../value/Period.ts"

/** Up to so many positions, trying each costs less than sorting them by holder: the extremes of a line are no more. */
const FEW = 4

/** As {@link someApart}, by trying each. */
const someOf =
  <P extends Held>(positions: ReadonlyArray<P>): SomeApart<P> =>
  (one, passes) =>
    positions.some((other) => other !== one && independentlyHeld(one, other) && passes(other))

/** Whether the first position comes strictly before the second in some order of a line. */
type Before = (a: Held, b: Held) => boolean

/** The first position in an order, and the first of those that are independently held from it. */
const extremes = <P extends Held>(positions: ReadonlyArray<P>, before: Before): ReadonlyArray<P> => {
  let [first, second]: Array<P | undefined> = []
  for (const position of positions) if (first === undefined || before(position, first)) first = position
  if (first === undefined) return NONE
  for (const position of positions) {
    const isNearer = position !== first && (second === undefined || before(position, second))
    if (isNearer && independentlyHeld(position, first)) second = position
  }
  return second === undefined ? [first] : [first, second]
}

/** The ends of a number or a time; texts of time are compared as they sort, so only numbers need this form. */
const endsOf = ({ value }: Held): { readonly low: End; readonly high: End } | undefined =>
  value._tag === "Quantity" ? admitted(value) : undefined

const endsFirst: Before = (a, b) => {
  const [p, q] = [endsOf(a), endsOf(b)]
  return p !== undefined && q !== undefined && endsAfter(q.high, p.high)
}

const startsLast: Before = (a, b) => {
  const [p, q] = [endsOf(a), endsOf(b)]
  return p !== undefined && q !== undefined && startsBefore(q.low, p.low)
}

const periodEnd = ({ value }: Held): string =>
  value._tag === "Period" && value.end !== undefined ? closing(value.end) : "~"

const periodStart = ({ value }: Held): string =>
  value._tag === "Period" && value.start !== undefined ? opening(value.start) : ""

/** Whether all are sets, and one member is in every one of them. */
const haveCommonMember = (positions: ReadonlyArray<Held>): boolean => {
  if (positions[0]?.value._tag !== "EntitySet") return false
  const sets = positions.flatMap(({ value }) => (value._tag === "EntitySet" ? [new Set(value.members)] : []))
  return Array.from(sets[0] ?? []).some((name) => sets.every((set) => set.has(name)))
}

/** What a position is compared with among its like: for answers on a line the extremes, otherwise any two held apart. */
const touchstones = <P extends Held>(positions: ReadonlyArray<P>): ReadonlyArray<P> => {
  const kind = positions[0]?.denied === false ? positions[0].value._tag : "denial"
  if (kind === "Quantity") return [...extremes(positions, endsFirst), ...extremes(positions, startsLast)]
  if (kind === "Period") {
    const early: Before = (a, b) => periodEnd(a) < periodEnd(b)
    const late: Before = (a, b) => periodStart(a) > periodStart(b)
    return [...extremes(positions, early), ...extremes(positions, late)]
  }
  if (kind === "Category" || kind === "Occurrence") return extremes(positions, () => false)
  // No two texts exclude each other.
  return kind === "Text" ? NONE : positions
}

/** Positions of one kind are compared among themselves: numbers of one unit, extents of one country, denials of one kind. */
export const kindOf = ({ value, denied }: Answer): string => {
  const kind = affirmedKind(value)
  return denied ? `\u0000not ${kind}` : kind
}

const affirmedKind = (value: Value): string => {
  if (value._tag === "Quantity") return value.unit
  return value._tag === "Extent" ? `\u0000Extent ${value.place[0]}` : KIND_NAMES[value._tag]
}

/** Names that no unit has. */
const KIND_NAMES = {
  Category: "\u0000Category",
  EntitySet: "\u0000EntitySet",
  Occurrence: "\u0000Occurrence",
  Period: "\u0000Period",
  Text: "\u0000Text",
} as const

const NONE: ReadonlyArray<never> = []

const isHeld = ({ witnesses }: Held): boolean => witnesses.length > 0

const outermost = <P extends Held>(positions: ReadonlyArray<P>): ReadonlyArray<P> => {
  const tag = positions[0]?.value._tag
  if (positions[0]?.denied === false && (tag === "Category" || tag === "Occurrence")) return positions.slice(0, 2)
  return touchstones(positions).filter((one, i, all) => all.indexOf(one) === i)
}

/** Positions by what is needed to find whether any is Disjoint from one of other positions. */
export interface Stones<P extends Held = Held> {
  readonly all: ReadonlyArray<P>
  readonly denials: ReadonlyArray<P>
  /** A denial that denies an affirmed answer, whoever holds the two. */
  readonly denierOf: Opponent<P>
  /** Of affirmed answers on a line the two extremes, of others that are Equal or Disjoint any two, else all. */
  readonly outermost: ReadonlyArray<P>
}

/** The positions ready to be held against others. O(n), and O(d log d) for d denials. */
export const stonesOf = <P extends Held>(positions: ReadonlyArray<P>): Stones<P> => {
  const denials = positions.some(isDenied) ? positions.filter(isDenied) : NONE
  return {
    all: positions,
    denials,
    denierOf: denials.length === 0 ? noOpponent : opponents(denials, () => true),
    outermost: Array.from(groupBy(positions, kindOf).values(), outermost).flat(),
  }
}

const isDenied = ({ denied }: Answer): boolean => denied

const noOpponent = (): undefined => undefined

/** An answer of some that a denial of others denies, with that denial. */
const denied = <P extends Held>({ all }: Stones<P>, { denials, denierOf }: Stones<P>): readonly [P, P] | undefined => {
  if (denials.length === 0) return undefined
  for (const answer of all) {
    const denial = answer.denied ? undefined : denierOf(answer)
    if (denial !== undefined) return [answer, denial]
  }
  return undefined
}

const turned = <P>(pair: readonly [P, P] | undefined): readonly [P, P] | undefined =>
  pair === undefined ? undefined : [pair[1], pair[0]]

const pairAmong = <P extends Held>(some: ReadonlyArray<P>, others: ReadonlyArray<P>): readonly [P, P] | undefined => {
  for (const a of some) {
    const b = others.find((other) => relateAnswers(a, other) === "Disjoint")
    if (b !== undefined) return [a, b]
  }
  return undefined
}

/**
 * Two positions, one of each side, that cannot both hold whoever holds them; `undefined` when there are none.
 *
 * **Law** *as by pairs*: there are some just when trying every pair finds some. O(1) for numbers, times, categories and
 * occurrences that nobody denies, O(n log n) where they are denied; O(n × m) at worst for sets and extents.
 */
export const disjointPair = <P extends Held>(a: Stones<P>, b: Stones<P>): readonly [P, P] | undefined =>
  pairAmong(a.outermost, b.outermost) ?? denied(a, b) ?? turned(denied(b, a))

/** The positions of a question that deny something held apart, or are denied. */
const deniedAndDenying = <P extends Held>(held: ReadonlyArray<P>): ReadonlySet<P> => {
  if (!held.some(isDenied)) return NOBODY
  const denials = held.filter(isDenied)
  const affirmed = held.filter((position) => !isDenied(position))
  const [denierOf, deniedBy] = [opponents(denials, independentlyHeld), opponents(affirmed, independentlyHeld)]
  return new Set(held.filter((one) => (one.denied ? deniedBy(one) : denierOf(one)) !== undefined))
}

const NOBODY: ReadonlySet<never> = new Set()

/**
 * The positions that have at least one rival.
 *
 * **Law** *as by pairs*: the same positions as found by trying every pair. O(n) in the number of positions for numbers,
 * times, categories, occurrences and texts, O(n log n) where some are denied. Sets and extents are looked through until
 * one is found: O(n) as far as is known of extents, O(n²) for sets of which hardly two exclude each other.
 *
 * @param many - several affirmed answers can hold side by side, so only denials make rivals
 */
export const withRivals = <P extends Held>(positions: ReadonlyArray<P>, many: boolean): ReadonlyArray<P> => {
  if (positions.length < 2) return NONE
  const held = positions.every(isHeld) ? positions : positions.filter(isHeld)
  if (held.length < 2 || !isSome(held)) return NONE
  const opposed = deniedAndDenying(held)
  return groups(held, kindOf).flatMap((like) => {
    // Nor do two sets that have a member in common.
    const stones = many || like[0].denied || haveCommonMember(like) ? NONE : touchstones(like)
    const isOpposed = stones.length > FEW ? someApart(stones) : someOf(stones)
    return like.filter((one) => opposed.has(one) || isOpposed(one, (other) => relateAnswers(one, other) === "Disjoint"))
  })
}
