/**
 * The rule of Iraq Body Count: least and greatest credible figure; provisional until two independent sources report.
 *
 * @see Iraq Body Count, methods, sections 1-3
 */
import { greatest, highOf, ifDoubtful, least, numbered, pointOf, sift, used, witnessCount } from "./figures.ts"
import type { Case, Parameters, Policy, Ruling } from "./Policy.ts"
import { noNumber } from "./undecided.ts"

const rule = (it: Case, parameters: Parameters): Ruling => {
  const { kept, excluded } = sift(numbered(it.admitted, parameters), ifDoubtful(parameters))
  const low = least(kept.map(pointOf))
  const high = greatest(kept.map(highOf))
  if (low === undefined || high === undefined) return noNumber(it, excluded)
  const witnesses = witnessCount(kept)
  return {
    status: witnesses > 1 ? "settled" : "provisional",
    step: witnesses > 1 ? "two independent sources" : "one originator only",
    because: "only documented deaths, the least and the greatest of the credible current figures",
    figure: { low, high },
    used: used(kept),
    excluded,
  }
}

/** See the head of this file. */
export const ibcMinMax: Policy = {
  name: "ibc-min-max",
  title: "Iraq Body Count: minimum and maximum",
  cites: "Iraq Body Count, methods 1-3",
  version: 1,
  defaults: { doubtful: ["D", "E"] },
  answers: "counts",
  rule,
}
