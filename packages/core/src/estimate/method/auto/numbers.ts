/**
 * Numbers: weighted means where errors are of one kind, weighted medians where some are slips.
 *
 * In words: mirrors count once. Where one vote in a hundred accounts for more than half of all squared distance from the
 * medians, some numbers are slips (digits lost, other things counted), and no sum of distances tells about a source. Then
 * what tells is who gives exactly the same number: sources are weighed by -ln(1 - A), where A is how often a vote of theirs
 * is right in the model of an open vocabulary, and numbers are weighted medians. Otherwise they are the weighted means
 * of CRH. Of too few votes nothing is learnt: then numbers are plain medians.
 */
import type { Estimate, Intervals, Knowledge } from "../../Estimator.ts"
import { votesBySource, type VoteTable } from "../../table/VoteTable.ts"
import { catdNumber } from "../number/catdNumber.ts"
import { crhMean, crhMedian } from "../number/crhNumber.ts"
import { evenly, means, medians } from "../number/balance.ts"
import { boundsOf, outside } from "../number/ends.ts"
import { gtm } from "../number/gtm.ts"
import { mean, median } from "../number/mean.ts"
import { settled } from "../number/settled.ts"
import { grid } from "../pass/grid.ts"
import type { Ended } from "../pass/rounds.ts"
import type { Account } from "./Account.ts"
import { intervalsAround } from "./intervals.ts"
import { groups, merged, mirrors } from "./mirrors.ts"
import { solveOpen, type Limits } from "./open.ts"
import { apart } from "./panel.ts"
import { lackOf, profileOf, type Least } from "./profile.ts"

/** The votes furthest out that are looked at, as a share, and the share of all squared distance that makes them slips. */
const [FURTHEST, SLIPS] = [0.01, 0.5]

/**
 * The share of all squared distance from the medians that the furthest hundredth of the votes has. About 0.08 for normal
 * errors and 0.19 for exponential ones; the same in any unit.
 */
export const slips = (table: VoteTable): number => {
  const bounds = boundsOf(table)
  const middle = medians(table, evenly(table))
  const squares = new Float64Array(table.voteSource.length)
  for (let i = 0; i < table.items.size; i++)
    for (let f = table.itemFacts[i] ?? 0; f < (table.itemFacts[i + 1] ?? 0); f++)
      squares.fill(outside(bounds, f, middle[i] ?? 0) ** 2, table.factVotes[f] ?? 0, table.factVotes[f + 1] ?? 0)
  const sorted = squares.toSorted()
  const most = sorted.at(-1) ?? 0
  if (most === 0) return 0
  const all = sorted.reduce((sum, x) => sum + x / most, 0)
  const far = sorted.subarray(sorted.length - Math.ceil(FURTHEST * sorted.length))
  return far.reduce((sum, x) => sum + x / most, 0) / all
}

/** Numbers with the weights that they came of. */
interface Weighed extends Ended {
  readonly model: string
  readonly weight: Float64Array
  readonly numbers: Float64Array
  readonly balance: typeof medians
  /** What the choice rests on: see {@link slips}. */
  readonly merit: number
}

const plain = (table: VoteTable): Weighed => {
  const weight = evenly(table)
  return { model: "medians", weight, numbers: medians(table, weight), balance: medians, merit: 0, ...ONE_PASS }
}

const ONE_PASS: Ended = { rounds: 0, stopped: "OnePass" }

const learnt = (table: VoteTable, limits: Limits, known: Uint32Array | undefined): Weighed => {
  const merit = slips(table)
  if (merit > SLIPS) {
    const { accuracy, rounds, stopped } = solveOpen(table, limits, known)
    const weight = accuracy.map((a) => grid(-Math.log(1 - a)))
    const numbers = medians(table, weight)
    return { model: "medians weighed by exact agreement", weight, numbers, balance: medians, merit, rounds, stopped }
  }
  const {
    trustworthiness,
    numbers = medians(table, evenly(table)),
    rounds,
    stopped,
  } = crhMean.run(table, crhMean.defaults, {})
  return {
    model: "means weighed by distance (crh-mean)",
    weight: trustworthiness,
    numbers,
    balance: means,
    merit,
    rounds,
    stopped,
  }
}

/** Methods that tell where the number hangs on the method. */
const PANEL = [mean, median, crhMedian, catdNumber, gtm]

/** See the head of this file. */
export const asNumbers = (table: VoteTable, limits: Limits, least: Least, { known }: Knowledge): Estimate => {
  const first = mirrors(table)
  const { table: voices, voice } = merged(table, first)
  const profile = profileOf(table, voices.sources.size)
  const lack = lackOf(profile, least)
  const { model, merit, weight, numbers, balance, ...ended } =
    lack === undefined ? learnt(voices, limits, known) : plain(voices)
  const intervals: Intervals | undefined =
    lack === undefined ? intervalsAround(voices, numbers, weight, balance) : undefined
  const given = votesBySource(table)
  const trustworthiness = Float64Array.from(given, (_, s) => weight[voice[s] ?? 0] ?? 0)
  const found = settled(table, numbers, trustworthiness, { trustworthiness, ...ended })
  const account: Account = {
    reads: "number",
    profile,
    ...(lack === undefined ? {} : { lack }),
    considered: lack === undefined ? [{ model, weight: 1, merit }] : [],
    mirrors: groups(first),
    ...apart(table, found.winners, PANEL, {}),
  }
  return { ...found, ...(intervals === undefined ? {} : { intervals }), account }
}
