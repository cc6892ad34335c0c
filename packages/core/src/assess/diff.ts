/** What changed between two reconciliations, and which claims made it change. */
import type { ClaimId } from "../claim/Claim.ts"
import type { ConflictKind } from "../conflict/Conflict.ts"
import type { QuestionId } from "../question/Question.ts"
import { registryOf, type Assessed } from "./Assessed.ts"
import type { Assessment, Status } from "./Assessment.ts"
import { reassess } from "./reassess.ts"

/** A question that is not as it was. */
export interface Change {
  readonly question: QuestionId
  /** Absent for a new question. */
  readonly before?: Status
  /** Absent for a question that nothing answers any more. */
  readonly after?: Status
  readonly added: ReadonlyArray<ClaimId>
  readonly removed: ReadonlyArray<ClaimId>
  readonly newConflicts: ReadonlyArray<ConflictKind>
  readonly goneConflicts: ReadonlyArray<ConflictKind>
  /** The added claims without any one of which the status would be as before; all of them when no one alone decides. */
  readonly cause: ReadonlyArray<ClaimId>
  /** A decision that rested on the former status or its answers has to be looked at again. */
  readonly reopens: boolean
}

const kinds = (assessment: Assessment | undefined): ReadonlyArray<ConflictKind> =>
  Array.from(new Set((assessment?.conflicts ?? []).map(({ kind }) => kind)))

const without = <A>(all: ReadonlyArray<A>, others: ReadonlyArray<A>): ReadonlyArray<A> => {
  const set = new Set(others)
  return all.filter((item) => !set.has(item))
}

const idsOf = (assessment: Assessment | undefined): ReadonlyArray<ClaimId> =>
  (assessment?.question.claims ?? []).map(({ id }) => id)

/** The answers that sources stand behind now, and how many independent ones do. */
const standing = (assessment: Assessment | undefined): string =>
  JSON.stringify((assessment?.positions ?? []).map(({ value, denied, witnesses }) => [value, denied, witnesses]))

const causeOf = (
  before: Assessment | undefined,
  after: Assessment | undefined,
  added: ReadonlyArray<ClaimId>,
  registered: ReturnType<typeof registryOf>,
): ReadonlyArray<ClaimId> => {
  if (after === undefined || before?.status === after.status) return added
  const alone = added.filter((id) => {
    const claims = after.question.claims.filter((claim) => claim.id !== id)
    return reassess(after.question, claims, registered)?.status === before?.status
  })
  return alone.length > 0 ? alone : added
}

/**
 * The questions that differ, by id.
 *
 * **Laws** *nothing changed*: `diff(a, a) = []`; *mirror*: `diff(b, a)` exchanges before and after.
 *
 * O(questions), and for each question whose status changed the cost of assessing it once per claim added.
 *
 * @example
 * ```ts import.meta.vitest
 * import { diff, reconcile } from "@corroborate/core"
 * import { qadamTolls } from "@corroborate/core/testing"
 *
 * const [toll, later] = qadamTolls
 * const [change] = diff(reconcile([toll]), reconcile([toll, later]))
 * change?.newConflicts // => ["revision"]
 * change?.cause // => [later.id]
 * ```
 */
export const diff = (before: Assessed, after: Assessed): ReadonlyArray<Change> => {
  const registered = registryOf(after)
  const was = new Map(before.assessments.map((assessment) => [assessment.question.id, assessment]))
  const is = new Map(after.assessments.map((assessment) => [assessment.question.id, assessment]))
  const ids = Array.from(new Set([...was.keys(), ...is.keys()])).toSorted()
  return ids.flatMap((question) => {
    const [old, now] = [was.get(question), is.get(question)]
    const added = without(idsOf(now), idsOf(old))
    const removed = without(idsOf(old), idsOf(now))
    const moved = old?.status !== now?.status || standing(old) !== standing(now)
    if (added.length === 0 && removed.length === 0 && !moved) return []
    return [
      {
        question,
        ...(old === undefined ? {} : { before: old.status }),
        ...(now === undefined ? {} : { after: now.status }),
        added,
        removed,
        newConflicts: without(kinds(now), kinds(old)),
        goneConflicts: without(kinds(old), kinds(now)),
        cause: causeOf(old, now, added, registered),
        reopens: old !== undefined && moved,
      },
    ]
  })
}
