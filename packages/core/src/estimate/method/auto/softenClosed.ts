/** How far beliefs of the closed model have to be softened, found by leaving votes out. */
import type { VoteTable } from "../../table/VoteTable.ts"
import type { Pairs } from "../crowd/pairs.ts"
import { grid } from "../pass/grid.ts"
import { LEFT_OUT, leastSurprised, SOFTENINGS, toShares } from "./Solved.ts"

/** By what to divide logarithms so that votes left out are least surprising: see `softenOpen`. */
export const softenClosed = (
  { items, values, itemFacts, factVotes, voteSource }: VoteTable,
  pairs: Pairs,
  { cells, priors }: { readonly cells: Float64Array; readonly priors: Float64Array },
): number => {
  const K = values.size
  const stride = Math.max(1, Math.ceil(voteSource.length / LEFT_OUT))
  const logs = new Float64Array(SOFTENINGS.length)
  const [own, left, shares] = [new Float64Array(K), new Float64Array(K), new Float64Array(K)]
  for (let i = 0; i < items.size; i += stride) {
    const [from, to] = [factVotes[itemFacts[i] ?? 0] ?? 0, factVotes[itemFacts[i + 1] ?? 0] ?? 0]
    if (to - from < 2) continue
    own.set(priors)
    for (let v = from; v < to; v++)
      for (let k = 0; k < K; k++) own[k] = (own[k] ?? 0) + (cells[(pairs.ofVote[v] ?? 0) * K + k] ?? 0)
    for (let v = from; v < to; v++) {
      const row = (pairs.ofVote[v] ?? 0) * K
      for (let k = 0; k < K; k++) left[k] = (own[k] ?? 0) - (cells[row + k] ?? 0)
      for (const [t, softening] of SOFTENINGS.entries()) {
        toShares(left, softening, shares)
        const chance = shares.reduce((sum, p, k) => sum + p * Math.exp(cells[row + k] ?? 0), 0)
        logs[t] = (logs[t] ?? 0) + grid(Math.log(chance))
      }
    }
  }
  return leastSurprised(logs)
}
