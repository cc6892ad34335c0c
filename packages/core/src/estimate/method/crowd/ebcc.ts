/**
 * EBCC: IBCC whose values have subtypes, so that sources may be right and wrong together.
 *
 * In words: every value has `groups` kinds of item, some easy and some hard; a source has a row for every kind. Two
 * sources that fail on the same kind are then not two independent witnesses. Solved by variational Bayes: kinds of a
 * value have a Dirichlet prior of 0.1 / groups, rows one of 4 where source and value agree and 1 elsewhere. Kinds have to
 * start apart: from numbers made from `seed` by a fixed generator, so a run can be repeated to the bit.
 *
 * @see Li, Rubinstein and Cohn, "Exploiting Worker Correlation for Label Aggregation in Crowdsourcing", ICML 2019
 */
import type { Estimate, Estimator, Knowledge, Parameters } from "../../Estimator.ts"
import { NONE, type VoteTable } from "../../table/VoteTable.ts"
import { voteShares } from "../../winners.ts"
import { grid } from "../pass/grid.ts"
import { change, repeat, ROUNDS, type Ended } from "../pass/rounds.ts"
import { generator } from "../pass/seeded.ts"
import { digamma } from "../pass/special.ts"
import { onClosed } from "./closed.ts"
import { pairsOf, type Pairs } from "./pairs.ts"

const DEFAULTS = { rounds: 500, tolerance: 1e-3, groups: 10, kinds: 0.1, classes: 1, right: 4, wrong: 1, seed: 1 }

type Settings = typeof DEFAULTS

/** Per item and cell (value k, kind m at `k * groups + m`) its probability; shares of votes split at random. */
const start = (table: VoteTable, { groups, seed }: Settings): Float64Array => {
  const { items, itemFacts, factValue, values } = table
  const next = generator(seed)
  const shares = voteShares(table)
  const cells = values.size * groups
  const q = new Float64Array(items.size * cells)
  for (let i = 0; i < items.size; i++) {
    for (let f = itemFacts[i] ?? 0; f < (itemFacts[i + 1] ?? 0); f++) {
      const parts = Array.from({ length: groups }, () => -Math.log(next()))
      const all = parts.reduce((sum, x) => sum + x, 0)
      const at = i * cells + (factValue[f] ?? 0) * groups
      for (const [m, part] of parts.entries()) q[at + m] = grid(((shares[f] ?? 0) * part) / all)
    }
  }
  return q
}

interface Logs {
  /** Per pair and cell, and per cell. */
  readonly rows: Float64Array
  readonly priors: Float64Array
}

const maximise = (table: VoteTable, pairs: Pairs, q: Float64Array, settings: Settings): Logs => {
  const { items, itemFacts, factVotes, sources, values } = table
  const { groups, kinds, classes, right, wrong } = settings
  const cells = values.size * groups
  const rows = new Float64Array(pairs.size * cells)
  const columns = new Float64Array(sources.size * cells)
  const totals = new Float64Array(cells)
  for (let i = 0; i < items.size; i++) {
    const at = i * cells
    for (let c = 0; c < cells; c++) totals[c] = (totals[c] ?? 0) + (q[at + c] ?? 0)
    const end = factVotes[itemFacts[i + 1] ?? 0] ?? 0
    for (let v = factVotes[itemFacts[i] ?? 0] ?? 0; v < end; v++) {
      const row = (pairs.ofVote[v] ?? 0) * cells
      for (let c = 0; c < cells; c++) rows[row + c] = (rows[row + c] ?? 0) + (q[at + c] ?? 0)
    }
  }
  for (let p = 0; p < pairs.size; p++)
    for (let c = 0; c < cells; c++) {
      const column = (pairs.source[p] ?? 0) * cells + c
      columns[column] = (columns[column] ?? 0) + (rows[p * cells + c] ?? 0)
    }
  const all = columns.map((n) => digamma(n + right + (values.size - 1) * wrong))
  for (let p = 0; p < pairs.size; p++)
    for (let c = 0; c < cells; c++) {
      const prior = Math.floor(c / groups) === pairs.value[p] ? right : wrong
      const column = (pairs.source[p] ?? 0) * cells + c
      rows[p * cells + c] = grid(digamma((rows[p * cells + c] ?? 0) + prior) - (all[column] ?? 0))
    }
  return { rows, priors: cellPriors(totals, values.size, { groups, kinds, classes }) }
}

