/**
 * Rule: independent originators give answers that differ in how closely they tell, and can all hold.
 *
 * "At least a dozen" and "18" differ and agree. Runs after the rules of conflict: an answer that stands against
 * another is theirs to tell.
 */
import type { Comparison } from "../../compare/Comparison.ts"
import type { Position } from "../../compare/Position.ts"
import { propertyOf } from "../../question/properties.ts"
import { groups, isSome } from "../../value/groupBy.ts"
import type { Granularity } from "../Conflict.ts"
import { kindOf } from "../../compare/rivals.ts"
import { idsBehind, type QuestionRule } from "../Rule.ts"
import { besides } from "../beside.ts"
import { disputedExtents } from "../extents.ts"

const detect = ({ question, positions, rivals }: Comparison): ReadonlyArray<Granularity> => {
  if (positions.length - rivals.length < 2) return NONE
  const { howMuch } = propertyOf(question.property)
  const rivalling = new Set(rivals)
  const disputed = howMuch === true ? new Set(disputedExtents(positions)) : NOBODY
  const calm = positions.filter(
    (position) => position.witnesses.length > 0 && !rivalling.has(position) && !disputed.has(position),
  )
  if (calm.length < 2 || !isSome(calm)) return NONE
  const sides = groups(calm, kindOf).flatMap(besides)
  if (sides.length < 2) return NONE
  const between = idsBehind(sides)
  return [{ kind: "granularity", question: question.id, between, needsConfirmation: false }]
}

const NONE: ReadonlyArray<Granularity> = []

const NOBODY: ReadonlySet<Position> = new Set()

/** See the head of this file. */
export const granularity: QuestionRule = {
  kind: "granularity",
  looksAt: "question",
  meaning: "answers differ in how closely they tell, and can all hold",
  detect,
}
