/** What a rule of conflict is: a named test that looks at one question and picks no winner. */
import type { Comparison } from "../compare/Comparison.ts"
import type { Claim, ClaimId } from "../claim/Claim.ts"
import type { ConflictKind, Unidentified } from "./Conflict.ts"

/**
 * **Laws** (run for every rule)
 * - *order blindness*: the order of arrival changes nothing;
 * - *grounded*: what it lies between are claims of the question;
 * - *relabelling*: renaming sources renames the result.
 */
export interface Rule {
  readonly kind: ConflictKind
  /** What it tells, in one line. */
  readonly meaning: string
  /** @param family - the questions on the same subject and property, this one among them */
  readonly detect: (comparison: Comparison, family: ReadonlyArray<Comparison>) => ReadonlyArray<Unidentified>
}

/** The ids of claims. */
export const idsOf = (claims: ReadonlyArray<Claim>): ReadonlyArray<ClaimId> => claims.map(({ id }) => id)
