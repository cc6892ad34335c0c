/** How two claims on one question stand, whoever made them. */
import type { Claim } from "../claim/Claim.ts"
import type { Some } from "../value/groupBy.ts"
import { firstSpelled, hasSpellings, relation, valueKey, type Value } from "../value/kinds.ts"
import { NO, YES } from "../value/Occurrence.ts"
import { converse, type Relation } from "../value/Relation.ts"

/** What a claim holds: a value, or that a value is not so. */
export interface Answer {
  readonly value: Value
  readonly denied: boolean
}

/**
 * What a claim holds, or `undefined` when it says that it does not know. To deny that something happened is to hold
 * that it did not.
 */
export const answerOf = ({ value, polarity }: Pick<Claim, "value" | "polarity">): Answer | undefined => {
  if (polarity === "unknown") return undefined
  if (polarity === "affirmed") return { value, denied: false }
  if (value._tag === "Occurrence") return { value: value.happened ? NO : YES, denied: false }
  return { value, denied: true }
}

/** The answer of claims that all give one, in the spelling that {@link firstSpelled} chooses. */
export const sharedAnswer = (claims: Some<Claim>): Answer | undefined => {
  const answer = answerOf(claims[0])
  if (answer === undefined || claims.length === 1 || !hasSpellings(answer.value)) return answer
  const [first, ...rest] = claims
  return { ...answer, value: firstSpelled([first.value, ...rest.map(({ value }) => value)]) }
}

/** A text that is the same for two answers just when they are the same answer. */
const answerKey = ({ value, denied }: Answer): string => `${denied ? "not " : ""}${valueKey(value)}`

/** The key of a claim's answer; claims that say they do not know share one. */
export const claimAnswerKey = (claim: Pick<Claim, "value" | "polarity">): string => {
  const answer = answerOf(claim)
  return answer === undefined ? "unknown" : answerKey(answer)
}

/** Relation of what is affirmed to what is left when a value is denied. */
const AGAINST_DENIAL: Readonly<Record<Relation, Relation>> = {
  Equal: "Disjoint",
  Within: "Disjoint",
  Contains: "Overlaps",
  Overlaps: "Overlaps",
  Disjoint: "Within",
  Incomparable: "Incomparable",
}

/**
 * How two answers stand.
 *
 * **Laws** *reflexive*; *converse* (but for two denials of values that have nothing in common, which `Overlaps`).
 *
 * @example
 * ```ts import.meta.vitest
 * import { Category, relateAnswers } from "@corroborate/core"
 *
 * const gas = Category.category("gas leak")
 * relateAnswers({ value: gas, denied: false }, { value: gas, denied: true }) // => "Disjoint"
 * ```
 */
export const relateAnswers = (a: Answer, b: Answer): Relation => {
  const how = relation(a.value, b.value)
  if (!a.denied && !b.denied) return how
  if (how === "Incomparable") return how
  if (!a.denied) return AGAINST_DENIAL[how]
  if (!b.denied) return converse(AGAINST_DENIAL[relation(b.value, a.value)])
  return bothDenied(how)
}

/** Denying more leaves less. */
const bothDenied = (how: Relation): Relation => {
  if (how === "Disjoint") return "Overlaps"
  return converse(how)
}
