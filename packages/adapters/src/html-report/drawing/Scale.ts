/** Where numbers stand on a line of a drawing. */

/** A stretch of numbers laid on a stretch of the drawing. */
export interface Scale {
  readonly low: number
  readonly high: number
  /** The place of a number, in the drawing's units, to a tenth. A stretch of one number has it in the middle. */
  readonly at: (n: number) => number
}

const tenth = (n: number): number => Math.round(n * 10) / 10

/**
 * The scale that lays the range of some numbers from `from` to `to`, where `to` may lie before `from`.
 *
 * Halves are compared, so that no finite numbers are too far apart.
 *
 * @example
 * ```ts import.meta.vitest
 * import { scaleOf } from "@corroborate/adapters/html-report/drawing/Scale"
 *
 * scaleOf([36, 62], 0, 100).at(49) // => 50
 * scaleOf([7], 0, 100).at(7) // => 50
 * scaleOf([-1e308, 1e308], 0, 100).at(0) // => 50
 * ```
 */
export const scaleOf = (numbers: ReadonlyArray<number>, from: number, to: number): Scale => {
  const low = numbers.reduce((a, b) => (b < a ? b : a), numbers[0] ?? 0)
  const high = numbers.reduce((a, b) => (b > a ? b : a), numbers[0] ?? 0)
  const half = high / 2 - low / 2
  const at = (n: number): number =>
    tenth(half === 0 ? (from + to) / 2 : from + ((n / 2 - low / 2) / half) * (to - from))
  return { low, high, at }
}

/** Ticks on a line at the most. */
const MOST = 5

/** Steps that a round number keeps from either end, so that both can be read. */
const CLEAR = 0.6

/** The smallest of 1, 2 and 5 times a power of ten that is not below a number. */
const roundUp = (n: number): number => {
  const power = 10 ** Math.floor(Math.log10(n))
  const times = [1, 2, 5, 10].find((factor) => factor * power >= n * (1 - 1e-9))
  return (times ?? 10) * power
}

/**
 * The two ends of a scale, and round numbers between them where there is room.
 *
 * **Law** *within*: every tick lies on the scale, and there are at most seven.
 *
 * @example
 * ```ts import.meta.vitest
 * import { scaleOf, ticksOf } from "@corroborate/adapters/html-report/drawing/Scale"
 *
 * ticksOf(scaleOf([20, 100], 0, 300)) // => [20, 40, 60, 80, 100]
 * ticksOf(scaleOf([36, 62], 0, 300)) // => [36, 50, 62]
 * ```
 */
export const ticksOf = ({ low, high }: Scale): ReadonlyArray<number> => {
  const range = high - low
  if (range === 0) return [low]
  const step = roundUp(range / (MOST - 1))
  if (!Number.isFinite(low / step) || !Number.isFinite(range)) return [low, high]
  const first = Math.ceil(low / step)
  const round = Array.from({ length: MOST + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)))
  return [low, ...round.filter((n) => n - low > step * CLEAR && high - n > step * CLEAR), high]
}
