/**
 * KOS: belief propagation in its simplest form, votes as signs, for binary questions.
 *
 * In words: a question tells each of its sources the signed sum of what the other sources are worth; a source tells each
 * of its questions the signed sum of what its other questions tell. After some rounds a question's answer is the sign of
 * the sum over its sources. Messages start at 1, the mean of the random numbers that the paper starts from:
 * on three crowd sets of four the accuracy is that of crowd-kit's random run, and it is the same every time.
 * Numbers are scaled down by their largest after every round, which changes no sign.
 *
 * Items with more than two values become one question a value: this one, or another. Above {@link EDGES} messages the
 * method gives the majority's answer: it is made for panels, not for an open vocabulary.
 *
 * @see Karger, Oh and Shah, "Iterative Learning for Reliable Crowdsourcing Systems", NIPS 2011
 */
import type { Estimate, Estimator, Knowledge, Parameters } from "../../Estimator.ts"
import type { VoteTable } from "../../table/VoteTable.ts"
import { majority } from "../majority.ts"
import { conclude, shareOfLargest } from "../pass/conclude.ts"
import { significant } from "../pass/grid.ts"
import { largest } from "../pass/spread.ts"
import { ROUNDS } from "../pass/rounds.ts"

const DEFAULTS = { rounds: 20 }

/** The most messages that are kept: 256 MB of them. */
export const EDGES = 2 ** 25

/** Questions, and for each of them the votes of its item with a sign each. */
interface Questions {
  /** Per question the fact that a positive sum speaks for, and the first vote and the end of its item's votes. */
  readonly fact: Uint32Array
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** How many messages there are in all. */
  readonly edges: number
}

const questionsOf = ({ items, itemFacts, factVotes }: VoteTable): Questions => {
  const [fact, from, to]: [Array<number>, Array<number>, Array<number>] = [[], [], []]
  let edges = 0
  for (let i = 0; i < items.size; i++) {
    const [first, last] = [itemFacts[i] ?? 0, itemFacts[i + 1] ?? 0]
    const [start, end] = [factVotes[first] ?? 0, factVotes[last] ?? 0]
    for (let f = first; f < (last - first <= 2 ? first + 1 : last); f++) {
      fact.push(f)
      from.push(start)
      to.push(end)
      edges += end - start
    }
  }
  return { fact: Uint32Array.from(fact), from: Uint32Array.from(from), to: Uint32Array.from(to), edges }
}

interface Sums {
  /** Per question the signed sum over its sources, and what it would be if all of them agreed. */
  readonly tasks: Float64Array
  readonly most: Float64Array
  /** Per source the signed sum over its questions. */
  readonly workers: Float64Array
}

/** One exchange of messages, in place. */
const round = (
  { factVotes, voteSource, sources }: VoteTable,
  { fact, from, to }: Questions,
  message: Float64Array,
): Sums => {
  const tasks = new Float64Array(fact.length)
  const most = new Float64Array(fact.length)
  const workers = new Float64Array(sources.size)
  const sign = (q: number, v: number): number => {
    const f = fact[q] ?? 0
    return v >= (factVotes[f] ?? 0) && v < (factVotes[f + 1] ?? 0) ? 1 : -1
  }
  const each = (visit: (q: number, v: number, e: number) => void): void => {
    let e = 0
    for (let q = 0; q < fact.length; q++) for (let v = from[q] ?? 0; v < (to[q] ?? 0); v++) visit(q, v, e++)
  }
  each((q, v, e) => {
    tasks[q] = (tasks[q] ?? 0) + sign(q, v) * (message[e] ?? 0)
    most[q] = (most[q] ?? 0) + Math.abs(message[e] ?? 0)
  })
  each((q, v, e) => {
    const told = (tasks[q] ?? 0) - sign(q, v) * (message[e] ?? 0)
    message[e] = told
    const s = voteSource[v] ?? 0
    workers[s] = (workers[s] ?? 0) + sign(q, v) * told
  })
  each((q, v, e) => {
    message[e] = (workers[voteSource[v] ?? 0] ?? 0) - sign(q, v) * (message[e] ?? 0)
  })
  const loudest = largest(message.map(Math.abs))
  if (loudest > 0) for (let e = 0; e < message.length; e++) message[e] = significant((message[e] ?? 0) / loudest)
  return { tasks, most, workers }
}

/** Per fact a score from 0 to 1 out of its question's sum; of two facts the second has the opposite of the first. */
const read = (table: VoteTable, { fact }: Questions, { tasks, most }: Sums): Float64Array => {
  const belief = new Float64Array(table.factValue.length)
  const last = new Set(table.itemFacts)
  for (const [q, f] of fact.entries()) {
    const all = most[q] ?? 0
    const x = all > 0 ? (tasks[q] ?? 0) / all : 0
    belief[f] = (1 + significant(x)) / 2
    if (fact[q + 1] !== f + 1 && f + 1 < belief.length && !last.has(f + 1)) belief[f + 1] = 1 - (belief[f] ?? 0)
  }
  return belief
}

const run = (table: VoteTable, parameters: Parameters, knowledge: Knowledge): Estimate => {
  const { rounds } = { ...DEFAULTS, ...parameters }
  const questions = questionsOf(table)
  if (questions.edges > EDGES) return majority.run(table, {}, knowledge)
  const message = new Float64Array(questions.edges).fill(1)
  let last = round(table, questions, message)
  for (let n = 1; n < rounds; n++) last = round(table, questions, message)
  return conclude(table, {
    belief: read(table, questions, last),
    beliefIs: "score",
    trustworthiness: shareOfLargest(last.workers.map(significant)),
    rounds,
    stopped: "StepLimit",
  })
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { kos } from "@corroborate/core/estimate/method/crowd/kos"
 *
 * const table = tableOf([
 *   { item: "photo 1", source: "a", value: "yes" },
 *   { item: "photo 1", source: "b", value: "yes" },
 *   { item: "photo 1", source: "c", value: "no" },
 *   { item: "photo 2", source: "a", value: "yes" },
 *   { item: "photo 2", source: "b", value: "yes" },
 * ])
 * estimate(table, kos).winners[0] // => 1
 * ```
 */
export const kos: Estimator = {
  name: "kos",
  title: "KOS iterative learning",
  paper: "Karger, Oh and Shah, NIPS 2011",
  answers: "single",
  trustworthinessIs: "what its questions tell it, relative to the largest; below 0 for who is mostly wrong",
  defaults: DEFAULTS,
  meaning: { rounds: `${ROUNDS.rounds}, all of which are run` },
  cost: "votes; with more than two values an item, votes x values of the item",
  stops: "after `rounds`",
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
