/** What adding claims to a reconciliation owes its callers. */
import * as fc from "fast-check"
import type { Claim } from "../claim/Claim.ts"
import type { Source } from "../source/Source.ts"
import { arbitraryClaims, arbitrarySources } from "../testing/claims.ts"
import { law, type Law } from "./Law.ts"

/** A reconciler that can take more claims later. */
export interface Incremental<R> {
  readonly reconcile: (claims: ReadonlyArray<Claim>, context: { readonly sources: ReadonlyArray<Source> }) => R
  readonly advance: (before: R, more: ReadonlyArray<Claim>, context: { readonly sources: ReadonlyArray<Source> }) => R
}

/** The laws of an incremental reconciler. Results are compared as JSON. */
export const incrementalLaws = <R>({ reconcile, advance }: Incremental<R>): ReadonlyArray<Law> => {
  const world = fc.tuple(arbitraryClaims(), arbitraryClaims(), arbitrarySources(), arbitrarySources())
  const same = (a: R, b: R): boolean => JSON.stringify(a) === JSON.stringify(b)
  return [
    law(
      "incremental = batch",
      "adding claims gives what reconciling all of them at once gives",
      fc.property(world, ([first, more, sources]) =>
        same(
          advance(reconcile(first, { sources }), more, { sources: [] }),
          reconcile([...first, ...more], { sources }),
        ),
      ),
    ),
    law(
      "later sources = batch",
      "learning of more sources later gives what knowing them from the start gives",
      fc.property(world, ([first, more, sources, later]) =>
        same(
          advance(reconcile(first, { sources }), more, { sources: later }),
          reconcile([...first, ...more], { sources: [...sources, ...later] }),
        ),
      ),
    ),
    law(
      "nothing new",
      "adding nothing changes nothing",
      fc.property(world, ([first, , sources]) => {
        const before = reconcile(first, { sources })
        return same(advance(before, [], { sources: [] }), before)
      }),
    ),
  ]
}
