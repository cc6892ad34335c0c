/** One question with its claims compared: who stands where, which answers were replaced, who counts as a witness. */
import { isWitness, type Claim, type ClaimId } from "../claim/Claim.ts"
import { succession, type Step, type Succession } from "../claim/supersession.ts"
import { speaker } from "../source/Attribution.ts"
import type { SourceId } from "../source/Source.ts"
import { groupBy, groups, isSome } from "../value/groupBy.ts"
import { byCodeUnit, sorted } from "../value/sorted.ts"
import type { Question } from "../question/Question.ts"
import { isImplied } from "./implied.ts"
import { originatorOf, witnessNames, type Registry } from "./independence.ts"
import { propertyOf } from "../question/properties.ts"
import type { Position } from "./Position.ts"
import { withRivals } from "./rivals.ts"
import { claimAnswerKey, sharedAnswer, type Answer } from "./relate.ts"

/** What the rules of conflict look at. */
export interface Comparison {
  readonly question: Question
  readonly registry: Registry
  /** The answers of each originator that gave more than one, in the order in which they replaced each other. */
  readonly successions: ReadonlyMap<SourceId, Succession>
  /** The claim that replaced a claim. */
  readonly supersededBy: ReadonlyMap<ClaimId, ClaimId>
  readonly positions: ReadonlyArray<Position>
  /** The positions that cannot all hold: see {@link withRivals}. */
  readonly rivals: ReadonlyArray<Position>
  /** Claims that say it is not known. */
  readonly unknowing: ReadonlyArray<Claim>
  /** Claims that only presuppose an answer, or aim at one. */
  readonly implied: ReadonlyArray<Claim>
  /** The name under which the originator of a claim of this question is counted. */
  readonly witnessOf: (claim: Claim) => SourceId
}

/** Whether no originator answers twice and none withdraws, for the few claims that most questions have. */
const areAllSingle = (claims: ReadonlyArray<Claim>, registry: Registry): boolean => {
  if (claims.length > FEW) return false
  const seen: Array<SourceId> = []
  for (const claim of claims) {
    if (isImplied(claim)) continue
    const who = originatorOf(claim, registry)
    if (claim.revision === "withdrawn" || seen.includes(who)) return false
    seen.push(who)
  }
  return true
}

/** Up to so many claims, looking through a list is cheaper than a map. */
const FEW = 24

/** Successions of the originators that answer more than once, or withdraw: the others have nothing to put in order. */
const successionsOf = (claims: ReadonlyArray<Claim>, registry: Registry): ReadonlyMap<SourceId, Succession> => {
  if (areAllSingle(claims, registry)) return NO_SUCCESSIONS
  const answers = claims.filter((claim) => !isImplied(claim))
  const byOriginator = groupBy(answers, (claim) => originatorOf(claim, registry))
  const several = Array.from(byOriginator).filter(([, own]) => own.length > 1 || own[0].revision === "withdrawn")
  return new Map(several.map(([who, own]) => [who, succession(own)]))
}

const NO_SUCCESSIONS: ReadonlyMap<SourceId, Succession> = new Map()

const isUnknowing = ({ polarity }: Claim): boolean => polarity === "unknown"

const NO_CLAIMS: ReadonlyArray<Claim> = []

/** The claim of a step that later readers are sent to: the first that is not a mere restatement. */
const spokesman = (step: Step): Claim => step.find(({ restates }) => restates === undefined) ?? step[0]

const replacements = (successions: ReadonlyMap<SourceId, Succession>): ReadonlyMap<ClaimId, ClaimId> => {
  if (successions.size === 0) return NONE_REPLACED
  const by = new Map<ClaimId, ClaimId>()
  for (const steps of successions.values()) {
    if (steps.length === 1) continue
    for (const [i, step] of steps.entries()) {
      const next = steps[i + 1]
      if (next === undefined) continue
      for (const claim of step) by.set(claim.id, spokesman(next).id)
    }
  }
  return by
}

const NONE_REPLACED: ReadonlyMap<ClaimId, ClaimId> = new Map()

const NONE_REPLACING: ReadonlySet<ClaimId> = new Set()

/** The place of the originator in a chain: the last link that is not an informant. */
const originatorAt = (chain: Claim["chain"]): number => chain.findLastIndex(({ role }) => role !== "informs")

/** How many sources carried claims. A set is made only where there are two: most positions have one carrier or none. */
const carriersOf = (claims: ReadonlyArray<Claim>): number => {
  let only: SourceId | undefined
  let several: Set<SourceId> | undefined
  for (const { chain } of claims) {
    if (chain.length < 2) continue
    const end = originatorAt(chain)
    for (let at = 0; at < end; at++) {
      const link = chain[at]
      if (link === undefined || link.role === "informs" || link.source === only) continue
      if (only === undefined) only = link.source
      else several = (several ?? new Set([only])).add(link.source)
    }
  }
  return several?.size ?? (only === undefined ? 0 : 1)
}

