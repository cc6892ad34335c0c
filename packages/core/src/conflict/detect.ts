/** Runs every rule over the questions on one subject and property. */
import type { Comparison } from "../compare/Comparison.ts"
import type { QuestionId } from "../question/Question.ts"
import { groupBy } from "../value/groupBy.ts"
import type { Conflict, ConflictKind } from "./Conflict.ts"
import { RULES } from "./rules.ts"

const ORDER: ReadonlyMap<ConflictKind, number> = new Map(RULES.map(({ kind }, i) => [kind, i]))

const byRule = (a: Conflict, b: Conflict): number => (ORDER.get(a.kind) ?? 0) - (ORDER.get(b.kind) ?? 0)

const onQuestion = (comparison: Comparison): ReadonlyArray<Conflict> =>
  comparison.question.claims.length < 2
    ? []
    : RULES.flatMap((rule) => (rule.looksAt === "question" ? rule.detect(comparison) : []))

const onFamily = (family: ReadonlyArray<Comparison>): ReadonlyArray<Conflict> =>
  family.length < 2 ? [] : RULES.flatMap((rule) => (rule.looksAt === "family" ? rule.detect(family) : []))

/**
 * The conflicts of every question of a family, in the order of the rules.
 *
 * **Laws** *order blindness*; *silence*: a source that says nothing on the family changes nothing.
 *
 * @param family - the compared questions on one subject and property
 */
export const detect = (family: ReadonlyArray<Comparison>): ReadonlyMap<QuestionId, ReadonlyArray<Conflict>> => {
  const across = groupBy(onFamily(family), ({ question }) => question)
  return new Map(
    family.map((comparison) => {
      const { id } = comparison.question
      const found = [...onQuestion(comparison), ...(across.get(id) ?? [])]
      return [id, found.length === 0 ? NONE : across.has(id) ? found.toSorted(byRule) : found]
    }),
  )
}

const NONE: ReadonlyArray<Conflict> = []
