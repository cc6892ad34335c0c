/** Which facts of an item lie in which: a district in its city, a city in its country. */
import { NONE, type VoteTable } from "../../table/VoteTable.ts"

/** Steps upwards after which a chain of parents is given up, so that a circle ends. */
const DEPTH = 64

/** Facts of the same item, by fact. */
export interface Lineage {
  /** Facts whose values the fact's value lies in, at any distance: `above[start[f]]` up to `above[start[f + 1]]`. */
  readonly start: Uint32Array
  readonly above: Uint32Array
}

/**
 * Finds for every fact the other facts of its item that its value lies in. Costs the depth of the hierarchy a fact, not
 * the square of an item's facts.
 *
 * @param parents - per value the value that it lies in, or `NONE`
 */
export const lineageOf = ({ itemFacts, factValue }: VoteTable, parents: Uint32Array | undefined): Lineage => {
  const start = new Uint32Array(factValue.length + 1)
  const above: Array<number> = []
  for (let i = 0; i + 1 < itemFacts.length; i++) {
    const [from, to] = [itemFacts[i] ?? 0, itemFacts[i + 1] ?? 0]
    const factOf = new Map<number, number>()
    if (parents !== undefined && to - from > 1) for (let f = from; f < to; f++) factOf.set(factValue[f] ?? 0, f)
    for (let f = from; f < to; f++) {
      start[f] = above.length
      if (factOf.size === 0) continue
      let value = parents?.[factValue[f] ?? 0] ?? NONE
      for (let step = 0; value !== NONE && step < DEPTH; step++) {
        const found = factOf.get(value)
        if (found === f) break
        if (found !== undefined) above.push(found)
        value = parents?.[value] ?? NONE
      }
    }
  }
  start[factValue.length] = above.length
  return { start, above: Uint32Array.from(above) }
}
