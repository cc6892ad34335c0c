/** One question with its claims compared: who stands where, which answers were replaced, who counts as a witness. */
import { isWitness, type Claim, type ClaimId } from "../claim/Claim.ts"
import { succession, type Step, type Succession } from "../claim/supersession.ts"
import { carriage } from "../source/Attribution.ts"
import type { SourceId } from "../source/Source.ts"
import { groupBy } from "../value/groupBy.ts"
import type { Question } from "../question/Question.ts"
import { originatorOf, witnessNames, type Registry } from "./independence.ts"
import { answerOf, claimAnswerKey, type Answer } from "./relate.ts"

/** A distinct answer to a question with the claims that stand behind it. */
export interface Position {
  readonly answer: Answer
  /** Every claim with this answer, in the question's order. */
  readonly claims: readonly [Claim, ...Array<Claim>]
  /** Those of them that speak for their source now, as witnesses. */
  readonly current: ReadonlyArray<Claim>
  /** Independent originators of the current ones, by code unit. */
  readonly witnesses: ReadonlyArray<SourceId>
  /** Distinct sources that carried any of the claims without being its originator. */
  readonly carriers: number
  /** Whether every claim behind it was replaced by a later answer of its own source. */
  readonly replaced: boolean
}

/** What the rules of conflict look at. */
export interface Comparison {
  readonly question: Question
  readonly registry: Registry
  /** Each originator's answers in the order in which they replaced each other, by originator. */
  readonly successions: ReadonlyMap<SourceId, Succession>
  /** The claim that replaced a claim. */
  readonly supersededBy: ReadonlyMap<ClaimId, ClaimId>
  readonly positions: ReadonlyArray<Position>
  /** Claims that say it is not known. */
  readonly unknowing: ReadonlyArray<Claim>
  /** Claims that only presuppose an answer, or aim at one. */
  readonly implied: ReadonlyArray<Claim>
  /** The name under which the originator of a claim of this question is counted. */
  readonly witnessOf: (claim: Claim) => SourceId
}

const successionsOf = (claims: ReadonlyArray<Claim>, registry: Registry): ReadonlyMap<SourceId, Succession> => {
  const answers = claims.filter((claim) => !isImplied(claim))
  const byOriginator = groupBy(answers, (claim) => originatorOf(claim, registry))
  return new Map(Array.from(byOriginator, ([who, own]) => [who, succession(own)]))
}

/** Only read between the lines, or an aim: never replaces an answer and is never replaced. */
export const isImplied = ({ voice, modality }: Claim): boolean =>
  voice === "implied" || modality === "presupposed" || modality === "intended"

/** The claim of a step that later readers are sent to: the first that is not a mere restatement. */
const spokesman = (step: Step): Claim => step.find(({ restates }) => restates === undefined) ?? step[0]

const replacements = (successions: Iterable<Succession>): ReadonlyMap<ClaimId, ClaimId> => {
  const by = new Map<ClaimId, ClaimId>()
  for (const steps of successions) {
    for (const [i, step] of steps.entries()) {
      const next = steps[i + 1]
      if (next === undefined) continue
      for (const claim of step) by.set(claim.id, spokesman(next).id)
    }
  }
  return by
}

const carriersOf = (claims: ReadonlyArray<Claim>): number => {
  const carriers = new Set<SourceId>()
  for (const { chain } of claims) for (const id of carriage(chain).slice(0, -1)) carriers.add(id)
  return carriers.size
}

/** The positions of claims that give an answer. */
const positionsOf = (
  claims: ReadonlyArray<Claim>,
  supersededBy: ReadonlyMap<ClaimId, ClaimId>,
  witnessOf: (claim: Claim) => SourceId,
): ReadonlyArray<Position> => {
  const positions: Array<Position> = []
  const answering = claims.filter(({ revision }) => revision !== "withdrawn")
  for (const behind of groupBy(answering, claimAnswerKey).values()) {
    const answer = answerOf(behind[0])
    if (answer === undefined) continue
    const current = behind.filter((claim) => isWitness(claim) && !supersededBy.has(claim.id))
    positions.push({
      answer,
      claims: behind,
      current,
      witnesses: Array.from(new Set(current.map(witnessOf))).toSorted(),
      carriers: carriersOf(behind),
      replaced: behind.every(({ id }) => supersededBy.has(id)),
    })
  }
  return positions
}

/**
 * Compares the claims of a question.
 *
 * **Laws** *conservation*: every claim is in exactly one position, or unknowing, or a withdrawal; *order blindness*.
 * O(n log n) in the number of claims.
 */
export const compare = (question: Question, registry: Registry): Comparison => {
  const { claims } = question
  const successions = successionsOf(claims, registry)
  const supersededBy = replacements(successions.values())
  const witnessOf = witnessNames(claims, registry)
  return {
    question,
    registry,
    successions,
    supersededBy,
    positions: positionsOf(claims, supersededBy, witnessOf),
    unknowing: claims.filter(({ polarity }) => polarity === "unknown"),
    implied: claims.filter(isImplied),
    witnessOf,
  }
}
