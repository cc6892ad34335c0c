/**
 * A prior of confusion matrices that all sources share, learnt from how they answer: for every right value, how often
 * each value is said instead, and how far sources differ in it.
 *
 * Cells are kept as `right * K + said`.
 */
import type { Pairs } from "../crowd/pairs.ts"
import { grid } from "../pass/grid.ts"
import { digamma, logGamma } from "../pass/special.ts"
import { bounded } from "./accuracyPrior.ts"

/** Expected counts: how often a source says a value when another is right. */
export interface Counts {
  /** Per pair of source and value said, and right value: `pair * K + right`. */
  readonly cells: Float64Array
  /** Per source and right value, all that was said: `source * K + right`. */
  readonly columns: Float64Array
  /** Per value the expected number of items that it is right for. */
  readonly items: Float64Array
}

/** Before anything is learnt: four votes for what is right, one for each other value. */
export const firstMatrix = (K: number): Float64Array =>
  Float64Array.from({ length: K * K }, (_, c) => (Math.floor(c / K) === c % K ? 4 : 1))

/** Votes given beforehand to every source: right ones, and all, on the mean over right values. */
export const priorVotes = (matrix: Float64Array, K: number): { readonly right: number; readonly all: number } => ({
  right: matrix.reduce((sum, x, c) => sum + (Math.floor(c / K) === c % K ? x : 0), 0) / K,
  all: matrix.reduce((sum, x) => sum + x, 0) / K,
})

/** Votes given beforehand for each right value. */
const columnPriors = (matrix: Float64Array, K: number): Float64Array =>
  Float64Array.from({ length: K }, (_, k) => matrix.subarray(k * K, (k + 1) * K).reduce((sum, x) => sum + x, 0))

/** Whether each way of confusing two values is learnt, or only how often sources are right and how they differ in it. */
export type Detail = "every confusion" | "right or wrong"

/** How many numbers all sources share. */
export const sharedNumbers = (detail: Detail, K: number): number => (detail === "right or wrong" ? 2 : K * K)

/** Counts of the diagonal and of all else, spread evenly. */
const evened = (own: Float64Array, whole: Float64Array): { own: Float64Array; whole: Float64Array } => {
  const K = whole.length
  let [right, wrong] = [0, 0]
  for (const [c, x] of own.entries()) {
    if (Math.floor(c / K) === c % K) right += x
    else wrong += x
  }
  const all = whole.reduce((sum, x) => sum + x, 0)
  return {
    own: own.map((_, c) => (Math.floor(c / K) === c % K ? right / K : wrong / (K * Math.max(1, K - 1)))),
    whole: whole.map(() => all / K),
  }
}

/**
 * One step towards the prior under which the expected counts are most probable.
 *
 * @see T. Minka, "Estimating a Dirichlet distribution", 2000, section 1: the fixed point
 */
export const nearerMatrix = (
  matrix: Float64Array,
  { cells, columns }: Counts,
  pairs: Pairs,
  K: number,
  detail: Detail,
): Float64Array => {
  const all = columnPriors(matrix, K)
  const none = { cells: matrix.map(digamma), columns: all.map(digamma) }
  const own = new Float64Array(K * K)
  const whole = new Float64Array(K)
  for (let p = 0; p < pairs.size; p++) {
    for (let k = 0; k < K; k++) {
      const [n, c] = [cells[p * K + k] ?? 0, k * K + (pairs.value[p] ?? 0)]
      if (n > 0) own[c] = (own[c] ?? 0) + grid(digamma(n + (matrix[c] ?? 0)) - (none.cells[c] ?? 0))
    }
  }
  for (let c = 0; c < columns.length; c++) {
    const [n, k] = [columns[c] ?? 0, c % K]
    if (n > 0) whole[k] = (whole[k] ?? 0) + grid(digamma(n + (all[k] ?? 0)) - (none.columns[k] ?? 0))
  }
  const told = detail === "right or wrong" ? evened(own, whole) : { own, whole }
  return matrix.map((x, c) => {
    const over = told.whole[Math.floor(c / K)] ?? 0
    return over > 0 ? bounded((x * (told.own[c] ?? 0)) / over) : x
  })
}

/** Per pair and right value what a vote counts with, as a logarithm: its expectation, or of its mean where `mean` is set. */
export const cellLogs = (
  matrix: Float64Array,
  { cells, columns }: Counts,
  pairs: Pairs,
  K: number,
  mean = false,
): Float64Array => {
  const all = columnPriors(matrix, K)
  const log = mean ? Math.log : digamma
  return cells.map((n, at) => {
    const [p, k] = [Math.floor(at / K), at % K]
    const column = columns[(pairs.source[p] ?? 0) * K + k] ?? 0
    return grid(log(n + (matrix[k * K + (pairs.value[p] ?? 0)] ?? 0)) - log(column + (all[k] ?? 0)))
  })
}

/** Per value what its being right counts with, as a logarithm; every value is given one item beforehand. */
export const priorLogs = ({ items }: Counts, mean = false): Float64Array => {
  const log = mean ? Math.log : digamma
  const all = items.reduce((sum, n) => sum + n, 0) + items.length
  return items.map((n) => grid(log(n + 1) - log(all)))
}

/** What the matrices and the prior of values add to the bound on the evidence, beside what votes and items add. */
export const matrixEvidence = (
  matrix: Float64Array,
  counts: Counts,
  pairs: Pairs,
  K: number,
  logs: { readonly cells: Float64Array; readonly priors: Float64Array },
): number => {
  const all = columnPriors(matrix, K)
  let sum = 0
  for (let at = 0; at < counts.cells.length; at++) {
    const n = counts.cells[at] ?? 0
    const prior = matrix[(at % K) * K + (pairs.value[Math.floor(at / K)] ?? 0)] ?? 0
    sum += logGamma(n + prior) - logGamma(prior) - n * (logs.cells[at] ?? 0)
  }
  for (let c = 0; c < counts.columns.length; c++) {
    const prior = all[c % K] ?? 0
    sum += logGamma(prior) - logGamma((counts.columns[c] ?? 0) + prior)
  }
  const items = counts.items.reduce((n, x) => n + x, 0)
  sum += logGamma(K) - logGamma(items + K)
  for (let k = 0; k < K; k++)
    sum += logGamma((counts.items[k] ?? 0) + 1) - (counts.items[k] ?? 0) * (logs.priors[k] ?? 0)
  return sum
}
