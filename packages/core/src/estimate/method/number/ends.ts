/**
 * Numbers as votes: a point, or an interval whose ends may not be there.
 *
 * An interval asks nothing but that the number lie in it. Its distance from a number is 0 inside and grows from its
 * nearer end outside, so "more than 350,000" pulls 300,000 up and leaves 400,000 alone.
 */
import { itemOfFact, type Bounds, type VoteTable } from "../../table/VoteTable.ts"

const NO_ENDS: Bounds = { low: new Float64Array(0), high: new Float64Array(0) }

/** The bounds of a numeric table. A table of names has none, and its facts then count as saying nothing. */
export const boundsOf = (table: VoteTable): Bounds => {
  if (table.bounds !== undefined) return table.bounds
  const { length } = table.factValue
  if (length === 0) return NO_ENDS
  return { low: new Float64Array(length).fill(-Infinity), high: new Float64Array(length).fill(Infinity) }
}

/** How far a number lies outside a fact: below 0 where it is too small, above 0 where it is too large, 0 inside. */
export const outside = ({ low, high }: Bounds, fact: number, at: number): number => {
  const [least, most] = [low[fact] ?? 0, high[fact] ?? 0]
  if (at < least) return at - least
  return at > most ? at - most : 0
}

/** The one number that a fact is read as where there has to be one: its middle, or its only end; `NaN` without ends. */
export const middle = ({ low, high }: Bounds, fact: number): number => {
  const [least, most] = [low[fact] ?? 0, high[fact] ?? 0]
  if (Number.isFinite(least)) return Number.isFinite(most) ? least + (most - least) / 2 : least
  return Number.isFinite(most) ? most : Number.NaN
}

/** Per item the standard deviation of its votes' {@link middle}; 1 where they do not differ. */
export const spreads = (table: VoteTable): Float64Array => {
  const bounds = boundsOf(table)
  const { items, itemFacts, factVotes } = table
  return Float64Array.from({ length: items.size }, (_, i) => {
    const [from, to] = [itemFacts[i] ?? 0, itemFacts[i + 1] ?? 0]
    const over = (of: (x: number) => number): number => {
      let [sum, n] = [0, 0]
      for (let f = from; f < to; f++) {
        const x = middle(bounds, f)
        if (Number.isNaN(x)) continue
        const votes = (factVotes[f + 1] ?? 0) - (factVotes[f] ?? 0)
        sum += of(x) * votes
        n += votes
      }
      return n > 0 ? sum / n : 0
    }
    const mean = over((x) => x)
    const deviation = Math.sqrt(over((x) => (x - mean) ** 2))
    return deviation > 0 ? deviation : 1
  })
}

/** Per item the fact nearest to its number; the first of equals. */
export const nearest = (table: VoteTable, numbers: Float64Array): Uint32Array => {
  const bounds = boundsOf(table)
  return Uint32Array.from(numbers, (x, i) => {
    let best = table.itemFacts[i] ?? 0
    for (let f = best + 1; f < (table.itemFacts[i + 1] ?? 0); f++)
      if (Math.abs(outside(bounds, f, x)) < Math.abs(outside(bounds, best, x))) best = f
    return best
  })
}

/**
 * Per source the sum over its facts of how far they lie from the numbers, `power` 1 or 2, over the item's spread to
 * the same power where spreads are given.
 */
export const losses = (
  table: VoteTable,
  numbers: Float64Array,
  power: (distance: number, item: number) => number,
): Float64Array => {
  const bounds = boundsOf(table)
  const item = itemOfFact(table)
  const { factVotes, voteSource, sources } = table
  const sums = new Float64Array(sources.size)
  for (let f = 0; f < item.length; f++) {
    const i = item[f] ?? 0
    const loss = power(Math.abs(outside(bounds, f, numbers[i] ?? 0)), i)
    for (let v = factVotes[f] ?? 0; v < (factVotes[f + 1] ?? 0); v++) {
      const s = voteSource[v] ?? 0
      sums[s] = (sums[s] ?? 0) + loss
    }
  }
  return sums
}
