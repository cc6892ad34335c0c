/** Repeats a round until nothing moves any more. */
import type { Stopped } from "../../Estimator.ts"

/** How an iteration ended. */
export interface Ended {
  readonly rounds: number
  readonly stopped: Stopped
}

/** The largest change between two columns of the same length. */
export const change = (before: Float64Array, after: Float64Array): number => {
  let most = 0
  for (let i = 0; i < after.length; i++) most = Math.max(most, Math.abs((after[i] ?? 0) - (before[i] ?? 0)))
  return most
}

/** Adding it pushes everything finer than 2^-44 out of a double: more than the order of adding up can change. */
const SHIFT = 1.5 * 2 ** 8

/**
 * One less the cosine of the angle between two columns: how far they have turned, whatever their length. To 2^-44, so
 * that it does not hang on the order of the sources when a method stops.
 */
export const turn = (before: Float64Array, after: Float64Array): number => {
  let [dot, aa, bb] = [0, 0, 0]
  for (let i = 0; i < after.length; i++) {
    const [x, y] = [before[i] ?? 0, after[i] ?? 0]
    dot += x * y
    aa += x * x
    bb += y * y
  }
  return aa * bb > 0 ? Math.max(0, 1 - dot / Math.sqrt(aa * bb)) + SHIFT - SHIFT : 0
}

/**
 * Runs a round until what it returns, its change, is at most `tolerance`.
 *
 * @example
 * ```ts import.meta.vitest
 * import { repeat } from "@corroborate/core/estimate/method/pass/rounds"
 *
 * let x = 1
 * repeat({ rounds: 20, tolerance: 0.1 }, () => (x /= 2)) // => { rounds: 4, stopped: "Converged" }
 * repeat({ rounds: 2, tolerance: 0 }, () => 1) // => { rounds: 2, stopped: "StepLimit" }
 * ```
 */
export const repeat = (
  { rounds, tolerance }: { readonly rounds: number; readonly tolerance: number },
  round: (n: number) => number,
): Ended => {
  for (let n = 1; n <= rounds; n++) if (round(n) <= tolerance) return { rounds: n, stopped: "Converged" }
  return { rounds: Math.max(0, rounds), stopped: "StepLimit" }
}

/** What the two parameters of {@link repeat} are, for the table of methods. */
export const ROUNDS = {
  rounds: "rounds at most",
  tolerance: "largest change of any trustworthiness in one round that counts as standing still",
} as const

/** The same for methods that look at {@link turn}. */
export const TURNS = {
  rounds: ROUNDS.rounds,
  tolerance: "distance of the cosine between two rounds' trustworthiness from 1 that counts as standing still",
} as const
