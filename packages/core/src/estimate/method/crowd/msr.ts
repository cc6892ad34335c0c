/**
 * M-MSR: skills from how often pairs of sources agree, robust against some sources that attack.
 *
 * In words: of every pair of sources with items in common take (K agreement - 1) / (K - 1), which is the product of
 * their skills if wrong answers are spread evenly; find skills u, v with u v close to its absolute values, each in turn
 * as the mean of the quotients without the F largest and F smallest that lie beyond its present value, where F is half of
 * the fewest partners that a source has, less one; give the skills the signs that agree with the matrix; turn skill into
 * accuracy and accuracy into a weight ln(p (K - 1) / (1 - p)); vote with the weights. Starts from 0.5 instead of random
 * numbers.
 *
 * The matrix has sources squared cells: above {@link SOURCES} sources the vote is weighted by agreement (`wawa`).
 *
 * @see Ma and Olshevsky, "Adversarial Crowdsourcing Through Robust Rank-One Matrix Completion", NeurIPS 2020
 */
import type { Estimate, Estimator, Knowledge, Parameters } from "../../Estimator.ts"
import type { VoteTable } from "../../table/VoteTable.ts"
import { conclude } from "../pass/conclude.ts"
import { grid } from "../pass/grid.ts"
import { posteriors } from "../pass/posterior.ts"
import { change, repeat, ROUNDS } from "../pass/rounds.ts"
import { factSums } from "../pass/spread.ts"
import { wawa } from "./wawa.ts"

const DEFAULTS = { rounds: 200, tolerance: 1e-5 }

/** The most sources for which the matrix is made: 32 MB. */
export const SOURCES = 2048

interface Agreement {
  /** Partners of each source, with the covariation of the pair. */
  readonly partners: ReadonlyArray<Uint32Array>
  readonly values: ReadonlyArray<Float64Array>
}

const agreementOf = ({ itemFacts, factVotes, voteSource, sources, values }: VoteTable): Agreement => {
  const S = sources.size
  const K = Math.max(2, values.size)
  const [common, same] = [new Uint32Array(S * S), new Uint32Array(S * S)]
  for (let i = 0; i + 1 < itemFacts.length; i++) {
    const [first, last] = [itemFacts[i] ?? 0, itemFacts[i + 1] ?? 0]
    const [from, to] = [factVotes[first] ?? 0, factVotes[last] ?? 0]
    for (let f = first; f < last; f++) {
      const [own, ownEnd] = [factVotes[f] ?? 0, factVotes[f + 1] ?? 0]
      for (let v = own; v < ownEnd; v++) {
        const row = (voteSource[v] ?? 0) * S
        for (let w = from; w < to; w++) {
          const cell = row + (voteSource[w] ?? 0)
          common[cell] = (common[cell] ?? 0) + 1
          if (w >= own && w < ownEnd) same[cell] = (same[cell] ?? 0) + 1
        }
      }
    }
  }
  const partners = Array.from({ length: S }, (_, s) =>
    Uint32Array.from(Array.from({ length: S }, (__, r) => r).filter((r) => r !== s && (common[s * S + r] ?? 0) > 0)),
  )
  const covariation = (s: number, r: number): number =>
    grid(((K * (same[s * S + r] ?? 0)) / (common[s * S + r] ?? 1) - 1) / (K - 1))
  return { partners, values: partners.map((row, s) => Float64Array.from(row, (r) => covariation(s, r))) }
}

/** The mean without up to F of the numbers on each side of `at`; `at` where none is left. */
const trimmed = (numbers: Float64Array, F: number, at: number, least: number): number => {
  const sorted = F === 0 ? numbers : numbers.toSorted()
  let [below, above] = [0, 0]
  for (const x of sorted) {
    if (x < at) below++
    if (x > at) above++
  }
  const kept = sorted.subarray(Math.min(F, below), sorted.length - Math.min(F, above))
  if (kept.length === 0) return at
  if (kept.length === 1 && kept[0] === 0) return least
  return grid(kept.reduce((sum, x) => sum + x, 0) / kept.length)
}

