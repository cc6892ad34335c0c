/**
 * How various wrong answers are: the chance that votes which are all wrong fall into groups of the sizes seen.
 *
 * A wrong vote joins a wrong answer that n votes stand behind with weight n, and brings a new one with weight `variety`.
 * So popular mistakes are no surprise, no number of wrong values has to be guessed, and the more various mistakes are
 * found to be, the more it says that two sources agree.
 *
 * @see W. Ewens, "The sampling theory of selectively neutral alleles", Theoretical Population Biology 3, 1972
 */
import { factCount, type VoteTable } from "../../table/VoteTable.ts"
import { itemSums, supports } from "../pass/spread.ts"
import { grid, logOf } from "../pass/grid.ts"

/** Varieties tried: from 1/16 to 1024, each the root of two times the last. */
const VARIETIES = Array.from({ length: 29 }, (_, k) => 2 ** (k / 2 - 4))

/** Numbers about groups of votes that stay as they are while a model is fitted. */
export interface Groups {
  /** Votes of each item. */
  readonly votes: Float64Array
  /** Votes of each fact. */
  readonly support: Float64Array
  /** Per fact the logarithm of the number of ways to seat its votes, one after another: ln (n - 1)!. */
  readonly seated: Float64Array
  /** Facts in all. */
  readonly facts: number
}

/** ln 0!, ln 1! and on, as many as asked for. */
const factorials = (most: number): Float64Array => {
  const logs = new Float64Array(most + 1)
  for (let n = 1; n <= most; n++) logs[n] = (logs[n - 1] ?? 0) + logOf(n)
  return logs
}

/** Counts votes of items and facts. */
export const groupsOf = (table: VoteTable): Groups => {
  const support = supports(table)
  const votes = itemSums(table, support)
  const logs = factorials(support.reduce((most, n) => Math.max(most, n), 0))
  return { votes, support, seated: support.map((n) => logs[n - 1] ?? 0), facts: factCount(table) }
}

/** ln of variety (variety + 1) ... (variety + m - 1), for m from 0 to `most`: what m wrong votes are divided by. */
const rising = (variety: number, most: number): Float64Array => {
  const logs = new Float64Array(most + 1)
  for (let m = 1; m <= most; m++) logs[m] = (logs[m - 1] ?? 0) + grid(Math.log(variety + m - 1))
  return logs
}

/** What the groups of an item are worth under each hypothesis, as logarithms: only differences inside an item count. */
export interface Worth {
  /** Per fact: the others are wrong. */
  readonly offset: Float64Array
  /** Per item: all are wrong. */
  readonly rest: Float64Array
}

const most = ({ votes }: Groups): number => votes.reduce((x, n) => Math.max(x, n), 0)

/** The worth of an item's groups, less what all hypotheses share: the product over all its groups. */
export const worthOf = ({ itemFacts }: VoteTable, groups: Groups, variety: number): Worth => {
  const { votes, support, seated } = groups
  const logs = rising(variety, most(groups))
  const bring = grid(Math.log(variety))
  const offset = new Float64Array(support.length)
  for (let i = 0; i < votes.length; i++) {
    const all = votes[i] ?? 0
    for (let f = itemFacts[i] ?? 0; f < (itemFacts[i + 1] ?? 0); f++)
      offset[f] = -bring - (seated[f] ?? 0) - (logs[all - (support[f] ?? 0)] ?? 0)
  }
  return { offset, rest: votes.map((n) => -(logs[n] ?? 0)) }
}

/** The logarithm of that product over all items: what {@link worthOf} leaves out. */
export const sharedWorth = ({ seated, facts }: Groups, variety: number): number =>
  facts * Math.log(variety) + seated.reduce((sum, x) => sum + x, 0)

/**
 * The variety, of those tried, under which the wrong votes are most probable, given how probable each fact is.
 *
 * Time: facts, and the most votes of an item times the varieties tried.
 */
export const likeliestVariety = ({ itemFacts }: VoteTable, groups: Groups, belief: Float64Array): number => {
  const { votes, support, facts } = groups
  const sizes = new Float64Array(most(groups) + 1)
  let right = 0
  for (let i = 0; i < votes.length; i++) {
    const all = votes[i] ?? 0
    let said = 0
    for (let f = itemFacts[i] ?? 0; f < (itemFacts[i + 1] ?? 0); f++) {
      const wrong = all - (support[f] ?? 0)
      sizes[wrong] = (sizes[wrong] ?? 0) + (belief[f] ?? 0)
      said += belief[f] ?? 0
    }
    sizes[all] = (sizes[all] ?? 0) + Math.max(0, 1 - said)
    right += said
  }
  const scored = VARIETIES.map((variety) => {
    const logs = rising(variety, sizes.length - 1)
    return {
      variety,
      score: sizes.reduce((sum, n, m) => sum - n * (logs[m] ?? 0), (facts - right) * Math.log(variety)),
    }
  })
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).variety
}
