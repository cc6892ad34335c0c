/** Several answers an item: the latent truth model on votes in which mirrors count once, and shorter forms are no rivals. */
import type { Estimate, Knowledge } from "../../Estimator.ts"
import type { VoteTable } from "../../table/VoteTable.ts"
import { voteShares, winnersBy } from "../../winners.ts"
import { dart } from "../several/dart.ts"
import { ltm } from "../several/ltm.ts"
import { shorterForms } from "../several/shorter.ts"
import { majority } from "../majority.ts"
import { lineageOf } from "../place/lineage.ts"
import { supports } from "../pass/spread.ts"
import { groups, merged, mirrors } from "./mirrors.ts"
import { apart } from "./panel.ts"
import { lackOf, profileOf, type Least } from "./profile.ts"

/** Per fact whether at least half of those who speak on its item name it, the most named ones in any case. */
const halfNamed = (table: VoteTable): Uint8Array => {
  const { itemFacts, factVotes, voteSource, sources } = table
  const last = new Uint32Array(sources.size)
  const accepted = new Uint8Array(table.factValue.length)
  const named = supports(table)
  for (let i = 0; i + 1 < itemFacts.length; i++) {
    const [from, to] = [itemFacts[i] ?? 0, itemFacts[i + 1] ?? 0]
    let [speakers, most] = [0, 0]
    for (const s of voteSource.subarray(factVotes[from], factVotes[to])) {
      if (last[s] !== i + 1) speakers++
      last[s] = i + 1
    }
    for (let f = from; f < to; f++) most = Math.max(most, named[f] ?? 0)
    for (let f = from; f < to; f++) accepted[f] = 2 * (named[f] ?? 0) >= speakers || named[f] === most ? 1 : 0
  }
  return accepted
}

/** Accepted is what half of the speakers name: of too few votes nothing is learnt about sources. */
const counted = (table: VoteTable): Omit<Estimate, "account"> => {
  const belief = voteShares(table)
  return {
    winners: winnersBy(table, belief),
    belief,
    standing: supports(table),
    beliefIs: "score",
    accepted: halfNamed(table),
    trustworthiness: new Float64Array(table.sources.size).fill(0.5),
    rounds: 0,
    stopped: "OnePass",
  }
}

/** See the head of this file. */
export const several = (table: VoteTable, least: Least, knowledge: Knowledge): Estimate => {
  const first = mirrors(table)
  const { table: voices, voice } = merged(table, first)
  const profile = profileOf(table, voices.sources.size)
  const lack = lackOf(profile, least)
  const parents = knowledge.parents ?? shorterForms(voices)
  const forms = parents === undefined ? {} : { parents }
  const learnt = lack === undefined ? ltm.run(voices, ltm.defaults, { ...knowledge, ...forms }) : undefined
  const found =
    learnt === undefined
      ? counted(table)
      : { ...learnt, trustworthiness: Float64Array.from(voice, (v) => learnt.trustworthiness[v] ?? 0) }
  return {
    ...found,
    account: {
      reads: "several",
      profile,
      ...(lack === undefined ? {} : { lack }),
      considered:
        lack === undefined
          ? [{ model: "several answers by hits and false alarms (ltm)", weight: 1, merit: profile.several }]
          : [],
      mirrors: groups(first),
      ...(parents === undefined ? {} : { shorter: new Set(lineageOf(voices, parents).above).size }),
      ...apart(table, found.winners, [majority, dart], knowledge),
    },
  }
}
