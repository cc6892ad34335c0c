/** What a rule of conflict is: a named test that looks at one question and picks no winner. */
import type { Comparison } from "../compare/Comparison.ts"
import type { Position } from "../compare/Position.ts"
import type { Claim, ClaimId } from "../claim/Claim.ts"
import type { Conflict, ConflictKind } from "./Conflict.ts"

interface Common {
  readonly kind: ConflictKind
  /** What it tells, in one line. */
  readonly meaning: string
}

/** A rule that looks at one question. */
export interface QuestionRule extends Common {
  readonly looksAt: "question"
  readonly detect: (comparison: Comparison) => ReadonlyArray<Conflict>
}

/** A rule that looks at all questions on one subject and property: their scopes, or their order in time. */
export interface FamilyRule extends Common {
  readonly looksAt: "family"
  readonly detect: (family: ReadonlyArray<Comparison>) => ReadonlyArray<Conflict>
}

/**
 * A row of the table of rules.
 *
 * **Laws** (run for every rule)
 * - *order blindness*: the order of arrival changes nothing;
 * - *grounded*: what it lies between are claims of the questions looked at;
 * - *relabelling*: renaming sources renames the result.
 */
export type Rule = QuestionRule | FamilyRule

/** The ids of claims. */
export const idsOf = (claims: ReadonlyArray<Claim>): ReadonlyArray<ClaimId> => claims.map(({ id }) => id)

/** The ids of the claims that speak for positions now. */
export const idsBehind = (positions: ReadonlyArray<Position>): ReadonlyArray<ClaimId> => {
  const ids: Array<ClaimId> = []
  for (const { current } of positions) for (const { id } of current) ids.push(id)
  return ids
}