/** Signs such that most pairs have the sign of their product, starting from everybody being good. */
const signs = ({ partners, values }: Agreement, size: Float64Array): Float64Array => {
  let sign: Float64Array = new Float64Array(size.length).fill(1)
  for (let n = 0; n < 20; n++) {
    const next = sign.map((own, s) => {
      let sum = 0
      for (const [k, r] of (partners[s] ?? new Uint32Array(0)).entries())
        sum += (values[s]?.[k] ?? 0) * (sign[r] ?? 0) * (size[r] ?? 0)
      return sum === 0 ? own : Math.sign(sum)
    })
    if (change(sign, next) === 0) return next
    sign = next
  }
  return sign
}

const run = (table: VoteTable, parameters: Parameters, knowledge: Knowledge): Estimate => {
  if (table.sources.size > SOURCES) return wawa.run(table, {}, knowledge)
  const agreement = agreementOf(table)
  const K = Math.max(2, table.values.size)
  const least = 1 / Math.sqrt(table.items.size)
  const fewest = agreement.partners.reduce((n, row) => Math.min(n, row.length), Number.POSITIVE_INFINITY)
  const F = Math.max(0, Math.floor(fewest / 2) - 1)
  let u: Float64Array = new Float64Array(table.sources.size).fill(0.5)
  let v: Float64Array = u
  const fit = (own: Float64Array, other: Float64Array): Float64Array =>
    own.map((x, s) => {
      const quotients = Float64Array.from(
        agreement.partners[s] ?? [],
        (r, k) => Math.abs(agreement.values[s]?.[k] ?? 0) / Math.max(1e-9, other[r] ?? 0),
      )
      return quotients.length === 0 ? x : trimmed(quotients, F, x, least)
    })
  const ended = repeat({ ...DEFAULTS, ...parameters }, () => {
    const before = { u, v }
    v = fit(v, u)
    u = fit(u, v)
    return Math.max(change(before.u, u), change(before.v, v))
  })
  const size = u.map((x, s) => grid(Math.sqrt(x * (v[s] ?? 0))))
  const sign = signs(agreement, size)
  const skill = size.map((x, s) => Math.max(-1 / (K - 1) + least, Math.min(1 - least, x * (sign[s] ?? 0))))
  const accuracy = skill.map((x) => (x * (K - 1)) / K + 1 / K)
  const weight = accuracy.map((p) => grid(Math.log(Math.max(1e-9, p * (K - 1)) / Math.max(1e-9, 1 - p))))
  const belief = posteriors(table, factSums(table, weight))
  return conclude(table, { belief, beliefIs: "score", trustworthiness: accuracy, ...ended })
}

/**
 * See the head of this file.
 *
 * @example
 * ```ts import.meta.vitest
 * import { estimate, tableOf } from "@corroborate/core"
 * import { msr } from "@corroborate/core/estimate/method/crowd/msr"
 *
 * const panel = (item: string) => [
 *   { item, source: "a", value: "yes" },
 *   { item, source: "b", value: "yes" },
 *   { item, source: "c", value: "no" },
 * ]
 * const table = tableOf(["photo 1", "photo 2", "photo 3", "photo 4"].flatMap(panel))
 * estimate(table, msr).winners[0] // => 1
 * ```
 */
export const msr: Estimator = {
  name: "m-msr",
  title: "M-MSR",
  paper: "Ma and Olshevsky, NeurIPS 2020",
  answers: "single",
  trustworthinessIs: "accuracy from agreement with other sources",
  defaults: DEFAULTS,
  meaning: { ...ROUNDS, tolerance: "largest change of a skill in one round that counts as standing still" },
  cost: "votes of an item squared, once; then pairs of sources",
  stops: "when no skill moves by more than `tolerance`",
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
    "conflict coherence": "yes",
    "antisource coherence": "no",
  },
  run,
}
