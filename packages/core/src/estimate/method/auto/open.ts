/**
 * The model of an open vocabulary: each source has one accuracy, and wrong answers are as various as they are seen to be.
 *
 * In words: an answer's weight is the product over its sources of their accuracy, over all others of one less theirs,
 * and of how well the other answers go as mistakes (`variety.ts`); beside the answers given there is always "none of
 * them". A source's accuracy is its expected share of right votes, pulled to what all sources share (`accuracyPrior.ts`).
 * By variational Bayes, from shares of votes.
 *
 * It is ACCU with three guesses less: the number of wrong values, their being equally likely, and the accuracy that all
 * set out from. "None of them" is what makes belief in what a single source says as large as that source's accuracy.
 *
 * @see Dong, Berti-Equille and Srivastava, PVLDB 2009 (ACCU); Ewens, Theoretical Population Biology 3, 1972; Kim and
 * Ghahramani, AISTATS 2012 (variational form of such models)
 */
import { votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { voteShares } from "../../winners.ts"
import { grid } from "../pass/grid.ts"
import { posteriors } from "../pass/posterior.ts"
import { change, repeat } from "../pass/rounds.ts"
import { factSums, itemSums, sourceSums } from "../pass/spread.ts"
import {
  accuracyEvidence,
  expectedLogs,
  FIRST_PRIOR,
  meanAccuracy,
  nearerPrior,
  type AccuracyPrior,
  type Logs,
} from "./accuracyPrior.ts"
import type { Solved } from "./Solved.ts"
import { softenOpen } from "./softenOpen.ts"
import { groupsOf, likeliestVariety, sharedWorth, worthOf, type Worth } from "./variety.ts"

/** When to stop. */
export interface Limits {
  readonly rounds: number
  /** Largest change of a belief that counts as standing still. */
  readonly tolerance: number
}

/** The open model fitted, and how various it finds wrong answers. */
export interface SolvedOpen extends Solved {
  readonly variety: number
  readonly prior: AccuracyPrior
}

const scores = (table: VoteTable, logs: Logs, { offset }: Worth): Float64Array => {
  const weight = logs.right.map((x, s) => x - (logs.wrong[s] ?? 0))
  return factSums(table, weight).map((sum, f) => sum + (offset[f] ?? 0))
}

/** The logarithm of what all hypotheses of each item weigh together. */
const allWeights = (table: VoteTable, score: Float64Array, { rest }: Worth): number => {
  const most = rest.slice()
  for (let i = 0; i < rest.length; i++)
    for (let f = table.itemFacts[i] ?? 0; f < (table.itemFacts[i + 1] ?? 0); f++)
      most[i] = Math.max(most[i] ?? 0, score[f] ?? 0)
  let sum = 0
  for (let i = 0; i < rest.length; i++) {
    let weight = Math.exp((rest[i] ?? 0) - (most[i] ?? 0))
    for (let f = table.itemFacts[i] ?? 0; f < (table.itemFacts[i + 1] ?? 0); f++)
      weight += Math.exp((score[f] ?? 0) - (most[i] ?? 0))
    sum += (most[i] ?? 0) + Math.log(weight)
  }
  return sum
}

/** Numbers that all sources share: two of the prior, and the variety. */
const SHARED_NUMBERS = 3

/** Fits the model. O(votes) a round. */
export const solveOpen = (table: VoteTable, limits: Limits, known?: Uint32Array): SolvedOpen => {
  const groups = groupsOf(table)
  const given = Float64Array.from(votesBySource(table))
  let belief: Float64Array = voteShares(table).map(grid)
  let prior = FIRST_PRIOR
  let variety = 1
  let right: Float64Array = given
  let worth = worthOf(table, groups, variety)
  let logs = expectedLogs(prior, given, given)
  let score: Float64Array = belief
  const ended = repeat(limits, (n) => {
    const before = belief
    right = sourceSums(table, belief)
    if (n > 1) {
      prior = nearerPrior(prior, right, given)
      variety = likeliestVariety(table, groups, belief)
    }
    worth = worthOf(table, groups, variety)
    logs = expectedLogs(prior, right, given)
    score = scores(table, logs, worth)
    belief = posteriors(table, score, { rest: worth.rest, known })
    return n < 4 ? Number.POSITIVE_INFINITY : change(before, belief)
  })
  const wrong = itemSums(table, factSums(table, logs.wrong)).reduce((sum, x) => sum + x, 0)
  const items = wrong + allWeights(table, score, worth) + sharedWorth(groups, variety)
  const accuracy = meanAccuracy(prior, right, given)
  const softening = softenOpen(table, groups, accuracy, variety)
  const softer = (x: number): number => x / softening
  return {
    belief,
    softened: posteriors(table, score.map(softer), { rest: worth.rest.map(softer), known }),
    softening,
    accuracy,
    evidence:
      items +
      accuracyEvidence(prior, right, given, logs) -
      (SHARED_NUMBERS / 2) * Math.log(Math.max(1, table.voteSource.length)),
    variety,
    prior,
    ...ended,
  }
}
