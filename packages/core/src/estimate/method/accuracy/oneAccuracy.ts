/**
 * Methods that know one number about a source: how often it is right. Expectation and maximisation in turns.
 *
 * What differs between them is how much a vote weighs, given its source's accuracy, and what a wrong source is thought
 * to say. Everything is kept as logarithms.
 */
import type { Estimate, Knowledge } from "../../Estimator.ts"
import { votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { conclude } from "../pass/conclude.ts"
import { grid, inside } from "../pass/grid.ts"
import { posteriors } from "../pass/posterior.ts"
import { repeat, turn } from "../pass/rounds.ts"
import { factSums, sourceSums } from "../pass/spread.ts"

/** What a method thinks of a vote. */
export interface Model {
  /** What a vote of a source of this accuracy adds to the logarithm of its fact's weight. */
  readonly weight: (accuracy: number) => number
  /** Per fact what is added to the logarithm of its weight whoever votes for it. */
  readonly offset?: Float64Array
  /** Per item the logarithm of the weight of all values that nobody voted for. */
  readonly rest?: Float64Array
  /** Changes log scores before they become probabilities: copying, likeness. */
  readonly adjust?: (score: Float64Array) => Float64Array
}

/** How a method of this family is run. */
export interface AccuracySettings {
  readonly rounds: number
  readonly tolerance: number
  /** Accuracy before the first round. */
  readonly start: number
  /** Right and wrong votes that every source is given beforehand. */
  readonly right: number
  readonly wrong: number
}

/** Votes that a prior handed in from outside counts for. */
const PRIOR_VOTES = 10

/** Accuracies before the first round: what is known of each source, else `start`. */
export const startingAccuracy = (table: VoteTable, start: number, priors: Float64Array | undefined): Float64Array =>
  Float64Array.from({ length: table.sources.size }, (_, s) => {
    const prior = priors?.[s] ?? Number.NaN
    return inside(Number.isNaN(prior) ? start : prior)
  })

/** Per source the share of its votes that are right, by belief, with `right` and `wrong` votes given beforehand. */
export const accuracies = (
  table: VoteTable,
  belief: Float64Array,
  given: Uint32Array,
  { right, wrong, priors }: { right: number; wrong: number; priors?: Float64Array | undefined },
): Float64Array =>
  sourceSums(table, belief).map((sum, s) => {
    const prior = priors?.[s] ?? Number.NaN
    const [more, votes] = Number.isNaN(prior) ? [right, right + wrong] : [prior * PRIOR_VOTES, PRIOR_VOTES]
    return grid(inside((sum + more) / Math.max(1e-9, (given[s] ?? 0) + votes)))
  })

/** Runs the rounds. O(votes) a round, one exponential a fact, one logarithm a source. */
export const oneAccuracy = (
  table: VoteTable,
  settings: AccuracySettings,
  { weight, offset, rest, adjust }: Model,
  { priors, known }: Knowledge,
): Estimate => {
  const given = votesBySource(table)
  let trustworthiness: Float64Array = startingAccuracy(table, settings.start, priors)
  let belief: Float64Array = new Float64Array(0)
  const ended = repeat(settings, () => {
    const before = trustworthiness
    const weights = trustworthiness.map((accuracy) => grid(weight(accuracy)))
    const votes = factSums(table, weights)
    const all = offset === undefined ? votes : votes.map((x, f) => x + grid(offset[f] ?? 0))
    belief = posteriors(table, adjust === undefined ? all : adjust(all), { rest, known })
    trustworthiness = accuracies(table, belief, given, { ...settings, priors })
    return turn(before, trustworthiness)
  })
  return conclude(table, { belief, beliefIs: "probability", trustworthiness, ...ended })
}
