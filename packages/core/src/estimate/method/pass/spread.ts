/** The two halves of every iterative method: from sources to the facts they stand behind, and back. */
import { factCount, type VoteTable } from "../../table/VoteTable.ts"

/** Per fact the sum of its sources' weights. One pass over the votes. */
export const factSums = (table: VoteTable, weight: Float64Array): Float64Array => {
  const { factVotes, voteSource } = table
  const sums = new Float64Array(factCount(table))
  for (let f = 0; f < sums.length; f++) {
    const end = factVotes[f + 1] ?? 0
    let sum = 0
    for (let v = factVotes[f] ?? 0; v < end; v++) sum += weight[voteSource[v] ?? 0] ?? 0
    sums[f] = sum
  }
  return sums
}

/** Per source the sum of its facts' scores. One pass over the votes. */
export const sourceSums = (table: VoteTable, score: Float64Array): Float64Array => {
  const { factVotes, voteSource, sources } = table
  const sums = new Float64Array(sources.size)
  for (let f = 0; f < score.length; f++) {
    const end = factVotes[f + 1] ?? 0
    const x = score[f] ?? 0
    for (let v = factVotes[f] ?? 0; v < end; v++) {
      const s = voteSource[v] ?? 0
      sums[s] = (sums[s] ?? 0) + x
    }
  }
  return sums
}

/** Per item the sum over its facts. */
export const itemSums = ({ itemFacts, items }: VoteTable, score: Float64Array): Float64Array => {
  const sums = new Float64Array(items.size)
  for (let i = 0; i < sums.length; i++) {
    let sum = 0
    for (let f = itemFacts[i] ?? 0; f < (itemFacts[i + 1] ?? 0); f++) sum += score[f] ?? 0
    sums[i] = sum
  }
  return sums
}

/** The largest of some numbers, at least 0. */
export const largest = (numbers: Float64Array): number => {
  let most = 0
  for (let i = 0; i < numbers.length; i++) most = Math.max(most, numbers[i] ?? 0)
  return most
}

/** How many votes stand behind each fact. */
export const supports = (table: VoteTable): Float64Array => {
  const { factVotes } = table
  const counts = new Float64Array(factCount(table))
  for (let f = 0; f < counts.length; f++) counts[f] = (factVotes[f + 1] ?? 0) - (factVotes[f] ?? 0)
  return counts
}
