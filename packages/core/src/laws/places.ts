/** Claims by their place in a list: what they are known by when another name, group or number gives them other ids. */
import type { Claim, ClaimId } from "../claim/Claim.ts"

/** The places of claims, in order. */
export type Places = (ids: ReadonlyArray<ClaimId>) => ReadonlyArray<number>

/** The places of the claims of a list; of a claim that comes twice, the first. */
export const placesOf = (claims: ReadonlyArray<Claim>): Places => {
  const places = new Map(claims.map(({ id }, i) => [id, i] as const).toReversed())
  return (ids) => ids.map((id) => places.get(id) ?? -1).toSorted((a, b) => a - b)
}

/** Kinds of conflict between whichever two answers show it: the claims named may change with their ids. */
const SHOWN_BY_ANY: ReadonlySet<string> = new Set(["scope-mismatch"])

/** A conflict without names and ids. */
export const conflictShape = (
  { kind, between }: { readonly kind: string; readonly between: ReadonlyArray<ClaimId> },
  placed: Places,
): unknown => [kind, SHOWN_BY_ANY.has(kind) ? [] : placed(between)]

/** Items as texts, sorted. */
export const byText = (items: ReadonlyArray<unknown>): ReadonlyArray<string> =>
  items.map((item) => JSON.stringify(item)).toSorted()
