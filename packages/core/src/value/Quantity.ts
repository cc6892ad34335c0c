/**
 * A reported number, kept as loose as it was reported.
 *
 * "62" is a point; "more than 350,000" is a half-line that excludes its end; "dozens" is an interval somebody
 * chose and must say so. Collapsing any of these to one number would invent a disagreement, or an agreement,
 * that no source expressed.
 */
import { closed, endsAfter, isApart, isNumber, open, startsBefore, UNBOUNDED, type End } from "./End.ts"
import { fromParts, type Relation } from "./Relation.ts"

/**
 * A non-empty interval of finite numbers in one unit.
 *
 * **Invariant** `low <= high`; when both ends stand at one number, both are closed.
 */
export interface Quantity {
  readonly _tag: "Quantity"
  /** What one unit is: `"people"`, `"percent"`. Compared by spelling, never converted. */
  readonly unit: string
  readonly low: End
  readonly high: End
  /** The source hedged ("about 100"). The ends are the printed ones; {@link admitted} gives the leeway. */
  readonly approximate?: true
  /** The number word that was printed ("dozens"): the ends are then one reading of it, and a policy may use its own. */
  readonly word?: string
}

/** Units of which there can be parts: what is told in them is measured and not counted. */
const MEASURES: ReadonlySet<string> = new Set(["magnitude", "percent", "units"])

/**
 * Whether a quantity is counted, so that "more than 5" begins at 6 and a part has no more than its whole.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Quantity } from "@corroborate/core"
 *
 * Quantity.isCount(Quantity.exactly(62, "people")) // => true
 * Quantity.isCount(Quantity.lessThan(5, "percent")) // => false
 * ```
 */
export const isCount = ({ unit }: Pick<Quantity, "unit">): boolean => !MEASURES.has(unit)

/** Leeway read into "about n", as a share of n. Chosen; the annotation guide's "nearly n" uses the same tenth. */
const LEEWAY = 0.1

/** The floor of an upper-bounded amount: "fewer than 5 people" cannot be a negative number of people. */
const floorFor = (at: number): End => (at > 0 ? closed(0) : UNBOUNDED)

/**
 * Exactly `at`.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Quantity } from "@corroborate/core"
 *
 * Quantity.exactly(62, "people").high // => { _tag: "Closed", at: 62 }
 * Quantity.moreThan(350_000, "people").low // => { _tag: "Open", at: 350_000 }
 * Quantity.moreThan(350_000, "people").high // => { _tag: "Unbounded" }
 * Quantity.lessThan(5, "percent").low // => { _tag: "Closed", at: 0 }
 * ```
 */
export const exactly = (at: number, unit: string): Quantity => {
  const end = closed(at)
  return { _tag: "Quantity", unit, low: end, high: end }
}

/** "About `at`": printed as a point, read with a tenth of leeway on either side. */
export const about = (at: number, unit: string): Quantity => ({ ...exactly(at, unit), approximate: true })

/** `at` or more. */
export const atLeast = (at: number, unit: string): Quantity => ({
  _tag: "Quantity",
  unit,
  low: closed(at),
  high: UNBOUNDED,
})

/** Strictly more than `at`. */
export const moreThan = (at: number, unit: string): Quantity => ({
  _tag: "Quantity",
  unit,
  low: open(at),
  high: UNBOUNDED,
})

/** `at` or fewer, and not below zero when `at` is positive. */
export const atMost = (at: number, unit: string): Quantity => ({
  _tag: "Quantity",
  unit,
  low: floorFor(at),
  high: closed(at),
})

/** Strictly less than `at`, and not below zero when `at` is positive. */
export const lessThan = (at: number, unit: string): Quantity => ({
  _tag: "Quantity",
  unit,
  low: floorFor(at),
  high: open(at),
})

/** Every finite number between two ends, or `undefined` when no number lies there. */
export const between = (low: End, high: End, unit: string): Quantity | undefined =>
  isNumber(low) && isNumber(high) && !isApart(high, low) ? { _tag: "Quantity", unit, low, high } : undefined

/**
 * The interval that a quantity lets in: its own, or for a hedged one with two closed ends a tenth more on either side.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Quantity } from "@corroborate/core"
 *
 * Quantity.admitted(Quantity.about(100, "people")).low // => { _tag: "Closed", at: 90 }
 * ```
 */
export const admitted = (quantity: Quantity): { readonly low: End; readonly high: End } => {
  const { low, high, approximate } = quantity
  if (approximate === undefined || low._tag !== "Closed" || high._tag !== "Closed") return quantity
  return { low: closed(low.at - LEEWAY * Math.abs(low.at)), high: closed(high.at + LEEWAY * Math.abs(high.at)) }
}

/**
 * Compares what two quantities let in.
 *
 * **Laws** *reflexive*: `relation(a, a) = "Equal"`; *converse*: `relation(b, a) = converse(relation(a, b))`.
 *
 * @returns `"Incomparable"` when the units differ.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Quantity } from "@corroborate/core"
 *
 * Quantity.relation(Quantity.exactly(36, "people"), Quantity.exactly(62, "people")) // => "Disjoint"
 * Quantity.relation(Quantity.exactly(400_000, "people"), Quantity.moreThan(350_000, "people")) // => "Within"
 * Quantity.relation(Quantity.exactly(350_000, "people"), Quantity.moreThan(350_000, "people")) // => "Disjoint"
 * Quantity.relation(Quantity.exactly(96, "people"), Quantity.about(100, "people")) // => "Within"
 * Quantity.relation(Quantity.exactly(5, "percent"), Quantity.exactly(5, "people")) // => "Incomparable"
 * ```
 */
export const relation = (first: Quantity, second: Quantity): Relation => {
  if (first.unit !== second.unit) return "Incomparable"
  const a = admitted(first)
  const b = admitted(second)
  return fromParts({
    shared: !isApart(a.high, b.low) && !isApart(b.high, a.low),
    onlyFirst: startsBefore(a.low, b.low) || endsAfter(a.high, b.high),
    onlySecond: startsBefore(b.low, a.low) || endsAfter(b.high, a.high),
  })
}

/**
 * What both quantities let in, or `undefined` when that is nothing.
 *
 * **Laws** *meet is a lower bound*: the meet is `Within` or `Equal` to both; *commutative*; *idempotent* on unhedged
 * quantities.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Quantity } from "@corroborate/core"
 *
 * const meet = Quantity.meet(Quantity.atLeast(36, "people"), Quantity.lessThan(62, "people"))
 * meet?.low // => { _tag: "Closed", at: 36 }
 * meet?.high // => { _tag: "Open", at: 62 }
 * Quantity.meet(Quantity.exactly(36, "people"), Quantity.exactly(62, "people")) // => undefined
 * ```
 */
export const meet = (first: Quantity, second: Quantity): Quantity | undefined => {
  if (first.unit !== second.unit) return undefined
  const a = admitted(first)
  const b = admitted(second)
  return between(startsBefore(a.low, b.low) ? b.low : a.low, endsAfter(a.high, b.high) ? b.high : a.high, first.unit)
}

/**
 * The narrowest quantity that lets in what either does; `undefined` when the units differ.
 *
 * **Law** *join is an upper bound*: both quantities are `Within` or `Equal` to the join.
 */
export const join = (first: Quantity, second: Quantity): Quantity | undefined => {
  if (first.unit !== second.unit) return undefined
  const a = admitted(first)
  const b = admitted(second)
  return between(startsBefore(a.low, b.low) ? a.low : b.low, endsAfter(a.high, b.high) ? a.high : b.high, first.unit)
}
