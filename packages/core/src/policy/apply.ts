/** Puts policies to a question. */
import type { Claim } from "../claim/Claim.ts"
import { isWitness } from "../claim/Claim.ts"
import type { Comparison } from "../compare/Comparison.ts"
import { originatorOf } from "../compare/independence.ts"
import { reliabilityOn } from "../source/Source.ts"
import { propertyOf } from "../question/properties.ts"
import { isCount } from "../value/Quantity.ts"
import type { Admitted, Case, Parameters, Policy, Ruling } from "./Policy.ts"

/** A ruling with the policy that made it. */
export interface Ruled extends Ruling {
  readonly policy: string
  readonly version: number
}

const NO_PARAMETERS: Parameters = { words: {}, order: [], doubtful: [] }

const admit = (claim: Claim, { registry, witnessOf }: Comparison): Admitted => {
  const originator = originatorOf(claim, registry)
  const source = registry.sources.get(originator)
  const reliability = source === undefined ? undefined : reliabilityOn(source, claim.property)
  return {
    claim,
    originator,
    witness: witnessOf(claim),
    value: claim.value,
    ...(reliability === undefined ? {} : { reliability }),
  }
}

/** The case of a question: what its sources say now and said before, and what else is known on the subject. */
export const caseOf = (comparison: Comparison, onSubject: ReadonlyArray<Comparison>): Case => {
  const { question, supersededBy } = comparison
  const voting = question.claims.filter(
    (claim) => isWitness(claim) && claim.polarity === "affirmed" && claim.revision !== "withdrawn",
  )
  const retracted = withdrawnIn(comparison)
  return {
    comparison,
    admitted: voting.filter(({ id }) => !supersededBy.has(id)).map((claim) => admit(claim, comparison)),
    replaced: voting
      .filter(({ id }) => supersededBy.has(id) && !retracted.has(id))
      .map((claim) => admit(claim, comparison)),
    onSubject,
  }
}

/** Answers that were withdrawn and not replaced by another. */
const withdrawnIn = ({ successions }: Comparison): ReadonlySet<string> =>
  new Set(
    Array.from(successions.values()).flatMap((steps) =>
      steps.flatMap((step, i) =>
        step.some(({ revision }) => revision === "withdrawn") ? (steps[i - 1] ?? []).map(({ id }) => id) : [],
      ),
    ),
  )

/** Whether a policy has anything to say on a question: some decide on counts alone. */
export const isFor = ({ answers }: Policy, property: string): boolean => {
  const { unit } = propertyOf(property)
  return answers === "anything" || (unit !== undefined && isCount({ unit }))
}

/** What each policy says of a case; those that are not for its property are left out. */
export const rule = (it: Case, policies: ReadonlyArray<Policy>): ReadonlyArray<Ruled> =>
  policies
    .filter((policy) => isFor(policy, it.comparison.question.property))
    .map((policy) => ({
      ...policy.rule(it, { ...NO_PARAMETERS, ...policy.defaults }),
      policy: policy.name,
      version: policy.version,
    }))
