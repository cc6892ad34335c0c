/** One round over a stretch of items, in memory. The only loops that see every vote. */
import type { VoteTable } from "../table/VoteTable.ts"

/** The columns that a round reads. */
export type Columns = Pick<VoteTable, "itemFacts" | "factVotes" | "voteSource">

/** What a stretch of items keeps from round to round; columns are as long as the table has items, or sources. */
export interface Stretch {
  readonly from: number
  /** The item behind the last. */
  readonly to: number
  readonly winners: Uint32Array
  /**
   * Per item the drift from which on its winner may change. Drift is the sum over rounds of the largest change of any
   * weight. With a margin m over the next fact and n votes, as long as n times the drift stays below m nothing can
   * change: the least whole drift that does not is m / n rounded up. Whole numbers, so this is a proof and no estimate.
   */
  readonly due: Uint32Array
  readonly wrong: Int32Array
}

/** Never due: an item with one fact. */
const NEVER = 0xffff_ffff

/** Adds to the losses of a fact's sources. */
const blame = ({ factVotes, voteSource }: Columns, wrong: Int32Array, fact: number, by: number): void => {
  const end = factVotes[fact + 1] ?? 0
  for (let v = factVotes[fact] ?? 0; v < end; v++) {
    const s = voteSource[v] ?? 0
    wrong[s] = (wrong[s] ?? 0) + by
  }
}

/**
 * Looks at items that are due and keeps winners, deadlines and losses. Gives back how many were looked at and how many
 * winners changed: looked at + changed x 2^32 would not fit a small number, so they come in `counts`.
 */
export const runRound = (
  columns: Columns,
  { from, to, winners, due, wrong }: Stretch,
  weights: Int32Array,
  drift: number,
  counts: Float64Array,
): void => {
  const { itemFacts, factVotes, voteSource } = columns
  let evaluated = 0
  let changed = 0
  for (let i = from; i < to; i++) {
    if ((due[i] ?? 0) > drift) continue
    evaluated++
    const last = itemFacts[i + 1] ?? 0
    let v = factVotes[itemFacts[i] ?? 0] ?? 0
    const begin = v
    let [best, most, next] = [0, -1, -1]
    for (let f = itemFacts[i] ?? 0; f < last; f++) {
      const end = factVotes[f + 1] ?? 0
      let sum = 0
      for (; v < end; v++) sum += weights[voteSource[v] ?? 0] ?? 0
      if (sum > most) {
        next = most
        most = sum
        best = f
      } else if (sum > next) next = sum
    }
    due[i] = next < 0 ? NEVER : Math.min(NEVER - 1, drift + Math.ceil((most - next) / (v - begin)))
    const before = winners[i] ?? 0
    if (before === best) continue
    changed++
    winners[i] = best
    blame(columns, wrong, before, 1)
    blame(columns, wrong, best, -1)
  }
  counts[0] = evaluated
  counts[1] = changed
}
