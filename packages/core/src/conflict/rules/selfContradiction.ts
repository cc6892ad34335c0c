/**
 * Rule: one source gives answers that cannot both hold, and nothing tells which came later.
 *
 * Runs after `revision`: what can be put in order is a correction. What cannot is for a person to look at.
 */
import type { Claim } from "../../claim/Claim.ts"
import type { Comparison } from "../../compare/Comparison.ts"
import { answerOf, claimAnswerKey } from "../../compare/relate.ts"
import type { Held } from "../../compare/heldApart.ts"
import { withRivals } from "../../compare/rivals.ts"
import type { Step } from "../../claim/supersession.ts"
import { propertyOf } from "../../question/properties.ts"
import { groups } from "../../value/groupBy.ts"
import type { SelfContradiction } from "../Conflict.ts"
import { idsOf, type QuestionRule } from "../Rule.ts"

/** Answers of one source, as if each were held by somebody else: then those that cannot both hold are rivals. */
const sidesOf = (step: Step): ReadonlyArray<Held & { readonly claims: ReadonlyArray<Claim> }> =>
  groups(step, claimAnswerKey).flatMap((own, i) => {
    const answer = answerOf(own[0])
    const claims = own.filter(({ revision }) => revision !== "withdrawn")
    return answer === undefined || claims.length === 0 ? [] : [{ ...answer, claims, witnesses: [String(i)] }]
  })

const detect = ({ question, successions }: Comparison): ReadonlyArray<SelfContradiction> => {
  if (successions.size === 0 || propertyOf(question.property).many) return []
  return Array.from(successions).flatMap(([originator, steps]) => {
    const torn = withRivals(sidesOf(steps.at(-1) ?? steps[0]), false)
    if (torn.length === 0) return []
    const between = torn.flatMap(({ claims }) => idsOf(claims))
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
