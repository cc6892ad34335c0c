/**
 * MLE of social sensing: every fact by itself holds or does not, and silence counts.
 *
 * In words: a source reports a fact that holds with probability a, one that does not with probability b; a source that
 * says nothing of a fact speaks against it by as much as it tends to speak. Z, the probability that a fact holds, comes
 * from all sources; a = sum of Z over its facts / sum of all Z, b the same with 1 - Z. A fact holds beforehand with
 * probability `holds`. At first a is how often the source speaks and b half of that, as in the paper; with a = b, as in
 * one public implementation, nothing would ever move. Values of one item are not rivals here. Made for binary sensing.
 *
 * @see Wang, Kaplan, Le and Abdelzaher, "On Truth Discovery in Social Sensing: A Maximum Likelihood Estimation
 * Approach", IPSN 2012
 */
import type { Estimate, Estimator, Parameters } from "../../Estimator.ts"
import { factCount, votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { concludeBy } from "../pass/conclude.ts"
import { grid, inside, logOf } from "../pass/grid.ts"
import { change, repeat, ROUNDS } from "../pass/rounds.ts"
import { factSums, sourceSums } from "../pass/spread.ts"

const DEFAULTS = { rounds: 100, tolerance: 1e-6, holds: 0.5 }

const sum = (numbers: Float64Array): number => numbers.reduce((all, x) => all + x, 0)

/** Per fact the log-odds that it holds, from how often each source reports what holds and what does not. */
const logOdds = (table: VoteTable, a: Float64Array, b: Float64Array, holds: number): Float64Array => {
  const silent = sum(a.map((x, s) => logOf(1 - x) - logOf(1 - (b[s] ?? 0))))
  const said = a.map((x, s) => logOf(x) - logOf(1 - x) - logOf(b[s] ?? 0) + logOf(1 - (b[s] ?? 0)))
  const before = logOf(holds) - logOf(1 - holds)
  return factSums(table, said).map((x) => x + silent + before)
}

const shareOf = (part: number, all: number): number => grid(inside(part / Math.max(1e-9, all)))

const run = (table: VoteTable, parameters: Parameters): Estimate => {
  const { holds, ...limits } = { ...DEFAULTS, ...parameters }
  const facts = factCount(table)
  const given = Float64Array.from(votesBySource(table))
  let a: Float64Array = given.map((n) => shareOf(n, facts))
  let b: Float64Array = a.map((x) => shareOf(x, 2))
  let belief: Float64Array = new Float64Array(facts)
  let odds: Float64Array = belief
  const ended = repeat(limits, () => {
    const before = { a, b }
    odds = logOdds(table, a, b, holds)
    belief = odds.map((x) => grid(1 / (1 + Math.exp(-x))))
    const all = sum(belief)
    const mine = sourceSums(table, belief)
    a = mine.map((z) => shareOf(z, all))
    b = mine.map((z, s) => shareOf((given[s] ?? 0) - z, facts - all))
    return Math.max(change(before.a, a), change(before.b, b))
  })
  const trustworthiness = a.map((x, s) => grid((holds * x) / (holds * x + (1 - holds) * (b[s] ?? 0))))
  return concludeBy(table, odds, { belief, beliefIs: "score", trustworthiness, ...ended })
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { mle } from "@corroborate/core/estimate/method/accuracy/mle"
 *
 * const table = tableOf([
 *   { item: "toll", source: "monitor", value: "62" },
 *   { item: "toll", source: "daily", value: "62" },
 *   { item: "toll", source: "ministry", value: "20" },
 * ])
 * estimate(table, mle).winners[0] // => 1
 * ```
 */
export const mle: Estimator = {
  name: "mle",
  title: "Maximum likelihood of social sensing",
  paper: "Wang, Kaplan, Le and Abdelzaher, IPSN 2012",
  answers: "single",
  trustworthinessIs: "probability that a fact it reports holds",
  defaults: DEFAULTS,
  meaning: { ...ROUNDS, holds: "probability beforehand that a fact holds, between 0 and 1" },
  cost: "votes",
  stops: "when nothing that is known of a source moves by more than `tolerance`",
  uses: [],
  axioms: {
    "claim coherence": "no",
    "source coherence": "no",
    symmetry: "yes",
    "fresh positive responsiveness": "no",
    "source positive responsiveness": "no",
    "trust-based monotonicity": "no",
    "disjoint independence": "no",
    "classical independence": "no",
    "conflict coherence": "no",
    "antisource coherence": "no",
  },
  run,
}
