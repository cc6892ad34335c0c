/**
 * DART: several values may hold, and whoever knows a field widely counts more in it.
 *
 * In words: a source has a recall (how much of what it names holds) and a specificity (how much of what it leaves out
 * does not); its richness grows with its share p of all answers as sqrt(1 - (alpha p - 1)^2). Of V values of an item a
 * source that names c spreads its confidence (1 - (V - c) / V^2) over them and has 1 / V^2 against each other value. The
 * log-odds of a value move in every round by richness times confidence times ln(recall / (1 - recall)) for who names it
 * and by richness / V^2 times ln((1 - specificity) / specificity) for who does not. Twenty rounds, alpha 1.5, recall 0.8,
 * specificity 0.9, as for books in the paper. Votes know no fields, so there is one.
 *
 * @see Lin and Chen, "Domain-Aware Multi-Truth Discovery from Conflicting Sources", PVLDB 11(5), 2018
 */
import type { Estimate, Estimator, Parameters } from "../../Estimator.ts"
import { factCount, itemOfFact, votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { concludeBy } from "../pass/conclude.ts"
import { grid, inside } from "../pass/grid.ts"
import { repeat, ROUNDS } from "../pass/rounds.ts"
import { itemSums, sourceSums } from "../pass/spread.ts"
import { overItems, overSpeakers, speakersOf } from "./speakers.ts"

const DEFAULTS = { rounds: 20, accept: 0.5, breadth: 1.5, recall: 0.8, specificity: 0.9 }

/** The largest log-odds that a belief may reach, so that it can come back. */
const SURE = 30

/** Per vote the source's confidence in the fact, given how many facts of the item it stands behind. */
const confidences = (table: VoteTable, values: Float64Array): Float64Array => {
  const { items, itemFacts, factVotes, voteSource } = table
  const named = new Uint32Array(table.sources.size)
  const confidence = new Float64Array(voteSource.length)
  for (let i = 0; i < items.size; i++) {
    const [from, to] = [factVotes[itemFacts[i] ?? 0] ?? 0, factVotes[itemFacts[i + 1] ?? 0] ?? 0]
    for (let v = from; v < to; v++) named[voteSource[v] ?? 0] = (named[voteSource[v] ?? 0] ?? 0) + 1
    const V = values[i] ?? 1
    for (let v = from; v < to; v++) {
      const c = named[voteSource[v] ?? 0] ?? 1
      confidence[v] = (1 - (V - c) / (V * V)) / c
    }
    for (let v = from; v < to; v++) named[voteSource[v] ?? 0] = 0
  }
  return confidence
}

interface Model {
  readonly item: Uint32Array
  readonly values: Float64Array
  readonly confidence: Float64Array
  readonly richness: Float64Array
  /** What the log-odds of an item's value lose by a source's leaving it out, before division by V squared. */
  readonly silent: Float64Array
  readonly named: Float64Array
}

/** Per fact what one round adds to its log-odds. */
const gains = (table: VoteTable, silentByItem: Float64Array, model: Model): Float64Array => {
  const { factVotes, voteSource } = table
  return Float64Array.from(model.item, (i, f) => {
    const squared = (model.values[i] ?? 1) ** 2
    let sum = (silentByItem[i] ?? 0) / squared
    for (let v = factVotes[f] ?? 0; v < (factVotes[f + 1] ?? 0); v++) {
      const s = voteSource[v] ?? 0
      sum += grid((model.named[s] ?? 0) * (model.confidence[v] ?? 0)) - grid((model.silent[s] ?? 0) / squared)
    }
    return grid(sum)
  })
}

const run = (table: VoteTable, parameters: Parameters): Estimate => {
  const { rounds, accept, breadth, ...start } = { ...DEFAULTS, ...parameters }
  const item = itemOfFact(table)
  const speakers = speakersOf(table)
  const given = votesBySource(table)
  const values = itemSums(table, new Float64Array(factCount(table)).fill(1))
  const spoken = overItems(speakers, given.length, new Float64Array(table.items.size).fill(1))
  const richness = spoken.map((n) => grid(Math.sqrt(Math.max(0, 1 - (breadth * (n / speakers.of.length) - 1) ** 2))))
  const confidence = confidences(table, values)
  const chances = overItems(speakers, given.length, values)
  let recall: Float64Array = new Float64Array(given.length).fill(start.recall)
  let specificity: Float64Array = new Float64Array(given.length).fill(start.specificity)
  let odds: Float64Array = new Float64Array(item.length)
  let belief: Float64Array = odds
  const ended = repeat({ rounds, tolerance: -1 }, () => {
    const named = recall.map((r, s) => (richness[s] ?? 0) * Math.log(inside(r) / (1 - inside(r))))
    const silent = specificity.map((p, s) => grid((richness[s] ?? 0) * Math.log((1 - inside(p)) / inside(p))))
    const gain = gains(table, overSpeakers(speakers, silent), { item, values, confidence, richness, silent, named })
    odds = odds.map((x, f) => Math.min(SURE, Math.max(-SURE, x + (gain[f] ?? 0))))
    belief = odds.map((x) => grid(1 / (1 + Math.exp(-x))))
    const hits = sourceSums(table, belief)
    const all = overItems(speakers, given.length, itemSums(table, belief))
    recall = hits.map((n, s) => grid(n / Math.max(1, given[s] ?? 0)))
    specificity = specificity.map((before, s) => {
      const left = (chances[s] ?? 0) - (given[s] ?? 0)
      return left > 0 ? grid((left - ((all[s] ?? 0) - (hits[s] ?? 0))) / left) : before
    })
    return 0
  })
  const accepted = Uint8Array.from(belief, (b) => (b >= accept ? 1 : 0))
  const found = { belief, beliefIs: "probability" as const, trustworthiness: recall }
  return { ...concludeBy(table, odds, { ...found, rounds: ended.rounds, stopped: "StepLimit" }), accepted }
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { dart } from "@corroborate/core/estimate/method/several/dart"
 *
 * const table = tableOf([
 *   { item: "authors", source: "a", value: "Li" },
 *   { item: "authors", source: "a", value: "Zhao" },
 *   { item: "authors", source: "b", value: "Zhao" },
 * ])
 * Array.from(estimate(table, dart).accepted ?? []) // => [1, 1]
 * ```
 */
export const dart: Estimator = {
  name: "dart",
  title: "DART",
  paper: "Lin and Chen, PVLDB 11(5), 2018",
  answers: "several",
  trustworthinessIs: "share of what it names that holds",
  defaults: DEFAULTS,
  meaning: {
    rounds: `${ROUNDS.rounds}, all of which are run`,
    accept: "probability from which a fact is accepted",
    breadth: "how fast richness grows with a source's share of all answers, 1 to 2 (alpha)",
    recall: "recall before the first round, between 0 and 1",
    specificity: "specificity before the first round, between 0 and 1",
  },
  cost: "votes",
  stops: "after `rounds`",
  uses: [],
  axioms: {
    symmetry: "yes",
    "fresh positive responsiveness": "no",
    "source positive responsiveness": "no",
    "trust-based monotonicity": "yes",
    "disjoint independence": "no",
    "classical independence": "no",
    "conflict coherence": "no",
    "antisource coherence": "no",
  },
  run,
}
