/**
 * The three figures of the Uppsala Conflict Data Program: low, best and high.
 *
 * Low is the most conservative admitted figure, high the highest reliable one, best the most reliable one; a claim
 * judged unreasonable is set aside even from high. The codebook does not define "most reliable": here it is the better
 * graded source, then the later word, then the lower figure, which is the side the codebook says to err on.
 *
 * @see UCDP Georeferenced Event Dataset Codebook 19.1, sections 2, 4, 5.4-5.7
 */
import { compareReliability } from "../source/Admiralty.ts"
import { dayOf } from "../value/Period.ts"
import { greatest, highOf, ifDoubtful, least, lowOf, numbered, pointOf, sift, used, type Numbered } from "./figures.ts"
import type { Case, Parameters, Policy, Ruling } from "./Policy.ts"
import { noNumber } from "./undecided.ts"

const saidDay = ({ claim }: Numbered): string => (claim.saidOn === undefined ? "" : dayOf(claim.saidOn))

/** Better graded, then later, then lower; and which of the three told the two apart. */
const prefer = (a: Numbered, b: Numbered): { readonly order: number; readonly step: string } => {
  const graded =
    a.reliability === undefined || b.reliability === undefined
      ? undefined
      : compareReliability(a.reliability, b.reliability)
  if (graded !== undefined && graded !== 0) return { order: graded, step: "best: the better graded source" }
  if (saidDay(a) !== saidDay(b)) return { order: saidDay(a) > saidDay(b) ? -1 : 1, step: "best: the later word" }
  return { order: pointOf(a) - pointOf(b), step: "best: the lower figure" }
}

const rule = (it: Case, parameters: Parameters): Ruling => {
  const { kept, excluded } = sift(numbered(it.admitted, parameters), ifDoubtful(parameters))
  const [first, ...rest] = kept.toSorted((a, b) => prefer(a, b).order)
  if (first === undefined) return noNumber(it, excluded)
  const low = least(kept.map(lowOf)) ?? lowOf(first)
  const high = greatest(kept.map(highOf)) ?? highOf(first)
  const second = rest.find((one) => pointOf(one) !== pointOf(first))
  const step = second === undefined ? "the one admitted figure" : prefer(first, second).step
  if (high < 1) {
    return {
      status: "no event",
      step: "an event has at least one death",
      because: "no admitted figure is one or more",
      used: used(kept),
      excluded,
    }
  }
  const because = "low is the most conservative admitted figure, high the highest reliable one"
  return { status: "settled", step, because, figure: { low, best: pointOf(first), high }, used: used(kept), excluded }
}

/** See the head of this file. */
export const ucdp: Policy = {
  name: "ucdp",
  title: "UCDP: low, best and high",
  cites: "UCDP GED Codebook 19.1, sections 2, 4, 5.4-5.7; number words as in R package uncertainUCDP 0.7.6",
  version: 1,
  defaults: {
    doubtful: ["E"],
    words: {
      dozen: 13,
      tens: 20,
      dozens: 24,
      scores: 40,
      hundreds: 200,
      thousands: 2000,
    },
  },
  answers: "counts",
  rule,
}
