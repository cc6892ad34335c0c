/** Runs every rule over a question. */
import type { Comparison } from "../compare/Comparison.ts"
import { conflictId, type Conflict } from "./Conflict.ts"
import { RULES } from "./rules.ts"

/**
 * The conflicts of a question, rule by rule.
 *
 * **Laws** *order blindness*; *silence*: a source that says nothing on the question changes nothing.
 *
 * @param family - the compared questions on the same subject and property, this one among them
 */
export const detect = (comparison: Comparison, family: ReadonlyArray<Comparison>): ReadonlyArray<Conflict> => {
  if (comparison.question.claims.length < 2 && family.length < 2) return []
  return RULES.flatMap((rule) =>
    rule.detect(comparison, family).map((conflict): Conflict => ({ ...conflict, id: conflictId(conflict) })),
  )
}
