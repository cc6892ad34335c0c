/**
 * LTM, the latent truth model: every fact holds or does not, and a source has two qualities.
 *
 * In words: whoever speaks on an item says of each of its facts that it holds (by naming it) or that it does not (by not
 * naming it). A source names what holds with its sensitivity, and what does not hold with its false positive rate; each
 * has a Beta prior: 50 against 50 for sensitivity, 10 against 1000 for false positives, so a source that is silent says
 * little and one that names says much. A fact holds beforehand as likely as not. Any number of facts of an item may hold.
 * Accepted is what holds with probability 0.5 or more.
 *
 * The paper draws samples; here the same model is solved by variational Bayes, with digamma in the place of logarithms,
 * which is the same every time: on authors of books it finds what the sampler finds, see the table of measurements.
 * Where it is known which answer lies in which, the votes are read on the most exact ones (`exactness.ts`).
 *
 * @see Zhao, Rubinstein, Gemmell and Han, "A Bayesian Approach to Discovering Truth from Conflicting Sources for Data
 * Integration", PVLDB 5(6), 2012
 */
import type { Estimate, Estimator, Knowledge, Parameters } from "../../Estimator.ts"
import { factCount, itemOfFact, votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { concludeBy } from "../pass/conclude.ts"
import { grid } from "../pass/grid.ts"
import { change, repeat, ROUNDS } from "../pass/rounds.ts"
import { digamma } from "../pass/special.ts"
import { factSums, itemSums, sourceSums } from "../pass/spread.ts"
import { asGiven, exactly } from "./exactness.ts"
import { overItems, overSpeakers, speakersOf } from "./speakers.ts"

const DEFAULTS = {
  rounds: 100,
  tolerance: 1e-4,
  accept: 0.5,
  holds: 10,
  fails: 10,
  hits: 50,
  misses: 50,
  falseAlarms: 10,
  rejections: 1000,
}

/** Per source how often it names what holds, leaves it out, names what does not hold, leaves that out. */
interface Qualities {
  readonly hits: Float64Array
  readonly misses: Float64Array
  readonly falseAlarms: Float64Array
  readonly rejections: Float64Array
}

/** What naming and not naming add to the log-odds that a fact holds. */
const evidence = (
  { hits, misses, falseAlarms, rejections }: Qualities,
  prior: typeof DEFAULTS,
): { readonly named: Float64Array; readonly silent: Float64Array } => {
  const named = new Float64Array(hits.length)
  const silent = new Float64Array(hits.length)
  for (let s = 0; s < named.length; s++) {
    const [h, m] = [(hits[s] ?? 0) + prior.hits, (misses[s] ?? 0) + prior.misses]
    const [a, r] = [(falseAlarms[s] ?? 0) + prior.falseAlarms, (rejections[s] ?? 0) + prior.rejections]
    const all = digamma(a + r) - digamma(h + m)
    named[s] = grid(digamma(h) - digamma(a) + all)
    silent[s] = grid(digamma(m) - digamma(r) + all)
  }
  return { named, silent }
}

const solve = (table: VoteTable, parameters: Parameters): Estimate => {
  const settings = { ...DEFAULTS, ...parameters }
  const item = itemOfFact(table)
  const speakers = speakersOf(table)
  const given = votesBySource(table)
  const facts = itemSums(table, new Float64Array(factCount(table)).fill(1))
  const chances = overItems(speakers, table.sources.size, facts)
  const before = grid(digamma(settings.holds) - digamma(settings.fails))
  const qualitiesOf = (belief: Float64Array): Qualities => {
    const hits = sourceSums(table, belief)
    const all = overItems(speakers, table.sources.size, itemSums(table, belief))
    const misses = all.map((n, s) => n - (hits[s] ?? 0))
    const falseAlarms = hits.map((n, s) => (given[s] ?? 0) - n)
    const rejections = chances.map((n, s) => n - (all[s] ?? 0) - (falseAlarms[s] ?? 0))
    return { hits, misses, falseAlarms, rejections }
  }
  let belief: Float64Array = factSums(table, new Float64Array(table.sources.size).fill(1)).map((n, f) =>
    grid(n / Math.max(1, (speakers.start[(item[f] ?? 0) + 1] ?? 0) - (speakers.start[item[f] ?? 0] ?? 0))),
  )
  let odds: Float64Array = belief
  const ended = repeat(settings, () => {
    const last = belief
    const { named, silent } = evidence(qualitiesOf(last), settings)
    const without = overSpeakers(speakers, silent)
    const own = factSums(
      table,
      named.map((x, s) => x - (silent[s] ?? 0)),
    )
    odds = own.map((x, f) => x + (without[item[f] ?? 0] ?? 0) + before)
    belief = odds.map((x) => grid(1 / (1 + Math.exp(-x))))
    return change(last, belief)
  })
  const { hits, falseAlarms } = qualitiesOf(belief)
  const trustworthiness = hits.map((n, s) => grid(n / Math.max(1e-9, n + (falseAlarms[s] ?? 0))))
  const accepted = Uint8Array.from(belief, (b) => (b >= settings.accept ? 1 : 0))
  return { ...concludeBy(table, odds, { belief, beliefIs: "probability", trustworthiness, ...ended }), accepted }
}

const run = (table: VoteTable, parameters: Parameters, { parents }: Knowledge): Estimate => {
  if (parents === undefined) return solve(table, parameters)
  const exact = exactly(table, parents)
  return asGiven(exact, table, solve(exact.table, parameters))
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { ltm } from "@corroborate/core/estimate/method/several/ltm"
 *
 * const table = tableOf([
 *   { item: "authors", source: "a", value: "Li" },
 *   { item: "authors", source: "a", value: "Zhao" },
 *   { item: "authors", source: "b", value: "Zhao" },
 * ])
 * Array.from(estimate(table, ltm).accepted ?? []) // => [1, 1]
 * ```
 */
export const ltm: Estimator = {
  name: "ltm",
  title: "Latent truth model",
  paper: "Zhao, Rubinstein, Gemmell and Han, PVLDB 5(6), 2012",
  answers: "several",
  trustworthinessIs: "precision: share of what it names that holds",
  defaults: DEFAULTS,
  meaning: {
    ...ROUNDS,
    tolerance: "largest change of a probability in one round that counts as standing still",
    accept: "probability from which a fact is accepted",
    holds: "facts beforehand that hold, above 0",
    fails: "facts beforehand that do not hold, above 0",
    hits: "votes beforehand for naming what holds, above 0",
    misses: "votes beforehand for leaving out what holds, above 0",
    falseAlarms: "votes beforehand for naming what does not hold, above 0",
    rejections: "votes beforehand for leaving out what does not hold, above 0",
  },
  cost: "votes",
  stops: "when no probability moves by more than `tolerance`",
  uses: ["parents"],
  axioms: {
    "claim coherence": "no",
    "source coherence": "no",
    symmetry: "yes",
    "fresh positive responsiveness": "yes",
    "source positive responsiveness": "yes",
    "trust-based monotonicity": "yes",
    "disjoint independence": "no",
    "classical independence": "no",
    "conflict coherence": "no",
    "antisource coherence": "no",
  },
  run,
}
