/**
 * The ladder of the Global Terrorism Database: the most recent independent source, unless it is doubtful or several are
 * equally recent; then the majority; then the lowest.
 *
 * A figure that rests on the word of an armed group counts as the perpetrator's and is skipped.
 *
 * @see Global Terrorism Database Codebook, June 2017, section VIII
 */
import { ifDoubtful, least, majorityOf, mostRecent, numbered, pointOf, sift, used, type Objection } from "./figures.ts"
import type { Case, Parameters, Policy, Ruling } from "./Policy.ts"
import { noNumber } from "./undecided.ts"

const byPerpetrator =
  (it: Case): Objection =>
  ({ originator }) =>
    it.comparison.registry.sources.get(originator)?.kind === "armed-group"
      ? "it rests on an armed group's own word"
      : undefined

const rule = (it: Case, parameters: Parameters): Ruling => {
  const doubts = ifDoubtful(parameters)
  const perpetrator = byPerpetrator(it)
  const all = numbered(it.admitted, parameters)
  const { kept, excluded } = sift(all, (one) => doubts(one) ?? perpetrator(one))
  if (kept.length === 0) return noNumber(it, excluded)
  const recent = mostRecent(kept)
  const doubted = mostRecent(all).some((one) => doubts(one) !== undefined || perpetrator(one) !== undefined)
  const points = new Set(recent.map(pointOf))
  const [first] = recent
  if (first !== undefined && points.size === 1 && !doubted) {
    return settled("1: the most recent independent source", pointOf(first), used(recent), excluded)
  }
  const majority = majorityOf(kept)
  if (majority !== undefined) {
    return settled("3: the figure of most independent sources", majority.number, used(majority.behind), excluded)
  }
  if (first !== undefined && points.size === 1 && kept.length === recent.length) {
    return settled("2: the most recent source that is not doubtful", pointOf(first), used(recent), excluded)
  }
  const lowest = least(kept.map(pointOf)) ?? 0
  return settled(
    "4: the lowest figure, for want of a majority",
    lowest,
    used(kept.filter((one) => pointOf(one) === lowest)),
    excluded,
  )
}

const settled = (step: string, best: number, claims: Ruling["used"], excluded: Ruling["excluded"]): Ruling => ({
  status: "settled",
  step,
  because: "later figures replace earlier ones; equal claims to recency are settled by majority, then by caution",
  figure: { best },
  used: claims,
  excluded,
})

/** See the head of this file. */
export const gtd: Policy = {
  name: "gtd",
  title: "GTD: the most recent, else the majority, else the lowest",
  cites: "Global Terrorism Database Codebook, June 2017, section VIII",
  version: 1,
  defaults: { doubtful: ["D", "E"] },
  answers: "counts",
  rule,
}