const cellPriors = (
  totals: Float64Array,
  K: number,
  { groups, kinds, classes }: Pick<Settings, "groups" | "kinds" | "classes">,
): Float64Array => {
  const byValue = Float64Array.from({ length: K }, (_, k) =>
    totals.subarray(k * groups, (k + 1) * groups).reduce((sum, n) => sum + n, 0),
  )
  return totals.map((n, c) => {
    const items = byValue[Math.floor(c / groups)] ?? 0
    return grid(digamma(n + kinds / groups) - digamma(items + kinds) + digamma(items + classes))
  })
}

const expect = (
  table: VoteTable,
  pairs: Pairs,
  { rows, priors }: Logs,
  groups: number,
  known: Uint32Array | undefined,
): Float64Array => {
  const { items, itemFacts, factVotes, factValue } = table
  const cells = priors.length
  const q = new Float64Array(items.size * cells)
  for (let i = 0; i < items.size; i++) {
    const at = i * cells
    const [from, to] = [itemFacts[i] ?? 0, itemFacts[i + 1] ?? 0]
    const certain = known?.[i] ?? NONE
    const only = certain >= from && certain < to ? (factValue[certain] ?? 0) : NONE
    const mine = q.subarray(at, at + cells)
    mine.set(priors)
    for (let v = factVotes[from] ?? 0; v < (factVotes[to] ?? 0); v++) {
      const row = (pairs.ofVote[v] ?? 0) * cells
      for (let c = 0; c < cells; c++) mine[c] = (mine[c] ?? 0) + (rows[row + c] ?? 0)
    }
    let most = Number.NEGATIVE_INFINITY
    for (let c = 0; c < cells; c++) {
      if (only !== NONE && Math.floor(c / groups) !== only) mine[c] = Number.NEGATIVE_INFINITY
      most = Math.max(most, mine[c] ?? 0)
    }
    let sum = 0
    for (let c = 0; c < cells; c++) {
      mine[c] = Math.exp((mine[c] ?? 0) - most)
      sum += mine[c] ?? 0
    }
    for (let c = 0; c < cells; c++) mine[c] = grid((mine[c] ?? 0) / sum)
  }
  return q
}

const byValues = (q: Float64Array, groups: number): Float64Array =>
  Float64Array.from({ length: q.length / groups }, (_, k) =>
    q.subarray(k * groups, (k + 1) * groups).reduce((sum, x) => sum + x, 0),
  )

const solve = (table: VoteTable, settings: Settings, known: Uint32Array | undefined): Ended & { z: Float64Array } => {
  const pairs = pairsOf(table)
  let q = start(table, settings)
  let z = byValues(q, settings.groups)
  const ended = repeat(settings, () => {
    const before = z
    q = expect(table, pairs, maximise(table, pairs, q, settings), settings.groups, known)
    z = byValues(q, settings.groups)
    return change(before, z)
  })
  return { ...ended, z: z.map((x) => Math.min(1, x)) }
}

const run = (table: VoteTable, parameters: Parameters, knowledge: Knowledge): Estimate =>
  onClosed(table, knowledge, () => solve(table, { ...DEFAULTS, ...parameters }, knowledge.known))

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { ebcc } from "@corroborate/core/estimate/method/crowd/ebcc"
 *
 * const table = tableOf([
 *   { item: "photo 1", source: "a", value: "yes" },
 *   { item: "photo 1", source: "b", value: "yes" },
 *   { item: "photo 1", source: "c", value: "no" },
 * ])
 * estimate(table, ebcc).winners[0] // => 1
 * ```
 */
export const ebcc: Estimator = {
  name: "ebcc",
  title: "EBCC (variational)",
  paper: "Li, Rubinstein and Cohn, ICML 2019",
  answers: "single",
  trustworthinessIs: "mean probability of its facts",
  defaults: DEFAULTS,
  meaning: {
    ...ROUNDS,
    tolerance: "largest change of a probability in one round that counts as standing still",
    groups: "kinds of item that every value has, at least 1",
    kinds: "items beforehand over all kinds of a value, above 0",
    classes: "items that every value is given beforehand, above 0",
    right: "votes that every row is given beforehand for being right, above 0",
    wrong: "votes beforehand for each way of being wrong, above 0",
    seed: "start of the generator that sets the kinds apart, a whole number",
  },
  cost: "votes x values of the vocabulary, up to 64, x groups",
  stops: "when no probability moves by more than `tolerance`",
  uses: ["known"],
  axioms: {
    "claim coherence": "no",
    "source coherence": "yes",
    symmetry: "no",
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
