/**
 * One-coin Dawid-Skene: one accuracy a source, and a prior for every value.
 *
 * In words: as ZenCrowd, but values that are right more often are more likely beforehand: a value's prior is the mean
 * of its probabilities over the items. Starts from shares of votes, so the first round already knows the priors. Its
 * matrices have one number each, so sources of few answers are judged more soundly than by the full form.
 *
 * @see Zhang, Chen, Zhou and Jordan, "Spectral Methods Meet EM: A Provably Optimal Algorithm for Crowdsourcing", JMLR
 * 17, 2016, section 3.3
 */
import type { Estimate, Estimator, Knowledge, Parameters } from "../../Estimator.ts"
import { votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { voteShares } from "../../winners.ts"
import { accuracies } from "../accuracy/oneAccuracy.ts"
import { conclude } from "../pass/conclude.ts"
import { grid, STEP } from "../pass/grid.ts"
import { posteriors } from "../pass/posterior.ts"
import { change, repeat, ROUNDS } from "../pass/rounds.ts"
import { factSums } from "../pass/spread.ts"

const DEFAULTS = { rounds: 100, tolerance: 1e-5 }

/** Per value the mean over items of its probability. What belongs to no fact of an item is left out. */
const shareOfItems = ({ factValue, items, values }: VoteTable, belief: Float64Array): Float64Array => {
  const sums = new Float64Array(values.size)
  for (let f = 0; f < belief.length; f++) sums[factValue[f] ?? 0] = (sums[factValue[f] ?? 0] ?? 0) + (belief[f] ?? 0)
  return sums.map((sum) => grid(sum / items.size))
}

/** Per item the logarithm of the prior of the values that nobody gave to it. */
const unsaidPrior = ({ itemFacts, factValue, items }: VoteTable, prior: Float64Array): Float64Array => {
  const all = prior.reduce((sum, p) => sum + p, 0)
  return Float64Array.from({ length: items.size }, (_, i) => {
    let said = 0
    for (let f = itemFacts[i] ?? 0; f < (itemFacts[i + 1] ?? 0); f++) said += prior[factValue[f] ?? 0] ?? 0
    return all - said > STEP ? grid(Math.log(all - said)) : Number.NEGATIVE_INFINITY
  })
}

const run = (table: VoteTable, parameters: Parameters, { known, priors }: Knowledge): Estimate => {
  const limits = { ...DEFAULTS, ...parameters }
  const given = votesBySource(table)
  const others = Math.max(1, table.values.size - 1)
  let belief: Float64Array = voteShares(table).map(grid)
  let trustworthiness: Float64Array = accuracies(table, belief, given, { right: 0, wrong: 0, priors })
  const ended = repeat(limits, () => {
    const before = belief
    const prior = shareOfItems(table, before)
    const votes = factSums(
      table,
      trustworthiness.map((a) => grid(Math.log((others * a) / (1 - a)))),
    )
    const score = votes.map((x, f) => x + grid(Math.log(Math.max(STEP, prior[table.factValue[f] ?? 0] ?? 0))))
    belief = posteriors(table, score, { rest: unsaidPrior(table, prior), known })
    trustworthiness = accuracies(table, belief, given, { right: 0, wrong: 0, priors })
    return change(before, belief)
  })
  return conclude(table, { belief, beliefIs: "probability", trustworthiness, ...ended })
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { oneCoin } from "@corroborate/core/estimate/method/crowd/oneCoin"
 *
 * const table = tableOf([
 *   { item: "photo 1", source: "a", value: "yes" },
 *   { item: "photo 1", source: "b", value: "yes" },
 *   { item: "photo 1", source: "c", value: "no" },
 * ])
 * estimate(table, oneCoin).winners[0] // => 1
 * ```
 */
export const oneCoin: Estimator = {
  name: "one-coin",
  title: "One-coin Dawid-Skene",
  paper: "Zhang, Chen, Zhou and Jordan, JMLR 17, 2016",
  answers: "single",
  trustworthinessIs: "accuracy: mean probability of its facts",
  defaults: DEFAULTS,
  meaning: { ...ROUNDS, tolerance: "largest change of a probability in one round that counts as standing still" },
  cost: "votes",
  stops: "when no probability moves by more than `tolerance`",
  uses: ["priors", "known"],
  axioms: {
    "claim coherence": "no",
    "source coherence": "no",
    symmetry: "yes",
    "fresh positive responsiveness": "no",
    "source positive responsiveness": "no",
    "marginal trustworthiness": "no",
    "trust-based monotonicity": "no",
    "disjoint independence": "no",
    "classical independence": "no",
    "conflict coherence": "no",
    "antisource coherence": "no",
  },
  run,
}
