/** One round over a stretch of items, in memory. The only loops that see every vote. */
import { NONE, type VoteTable } from "../table/VoteTable.ts"

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

/** Counts every vote of a stretch as lost, before its first round: a winner takes its own votes back. */
export const blameAll = (columns: Columns, { from, to, wrong }: Stretch): void => {
  const { itemFacts, factVotes, voteSource } = columns
  const end = factVotes[itemFacts[to] ?? 0] ?? 0
  for (let v = factVotes[itemFacts[from] ?? 0] ?? 0; v < end; v++) {
    const s = voteSource[v] ?? 0
    wrong[s] = (wrong[s] ?? 0) + 1
  }
}

/** Gives an item another winner, and its sources their losses. */
const turn = (columns: Columns, { winners, wrong }: Stretch, item: number, winner: number): void => {
  const before = winners[item] ?? NONE
  if (before !== NONE) blame(columns, wrong, before, 1)
  blame(columns, wrong, winner, -1)
  winners[item] = winner
}

/**
 * Looks at items that are due, and keeps winners, deadlines and losses.
 *
 * @param counts - where it writes how many it looked at, and how many have another winner
 */
export const runRound = (
  columns: Columns,
  stretch: Stretch,
  weights: Int32Array,
  drift: number,
  counts: Float64Array,
): void => {
  const { itemFacts, factVotes, voteSource } = columns
  const { from, to, winners, due } = stretch
  let evaluated = 0
  let changed = 0
  for (let i = from; i < to; i++) {
    if ((due[i] ?? 0) > drift) continue
    evaluated++
    let f = itemFacts[i] ?? 0
    const lastFact = itemFacts[i + 1] ?? 0
    const begin = factVotes[f] ?? 0
    let v = begin
    let best = f
    let most = -1
    let next = -1
    for (; f < lastFact; f++) {
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
    if (winners[i] === best) continue
    changed++
    turn(columns, stretch, i, best)
  }
  counts[0] = evaluated
  counts[1] = changed
}
