/** Rounds in memory, over a whole table or a part of its items. */
import { NONE, votesBySource, type VoteTable } from "../table/VoteTable.ts"
import { blameAll, runRound, type Columns, type Stretch } from "./kernel.ts"
import type { RoundExecutor } from "./RoundExecutor.ts"

/** A stretch of items that no round was run over yet. */
export const stretchOf = ({ itemFacts }: Columns, sources: number, from: number, to: number): Stretch => ({
  from,
  to,
  winners: new Uint32Array(itemFacts.length - 1).fill(NONE),
  due: new Uint32Array(itemFacts.length - 1),
  wrong: new Int32Array(sources),
})

/** How far any weight has moved since it was last asked, at most; weights asked about are kept. */
export const driftOf = (kept: Int32Array, weights: Int32Array): number => {
  let most = 0
  for (let s = 0; s < weights.length; s++) {
    most = Math.max(most, Math.abs((weights[s] ?? 0) - (kept[s] ?? 0)))
  }
  kept.set(weights)
  return most
}

/**
 * Rounds in one thread. Items that cannot have another winner are passed over; what comes out is what a look at all of
 * them would give.
 */
export const inMemory = (table: VoteTable): RoundExecutor => {
  const stretch = stretchOf(table, table.sources.size, 0, table.items.size)
  const kept = new Int32Array(table.sources.size)
  const counts = new Float64Array(2)
  let drift = 0
  blameAll(table, stretch)
  return {
    given: votesBySource(table),
    round: (weights) => {
      drift += driftOf(kept, weights)
      runRound(table, stretch, weights, drift, counts)
      return { wrong: stretch.wrong, evaluated: counts[0] ?? 0, changed: counts[1] ?? 0 }
    },
    winners: () => stretch.winners,
  }
}
