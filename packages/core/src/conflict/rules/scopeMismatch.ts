/**
 * Rule: answers that would conflict if they covered the same, and do not.
 *
 * 205 dead in 22 days and 62 in one attack can both hold. Each question is held against the one of its family that
 * limits its scope least, so a family of n questions tells n mismatches at most. Where even that one has a period
 * and counts up to its end, the family is a series, whose rules are others.
 */
import type { Comparison } from "../../compare/Comparison.ts"
import { disjointPair } from "../../compare/rivals.ts"
import { LIMITS, scopeRelation, scopeRelations, type Scope } from "../../claim/Scope.ts"
import { relation as periodRelation } from "../../value/Period.ts"
import type { ScopeMismatch } from "../Conflict.ts"
import { hubsOf, toldIn, type Hub } from "../hubs.ts"
import { idsBehind, type FamilyRule } from "../Rule.ts"
import { exceedingPositions } from "./partExceedsWhole.ts"

const differences = (a: Scope, b: Scope): ReadonlyArray<string> => {
  const parts = scopeRelations(a, b)
  return LIMITS.filter((part) => parts[part] !== "Equal")
}

const meetInTime = (a: Scope, b: Scope): boolean =>
  a.period === undefined || b.period === undefined || periodRelation(a.period, b.period) !== "Disjoint"

/** Whether one is told larger than the other, which holds it: no reading lets both hold, and another rule tells so. */
const isTooLarge = (a: Comparison, b: Comparison): boolean => {
  const how = scopeRelation(a.question.scope, b.question.scope)
  if (how === "Within") return exceedingPositions(a, b).length > 0
  return how === "Contains" && exceedingPositions(b, a).length > 0
}

const against = (comparison: Comparison, hubs: ReadonlyArray<Hub>): ReadonlyArray<ScopeMismatch> => {
  const { question } = comparison
  const stones = toldIn(comparison)
  for (const { comparison: hub, stones: theirs } of hubs) {
    if (hub === comparison || !meetInTime(question.scope, hub.question.scope)) continue
    const differ = differences(question.scope, hub.question.scope)
    const pair = disjointPair(stones, theirs)
    // Parts that a person split off cover the same: what differs is what the person knows.
    if (pair === undefined || differ.length === 0 || isTooLarge(comparison, hub)) continue
    const common = { kind: "scope-mismatch", question: question.id, needsConfirmation: false } as const
    const between = idsBehind(pair)
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
