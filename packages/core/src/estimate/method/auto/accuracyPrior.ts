/** A prior of accuracy that all sources share, learnt from how they answer. */
import { grid } from "../pass/grid.ts"
import { digamma, logGamma } from "../pass/special.ts"

/** A beta distribution of accuracy: votes right and wrong that every source is given beforehand. */
export interface AccuracyPrior {
  readonly right: number
  readonly wrong: number
}

/** Before anything is learnt: four right and one wrong. */
export const FIRST_PRIOR: AccuracyPrior = { right: 4, wrong: 1 }

/** What counts may become: no prior outweighs a thousand votes, none is without a vote. */
const [LEAST, MOST] = [0.05, 1000]

/** A count between {@link LEAST} and {@link MOST}. */
export const bounded = (count: number): number => grid(Math.min(MOST, Math.max(LEAST, count)))

/**
 * One step towards the prior under which the expected counts of right and wrong votes are most probable.
 *
 * @see T. Minka, "Estimating a Dirichlet distribution", 2000, section 1: the fixed point
 */
export const nearerPrior = (
  { right, wrong }: AccuracyPrior,
  rightVotes: Float64Array,
  given: Float64Array,
): AccuracyPrior => {
  const none = { right: digamma(right), wrong: digamma(wrong), all: digamma(right + wrong) }
  const sum = { right: 0, wrong: 0, all: 0 }
  for (let s = 0; s < given.length; s++) {
    const [n, all] = [rightVotes[s] ?? 0, given[s] ?? 0]
    sum.right += grid(digamma(n + right) - none.right)
    sum.wrong += grid(digamma(all - n + wrong) - none.wrong)
    sum.all += grid(digamma(all + right + wrong) - none.all)
  }
  if (sum.all <= 0) return { right, wrong }
  return { right: bounded((right * sum.right) / sum.all), wrong: bounded((wrong * sum.wrong) / sum.all) }
}

/** The expected logarithms of a source's accuracy and of one less it, per source. */
export interface Logs {
  readonly right: Float64Array
  readonly wrong: Float64Array
}

/** The logarithms that a vote counts with: digamma of its kind's count with the prior, less that of all. */
export const expectedLogs = ({ right, wrong }: AccuracyPrior, rightVotes: Float64Array, given: Float64Array): Logs => ({
  right: given.map((all, s) => grid(digamma((rightVotes[s] ?? 0) + right) - digamma(all + right + wrong))),
  wrong: given.map((all, s) => grid(digamma(all - (rightVotes[s] ?? 0) + wrong) - digamma(all + right + wrong))),
})

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b)

/** What the accuracies add to the bound on the evidence, beside what their votes add by {@link expectedLogs}. */
export const accuracyEvidence = (
  { right, wrong }: AccuracyPrior,
  rightVotes: Float64Array,
  given: Float64Array,
  logs: Logs,
): number =>
  given.reduce((sum, all, s) => {
    const n = rightVotes[s] ?? 0
    const gain = logBeta(n + right, all - n + wrong) - logBeta(right, wrong)
    return sum + gain - n * (logs.right[s] ?? 0) - (all - n) * (logs.wrong[s] ?? 0)
  }, 0)

/** Per source the mean of its accuracy after the votes. */
export const meanAccuracy = (
  { right, wrong }: AccuracyPrior,
  rightVotes: Float64Array,
  given: Float64Array,
): Float64Array => given.map((all, s) => grid(((rightVotes[s] ?? 0) + right) / (all + right + wrong)))
