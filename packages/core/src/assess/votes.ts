/** The votes of a reconciliation: who gives which answer now, one table for all questions on one property. */
import { tableOf, type NumberOf, type Vote } from "../estimate/table/tableOf.ts"
import type { VoteTable } from "../estimate/table/VoteTable.ts"
import type { QuestionId } from "../question/Question.ts"
import type { SourceId } from "../source/Source.ts"
import type { End } from "../value/End.ts"
import { groupBy } from "../value/groupBy.ts"
import { valueKey, type Value } from "../value/kinds.ts"
import { tuple } from "../value/tuple.ts"
import type { Assessment } from "./Assessment.ts"

/** One answer of one witness to one question, with its place among the question's positions. */
interface Answered {
  readonly property: string
  /** Of quantities, what is counted. */
  readonly unit?: string
  readonly question: QuestionId
  readonly source: SourceId
  readonly position: number
  readonly value: Value
  readonly denied: boolean
}

/** The votes on one property; of quantities, in one unit. */
export interface PropertyVotes {
  readonly property: string
  readonly unit?: string
  readonly table: VoteTable
  /** Per fact of the table its place among the positions of its question. */
  readonly position: Uint32Array
}

/** Answers of witnesses. A denied number is no number; what is only implied, withdrawn or replaced has no witness. */
const answersOf = ({ question, positions }: Assessment): ReadonlyArray<Answered> =>
  positions.flatMap(({ value, denied, witnesses }, position) => {
    if (value._tag === "Quantity" && denied) return []
    const unit = value._tag === "Quantity" ? { unit: value.unit } : {}
    return witnesses.map((source) => ({
      property: question.property,
      ...unit,
      question: question.id,
      source,
      position,
      value,
      denied,
    }))
  })

const nameOf = ({ value, denied }: Answered): string => tuple([denied ? "not" : "", valueKey(value)])

const at = (end: End, none: number): number => (end._tag === "Unbounded" ? none : end.at)

const votesOn = (answered: ReadonlyArray<Answered>, property: string, unit: string | undefined): PropertyVotes => {
  const votes = answered.map((one): Vote => ({ item: one.question, source: one.source, value: nameOf(one) }))
  const bounds = new Map(
    answered.flatMap((one) => {
      const { value } = one
      if (value._tag !== "Quantity") return []
      return [[nameOf(one), { low: at(value.low, -Infinity), high: at(value.high, Infinity) }] as const]
    }),
  )
  const numberOf: NumberOf = (value) => bounds.get(value)
  const table = tableOf(votes, unit === undefined ? undefined : numberOf)
  const places = new Map(answered.map((one) => [tuple([one.question, nameOf(one)]), one.position]))
  const position = new Uint32Array(table.factValue.length)
  for (let i = 0; i < table.items.size; i++)
    for (let f = table.itemFacts[i] ?? 0; f < (table.itemFacts[i + 1] ?? 0); f++)
      position[f] = places.get(tuple([table.items.at(i), table.values.at(table.factValue[f] ?? 0)])) ?? 0
  return { property, ...(unit === undefined ? {} : { unit }), table, position }
}

/**
 * The votes that assessments rest on, by property, then unit.
 *
 * A vote is an originator's current answer: revisions are folded, carriers and what is only implied do not vote, and
 * originators that count as one vote once. Intervals take part as bounds. O(n log n) in the number of claims.
 */
export const votesByProperty = (assessments: ReadonlyArray<Assessment>): ReadonlyArray<PropertyVotes> => {
  const answered = assessments.flatMap(answersOf)
  const groups = groupBy(answered, ({ property, unit }) => tuple([property, unit ?? ""]))
  return Array.from(groups)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, some]) => votesOn(some, some[0].property, some[0].unit))
}
