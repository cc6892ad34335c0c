/** A table with some votes more and some less. */
import { utf8ToBytes } from "@noble/hashes/utils.js"
import { buildTable } from "./build.ts"
import { addRow, collector, type Collector } from "./Collector.ts"
import { intern, type Interner } from "./Interner.ts"
import type { Vote } from "./tableOf.ts"
import type { Names, VoteTable } from "./VoteTable.ts"

/** Votes that come, and votes that are taken back. */
export interface Change {
  readonly added?: ReadonlyArray<Vote>
  readonly retracted?: ReadonlyArray<Vote>
}

const idOf = (all: Interner, name: string): number => {
  const bytes = utf8ToBytes(name)
  return intern(all, bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, bytes.length)
}

/** Numbers the names as the table has them. */
const copyNames = (to: Interner, names: Names): void => {
  for (let id = 0; id < names.size; id++) idOf(to, names.at(id))
}

/** Three ids as one key of a set. */
const key = (item: number, source: number, value: number): string => `${item} ${source} ${value}`

/** Adds every vote of a table, by its ids, but those that are taken back. */
const copyVotes = (
  to: Collector,
  { itemFacts, factVotes, factValue, voteSource }: VoteTable,
  out: ReadonlySet<string>,
): void => {
  for (let i = 0; i + 1 < itemFacts.length; i++)
    for (let f = itemFacts[i] ?? 0; f < (itemFacts[i + 1] ?? 0); f++) {
      const value = factValue[f] ?? 0
      for (let v = factVotes[f] ?? 0; v < (factVotes[f + 1] ?? 0); v++) {
        const source = voteSource[v] ?? 0
        if (out.size === 0 || !out.has(key(i, source, value))) addRow(to, i, source, value, 0)
      }
    }
}

/**
 * A table after a change. Votes to retract that are not there are passed over; what is both added and retracted is
 * there. Not for tables of numbers, whose spellings are merged.
 *
 * **Law** *batch*: the table of all votes after the change is the same.
 *
 * O(votes + names).
 *
 * @example
 * ```ts import.meta.vitest
 * import { changeTable, tableOf, votesOf } from "@corroborate/core"
 *
 * const before = tableOf([{ item: "toll", source: "monitor", value: "36" }])
 * const after = changeTable(before, {
 *   added: [{ item: "toll", source: "monitor", value: "62" }],
 *   retracted: [{ item: "toll", source: "monitor", value: "36" }],
 * })
 * votesOf(after) // => [{ item: "toll", source: "monitor", value: "62" }]
 * ```
 */
export const changeTable = (table: VoteTable, { added = [], retracted = [] }: Change): VoteTable => {
  const to = collector(false)
  to.hasSpareNames = true
  copyNames(to.items, table.items)
  copyNames(to.sources, table.sources)
  copyNames(to.values, table.values)
  const ids = ({ item, source, value }: Vote): readonly [number, number, number] => [
    idOf(to.items, item),
    idOf(to.sources, source),
    idOf(to.values, value),
  ]
  copyVotes(to, table, new Set(retracted.map((vote) => key(...ids(vote)))))
  for (const vote of added) addRow(to, ...ids(vote), 0)
  return buildTable(to).table
}
