/**
 * Rule: independent originators give extents of which one tells against the other.
 *
 * "Only a few buildings in the east" against "a southern part of the capital": what lies in both is granted, what only
 * the larger covers is disputed.
 */
import type { Comparison, Position } from "../../compare/Comparison.ts"
import { propertyOf } from "../../question/properties.ts"
import type { ExtentDispute } from "../Conflict.ts"
import { tellAgainst } from "../extents.ts"
import { independentlyHeld } from "../rivals.ts"
import { idsOf, type QuestionRule } from "../Rule.ts"

/** Whether two positions are extents held apart that tell against each other. **Law** *symmetric*. */
export const inDispute = (a: Position, b: Position): boolean =>
  a.answer.value._tag === "Extent" &&
  b.answer.value._tag === "Extent" &&
  !a.answer.denied &&
  !b.answer.denied &&
  independentlyHeld(a, b) &&
  tellAgainst(a.answer.value, b.answer.value)

const detect = ({ question, positions }: Comparison): ReadonlyArray<Omit<ExtentDispute, "id">> => {
  if (propertyOf(question.property).howMuch !== true) return []
  const disputed = positions.filter((position) => positions.some((other) => inDispute(position, other)))
  if (disputed.length === 0) return []
  const sides = disputed.map(({ current }) => idsOf(current))
  return [{ kind: "extent-dispute", question: question.id, between: sides.flat(), needsConfirmation: false, sides }]
}

/** See the head of this file. */
export const extentDispute: QuestionRule = {
  kind: "extent-dispute",
  looksAt: "question",
  meaning: "independent sources give extents of which one tells against the other",
  detect,
}
