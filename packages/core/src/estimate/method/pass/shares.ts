/** Weighted votes as shares of their item. */
import type { VoteTable } from "../../table/VoteTable.ts"
import { voteShares } from "../../winners.ts"
import { factSums, itemSums } from "./spread.ts"

/** Per fact its part of its item's weight, counting no weight below 0; plain shares of votes where none is above 0. */
export const shares = (table: VoteTable, weight: Float64Array): Float64Array => {
  const { itemFacts } = table
  const sums = factSums(table, weight)
  const positive = sums.map((x) => Math.max(0, x))
  const all = itemSums(table, positive)
  const plain = voteShares(table)
  const out = new Float64Array(sums.length)
  for (let i = 0; i + 1 < itemFacts.length; i++) {
    const total = all[i] ?? 0
    for (let f = itemFacts[i] ?? 0; f < (itemFacts[i + 1] ?? 0); f++)
      out[f] = total > 0 ? (positive[f] ?? 0) / total : (plain[f] ?? 0)
  }
  return out
}
