/** Tables of votes of any size, made straight into columns: about ten votes an item, eleven values, sources good and bad. */
import type { Names, VoteTable } from "@corroborate/core"

/** Whole numbers from a seed; the same everywhere. */
export const numbersFrom = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const named = (letter: string, size: number): Names => ({ size, at: (id) => `${letter}${id}` })

const VALUES = 11
/** A few sources give most votes: the exponent makes a power law of 0.6. */
const POWER = 2.5

/** A table, and of each item the value that most sources took for right. */
export interface Synthetic {
  readonly table: VoteTable
  readonly right: Uint8Array
  readonly accuracy: Float64Array
}

/** How many sources a table of so many votes has, as in the measurements it is held against. */
export const sourcesFor = (votes: number): number => Math.max(100, Math.round(votes / 1000))

/** A table of about so many votes. */
export const synthetic = (votes: number, sources = sourcesFor(votes), seed = 7): Synthetic => {
  const random = numbersFrom(seed)
  const items = Math.max(1, Math.round(votes / 10))
  const accuracy = Float64Array.from({ length: sources }, () => 0.45 + random(50) / 100)
  const right = new Uint8Array(items)
  const itemFacts = new Uint32Array(items + 1)
  const [factVotes, factValue] = [new Uint32Array(votes + 1), new Uint32Array(votes)]
  const voteSource = new Uint32Array(votes)
  let [fact, vote] = [0, 0]
  const lists: Array<Array<number>> = Array.from({ length: VALUES }, () => [])
  for (let i = 0; i < items; i++) {
    itemFacts[i] = fact
    const truth = random(VALUES)
    right[i] = truth
    const wanted = i === items - 1 ? votes - vote : Math.min(votes - vote, 5 + random(11))
    for (let k = 0; k < wanted; k++) {
      const source = Math.floor(sources * (random(1_000_000) / 1_000_000) ** POWER)
      const value = random(100) < 100 * (accuracy[source] ?? 0) ? truth : random(VALUES)
      const list = lists[value] ?? []
      // A source stands at most once behind a fact.
      if (!list.includes(source)) list.push(source)
    }
    for (const [value, list] of lists.entries()) {
      if (list.length === 0) continue
      factVotes[fact] = vote
      factValue[fact++] = value
      list.sort((a, b) => a - b)
      for (const source of list) voteSource[vote++] = source
      list.length = 0
    }
  }
  itemFacts[items] = fact
  factVotes[fact] = vote
  const table: VoteTable = {
    items: named("item ", items),
    sources: named("source ", sources),
    values: named("value ", VALUES),
    itemFacts,
    factVotes: factVotes.subarray(0, fact + 1),
    factValue: factValue.subarray(0, fact),
    voteSource: voteSource.subarray(0, vote),
  }
  return { table, right, accuracy }
}
