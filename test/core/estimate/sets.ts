/** The sets of votes with gold that stand beside the checkout, read in place. */
import { NONE, tableOf, type Estimate, type NumberOf, type Vote, type VoteTable } from "@corroborate/core"
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

/** The parents of values named by path or by a table of `id,name,parent`; `NONE` for a root. */
export const parentsOf = (name: string, table: VoteTable): Uint32Array => {
  const lines = gunzipSync(readFileSync(sharedPath(`data/truth/${name}/hierarchy.csv.gz`)))
    .toString("utf8")
    .split("\n")
    .slice(1)
    .filter((line) => line !== "")
  const nodes = lines.map((line) => {
    const [id = "", ...rest] = line.split(",")
    return { id, name: rest.slice(0, -1).join(","), parent: rest.at(-1) ?? "" }
  })
  const names = new Map(nodes.map((node) => [node.id, node]))
  const byName = new Map(nodes.map((node) => [node.name, node]))
  const ids = new Map(Array.from({ length: table.values.size }, (_, v) => [table.values.at(v), v]))
  return Uint32Array.from({ length: table.values.size }, (_, v) => {
    let node = byName.get(table.values.at(v))
    for (let depth = 0; node !== undefined && depth < 50; depth++) {
      node = names.get(node.parent)
      const found = node === undefined ? undefined : ids.get(node.name)
      if (found !== undefined) return found
    }
    return NONE
  })
}

/** The value that an estimate prefers, by item. */
export const preferred = (table: VoteTable, { winners }: Estimate): ReadonlyMap<string, string> =>
  new Map(Array.from(winners, (fact, item) => [table.items.at(item), table.values.at(table.factValue[fact] ?? 0)]))

/** The share of gold items for which the preferred value is the gold one. */
export const accuracy = (gold: ReadonlyMap<string, string>, given: ReadonlyMap<string, string>): number => {
  let right = 0
  for (const [item, value] of gold) if (given.get(item) === value) right++
  return right / gold.size
}

/** The table of a set. */
export const tableOfSet = ({ votes }: TruthSet, numberOf?: NumberOf): VoteTable => tableOf(votes, numberOf)
