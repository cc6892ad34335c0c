/** The two rankings that axioms of truth discovery speak of: of sources by trustworthiness, of claims by belief. */
import type { Vote } from "../../estimate/table/tableOf.ts"

/** A source reporting a value of an item, under one name each. */
export interface Ranking {
  /** By source. */
  readonly trust: ReadonlyMap<string, number>
  /** By claim: see {@link claimOf}. */
  readonly belief: ReadonlyMap<string, number>
}

/** Runs a method on votes and reads its rankings. */
export type Rank = (votes: ReadonlyArray<Vote>) => Ranking

/** The name of an item with one of its values. */
export const claimOf = ({ item, value }: Pick<Vote, "item" | "value">): string => `${item} = ${value}`

/** How far two scores may lie from each other, as a share of the larger, and still count as equal. */
const EQUAL = 1e-7

/** Below 0: the first ranks lower; 0: equal; above 0: higher. A missing score ranks as 0. */
export const versus = (scores: ReadonlyMap<string, number>, a: string, b: string): number => {
  const [x, y] = [scores.get(a) ?? 0, scores.get(b) ?? 0]
  return Math.abs(x - y) <= EQUAL * Math.max(Math.abs(x), Math.abs(y)) ? 0 : x - y
}

/**
 * Whether one set precedes another strictly: of the same size, ranked in pairs no higher anywhere and lower somewhere.
 */
export const precedes = (
  scores: ReadonlyMap<string, number>,
  a: ReadonlyArray<string>,
  b: ReadonlyArray<string>,
): boolean => {
  if (a.length !== b.length || a.length === 0) return false
  const up = (x: string, y: string): number => (scores.get(x) ?? 0) - (scores.get(y) ?? 0)
  const [low, high] = [a.toSorted(up), b.toSorted(up)]
  const steps = low.map((x, i) => versus(scores, x, high[i] ?? x))
  return steps.every((step) => step <= 0) && steps.some((step) => step < 0)
}

/** Who says what, ready to be asked. */
export interface Network {
  readonly votes: ReadonlyArray<Vote>
  readonly claims: ReadonlyArray<string>
  readonly sources: ReadonlyArray<string>
  readonly supporters: (claim: string) => ReadonlyArray<string>
  readonly facts: (source: string) => ReadonlyArray<string>
  readonly rivals: (claim: string) => ReadonlyArray<string>
  readonly opponents: (claim: string) => ReadonlyArray<string>
  readonly example: (claim: string) => Vote | undefined
}

const grouped = (pairs: ReadonlyArray<readonly [string, string]>): ReadonlyMap<string, ReadonlyArray<string>> => {
  const groups = new Map<string, Array<string>>()
  for (const [key, member] of pairs) {
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [member])
    else if (!group.includes(member)) group.push(member)
  }
  return groups
}

/** Indexes votes. */
export const networkOf = (votes: ReadonlyArray<Vote>): Network => {
  const supporters = grouped(votes.map((vote) => [claimOf(vote), vote.source]))
  const facts = grouped(votes.map((vote) => [vote.source, claimOf(vote)]))
  const byItem = grouped(votes.map((vote) => [vote.item, claimOf(vote)]))
  const example = new Map(votes.map((vote) => [claimOf(vote), vote]))
  const rivals = (claim: string): ReadonlyArray<string> =>
    (byItem.get(example.get(claim)?.item ?? "") ?? []).filter((other) => other !== claim)
  return {
    votes,
    claims: Array.from(supporters.keys()),
    sources: Array.from(facts.keys()),
    supporters: (claim) => supporters.get(claim) ?? [],
    facts: (source) => facts.get(source) ?? [],
    rivals,
    opponents: (claim) => rivals(claim).flatMap((other) => supporters.get(other) ?? []),
    example: (claim) => example.get(claim),
  }
}
