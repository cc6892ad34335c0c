/** What many methods begin or end with: shares of votes, the winner of each item, how often a source is with it. */
import { factCount, votesBySource, type VoteTable } from "./table/VoteTable.ts"

/** The fact of each item with the largest score; the first of equals. */
export const winnersBy = ({ itemFacts, items }: VoteTable, score: Float64Array): Uint32Array => {
  const winners = new Uint32Array(items.size)
  for (let i = 0; i < winners.length; i++) {
    const end = itemFacts[i + 1] ?? 0
    let best = itemFacts[i] ?? 0
    for (let f = best + 1; f < end; f++) if ((score[f] ?? 0) > (score[best] ?? 0)) best = f
    winners[i] = best
  }
  return winners
}

/** The share of an item's votes that each fact has. */
export const voteShares = (table: VoteTable): Float64Array => {
  const { itemFacts, factVotes } = table
  const shares = new Float64Array(factCount(table))
  for (let i = 0; i + 1 < itemFacts.length; i++) {
    const [from, to] = [itemFacts[i] ?? 0, itemFacts[i + 1] ?? 0]
    const all = (factVotes[to] ?? 0) - (factVotes[from] ?? 0)
    for (let f = from; f < to; f++) shares[f] = ((factVotes[f + 1] ?? 0) - (factVotes[f] ?? 0)) / all
  }
  return shares
}

/** Of each source, the share of its votes that are for the winner of their item. */
export const agreement = (table: VoteTable, winners: Uint32Array): Float64Array => {
  const { factVotes, voteSource, sources } = table
  const agreed = new Float64Array(sources.size)
  for (const f of winners) {
    for (let v = factVotes[f] ?? 0; v < (factVotes[f + 1] ?? 0); v++) {
      const s = voteSource[v] ?? 0
      agreed[s] = (agreed[s] ?? 0) + 1
    }
  }
  const given = votesBySource(table)
  return agreed.map((count, s) => count / Math.max(1, given[s] ?? 0))
}
