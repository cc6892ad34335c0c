/**
 * 3-Estimates: 2-Estimates with a difficulty for every fact.
 *
 * In words: a source errs on a fact with probability error times difficulty. A fact's probability is the mean of
 * 1 - difficulty x error over its supporters and of difficulty x error over its opponents; difficulty is the mean of
 * (1 - probability) / error, or probability / error for opponents; error the mean of (1 - probability) / difficulty over
 * own facts and of probability / difficulty over their rivals. Each is stretched and pulled as in 2-Estimates. Where a
 * divisor is 0 the term is left out. Errors start at 0.2 and difficulties at 0.4.
 *
 * @see Galland, Abiteboul, Marian and Senellart, "Corroborating Information from Disagreeing Views", WSDM 2010
 */
import type { Estimate, Estimator, Parameters } from "../../Estimator.ts"
import { factCount, type VoteTable } from "../../table/VoteTable.ts"
import { conclude } from "../pass/conclude.ts"
import { grid } from "../pass/grid.ts"
import { change, repeat, ROUNDS } from "../pass/rounds.ts"
import { factSums, itemSums, supports } from "../pass/spread.ts"
import { opposed, overOpposed, stretched, type Opposed } from "./opposed.ts"

const DEFAULTS = { rounds: 100, tolerance: 1e-5, start: 0.2, difficulty: 0.4, pull: 0.5 }

const inverse = (x: number): number => (x > 0 ? grid(1 / x) : 0)

interface State {
  readonly error: Float64Array
  readonly difficulty: Float64Array
  readonly belief: Float64Array
}

const nextBelief = (table: VoteTable, { item, votes }: Opposed, { error, difficulty }: State): Float64Array => {
  const pro = factSums(table, error)
  const all = itemSums(table, pro)
  return supports(table).map((n, f) => {
    const i = item[f] ?? 0
    return grid((n + (difficulty[f] ?? 0) * ((all[i] ?? 0) - 2 * (pro[f] ?? 0))) / (votes[i] ?? 1))
  })
}

const nextError = (table: VoteTable, count: Opposed, { belief, difficulty }: State): Float64Array =>
  overOpposed(
    table,
    count,
    belief.map((t, f) => grid((1 - t) * inverse(difficulty[f] ?? 0))),
    belief.map((t, f) => grid(t * inverse(difficulty[f] ?? 0))),
  ).map((sum, s) => grid(sum / Math.max(1, count.given[s] ?? 0)))

const nextDifficulty = (table: VoteTable, { item, votes }: Opposed, { belief, error }: State): Float64Array => {
  const pro = factSums(table, error.map(inverse))
  const all = itemSums(table, pro)
  return belief.map((t, f) => {
    const i = item[f] ?? 0
    const [mine, theirs] = [pro[f] ?? 0, (all[i] ?? 0) - (pro[f] ?? 0)]
    return grid(((1 - t) * mine + t * theirs) / (votes[i] ?? 1))
  })
}

const run = (table: VoteTable, parameters: Parameters): Estimate => {
  const { start, difficulty, pull, ...limits } = { ...DEFAULTS, ...parameters }
  const count = opposed(table)
  const facts = factCount(table)
  const unit = (numbers: Float64Array): Float64Array => stretched(numbers, pull).map(grid)
  let state: State = {
    error: new Float64Array(table.sources.size).fill(start),
    difficulty: new Float64Array(facts).fill(difficulty),
    belief: new Float64Array(facts),
  }
  const ended = repeat(limits, () => {
    const before = state.error
    state = { ...state, belief: unit(nextBelief(table, count, state)) }
    state = { ...state, difficulty: unit(nextDifficulty(table, count, state)) }
    state = { ...state, error: unit(nextError(table, count, state)) }
    return change(before, state.error)
  })
  const trustworthiness = state.error.map((e) => 1 - e)
  return conclude(table, { belief: state.belief, beliefIs: "score", trustworthiness, ...ended })
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { threeEstimates } from "@corroborate/core/estimate/method/estimates/threeEstimates"
 *
 * const table = tableOf([
 *   { item: "toll", source: "monitor", value: "62" },
 *   { item: "toll", source: "daily", value: "62" },
 *   { item: "toll", source: "ministry", value: "20" },
 * ])
 * estimate(table, threeEstimates).winners[0] // => 1
 * ```
 */
export const threeEstimates: Estimator = {
  name: "three-estimates",
  title: "3-Estimates",
  paper: "Galland, Abiteboul, Marian and Senellart, WSDM 2010",
  answers: "single",
  trustworthinessIs: "1 less its error, stretched to 0 to 1",
  defaults: DEFAULTS,
  meaning: {
    ...ROUNDS,
    start: "error before the first round, 0 to 0.5",
    difficulty: "difficulty before the first round, 0 to 1",
    pull: "how far numbers are pulled to 0 or 1 after a round, 0 to 1 (1 - lambda)",
  },
  cost: "votes",
  stops: "when no error moves by more than `tolerance`",
  uses: [],
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
