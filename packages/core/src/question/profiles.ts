/** Which groups of tellings are not of one event; groups that say the same are compared once. */
import type { EventId, IdentifiedEvent } from "../claim/Event.ts"
import type { Parted } from "./EventDecision.ts"
import { differ } from "./sameEvent.ts"

/** Tellings of one event, by id. */
export type Group = ReadonlyArray<IdentifiedEvent>

/** Tellings that a person put together, or one alone: what one of them leaves open, another may say. */
export type Unit = Group

/** Groups by what they say. Numbers of groups are places in the list given. */
export interface Profiles {
  /** The number of what a group says. */
  readonly of: (group: number) => number
  /** Whether what is said in one way and in another cannot be of one event. */
  readonly apart: (profile: number, other: number) => boolean
}

/** Everything that a telling says and that decides whether it differs from another. */
const keyOf = ({ id, kind, family, general, place, window }: IdentifiedEvent, { mentions }: Parted): string =>
  JSON.stringify([kind, family, general, place ?? null, window ?? null, mentions(id) ? id : null])

const distinct = (keys: ReadonlyArray<string>): string => JSON.stringify(Array.from(new Set(keys)).toSorted())

/** Whether a person said so of two of them, or each of one differs from each of the other. */
const unitsDiffer = (p: Unit, q: Unit, between: (a: EventId, b: EventId) => boolean): boolean =>
  p.some((a) => q.some((b) => between(a.id, b.id))) || p.every((a) => q.every((b) => differ(a, b) !== undefined))

/** O(tellings), and for each two profiles asked about, the product of their sizes. */
export const profilesOf = (groups: ReadonlyArray<ReadonlyArray<Unit>>, parted: Parted): Profiles => {
  const numbers = new Map<string, number>()
  const units: Array<ReadonlyArray<Unit>> = []
  const at = groups.map((group) => {
    const byKey = new Map(group.map((unit) => [distinct(unit.map((told) => keyOf(told, parted))), unit]))
    const key = distinct(Array.from(byKey.keys()))
    const number = numbers.get(key) ?? units.length
    if (number === units.length) units.push(Array.from(byKey.values()))
    numbers.set(key, number)
    return number
  })
  const known = new Map<number, boolean>()
  return {
    of: (group) => at[group] ?? 0,
    apart: (p, q) => {
      const key = Math.min(p, q) * units.length + Math.max(p, q)
      const answer =
        known.get(key) ??
        (units[p] ?? []).some((unit) => (units[q] ?? []).some((other) => unitsDiffer(unit, other, parted.between)))
      known.set(key, answer)
      return answer
    },
  }
}
