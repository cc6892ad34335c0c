/**
 * Rounding that makes sums exact, so that no order of adding and no engine's last bit decides anything.
 *
 * Whole multiples of 2^-30 add up exactly in a double as long as the sum stays below 2^23, whatever the order. Engines
 * differ in the last bit of `Math.exp` and `Math.log` (relative 1e-16); after rounding to the grid they agree.
 */

/** Adding it pushes everything finer than 2^-30 out of a double. */
const SHIFT = 1.5 * 2 ** 22

/** Splits a double: what is left has 33 significant bits. */
const SPLIT = 2 ** 20 + 1

/** The finest step of the grid, about 9.3e-10. */
export const STEP = 2 ** -30

/**
 * The nearest multiple of 2^-30. Of numbers beyond 2^21 in size the grid gets coarser with them.
 *
 * @example
 * ```ts import.meta.vitest
 * import { grid } from "@corroborate/core/estimate/method/pass/grid"
 *
 * grid(0.1) + grid(0.2) === grid(0.3) // => true
 * grid(1e-12) // => 0
 * ```
 */
export const grid = (x: number): number => x + SHIFT - SHIFT

/**
 * A number cut to 33 significant bits, for scores that span many orders of magnitude.
 *
 * @example
 * ```ts import.meta.vitest
 * import { significant } from "@corroborate/core/estimate/method/pass/grid"
 *
 * significant(0.1 + 0.2) === significant(0.3) // => true
 * significant(1e-300) > 0 // => true
 * ```
 */
export const significant = (x: number): number => {
  const far = x * SPLIT
  return far - (far - x)
}

/** A logarithm on the grid. Numbers below 2^-30 are taken for 2^-30: nothing is impossible. */
export const logOf = (x: number): number => grid(Math.log(Math.max(x, STEP)))

/** A share kept off 0 and 1 by the least step of the grid, so that its log-odds are finite. */
export const inside = (share: number): number => Math.min(1 - STEP, Math.max(STEP, share))
