/** One answer an item: mirrors count once, models are blended, and of too few votes nothing is learnt. */
import type { Estimate, Knowledge } from "../../Estimator.ts"
import type { VoteTable } from "../../table/VoteTable.ts"
import { voteShares, winnersBy } from "../../winners.ts"
import { grid } from "../pass/grid.ts"
import { supports } from "../pass/spread.ts"
import { groups, merged, mirrors } from "./mirrors.ts"
import { blend } from "./models.ts"
import type { Limits } from "./open.ts"
import { apart, PANEL } from "./panel.ts"
import { lackOf, profileOf, type Least } from "./profile.ts"

/**
 * Share of answers beyond doubt that are wrong all the same, because all who were asked err alike: nothing in the votes can
 * show it. Chosen: over the twelve sets with known answers, the median of how far beliefs from 0.9 up lie above the share
 * that is right is 0.049, and 0.048 to 0.049 when any one set is left out.
 */
const ERR_ALIKE = 0.05

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
export const single = (table: VoteTable, limits: Limits, least: Least, knowledge: Knowledge): Estimate => {
  const first = mirrors(table)
  const { table: voices, voice } = merged(table, first)
  const profile = profileOf(table, voices.sources.size)
  const lack = lackOf(profile, least)
  const about = { reads: "single", profile, mirrors: groups(first) } as const
  if (lack !== undefined) {
    const found = counted(table)
    return { ...found, account: { ...about, lack, considered: [], ...apart(table, found.winners, PANEL, knowledge) } }
  }
  const { belief, accuracy, considered, ...ended } = blend(voices, limits, knowledge)
  const winners = winnersBy(table, belief)
  return {
    winners,
    belief: belief.map((b) => grid(b * (1 - ERR_ALIKE))),
    beliefIs: "probability",
    trustworthiness: Float64Array.from(voice, (v) => accuracy[v] ?? 0),
    ...ended,
    account: { ...about, considered, ...apart(table, winners, PANEL, knowledge) },
  }
}
