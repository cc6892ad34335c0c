/** Leaves out the vote of every item's most trusted source, to see how far the rest would have been from it. */
import { NONE, type VoteTable } from "../../table/VoteTable.ts"

/** Votes less one an item. */
export interface Left {
  /** The votes that stay. Facts stay too, with or without votes. */
  readonly table: VoteTable
  /** Per item the fact whose vote was left out, `NONE` where the item has less than two votes. */
  readonly fact: Uint32Array
}

/** Of an item's votes the one of the most trusted source; of equals the one furthest out, by `far` of its fact. */
const trusted = (
  { itemFacts, factVotes, voteSource }: VoteTable,
  item: number,
  weight: Float64Array,
  far: (fact: number) => number,
): { readonly vote: number; readonly fact: number } => {
  let best = { vote: NONE, fact: NONE, weight: Number.NEGATIVE_INFINITY, far: Number.NEGATIVE_INFINITY }
  for (let f = itemFacts[item] ?? 0; f < (itemFacts[item + 1] ?? 0); f++) {
    const out = far(f)
    for (let vote = factVotes[f] ?? 0; vote < (factVotes[f + 1] ?? 0); vote++) {
      const own = weight[voteSource[vote] ?? 0] ?? 0
      if (own > best.weight || (own === best.weight && out > best.far)) best = { vote, fact: f, weight: own, far: out }
    }
  }
  return best
}

/** Leaves them out. O(votes). */
export const withoutTrusted = (
  table: VoteTable,
  weight: Float64Array,
  far: (fact: number, item: number) => number,
): Left => {
  const { items, itemFacts, factVotes, factValue, voteSource } = table
  const isOut = new Uint8Array(voteSource.length)
  const fact = new Uint32Array(items.size).fill(NONE)
  for (let i = 0; i < items.size; i++) {
    const votes = (factVotes[itemFacts[i + 1] ?? 0] ?? 0) - (factVotes[itemFacts[i] ?? 0] ?? 0)
    if (votes < 2) continue
    const best = trusted(table, i, weight, (f) => far(f, i))
    isOut[best.vote] = 1
    fact[i] = best.fact
  }
  const starts = new Uint32Array(factVotes.length)
  for (let f = 0; f < factValue.length; f++) {
    let kept = starts[f] ?? 0
    for (let v = factVotes[f] ?? 0; v < (factVotes[f + 1] ?? 0); v++) if (isOut[v] === 0) kept++
    starts[f + 1] = kept
  }
  return { table: { ...table, factVotes: starts, voteSource: voteSource.filter((_, v) => isOut[v] === 0) }, fact }
}
