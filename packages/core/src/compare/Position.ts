/** Who stands where on a question. */
import type { Claim } from "../claim/Claim.ts"
import type { SourceId } from "../source/Source.ts"
import type { Answer } from "./relate.ts"

/** A distinct answer to a question with the claims that stand behind it. */
export interface Position extends Answer {
  /** Every claim with this answer, in the question's order. */
  readonly claims: readonly [Claim, ...Array<Claim>]
  /** Those of them that speak for their source now, as witnesses. */
  readonly current: ReadonlyArray<Claim>
  /** Independent originators of the current ones, by code unit; not one that only rests on another of them. */
  readonly witnesses: ReadonlyArray<SourceId>
  /** Distinct sources that carried any of the claims without being its originator. */
  readonly carriers: number
  /** Every claim behind it was replaced by a later answer of its own source. */
  readonly replaced: boolean
  /** It replaced an earlier answer of the same source. */
  readonly revised: boolean
  /** Nobody said it; somebody's words imply it, or aim at it. */
  readonly implied: boolean
}
