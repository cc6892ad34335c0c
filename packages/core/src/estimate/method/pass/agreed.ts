/** How often sources are with the winner, when an item's best facts may be equal. */
import { votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { grid } from "./grid.ts"
import { sourceSums } from "./spread.ts"

/**
 * Per fact its part of having won its item: 1 for the only best fact, 1 / m for each of m that are equally good, 0 for
 * the rest. While weights are being learnt nobody gains from whose name sorts first.
 */
export const wins = ({ itemFacts }: VoteTable, score: Float64Array): Float64Array => {
  const won = new Float64Array(score.length)
  for (let i = 0; i + 1 < itemFacts.length; i++) {
    const [from, to] = [itemFacts[i] ?? 0, itemFacts[i + 1] ?? 0]
    let [most, equal] = [Number.NEGATIVE_INFINITY, 0]
    for (let f = from; f < to; f++) {
      const x = score[f] ?? 0
      if (x > most) [most, equal] = [x, 0]
      if (x === most) equal++
    }
    for (let f = from; f < to; f++) if (score[f] === most) won[f] = 1 / equal
  }
  return won
}

/** Per source the share of its votes that are with the best fact of their item; a tie counts in part. */
export const agreed = (table: VoteTable, score: Float64Array): Float64Array => {
  const given = votesBySource(table)
  return sourceSums(table, wins(table, score).map(grid)).map((sum, s) => grid(sum / Math.max(1, given[s] ?? 0)))
}
