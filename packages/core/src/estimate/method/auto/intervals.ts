/**
 * Intervals around numbers: as wide as needed to have held the word of an item's most trusted source, had it been left out.
 *
 * What is right is not among the votes, so an interval can only be tried on what comes nearest to it. A plain vote is too
 * far from what is right (its own slips widen the interval), and what all agree on too near. The most trusted source of
 * an item is its stand-in: of all items with two votes or more its vote is left out, the number is worked out again with
 * the weights as they are, and the half-width is the distance that 9 of 10 stay within, with one more beyond all counted in
 * (split conformal prediction, Vovk, Gammerman and Shafer, "Algorithmic Learning in a Random World", 2005).
 *
 * The promise holds as far as trusted sources stand to the votes as what is right does: it is measured in
 * docs/truth-discovery.md.
 */
import type { Intervals } from "../../Estimator.ts"
import { NONE, type VoteTable } from "../../table/VoteTable.ts"
import { boundsOf, outside } from "../number/ends.ts"
import { significant } from "../pass/grid.ts"
import { withoutTrusted } from "./left.ts"

/** Share of items whose interval is meant to hold what is right. */
const SHARE = 0.9

/** Fewest items with two votes from which a width is told: fewer give no ninth of ten to speak of. */
const FEWEST = 50

/**
 * The intervals, or nothing where too few items have two votes.
 *
 * **Law** *equivariance*: in another unit the intervals are the same, in that unit.
 *
 * @param balance - the number of each item from its votes and the weights of their sources
 */
export const intervalsAround = (
  table: VoteTable,
  numbers: Float64Array,
  weight: Float64Array,
  balance: (table: VoteTable, weight: Float64Array) => Float64Array,
): Intervals | undefined => {
  const bounds = boundsOf(table)
  const left = withoutTrusted(table, weight, (f, i) => Math.abs(outside(bounds, f, numbers[i] ?? 0)))
  const again = balance(left.table, weight)
  const distances = Float64Array.from(left.fact, (f, i) =>
    f === NONE ? -1 : Math.abs(outside(bounds, f, again[i] ?? 0)),
  )
    .filter((far) => far >= 0)
    .toSorted()
  if (distances.length < FEWEST) return undefined
  const half = distances[Math.min(distances.length, Math.ceil(SHARE * (distances.length + 1))) - 1] ?? 0
  return {
    share: SHARE,
    low: numbers.map((x) => significant(x - half)),
    high: numbers.map((x) => significant(x + half)),
  }
}
