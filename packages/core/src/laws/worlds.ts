/** Worlds to try laws on, and the same worlds under other names, larger numbers, more copies. */
import * as fc from "fast-check"
import { claim, type Claim } from "../claim/Claim.ts"
import type { Source, SourceId } from "../source/Source.ts"
import { arbitraryClaims, SPEAKERS } from "../testing/claims.ts"
import { arbitrarySources } from "../testing/sources.ts"
import { closed, open, UNBOUNDED, type End } from "../value/End.ts"
import { exactly } from "../value/Quantity.ts"
import { tuple } from "../value/tuple.ts"

/** Claims and what is known of their sources. */
export type World = readonly [claims: ReadonlyArray<Claim>, sources: ReadonlyArray<Source>]

/** Few claims, most often on one question: enough to revise, dispute and agree, and few enough for thousands of runs a second. */
export const world = ({ maxLength = 5 }: { readonly maxLength?: number } = {}): fc.Arbitrary<World> =>
  fc.tuple(arbitraryClaims({ maxLength }), arbitrarySources())

/** The items in an order that a number stands for; 0 leaves them as they are. */
export const shuffled = <A>(items: ReadonlyArray<A>, seed: number): ReadonlyArray<A> =>
  items
    .map((item, i) => ({ item, key: Math.imul(Math.imul(i + 1, 2 * seed + 1) ^ (seed >>> 9), 0x9e3779b1) >>> 0, i }))
    .toSorted((a, b) => (seed === 0 ? a.i - b.i : a.key - b.key))
    .map(({ item }) => item)

/** The speakers under each other's names, in an order that a number stands for. */
export const permuted = (order: number): ((id: SourceId) => SourceId) => {
  const names = shuffled(SPEAKERS, order)
  const renamings = new Map<SourceId, SourceId>(SPEAKERS.map((name, i) => [name, names[i] ?? name]))
  return (id) => renamings.get(id) ?? id
}

/** Claims made from others, by what was done to them: a law asks for the same ones thousands of times. */
type Made = WeakMap<Claim, Map<string, Claim>>

const remade = (made: Made, one: Claim, how: string, make: () => Claim): Claim => {
  const known = made.get(one) ?? new Map<string, Claim>()
  made.set(one, known)
  const done = known.get(how) ?? make()
  known.set(how, done)
  return done
}

const renamed: Made = new WeakMap()

const underNames = (one: Claim, rename: (id: SourceId) => SourceId): Claim => {
  const [{ source: first, ...link }, ...rest] = one.chain
  const names: readonly [SourceId, ...Array<SourceId>] = [rename(first), ...rest.map(({ source }) => rename(source))]
  return remade(renamed, one, tuple(names), () =>
    claim({
      ...one,
      chain: [
        { ...link, source: names[0] },
        ...rest.map((next, i) => ({ ...next, source: names[i + 1] ?? next.source })),
      ],
    }),
  )
}

/** The claims under other names of sources. */
export const renameClaims = (claims: ReadonlyArray<Claim>, rename: (id: SourceId) => SourceId): ReadonlyArray<Claim> =>
  claims.map((one) => underNames(one, rename))

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

const multiplied: Made = new WeakMap()

/** The claims with every number multiplied. */
export const multiply = (claims: ReadonlyArray<Claim>, k: number): ReadonlyArray<Claim> =>
  claims.map((one) => {
    const { value } = one
    if (value._tag !== "Quantity") return one
    return remade(multiplied, one, String(k), () =>
      claim({ ...one, value: { ...value, low: times(value.low, k), high: times(value.high, k) } }),
    )
  })

const counted: Made = new WeakMap()

/** A claim with an exact number of people for its number. */
export const withNumber = (one: Claim, n: number): Claim =>
  one.value._tag === "Quantity"
    ? remade(counted, one, String(n), () => claim({ ...one, value: exactly(n, "people") }))
    : one
