/**
 * A first look at new votes with what is known from earlier ones: fast, and only a preview.
 *
 * Incremental CRH and DynaTD keep, per source, its losses so far, older ones counting less; new items are answered with
 * weights from these, and the losses on them are added. No earlier item is looked at again, so the answers are not
 * those of all votes together: the answer to be recorded is always the one solved cold, from all votes.
 *
 * @see Li, Li, Gao, Su, Zhao, Fan and Han, "On the Discovery of Evolving Truth", KDD 2015 (DynaTD); Li, Li, Gao, Zhao, Fan
 * and Han, "Conflicts to Harmony", TKDE 28(8), 2016 (incremental CRH)
 */
import type { VoteTable } from "../../table/VoteTable.ts"
import { voteShares, winnersBy } from "../../winners.ts"
import { mistakes } from "../loss/mistakes.ts"
import { grid } from "../pass/grid.ts"
import { shares } from "../pass/shares.ts"
import { votesBySource } from "../../table/VoteTable.ts"

/** Losses and votes of each source so far, by name. */
export type Past = ReadonlyMap<string, { readonly loss: number; readonly votes: number }>

/** A preview, and the past to hand to the next one. */
export interface Preview {
  readonly _tag: "Preview"
  readonly winners: Uint32Array
  readonly belief: Float64Array
  /** Per source the weight its votes were given. */
  readonly weight: Float64Array
  readonly past: Past
}

/** A loss that a source without votes is held to, and how many votes of it. */
const PRIOR = { loss: 0.5, votes: 1 }

/** Per source -ln of its mean loss so far; 0 for who is as often wrong as not wrong, or worse. */
const weights = (table: VoteTable, past: Past): Float64Array =>
  Float64Array.from({ length: table.sources.size }, (_, s) => {
    const { loss, votes } = past.get(table.sources.at(s)) ?? { loss: 0, votes: 0 }
    return grid(Math.max(0, -Math.log((loss + PRIOR.loss) / (votes + PRIOR.votes))))
  })

/**
 * Answers new items with what is known of their sources, and adds what these answers tell about the sources.
 *
 * **Laws** *first look*: without a past the winners are the majority's; *forgetting*: with `keep` 0 only the last votes
 * count in the past handed on.
 *
 * @param table - new votes only
 * @param keep - how much of the past still counts after each step, 0 to 1
 *
 * @example
 * ```ts import.meta.vitest
 * import { preview, tableOf } from "@corroborate/core"
 *
 * const day = (n: number, said: ReadonlyArray<string>) =>
 *   tableOf(said.map((value, s) => ({ item: `day ${n}`, source: `s${s}`, value })))
 * const first = preview(day(1, ["62", "62", "20"]), new Map(), 0.9)
 * const second = preview(day(2, ["70", "80", "80"]), first.past, 0.9)
 * second.past.get("s2")?.votes // => 1.9
 * ```
 */
export const preview = (table: VoteTable, past: Past, keep: number): Preview => {
  const weight = weights(table, past)
  const isNew = weight.every((w) => w === weight[0])
  const belief = isNew ? voteShares(table) : shares(table, weight)
  const loss = mistakes(table, belief, 1)
  const votes = votesBySource(table)
  const next = new Map(Array.from(past, ([name, it]) => [name, { loss: it.loss * keep, votes: it.votes * keep }]))
  for (let s = 0; s < votes.length; s++) {
    const name = table.sources.at(s)
    const before = next.get(name) ?? { loss: 0, votes: 0 }
    next.set(name, { loss: before.loss + (loss[s] ?? 0), votes: before.votes + (votes[s] ?? 0) })
  }
  return { _tag: "Preview", winners: winnersBy(table, belief), belief, weight, past: next }
}
