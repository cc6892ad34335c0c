/**
 * Rule: independent originators give answers that differ in how closely they tell, and can all hold.
 *
 * "At least a dozen" and "18" differ and agree. Runs after the rules of conflict: an answer that stands against
 * another is theirs to tell.
 */
import type { Comparison } from "../../compare/Comparison.ts"
import type { Position } from "../../compare/Position.ts"
import { relateAnswers } from "../../compare/relate.ts"
import { propertyOf } from "../../question/properties.ts"
import { groups, isSome } from "../../value/groupBy.ts"
import type { Granularity } from "../Conflict.ts"
import { independentlyHeld, kindOf } from "../../compare/rivals.ts"
import { idsBehind, type QuestionRule } from "../Rule.ts"
import { inDispute } from "./extentDispute.ts"

const differsFrom = (position: Position, other: Position): boolean => {
  if (position === other || !independentlyHeld(position, other)) return false
  const how = relateAnswers(position, other)
  return how === "Within" || how === "Contains" || how === "Overlaps"
}

/** Without rivals, numbers of one unit all meet: two that are held apart differ, whichever two. */
const meet = (like: ReadonlyArray<Position>): ReadonlyArray<Position> => {
  const [first, ...rest] = like
  if (first === undefined) return []
  const second = rest.find((position) => independentlyHeld(position, first))
  return second === undefined
    ? []
    : like.filter((position) => differsFrom(position, first) || differsFrom(position, second))
}

const differing = (like: ReadonlyArray<Position>): ReadonlyArray<Position> => {
  const tag = like[0]?.denied === false ? like[0].value._tag : "denial"
  return tag === "Quantity" || tag === "Period"
    ? meet(like)
    : like.filter((position) => like.some((other) => differsFrom(position, other) && !inDispute(position, other)))
}

const detect = ({ question, positions, rivals }: Comparison): ReadonlyArray<Granularity> => {
  if (positions.length - rivals.length < 2) return NONE
  const { howMuch } = propertyOf(question.property)
  const rivalling = new Set(rivals)
  const disputed = (position: Position): boolean =>
    howMuch === true && positions.some((other) => inDispute(position, other))
  const calm = positions.filter(
    (position) => position.witnesses.length > 0 && !rivalling.has(position) && !disputed(position),
  )
  if (calm.length < 2 || !isSome(calm)) return NONE
  const sides = groups(calm, kindOf).flatMap(differing)
  if (sides.length < 2) return NONE
  const between = idsBehind(sides)
  return [{ kind: "granularity", question: question.id, between, needsConfirmation: false }]
}

const NONE: ReadonlyArray<Granularity> = []

/** See the head of this file. */
export const granularity: QuestionRule = {
  kind: "granularity",
  looksAt: "question",
  meaning: "answers differ in how closely they tell, and can all hold",
  detect,
}
