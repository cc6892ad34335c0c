/**
 * Rule: independent originators give answers that differ in how closely they tell, and can all hold.
 *
 * "At least a dozen" and "18" differ and agree. Runs after the rules of conflict: an answer that stands against
 * another is theirs to tell.
 */
import type { Comparison, Position } from "../../compare/Comparison.ts"
import { relateAnswers } from "../../compare/relate.ts"
import { propertyOf } from "../../question/properties.ts"
import { groupBy } from "../../value/groupBy.ts"
import type { Granularity } from "../Conflict.ts"
import { independentlyHeld, kindOf, withRivals } from "../rivals.ts"
import { idsOf, type QuestionRule } from "../Rule.ts"
import { inDispute } from "./extentDispute.ts"

const differsFrom = (position: Position, other: Position): boolean => {
  if (position === other || !independentlyHeld(position, other)) return false
  const how = relateAnswers(position.answer, other.answer)
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

const differing = (kind: string, like: ReadonlyArray<Position>): ReadonlyArray<Position> =>
  kind.startsWith("Quantity") || kind === "Period"
    ? meet(like)
    : like.filter((position) => like.some((other) => differsFrom(position, other) && !inDispute(position, other)))

const detect = ({ question, positions }: Comparison): ReadonlyArray<Omit<Granularity, "id">> => {
  if (positions.length < 2) return []
  const { many, howMuch } = propertyOf(question.property)
  const rivals = new Set(withRivals(positions, many === true))
  const disputed = (position: Position): boolean =>
    howMuch === true && positions.some((other) => inDispute(position, other))
  const calm = positions.filter(
    (position) => position.witnesses.length > 0 && !rivals.has(position) && !disputed(position),
  )
  const sides = Array.from(groupBy(calm, kindOf)).flatMap(([kind, like]) =>
    differing(kind, like).map(({ current }) => idsOf(current)),
  )
  if (sides.length < 2) return []
  return [{ kind: "granularity", question: question.id, between: sides.flat(), needsConfirmation: false, sides }]
}

/** See the head of this file. */
export const granularity: QuestionRule = {
  kind: "granularity",
  looksAt: "question",
  meaning: "answers differ in how closely they tell, and can all hold",
  detect,
}
