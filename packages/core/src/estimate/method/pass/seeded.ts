/** Numbers that look random and are the same every time: integer arithmetic from a seed. */

/**
 * A generator of numbers above 0 and below 1 (mulberry32, by T. Ettinger).
 *
 * @example
 * ```ts import.meta.vitest
 * import { generator } from "@corroborate/core/estimate/method/pass/seeded"
 *
 * const [a, b] = [generator(1), generator(1)]
 * a() === b() // => true
 * ```
 */
export const generator = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4294967296
  }
}
