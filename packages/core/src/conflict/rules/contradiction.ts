/**
 * Rule: independent originators now give answers that cannot both hold.
 *
 * Looks only at what speaks for each source now, so a corrected toll contradicts nobody. Properties that several
 * answers can share (a party present in two places) are left out; extents have a rule of their own.
 */
import type { Comparison } from "../../compare/Comparison.ts"
import { propertyOf } from "../../question/properties.ts"
import type { Contradiction } from "../Conflict.ts"
import { withRivals } from "../rivals.ts"
import { idsOf, type QuestionRule } from "../Rule.ts"

const detect = ({ question, positions }: Comparison): ReadonlyArray<Omit<Contradiction, "id">> => {
  if (positions.length < 2) return []
  const disputed = withRivals(positions, propertyOf(question.property).many === true)
  if (disputed.length === 0) return []
  const sides = disputed.map(({ current }) => idsOf(current))
  return [{ kind: "contradiction", question: question.id, between: sides.flat(), needsConfirmation: false, sides }]
}

/** See the head of this file. */
export const contradiction: QuestionRule = {
  kind: "contradiction",
  looksAt: "question",
  meaning: "independent sources give answers that cannot both hold",
  detect,
}
