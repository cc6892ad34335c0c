/** The order in which questions are listed, and how a person names one. By need of a person, never by size of a number. */
import { STATUSES, type Assessment, type Claim, type Conflict, type Reconciliation } from "@corroborate/core"

/** A question with its number in the list, from 1. */
export interface Listed {
  readonly number: number
  readonly need: "!!" | "!" | "."
  readonly assessment: Assessment
}

const URGENT: ReadonlySet<Conflict["kind"]> = new Set([
  "contradiction",
  "extent-dispute",
  "implied-only",
  "self-contradiction",
  "circular-reporting",
])

const needOf = ({ conflicts, needsPerson }: Assessment): Listed["need"] => {
  if (!needsPerson) return "."
  return conflicts.some(({ kind }) => URGENT.has(kind)) ? "!!" : "!"
}

const NEEDS: ReadonlyArray<Listed["need"]> = ["!!", "!", "."]

/** Where a claim stands, as something to sort by: document, then place in it. */
const placeOf = ({ anchor }: Claim): readonly [string, number] => [
  anchor.document,
  anchor._tag === "Quote" ? anchor.start : anchor.row,
]

const comparePlaces = (a: readonly [string, number], b: readonly [string, number]): number => {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1
  return a[1] - b[1]
}

/** The place of the first mention. */
const firstPlace = ({ question }: Assessment): readonly [string, number] =>
  question.claims.map(placeOf).toSorted(comparePlaces)[0] ?? ["", 0]

/**
 * The questions of a reconciliation: those that need a person first, then by status, then by first mention.
 *
 * **Law** *scale*: multiplying every number changes nothing in the order.
 */
export const listed = ({ assessments }: Reconciliation): ReadonlyArray<Listed> =>
  assessments
    .map((assessment) => ({ assessment, need: needOf(assessment), place: firstPlace(assessment) }))
    .toSorted(
      (a, b) =>
        NEEDS.indexOf(a.need) - NEEDS.indexOf(b.need) ||
        STATUSES.indexOf(a.assessment.status) - STATUSES.indexOf(b.assessment.status) ||
        comparePlaces(a.place, b.place) ||
        (a.assessment.question.id < b.assessment.question.id ? -1 : 1),
    )
    .map(({ assessment, need }, i) => ({ number: i + 1, need, assessment }))

/**
 * The question that a person means by a number of the list, the beginning of its id (4 characters or more), or the
 * name of its property when only one question has it.
 */
export const findQuestion = (named: string, questions: ReadonlyArray<Listed>): Listed | undefined => {
  const byNumber = questions.find(({ number }) => String(number) === named)
  if (byNumber !== undefined) return byNumber
  const byId = named.length < 4 ? [] : questions.filter(({ assessment }) => assessment.question.id.startsWith(named))
  const byProperty = questions.filter(({ assessment }) => assessment.question.property === named)
  return [byId, byProperty].find((found) => found.length === 1)?.[0]
}
