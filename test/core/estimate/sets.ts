/** The sets of votes with gold that stand beside the checkout, read in place. */
import { NONE, type Estimate, type Intervals, type NumberOf, type Vote, type VoteTable } from "@corroborate/core"
import { readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { sharedPath } from "../../shared.ts"

const rows = (path: string): ReadonlyArray<ReadonlyArray<string>> =>
  gunzipSync(readFileSync(sharedPath(path)))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t"))

/** A set: its votes, and by item the value that is known to be right. */
export interface TruthSet {
  readonly name: string
  readonly votes: ReadonlyArray<Vote>
  readonly gold: ReadonlyMap<string, string>
}

/** Reads a set of `data/truth`. */
export const truthSet = (name: string): TruthSet => ({
  name,
  votes: rows(`data/truth/${name}/claims.tsv.gz`).map(([item = "", source = "", value = ""]) => ({
    item,
    source,
    value,
  })),
  gold: new Map(rows(`data/truth/${name}/truth.tsv.gz`).map(([item = "", value = ""]) => [item, value])),
})

/** Decimal numbers as points. */
export const pointOf: NumberOf = (value) => {
  const at = value.trim() === "" ? Number.NaN : Number(value)
  return Number.isFinite(at) ? { low: at, high: at } : undefined
}

interface Place {
  readonly id: string
  readonly name: string
  readonly parent: string
}

const placesOf = (name: string): ReadonlyArray<Place> =>
  gunzipSync(readFileSync(sharedPath(`data/truth/${name}/hierarchy.csv.gz`)))
    .toString("utf8")
    .split("\n")
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => {
      const [id = "", ...rest] = line.split(",")
      return { id, name: rest.slice(0, -1).join(","), parent: rest.at(-1) ?? "" }
    })

/**
 * Per value the value that it lies in, from a table of `id,name,parent`. Several places bear one name (there are four
 * Londons); meant is the one whose surroundings are named most often beside it, on the same items.
 */
export const parentsOf = (name: string, table: VoteTable): Uint32Array => {
  const places = placesOf(name)
  const byId = new Map(places.map((place) => [place.id, place]))
  const idOf = new Map(Array.from({ length: table.values.size }, (_, v) => [table.values.at(v), v]))
  const around = (place: Place): ReadonlyArray<number> => {
    const found: Array<number> = []
    for (let at = byId.get(place.parent); at !== undefined && found.length < 50; at = byId.get(at.parent)) {
      const value = idOf.get(at.name)
      if (value !== undefined && at.name !== place.name) found.push(value)
    }
    return found
  }
  const beside = new Map<string, number>()
  for (let i = 0; i < table.items.size; i++) {
    const here = table.factValue.subarray(table.itemFacts[i], table.itemFacts[i + 1])
    for (const a of here) for (const b of here) beside.set(`${a} ${b}`, (beside.get(`${a} ${b}`) ?? 0) + 1)
  }
  const parents = new Uint32Array(table.values.size).fill(NONE)
  const support = new Int32Array(table.values.size).fill(-1)
  for (const place of places) {
    const value = idOf.get(place.name)
    if (value === undefined) continue
    const found = around(place)
    const named = found.reduce((sum, other) => sum + (beside.get(`${value} ${other}`) ?? 0), 0)
    if (named <= (support[value] ?? -1)) continue
    support[value] = named
    parents[value] = found[0] ?? NONE
  }
  return parents
}

/** The value that an estimate prefers, by item: one that nobody gave where it is more probable. */
export const preferred = (table: VoteTable, { winners, unsaid }: Estimate): ReadonlyMap<string, string> =>
  new Map(
    Array.from(winners, (fact, item) => {
      const value = unsaid?.[item] ?? NONE
      return [table.items.at(item), table.values.at(value === NONE ? (table.factValue[fact] ?? 0) : value)]
    }),
  )

/** The share of gold items for which the preferred value is the gold one. */
export const accuracy = (gold: ReadonlyMap<string, string>, given: ReadonlyMap<string, string>): number => {
  let right = 0
  for (const [item, value] of gold) if (given.get(item) === value) right++
  return right / gold.size
}

/** Mean absolute and root mean squared error of an estimate's numbers over the gold items. */
export const errors = (
  gold: ReadonlyMap<string, string>,
  table: VoteTable,
  { numbers = new Float64Array(0) }: Estimate,
): { readonly mae: number; readonly rmse: number } => {
  let [far, squares, n] = [0, 0, 0]
  for (let i = 0; i < table.items.size; i++) {
    const right = gold.get(table.items.at(i))
    if (right === undefined) continue
    const off = Math.abs((numbers[i] ?? 0) - Number(right))
    far += off
    squares += off * off
    n++
  }
  return { mae: far / n, rmse: Math.sqrt(squares / n) }
}

/** The share of the gold items that lie in their interval. */
export const covered = (gold: ReadonlyMap<string, string>, table: VoteTable, { low, high }: Intervals): number => {
  let held = 0
  for (let i = 0; i < table.items.size; i++) {
    const right = Number(gold.get(table.items.at(i)))
    if (right >= (low[i] ?? 0) && right <= (high[i] ?? 0)) held++
  }
  return held / gold.size
}

/** Votes for sets of names (`a;b`) as votes for their names. */
export const splitSets = (votes: ReadonlyArray<Vote>): ReadonlyArray<Vote> =>
  votes.flatMap((vote) => vote.value.split(";").map((value) => ({ ...vote, value })))

/** How accepted names compare with gold sets: over pairs of item and name, and over whole sets. */
export const setScores = (
  gold: ReadonlyMap<string, string>,
  table: VoteTable,
  accepted: Uint8Array,
): { readonly precision: number; readonly recall: number; readonly f1: number; readonly exact: number } => {
  let [hits, given, wanted, exact] = [0, 0, 0, 0]
  for (let i = 0; i < table.items.size; i++) {
    const right = gold.get(table.items.at(i))?.split(";")
    if (right === undefined) continue
    const names: Array<string> = []
    for (let f = table.itemFacts[i] ?? 0; f < (table.itemFacts[i + 1] ?? 0); f++)
      if (accepted[f] === 1) names.push(table.values.at(table.factValue[f] ?? 0))
    const found = names.filter((name) => right.includes(name)).length
    hits += found
    given += names.length
    wanted += right.length
    if (found === right.length && found === names.length) exact++
  }
  const [precision, recall] = [hits / given, hits / wanted]
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), exact: exact / gold.size }
}

/** How far one set of names speaks for another: shared over the first's, less one half, as the paper on TruthFinder has it. */
export const similarityOfSets = (table: VoteTable): ((a: number, b: number) => number) => {
  const sets = Array.from({ length: table.values.size }, (_, v) => table.values.at(v).split(";"))
  return (a, b) => {
    const [from = [], to = []] = [sets[a], sets[b]]
    return from.filter((name) => to.includes(name)).length / Math.max(1, from.length) - 0.5
  }
}
