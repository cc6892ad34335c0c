/** What a policy owes its callers: one of the table, or anybody's own. */
import * as fc from "fast-check"
import type { Assessment } from "../assess/Assessment.ts"
import { rulingsOf } from "../assess/rulings.ts"
import { claim, type Claim } from "../claim/Claim.ts"
import type { Policy } from "../policy/Policy.ts"
import type { Ruled } from "../policy/apply.ts"
import { reconcile } from "../reconcile.ts"
import type { Source } from "../source/Source.ts"
import { copies } from "../testing/copies.ts"
import { exactly } from "../value/Quantity.ts"
import { law, type Law } from "./Law.ts"
import { same } from "./same.ts"
import { shuffled, world, type World } from "./worlds.ts"

const exact = (one: Claim, n: number): Claim =>
  one.value._tag === "Quantity" ? claim({ ...one, value: exactly(n, "people") }) : one

/** Claims of which every number is exact: a rule may read looser ones in steps that do not scale. */
const exactWorld = (): fc.Arbitrary<World> =>
  world().map(([claims, sources]) => [claims.map((one, i) => exact(one, i % 5)), sources] as const)

type Rulings = ReadonlyArray<readonly [question: string, ruled: Ruled]>

const outcome = ([question, { policy, status, step, figure, value }]: Rulings[number]): unknown => [
  question,
  policy,
  status,
  step,
  figure,
  value,
]

const scaled =
  (k: number) =>
  ([question, { policy, status, figure = {} }]: Rulings[number]): unknown => [
    question,
    policy,
    status,
    [figure.low, figure.best, figure.high].map((n) => (n === undefined ? undefined : n * k)),
  ]

const isGrounded = ({ question }: Assessment, { used, excluded }: Ruled): boolean => {
  const own = new Set(question.claims.map(({ id }) => id))
  const aside = new Set(excluded.map(({ claim: id }) => id))
  return [...used, ...aside].every((id) => own.has(id)) && used.every((id) => !aside.has(id))
}

/** The laws of policies, tried on all of them together: a question is compared once for all. */
export const policyLaws = (policies: ReadonlyArray<Policy>): ReadonlyArray<Law> => {
  const rulings = (claims: ReadonlyArray<Claim>, sources: ReadonlyArray<Source>): Rulings =>
    Array.from(rulingsOf(reconcile(claims, { sources }), policies)).flatMap(([question, all]) =>
      all.map((ruled) => [question, ruled] as const),
    )
  return [
    law(
      "order blindness",
      "the order of arrival changes no ruling",
      fc.property(world(), fc.nat(), ([claims, sources], seed) =>
        same(rulings(claims, sources), rulings(shuffled(claims, seed), sources)),
      ),
    ),
    law(
      "grounded",
      "what a ruling uses and sets aside are claims of its question, and no claim is both",
      fc.property(world(), ([claims, sources]) => {
        const result = reconcile(claims, { sources })
        const ruled = rulingsOf(result, policies)
        return result.assessments.every((assessment) =>
          (ruled.get(assessment.question.id) ?? []).every((ruling) => isGrounded(assessment, ruling)),
        )
      }),
    ),
    law(
      "volume",
      "verbatim copies by carriers change no ruling",
      fc.property(world(), fc.nat(), fc.integer({ min: 1, max: 3 }), ([claims, sources], i, n) => {
        const original = claims[i % Math.max(1, claims.length)]
        const more = original === undefined ? [] : copies(original, n)
        return same(rulings(claims, sources).map(outcome), rulings([...claims, ...more], sources).map(outcome))
      }),
    ),
    law(
      "scale",
      "multiplying every exact number multiplies the figure",
      fc.property(exactWorld(), fc.integer({ min: 2, max: 9 }), ([claims, sources], k) => {
        const larger = claims.map((one, i) => exact(one, (i % 5) * k))
        return same(rulings(claims, sources).map(scaled(k)), rulings(larger, sources).map(scaled(1)))
      }),
    ),
  ]
}
