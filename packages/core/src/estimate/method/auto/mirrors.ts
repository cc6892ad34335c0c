/**
 * Mirrors: sources that give the same answers to the same items, mistakes and all. However many there are, they speak
 * with one voice.
 *
 * Two sources mirror each other when at least 9 of 10 items that either answers are answered by both, at least 99 of 100
 * of those alike, and copying is nearly certain: answers that win nothing and that few give are shared. All three are
 * asked for. Good sources agree too, but not on what loses; whoever copies a part keeps a voice of its own, since nobody
 * can tell from votes which of two agreeing sources had it first.
 */
import { copying } from "../../copying/copying.ts"
import { votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { voteShares } from "../../winners.ts"
import { agreed } from "../pass/agreed.ts"
import { twinsOf } from "./twins.ts"

/**
 * Least share of items in common, of answers alike among these, and least probability of copying. Chosen to mean
 * "the same"; on the two flight sets 0.8 and 0.9 of the items, and 0.9 to 0.999 alike, find the same ones.
 */
const [COVERED, ALIKE, CERTAIN] = [0.9, 0.99, 0.99]

/** How many wrong values an item with rivals has, on average, at least 1. */
const wrongValues = ({ itemFacts }: VoteTable): number => {
  let [rivals, items] = [0, 0]
  for (let i = 0; i + 1 < itemFacts.length; i++) {
    const facts = (itemFacts[i + 1] ?? 0) - (itemFacts[i] ?? 0)
    if (facts < 2) continue
    rivals += facts - 1
    items++
  }
  return items === 0 ? 1 : rivals / items
}

/** Finds the first of a group, and shortens the way to it. */
const firstOf = (group: Uint32Array, source: number): number => {
  let at = source
  for (let next = group[at] ?? at; next !== at; next = group[at] ?? at) {
    group[at] = group[next] ?? next
    at = next
  }
  return at
}

/** Joins two groups under the smaller id. */
const join = (group: Uint32Array, one: number, other: number): void => {
  const [a, b] = [firstOf(group, one), firstOf(group, other)]
  group[Math.max(a, b)] = Math.min(a, b)
}

/**
 * Per source the first source, by id, of those that mirror each other with it: itself where it has no mirror.
 *
 * What loses is judged with sources whose answers are all the same counting once, or a crowd of mirrors would win every
 * item and have nothing to give it away.
 *
 * **Laws** *partition*: the first of a group is its own first; *order blindness*.
 *
 * Time as {@link copying}.
 */
export const mirrors = (table: VoteTable): Uint32Array => {
  const { same, table: pairwise } = twinsOf(table)
  const probability = voteShares(merged(table, same).table)
  const accuracy = agreed(table, probability)
  const given = votesBySource(table)
  const group = Uint32Array.from(same, (_, s) => s)
  const pairs = copying(pairwise, { accuracy, probability, alpha: 0.2, c: 0.8, n: wrongValues(table) })
  for (const [k, first] of pairs.first.entries()) {
    const second = pairs.second[k] ?? 0
    const [met, alike] = [pairs.met[k] ?? 0, pairs.agreed[k] ?? 0]
    const either = (given[first] ?? 0) + (given[second] ?? 0) - met
    const sure = (pairs.firstCopies[k] ?? 0) + (pairs.secondCopies[k] ?? 0)
    if (sure >= CERTAIN && alike >= ALIKE * met && met >= COVERED * either) join(group, first, second)
  }
  // The first two of those that are all the same stand for the others.
  const stand = new Map<number, number>()
  for (const [s, first] of same.entries()) {
    if (first === s) continue
    const second = stand.get(first)
    if (second === undefined) stand.set(first, s)
    else if (firstOf(group, first) === firstOf(group, second)) join(group, first, s)
  }
  return group.map((_, s) => firstOf(group, s))
}

/** Groups of two or more sources, as {@link mirrors} has them. */
export const groups = (first: Uint32Array): ReadonlyArray<ReadonlyArray<number>> => {
  const found = new Map<number, Array<number>>()
  for (const [s, f] of first.entries()) {
    if (f === s) continue
    const group = found.get(f)
    if (group === undefined) found.set(f, [f, s])
    else group.push(s)
  }
  return Array.from(found.values())
}

/** A table in which sources of a group stand as one. Its facts are those of the table that it was made of. */
export interface Merged {
  readonly table: VoteTable
  /** Per source of the first table its source in the merged one. */
  readonly voice: Uint32Array
}

/**
 * The votes with every group as one source, which stands behind whatever one of the group stands behind.
 *
 * **Laws** *facts stay*: items, facts and values keep their ids; *identity*: without mirrors nothing changes.
 */
export const merged = (table: VoteTable, group: Uint32Array): Merged => {
  const firsts = group.filter((first, s) => first === s)
  const dense = new Uint32Array(group.length)
  for (const [k, first] of firsts.entries()) dense[first] = k
  const voice = group.map((first) => dense[first] ?? 0)
  if (firsts.length === group.length) return { table, voice }
  const { factVotes, voteSource, factValue, sources } = table
  const starts = new Uint32Array(factVotes.length)
  const kept = new Uint32Array(voteSource.length)
  let end = 0
  for (let f = 0; f < factValue.length; f++) {
    const behind = voteSource.subarray(factVotes[f], factVotes[f + 1]).map((s) => voice[s] ?? 0)
    for (const [k, s] of behind.toSorted().entries()) {
      if (k > 0 && kept[end - 1] === s) continue
      kept[end] = s
      end++
    }
    starts[f + 1] = end
  }
  const names = { size: firsts.length, at: (id: number) => sources.at(firsts[id] ?? 0) }
  return { table: { ...table, sources: names, factVotes: starts, voteSource: kept.slice(0, end) }, voice }
}
