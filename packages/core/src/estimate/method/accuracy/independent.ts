/**
 * What a vote still counts when its source may have copied it from another that stands behind the same fact.
 *
 * Sources of a fact are taken in order of dependence: first the two that depend on each other most, then always the one
 * that depends most on those already taken. Each counts the product over those before it of 1 - c times the probability
 * that the two depend on each other, whichever way round. So of a source and its copies one counts whole.
 *
 * @see Dong, Berti-Equille and Srivastava, "Integrating Conflicting Data: The Role of Source Dependence", PVLDB 2009,
 * section 3.3
 */
import type { CopyPairs } from "../../copying/copying.ts"
import type { VoteTable } from "../../table/VoteTable.ts"
import { grid } from "../pass/grid.ts"

/** Per source the sources that it may depend on, with the probability that it does. */
type Ties = ReadonlyArray<ReadonlyMap<number, number>>

const tiesOf = (sources: number, { first, second, firstCopies, secondCopies }: CopyPairs): Ties => {
  const ties = Array.from({ length: sources }, () => new Map<number, number>())
  for (const [k, a] of first.entries()) {
    const b = second[k] ?? 0
    const either = grid(Math.min(1, (firstCopies[k] ?? 0) + (secondCopies[k] ?? 0)))
    ties[a]?.set(b, either)
    ties[b]?.set(a, either)
  }
  return ties
}

/** Takes the sources of one fact one after the other and writes what each counts. */
const take = (behind: Uint32Array, ties: Ties, c: number, counts: Float64Array, at: number): void => {
  const tied = Array.from(behind, (s, k) => ({ s, k })).filter(({ s }) => behind.some((r) => ties[s]?.has(r) ?? false))
  if (tied.length === 0) return
  const closest = tied.map(({ s }) => tied.reduce((most, r) => Math.max(most, ties[s]?.get(r.s) ?? 0), 0))
  const taken = new Uint8Array(tied.length)
  for (let n = 0; n < tied.length; n++) {
    let best = -1
    for (let k = 0; k < tied.length; k++)
      if (taken[k] === 0 && (best < 0 || (closest[k] ?? 0) > (closest[best] ?? 0))) best = k
    const next = tied[best]
    if (next === undefined) return
    let count = 1
    for (const [k, { s }] of tied.entries()) if (taken[k] === 1) count *= 1 - c * (ties[next.s]?.get(s) ?? 0)
    taken[best] = 1
    counts[at + next.k] = grid(count)
    if (n === 0) closest.fill(0)
    for (const [k, { s }] of tied.entries()) closest[k] = Math.max(closest[k] ?? 0, ties[s]?.get(next.s) ?? 0)
  }
}

/** Per vote what it counts, 0 to 1. */
export const independent = (table: VoteTable, pairs: CopyPairs, c: number): Float64Array => {
  const { factVotes, factValue, voteSource, sources } = table
  const counts = new Float64Array(voteSource.length).fill(1)
  if (pairs.first.length === 0) return counts
  const ties = tiesOf(sources.size, pairs)
  for (let f = 0; f < factValue.length; f++) {
    const [from, to] = [factVotes[f] ?? 0, factVotes[f + 1] ?? 0]
    if (to - from > 1) take(voteSource.subarray(from, to), ties, c, counts, from)
  }
  return counts
}

/** Per fact the sum over its votes of the source's weight times what the vote counts. */
export const countedSums = (table: VoteTable, weight: Float64Array, counts: Float64Array): Float64Array => {
  const { factVotes, factValue, voteSource } = table
  const sums = new Float64Array(factValue.length)
  for (let f = 0; f < sums.length; f++) {
    let sum = 0
    for (let v = factVotes[f] ?? 0; v < (factVotes[f + 1] ?? 0); v++)
      sum += grid((weight[voteSource[v] ?? 0] ?? 0) * (counts[v] ?? 0))
    sums[f] = sum
  }
  return sums
}
