/** A vote for a number or an interval: `62`, `1,234.5`, `at least 62`, `36-62`, `< 5 %`. */

import { readAmount } from "../cell/quantity.ts"

const PLAIN = /^[+-]?(?:\d{1,15}(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,2})?$/i

/**
 * Reads a number; whether an end belongs to it ("more than") is not kept, since a method weighs distances.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readNumber } from "@corroborate/adapters/votes/readNumber"
 *
 * readNumber("62") // => { low: 62, high: 62 }
 * readNumber("at least 62") // => { low: 62, high: Infinity }
 * readNumber("NaN") // => { problem: "`NaN` is no amount; write 62, at least 62, 36-62, about 100 or unknown" }
 * ```
 */
export const readNumber = (
  cell: string,
): { readonly low: number; readonly high: number } | { readonly problem: string } => {
  if (PLAIN.test(cell)) return point(Number(cell), cell)
  const amount = readAmount(cell, "")
  if ("problem" in amount) return amount
  const { low, high } = amount.quantity
  return {
    low: low._tag === "Unbounded" ? Number.NEGATIVE_INFINITY : low.at,
    high: high._tag === "Unbounded" ? Number.POSITIVE_INFINITY : high.at,
  }
}

const point = (at: number, cell: string): ReturnType<typeof readNumber> =>
  Number.isFinite(at) ? { low: at, high: at } : { problem: `\`${cell}\` is too large a number` }

/** Reads a number or an interval, or says in plain words why it is none. */
export type ReadNumber = typeof readNumber
