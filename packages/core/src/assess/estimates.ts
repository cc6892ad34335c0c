/** What a method of truth discovery concludes from a reconciliation: asked for, shown beside, never part of the status. */
import type { Estimate, Estimator } from "../estimate/Estimator.ts"
import { estimate } from "../estimate/estimate.ts"
import { likelihoodOf } from "../estimate/calibration.ts"
import type { Lack, Profile } from "../estimate/method/auto/Account.ts"
import { copying } from "../estimate/copying/copying.ts"
import { agreed } from "../estimate/method/pass/agreed.ts"
import { LEAST, lackOf, profileOf } from "../estimate/method/auto/profile.ts"
import { votesBySource } from "../estimate/table/VoteTable.ts"
import { voteShares } from "../estimate/winners.ts"
import type { QuestionId } from "../question/Question.ts"
import type { SourceId } from "../source/Source.ts"
import type { Assessment } from "./Assessment.ts"
import { votesByProperty, type PropertyVotes } from "./votes.ts"

/** Belief in one of a question's positions, with the ICD 203 word where the method may use one. */
export interface Believed {
  /** Its place among the positions of the assessment. */
  readonly position: number
  readonly belief: number
  readonly word?: string
}

/** What a method concludes on a question. */
export interface EstimatedAnswer {
  readonly question: QuestionId
  readonly preferred: number
  readonly believed: ReadonlyArray<Believed>
  /** Of numbers, the number that the method comes to, which nobody need have said. */
  readonly number?: number
  readonly interval?: { readonly share: number; readonly low: number; readonly high: number }
  /** Share of methods of other kinds that prefer another answer. */
  readonly apart?: number
}

/** How far a source is trusted, and on how many votes that rests. */
export interface Trusted {
  readonly source: SourceId
  readonly votes: number
  readonly trustworthiness: number
}

/** What a method concludes on all questions of one property. */
export interface PropertyEstimate {
  readonly property: string
  readonly unit?: string
  readonly method: string
  readonly trustworthinessIs: string
  /** What it was worked out from. */
  readonly profile: Profile
  /** Present where there is too little of something to say anything: then nobody is trusted and nothing preferred. */
  readonly lack?: Lack
  readonly sources: ReadonlyArray<Trusted>
  readonly answers: ReadonlyArray<EstimatedAnswer>
}

const answersOf = (
  { table, position }: PropertyVotes,
  { name }: Estimator,
  found: Estimate,
): ReadonlyArray<EstimatedAnswer> =>
  Array.from(found.winners, (fact, item): EstimatedAnswer => {
    const { belief, numbers, intervals, account } = found
    const [from, to] = [table.itemFacts[item] ?? 0, table.itemFacts[item + 1] ?? 0]
    const number = numbers?.[item]
    return {
      question: table.items.at(item),
      preferred: position[fact] ?? 0,
      believed: Array.from({ length: to - from }, (_, k): Believed => {
        const word = likelihoodOf(name, found, from + k)?.word
        return {
          position: position[from + k] ?? 0,
          belief: belief[from + k] ?? 0,
          ...(word === undefined ? {} : { word }),
        }
      }),
      ...(number === undefined ? {} : { number }),
      ...(intervals === undefined
        ? {}
        : {
            interval: { share: intervals.share, low: intervals.low[item] ?? 0, high: intervals.high[item] ?? 0 },
          }),
      ...(account === undefined ? {} : { apart: account.apart[item] ?? 0 }),
    }
  })

const fits = ({ answers }: Estimator, { unit }: PropertyVotes): boolean => answers !== "number" || unit !== undefined

const concluded = (votes: PropertyVotes, method: Estimator): PropertyEstimate => {
  const { property, unit, table } = votes
  const profile = profileOf(table, table.sources.size)
  const lack = lackOf(profile, LEAST)
  const about = {
    property,
    ...(unit === undefined ? {} : { unit }),
    method: method.name,
    trustworthinessIs: method.trustworthinessIs,
    profile,
  }
  if (lack !== undefined) return { ...about, lack, sources: [], answers: [] }
  const found = estimate(table, method)
  const own = found.account?.lack
  if (own !== undefined) return { ...about, lack: own, sources: [], answers: [] }
  const given = votesBySource(table)
  return {
    ...about,
    sources: Array.from(found.trustworthiness, (trustworthiness, s) => ({
      source: table.sources.at(s),
      votes: given[s] ?? 0,
      trustworthiness,
    })),
    answers: answersOf(votes, method, found),
  }
}

/**
 * What a method concludes from the votes of assessments, property by property. Says so where votes are too few.
 *
 * **Laws** *order blindness*; *beside*: no assessment changes; *witnesses vote*: claims that are implied, replaced or
 * withdrawn, and carriers, change nothing.
 *
 * O(n log n) in the number of claims, and the cost of the method.
 *
 * @example
 * ```ts import.meta.vitest
 * import { ESTIMATORS, estimatesOf, reconcile } from "@corroborate/core"
 * import { qadamTolls } from "@corroborate/core/testing"
 *
 * const [toll] = estimatesOf(reconcile(qadamTolls).assessments, ESTIMATORS[0])
 * toll?.property // => "casualties.killed"
 * toll?.lack // => "voices"
 * ```
 */
export const estimatesOf = (
  assessments: ReadonlyArray<Assessment>,
  method: Estimator,
): ReadonlyArray<PropertyEstimate> =>
  votesByProperty(assessments)
    .filter((votes) => fits(method, votes))
    .map((votes) => concluded(votes, method))

/** Two sources of which one may copy from the other. */
export interface LikelyCopying {
  readonly property: string
  readonly between: readonly [SourceId, SourceId]
  /** The probability that either copies the other, from 0 to 1. */
  readonly probability: number
  /** Answers that both give and that most others do not, and questions that both answer: what it rests on. */
  readonly shared: number
  readonly met: number
}

/** Least probability that is worth telling. */
const LIKELY = 0.5

/**
 * Pairs of sources whose votes look copied, likeliest first: a suggestion, which a person may enter as a dependence.
 * Nothing here counts a source for less.
 */
export const likelyCopying = (assessments: ReadonlyArray<Assessment>): ReadonlyArray<LikelyCopying> =>
  votesByProperty(assessments)
    .flatMap(({ property, table }): ReadonlyArray<LikelyCopying> => {
      const probability = voteShares(table)
      const pairs = copying(table, { accuracy: agreed(table, probability), probability, alpha: 0.2, c: 0.8, n: 100 })
      return Array.from(pairs.first, (first, k) => ({
        property,
        between: [table.sources.at(first), table.sources.at(pairs.second[k] ?? 0)] as const,
        probability: (pairs.firstCopies[k] ?? 0) + (pairs.secondCopies[k] ?? 0),
        shared: pairs.shared[k] ?? 0,
        met: pairs.met[k] ?? 0,
      }))
    })
    .filter((pair) => pair.probability >= LIKELY)
    .toSorted((a, b) => b.probability - a.probability || b.shared - a.shared)
