/** What a method with matrices concludes: by them on a closed vocabulary, by one accuracy a source on an open one. */
import type { Estimate, Knowledge } from "../../Estimator.ts"
import { factCount, NONE, votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { simpleLca } from "../accuracy/simpleLca.ts"
import { conclude } from "../pass/conclude.ts"
import { grid } from "../pass/grid.ts"
import type { Ended } from "../pass/rounds.ts"
import { sourceSums } from "../pass/spread.ts"
import { isClosed, type Posterior } from "./confusion.ts"

/** Per fact the probability of its value. The rest belongs to values that nobody gave to the item. */
const beliefs = (table: VoteTable, z: Posterior): Float64Array => {
  const { itemFacts, factValue, items, values } = table
  const belief = new Float64Array(factCount(table))
  for (let i = 0; i < items.size; i++)
    for (let f = itemFacts[i] ?? 0; f < (itemFacts[i + 1] ?? 0); f++)
      belief[f] = z[i * values.size + (factValue[f] ?? 0)] ?? 0
  return belief
}

/** Per item the value that is more probable than every value it was given, or `NONE`. */
const unsaidOf = ({ itemFacts, items, values }: VoteTable, z: Posterior, belief: Float64Array): Uint32Array => {
  const K = values.size
  const unsaid = new Uint32Array(items.size).fill(NONE)
  for (let i = 0; i < items.size; i++) {
    let most = 0
    for (let f = itemFacts[i] ?? 0; f < (itemFacts[i + 1] ?? 0); f++) most = Math.max(most, belief[f] ?? 0)
    for (let k = 0; k < K; k++) {
      if ((z[i * K + k] ?? 0) <= most) continue
      most = z[i * K + k] ?? 0
      unsaid[i] = k
    }
  }
  return unsaid
}

/** Runs a method on a closed vocabulary and reads its posterior; trustworthiness is the mean belief in a source's facts. */
export const onClosed = (
  table: VoteTable,
  knowledge: Knowledge,
  solve: () => Ended & { readonly z: Posterior },
): Estimate => {
  if (!isClosed(table)) return simpleLca.run(table, simpleLca.defaults, knowledge)
  const { z, ...ended } = solve()
  const belief = beliefs(table, z)
  const given = votesBySource(table)
  const trustworthiness = sourceSums(table, belief).map((sum, s) => grid(sum / Math.max(1, given[s] ?? 0)))
  const unsaid = unsaidOf(table, z, belief)
  return { ...conclude(table, { belief, beliefIs: "probability", trustworthiness, ...ended }), unsaid }
}
