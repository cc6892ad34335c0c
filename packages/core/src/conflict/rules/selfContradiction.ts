/**
 * Rule: one source gives answers that cannot both hold, and nothing tells which came later.
 *
 * Runs after `revision`: what can be put in order is a correction. What cannot is for a person to look at.
 */
import type { Claim } from "../../claim/Claim.ts"
import type { Comparison } from "../../compare/Comparison.ts"
import { answerOf, claimAnswerKey, relateAnswers } from "../../compare/relate.ts"
import { propertyOf } from "../../question/properties.ts"
import { groupBy } from "../../value/groupBy.ts"
import type { SelfContradiction } from "../Conflict.ts"
import { idsOf, type QuestionRule } from "../Rule.ts"

/** Claims by answer, in the order in which the answers first come. */
const sidesOf = (claims: ReadonlyArray<Claim>): ReadonlyArray<ReadonlyArray<Claim>> => {
  const answering = claims.filter((claim) => answerOf(claim) !== undefined)
  return Array.from(groupBy(answering, claimAnswerKey).values())
}

const cannotBothHold = ([a]: ReadonlyArray<Claim>, [b]: ReadonlyArray<Claim>): boolean => {
  const [first, second] = [a && answerOf(a), b && answerOf(b)]
  return first !== undefined && second !== undefined && relateAnswers(first, second) === "Disjoint"
}

const detect = ({ question, successions }: Comparison): ReadonlyArray<SelfContradiction> => {
  if (successions.size === 0 || propertyOf(question.property).many) return []
  return Array.from(successions).flatMap(([originator, steps]) => {
    const sides = sidesOf(steps.at(-1) ?? [])
    const torn = sides.filter((side, i) => sides.some((other, j) => i !== j && cannotBothHold(side, other)))
    if (torn.length === 0) return []
    const between = torn.flatMap(idsOf)
    return [
      {
        kind: "self-contradiction",
        question: question.id,
        between,
        needsConfirmation: false,
        originator,
      } as const,
    ]
  })
}

/** See the head of this file. */
export const selfContradiction: QuestionRule = {
  kind: "self-contradiction",
  looksAt: "question",
  meaning: "one source gives answers that cannot both hold, and nothing tells which came later",
  detect,
}
