/** What values of an item say for and against each other, by how alike they are. */
import type { Similarity } from "../../Estimator.ts"
import type { VoteTable } from "../../table/VoteTable.ts"
import { grid } from "./grid.ts"

/** Adds to each fact what the others of its item imply for it. Costs values squared in every item. */
export const implied = (
  table: VoteTable,
  score: Float64Array,
  influence: number,
  similarity: Similarity,
): Float64Array => {
  const { itemFacts, factValue } = table
  const sums = score.slice()
  for (let i = 0; i + 1 < itemFacts.length; i++) {
    const [from, to] = [itemFacts[i] ?? 0, itemFacts[i + 1] ?? 0]
    for (let f = from; f < to; f++) {
      let sum = 0
      for (let g = from; g < to; g++)
        if (g !== f) sum += grid((score[g] ?? 0) * similarity(factValue[g] ?? 0, factValue[f] ?? 0))
      sums[f] = (sums[f] ?? 0) + influence * sum
    }
  }
  return sums
}
