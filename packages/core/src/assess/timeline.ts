/** What was said on a question, in the order in which it was said. */
import type { Claim, ClaimId } from "../claim/Claim.ts"
import { answerOf, type Answer } from "../compare/relate.ts"
import type { Registry } from "../compare/independence.ts"
import { originatorOf } from "../compare/independence.ts"
import type { SourceId } from "../source/Source.ts"
import type { Assessment } from "./Assessment.ts"

/** One thing said. */
export interface Moment {
  readonly claim: ClaimId
  readonly originator: SourceId
  /** When it was said; absent when the record does not tell. */
  readonly saidOn?: string
  readonly happened?: Claim["happened"]
  /** Absent for "it is not known". */
  readonly answer?: Answer
  readonly voice: Claim["voice"]
  /** The claims of the same source that it replaced. */
  readonly replaces: ReadonlyArray<ClaimId>
  readonly replacedBy?: ClaimId
}

/**
 * The moments of a question by time said, those without one first.
 *
 * **Laws** *one moment per claim*; *in order*.
 *
 * @example
 * ```ts import.meta.vitest
 * import { reconcile, registry, timeline } from "@corroborate/core"
 * import { qadamTolls } from "@corroborate/core/testing"
 *
 * const [toll] = reconcile(qadamTolls).assessments
 * const moments = toll === undefined ? [] : timeline(toll, registry([]))
 * moments.map(({ saidOn, replaces }) => [saidOn, replaces.length]) // => [["2018-03-20", 0], ["2018-03-21", 1]]
 * ```
 */
export const timeline = ({ question, supersededBy }: Assessment, registered: Registry): ReadonlyArray<Moment> => {
  const replaced = Object.entries(supersededBy)
  return question.claims.map((claim) => {
    const answer = answerOf(claim)
    const replacedBy = supersededBy[claim.id]
    return {
      claim: claim.id,
      originator: originatorOf(claim, registered),
      ...(claim.saidOn === undefined ? {} : { saidOn: claim.saidOn }),
      ...(claim.happened === undefined ? {} : { happened: claim.happened }),
      ...(answer === undefined ? {} : { answer }),
      voice: claim.voice,
      replaces: replaced.flatMap(([earlier, later]) => (later === claim.id ? [earlier] : [])),
      ...(replacedBy === undefined ? {} : { replacedBy }),
    }
  })
}
