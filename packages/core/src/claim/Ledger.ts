/** Documents, sources and claims together: what adapters give and what a reconciliation is made from. */
import { index, type Source } from "../source/Source.ts"
import type { Claim } from "./Claim.ts"
import type { Document } from "./Document.ts"

/** **Invariant** ids are unique within each list; lists are sorted by id. */
export interface Ledger {
  readonly documents: ReadonlyArray<Document>
  readonly sources: ReadonlyArray<Source>
  readonly claims: ReadonlyArray<Claim>
}

/** Nothing recorded. */
export const EMPTY: Ledger = { documents: [], sources: [], claims: [] }

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => {
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}

/** One record per id. Of two with one id, the one whose text sorts first; ids are content, so they rarely differ. */
const unique = <A extends { readonly id: string }>(items: ReadonlyArray<A>): ReadonlyArray<A> => {
  const known = new Map<string, A>()
  for (const item of items) {
    const other = known.get(item.id)
    if (other === undefined || (other !== item && JSON.stringify(item) < JSON.stringify(other)))
      known.set(item.id, item)
  }
  return Array.from(known.values()).toSorted(byId)
}

/**
 * Everything that any of the ledgers records.
 *
 * **Laws** *commutative*; *associative*; *idempotent*: desks that exchange ledgers in any order end with the same one.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Ledger } from "@corroborate/core"
 * import { qadamTolls } from "@corroborate/core/testing"
 *
 * const [toll, later] = qadamTolls
 * const [ours, theirs] = [{ ...Ledger.EMPTY, claims: [toll] }, { ...Ledger.EMPTY, claims: [later, toll] }]
 * Ledger.merge([ours, theirs]).claims.length // => 2
 * ```
 */
export const merge = (ledgers: ReadonlyArray<Ledger>): Ledger => ({
  documents: unique(ledgers.flatMap(({ documents }) => documents)),
  sources: Array.from(index(ledgers.flatMap(({ sources }) => sources)).values()).toSorted(byId),
  claims: unique(ledgers.flatMap(({ claims }) => claims)),
})
