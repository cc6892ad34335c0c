/**
 * Rule: answers that would conflict if they covered the same, and do not.
 *
 * 205 dead in 22 days and 62 in one attack can both hold. Each question is held against the one of its family that
 * limits its scope least, so a family of n questions tells n - 1 mismatches at most. Where even that one has a period
 * and counts up to its end, the family is a series, whose rules are others.
 */
import type { Comparison, Position } from "../../compare/Comparison.ts"
import type { Scope } from "../../claim/Scope.ts"
import { relation as periodRelation } from "../../value/Period.ts"
import type { ScopeMismatch } from "../Conflict.ts"
import { disjointPair } from "../../compare/rivals.ts"
import { idsOf, type FamilyRule } from "../Rule.ts"

const limits = ({ question }: Comparison): number => Object.keys(question.scope).length

/** The question that limits its scope least; on a tie the one whose id sorts first. */
const widest = (family: ReadonlyArray<Comparison>): Comparison | undefined =>
  family.reduce<Comparison | undefined>((best, one) => {
    if (best === undefined || limits(one) < limits(best)) return one
    return limits(one) === limits(best) && one.question.id < best.question.id ? one : best
  }, undefined)

const differences = (a: Scope, b: Scope): ReadonlyArray<string> =>
  (["population", "place", "period", "share", "counting"] as const).filter(
    (part) => JSON.stringify(a[part]) !== JSON.stringify(b[part]),
  )

const isInSeries = ({ question: { scope } }: Comparison): boolean =>
  scope.counting === "per-period" || (scope.period !== undefined && scope.period.start === undefined)

const meetInTime = (a: Scope, b: Scope): boolean =>
  a.period === undefined || b.period === undefined || periodRelation(a.period, b.period) !== "Disjoint"

const told = ({ positions }: Comparison): ReadonlyArray<Position> =>
  positions.filter(({ current }) => current.length > 0)

const against = (comparison: Comparison, hub: Comparison): ReadonlyArray<ScopeMismatch> => {
  const { question } = comparison
  if (comparison === hub || !meetInTime(question.scope, hub.question.scope)) return []
  const pair = disjointPair(told(comparison), told(hub))
  if (pair === undefined) return []
  const between = pair.flatMap(({ current }) => idsOf(current))
  const differ = differences(question.scope, hub.question.scope)
  return [
    {
      kind: "scope-mismatch",
      question: question.id,
      between,
      needsConfirmation: false,
      questions: [hub.question.id],
      differ,
    },
  ]
}

const detect = (family: ReadonlyArray<Comparison>): ReadonlyArray<ScopeMismatch> => {
  const hub = widest(family)
  return hub === undefined || isInSeries(hub) ? [] : family.flatMap((comparison) => against(comparison, hub))
}

/** See the head of this file. */
export const scopeMismatch: FamilyRule = {
  kind: "scope-mismatch",
  looksAt: "family",
  meaning: "answers would conflict if they covered the same, and they do not",
  detect,
}
