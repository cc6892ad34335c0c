/** What a rule of conflict owes its callers: one of the table, or anybody's own. */
import * as fc from "fast-check"
import type { Claim } from "../claim/Claim.ts"
import { compare, type Comparison } from "../compare/Comparison.ts"
import { registry } from "../compare/independence.ts"
import type { Conflict } from "../conflict/Conflict.ts"
import type { Rule } from "../conflict/Rule.ts"
import { align } from "../question/align.ts"
import { familyKey } from "../question/Question.ts"
import type { Source } from "../source/Source.ts"
import { groupBy } from "../value/groupBy.ts"
import { law, type Law } from "./Law.ts"
import { byText, conflictShape, placesOf } from "./places.ts"
import { same } from "./same.ts"
import { renameClaims, permuted, renameSources, shuffled, world, type World } from "./worlds.ts"

/** A family with what the rules find in it. */
type Found = readonly [family: ReadonlyArray<Comparison>, conflicts: ReadonlyArray<Conflict>]

const look = (rules: ReadonlyArray<Rule>, family: ReadonlyArray<Comparison>): ReadonlyArray<Conflict> =>
  rules.flatMap((rule) => (rule.looksAt === "family" ? rule.detect(family) : family.flatMap(rule.detect)))

const find = (
  rules: ReadonlyArray<Rule>,
  claims: ReadonlyArray<Claim>,
  sources: ReadonlyArray<Source>,
): ReadonlyArray<Found> => {
  const registered = registry(sources)
  const families = groupBy(align(claims), familyKey).values()
  return Array.from(families, (questions) => {
    const family = questions.map((question) => compare(question, registered))
    return [family, look(rules, family)] as const
  })
}

const conflictsIn = (found: ReadonlyArray<Found>): ReadonlyArray<Conflict> =>
  found.flatMap(([, conflicts]) => conflicts)

const isGrounded = ([family, conflicts]: Found): boolean => {
  const ids = new Set(family.flatMap(({ question }) => question.claims.map(({ id }) => id)))
  const questions = new Set(family.map(({ question }) => question.id))
  return conflicts.every(
    ({ question, between }) => questions.has(question) && between.length > 0 && between.every((id) => ids.has(id)),
  )
}

/**
 * The laws of rules, tried on all of them together.
 *
 * @example
 * ```ts import.meta.vitest
 * import { RULES } from "@corroborate/core"
 * import { ruleLaws } from "@corroborate/core/laws"
 *
 * for (const law of ruleLaws(RULES)) law.check({ numRuns: 10, seed: 42 })
 * ```
 */
export const ruleLaws = (rules: ReadonlyArray<Rule>, worlds: fc.Arbitrary<World> = world()): ReadonlyArray<Law> => [
  law(
    "order blindness",
    "the order of arrival changes no conflict",
    fc.property(worlds, fc.nat(), ([claims, sources], seed) =>
      same(
        conflictsIn(find(rules, claims, sources)),
        conflictsIn(find(rules, shuffled(claims, seed), shuffled(sources, seed))),
      ),
    ),
  ),
  law(
    "grounded",
    "a conflict is on a question of the family and lies between claims of it",
    fc.property(worlds, ([claims, sources]) => find(rules, claims, sources).every(isGrounded)),
  ),
  law(
    "relabelling",
    "renaming sources renames the conflicts and changes no more",
    fc.property(worlds, fc.nat(), ([claims, sources], order) => {
      const rename = permuted(order)
      const renamed = renameClaims(claims, rename)
      const [before, after] = [placesOf(claims), placesOf(renamed)]
      return same(
        byText(conflictsIn(find(rules, claims, sources)).map((one) => conflictShape(one, before))),
        byText(
          conflictsIn(find(rules, renamed, renameSources(sources, rename))).map((one) => conflictShape(one, after)),
        ),
      )
    }),
  ),
]
