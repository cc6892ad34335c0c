/**
 * Puts tellings of one event together, so that no group holds two that differ.
 *
 * First along pairs that agree strictly, then along those that agree with an allowance. Where a telling could belong to
 * two groups that differ, it belongs to neither; where joining would bring together what differs, nothing is joined.
 */
import type { EventId, IdentifiedEvent } from "../claim/Event.ts"
import { groupBy } from "../value/groupBy.ts"
import type { Parted } from "./EventDecision.ts"
import { profilesOf, type Group, type Profiles, type Unit } from "./profiles.ts"
import type { Sameness } from "./sameEvent.ts"

/** Two tellings of one event. */
export interface Joint {
  readonly a: IdentifiedEvent
  readonly b: IdentifiedEvent
  readonly shows: Extract<Sameness, { readonly _tag: "Same" }>
}

/** How tellings were put together: groups, and a joint for each telling but the first of its group. */
export interface Grouped {
  readonly groups: ReadonlyArray<Group>
  readonly joints: ReadonlyArray<{
    readonly a: IdentifiedEvent
    readonly b: IdentifiedEvent
    readonly shows: Joint["shows"] | { readonly _tag: "Decided" }
  }>
}

type Units = ReadonlyArray<Unit>

/** Numbers of the sets that hold 0 to n - 1, joined two by two. */
interface Sets {
  readonly of: (i: number) => number
  /** Whether the two were in different sets before. */
  readonly join: (i: number, j: number) => boolean
}

const sets = (n: number): Sets => {
  const parent = Array.from({ length: n }, (_, i) => i)
  const of = (i: number): number => {
    let root = i
    while ((parent[root] ?? root) !== root) root = parent[root] ?? root
    for (let at = i; at !== root;) {
      const next = parent[at] ?? root
      parent[at] = root
      at = next
    }
    return root
  }
  return {
    of,
    join: (i, j) => {
      const [p, q] = [of(i), of(j)]
      parent[Math.max(p, q)] = Math.min(p, q)
      return p !== q
    },
  }
}

type Edge = readonly [number, number]

/** Whether two of the groups say what cannot be of one event. */
const clash = (groups: Iterable<number>, { of, apart }: Profiles): boolean => {
  const said = Array.from(new Set(Array.from(groups, of)))
  return said.some((p, at) => said.slice(at + 1).some((q) => apart(p, q)))
}

/** Groups next to two groups that are apart: they could belong to either, so to neither. */
const tornBetween = (edges: ReadonlyArray<Edge>, profiles: Profiles): ReadonlySet<number> => {
  const next = new Map<number, Set<number>>()
  for (const [i, j] of edges) {
    next.set(i, (next.get(i) ?? new Set<number>()).add(j))
    next.set(j, (next.get(j) ?? new Set<number>()).add(i))
  }
  return new Set(Array.from(next).flatMap(([i, neighbours]) => (clash(neighbours, profiles) ? [i] : [])))
}

/** Groups joined along edges between them, those sets left apart that would hold what differs. */
const joined = (groups: ReadonlyArray<Units>, edges: ReadonlyArray<Edge>, parted: Parted): ReadonlyArray<Units> => {
  const profiles = profilesOf(groups, parted)
  const torn = tornBetween(edges, profiles)
  const parts = sets(groups.length)
  for (const [i, j] of edges) if (!torn.has(i) && !torn.has(j)) parts.join(i, j)
  return Array.from(groupBy(groups.keys(), (i) => String(parts.of(i))).values()).flatMap((all): ReadonlyArray<Units> =>
    clash(all, profiles) ? all.map((i) => groups[i] ?? []) : [all.flatMap((i) => groups[i] ?? [])],
  )
}

const placesOf = (groups: ReadonlyArray<Units>): ReadonlyMap<EventId, number> =>
  new Map(groups.flatMap((group, i) => group.flat().map(({ id }) => [id, i] as const)))

/** The pairs between different groups, each pair of groups once. */
const edgesOf = (groups: ReadonlyArray<Units>, pairs: ReadonlyArray<Joint>): ReadonlyArray<Edge> => {
  const at = placesOf(groups)
  const edges = new Map<number, Edge>()
  for (const { a, b } of pairs) {
    const [i = 0, j = 0] = [at.get(a.id), at.get(b.id)].toSorted((p = 0, q = 0) => p - q)
    if (i !== j) edges.set(i * groups.length + j, [i, j])
  }
  return Array.from(edges.values())
}

const isStrict = ({ shows: { kind, place, days } }: Joint): boolean =>
  kind === "strict" && place === "strict" && days === "strict"

const byIds = (p: Joint, q: Joint): number =>
  p.a.id === q.a.id ? (p.b.id < q.b.id ? -1 : 1) : p.a.id < q.a.id ? -1 : 1

const byId = (a: IdentifiedEvent, b: IdentifiedEvent): number => (a.id < b.id ? -1 : 1)

/** The fewest joints that hold each group together, strict ones first; a person's word where there is none. */
const jointsOf = (groups: ReadonlyArray<Group>, decided: Units, pairs: ReadonlyArray<Joint>): Grouped["joints"] => {
  const at = placesOf(groups.map((group) => [group]))
  const all = groups.flat()
  const place = new Map(all.map(({ id }, i) => [id, i]))
  const held = sets(all.length)
  const hold = (a: IdentifiedEvent, b: IdentifiedEvent): boolean =>
    held.join(place.get(a.id) ?? 0, place.get(b.id) ?? 0)
  const inOne = pairs.filter(({ a, b }) => at.get(a.id) === at.get(b.id))
  const ordered = [
    ...inOne.filter(isStrict).toSorted(byIds),
    ...inOne.filter((pair) => !isStrict(pair)).toSorted(byIds),
  ]
  const found = ordered.filter(({ a, b }) => hold(a, b))
  const byHand = decided.flatMap(([a, ...rest]) =>
    rest.flatMap((b) => (a !== undefined && hold(a, b) ? [{ a, b, shows: { _tag: "Decided" } as const }] : [])),
  )
  return [...found, ...byHand]
}

/**
 * Groups tellings.
 *
 * No group holds two tellings that a person kept apart, nor two that differ, unless
 * a person put one of them together with another. O(pairs + the squares of the groups' sizes).
 *
 * @param decided - all tellings, those together that a person put together
 */
export const grouped = (
  told: Group,
  decided: ReadonlyArray<Group>,
  pairs: ReadonlyArray<Joint>,
  parted: Parted,
): Grouped => {
  const allowed = pairs.filter(({ a, b }) => !parted.between(a.id, b.id))
  const units = decided.map((unit) => [unit])
  const strictly = joined(units, edgesOf(units, allowed.filter(isStrict)), parted)
  const groups = joined(strictly, edgesOf(strictly, allowed), parted).map((group) => group.flat().toSorted(byId))
  const sorted = groups.toSorted(([a], [b]) => ((a?.id ?? "") < (b?.id ?? "") ? -1 : 1))
  return { groups: sorted, joints: told.length === 0 ? [] : jointsOf(sorted, decided, allowed) }
}
