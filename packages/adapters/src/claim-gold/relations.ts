/** Relations between claims, from a reconciliation: who revises, conflicts with and corroborates whom. */
import {
  isWitness,
  originatorOf,
  registryOf,
  relateAnswers,
  rivalHolders,
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

/** The answers among claims, each with its claims in the text's order. */
const answersOf = (claims: ReadonlyArray<Claim>): ReadonlyArray<ReadonlyArray<Claim>> => {
  const answers = new Map<string, Array<Claim>>()
  for (const claim of claims) {
    if (claim.restates !== undefined) continue
    const key = JSON.stringify([claim.polarity, valueKey(claim.value)])
    const known = answers.get(key)
    if (known === undefined) answers.set(key, [claim])
    else known.push(claim)
  }
  return Array.from(answers.values())
}

/** One pair of claims for two answers that cannot both hold: the first by two originators. */
const rivals = (
  some: ReadonlyArray<Claim>,
  others: ReadonlyArray<Claim>,
  registry: Registry,
): ReadonlyArray<GoldRelation> => {
  for (const a of some) {
    const b = others.find(
      (other) => originatorOf(a, registry) !== originatorOf(other, registry) && standAgainst(a, other),
    )
    if (b !== undefined) return [directed("conflicts", a, b)]
  }
  return []
}

const conflicts = ({ conflicts: all }: Assessment, byId: ById, registry: Registry): ReadonlyArray<GoldRelation> =>
  all.flatMap((conflict): ReadonlyArray<GoldRelation> => {
    if (conflict.kind === "contradiction" || conflict.kind === "extent-dispute") {
      const answers = answersOf([...of(conflict.between, byId)].toSorted(byPlace))
      return answers.flatMap((some, i) => answers.slice(i + 1).flatMap((others) => rivals(some, others, registry)))
    }
    if (conflict.kind !== "implied-only") return []
    const against = conflict.between.filter((id) => id !== conflict.implied)
    return against.map((id): GoldRelation => ({ type: "conflicts", from: id, to: conflict.implied }))
  })

const byPlace = ({ anchor: a }: Claim, { anchor: b }: Claim): number =>
  a._tag === "Quote" && b._tag === "Quote" ? a.start - b.start : 0

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

const isToll = ({ value, property }: Claim): boolean => value._tag === "Quantity" && property.startsWith("casualties.")

const lowEnd = ({ value }: Pick<Claim, "value">): number =>
  value._tag === "Quantity" && value.low._tag !== "Unbounded" ? value.low.at : Number.NEGATIVE_INFINITY

/** Whether a later figure stands in the place of one that the text itself gives: told as newer, or for a later day, and higher. */
const outgrows = (later: Claim, earlier: Claim): boolean => {
  if (later === earlier || later.restates !== undefined || lowEnd(later) <= lowEnd(earlier)) return false
  const newer = later.revision === "updated" && earlier.revision === "initial"
  const dated = earlier.revision !== undefined && (later.saidOn ?? "") > (earlier.saidOn ?? "~")
  return newer || dated
}

/**
 * Tolls of the text's own voice that a source's later figure has outgrown. The text is no witness, so nobody is
 * contradicted, and nobody but the text revised.
 */
const outgrown = ({ question, supersededBy }: Assessment): ReadonlyArray<GoldRelation> => {
  const tolls = question.claims.filter(isToll)
  return tolls
    .filter(({ voice, id }) => voice === "narrator" && !Object.hasOwn(supersededBy, id))
    .flatMap((earlier) => {
      const later = tolls.findLast((claim) => claim.voice !== "narrator" && outgrows(claim, earlier))
      return later === undefined ? [] : [{ type: "revises", from: later.id, to: earlier.id } as const]
    })
}

/** The highest number that a quantity prints. */
const printedOf = ({ value }: Claim): number | undefined => {
  if (value._tag !== "Quantity") return undefined
  return value.high._tag === "Unbounded" ? lowEnd({ value }) : value.high.at
}

/** "At least 233, lowering an earlier estimate of 245": a looser figure of the same source that is told to be newer. */
const loosened = ({ question, supersededBy }: Assessment, registry: Registry): ReadonlyArray<GoldRelation> => {
  const tolls = question.claims.filter((claim) => isToll(claim) && claim.restates === undefined && isWitness(claim))
  return tolls
    .filter(({ id, revision }) => revision === "initial" && !Object.hasOwn(supersededBy, id))
    .flatMap((earlier) => {
      const later = tolls.find(
        (claim) =>
          claim.revision !== "initial" &&
          originatorOf(claim, registry) === originatorOf(earlier, registry) &&
          printedOf(claim) !== printedOf(earlier),
      )
      return later === undefined ? [] : [{ type: "revises", from: later.id, to: earlier.id } as const]
    })
}

/** A question that somebody left open and a later answer closes; a cause that nobody knows yet is closed by no suspicion. */
const closed = ({ question }: Assessment): ReadonlyArray<GoldRelation> =>
  question.claims
    .filter(({ polarity, modality }) => polarity === "unknown" && modality === "open")
    .flatMap((open) => {
      const answer = question.claims.find(
        (claim) =>
          claim.polarity !== "unknown" &&
          byPlace(claim, open) > 0 &&
          claim.value._tag === open.value._tag &&
          claim.value._tag !== "Text",
      )
      return answer === undefined ? [] : [{ type: "revises", from: answer.id, to: open.id } as const]
    })

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

/** One pair of claims for two parties that are each told to hold one place, by different originators. */
const holdings = ({ assessments }: Reconciliation, registry: Registry): ReadonlyArray<GoldRelation> => {
  const byId: ById = new Map(assessments.flatMap(({ question }) => question.claims.map((claim) => [claim.id, claim])))
  return rivalHolders(assessments).flatMap(({ holdings: held }) =>
    held.flatMap((one, i) =>
      held.slice(i + 1).flatMap((other) => {
        if (one.subject === other.subject) return []
        const [some, others] = [of(one.claims, byId), of(other.claims, byId)]
        const a = some.find((claim) => claim.restates === undefined && isWitness(claim))
        const b = others.find(
          (claim) => isWitness(claim) && a !== undefined && originatorOf(claim, registry) !== originatorOf(a, registry),
        )
        return a === undefined || b === undefined ? [] : [directed("conflicts", a, b)]
      }),
    ),
  )
}

/** Every relation that a reconciliation shows, question by question. O(pairs of rival originators). */
export const relationsOf = (reconciliation: Reconciliation): ReadonlyArray<GoldRelation> => {
  const registry = registryOf(reconciliation)
  const within = reconciliation.assessments.flatMap((assessment) => {
    const byId: ById = new Map(assessment.question.claims.map((claim) => [claim.id, claim]))
    return [
      ...revisions(assessment, byId),
      ...outgrown(assessment),
      ...loosened(assessment, registry),
      ...closed(assessment),
      ...repetitions(assessment),
      ...conflicts(assessment, byId, registry),
      ...corroborations(assessment, registry),
    ]
  })
  return [...within, ...holdings(reconciliation, registry)]
}
