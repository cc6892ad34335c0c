/**
 * Rule: answers that would conflict if they covered the same, and do not.
 *
 * 205 dead in 22 days and 62 in one attack can both hold. Each question is held against the one of its family that
 * limits its scope least, so a family of n questions tells n mismatches at most. Where even that one has a period
 * and counts up to its end, the family is a series, whose rules are others.
 */
import type { Comparison } from "../../compare/Comparison.ts"
import { disjointPair, stonesOf, type Stones } from "../../compare/rivals.ts"
import { LIMITS, scopeRelation, scopeRelations, type Scope } from "../../claim/Scope.ts"
import { relation as periodRelation } from "../../value/Period.ts"
import type { ScopeMismatch } from "../Conflict.ts"
import { idsOf, type FamilyRule } from "../Rule.ts"

/** A question that limits its scope no more than any other of its family, with the answers that show what it excludes. */
interface Hub {
  readonly comparison: Comparison
  readonly stones: Stones
}

/** Where several questions limit their scope equally little, each is held against so many of them. Chosen. */
const HUBS = 64

const limits = ({ question }: Comparison): number => Object.keys(question.scope).length

const isInSeries = ({ question: { scope } }: Comparison): boolean =>
  scope.counting === "per-period" || (scope.period !== undefined && scope.period.start === undefined)

const toldIn = ({ positions }: Comparison): Stones => stonesOf(positions.filter(({ current }) => current.length > 0))

const hubsOf = (family: ReadonlyArray<Comparison>): ReadonlyArray<Hub> => {
  const least = family.reduce((fewest, one) => Math.min(fewest, limits(one)), Infinity)
  return family
    .filter((one) => limits(one) === least && !isInSeries(one))
    .toSorted((a, b) => (a.question.id < b.question.id ? -1 : 1))
    .slice(0, HUBS)
    .map((comparison) => ({ comparison, stones: toldIn(comparison) }))
}

const differences = (a: Scope, b: Scope): ReadonlyArray<string> => {
  const parts = scopeRelations(a, b)
  return LIMITS.filter((part) => parts[part] !== "Equal")
}

const meetInTime = (a: Scope, b: Scope): boolean =>
  a.period === undefined || b.period === undefined || periodRelation(a.period, b.period) !== "Disjoint"

const against = (comparison: Comparison, hubs: ReadonlyArray<Hub>): ReadonlyArray<ScopeMismatch> => {
  const { question } = comparison
  const stones = toldIn(comparison)
  for (const { comparison: hub, stones: theirs } of hubs) {
    if (hub === comparison || !meetInTime(question.scope, hub.question.scope)) continue
    const pair = disjointPair(stones, theirs)
    if (pair === undefined) continue
    const common = { kind: "scope-mismatch", question: question.id, needsConfirmation: false } as const
    const between = pair.flatMap(({ current }) => idsOf(current))
    const differ = differences(question.scope, hub.question.scope)
    const scopes = scopeRelation(question.scope, hub.question.scope)
    return [{ ...common, between, questions: [hub.question.id], differ, scopes }]
  }
  return []
}

const detect = (family: ReadonlyArray<Comparison>): ReadonlyArray<ScopeMismatch> => {
  const hubs = hubsOf(family)
  return hubs.length === 0 ? [] : family.flatMap((comparison) => against(comparison, hubs))
}

/** See the head of this file. */
export const scopeMismatch: FamilyRule = {
  kind: "scope-mismatch",
  looksAt: "family",
  meaning: "answers would conflict if they covered the same, and they do not",
  detect,
}
