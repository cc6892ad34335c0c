/** What adding claims to a reconciliation owes its callers. */
import * as fc from "fast-check"
import type { AsOf } from "../claim/asOf.ts"
import type { Claim } from "../claim/Claim.ts"
import type { Document } from "../claim/Document.ts"
import type { Source } from "../source/Source.ts"
import { arbitrarySources } from "../testing/sources.ts"
import { date } from "../testing/values.ts"
import { law, type Law } from "./Law.ts"
import { same } from "./same.ts"
import { world, type World } from "./worlds.ts"

/** What is known beside the claims when more of them come. */
export interface Known {
  readonly sources: ReadonlyArray<Source>
  readonly documents: ReadonlyArray<Document>
}

/** A reconciler that can take more claims later. */
export interface Incremental<R> {
  readonly reconcile: (claims: ReadonlyArray<Claim>, context: Known & { readonly asOf: AsOf }) => R
  readonly advance: (before: R, more: ReadonlyArray<Claim>, context: Known) => R
}

const document = (id: string, learnedOn: string | undefined): Document => ({
  id,
  name: `${id}.csv`,
  sha256: id,
  ...(learnedOn === undefined ? {} : { learnedOn }),
})

interface Learned {
  readonly first: ReadonlyArray<Document>
  readonly later: ReadonlyArray<Document>
}

/** The documents that arbitrary claims stand in, each learned of on one day or who knows when; some known first, some later. */
const documents = (): fc.Arbitrary<Learned> => {
  const day = fc.option(date(), { nil: undefined })
  return fc.tuple(day, day, fc.subarray(["a", "b"]), fc.subarray(["a", "b"])).map(([a, b, first, later]) => {
    const of = (id: string): Document => document(id, id === "a" ? a : b)
    return { first: first.map(of), later: later.map(of) }
  })
}

const asOf = (): fc.Arbitrary<AsOf> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<AsOf>({}) },
    { weight: 1, arbitrary: date().map((said): AsOf => ({ said })) },
    { weight: 1, arbitrary: date().map((learned): AsOf => ({ learned })) },
  )

/**
 * The laws of an incremental reconciler. Results are compared as their JSON texts would be.
 *
 * @example
 * ```ts import.meta.vitest
 * import { advance, reconcile } from "@corroborate/core"
 * import { incrementalLaws } from "@corroborate/core/laws"
 *
 * for (const law of incrementalLaws({ reconcile, advance })) law.check({ numRuns: 10, seed: 42 })
 * ```
 */
export const incrementalLaws = <R>(
  { reconcile, advance }: Incremental<R>,
  worlds: fc.Arbitrary<World> = world(),
): ReadonlyArray<Law> => [
  law(
    "incremental = batch",
    "adding claims gives what reconciling all of them at once gives",
    fc.property(worlds, worlds, asOf(), ([first, sources], [more], then) => {
      const known = { sources, documents: [] }
      return same(
        advance(reconcile(first, { ...known, asOf: then }), more, { sources: [], documents: [] }),
        reconcile([...first, ...more], { ...known, asOf: then }),
      )
    }),
  ),
  law(
    "later knowledge = batch",
    "learning of more sources and documents later gives what knowing them from the start gives",
    fc.property(
      fc.tuple(worlds, worlds, arbitrarySources()),
      fc.tuple(documents(), asOf()),
      ([[first, sources], [more], later], [learned, then]) =>
        same(
          advance(reconcile(first, { sources, documents: learned.first, asOf: then }), more, {
            sources: later,
            documents: learned.later,
          }),
          reconcile([...first, ...more], {
            sources: [...sources, ...later],
            documents: [...learned.first, ...learned.later],
            asOf: then,
          }),
        ),
    ),
  ),
  law(
    "nothing new",
    "adding nothing changes nothing",
    fc.property(worlds, ([first, sources]) => {
      const before = reconcile(first, { sources, documents: [], asOf: {} })
      return same(advance(before, [], { sources: [], documents: [] }), before)
    }),
  ),
]
