/** Worlds to try laws on, and the same worlds under other names, larger numbers, more copies. */
import * as fc from "fast-check"
import { claim, type Claim } from "../claim/Claim.ts"
import type { Source, SourceId } from "../source/Source.ts"
import { arbitraryClaims } from "../testing/claims.ts"
import { arbitrarySources } from "../testing/sources.ts"
import { closed, open, UNBOUNDED, type End } from "../value/End.ts"

/** Claims and what is known of their sources. */
export type World = readonly [claims: ReadonlyArray<Claim>, sources: ReadonlyArray<Source>]

/** Few claims, most often on one question: enough to revise, dispute and agree, and few enough for thousands of runs a second. */
export const world = ({ maxLength = 8 }: { readonly maxLength?: number } = {}): fc.Arbitrary<World> =>
  fc.tuple(arbitraryClaims({ maxLength }), arbitrarySources())

/** The items in an order that a number stands for; 0 leaves them as they are. */
export const shuffled = <A>(items: ReadonlyArray<A>, seed: number): ReadonlyArray<A> =>
  items
    .map((item, i) => ({ item, key: Math.imul(Math.imul(i + 1, 2 * seed + 1) ^ (seed >>> 9), 0x9e3779b1) >>> 0, i }))
    .toSorted((a, b) => (seed === 0 ? a.i - b.i : a.key - b.key))
    .map(({ item }) => item)

/** The claims under other names of sources. */
export const renameClaims = (claims: ReadonlyArray<Claim>, rename: (id: SourceId) => SourceId): ReadonlyArray<Claim> =>
  claims.map(({ chain: [first, ...rest], ...content }) =>
    claim({
      ...content,
      chain: [
        { ...first, source: rename(first.source) },
        ...rest.map((link) => ({ ...link, source: rename(link.source) })),
      ],
    }),
  )

/** The sources under other names, wherever a source is named. */
export const renameSources = (
  sources: ReadonlyArray<Source>,
  rename: (id: SourceId) => SourceId,
): ReadonlyArray<Source> =>
  sources.map(({ id, speaksFor, reliesOn, affiliations, ...rest }) => ({
    ...rest,
    id: rename(id),
    ...(speaksFor === undefined ? {} : { speaksFor: rename(speaksFor) }),
    ...(reliesOn === undefined ? {} : { reliesOn: reliesOn.map(rename) }),
    ...(affiliations === undefined
      ? {}
      : { affiliations: affiliations.map((tie) => ({ ...tie, by: rename(tie.by) })) }),
  }))

/** The claims with the groups that they count under other names. */
export const renameGroups = (claims: ReadonlyArray<Claim>, rename: (group: string) => string): ReadonlyArray<Claim> =>
  claims.map((one) =>
    one.scope.population === undefined
      ? one
      : claim({ ...one, scope: { ...one.scope, population: rename(one.scope.population) } }),
  )

const times = (end: End, k: number): End => {
  if (end._tag === "Unbounded") return UNBOUNDED
  return end._tag === "Closed" ? closed(end.at * k) : open(end.at * k)
}

/** The claims with every number multiplied. */
export const multiply = (claims: ReadonlyArray<Claim>, k: number): ReadonlyArray<Claim> =>
  claims.map((one) =>
    one.value._tag === "Quantity"
      ? claim({ ...one, value: { ...one.value, low: times(one.value.low, k), high: times(one.value.high, k) } })
      : one,
  )
