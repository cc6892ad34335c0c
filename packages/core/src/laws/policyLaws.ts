/** What a policy owes its callers: one of the table, or anybody's own. */
import * as fc from "fast-check"
import { rulingsOn } from "../assess/rulings.ts"
import type { Claim } from "../claim/Claim.ts"
import { registry } from "../compare/independence.ts"
import type { Policy } from "../policy/Policy.ts"
import type { Ruled } from "../policy/apply.ts"
import { align } from "../question/align.ts"
import type { Question } from "../question/Question.ts"
import type { Source } from "../source/Source.ts"
import { copies } from "../testing/copies.ts"
import { law, type Law } from "./Law.ts"
import { same } from "./same.ts"
import { shuffled, withNumber, world, type World } from "./worlds.ts"

/** Claims of which every number is exact: a rule may read looser ones in steps that do not scale. */
const exactWorld = (worlds: fc.Arbitrary<World>): fc.Arbitrary<World> =>
  worlds.map(([claims, sources]) => [claims.map((one, i) => withNumber(one, i % 5)), sources] as const)

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

const isGrounded = ({ claims }: Question, { used, excluded }: Ruled): boolean => {
  const own = new Set(claims.map(({ id }) => id))
  const aside = new Set(excluded.map(({ claim: id }) => id))
  return [...used, ...aside].every((id) => own.has(id)) && used.every((id) => !aside.has(id))
}

/** The laws of policies, tried on all of them together: a question is compared once for all. */
export const policyLaws = (
  policies: ReadonlyArray<Policy>,
  worlds: fc.Arbitrary<World> = world(),
): ReadonlyArray<Law> => {
  const rulings = (claims: ReadonlyArray<Claim>, sources: ReadonlyArray<Source>): Rulings =>
    Array.from(rulingsOn(align(claims), registry(sources), policies)).flatMap(([question, all]) =>
      all.map((ruled) => [question, ruled] as const),
    )
  return [
    law(
      "order blindness",
      "the order of arrival changes no ruling",
      fc.property(worlds, fc.nat(), ([claims, sources], seed) =>
        same(rulings(claims, sources), rulings(shuffled(claims, seed), sources)),
      ),
    ),
    law(
      "grounded",
      "what a ruling uses and sets aside are claims of its question, and no claim is both",
      fc.property(worlds, ([claims, sources]) => {
        const questions = align(claims)
        const ruled = rulingsOn(questions, registry(sources), policies)
        return questions.every((question) =>
          (ruled.get(question.id) ?? []).every((ruling) => isGrounded(question, ruling)),
        )
      }),
    ),
    law(
      "volume",
      "verbatim copies by carriers change no ruling",
      fc.property(worlds, fc.nat(), fc.integer({ min: 1, max: 3 }), ([claims, sources], i, n) => {
        const original = claims[i % Math.max(1, claims.length)]
        const more = original === undefined ? [] : copies(original, n)
        return same(rulings(claims, sources).map(outcome), rulings([...claims, ...more], sources).map(outcome))
      }),
    ),
    law(
      "scale",
      "multiplying every exact number multiplies the figure",
      fc.property(exactWorld(worlds), fc.integer({ min: 2, max: 9 }), ([claims, sources], k) => {
        const larger = claims.map((one, i) => withNumber(one, (i % 5) * k))
        return same(rulings(claims, sources).map(scaled(k)), rulings(larger, sources).map(scaled(1)))
      }),
    ),
  ]
}
