/** A number as printed in a sentence, with its bounds, before anybody knows what it counts. */
import { End, Quantity } from "@corroborate/core"
import type { Bound } from "./bounds.ts"

/** **Invariant** `from < to`; the tokens from `from` to `to` are the number with its bound words and not its unit. */
export interface Amount {
  /** Token places in the sentence, `to` excluded. */
  readonly from: number
  readonly to: number
  /** Where words begin that only introduce the number: "a total of". At most `from`. */
  readonly lead: number
  /** Token place of the number itself, bound words left out. */
  readonly core: number
  readonly low: number
  /** Absent: no upper end. Equal to `low` for one number. */
  readonly high?: number
  readonly bound: Bound
  /** The number word, when the ends are a reading of it: `"dozens"`. */
  readonly word?: string
  /** Followed by a percent sign or word, which lies inside the span. */
  readonly percent: boolean
}

/** "Nearly 100" is read as 90 up to but not including 100, the reading of the annotation guide. */
const NEARLY = 0.9

/** Nine tenths without the noise of binary fractions. */
const nearly = (value: number): number => Math.round(value * NEARLY * 1e9) / 1e9

const range = (low: End.End, high: End.End, unit: string): Quantity.Quantity =>
  Quantity.between(low, high, unit) ?? { _tag: "Quantity", unit, low, high: End.UNBOUNDED }

const ofWord = ({ low, high, word = "", bound }: Amount, unit: string): Quantity.Quantity => {
  const closed = bound === "more" || bound === "least" || high === undefined ? End.UNBOUNDED : End.closed(high)
  return { ...range(End.closed(low), closed, unit), word }
}

/**
 * The quantity that an amount stands for, in a unit.
 *
 * @example
 * ```ts import.meta.vitest
 * import { quantityOf } from "@corroborate/adapters/article/number/Amount"
 *
 * const amount = { lead: 0, from: 0, to: 3, core: 2, low: 12, high: 12, bound: "least", percent: false } as const
 * quantityOf(amount, "people").low // => { _tag: "Closed", at: 12 }
 * quantityOf(amount, "people").high // => { _tag: "Unbounded" }
 * ```
 */
export const quantityOf = (amount: Amount, unit: string): Quantity.Quantity => {
  const { low, high = low, bound, word } = amount
  if (word !== undefined) return ofWord(amount, unit)
  switch (bound) {
    case "more":
      return Quantity.moreThan(low, unit)
    case "least":
      return Quantity.atLeast(low, unit)
    case "less":
      return Quantity.lessThan(high, unit)
    case "most":
      return Quantity.atMost(high, unit)
    case "nearly":
      return { ...range(End.closed(nearly(low)), End.open(low), unit), approximate: true }
    case "about":
      return { ...range(End.closed(low), End.closed(high), unit), approximate: true }
    case "exactly":
      return range(End.closed(low), End.closed(high), unit)
  }
}
