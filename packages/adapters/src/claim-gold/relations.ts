/** Relations between claims, from a reconciliation: who revises, conflicts with and corroborates whom. */
import {
  isWitness,
  originatorOf,
  registryOf,
  relateAnswers,
  answerOf,
  tellAgainst,
  valueKey,
  type Assessment,
  type Claim,
  type ClaimId,
  type Reconciliation,
  type Registry,
} from "@corroborate/core"

/** From the later, narrower or contradicting claim. */
export interface GoldRelation {
  readonly type: "revises" | "repeats" | "conflicts" | "corroborates"
  readonly from: ClaimId
  readonly to: ClaimId
}

type ById = ReadonlyMap<ClaimId, Claim>

const of = (ids: ReadonlyArray<ClaimId>, byId: ById): ReadonlyArray<Claim> => ids.flatMap((id) => byId.get(id) ?? [])

/** One claim for each answer of each originator: the first that is no mere restatement. */
const spokesmen = (claims: ReadonlyArray<Claim>, registry: Registry): ReadonlyArray<Claim> => {
  const first = new Map<string, Claim>()
  for (const claim of claims) {
    const key = JSON.stringify([originatorOf(claim, registry), claim.polarity, valueKey(claim.value)])
    if (!first.has(key) && claim.restates === undefined) first.set(key, claim)
  }
  return Array.from(first.values())
}

const isLater = (a: Claim, b: Claim): boolean => (a.saidOn ?? "") > (b.saidOn ?? "")

const directed = (type: GoldRelation["type"], a: Claim, b: Claim): GoldRelation =>
  isLater(b, a) ? { type, from: b.id, to: a.id } : { type, from: a.id, to: b.id }

/** Whether two claims cannot both hold, as the rule for their kind of value has it. */
const standAgainst = (a: Claim, b: Claim): boolean => {
  const [first, second] = [answerOf(a), answerOf(b)]
  if (first === undefined || second === undefined) return false
  if (first.value._tag === "Extent" && second.value._tag === "Extent" && !first.denied && !second.denied) {
    return tellAgainst(first.value, second.value)
  }
  return relateAnswers(first, second) === "Disjoint"
}

const pairs = (claims: ReadonlyArray<Claim>): ReadonlyArray<readonly [Claim, Claim]> =>
  claims.flatMap((a, i) => claims.slice(i + 1).map((b) => [a, b] as const))

const conflicts = ({ conflicts: all }: Assessment, byId: ById, registry: Registry): ReadonlyArray<GoldRelation> =>
  all.flatMap((conflict): ReadonlyArray<GoldRelation> => {
    if (conflict.kind === "contradiction" || conflict.kind === "extent-dispute") {
      return pairs(spokesmen(of(conflict.between, byId), registry))
        .filter(([a, b]) => originatorOf(a, registry) !== originatorOf(b, registry) && standAgainst(a, b))
        .map(([a, b]) => directed("conflicts", a, b))
    }
    if (conflict.kind !== "implied-only") return []
    const rivals = conflict.between.filter((id) => id !== conflict.implied)
    return rivals.map((id): GoldRelation => ({ type: "conflicts", from: id, to: conflict.implied }))
  })

const revisions = ({ conflicts: all }: Assessment, byId: ById): ReadonlyArray<GoldRelation> =>
  all.flatMap((conflict) =>
    conflict.kind === "revision"
      ? conflict.by.flatMap((from) =>
          of(conflict.superseded, byId)
            .filter(({ restates }) => restates === undefined)
            .map(({ id }): GoldRelation => ({ type: "revises", from, to: id })),
        )
      : [],
  )

const corroborations = ({ positions, supersededBy }: Assessment, registry: Registry): ReadonlyArray<GoldRelation> =>
  positions.flatMap(({ claims, witnesses }) => {
    if (witnesses.length < 2) return []
    const current = claims.filter((claim) => isWitness(claim) && !Object.hasOwn(supersededBy, claim.id))
    return pairs(spokesmen(current, registry)).map(([a, b]) => directed("corroborates", a, b))
  })

const repetitions = ({ question }: Assessment): ReadonlyArray<GoldRelation> =>
  question.claims.flatMap(({ id, restates }) =>
    restates === undefined ? [] : [{ type: "repeats", from: id, to: restates } as const],
  )

/** Every relation that a reconciliation shows, question by question. O(pairs of rival originators). */
export const relationsOf = (reconciliation: Reconciliation): ReadonlyArray<GoldRelation> => {
  const registry = registryOf(reconciliation)
  return reconciliation.assessments.flatMap((assessment) => {
    const byId: ById = new Map(assessment.question.claims.map((claim) => [claim.id, claim]))
    return [
      ...revisions(assessment, byId),
      ...repetitions(assessment),
      ...conflicts(assessment, byId, registry),
      ...corroborations(assessment, registry),
    ]
  })
}
