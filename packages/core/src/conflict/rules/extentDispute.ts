/**
 * Rule: independent originators give extents of which one tells against the other.
 *
 * "Only a few buildings in the east" against "a southern part of the capital": what lies in both is granted, what only
 * the larger covers is disputed.
 */
import type { Comparison } from "../../compare/Comparison.ts"
import { propertyOf } from "../../question/properties.ts"
import type { ExtentDispute } from "../Conflict.ts"
import { disputedExtents } from "../extents.ts"
import { idsBehind, type QuestionRule } from "../Rule.ts"

const detect = ({ question, positions }: Comparison): ReadonlyArray<ExtentDispute> => {
  if (propertyOf(question.property).howMuch !== true) return []
  const disputed = disputedExtents(positions)
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
