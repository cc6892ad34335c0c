/** Who says anything about an item, once each, whatever number of its facts a source stands behind. */
import type { VoteTable } from "../../table/VoteTable.ts"

/** Sources by item. */
export interface Speakers {
  /** Speakers of item `i` are `of[start[i]]` up to, not including, `of[start[i + 1]]`; ascending. */
  readonly start: Uint32Array
  readonly of: Uint32Array
}

/** Finds the speakers. O(votes log votes of an item). */
export const speakersOf = ({ items, itemFacts, factVotes, voteSource }: VoteTable): Speakers => {
  const start = new Uint32Array(items.size + 1)
  const of = new Uint32Array(voteSource.length)
  let size = 0
  for (let i = 0; i < items.size; i++) {
    start[i] = size
    const sorted = voteSource.slice(factVotes[itemFacts[i] ?? 0], factVotes[itemFacts[i + 1] ?? 0]).toSorted()
    for (const [k, s] of sorted.entries()) {
      if (k > 0 && sorted[k - 1] === s) continue
      of[size] = s
      size++
    }
  }
  start[items.size] = size
  return { start, of: of.slice(0, size) }
}

/** Per item the sum over its speakers. */
export const overSpeakers = ({ start, of }: Speakers, weight: Float64Array): Float64Array => {
  const sums = new Float64Array(start.length - 1)
  for (let i = 0; i < sums.length; i++) {
    let sum = 0
    for (let k = start[i] ?? 0; k < (start[i + 1] ?? 0); k++) sum += weight[of[k] ?? 0] ?? 0
    sums[i] = sum
  }
  return sums
}

/** Per source the sum over the items that it speaks on. */
export const overItems = ({ start, of }: Speakers, sources: number, score: Float64Array): Float64Array => {
  const sums = new Float64Array(sources)
  for (let i = 0; i + 1 < start.length; i++) {
    const x = score[i] ?? 0
    for (let k = start[i] ?? 0; k < (start[i + 1] ?? 0); k++) {
      const s = of[k] ?? 0
      sums[s] = (sums[s] ?? 0) + x
    }
  }
  return sums
}
