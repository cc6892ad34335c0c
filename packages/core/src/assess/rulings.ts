/** The figure under each policy, worked out from a reconciliation: asked for, never part of the status. */
import { compare } from "../compare/Comparison.ts"
import { caseOf, rule, type Ruled } from "../policy/apply.ts"
import type { Policy } from "../policy/Policy.ts"
import type { Registry } from "../compare/independence.ts"
import type { Question, QuestionId } from "../question/Question.ts"
import { groupBy } from "../value/groupBy.ts"
import { registryOf, type Assessed } from "./Assessed.ts"

/**
 * What the policies say of every question.
 *
 * **Law** *rulings as of now*: claims added later by `advance` and policies put again give what putting them to all
 * claims at once gives. O(n log n) in the number of claims, for each policy.
 *
 * @example
 * ```ts import.meta.vitest
 * import { POLICIES, reconcile, rulingsOf } from "@corroborate/core"
 * import { qadamTolls } from "@corroborate/core/testing"
 *
 * const [rulings = []] = rulingsOf(reconcile(qadamTolls), POLICIES).values()
 * const by = (name: string) => rulings.find(({ policy }) => policy === name)
 * by("gtd")?.figure // => { best: 62 }
 * by("acled-strict")?.figure // => { best: 36 }
 * by("ibc-min-max")?.status // => "provisional"
 * ```
 */
export const rulingsOf = (
  assessed: Assessed,
  policies: ReadonlyArray<Policy>,
): ReadonlyMap<QuestionId, ReadonlyArray<Ruled>> =>
  rulingsOn(
    assessed.assessments.map(({ question }) => question),
    registryOf(assessed),
    policies,
  )

/** What the policies say of questions, given what is known of sources and copies. */
export const rulingsOn = (
  questions: ReadonlyArray<Question>,
  registered: Registry,
  policies: ReadonlyArray<Policy>,
): ReadonlyMap<QuestionId, ReadonlyArray<Ruled>> =>
  new Map(
    Array.from(groupBy(questions, ({ subject }) => subject).values()).flatMap((onSubject) => {
      const compared = onSubject.map((question) => compare(question, registered))
      return compared.map(
        (comparison) => [comparison.question.id, rule(caseOf(comparison, compared), policies)] as const,
      )
    }),
  )