/** What is known of a question's claims before they are sorted by answer. */
interface Standing {
  readonly supersededBy: ReadonlyMap<ClaimId, ClaimId>
  readonly replacing: ReadonlySet<ClaimId>
  readonly witnessOf: (claim: Claim) => SourceId
  readonly alone: Map<SourceId, ReadonlyArray<SourceId>>
}

/** Names of the witnesses among claims; a list of one name is shared by all positions that have it. */
const namesOf = (current: ReadonlyArray<Claim>, { witnessOf, alone }: Standing): ReadonlyArray<SourceId> => {
  if (!isSome(current)) return NOBODY
  const name = witnessOf(current[0])
  if (current.length > 1 && current.some((claim) => witnessOf(claim) !== name))
    return sorted(Array.from(new Set(current.map(witnessOf))), byCodeUnit)
  const known = alone.get(name)
  if (known !== undefined) return known
  const list = [name]
  alone.set(name, list)
  return list
}

const NOBODY: ReadonlyArray<SourceId> = []

/** Claims without those that rest on the word of another that gives the same answer: a data set beside its source. */
const ofOwnKnowledge = (current: ReadonlyArray<Claim>): ReadonlyArray<Claim> => {
  if (current.length < 2 || !current.some(({ chain }) => chain.at(-1)?.role === "informs")) return current
  const speakers = new Set(current.map(({ chain }) => speaker(chain)))
  const own = current.filter(
    ({ chain }) =>
      !chain.some(({ source, role }) => role === "informs" && source !== speaker(chain) && speakers.has(source)),
  )
  return own.length === 0 ? current : own
}

/** Those who speak for their source now; the list itself where all do, which spares a copy for each of a million. */
const speakingNow = (
  claims: Position["claims"],
  count: number,
  supersededBy: ReadonlyMap<ClaimId, ClaimId>,
): ReadonlyArray<Claim> => {
  if (count === claims.length) return claims
  return count === 0 ? NO_CLAIMS : claims.filter((claim) => isWitness(claim) && !supersededBy.has(claim.id))
}

const positionOf = ({ value, denied }: Answer, claims: Position["claims"], standing: Standing): Position => {
  const { supersededBy, replacing } = standing
  let [speaking, replaced, revised, implied] = [0, 0, 0, 0]
  for (const claim of claims) {
    const isOut = supersededBy.size > 0 && supersededBy.has(claim.id)
    if (isOut) replaced++
    else if (isWitness(claim)) speaking++
    if (replacing.size > 0 && replacing.has(claim.id)) revised++
    if (isImplied(claim)) implied++
  }
  const current = speakingNow(claims, speaking, supersededBy)
  return {
    value,
    denied,
    claims,
    current,
    witnesses: namesOf(ofOwnKnowledge(current), standing),
    carriers: carriersOf(claims),
    replaced: replaced === claims.length,
    revised: revised > 0,
    implied: implied === claims.length,
  }
}

/** The positions of claims that give an answer. */
const positionsOf = ({ claims }: Question, standing: Standing): ReadonlyArray<Position> => {
  if (!isSome(claims)) return []
  const positions: Array<Position> = []
  for (const behind of groups(claims, claimAnswerKey)) {
    const answer = sharedAnswer(behind)
    if (answer === undefined) continue
    const staying = behind.some(isWithdrawal) ? behind.filter((claim) => !isWithdrawal(claim)) : behind
    if (isSome(staying)) positions.push(positionOf(answer, staying, standing))
  }
  return positions
}

const isWithdrawal = ({ revision }: Claim): boolean => revision === "withdrawn"

/**
 * Compares the claims of a question.
 *
 * **Laws** *conservation*: every claim is in exactly one position, or unknowing, or a withdrawal; *order blindness*.
 * O(n log n) in the number of claims.
 */
export const compare = (question: Question, registry: Registry): Comparison => {
  const { claims } = question
  const successions = successionsOf(claims, registry)
  const supersededBy = replacements(successions)
  const witnessOf = witnessNames(claims, registry)
  const replacing = supersededBy.size === 0 ? NONE_REPLACING : new Set(supersededBy.values())
  const positions = positionsOf(question, { supersededBy, replacing, witnessOf, alone: registry.alone })
  return {
    question,
    registry,
    successions,
    supersededBy,
    positions,
    rivals: withRivals(positions, propertyOf(question.property).many === true),
    unknowing: claims.some(isUnknowing) ? claims.filter(isUnknowing) : NO_CLAIMS,
    implied: claims.some(isImplied) ? claims.filter(isImplied) : NO_CLAIMS,
    witnessOf,
  }
}
