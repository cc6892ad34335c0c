/**
 * Cosine: a source is as good as its votes point the way that the beliefs point.
 *
 * In words: beliefs lie between -1 (against) and 1 (for). A source's trustworthiness moves by `damping` towards the
 * cosine between its votes, for and against, and the beliefs of the facts that it votes on. A fact's belief is the sum
 * of its sources' trustworthiness cubed, less that of its opponents, over the sum of both. Trustworthiness starts at
 * the source's votes for less those against, over all; beliefs at 1. Damping 0.2 as in the paper. Where an item's cubes
 * add up to nothing, as they do at first when every item has two values, votes are counted instead.
 *
 * @see Galland, Abiteboul, Marian and Senellart, "Corroborating Information from Disagreeing Views", WSDM 2010
 */
import type { Estimate, Estimator, Parameters } from "../../Estimator.ts"
import { factCount, votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { conclude } from "../pass/conclude.ts"
import { grid } from "../pass/grid.ts"
import { change, repeat, ROUNDS } from "../pass/rounds.ts"
import { factSums, itemSums, supports } from "../pass/spread.ts"
import { opposed, overOpposed, type Opposed } from "./opposed.ts"

const DEFAULTS = { rounds: 5, tolerance: 1e-5, damping: 0.2 }

/** Per fact the cubes of those for it less the cubes of those against it, over all cubes; votes where these add up to 0. */
const believed = (table: VoteTable, { item, votes }: Opposed, trust: Float64Array): Float64Array => {
  const cubes = factSums(
    table,
    trust.map((t) => grid(t * t * t)),
  )
  const all = itemSums(table, cubes)
  return supports(table).map((n, f) => {
    const i = item[f] ?? 0
    const sum = all[i] ?? 0
    return sum === 0 ? (2 * n) / (votes[i] ?? 1) - 1 : grid((2 * (cubes[f] ?? 0) - sum) / sum)
  })
}

const run = (table: VoteTable, parameters: Parameters): Estimate => {
  const { damping, ...limits } = { ...DEFAULTS, ...parameters }
  const count = opposed(table)
  const own = votesBySource(table)
  let trust: Float64Array = count.given.map((all, s) => grid((2 * (own[s] ?? 0) - all) / Math.max(1, all)))
  let belief: Float64Array = new Float64Array(factCount(table)).fill(1)
  const ended = repeat(limits, () => {
    const before = { trust, belief }
    const squares = belief.map((b) => grid(b * b))
    const along = overOpposed(
      table,
      count,
      belief,
      belief.map((b) => -b),
    )
    const length = overOpposed(table, count, squares, squares)
    trust = before.trust.map((t, s) => {
      const norm = Math.sqrt((count.given[s] ?? 0) * (length[s] ?? 0))
      return grid((1 - damping) * t + (norm > 0 ? (damping * (along[s] ?? 0)) / norm : 0))
    })
    belief = believed(table, count, trust)
    return Math.max(change(before.trust, trust), change(before.belief, belief))
  })
  const unit = belief.map((b) => Math.min(1, Math.max(0, (b + 1) / 2)))
  return conclude(table, { belief: unit, beliefIs: "score", trustworthiness: trust, ...ended })
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { cosine } from "@corroborate/core/estimate/method/estimates/cosine"
 *
 * const table = tableOf([
 *   { item: "place", source: "monitor", value: "Qadam" },
 *   { item: "place", source: "daily", value: "Qadam" },
 *   { item: "toll", source: "monitor", value: "62" },
 *   { item: "toll", source: "daily", value: "62" },
 *   { item: "toll", source: "ministry", value: "20" },
 * ])
 * estimate(table, cosine).winners[1] // => 2
 * ```
 */
export const cosine: Estimator = {
  name: "cosine",
  title: "Cosine",
  paper: "Galland, Abiteboul, Marian and Senellart, WSDM 2010",
  answers: "single",
  trustworthinessIs: "cosine between its votes and the beliefs, from -1 to 1",
  defaults: DEFAULTS,
  meaning: { ...ROUNDS, damping: "how far trustworthiness moves in a round, 0 to 1 (eta)" },
  cost: "votes",
  stops: "when neither trustworthiness nor belief moves by more than `tolerance`",
  uses: [],
  axioms: {
    "claim coherence": "no",
    "source coherence": "no",
    symmetry: "yes",
    "fresh positive responsiveness": "no",
    "source positive responsiveness": "no",
    "marginal trustworthiness": "no",
    "trust-based monotonicity": "no",
    "disjoint independence": "yes",
    "classical independence": "no",
    "conflict coherence": "no",
    "antisource coherence": "no",
  },
  run,
}
