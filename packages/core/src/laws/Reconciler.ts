/** What laws are tried on: a reconciler, ours or another. */
import type { Claim } from "../claim/Claim.ts"
import type { Source, SourceId } from "../source/Source.ts"

/** The least that a reconciler must give for its laws to be tried. */
export interface Outcome {
  readonly assessments: ReadonlyArray<{
    readonly question: {
      readonly id: string
      readonly subject: string
      readonly property: string
      readonly claims: ReadonlyArray<Claim>
    }
    readonly status: string
    readonly conflicts: ReadonlyArray<{ readonly kind: string; readonly between: ReadonlyArray<string> }>
    readonly positions: ReadonlyArray<{
      readonly claims: ReadonlyArray<Claim>
      readonly witnesses: ReadonlyArray<SourceId>
    }>
  }>
}

/** A reconciler: claims and what is known of their sources in, one assessment per question out. */
export type Reconciler = (claims: ReadonlyArray<Claim>, context: { readonly sources: ReadonlyArray<Source> }) => Outcome
