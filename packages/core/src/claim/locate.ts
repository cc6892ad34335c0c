/** Claims with the places that a gazetteer knows. */
import { resolve, type Gazetteer } from "../value/Gazetteer.ts"
import type { Value } from "../value/kinds.ts"
import { claim, type Claim, type ClaimId } from "./Claim.ts"
import type { EventTold } from "./Event.ts"
import type { Scope } from "./Scope.ts"

const locateValue = (value: Value, gazetteer: Gazetteer): Value =>
  value._tag === "Extent" ? { ...value, place: resolve(value.place, gazetteer) } : value

const locateScope = (scope: Scope, gazetteer: Gazetteer): Scope =>
  scope.place === undefined ? scope : { ...scope, place: resolve(scope.place, gazetteer) }

/**
 * Rewrites the places of claims, before they are reconciled. A claim whose places change is another claim, with an id
 * of its own; what restates it follows.
 *
 * **Laws** *conservation*: as many claims come out as went in; *idempotent*.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Gazetteer, locate } from "@corroborate/core"
 * import { qadamTolls } from "@corroborate/core/testing"
 *
 * locate(qadamTolls, Gazetteer.EMPTY) // => qadamTolls
 * ```
 */
export const locate = (claims: ReadonlyArray<Claim>, gazetteer: Gazetteer): ReadonlyArray<Claim> => {
  const renamed = new Map<ClaimId, ClaimId>()
  const moved = claims.map((before) => {
    const after = claim({
      ...before,
      value: locateValue(before.value, gazetteer),
      scope: locateScope(before.scope, gazetteer),
    })
    renamed.set(before.id, after.id)
    return after
  })
  return moved.map((one) =>
    one.restates === undefined ? one : claim({ ...one, restates: renamed.get(one.restates) ?? one.restates }),
  )
}

/** Events with the places that a gazetteer knows. */
export const locateEvents = (events: ReadonlyArray<EventTold>, gazetteer: Gazetteer): ReadonlyArray<EventTold> =>
  events.map((event) => (event.place === undefined ? event : { ...event, place: resolve(event.place, gazetteer) }))
