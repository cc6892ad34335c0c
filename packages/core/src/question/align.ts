/** Sorts claims into the questions that they answer. */
import { bySaidThenPlace, type Claim } from "../claim/Claim.ts"
import { contentId } from "../claim/hash.ts"
import { plainScope, scopeKey, sharedScope } from "../claim/Scope.ts"
import { groupBy, groups, isSome } from "../value/groupBy.ts"
import { sorted } from "../value/sorted.ts"
import { familyKey, questionId, type Question, type QuestionId } from "./Question.ts"
import { mergedWith, partsOf, type Competing, type Regrouping } from "./Regrouping.ts"

/**
 * Groups claims by question, and regroups them as a person decided.
 *
 * A claim that comes twice is one claim: ids are content. A regrouping that names nothing on record does nothing.
 *
 * **Laws**
 * - *conservation*: the claims of all questions together are the input claims: none lost, none twice;
 * - *order blindness*: `align(shuffle(claims)) = align(claims)`;
 * - *idempotence*: `align([...claims, ...claims]) = align(claims)`.
 *
 * O(n log n) in the number of claims.
 *
 * @example
 * ```ts import.meta.vitest
 * import { align } from "@corroborate/core"
 * import { qadamTolls } from "@corroborate/core/testing"
 *
 * const [toll, later] = qadamTolls
 * const [question] = align([later, toll, later])
 * question?.claims.length // => 2
 * const parts = [{ name: "the first day", claims: [toll.id] }]
 * align([toll, later], [{ _tag: "Split", question: question?.id ?? "", parts }]).map(({ claims }) => claims.length).toSorted() // => [1, 1]
 * ```
 */
export const align = (claims: Iterable<Claim>, regroupings: ReadonlyArray<Regrouping> = []): ReadonlyArray<Question> =>
  Array.from(families(claims, regroupings)).flat().toSorted(byId)

const byId = (a: Question, b: Question): number => (a.id < b.id ? -1 : 1)

/**
 * The questions of {@link align} by subject and property, each family as soon as it is sorted out: what looks at its
 * claims next finds them where the processor has just been. Measured: a million claims take a seventh less.
 */
export function* families(
  claims: Iterable<Claim>,
  regroupings: ReadonlyArray<Regrouping> = [],
): Generator<ReadonlyArray<Question>> {
  if (regroupings.length > 0) {
    const asked = Array.from(families(claims)).flat().toSorted(byId)
    yield* groupBy(merged(split(asked, regroupings), regroupings).toSorted(byId), familyKey).values()
    return
  }
  // Step by step rather than by one long key: putting a key together for each claim costs more than three look-ups.
  for (const onSubject of groupBy(claims, ({ subject }) => subject).values()) {
    for (const onProperty of groups(onSubject, ({ property }) => property)) {
      const family = groups(onProperty, ({ scope }) => scopeKey(scope)).map(ask)
      yield family.length > 1 ? family.toSorted(byId) : family
    }
  }
}

/** Of two records of one claim, the one whose text sorts first: what is no part of the id (a grade, a confidence) may differ. */
const firstText = (a: Claim, b: Claim): Claim => (a === b || JSON.stringify(a) <= JSON.stringify(b) ? a : b)

/** Claims in order, each once. */
const settle = (competing: Competing): Competing => {
  if (competing.length === 1) return competing
  const inOrder = sorted(competing, bySaidThenPlace)
  if (!inOrder.some((claim, i) => i > 0 && claim.id === inOrder[i - 1]?.id))
    return isSome(inOrder) ? inOrder : competing
  const once = new Map<string, Claim>()
  for (const claim of inOrder) once.set(claim.id, firstText(claim, once.get(claim.id) ?? claim))
  const [first, ...rest] = once.values()
  return first === undefined ? competing : [first, ...rest]
}

/** The question of claims that all answer it. */
const ask = (competing: Competing): Question => {
  const claims = settle(competing)
  const [{ subject, property, scope: first }] = claims
  // Most claims of a question share one scope; a list of them for each of a million would cost more than looking.
  const isShared = claims.every((claim) => claim.scope === first)
  const scope = isShared ? plainScope(first) : sharedScope([first, ...claims.map((claim) => claim.scope)])
  return { id: questionId({ subject, property, scope }), subject, property, scope, claims }
}

/** The id of a part of a question. */
export const partId = (question: QuestionId, name: string): QuestionId => contentId([question, name])

const split = (questions: ReadonlyArray<Question>, regroupings: ReadonlyArray<Regrouping>): ReadonlyArray<Question> => {
  const parts = partsOf(regroupings)
  return questions.flatMap((question) => {
    const inPart = (claim: Claim): string => {
      const part = parts.get(claim.id)
      return part?.question === question.id ? `part ${part.name}` : ""
    }
    return Array.from(groupBy(question.claims, inPart), ([key, claims]) => {
      const name = key.slice("part ".length)
      return key === "" ? { ...question, claims } : { ...question, id: partId(question.id, name), part: name, claims }
    })
  })
}

const merged = (
  questions: ReadonlyArray<Question>,
  regroupings: ReadonlyArray<Regrouping>,
): ReadonlyArray<Question> => {
  const together = mergedWith(regroupings)
  const keyOf = ({ id }: Question): string => Array.from(together.get(id) ?? [id]).toSorted()[0] ?? id
  return Array.from(groupBy(questions, keyOf).values(), (group) => {
    const [first, ...rest] = group.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const [{ claims: own }] = group
    const [claim, ...claims] = group.flatMap((question) => question.claims)
    if (first === undefined || rest.length === 0 || claim === undefined) return { ...group[0], claims: own }
    return { ...first, merged: group.map(({ id }) => id).toSorted(), claims: settle([claim, ...claims]) }
  })
}
