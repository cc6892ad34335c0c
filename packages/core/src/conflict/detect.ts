/** Runs every rule over the questions on one subject and property. */
import type { Comparison } from "../compare/Comparison.ts"
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
 * The conflicts of each question of a family, question by question as they are given, in the order of the rules.
 *
 * **Laws** *order blindness*; *silence*: a source that says nothing on the family changes nothing.
 *
 * @param family - the compared questions on one subject and property
 */
export const detect = (family: ReadonlyArray<Comparison>): ReadonlyArray<ReadonlyArray<Conflict>> => {
  const own = family.map(onQuestion)
  const across = onFamily(family)
  if (across.length === 0) return own
  const others = groupBy(across, ({ question }) => question)
  return family.map(({ question }, i) => [...(own[i] ?? NONE), ...(others.get(question.id) ?? NONE)].toSorted(byRule))
}

const NONE: ReadonlyArray<Conflict> = []
