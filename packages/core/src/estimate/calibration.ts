/** Whether beliefs are as often right as they say: a reliability diagram as numbers, and the words that may be used. */
import { icd203, type LikelihoodWord } from "../source/grades.ts"
import type { Estimate } from "./Estimator.ts"

/** Preferred answers whose belief lies in a tenth. */
export interface ReliabilityBin {
  /** The tenth: 0 for beliefs below 0.1, 9 for those from 0.9. */
  readonly tenth: number
  readonly items: number
  /** Mean belief and share that is right; 0 without items. */
  readonly belief: number
  readonly right: number
}

/** Beliefs against answers that are known to be right. */
export interface Calibration {
  readonly bins: ReadonlyArray<ReliabilityBin>
  /** Expected calibration error: the mean over items of how far their tenth's belief lies from its share of right ones. */
  readonly error: number
}

/** Belief in an item's preferred answer, and whether it is right. */
export interface Told {
  readonly belief: number
  readonly right: boolean
}

/** Items with known answers, and of each the facts that are right. Gold is one. */
export interface KnownFacts {
  readonly items: Uint32Array
  readonly facts: ReadonlyArray<ReadonlyArray<number>>
}

/** What an estimate says of the items with gold. */
export const toldOf = ({ belief, winners }: Estimate, { items, facts }: KnownFacts): ReadonlyArray<Told> =>
  Array.from(items, (item, k) => {
    const fact = winners[item] ?? 0
    return { belief: belief[fact] ?? 0, right: facts[k]?.includes(fact) === true }
  })

const BINS = 10

/**
 * Beliefs in ten bins of equal width.
 *
 * **Laws** *bounded*: the error is from 0 to 1; *conservation*: the bins hold every item once; *perfect*: no error where
 * every bin is right as often as it says.
 *
 * @see Guo, Pleiss, Sun and Weinberger, "On Calibration of Modern Neural Networks", ICML 2017, eq. 3
 *
 * @example
 * ```ts import.meta.vitest
 * import { calibrationOf } from "@corroborate/core"
 *
 * const half = calibrationOf([{ belief: 0.95, right: true }, { belief: 0.95, right: false }])
 * half.error.toFixed(2) // => "0.45"
 * half.bins[9]?.items // => 2
 * ```
 */
export const calibrationOf = (told: ReadonlyArray<Told>): Calibration => {
  const sums = Array.from({ length: BINS }, () => ({ items: 0, belief: 0, right: 0 }))
  for (const { belief, right } of told) {
    const sum = sums[Math.min(BINS - 1, Math.max(0, Math.floor(belief * BINS)))]
    if (sum === undefined) continue
    sum.items++
    sum.belief += belief
    sum.right += right ? 1 : 0
  }
  const bins = sums.map(({ items, belief, right }, tenth) => {
    const of = Math.max(1, items)
    return { tenth, items, belief: belief / of, right: right / of }
  })
  const off = bins.reduce((sum, { items, belief, right }) => sum + items * Math.abs(belief - right), 0)
  return { bins, error: off / Math.max(1, told.length) }
}

/**
 * Methods whose beliefs in single answers may be put into words of likelihood: their expected calibration error, pooled
 * over the sets with known answers, is at most 0.05. A test holds it; the figures are in docs/truth-discovery.md.
 */
export const CALIBRATED: ReadonlyArray<string> = ["auto"]

/**
 * The ICD 203 word for belief in a fact; nothing where the method, or the number of votes, does not allow one.
 *
 * **Law** *silence*: no word without a calibrated method, and none of a belief that is a score.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, ESTIMATORS, likelihoodOf, tableOf } from "@corroborate/core"
 *
 * const table = tableOf([{ item: "toll", source: "monitor", value: "62" }])
 * likelihoodOf("majority", estimate(table, ESTIMATORS[0]), 0) // => undefined
 * ```
 */
export const likelihoodOf = (
  method: string,
  { belief, beliefIs, accepted, numbers }: Estimate,
  fact: number,
): LikelihoodWord | undefined => {
  const isSingle = accepted === undefined && numbers === undefined
  return CALIBRATED.includes(method) && isSingle && beliefIs === "probability"
    ? icd203(100 * (belief[fact] ?? 0))
    : undefined
}
