/** One answer an item: mirrors count once, models are blended, and of too few votes nothing is learnt. */
import type { Estimate, Knowledge } from "../../Estimator.ts"
import type { VoteTable } from "../../table/VoteTable.ts"
import { voteShares, winnersBy } from "../../winners.ts"
import { grid } from "../pass/grid.ts"
import { supports } from "../pass/spread.ts"
import { merged, mirrors } from "./mirrors.ts"
import { blend } from "./models.ts"
import type { Limits } from "./open.ts"
import { apart } from "./panel.ts"
import { lackOf, profileOf } from "./profile.ts"

/**
 * Share of answers beyond doubt that are wrong all the same, because all who were asked err alike: nothing in the votes
 * can show it. Chosen: the median over the twelve sets with known answers of how far the most certain tenth of beliefs
 * lay above how often they were right; leaving any one set out moves it between 0.03 and 0.05.
 */
const ERR_ALIKE = 0.04

/** Groups of two or more. */
const groupsOf = (first: Uint32Array): ReadonlyArray<ReadonlyArray<number>> => {
  const groups = new Map<number, Array<number>>()
  for (const [s, f] of first.entries()) {
    if (f === s) continue
    const group = groups.get(f)
    if (group === undefined) groups.set(f, [f, s])
    else group.push(s)
  }
  return Array.from(groups.values())
}

/** Votes counted, all sources alike: half right, as far as anybody can tell. */
const counted = (table: VoteTable): Omit<Estimate, "account"> => {
  const belief = voteShares(table)
  return {
    winners: winnersBy(table, belief),
    belief,
    standing: supports(table),
    beliefIs: "score",
    trustworthiness: new Float64Array(table.sources.size).fill(0.5),
    rounds: 0,
    stopped: "OnePass",
  }
}

/** See the head of this file. */
export const single = (
  table: VoteTable,
  limits: Limits,
  least: Parameters<typeof lackOf>[1],
  knowledge: Knowledge,
): Estimate => {
  const first = mirrors(table)
  const { table: voices, voice } = merged(table, first)
  const profile = profileOf(table, voices.sources.size)
  const lack = lackOf(profile, least)
  const about = { reads: "single", profile, mirrors: groupsOf(first) } as const
  if (lack !== undefined) {
    const found = counted(table)
    return { ...found, account: { ...about, lack, considered: [], ...apart(table, found.winners, knowledge) } }
  }
  const { belief, accuracy, considered, ...ended } = blend(voices, limits, knowledge)
  const winners = winnersBy(table, belief)
  return {
    winners,
    belief: belief.map((b) => grid(b * (1 - ERR_ALIKE))),
    beliefIs: "probability",
    trustworthiness: Float64Array.from(voice, (v) => accuracy[v] ?? 0),
    ...ended,
    account: { ...about, considered, ...apart(table, winners, knowledge) },
  }
}
