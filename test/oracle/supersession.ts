/** What replaces what, by holding each answer against every earlier one. */
import { bySaidThenPlace, Period, relation, type Claim } from "@corroborate/core"

const CUES = { initial: 0, updated: 2, withdrawn: 3 } as const
const cueRank = ({ revision }: Claim): number => (revision === undefined ? 1 : CUES[revision])

/** Negative when the first was said before the second, zero when nothing tells. */
const saidOrder = (a: Claim, b: Claim): number => {
  if (a.saidOn !== undefined && b.saidOn !== undefined) {
    const [day, other] = [Period.dayOf(a.saidOn), Period.dayOf(b.saidOn)]
    if (day !== other) return day < other ? -1 : 1
    if (a.saidOn.length === b.saidOn.length && a.saidOn !== b.saidOn) return a.saidOn < b.saidOn ? -1 : 1
  }
  return cueRank(a) - cueRank(b)
}

/** Whether the later only repeats the earlier: the same answer, or the same number or time told more loosely. */
const repeats = (earlier: Claim, later: Claim): boolean => {
  if (earlier.polarity !== later.polarity || later.revision === "withdrawn") return false
  const how = relation(earlier.value, later.value)
  if (how === "Equal" || how === "Incomparable") return true
  return how === "Within" && (later.value._tag === "Quantity" || later.value._tag === "Period")
}

/** Whether the later is a looser number than each earlier one, all of which are told to have been the first. */
const takesPlace = (earlier: ReadonlyArray<Claim>, later: Claim): boolean =>
  later.revision !== "initial" &&
  later.value._tag === "Quantity" &&
  earlier.every(
    ({ revision, polarity, value }) =>
      revision === "initial" && polarity === later.polarity && relation(value, later.value) === "Within",
  )

/** The steps of one source's answers, as lists of ids. O(n squared). */
export const stepsByPairs = (answers: ReadonlyArray<Claim>): ReadonlyArray<ReadonlyArray<string>> => {
  const sorted = answers.toSorted((a, b) => {
    const [p, q] = [a.saidOn ?? "", b.saidOn ?? ""]
    if (p !== q) return p < q ? -1 : 1
    return cueRank(a) - cueRank(b) || bySaidThenPlace(a, b)
  })
  const runs: Array<Array<Claim>> = []
  for (const [i, claim] of sorted.entries()) {
    const last = sorted[i - 1]
    if (last === undefined || saidOrder(last, claim) < 0) runs.push([claim])
    else runs.at(-1)?.push(claim)
  }
  const steps: Array<Array<Claim>> = []
  for (const run of runs) {
    const step = steps.at(-1)
    const joins = (claim: Claim): boolean =>
      step?.some((earlier) => repeats(earlier, claim)) === true && !takesPlace(step, claim)
    if (step !== undefined && run.every(joins)) step.push(...run)
    else steps.push([...run])
  }
  return steps.map((step) => step.map(({ id }) => id))
}
