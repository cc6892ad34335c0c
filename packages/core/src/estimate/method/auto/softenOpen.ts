/** How far beliefs of the open model have to be softened, found by leaving votes out. */
import type { VoteTable } from "../../table/VoteTable.ts"
import { grid } from "../pass/grid.ts"
import { LEFT_OUT, leastSurprised, SOFTENINGS, toShares } from "./Solved.ts"
import type { Groups } from "./variety.ts"

/** An item as what its facts weigh. */
interface Item {
  /** Votes of each fact. */
  readonly counts: Float64Array
  /** Sum of log-odds of each fact's sources. */
  readonly weights: Float64Array
}

const itemAt = ({ itemFacts, factVotes, voteSource }: VoteTable, odds: Float64Array, item: number): Item => {
  const [from, to] = [itemFacts[item] ?? 0, itemFacts[item + 1] ?? 0]
  const counts = new Float64Array(to - from)
  const weights = new Float64Array(to - from)
  for (let f = from; f < to; f++) {
    for (let v = factVotes[f] ?? 0; v < (factVotes[f + 1] ?? 0); v++) {
      counts[f - from] = (counts[f - from] ?? 0) + 1
      weights[f - from] = (weights[f - from] ?? 0) + (odds[voteSource[v] ?? 0] ?? 0)
    }
  }
  return { counts, weights }
}

/** ln of variety (variety + 1) ... (variety + m - 1), and ln (n - 1)!, by number of votes. */
interface Tables {
  readonly rising: Float64Array
  readonly seated: Float64Array
  readonly bring: number
}

/** The logarithms of what an item's facts weigh, and last of "none of them", after one vote is taken from fact `k`. */
const weighed = (
  { counts, weights }: Item,
  { rising, seated, bring }: Tables,
  k: number,
  odds: number,
): Float64Array => {
  const all = counts.reduce((sum, n) => sum + n, 0) - 1
  const logs = new Float64Array(counts.length + 1)
  for (let j = 0; j < counts.length; j++) {
    const n = (counts[j] ?? 0) - (j === k ? 1 : 0)
    const weight = (weights[j] ?? 0) - (j === k ? odds : 0)
    logs[j] = n === 0 ? Number.NEGATIVE_INFINITY : weight - bring - (seated[n] ?? 0) - (rising[all - n] ?? 0)
  }
  logs[counts.length] = -(rising[all] ?? 0)
  return logs
}

/** How probable the vote left out is: by a source of this accuracy, for fact `k`, given what the others weigh. */
const chance = (shares: Float64Array, { counts }: Item, k: number, accuracy: number, variety: number): number => {
  const others = counts.reduce((sum, n) => sum + n, 0) - 1
  const own = (counts[k] ?? 0) - 1
  const none = counts.length
  const joined = own > 0 ? own : variety
  const wrong = 1 - accuracy
  let sum = ((shares[none] ?? 0) * wrong * joined) / (variety + others)
  for (let j = 0; j < none; j++)
    if (j !== k) sum += ((shares[j] ?? 0) * wrong * joined) / (variety + others - (counts[j] ?? 0))
  return sum + accuracy * (own > 0 ? (shares[k] ?? 0) : (shares[none] ?? 0))
}

/**
 * By what to divide logarithms so that votes left out are least surprising: more than 1 where the votes of an item hang
 * together more than the model has it, as on hard items. Looks at 50,000 votes at most, of items evenly spread.
 */
export const softenOpen = (table: VoteTable, { votes }: Groups, accuracy: Float64Array, variety: number): number => {
  const odds = accuracy.map((a) => grid(Math.log(a / (1 - a))))
  const most = votes.reduce((x, n) => Math.max(x, n), 0)
  const tables: Tables = {
    rising: new Float64Array(most + 1),
    seated: new Float64Array(most + 1),
    bring: Math.log(variety),
  }
  for (let n = 1; n <= most; n++) {
    tables.rising[n] = (tables.rising[n - 1] ?? 0) + Math.log(variety + n - 1)
    tables.seated[n] = n < 2 ? 0 : (tables.seated[n - 1] ?? 0) + Math.log(n - 1)
  }
  const stride = Math.max(1, Math.ceil(table.voteSource.length / LEFT_OUT))
  const logs = new Float64Array(SOFTENINGS.length)
  for (let i = 0; i < votes.length; i += stride) {
    if ((votes[i] ?? 0) < 2) continue
    const item = itemAt(table, odds, i)
    const shares = new Float64Array(item.counts.length + 1)
    const from = table.itemFacts[i] ?? 0
    for (let k = 0; k < item.counts.length; k++) {
      for (let v = table.factVotes[from + k] ?? 0; v < (table.factVotes[from + k + 1] ?? 0); v++) {
        const s = table.voteSource[v] ?? 0
        const left = weighed(item, tables, k, odds[s] ?? 0)
        for (const [t, softening] of SOFTENINGS.entries()) {
          toShares(left, softening, shares)
          logs[t] = (logs[t] ?? 0) + grid(Math.log(chance(shares, item, k, accuracy[s] ?? 0, variety)))
        }
      }
    }
  }
  return leastSurprised(logs)
}
