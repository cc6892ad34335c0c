/**
 * Votes as Galland and others read them: for one's own fact, and against every other fact of the item.
 *
 * A source that gives an item two values opposes each with the other.
 */
import { factCount, itemOfFact, type VoteTable } from "../../table/VoteTable.ts"
import { itemSums, sourceSums } from "../pass/spread.ts"

/** What the methods of this family need of a table, counted once. */
export interface Opposed {
  readonly item: Uint32Array
  /** Per item how many facts, and how many votes, it has. */
  readonly facts: Float64Array
  readonly votes: Float64Array
  /** Per source how many votes for and against it gives. */
  readonly given: Float64Array
}

/** Counts votes for and against. */
export const opposed = (table: VoteTable): Opposed => {
  const item = itemOfFact(table)
  const facts = itemSums(table, new Float64Array(factCount(table)).fill(1))
  const votes = Float64Array.from(facts, (_, i) => {
    const [from, to] = [table.itemFacts[i] ?? 0, table.itemFacts[i + 1] ?? 0]
    return (table.factVotes[to] ?? 0) - (table.factVotes[from] ?? 0)
  })
  return {
    item,
    facts,
    votes,
    given: sourceSums(
      table,
      Float64Array.from(item, (i) => facts[i] ?? 0),
    ),
  }
}

/** Per source the sum of `pro` over its facts and of `contra` over the other facts of their items. */
export const overOpposed = (
  table: VoteTable,
  { item }: Opposed,
  pro: Float64Array,
  contra: Float64Array,
): Float64Array => {
  const all = itemSums(table, contra)
  return sourceSums(
    table,
    pro.map((x, f) => x + (all[item[f] ?? 0] ?? 0) - (contra[f] ?? 0)),
  )
}

/**
 * Stretches numbers to 0 to 1 and pulls each towards the whole number that it is nearest to.
 *
 * @param pull - 0: stretched only; 1: rounded only (lambda in the paper is 1 - pull)
 */
export const stretched = (numbers: Float64Array, pull: number): Float64Array => {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const x of numbers) {
    low = Math.min(low, x)
    high = Math.max(high, x)
  }
  const width = high - low
  return numbers.map((x) => {
    const whole = Math.min(1, Math.max(0, Math.floor(x + 0.5)))
    return width > 0 ? (1 - pull) * ((x - low) / width) + pull * whole : Math.min(1, Math.max(0, x))
  })
}
