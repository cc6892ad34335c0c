/** Builds a table of votes: names become dense canonical ids, votes are sorted into item, fact, source. */
import type { Bounds, Names, VoteTable } from "./VoteTable.ts"

/** A source giving a value to an item, by name. */
export interface Vote {
  readonly item: string
  readonly source: string
  readonly value: string
}

/** The number or interval that a value stands for; `undefined` for a value that is none. */
export type NumberOf = (value: string) => { readonly low: number; readonly high: number } | undefined

const byName = (a: string, b: string): number => {
  if (a === b) return 0
  return a < b ? -1 : 1
}

interface Dictionary extends Names {
  readonly ids: ReadonlyMap<string, number>
}

const dictionary = (names: Iterable<string>): Dictionary => {
  const sorted = Array.from(new Set(names)).toSorted(byName)
  return { size: sorted.length, at: (id) => sorted[id] ?? "", ids: new Map(sorted.map((name, id) => [name, id])) }
}

/** Three ids, and the number that the value stands for. */
interface Row {
  readonly item: number
  readonly source: number
  readonly value: number
  readonly low: number
  readonly high: number
}

const byItemFactSource = (a: Row, b: Row): number =>
  a.item - b.item ||
  (a.low === b.low ? 0 : a.low - b.low) ||
  (a.high === b.high ? 0 : a.high - b.high) ||
  a.value - b.value ||
  a.source - b.source

/**
 * The table of some votes. A vote that comes twice counts once; a source that gives an item two values stands behind
 * both. In a numeric table values that stand for no number are left out: whoever reads a file reports them first.
 *
 * **Laws** *order blindness*: any order of the votes gives the same table; *idempotence*: repeating votes changes
 * nothing; *conservation*: the distinct votes can be read back.
 *
 * O(n log n) in the number of votes.
 *
 * @param numberOf - given for a numeric table
 *
 * @example
 * ```ts import.meta.vitest
 * import { tableOf } from "@corroborate/core"
 *
 * const table = tableOf([
 *   { item: "toll", source: "monitor", value: "62" },
 *   { item: "toll", source: "ministry", value: "20" },
 *   { item: "toll", source: "daily", value: "62" },
 * ])
 * Array.from(table.factValue, table.values.at) // => ["20", "62"]
 * Array.from(table.factVotes) // => [0, 1, 3]
 * ```
 */
export const tableOf = (votes: ReadonlyArray<Vote>, numberOf?: NumberOf): VoteTable => {
  const kept = numberOf === undefined ? votes : votes.filter(({ value }) => numberOf(value) !== undefined)
  const items = dictionary(kept.map(({ item }) => item))
  const sources = dictionary(kept.map(({ source }) => source))
  const values = dictionary(kept.map(({ value }) => value))
  const rows = kept
    .map(({ item, source, value }): Row => {
      const { low, high } = numberOf?.(value) ?? { low: 0, high: 0 }
      return {
        item: items.ids.get(item) ?? 0,
        source: sources.ids.get(source) ?? 0,
        value: values.ids.get(value) ?? 0,
        low,
        high,
      }
    })
    .toSorted(byItemFactSource)
  return grouped(rows, { items, sources, values }, numberOf !== undefined)
}

/** Sorted rows as columns. Numerically equal values ("62", "62.0") are one fact, named by the first of them. */
const grouped = (
  rows: ReadonlyArray<Row>,
  names: Pick<VoteTable, "items" | "sources" | "values">,
  numeric: boolean,
): VoteTable => {
  const itemFacts: Array<number> = []
  const factVotes: Array<number> = []
  const factValue: Array<number> = []
  const voteSource: Array<number> = []
  const [low, high]: [Array<number>, Array<number>] = [[], []]
  let last: Row | undefined
  for (const row of rows) {
    const opensItem = last === undefined || last.item !== row.item
    const sameFact = numeric ? last?.low === row.low && last.high === row.high : last?.value === row.value
    if (opensItem) itemFacts.push(factValue.length)
    if (opensItem || !sameFact) {
      factVotes.push(voteSource.length)
      factValue.push(row.value)
      low.push(row.low)
      high.push(row.high)
    }
    if (!voteSource.includes(row.source, factVotes.at(-1) ?? 0)) voteSource.push(row.source)
    last = row
  }
  sortInside(factVotes, voteSource)
  const bounds: { readonly bounds?: Bounds } = numeric
    ? { bounds: { low: Float64Array.from(low), high: Float64Array.from(high) } }
    : {}
  return {
    items: { size: names.items.size, at: names.items.at },
    sources: { size: names.sources.size, at: names.sources.at },
    values: { size: names.values.size, at: names.values.at },
    itemFacts: Uint32Array.from([...itemFacts, factValue.length]),
    factVotes: Uint32Array.from([...factVotes, voteSource.length]),
    factValue: Uint32Array.from(factValue),
    voteSource: Uint32Array.from(voteSource),
    ...bounds,
  }
}

/** Sources of a fact that several spellings of a number have brought together, in order again. */
const sortInside = (factVotes: ReadonlyArray<number>, voteSource: Array<number>): void => {
  for (const [f, from] of factVotes.entries()) {
    const to = factVotes[f + 1] ?? voteSource.length
    const sorted = voteSource.slice(from, to).toSorted((a, b) => a - b)
    for (const [k, source] of sorted.entries()) voteSource[from + k] = source
  }
}

/** The distinct votes of a table, by item, fact, source. */
export const votesOf = (table: VoteTable): ReadonlyArray<Vote> => {
  const { items, sources, values, itemFacts, factVotes, factValue, voteSource } = table
  const votes: Array<Vote> = []
  for (let i = 0; i < items.size; i++) {
    for (let f = itemFacts[i] ?? 0; f < (itemFacts[i + 1] ?? 0); f++) {
      for (const source of voteSource.subarray(factVotes[f], factVotes[f + 1]))
        votes.push({ item: items.at(i), source: sources.at(source), value: values.at(factValue[f] ?? 0) })
    }
  }
  return votes
}
