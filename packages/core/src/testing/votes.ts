/** Arbitrary votes: few names, so that sources meet, agree, rival and repeat themselves. */
import * as fc from "fast-check"
import type { Vote } from "../estimate/table/tableOf.ts"

/** How many different names the votes may use. */
export interface VoteSizes {
  readonly items?: number
  readonly sources?: number
  readonly values?: number
  readonly votes?: number
}

const named = (letter: string, count: number): fc.Arbitrary<string> =>
  fc.nat({ max: count - 1 }).map((n) => `${letter}${n}`)

/** At least one vote. Values are `v0`, `v1` ...: names, not numbers. */
export const arbitraryVotes = ({ items = 6, sources = 6, values = 4, votes = 40 }: VoteSizes = {}): fc.Arbitrary<
  ReadonlyArray<Vote>
> =>
  fc.array(
    fc.record(
      { item: named("o", items), source: named("s", sources), value: named("v", values) },
      { noNullPrototype: true },
    ),
    // Without it no more than ten or so are ever made.
    { minLength: 1, maxLength: votes, size: "max" },
  )

/** Votes with at most one value for an item from each source, as most methods are described for. */
export const arbitrarySingleVotes = (sizes: VoteSizes = {}): fc.Arbitrary<ReadonlyArray<Vote>> =>
  arbitraryVotes(sizes).map((votes) =>
    Array.from(new Map(votes.map((vote) => [`${vote.item} ${vote.source}`, vote])).values()),
  )

/** Votes for whole numbers from 0 to 99, at most one for an item from each source. */
export const arbitraryNumberVotes = (sizes: VoteSizes = {}): fc.Arbitrary<ReadonlyArray<Vote>> =>
  arbitrarySingleVotes({ ...sizes, values: 100 }).map((votes) =>
    votes.map((vote) => ({ ...vote, value: vote.value.slice(1) })),
  )
