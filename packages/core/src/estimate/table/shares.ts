/**
 * A table of votes that were collected in several parts: what each part's thread does, and who waits for whom.
 *
 * Names are sorted part by part and merged; rows are put in their places part by part; votes are sorted and facts
 * written item by item, in as many stretches as there are parts. Whoever runs the steps of {@link joinTable} may run
 * those of one round at once.
 */
import type { Built } from "./build.ts"
import type { Collector } from "./Collector.ts"
import { columnsOf, roomFor, writeItems, type Left, type Written } from "./columns.ts"
import { textOrder } from "./factOrder.ts"
import { countItems, layOut, placeRows, type Allocate, type Grouped, type Numbering } from "./grouping.ts"
import { joined, namesOf, ranksOf, sorted, type Sorted } from "./order.ts"
import { beginOf, sortItems, type Stretch } from "./sorting.ts"

/** What others have to know of the votes of one part. */
export interface Part {
  readonly rows: number
  readonly items: Sorted
  readonly sources: Sorted
  readonly values: Sorted
  /** How many rows each item has, by id of arrival. */
  readonly counts: Uint32Array
}

/** What a part is asked to do. What is written by several lies in memory that they share. */
export type Step =
  | { readonly _tag: "Place"; readonly next: Uint32Array; readonly numbering: Numbering; readonly grouped: Grouped }
  | { readonly _tag: "Sort"; readonly answer: Uint32Array; readonly stretch: Stretch }
  | { readonly _tag: "Write"; readonly sources: number; readonly written: Written; readonly fact: number }

/** What came of it: facts of sorting, the rest of writing. */
export interface Done extends Left {
  readonly facts: number
}

const NOTHING: Done = { facts: 0, begin: 0, end: 0, doubled: 0 }

/** The part of some votes, which have no times and no names without votes. */
export const partOf = (from: Collector): Part => ({
  rows: from.rows,
  items: sorted(from.items),
  sources: sorted(from.sources),
  values: sorted(from.values),
  counts: countItems(from),
})

/** Does the steps of one part, one after the other. Its votes are used up. */
export const stepsOf = (from: Collector): ((step: Step) => Done) => {
  let grouped: Grouped | undefined
  let [answer, stretch]: [Uint32Array, Stretch] = [new Uint32Array(0), { from: 0, to: 0 }]
  return (step) => {
    if (step._tag === "Place") {
      grouped = step.grouped
      placeRows(from, step.next, step.numbering, grouped)
    }
    if (grouped === undefined || step._tag === "Place") return NOTHING
    if (step._tag === "Sort") {
      ;({ answer, stretch } = step)
      return { ...NOTHING, facts: sortItems(grouped, answer, stretch) }
    }
    const { sources, written, fact } = step
    return { ...NOTHING, ...writeItems(grouped, { answer, sources }, stretch, written, fact) }
  }
}

/** The first item whose votes begin at or after a vote. */
const itemAt = (grouped: Grouped, vote: number): number => {
  let [low, high] = [0, grouped.ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (beginOf(grouped, middle) < vote) low = middle + 1
    else high = middle
  }
  return low
}

/** Items in so many stretches with about as many votes each. */
const stretchesOf = (grouped: Grouped, votes: number, count: number): ReadonlyArray<Stretch> => {
  const bounds = Array.from({ length: count }, (_, k) => itemAt(grouped, Math.floor((votes * k) / count)))
  return bounds.map((from, k) => ({ from: k === 0 ? 0 : from, to: bounds[k + 1] ?? grouped.ends.length }))
}

/**
 * The table of all parts' votes. Yields what each part has to do, one step for each, and is given what came of it.
 *
 * **Law** *as by one*: the table is the one that `buildTable` makes of the votes of all parts, however they are parted.
 *
 * @param parts - at least one, with less than two to the power of 31 names of a kind and votes in all
 * @param allocate - memory that whoever does the steps can write to
 */
export function* joinTable(
  parts: ReadonlyArray<Part>,
  allocate: Allocate,
): Generator<ReadonlyArray<Step>, Built, ReadonlyArray<Done>> {
  const items = joined(parts.map((part) => part.items))
  const sources = joined(parts.map((part) => part.sources))
  const values = joined(parts.map((part) => part.values))
  const [source, place] = [ranksOf(sources), ranksOf(values)]
  const order = textOrder(new Uint32Array(0), values.size)
  const sizes = { sources: sources.size, values: values.size }
  const votes = parts.reduce((sum, { rows }) => sum + rows, 0)
  const grouped = layOut(
    items,
    parts.map(({ counts }) => counts),
    sizes,
    allocate,
  )
  const none = new Uint32Array(0)
  yield parts.map(({ counts }, k): Step => ({
    _tag: "Place",
    next: counts,
    numbering: { source: source[k] ?? none, place: place[k] ?? none },
    grouped,
  }))
  const stretches = stretchesOf(grouped, votes, parts.length)
  const found = yield stretches.map((stretch): Step => ({ _tag: "Sort", answer: order.answer, stretch }))
  const firsts = found.map((_, k) => found.slice(0, k).reduce((sum, { facts }) => sum + facts, 0))
  const written = roomFor(
    items.size,
    found.reduce((sum, { facts }) => sum + facts, 0),
    allocate,
  )
  const left = yield firsts.map((fact): Step => ({ _tag: "Write", sources: sources.size, written, fact }))
  const pieces = left.map((piece, k) => ({ ...piece, fact: firsts[k] ?? 0 }))
  const { doubled, ...columns } = columnsOf(grouped.words, written, pieces, order)
  const table = { items: namesOf(items), sources: namesOf(sources), values: namesOf(values), ...columns }
  return { table, repeated: votes - columns.voteSource.length, replaced: 0, doubled }
}
