/** What a model of the votes comes to, whichever model it is. */
import type { Ended } from "../pass/rounds.ts"

/** A model fitted to votes without any gold. */
export interface Solved extends Ended {
  /** Per fact the probability of being right, as the model has it, if votes are independent given the answer. */
  readonly belief: Float64Array
  /** Per fact the same after softening: see `soften.ts`. */
  readonly softened: Float64Array
  /** By what the logarithms of probabilities were divided to soften them, at least 1. */
  readonly softening: number
  /** Per source the probability that a vote of it is right. */
  readonly accuracy: Float64Array
  /** Logarithm of the probability of all votes under the model, less half a logarithm of votes for each number that all share. */
  readonly evidence: number
}

/** By what logarithms of probabilities may be divided. */
export const SOFTENINGS = [1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 12] as const

/** Votes that are left out one at a time to find the softening: no more are needed. */
export const LEFT_OUT = 50_000

/** The softening under which votes left out were least surprising; the least of equals. */
export const leastSurprised = (logs: Float64Array): number => {
  let best = 0
  for (let k = 1; k < logs.length; k++) if ((logs[k] ?? 0) > (logs[best] ?? 0)) best = k
  return SOFTENINGS[best] ?? 1
}

/** Writes numbers as shares that add up to 1: each is the logarithm, times `softening`, of what it weighs. */
export const toShares = (logs: Float64Array, softening: number, into: Float64Array): void => {
  let most = Number.NEGATIVE_INFINITY
  for (let k = 0; k < into.length; k++) most = Math.max(most, logs[k] ?? 0)
  let sum = 0
  for (let k = 0; k < into.length; k++) {
    const weight = Math.exp(((logs[k] ?? 0) - most) / softening)
    into[k] = weight
    sum += weight
  }
  for (let k = 0; k < into.length; k++) into[k] = (into[k] ?? 0) / sum
}
