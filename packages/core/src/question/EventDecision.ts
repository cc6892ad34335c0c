/** What a person decided about events: that several tellings are of one, or that they are not. */
import { groupBy } from "../value/groupBy.ts"
import type { EventId, IdentifiedEvent } from "../claim/Event.ts"

/** Several tellings are of one event, whatever they say. */
export interface SameEvents {
  readonly _tag: "SameEvents"
  readonly events: ReadonlyArray<EventId>
}

/** No two of these tellings are of one event. */
export interface OtherEvents {
  readonly _tag: "OtherEvents"
  readonly events: ReadonlyArray<EventId>
}

/** One or the other. A decision that names nothing on record does nothing. */
export type EventDecision = SameEvents | OtherEvents

/** A decision that cannot be carried out: its place in the list, from 0, and why. */
export interface EventDecisionProblem {
  readonly decision: number
  readonly problem: string
}

/** The name of the group of each event that a person put into one. */
const representatives = (decisions: ReadonlyArray<EventDecision>): ReadonlyMap<EventId, EventId> => {
  const groups = new Map<EventId, Set<EventId>>()
  for (const { _tag, events } of decisions) {
    if (_tag === "OtherEvents") continue
    const all = new Set(events.flatMap((id) => [id, ...(groups.get(id) ?? [])]))
    for (const id of all) groups.set(id, all)
  }
  return new Map(Array.from(groups, ([id, all]) => [id, Array.from(all).toSorted()[0] ?? id]))
}

/** Events as a person put them together; the others alone. */
export const decidedGroups = (
  told: ReadonlyArray<IdentifiedEvent>,
  decisions: ReadonlyArray<EventDecision>,
): ReadonlyArray<ReadonlyArray<IdentifiedEvent>> => {
  const first = representatives(decisions)
  return Array.from(groupBy(told, ({ id }) => first.get(id) ?? id).values())
}

/** What a person kept apart. */
export interface Parted {
  /** Whether a person said that two tellings are not of one event. */
  readonly between: (a: EventId, b: EventId) => boolean
  /** Whether a person said so of this telling and any other. */
  readonly mentions: (id: EventId) => boolean
}

/** What decisions keep apart. */
export const partedBy = (decisions: ReadonlyArray<EventDecision>): Parted => {
  const sets = decisions.flatMap(({ _tag, events }) => (_tag === "OtherEvents" ? [new Set(events)] : []))
  return {
    between: (a, b) => sets.some((set) => set.has(a) && set.has(b)),
    mentions: (id) => sets.some((set) => set.has(id)),
  }
}

/**
 * What is wrong with decisions, whatever the events: fewer than two events in one, or two decisions that cannot both
 * be carried out.
 *
 * @example
 * ```ts import.meta.vitest
 * import { checkEventDecisions } from "@corroborate/core"
 *
 * checkEventDecisions([{ _tag: "SameEvents", events: ["a", "b"] }, { _tag: "OtherEvents", events: ["b", "a"] }])
 * // => [{ decision: 1, problem: "`b` and `a` were put together by another decision" }]
 * ```
 */
export const checkEventDecisions = (decisions: ReadonlyArray<EventDecision>): ReadonlyArray<EventDecisionProblem> => {
  const first = representatives(decisions)
  return decisions.flatMap(({ _tag, events }, decision): ReadonlyArray<EventDecisionProblem> => {
    if (new Set(events).size < 2) return [{ decision, problem: "a decision needs two events" }]
    if (_tag === "SameEvents") return []
    const met = new Map<EventId, EventId>()
    for (const id of new Set(events)) {
      const group = first.get(id)
      const other = group === undefined ? undefined : met.get(group)
      if (other !== undefined)
        return [{ decision, problem: `\`${other}\` and \`${id}\` were put together by another decision` }]
      if (group !== undefined) met.set(group, id)
    }
    return []
  })
}
