/** Runs every rule over the questions on one subject and property. */
import type { Comparison } from "../compare/Comparison.ts"
import type { QuestionId } from "../question/Question.ts"
import { groupBy } from "../value/groupBy.ts"
import type { Conflict, ConflictKind } from "./Conflict.ts"
import { RULES } from "./rules.ts"

const ORDER: ReadonlyMap<ConflictKind, number> = new Map(RULES.map(({ kind }, i) => [kind, i]))

const byRule = (a: Conflict, b: Conflict): number => (ORDER.get(a.kind) ?? 0) - (ORDER.get(b.kind) ?? 0)

const QUESTION_RULES = RULES.filter((rule) => rule.looksAt === "question")
const FAMILY_RULES = RULES.filter((rule) => rule.looksAt === "family")

const onQuestion = (comparison: Comparison): ReadonlyArray<Conflict> => {
  const { claims } = comparison.question
  // One claim alone tells of no conflict, unless it takes back what is not on record.
  if (claims.length < 2 && claims[0]?.revision !== "withdrawn") return NONE
  let found: Array<Conflict> | undefined
  for (const rule of QUESTION_RULES) {
    for (const conflict of rule.detect(comparison)) {
      if (found === undefined) found = [conflict]
      else found.push(conflict)
    }
  }
  return found ?? NONE
}

const onFamily = (family: ReadonlyArray<Comparison>): ReadonlyArray<Conflict> =>
  family.length < 2 ? NONE : FAMILY_RULES.flatMap((rule) => rule.detect(family))

/**
 * The conflicts of every question of a family, in the order of the rules.
 *
 * **Laws** *order blindness*; *silence*: a source that says nothing on the family changes nothing.
 *
 * @param family - the compared questions on one subject and property
 */
export const detect = (family: ReadonlyArray<Comparison>): ReadonlyMap<QuestionId, ReadonlyArray<Conflict>> => {
  const [only] = family
  if (only !== undefined && family.length === 1) return new Map([[only.question.id, onQuestion(only)]])
  const across = groupBy(onFamily(family), ({ question }) => question)
  return new Map(
    family.map((comparison) => {
      const { id } = comparison.question
      const own = onQuestion(comparison)
      const others = across.get(id)
      return [id, others === undefined ? own : [...own, ...others].toSorted(byRule)]
    }),
  )
}

const NONE: ReadonlyArray<Conflict> = []
