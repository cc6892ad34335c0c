/**
 * SLiMFast: accuracy as a logistic function of what is known about a source, learnt from answers or from gold.
 *
 * In words: a source's log-odds of being right are a common part, a part of its own, and a weight for each of its
 * features; a vote adds them to its value's log weight. Learnt in turns of expectation (probabilities of values) and
 * maximisation (a ridge logistic regression of "was right" on parts and features); items that are known count for
 * certain. When the known items have at least ten votes for every number to be learnt, only these are learnt from, once:
 * the paper decides between the two by how much either has to go by. Features let sources that say little borrow from
 * sources like them.
 *
 * @see Rekatsinas, Joglekar, Garcia-Molina, Parameswaran and Re, "SLiMFast: Guaranteed Results for Data Fusion and
 * Source Reliability", SIGMOD 2017
 */
import type { Estimate, Estimator, Knowledge, Parameters } from "../../Estimator.ts"
import { itemOfFact, NONE, votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { conclude } from "../pass/conclude.ts"
import { grid, inside } from "../pass/grid.ts"
import { posteriors } from "../pass/posterior.ts"
import { repeat, turn, TURNS } from "../pass/rounds.ts"
import { factSums, sourceSums } from "../pass/spread.ts"

const DEFAULTS = { rounds: 20, tolerance: 1e-5, start: 0.8, ridge: 1, enough: 10 }

type Features = NonNullable<Knowledge["features"]>

/** What is learnt: one number for all, one per source, one per feature. */
interface Weights {
  readonly common: number
  readonly own: Float64Array
  readonly feature: Float64Array
}

const logOdds = ({ common, own, feature }: Weights, { width, rows }: Features): Float64Array =>
  own.map((u, s) => {
    let x = common + u
    for (let k = 0; k < width; k++) x += (feature[k] ?? 0) * (rows[s * width + k] ?? 0)
    return grid(Math.min(20, Math.max(-20, x)))
  })

/** Half a step of Newton's kind, at most 1 long. */
const step = (slope: number, curvature: number): number =>
  grid(Math.min(1, Math.max(-1, (0.5 * slope) / Math.max(1e-6, curvature))))

const sum = (part: Float64Array, by: (s: number) => number): number =>
  part.reduce((all, x, s) => all + grid(x * by(s)), 0)

/** One step for every number by itself: right of so many, by source. */
const improved = (
  weights: Weights,
  features: Features,
  right: Float64Array,
  of: Float64Array,
  ridge: number,
): Weights => {
  const { width, rows } = features
  const p = logOdds(weights, features).map((x) => 1 / (1 + Math.exp(-x)))
  const off = p.map((q, s) => grid((right[s] ?? 0) - (of[s] ?? 0) * q))
  const bend = p.map((q, s) => grid((of[s] ?? 0) * q * (1 - q)))
  return {
    common:
      weights.common +
      step(
        sum(off, () => 1),
        sum(bend, () => 1),
      ),
    own: weights.own.map((u, s) => u + step((off[s] ?? 0) - ridge * u, (bend[s] ?? 0) + ridge)),
    feature: weights.feature.map((w, k) => {
      const value = (s: number): number => rows[s * width + k] ?? 0
      return w + step(sum(off, value) - ridge * w, sum(bend, (s) => value(s) ** 2) + ridge)
    }),
  }
}

/** Per fact whether its item is known. */
const isKnown = (table: VoteTable, known: Uint32Array | undefined): Float64Array =>
  Float64Array.from(itemOfFact(table), (i) => ((known?.[i] ?? NONE) === NONE ? 0 : 1))

const run = (table: VoteTable, parameters: Parameters, knowledge: Knowledge): Estimate => {
  const { start, ridge, enough, ...limits } = { ...DEFAULTS, ...parameters }
  const features = knowledge.features ?? { width: 0, rows: new Float64Array(0) }
  const { known } = knowledge
  const marked = isKnown(table, known)
  const labelled = sourceSums(table, marked)
  const isEnough = labelled.reduce((n, x) => n + x, 0) >= enough * (1 + labelled.length + features.width)
  const given = Float64Array.from(votesBySource(table))
  let weights: Weights = {
    common: Math.log(start / (1 - start)),
    own: new Float64Array(table.sources.size),
    feature: new Float64Array(features.width),
  }
  let belief: Float64Array = new Float64Array(0)
  let trustworthiness: Float64Array = new Float64Array(table.sources.size)
  const ended = repeat(limits, (n) => {
    const before = trustworthiness
    belief = posteriors(table, factSums(table, logOdds(weights, features)), { known })
    const counted = isEnough ? belief.map((b, f) => b * (marked[f] ?? 0)) : belief
    const right = sourceSums(table, counted)
    for (let k = 0; k < 10; k++) weights = improved(weights, features, right, isEnough ? labelled : given, ridge)
    trustworthiness = logOdds(weights, features).map((x) => grid(inside(1 / (1 + Math.exp(-x)))))
    return n === 1 ? Number.POSITIVE_INFINITY : turn(before, trustworthiness)
  })
  belief = posteriors(table, factSums(table, logOdds(weights, features)), { known })
  return conclude(table, { belief, beliefIs: "probability", trustworthiness, ...ended })
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { slimFast } from "@corroborate/core/estimate/method/accuracy/slimFast"
 *
 * const table = tableOf([
 *   { item: "toll", source: "monitor", value: "62" },
 *   { item: "toll", source: "daily", value: "62" },
 *   { item: "toll", source: "ministry", value: "20" },
 * ])
 * estimate(table, slimFast).winners[0] // => 1
 * ```
 */
export const slimFast: Estimator = {
  name: "slim-fast",
  title: "SLiMFast",
  paper: "Rekatsinas and others, SIGMOD 2017",
  answers: "single",
  trustworthinessIs: "accuracy, from what is known about it and how it answers",
  defaults: DEFAULTS,
  meaning: {
    ...TURNS,
    start: "accuracy before the first round, between 0 and 1",
    ridge: "how strongly sources and features are held to the common part, above 0",
    enough: "votes on known items, for every number to be learnt, from which only known items are learnt from",
  },
  cost: "votes, and sources x features",
  stops: "when the direction of trustworthiness stands still",
  uses: ["known", "features"],
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
    "conflict coherence": "yes",
    "antisource coherence": "no",
  },
  run,
}
