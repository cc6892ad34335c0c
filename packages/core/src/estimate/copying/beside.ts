/** What one source and others answer alike and differently, added up in one pass over the items of the one. */
import type { VoteTable } from "../table/VoteTable.ts"
import { brought, outgrown } from "./Odds.ts"
import type { Answers } from "./suspects.ts"

/** What sources and answers are held to be. */
export interface Rates {
  /** Per source the probability that an answer of it is right. Held to 0.01 to 0.99. */
  readonly accuracy: Float64Array
  /** Per fact the probability that it is right. */
  readonly probability: Float64Array
  /** Share of its answers that a copier copies, between 0 and 1. */
  readonly c: number
  /** How many wrong answers an item could be given. */
  readonly n: number
}

/** What is counted of one source beside all others, by the other's id. */
export interface Beside {
  /** 1 for the sources that are looked at. */
  readonly watched: Uint8Array
  /** Items met on and items agreed on. */
  readonly met: Uint32Array
  readonly agreed: Uint32Array
  /** Answers agreed on that win no item. */
  readonly odd: Uint32Array
  /** The last item met on and agreed on, plus one: an item counts once however many answers a source gives it. */
  readonly lastMet: Uint32Array
  readonly lastAgreed: Uint32Array
  /** Odds of the first copying, and of the second, from what both answer alike: see {@link brought}. */
  readonly first: Float64Array
  readonly firstGrown: Int32Array
  readonly second: Float64Array
  readonly secondGrown: Int32Array
}

/** Nothing counted yet. */
export const besideNobody = (sources: number): Beside => ({
  watched: new Uint8Array(sources),
  met: new Uint32Array(sources),
  agreed: new Uint32Array(sources),
  odd: new Uint32Array(sources),
  lastMet: new Uint32Array(sources),
  lastAgreed: new Uint32Array(sources),
  first: new Float64Array(sources),
  firstGrown: new Int32Array(sources),
  second: new Float64Array(sources),
  secondGrown: new Int32Array(sources),
})

const watch = (about: Beside, seconds: ReadonlyArray<number>): void => {
  for (const s of seconds) {
    about.watched[s] = 1
    about.met[s] = 0
    about.agreed[s] = 0
    about.odd[s] = 0
    about.lastMet[s] = 0
    about.lastAgreed[s] = 0
    about.first[s] = 1
    about.firstGrown[s] = 0
    about.second[s] = 1
    about.secondGrown[s] = 0
  }
}

/** What a comparison reads. */
export interface Compared {
  readonly table: VoteTable
  readonly rates: Rates
  /** The facts of every source that is a first one. */
  readonly answers: Answers
  /** The winner of each item. */
  readonly winners: Uint32Array
}

/** An accuracy as it is reckoned with: nobody is always right, and nobody always wrong. */
export const held = (accuracy: number): number => Math.min(0.99, Math.max(0.01, accuracy))

/** Multiplies in what it tells that the first source and another both stand behind a fact of probability `p`. */
const weigh = (about: Beside, { c, n }: Rates, other: number, p: number, a1: number, a2: number): void => {
  const { first, firstGrown, second, secondGrown } = about
  const alone = p * a1 * a2 + ((1 - p) * (1 - a1) * (1 - a2)) / n
  const one = (first[other] ?? 1) * (1 - c + (c * (p * a2 + (1 - p) * (1 - a2))) / alone)
  const two = (second[other] ?? 1) * (1 - c + (c * (p * a1 + (1 - p) * (1 - a1))) / alone)
  const grownOne = outgrown(one)
  const grownTwo = outgrown(two)
  first[other] = brought(one, grownOne)
  second[other] = brought(two, grownTwo)
  firstGrown[other] = (firstGrown[other] ?? 0) + grownOne
  secondGrown[other] = (secondGrown[other] ?? 0) + grownTwo
}

/** Notes that another source answered the item too. */
const meet = ({ met, lastMet }: Beside, other: number, item: number): void => {
  if (lastMet[other] === item + 1) return
  lastMet[other] = item + 1
  met[other] = (met[other] ?? 0) + 1
}

/** Notes that another source gave one of the first one's own answers. */
const agree = ({ agreed, lastAgreed, odd }: Beside, other: number, item: number, isOdd: boolean): void => {
  if (isOdd) odd[other] = (odd[other] ?? 0) + 1
  if (lastAgreed[other] === item + 1) return
  lastAgreed[other] = item + 1
  agreed[other] = (agreed[other] ?? 0) + 1
}

/** Counts a fact that the first source does not stand behind. */
const countOther = ({ factVotes, voteSource }: VoteTable, about: Beside, item: number, fact: number): void => {
  const end = factVotes[fact + 1] ?? 0
  for (let v = factVotes[fact] ?? 0; v < end; v++) {
    const other = voteSource[v] ?? 0
    if (about.watched[other] === 1) meet(about, other, item)
  }
}

/** Counts a fact of the first source. */
const countOwn = (
  { table, rates, winners }: Compared,
  about: Beside,
  first: number,
  item: number,
  fact: number,
): void => {
  const { factVotes, voteSource } = table
  const p = rates.probability[fact] ?? 0
  const a1 = held(rates.accuracy[first] ?? 0)
  const isOdd = winners[item] !== fact
  const end = factVotes[fact + 1] ?? 0
  for (let v = factVotes[fact] ?? 0; v < end; v++) {
    const other = voteSource[v] ?? 0
    if (about.watched[other] !== 1) continue
    meet(about, other, item)
    agree(about, other, item, isOdd)
    weigh(about, rates, other, p, a1, held(rates.accuracy[other] ?? 0))
  }
}

/**
 * Adds up what the first source and each of the others answered. What is counted stays until the next call.
 *
 * O(votes on the items that the first source answers).
 */
export const compareWith = (it: Compared, about: Beside, first: number, others: ReadonlyArray<number>): void => {
  watch(about, others)
  const { table } = it
  const { starts, of, items } = it.answers
  const end = starts[first + 1] ?? 0
  for (let k = starts[first] ?? 0; k < end;) {
    const item = items[k] ?? 0
    for (let f = table.itemFacts[item] ?? 0; f < (table.itemFacts[item + 1] ?? 0); f++) {
      const own = of[k] === f && k < end
      if (own) k++
      if (own) countOwn(it, about, first, item, f)
      else countOther(table, about, item, f)
    }
  }
  for (const s of others) about.watched[s] = 0
}
