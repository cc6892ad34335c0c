/**
 * Rule: a conflict that exists only if somebody meant what their words merely imply.
 *
 * "The operation to recapture it" presupposes that it was taken; whether the speaker would put it so is for a person
 * to find out. An implied claim is never a witness and never makes a question contested. Each is a conflict of its own, so
 * what it names is kept short: of many answers those furthest out.
 */
import type { Claim } from "../../claim/Claim.ts"
import type { Comparison } from "../../compare/Comparison.ts"
import type { Position } from "../../compare/Position.ts"
import { answerOf, relateAnswers, type Answer } from "../../compare/relate.ts"
import { propertyOf, type Property } from "../../question/properties.ts"
import type { ImpliedOnly } from "../Conflict.ts"
import { tellAgainst } from "../extents.ts"
import { stonesOf } from "../../compare/rivals.ts"
import { idsOf, type QuestionRule } from "../Rule.ts"

const standsAgainst = (a: Answer, b: Answer, { many, howMuch }: Property): boolean => {
  if (a.value._tag === "Extent" && b.value._tag === "Extent" && howMuch && !a.denied && !b.denied) {
    return tellAgainst(a.value, b.value)
  }
  return relateAnswers(a, b) === "Disjoint" && (!many || a.denied !== b.denied)
}

const heldByOthers = (claim: Claim, { witnesses }: Position, { witnessOf }: Comparison): boolean =>
  witnesses.some((witness) => witness !== witnessOf(claim))

/** Positions that are all held against an implied answer; of more, so many and the outermost are. Chosen. */
const MANY = 64

/** What implied answers are held against: enough to tell whether anything stands against them. */
const candidates = ({ positions }: Comparison): ReadonlyArray<Position> => {
  const held = positions.filter(({ witnesses }) => witnesses.length > 0)
  if (held.length <= MANY) return held
  const { outermost, denials } = stonesOf(held)
  return Array.from(new Set([...held.slice(0, MANY), ...outermost, ...denials.slice(0, MANY)]))
}

const detect = (comparison: Comparison): ReadonlyArray<ImpliedOnly> => {
  const { question, implied } = comparison
  if (implied.length === 0) return NONE
  const property = propertyOf(question.property)
  const held = candidates(comparison)
  return implied.flatMap((claim) => {
    const answer = answerOf(claim)
    if (answer === undefined || claim.modality === "intended") return []
    const rivals = held.filter(
      (position) => heldByOthers(claim, position, comparison) && standsAgainst(answer, position, property),
    )
    if (rivals.length === 0) return []
    const between = [claim.id, ...rivals.flatMap(({ current }) => idsOf(current.slice(0, MANY)))]
    return [
      { kind: "implied-only", question: question.id, between, needsConfirmation: true, implied: claim.id } as const,
    ]
  })
}

const NONE: ReadonlyArray<ImpliedOnly> = []

/** See the head of this file. */
export const impliedOnly: QuestionRule = {
  kind: "implied-only",
  looksAt: "question",
  meaning: "there is a conflict only if a source meant what its words imply",
  detect,
}
