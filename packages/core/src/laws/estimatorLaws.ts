/** What every method of truth discovery owes its callers: ours, and anybody's own. */
import * as fc from "fast-check"
import type { Estimate, Estimator } from "../estimate/Estimator.ts"
import { estimate } from "../estimate/estimate.ts"
import { tableOf, type NumberOf, type Vote } from "../estimate/table/tableOf.ts"
import { factCount, type VoteTable } from "../estimate/table/VoteTable.ts"
import { arbitraryNumberVotes, arbitraryVotes } from "../testing/votes.ts"
import { law, type Law } from "./Law.ts"

const pointOf: NumberOf = (value) => {
  const at = Number(value)
  return Number.isFinite(at) ? { low: at, high: at } : undefined
}

const isUnit = (x: number): boolean => x >= 0 && x <= 1

const isComplete = (table: VoteTable, { winners, belief, trustworthiness, numbers, accepted }: Estimate): boolean =>
  belief.length === factCount(table) &&
  trustworthiness.length === table.sources.size &&
  winners.length === table.items.size &&
  (numbers === undefined || (numbers.length === table.items.size && numbers.every(Number.isFinite))) &&
  (accepted === undefined || accepted.length === factCount(table)) &&
  winners.every((fact, item) => fact >= (table.itemFacts[item] ?? 0) && fact < (table.itemFacts[item + 1] ?? 0))

const isProbable = ({ itemFacts }: VoteTable, { belief, beliefIs, accepted }: Estimate): boolean =>
  beliefIs === "score" ||
  accepted !== undefined ||
  Array.from(itemFacts.subarray(1), (end, item) => belief.subarray(itemFacts[item] ?? 0, end)).every(
    (shares) => shares.reduce((sum, share) => sum + share, 0) <= 1 + 1e-9,
  )

const sameBits = (a: Estimate, b: Estimate): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Votes with every source renamed so that their order stays. */
const renamed = (votes: ReadonlyArray<Vote>): ReadonlyArray<Vote> =>
  votes.map((vote) => ({ ...vote, source: `x-${vote.source}` }))

/**
 * The laws of a method, each tried on votes of the kind that it takes.
 *
 * @example
 * ```ts import.meta.vitest
 * import { ESTIMATORS } from "@corroborate/core"
 * import { estimatorLaws } from "@corroborate/core/laws"
 *
 * for (const law of estimatorLaws(ESTIMATORS[0])) law.check({ numRuns: 5, seed: 42 })
 * ```
 */
export const estimatorLaws = (method: Estimator): ReadonlyArray<Law> => {
  const numeric = method.answers === "number"
  const votes = numeric ? arbitraryNumberVotes() : arbitraryVotes()
  const table = (some: ReadonlyArray<Vote>): VoteTable => tableOf(some, numeric ? pointOf : undefined)
  const run = (some: ReadonlyArray<Vote>): Estimate => estimate(table(some), method)
  return [
    law(
      "bounded",
      "beliefs are finite and from 0 to 1, trustworthiness is finite",
      fc.property(votes, (some) => {
        const { belief, trustworthiness } = run(some)
        return belief.every(isUnit) && trustworthiness.every(Number.isFinite)
      }),
    ),
    law(
      "complete",
      "every item, fact and source has its result, and every winner is a fact of its item",
      fc.property(votes, (some) => isComplete(table(some), run(some))),
    ),
    law(
      "probability",
      "where beliefs are probabilities, those of an item add up to at most 1",
      fc.property(votes, (some) => isProbable(table(some), run(some))),
    ),
    law(
      "order blindness",
      "the order of the votes changes no bit",
      fc.property(
        votes.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray([...some], { minLength: some.length }))),
        ([some, shuffled]) => sameBits(run(some), run(shuffled)),
      ),
    ),
    law(
      "idempotence",
      "votes that come twice count once",
      fc.property(votes, (some) => sameBits(run(some), run([...some, ...some]))),
    ),
    law(
      "anonymity",
      "renaming sources changes no result",
      fc.property(votes, (some) => sameBits(run(some), run(renamed(some)))),
    ),
  ]
}
