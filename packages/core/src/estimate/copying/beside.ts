/** What one source and others answer alike and differently, added up in one pass over the items of the one. */
import type { VoteTable } from "../table/VoteTable.ts"
import { brought, outgrown } from "./Odds.ts"
import type { Lists } from "./suspects.ts"

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
    about.lastMet[s] = 0
    about.lastAgreed[s] = 0
    about.first[s] = 1
    about.firstGrown[s] = 0
    about.second[s] = 1
    about.secondGrown[s] = 0
  }
}

/** Multiplies in what it tells that the first source and another both stand behind a fact of probability `p`. */
const weigh = (
  { first, firstGrown, second, secondGrown }: Beside,
  { c, n }: Rates,
  other: number,
  p: number,
  a1: number,
  a2: number,
): void => {
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

const atMost = (x: number): number => Math.min(0.99, Math.max(0.01, x))

/** Counts one fact of an item that the first source answered. `own`: the first source stands behind it. */
const countFact = (
  table: VoteTable,
  about: Beside,
  rates: Rates,
  first: number,
  item: number,
  fact: number,
  own: boolean,
): void => {
  const { factVotes, voteSource } = table
  const { watched, met, agreed, lastMet, lastAgreed } = about
  const p = rates.probability[fact] ?? 0
  const a1 = atMost(rates.accuracy[first] ?? 0)
  for (let v = factVotes[fact] ?? 0; v < (factVotes[fact + 1] ?? 0); v++) {
    const other = voteSource[v] ?? 0
    if (watched[other] !== 1) continue
    if (lastMet[other] !== item + 1) {
      lastMet[other] = item + 1
      met[other] = (met[other] ?? 0) + 1
    }
    if (!own) continue
    if (lastAgreed[other] !== item + 1) {
      lastAgreed[other] = item + 1
      agreed[other] = (agreed[other] ?? 0) + 1
    }
    weigh(about, rates, other, p, a1, atMost(rates.accuracy[other] ?? 0))
  }
}

/**
 * Adds up what the first source and each of the others answered. What is counted stays until the next call.
 *
 * @param seconds - the others
 * @param facts - the facts of every source
 *
 * O(votes on the items that the first source answers).
 */
export const compareWith = (
  table: VoteTable,
  items: Uint32Array,
  facts: Lists,
  about: Beside,
  rates: Rates,
  first: number,
  seconds: ReadonlyArray<number>,
): void => {
  watch(about, seconds)
  const { starts, of } = facts
  const end = starts[first + 1] ?? 0
  for (let k = starts[first] ?? 0; k < end;) {
    const item = items[of[k] ?? 0] ?? 0
    for (let f = table.itemFacts[item] ?? 0; f < (table.itemFacts[item + 1] ?? 0); f++) {
      const own = of[k] === f && k < end
      countFact(table, about, rates, first, item, f, own)
      if (own) k++
    }
  }
  for (const s of seconds) about.watched[s] = 0
}
