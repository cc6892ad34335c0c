/** The number of each item that is closest to its votes: by squares (a mean) or by distances (a median). */
import type { VoteTable } from "../../table/VoteTable.ts"
import { significant } from "../pass/grid.ts"
import { factSums } from "../pass/spread.ts"
import { boundsOf } from "./ends.ts"

/** Newton's steps for a mean with intervals in it; each settles which ends pull. */
const STEPS = 50

/** Every source alike. */
export const evenly = (table: VoteTable): Float64Array => new Float64Array(table.sources.size).fill(1)

/** A number between two ends, of which one or both may not be there. */
const between = (low: number, high: number): number => {
  if (Number.isFinite(low)) return Number.isFinite(high) ? low + (high - low) / 2 : low
  return Number.isFinite(high) ? high : 0
}

/** What all facts of an item allow together, or what lies between those that do not meet. */
const meeting = (low: Float64Array, high: Float64Array, from: number, to: number): number => {
  let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let f = from; f < to; f++) {
    least = Math.max(least, low[f] ?? 0)
    most = Math.min(most, high[f] ?? 0)
  }
  return between(Math.min(least, most), Math.max(least, most))
}

/**
 * Per item the number with the smallest weighted sum of squared distances. Of points it is the weighted mean; intervals
 * pull with their nearer end while the number lies outside, and not at all while it lies inside.
 *
 * @param weight - by source, none below 0; an item whose weights are all 0 is balanced evenly
 */
export const means = (table: VoteTable, weight: Float64Array): Float64Array => {
  const { low, high } = boundsOf(table)
  const { itemFacts, items } = table
  const weighed = factSums(table, weight)
  const plain = factSums(table, evenly(table))
  return Float64Array.from({ length: items.size }, (_, i) => {
    const [from, to] = [itemFacts[i] ?? 0, itemFacts[i + 1] ?? 0]
    let all = 0
    for (let f = from; f < to; f++) all += weighed[f] ?? 0
    const pull = all > 0 ? weighed : plain
    const next = (at: number): number => {
      let [sum, n] = [0, 0]
      for (let f = from; f < to; f++) {
        const [least, most, w] = [low[f] ?? 0, high[f] ?? 0, pull[f] ?? 0]
        const isPoint = least === most
        if (!isPoint && at >= least && at <= most) continue
        sum += w * (isPoint || at < least ? least : most)
        n += w
      }
      return n > 0 ? sum / n : at
    }
    let at = meeting(low, high, from, to)
    for (let n = 0; n < STEPS; n++) {
      const there = next(at)
      if (there === at) break
      at = there
    }
    return significant(at)
  })
}

/**
 * Per item the number with the smallest weighted sum of distances: the weighted median of all ends, where a point has
 * both ends in one place. In the middle of the two numbers where half the weight lies on each side.
 *
 * @param weight - by source, none below 0; an item whose weights are all 0 is balanced evenly
 */
export const medians = (table: VoteTable, weight: Float64Array): Float64Array => {
  const { low, high } = boundsOf(table)
  const { itemFacts, items } = table
  const weighed = factSums(table, weight)
  const plain = factSums(table, evenly(table))
  return Float64Array.from({ length: items.size }, (_, i) => {
    const [from, to] = [itemFacts[i] ?? 0, itemFacts[i + 1] ?? 0]
    let [all, points] = [0, true]
    for (let f = from; f < to; f++) {
      all += weighed[f] ?? 0
      points &&= low[f] === high[f]
    }
    const pull = all > 0 ? weighed : plain
    if (points)
      return medianOf(
        from,
        to,
        (f) => low[f] ?? 0,
        (f) => pull[f] ?? 0,
      )
    const ends = Array.from({ length: 2 * (to - from) }, (__, k) => {
      const f = from + (k >> 1)
      return { at: (k % 2 === 0 ? low[f] : high[f]) ?? 0, weight: pull[f] ?? 0 }
    }).toSorted((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    return medianOf(
      0,
      ends.length,
      (k) => ends[k]?.at ?? 0,
      (k) => ends[k]?.weight ?? 0,
    )
  })
}

/** The weighted median of ascending numbers. */
const medianOf = (from: number, to: number, at: (k: number) => number, weight: (k: number) => number): number => {
  let all = 0
  for (let k = from; k < to; k++) all += weight(k)
  let sum = 0
  for (let k = from; k < to; k++) {
    sum += weight(k)
    if (2 * sum < all || weight(k) === 0) continue
    if (2 * sum > all) return between(at(k), at(k))
    let after = k + 1
    while (after + 1 < to && weight(after) === 0) after++
    return between(at(k), after < to ? at(after) : at(k))
  }
  return 0
}
