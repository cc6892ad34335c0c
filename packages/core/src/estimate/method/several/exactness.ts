/**
 * Answers that say less of the same: "Smith" where others have "Smith J", a country where others have a town in it.
 *
 * Whoever gives such an answer holds that something which lies in it is right, and leaves open what. So where one answer
 * of the item lies in it, the vote is one for that; where several do, it is a vote for none of them, since nobody can
 * tell which is meant.
 */
import type { Estimate } from "../../Estimator.ts"
import { factCount, NONE, votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { lineageOf, type Lineage } from "../place/lineage.ts"
import { grid } from "../pass/grid.ts"
import { sourceSums } from "../pass/spread.ts"

/** A table of the most exact answers alone. */
export interface Exact {
  readonly table: VoteTable
  /** Per fact of it the fact of the table that it was made of. */
  readonly fact: Uint32Array
  /** Per fact of the first table the facts of it that others lie in. */
  readonly lineage: Lineage
}

/** Sources of some facts, once each, ascending. */
const behind = ({ factVotes, voteSource }: VoteTable, facts: ReadonlyArray<number>): ReadonlyArray<number> => {
  if (facts.length === 1)
    return Array.from(voteSource.subarray(factVotes[facts[0] ?? 0], factVotes[(facts[0] ?? 0) + 1]))
  const all = facts.flatMap((f) => Array.from(voteSource.subarray(factVotes[f], factVotes[f + 1])))
  return Array.from(new Set(all)).toSorted((a, b) => a - b)
}

/**
 * The votes on the most exact answers of each item, with those of the answers that say less where it is clear what they
 * are of.
 *
 * **Laws** *nothing lies in another*: in the table that comes out, unless the hierarchy goes round; *items stay*: every
 * one keeps an answer, in a hierarchy that goes round too; *identity*: where no answer lies in another nothing changes.
 *
 * @param parents - per value the value that it lies in, or `NONE`
 */
export const exactly = (table: VoteTable, parents: Uint32Array): Exact => {
  const lineage = lineageOf(table, parents)
  const { start, above } = lineage
  const size = factCount(table)
  const isAbove = new Uint8Array(size)
  for (const f of above) isAbove[f] = 1
  /** Per fact the one exact fact that lies in it; `NONE` where none does, `size` where several do. */
  const only = new Uint32Array(size).fill(NONE)
  for (let f = 0; f < size; f++)
    if (isAbove[f] === 0) for (const b of above.subarray(start[f], start[f + 1])) only[b] = only[b] === NONE ? f : size
  const less: Array<Array<number>> = Array.from({ length: size }, () => [])
  for (let b = 0; b < size; b++) if ((only[b] ?? NONE) < size) less[only[b] ?? 0]?.push(b)
  const itemFacts = new Uint32Array(table.itemFacts.length)
  const [fact, votes, ends]: [Array<number>, Array<number>, Array<number>] = [[], [], [0]]
  for (let i = 0; i < table.items.size; i++) {
    for (let f = table.itemFacts[i] ?? 0; f < (table.itemFacts[i + 1] ?? 0); f++) {
      if (only[f] !== NONE) continue
      fact.push(f)
      for (const s of behind(table, [f, ...(less[f] ?? [])])) votes.push(s)
      ends.push(votes.length)
    }
    itemFacts[i + 1] = fact.length
  }
  const kept = Uint32Array.from(fact)
  return {
    table: {
      ...table,
      itemFacts,
      factVotes: Uint32Array.from(ends),
      factValue: kept.map((f) => table.factValue[f] ?? 0),
      voteSource: Uint32Array.from(votes),
    },
    fact: kept,
    lineage,
  }
}

/**
 * What is concluded of the most exact answers, told of all: an answer that says less holds when something that lies in
 * it does, and is not accepted beside it. Trustworthiness is the share of what a source gives that holds.
 *
 * **Law** *wider is surer*: an answer is believed at least as much as any that lies in it.
 */
export const asGiven = ({ fact, lineage: { start, above } }: Exact, table: VoteTable, found: Estimate): Estimate => {
  const size = factCount(table)
  const [belief, fails] = [new Float64Array(size), new Float64Array(size).fill(1)]
  const [accepted, standing] = [new Uint8Array(size), new Float64Array(size).fill(-Infinity)]
  for (const [k, f] of fact.entries()) {
    const [b, s] = [found.belief[k] ?? 0, found.standing?.[k] ?? 0]
    belief[f] = b
    accepted[f] = found.accepted?.[k] ?? 0
    standing[f] = s
    for (const wider of above.subarray(start[f], start[f + 1])) {
      fails[wider] = (fails[wider] ?? 1) * (1 - b)
      standing[wider] = Math.max(standing[wider] ?? 0, s)
    }
  }
  const exact = new Set(fact)
  for (let f = 0; f < size; f++) if (!exact.has(f)) belief[f] = grid(1 - (fails[f] ?? 1))
  const given = votesBySource(table)
  return {
    ...found,
    winners: found.winners.map((k) => fact[k] ?? 0),
    belief,
    accepted,
    standing,
    trustworthiness: sourceSums(table, belief).map((n, s) => grid(n / Math.max(1, given[s] ?? 0))),
  }
}
