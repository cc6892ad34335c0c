/** Which votes a source replaced by a later one on the same item. */
import { BLOCK, idAt, type Collector } from "./Collector.ts"

/** What revising left out, row by row. */
export interface Revised {
  /** Per row 1 when the same source gave the item a later answer. */
  readonly out: Uint8Array
  /** How many of those gave another value than the later one. */
  readonly replaced: number
}

/** The numbers of all rows, those of one item side by side, and where each item's begin. */
const byItem = (from: Collector): { readonly starts: Uint32Array; readonly of: Uint32Array } => {
  const { rows, items } = from
  const starts = new Uint32Array(items.size + 1)
  const of = new Uint32Array(rows)
  for (let row = 0; row < rows; row++) {
    const next = idAt(from, "items", row) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let i = 0; i < items.size; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0)
  const next = starts.slice()
  for (let row = 0; row < rows; row++) {
    const item = idAt(from, "items", row)
    const at = next[item] ?? 0
    of[at] = row
    next[item] = at + 1
  }
  return { starts, of }
}

/**
 * The latest time at which a source answered an item speaks for it. Answers of that very time all stand, since nothing
 * tells which came last.
 *
 * O(rows).
 *
 * @param rank - of each value, to name one of several latest whatever the order of arrival
 */
export const revised = (from: Collector, rank: Uint32Array): Revised => {
  const { times = [], rows, items, sources } = from
  const timeOf = (row: number): number => times[Math.floor(row / BLOCK)]?.[row % BLOCK] ?? 0
  const out = new Uint8Array(rows)
  const { starts, of } = byItem(from)
  const lastItem = new Uint32Array(sources.size)
  const latest = new Float64Array(sources.size)
  const value = new Uint32Array(sources.size)
  let replaced = 0
  for (let item = 0; item < items.size; item++) {
    const [begin, end] = [starts[item] ?? 0, starts[item + 1] ?? 0]
    for (let k = begin; k < end; k++) {
      const row = of[k] ?? 0
      const source = idAt(from, "sources", row)
      const said = rank[idAt(from, "values", row)] ?? 0
      const time = timeOf(row)
      const isFirst = lastItem[source] !== item + 1
      if (isFirst || time > (latest[source] ?? 0) || (time === latest[source] && said < (value[source] ?? 0))) {
        lastItem[source] = item + 1
        latest[source] = time
        value[source] = said
      }
    }
    for (let k = begin; k < end; k++) {
      const row = of[k] ?? 0
      const source = idAt(from, "sources", row)
      if (timeOf(row) === latest[source]) continue
      out[row] = 1
      if (rank[idAt(from, "values", row)] !== value[source]) replaced++
    }
  }
  return { out, replaced }
}
