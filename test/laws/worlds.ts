/** The worlds that most laws are tried on, and what our reconciler makes of them, worked out once for all laws. */
import { compose, reconcile, type Claim, type Context, type Reconciliation, type Report } from "@corroborate/core"
import { world } from "@corroborate/core/laws"
import { drawn } from "./drawn.ts"

/** Ten thousand worlds. */
export const WORLDS = drawn(world())

const NOTHING: Context = {}
const done = new WeakMap<ReadonlyArray<Claim>, WeakMap<object, Reconciliation>>()

/** Our `reconcile`, which answers at once when asked the same again: the same list of claims, the same list of sources. */
export const remembered = (claims: ReadonlyArray<Claim>, context: Context = NOTHING): Reconciliation => {
  const { sources, asOf = NOTHING, documents = [] } = context
  if (sources === undefined || Object.keys(asOf).length > 0 || documents.length > 0) return reconcile(claims, context)
  const bySources = done.get(claims) ?? new WeakMap<object, Reconciliation>()
  done.set(claims, bySources)
  const result = bySources.get(sources) ?? reconcile(claims, context)
  bySources.set(sources, result)
  return result
}

const composed = new WeakMap<Reconciliation, Report>()

/** Our `compose`, which answers at once when asked the same again. */
export const rememberedReport = (claims: ReadonlyArray<Claim>, context: Context): Report => {
  const result = remembered(claims, context)
  const report = composed.get(result) ?? compose(result)
  composed.set(result, report)
  return report
}
