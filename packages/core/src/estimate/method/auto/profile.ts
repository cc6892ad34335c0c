/** Looks at votes before any method is run. */
import { conflictedItems, factCount, voteCount, type VoteTable } from "../../table/VoteTable.ts"
import type { Lack, Profile } from "./Account.ts"

/** Times that a source gives an item several values, as a share of all times that a source answers an item. O(votes). */
export const severalShare = ({ itemFacts, factVotes, voteSource, sources }: VoteTable): number => {
  const last = new Uint32Array(sources.size)
  const counted = new Uint32Array(sources.size)
  let [answered, several] = [0, 0]
  for (let i = 0; i + 1 < itemFacts.length; i++) {
    const end = factVotes[itemFacts[i + 1] ?? 0] ?? 0
    for (let v = factVotes[itemFacts[i] ?? 0] ?? 0; v < end; v++) {
      const s = voteSource[v] ?? 0
      if (last[s] !== i + 1) answered++
      else if (counted[s] !== i + 1) {
        several++
        counted[s] = i + 1
      }
      last[s] = i + 1
    }
  }
  return answered === 0 ? 0 : several / answered
}

/** What votes are like, `voices` being the sources left when mirrors count once. */
export const profileOf = (table: VoteTable, voices: number): Profile => {
  const conflicted = conflictedItems(table)
  const alone = table.items.size - conflicted
  return {
    votes: voteCount(table),
    items: table.items.size,
    conflicted,
    sources: table.sources.size,
    voices,
    values: table.values.size,
    rivals: conflicted === 0 ? 0 : (factCount(table) - alone) / conflicted,
    several: severalShare(table),
    numeric: table.bounds !== undefined,
  }
}

/**
 * The least that anything is learnt from. Chosen on made-up votes: of 30 items with 10 sources the learnt answer is as
 * often below as above the majority, from 60 on it is above. Below, all sources are alike.
 */
export const LEAST = { conflicted: 20, voices: 3, votes: 100 } as const

/** Such numbers. */
export type Least = Readonly<Record<keyof typeof LEAST, number>>

/** What there is too little of, if anything. */
export const lackOf = ({ conflicted, voices, votes }: Profile, least: Least): Lack | undefined => {
  if (voices < least.voices) return "voices"
  if (conflicted < least.conflicted) return "conflicted items"
  return votes < least.votes ? "votes" : undefined
}
