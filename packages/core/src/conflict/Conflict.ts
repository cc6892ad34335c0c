/** Any non-agreement worth telling. */
import type { ClaimId } from "../claim/Claim.ts"
import { contentId } from "../claim/hash.ts"
import type { QuestionId } from "../question/Question.ts"
import type { SourceId } from "../source/Source.ts"
import type { Relation } from "../value/Relation.ts"

interface Common {
  readonly question: QuestionId
  /** The claims that it lies between, each once. **Invariant** at least one. */
  readonly between: ReadonlyArray<ClaimId>
  /** Whether it rests on a claim that its source only implied. */
  readonly needsConfirmation: boolean
}

/** A source replaced its own answer. No disagreement. */
export interface Revision extends Common {
  readonly kind: "revision"
  readonly originator: SourceId
  readonly superseded: ReadonlyArray<ClaimId>
  readonly by: ReadonlyArray<ClaimId>
}

/** A source took its own answer back. */
export interface Retraction extends Common {
  readonly kind: "retraction"
  readonly originator: SourceId
  readonly withdrawn: ReadonlyArray<ClaimId>
  readonly by: ReadonlyArray<ClaimId>
}

/** Answers of independent originators that cannot both hold. */
export interface Contradiction extends Common {
  readonly kind: "contradiction"
}

/** Independent originators give extents of which one denies, or falls far short of, the other. */
export interface ExtentDispute extends Common {
  readonly kind: "extent-dispute"
}

/** Answers that differ in how closely they tell, and can all hold. */
export interface Granularity extends Common {
  readonly kind: "granularity"
}

/** Answers that would conflict if they covered the same; they do not. */
export interface ScopeMismatch extends Common {
  readonly kind: "scope-mismatch"
  /** The other questions on the same subject and property. */
  readonly questions: ReadonlyArray<QuestionId>
  /** What tells the scopes apart: `"population"`, `"period"`, ... */
  readonly differ: ReadonlyArray<string>
  /** How what this question covers stands to what the other does: the reading under which both hold. */
  readonly scopes: Relation
}

/** A part is told larger than the whole that holds it. */
export interface PartExceedsWhole extends Common {
  readonly kind: "part-exceeds-whole"
  /** The question about the whole. */
  readonly whole: QuestionId
}

/** One source gives answers that cannot both hold, with nothing to tell which came later. */
export interface SelfContradiction extends Common {
  readonly kind: "self-contradiction"
  readonly originator: SourceId
}

/** Sources that give each other as the origin of the same answer. */
export interface CircularReporting extends Common {
  readonly kind: "circular-reporting"
  readonly sources: ReadonlyArray<SourceId>
}

/** There is a conflict only if somebody meant what their words merely imply. */
export interface ImpliedOnly extends Common {
  readonly kind: "implied-only"
  readonly implied: ClaimId
}

/** A source's running total fell: it corrected itself. */
export interface SeriesCorrection extends Common {
  readonly kind: "series-correction"
  readonly originator: SourceId
  readonly from: number
  readonly to: number
}

/** A source's running total did not grow by the figure that it gave for the days between. */
export interface IncrementMismatch extends Common {
  readonly kind: "increment-mismatch"
  readonly originator: SourceId
  /** The figure given for the period. */
  readonly told: number
  /** By how much the total grew. */
  readonly difference: number
}

/** A conflict by its kind. */
export type Conflict =
  | CircularReporting
  | Contradiction
  | ExtentDispute
  | Granularity
  | ImpliedOnly
  | IncrementMismatch
  | PartExceedsWhole
  | Retraction
  | Revision
  | ScopeMismatch
  | SelfContradiction
  | SeriesCorrection

/** The kinds, in the order in which the rules run. */
export type ConflictKind = Conflict["kind"]

/** The id of a conflict: its kind, its question by the beginning of its id, and what it lies between. O(claims). */
export const conflictId = ({ kind, question, between }: Pick<Conflict, "kind" | "question" | "between">): string =>
  `${kind}-${question.slice(0, 12)}-${contentId(between).slice(0, 12)}`
