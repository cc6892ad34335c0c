/** What a reconciler owes its callers, ours or another: that nothing is lost, and that arrival leaves no trace. */
import * as fc from "fast-check"
import { law, type Law } from "./Law.ts"
import { neutralityLaws } from "./neutralityLaws.ts"
import type { Reconciler } from "./Reconciler.ts"
import { same } from "./same.ts"
import { shuffled, world, type World } from "./worlds.ts"

const conservation = (reconcile: Reconciler, worlds: fc.Arbitrary<World>): Law =>
  law(
    "conservation",
    "every claim stands in exactly one question",
    fc.property(worlds, ([claims, sources]) => {
      const kept = reconcile(claims, { sources }).assessments.flatMap(({ question }) =>
        question.claims.map(({ id }) => id),
      )
      return same(kept.toSorted(), Array.from(new Set(claims.map(({ id }) => id))).toSorted())
    }),
  )

const orderBlindness = (reconcile: Reconciler, worlds: fc.Arbitrary<World>): Law =>
  law(
    "order blindness",
    "the order of arrival changes nothing",
    fc.property(worlds, fc.nat(), ([claims, sources], seed) =>
      same(reconcile(claims, { sources }), reconcile(shuffled(claims, seed), { sources: shuffled(sources, seed) })),
    ),
  )

const idempotence = (reconcile: Reconciler, worlds: fc.Arbitrary<World>): Law =>
  law(
    "idempotence",
    "a claim that comes twice is one claim",
    fc.property(worlds, ([claims, sources]) =>
      same(reconcile([...claims, ...claims], { sources }), reconcile(claims, { sources })),
    ),
  )

const grounded = (reconcile: Reconciler, worlds: fc.Arbitrary<World>): Law =>
  law(
    "grounded",
    "a conflict lies between claims that are on record",
    fc.property(worlds, ([claims, sources]) => {
      const ids = new Set(claims.map(({ id }) => id))
      const { assessments } = reconcile(claims, { sources })
      return assessments.every(({ conflicts }) =>
        conflicts.every(({ between }) => between.length > 0 && between.every((id) => ids.has(id))),
      )
    }),
  )

/**
 * The laws of a reconciler, to run on ours or on another.
 *
 * @param worlds - to try them on; ours unless told
 *
 * @example
 * ```ts import.meta.vitest
 * import { reconcile } from "@corroborate/core"
 * import { reconcilerLaws } from "@corroborate/core/laws"
 *
 * for (const law of reconcilerLaws(reconcile)) law.check({ numRuns: 10, seed: 42 })
 * ```
 */
export const reconcilerLaws = (reconcile: Reconciler, worlds: fc.Arbitrary<World> = world()): ReadonlyArray<Law> => [
  conservation(reconcile, worlds),
  orderBlindness(reconcile, worlds),
  idempotence(reconcile, worlds),
  grounded(reconcile, worlds),
  ...neutralityLaws(reconcile, worlds),
]
