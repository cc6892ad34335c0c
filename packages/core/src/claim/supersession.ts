/**
 * Which of a source's answers speaks for it now.
 *
 * Revision comes before contradiction: a source that raises its toll has corrected itself and disagrees with nobody.
 * Earlier answers stay in the record.
 */
import { relation } from "../value/kinds.ts"
import { dayOf } from "../value/Period.ts"
import { bySaidThenPlace, type Claim } from "./Claim.ts"
import { isSaid, nothingSaid, say, type Said } from "./repetition.ts"

/** Answers of one source that stand side by side, because they agree or because nothing says which came later. */
export type Step = readonly [Claim, ...Array<Claim>]

/** A source's answers to one question in the order in which they replaced each other; the last step speaks. */
export type Succession = readonly [Step, ...Array<Step>]

const CUES = { initial: 0, updated: 2, withdrawn: 3 } as const

const cueRank = ({ revision }: Claim): number => (revision === undefined ? 1 : CUES[revision])

/** Negative when `a` was said before `b`, zero when nothing tells: by day, then by time where both have one, then by wording. */
const saidOrder = (a: Claim, b: Claim): number => {
  if (a.saidOn !== undefined && b.saidOn !== undefined) {
    const [day, other] = [dayOf(a.saidOn), dayOf(b.saidOn)]
    if (day !== other) return day < other ? -1 : 1
    if (a.saidOn.length === b.saidOn.length && a.saidOn !== b.saidOn) return a.saidOn < b.saidOn ? -1 : 1
  }
  return cueRank(a) - cueRank(b)
}

/** A total order to walk the answers in: by time said (none first), by wording, then as they stand. */
const compareSaid = (a: Claim, b: Claim): number => {
  const [p, q] = [a.saidOn ?? "", b.saidOn ?? ""]
  if (p !== q) return p < q ? -1 : 1
  return cueRank(a) - cueRank(b) || bySaidThenPlace(a, b)
}

/** Answers in order, those that nothing puts in order together. */
const runsOf = ([first, ...rest]: Step): ReadonlyArray<Step> => {
  const runs: [[Claim, ...Array<Claim>], ...Array<[Claim, ...Array<Claim>]>] = [[first]]
  let last = first
  for (const claim of rest) {
    const run = runs.at(-1)
    if (run === undefined || saidOrder(last, claim) < 0) runs.push([claim])
    else run.push(claim)
    last = claim
  }
  return runs
}

/** A step that may still grow, with what is said in it. */
interface Growing {
  readonly claims: [Claim, ...Array<Claim>]
  readonly said: Said
}

const start = ([first, ...rest]: Step): Growing => {
  const step: Growing = { claims: [first, ...rest], said: nothingSaid() }
  for (const claim of step.claims) say(step.said, claim)
  return step
}

const add = ({ claims, said }: Growing, run: Step): void => {
  for (const claim of run) {
    claims.push(claim)
    say(said, claim)
  }
}

/** "At least 16, having first said 19": a looser number takes the place of one that is told to have been the first. */
const takesPlace = ({ claims }: Growing, { revision, polarity, value }: Claim): boolean =>
  revision !== "initial" &&
  value._tag === "Quantity" &&
  claims.every(
    (claim) => claim.revision === "initial" && claim.polarity === polarity && relation(claim.value, value) === "Within",
  )

/**
 * Orders one source's answers to one question.
 *
 * A later answer that differs replaces every answer before it; one that repeats joins the step it repeats, unless it is a
 * looser number than one that is told to have been the first. Answers
 * with nothing to tell which came later share a step, even where they cannot both hold.
 *
 * **Laws** *every answer in one step*; *steps in order of saying*. O(n log n).
 *
 * @param answers - by one originator to one question; implied ones left out by the caller
 */
export const succession = (answers: Step): Succession => {
  if (answers.length === 1) return [answers]
  const [first, ...rest] = [...answers].toSorted(compareSaid)
  const [earliest = answers, ...runs] = first === undefined ? [] : runsOf([first, ...rest])
  const steps: [Growing, ...Array<Growing>] = [start(earliest)]
  for (const run of runs) {
    const step = steps.at(-1) ?? steps[0]
    if (run.every((claim) => isSaid(step.said, claim) && !takesPlace(step, claim))) add(step, run)
    else steps.push(start(run))
  }
  const [opening, ...later] = steps
  return [opening.claims, ...later.map(({ claims }) => claims)]
}
