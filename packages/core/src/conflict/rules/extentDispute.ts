/**
 * Rule: independent originators give extents of which one tells against the other.
 *
 * "Only a few buildings in the east" against "a southern part of the capital": what lies in both is granted, what only
 * the larger covers is disputed.
 */
import type { Comparison } from "../../compare/Comparison.ts"
import type { Position } from "../../compare/Position.ts"
import { propertyOf } from "../../question/properties.ts"
import type { ExtentDispute } from "../Conflict.ts"
import { tellAgainst } from "../extents.ts"
import { independentlyHeld } from "../../compare/rivals.ts"
import { idsBehind, type QuestionRule } from "../Rule.ts"

/** Whether two positions are extents held apart that tell against each other. **Law** *symmetric*. */
export const inDispute = (a: Position, b: Position): boolean =>
  a.value._tag === "Extent" &&
  b.value._tag === "Extent" &&
  !a.denied &&
  !b.denied &&
  independentlyHeld(a, b) &&
  tellAgainst(a.value, b.value)

const detect = ({ question, positions }: Comparison): ReadonlyArray<ExtentDispute> => {
  if (propertyOf(question.property).howMuch !== true) return []
  const disputed = positions.filter((position) => positions.some((other) => inDispute(position, other)))
  if (disputed.length === 0) return []
  const between = idsBehind(disputed)
  return [{ kind: "extent-dispute", question: question.id, between, needsConfirmation: false }]
}

/** See the head of this file. */
export const extentDispute: QuestionRule = {
  kind: "extent-dispute",
  looksAt: "question",
  meaning: "independent sources give extents of which one tells against the other",
  detect,
}
