/** From log scores of an item's facts to probabilities, without ever leaving log space before the difference is taken. */
import { NONE, type VoteTable } from "../../table/VoteTable.ts"
import { grid } from "./grid.ts"

/** What else counts beside the scores. */
export interface Beside {
  /** Per item the logarithm of what values that nobody voted for weigh together; `-Infinity` where there are none. */
  readonly rest?: Float64Array | undefined
  /** Per item the fact that is known to be right, or `NONE`. */
  readonly known?: Uint32Array | undefined
}

/**
 * Per fact its probability: scores are taken as logarithms of weights that only count inside their item.
 *
 * Adding the same number to every score of an item (and to its rest) changes nothing.
 */
export const posteriors = (table: VoteTable, score: Float64Array, { rest, known }: Beside = {}): Float64Array => {
  const { itemFacts } = table
  const belief = new Float64Array(score.length)
  for (let i = 0; i + 1 < itemFacts.length; i++) {
    const from = itemFacts[i] ?? 0
    const to = itemFacts[i + 1] ?? 0
    const certain = known?.[i] ?? NONE
    if (certain >= from && certain < to) {
      belief[certain] = 1
      continue
    }
    const others = rest?.[i] ?? Number.NEGATIVE_INFINITY
    let most = others
    for (let f = from; f < to; f++) most = Math.max(most, score[f] ?? 0)
    // On the grid, so that the sum is the same in whatever order an item's facts stand.
    let sum = grid(Math.exp(others - most))
    for (let f = from; f < to; f++) {
      const weight = grid(Math.exp((score[f] ?? 0) - most))
      belief[f] = weight
      sum += weight
    }
    for (let f = from; f < to; f++) belief[f] = grid((belief[f] ?? 0) / sum)
  }
  return belief
}
