/** 0-1 loss: how many of a source's votes are not for the winner of their item. */
import { votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { winnersBy } from "../../winners.ts"
import { wins } from "../pass/agreed.ts"
import { grid } from "../pass/grid.ts"
import { sourceSums } from "../pass/spread.ts"

/** What the parameter `ties` of these methods is. */
export const TIES = "1: equally good values share the win while weights are learnt; 0: the first takes it"

const firstOnly = (table: VoteTable, score: Float64Array): Float64Array => {
  const won = new Float64Array(score.length)
  for (const f of winnersBy(table, score)) won[f] = 1
  return won
}

/** Per source the number of its votes that are not for their item's winner, by score. */
export const mistakes = (table: VoteTable, score: Float64Array, ties: number): Float64Array => {
  const won = (ties === 1 ? wins(table, score) : firstOnly(table, score)).map(grid)
  const given = votesBySource(table)
  return sourceSums(table, won).map((right, s) => Math.max(0, (given[s] ?? 0) - right))
}
