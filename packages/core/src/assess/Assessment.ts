/** What the record shows on one question, with the losing answers always kept. */
import type { ClaimId } from "../claim/Claim.ts"
import type { Position } from "../compare/Position.ts"
import type { Answer } from "../compare/relate.ts"
import type { Conflict } from "../conflict/Conflict.ts"
import type { Question } from "../question/Question.ts"
import type { SourceId } from "../source/Source.ts"
import type { Value } from "../value/kinds.ts"

/**
 * What the record shows.
 *
 * - `corroborated`: two or more independent originators give one answer, and nothing stands against it;
 * - `single-source`: one originator;
 * - `contested`: independent originators now give answers that cannot both hold;
 * - `compatible`: they differ and can all hold;
 * - `unattributed`: nobody but the document itself says so, or it is only implied;
 * - `open`: sources only say that it is not known, or took back what they said.
 */
export type Status = "corroborated" | "single-source" | "contested" | "compatible" | "unattributed" | "open"

/** The statuses, those that need a person first. */
export const STATUSES = ["contested", "compatible", "corroborated", "single-source", "unattributed", "open"] as const

/** What the sides of a dispute have in common, where one value says it, and how far they go. */
export interface Dispute {
  /** What every side grants. */
  readonly granted: Value
  /** What some side asserts, where one value says it. */
  readonly asserted?: Value
}

/** Independent originators that agree, and the party on which their affiliations are opposed, if any. */
export interface Corroboration extends Answer {
  readonly witnesses: ReadonlyArray<SourceId>
  readonly opposedOn?: string
}

/** **Invariant** the claims of the positions, the unknowing and the withdrawals are those of the question. */
export interface Assessment {
  readonly question: Question
  readonly status: Status
  readonly positions: ReadonlyArray<Position>
  readonly conflicts: ReadonlyArray<Conflict>
  readonly corroborations: ReadonlyArray<Corroboration>
  readonly dispute?: Dispute
  /** The claim that replaced a claim, by the id of the replaced one. */
  readonly supersededBy: Readonly<Record<ClaimId, ClaimId>>
  /** Whether a person should look: an open conflict, an implication to confirm, a revision to check. */
  readonly needsPerson: boolean
}
