/**
 * Votes so far off that they are set aside before anything is estimated.
 *
 * Two passes, as in the paper on GTM: first what lies further from the item's median than `relative` times the median's
 * size, then, over and over, what lies more than `deviations` standard deviations from the item's mean. The first only
 * where the whole table has no number below 0, since it makes sense for magnitudes (people, tons), not for scores around
 * zero. Intervals are judged by their nearer end. An item always keeps a vote.
 *
 * @see Zhao and Han, "A Probabilistic Model for Estimating Real-valued Truth from Conflicting Sources", QDB 2012, section 4
 */
import type { VoteTable } from "../../table/VoteTable.ts"
import { evenly, medians } from "./balance.ts"
import { boundsOf, middle, outside } from "./ends.ts"

/** How far is too far. */
export interface Outlying {
  readonly relative: number
  readonly deviations: number
}

const isMagnitude = (table: VoteTable): boolean => {
  const { low, high } = boundsOf(table)
  return low.every((x, f) => (Number.isFinite(x) ? x : (high[f] ?? 0)) >= 0)
}

/** Sets aside what lies more than `deviations` from the mean of what is left, until nothing does. */
const trim = (table: VoteTable, kept: Uint8Array, item: number, deviations: number): void => {
  const bounds = boundsOf(table)
  const { itemFacts, factVotes } = table
  const [from, to] = [itemFacts[item] ?? 0, itemFacts[item + 1] ?? 0]
  for (let changed = true; changed;) {
    changed = false
    let [n, sum, squares] = [0, 0, 0]
    const origin = middle(bounds, from)
    for (let f = from; f < to; f++) {
      const x = middle(bounds, f) - origin
      if (kept[f] === 0 || Number.isNaN(x)) continue
      const votes = (factVotes[f + 1] ?? 0) - (factVotes[f] ?? 0)
      n += votes
      sum += x * votes
      squares += x * x * votes
    }
    const mean = origin + sum / n
    const deviation = Math.sqrt(Math.max(0, squares / n - (sum / n) ** 2))
    for (let f = from; f < to; f++) {
      if (kept[f] === 0 || !(Math.abs(outside(bounds, f, mean)) > deviations * deviation * (1 + 1e-9))) continue
      kept[f] = 0
      changed = true
    }
  }
}

/** Per fact 1, or 0 where it is set aside. */
const sound = (table: VoteTable, { relative, deviations }: Outlying): Uint8Array => {
  const kept = new Uint8Array(table.factValue.length).fill(1)
  const bounds = boundsOf(table)
  const middles = medians(table, evenly(table))
  const judged = isMagnitude(table)
  for (let i = 0; i < table.items.size; i++) {
    const at = middles[i] ?? 0
    const [from, to] = [table.itemFacts[i] ?? 0, table.itemFacts[i + 1] ?? 0]
    if (judged && at > 0)
      for (let f = from; f < to; f++) if (Math.abs(outside(bounds, f, at)) > relative * at) kept[f] = 0
    if (kept.subarray(from, to).every((x) => x === 0)) kept.fill(1, from, to)
    trim(table, kept, i, deviations)
  }
  return kept
}

/** The table without its outliers: same items and sources, fewer facts. */
export const withoutOutliers = (table: VoteTable, outlying: Outlying): VoteTable => {
  const kept = sound(table, outlying)
  const { low, high } = boundsOf(table)
  const stays = (column: Float64Array | Uint32Array): ReadonlyArray<number> =>
    Array.from(column).filter((_, f) => kept[f] === 1)
  const before = Uint32Array.from({ length: kept.length + 1 })
  for (let f = 0; f < kept.length; f++) before[f + 1] = (before[f] ?? 0) + (kept[f] ?? 0)
  const [factVotes, voteSource]: [Array<number>, Array<number>] = [[], []]
  for (let f = 0; f < kept.length; f++) {
    if (kept[f] === 0) continue
    factVotes.push(voteSource.length)
    for (let v = table.factVotes[f] ?? 0; v < (table.factVotes[f + 1] ?? 0); v++)
      voteSource.push(table.voteSource[v] ?? 0)
  }
  return {
    ...table,
    itemFacts: table.itemFacts.map((f) => before[f] ?? 0),
    factVotes: Uint32Array.from([...factVotes, voteSource.length]),
    factValue: Uint32Array.from(stays(table.factValue)),
    voteSource: Uint32Array.from(voteSource),
    bounds: { low: Float64Array.from(stays(low)), high: Float64Array.from(stays(high)) },
  }
}
