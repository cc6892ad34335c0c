/** Sources whose answers are all the same, found without comparing pairs. */
import { factsBySource, type Lists } from "../../copying/suspects.ts"
import type { VoteTable } from "../../table/VoteTable.ts"

/** Sources by what they answer. */
export interface Twins {
  /** Per source the first source, by id, with the same answers to the same items. */
  readonly same: Uint32Array
  /** The votes, of each kind of source those of the first two only. */
  readonly table: VoteTable
}

/** A number that lists of facts seldom share by chance: FNV-1a over the facts. */
const mark = ({ starts, of }: Lists, source: number): number => {
  let hash = 0x81_1c_9d_c5
  for (let k = starts[source] ?? 0; k < (starts[source + 1] ?? 0); k++)
    hash = Math.imul(hash ^ (of[k] ?? 0), 0x01_00_01_93)
  return hash >>> 0
}

const isSame = ({ starts, of }: Lists, a: number, b: number): boolean => {
  const [from, to, other] = [starts[a] ?? 0, starts[a + 1] ?? 0, starts[b] ?? 0]
  if (to - from !== (starts[b + 1] ?? 0) - other) return false
  for (let k = from; k < to; k++) if (of[k] !== of[other + k - from]) return false
  return true
}

const sameOf = (facts: Lists, sources: number): Uint32Array => {
  const same = new Uint32Array(sources)
  const byMark = new Map<number, Array<number>>()
  for (let s = 0; s < sources; s++) {
    const firsts = byMark.get(mark(facts, s)) ?? []
    const first = firsts.find((one) => isSame(facts, one, s))
    same[s] = first ?? s
    if (first === undefined) byMark.set(mark(facts, s), [...firsts, s])
  }
  return same
}

/** The votes of some sources. Facts keep their ids, with or without votes. */
const ofSources = (table: VoteTable, isIn: Uint8Array): VoteTable => {
  const { factVotes, voteSource } = table
  const starts = new Uint32Array(factVotes.length)
  for (let f = 0; f + 1 < factVotes.length; f++) {
    let end = starts[f] ?? 0
    for (let v = factVotes[f] ?? 0; v < (factVotes[f + 1] ?? 0); v++) end += isIn[voteSource[v] ?? 0] ?? 0
    starts[f + 1] = end
  }
  return { ...table, factVotes: starts, voteSource: voteSource.filter((s) => isIn[s] === 1) }
}

/** Finds them. O(votes). */
export const twinsOf = (table: VoteTable): Twins => {
  const same = sameOf(
    factsBySource(table, () => true),
    table.sources.size,
  )
  const isIn = new Uint8Array(same.length)
  const seen = new Uint8Array(same.length)
  for (const [s, first] of same.entries()) {
    if ((seen[first] ?? 0) < 2) isIn[s] = 1
    seen[first] = Math.min(2, (seen[first] ?? 0) + 1)
  }
  return { same, table: isIn.includes(0) ? ofSources(table, isIn) : table }
}
