/**
 * MACE: sources that do not know spam, each in its own way.
 *
 * In words: with probability `spam` a source ignores the item and says a value from its own distribution; else it says
 * what is right. All values of the vocabulary are as likely beforehand. Variational Bayes with Beta(0.5, 0.5) on
 * spamming and 10 votes beforehand for every value of a spammer's distribution, as in the public implementation. One run
 * from even chances instead of ten runs from random numbers: it gives what the public implementation gives on the product
 * and sentiment sets once that one's rows stand in one order (.827, .957), and is the same every time. Works on open
 * vocabularies: only pairs that occur are stored.
 *
 * @see Hovy, Berg-Kirkpatrick, Vaswani and Hovy, "Learning Whom to Trust with MACE", NAACL 2013
 */
import type { Estimate, Estimator, Knowledge, Parameters } from "../../Estimator.ts"
import { votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { unsaid } from "../accuracy/accu.ts"
import { conclude } from "../pass/conclude.ts"
import { grid, logOf } from "../pass/grid.ts"
import { supports } from "../pass/spread.ts"
import { posteriors } from "../pass/posterior.ts"
import { change, repeat, ROUNDS } from "../pass/rounds.ts"
import { digamma } from "../pass/special.ts"
import { pairsOf, type Pairs } from "./pairs.ts"

const DEFAULTS = { rounds: 50, tolerance: 1e-6, spamming: 0.5, knowing: 0.5, strategy: 10 }

interface Counts {
  /** Per source how often it knew; per pair how often it was spam. */
  readonly knew: Float64Array
  readonly spam: Float64Array
}

interface Odds {
  /** Per pair the logarithm of how much likelier the vote is when its value is right, and the chance that it was known then. */
  readonly weight: Float64Array
  readonly knows: Float64Array
}

/** Maximisation: what a vote of each pair is worth. */
const odds = (table: VoteTable, pairs: Pairs, { knew, spam }: Counts, beta: typeof DEFAULTS): Odds => {
  const spams = new Float64Array(table.sources.size)
  for (let p = 0; p < pairs.size; p++) {
    const s = pairs.source[p] ?? 0
    spams[s] = (spams[s] ?? 0) + (spam[p] ?? 0)
  }
  const all = spams.map((n) => digamma(n + beta.strategy * table.values.size))
  const [weight, knows] = [new Float64Array(pairs.size), new Float64Array(pairs.size)]
  for (let p = 0; p < pairs.size; p++) {
    const s = pairs.source[p] ?? 0
    const known = digamma((knew[s] ?? 0) + beta.knowing)
    const spammed = digamma((spams[s] ?? 0) + beta.spamming)
    const said = digamma((spam[p] ?? 0) + beta.strategy) - (all[s] ?? 0)
    const ratio = Math.exp(known - spammed - said)
    weight[p] = grid(Math.log1p(ratio))
    knows[p] = grid(ratio / (1 + ratio))
  }
  return { weight, knows }
}

const scores = ({ factVotes, factValue }: VoteTable, pairs: Pairs, weight: Float64Array): Float64Array => {
  const score = new Float64Array(factValue.length)
  for (let f = 0; f < score.length; f++) {
    let sum = 0
    for (let v = factVotes[f] ?? 0; v < (factVotes[f + 1] ?? 0); v++) sum += weight[pairs.ofVote[v] ?? 0] ?? 0
    score[f] = sum
  }
  return score
}

/** Expected counts, given beliefs and the chance that a vote of each pair was known when its value is right. */
const counts = (table: VoteTable, pairs: Pairs, belief: Float64Array, knows: Float64Array): Counts => {
  const { factVotes, voteSource } = table
  const [knew, spam] = [new Float64Array(table.sources.size), new Float64Array(pairs.size)]
  for (let f = 0; f < belief.length; f++) {
    for (let v = factVotes[f] ?? 0; v < (factVotes[f + 1] ?? 0); v++) {
      const [s, p] = [voteSource[v] ?? 0, pairs.ofVote[v] ?? 0]
      const known = grid((belief[f] ?? 0) * (knows[p] ?? 0))
      knew[s] = (knew[s] ?? 0) + known
      spam[p] = (spam[p] ?? 0) + 1 - known
    }
  }
  return { knew, spam }
}

const run = (table: VoteTable, parameters: Parameters, { known }: Knowledge): Estimate => {
  const settings = { ...DEFAULTS, ...parameters }
  const pairs = pairsOf(table)
  const rest = unsaid(table, table.values.size - 1)
  const K = table.values.size
  let belief: Float64Array = posteriors(
    table,
    supports(table).map((n) => n * logOf(1 + K)),
    { rest, known },
  )
  let count = counts(table, pairs, belief, new Float64Array(pairs.size).fill(grid(K / (1 + K))))
  const ended = repeat(settings, () => {
    const before = belief
    const { weight, knows } = odds(table, pairs, count, settings)
    belief = posteriors(table, scores(table, pairs, weight), { rest, known })
    count = counts(table, pairs, belief, knows)
    return change(before, belief)
  })
  const given = votesBySource(table)
  const trustworthiness = count.knew.map((n, s) => grid(n / Math.max(1, given[s] ?? 0)))
  return conclude(table, { belief, beliefIs: "probability", trustworthiness, ...ended })
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { mace } from "@corroborate/core/estimate/method/crowd/mace"
 *
 * const table = tableOf([
 *   { item: "photo 1", source: "a", value: "yes" },
 *   { item: "photo 1", source: "b", value: "yes" },
 *   { item: "photo 1", source: "c", value: "no" },
 * ])
 * estimate(table, mace).winners[0] // => 1
 * ```
 */
export const mace: Estimator = {
  name: "mace",
  title: "MACE",
  paper: "Hovy, Berg-Kirkpatrick, Vaswani and Hovy, NAACL 2013",
  answers: "single",
  trustworthinessIs: "share of its votes that it knew rather than made up",
  defaults: DEFAULTS,
  meaning: {
    ...ROUNDS,
    tolerance: "largest change of a probability in one round that counts as standing still",
    spamming: "votes beforehand for spamming, above 0",
    knowing: "votes beforehand for knowing, above 0",
    strategy: "votes beforehand for every value that a spammer may say, above 0",
  },
  cost: "votes, and pairs of source and value",
  stops: "when no probability moves by more than `tolerance`",
  uses: ["known"],
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
