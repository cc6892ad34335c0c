/**
 * What would change an assessment: exact answers, by assessing the question again under each single change.
 *
 * Status depends on who stands where and not on grades, so these changes are all there are: a claim dropped; a source
 * lowered to nobody, or raised to a witness of its own (told apart from those it is counted with, or taken at its word
 * where it only narrates); two sources found to depend on each other; an implied claim meant as said; a question split by
 * its answers; one more source heard.
 */
import { claim, type Claim, type ClaimId } from "../claim/Claim.ts"
import { isImplied } from "../compare/implied.ts"
import { originatorOf, witnessNames, type Registry } from "../compare/independence.ts"
import { claimAnswerKey } from "../compare/relate.ts"
import type { Question } from "../question/Question.ts"
import { speaker } from "../source/Attribution.ts"
import type { SourceId } from "../source/Source.ts"
import { groupBy } from "../value/groupBy.ts"
import type { Value } from "../value/kinds.ts"
import type { Assessment, Status } from "./Assessment.ts"
import { fewestSources } from "./fewestSources.ts"
import { reassess } from "./reassess.ts"

/** A change that gives another status. `becomes` is absent when nothing would be left to assess. */
export type Flip = { readonly becomes?: Status } & (
  | { readonly change: "drop-claim"; readonly claim: ClaimId }
  | { readonly change: "leave-out-source"; readonly source: SourceId }
  | { readonly change: "find-dependent"; readonly sources: readonly [SourceId, SourceId] }
  | { readonly change: "find-independent"; readonly sources: ReadonlyArray<SourceId> }
  | { readonly change: "take-at-word"; readonly source: SourceId }
  | { readonly change: "confirm-implied"; readonly claim: ClaimId }
  | { readonly change: "split-by-answer" }
)

/** A statement by one more independent source that would change the status. */
export interface Ask {
  /** What it would have to say: the answer of a position, by the position's place in the assessment. */
  readonly position: number
  readonly becomes: Status
}

/** What would change an assessment. */
export interface Sensitivity {
  readonly flips: ReadonlyArray<Flip>
  /** See {@link fewestSources}. */
  readonly fewestSources?: number
  /** Of the assessments with one source left out, the share that keeps the status, from 0 to 1; 1 without sources. */
  readonly robustness: number
  readonly asks: ReadonlyArray<Ask>
}

interface Situation {
  readonly assessment: Assessment
  readonly question: Question
  readonly registered: Registry
  /** The claims by the name under which their originator is counted. */
  readonly bySource: ReadonlyMap<SourceId, readonly [Claim, ...Array<Claim>]>
}

const again = ({ question, registered }: Situation, claims: ReadonlyArray<Claim>): Status | undefined =>
  reassess(question, claims, registered)?.status

const flipped = (situation: Situation, becomes: Status | undefined): { readonly becomes?: Status } | undefined => {
  if (becomes === situation.assessment.status) return undefined
  return becomes === undefined ? {} : { becomes }
}

const dropClaim = (situation: Situation): ReadonlyArray<Flip> =>
  situation.question.claims.flatMap(({ id }) => {
    const flip = flipped(
      situation,
      again(
        situation,
        situation.question.claims.filter((other) => other.id !== id),
      ),
    )
    return flip === undefined ? [] : [{ change: "drop-claim", claim: id, ...flip } as const]
  })

const leaveOut = (situation: Situation): ReadonlyArray<Flip> =>
  Array.from(situation.bySource, ([source, own]) => {
    const gone = new Set(own.map(({ id }) => id))
    const flip = flipped(
      situation,
      again(
        situation,
        situation.question.claims.filter(({ id }) => !gone.has(id)),
      ),
    )
    return flip === undefined ? [] : [{ change: "leave-out-source", source, ...flip } as const]
  }).flat()

/** Pairs of witnesses whose dependence would matter: where few stand, all pairs; a third witness makes no pair matter. */
const findDependent = (situation: Situation): ReadonlyArray<Flip> => {
  const { question, registered, assessment } = situation
  const names = Array.from(new Set(assessment.positions.flatMap(({ witnesses }) => witnesses))).toSorted()
  if (names.length > 3) return []
  return names.flatMap((a, i) =>
    names.slice(i + 1).flatMap((b) => {
      const countedAs = new Map(Array.from(registered.countedAs, ([id, name]) => [id, name === b ? a : name]))
      countedAs.set(b, a)
      const flip = flipped(situation, reassess(question, question.claims, { ...registered, countedAs })?.status)
      return flip === undefined ? [] : [{ change: "find-dependent", sources: [a, b], ...flip } as const]
    }),
  )
}

/** Sources that are counted under one name, each as a witness of its own. */
const findIndependent = (situation: Situation): ReadonlyArray<Flip> => {
  const { question, registered } = situation
  return Array.from(situation.bySource.values()).flatMap((own) => {
    const sources = Array.from(new Set(own.map((one) => originatorOf(one, registered)))).toSorted()
    if (sources.length < 2) return []
    const ids = new Set(own.map(({ id }) => id))
    const countedAs = new Map([...registered.countedAs, ...sources.map((id) => [id, id] as const)])
    const copies = new Map(Array.from(registered.copies).filter(([id]) => !ids.has(id)))
    const flip = flipped(situation, reassess(question, question.claims, { ...registered, countedAs, copies })?.status)
    return flip === undefined ? [] : [{ change: "find-independent", sources, ...flip } as const]
  })
}

/** What a document says in its own voice, as the word of whoever speaks in it. */
const takeAtWord = (situation: Situation): ReadonlyArray<Flip> => {
  const narrating = situation.question.claims.filter(({ voice }) => voice === "narrator")
  const speakers = Array.from(new Set(narrating.map(({ chain }) => speaker(chain)))).toSorted()
  return speakers.flatMap((source) => {
    const claims = situation.question.claims.map((one) =>
      one.voice === "narrator" && speaker(one.chain) === source ? claim({ ...one, voice: "stated" }) : one,
    )
    const flip = flipped(situation, again(situation, claims))
    return flip === undefined ? [] : [{ change: "take-at-word", source, ...flip } as const]
  })
}

const confirmImplied = (situation: Situation): ReadonlyArray<Flip> =>
  situation.question.claims.filter(isImplied).flatMap((implied) => {
    if (implied.modality === "intended") return []
    const meant = claim({ ...implied, voice: "stated", modality: "asserted" })
    const claims = situation.question.claims.map((one) => (one.id === implied.id ? meant : one))
    const flip = flipped(situation, again(situation, claims))
    return flip === undefined ? [] : [{ change: "confirm-implied", claim: implied.id, ...flip } as const]
  })

/** Split by its answers, a contested question is several that nobody contests. */
const splitByAnswer = (situation: Situation): ReadonlyArray<Flip> => {
  if (situation.assessment.status !== "contested") return []
  const parts = Array.from(groupBy(situation.question.claims, claimAnswerKey).values())
  const statuses = new Set(parts.map((claims) => again(situation, claims)))
  if (statuses.has("contested")) return []
  const [becomes] = statuses.size === 1 ? Array.from(statuses) : []
  return [{ change: "split-by-answer", ...(becomes === undefined ? {} : { becomes }) }]
}

/** No claim on record has this id: ids are hexadecimal. */
const NEWCOMER = "\u0000one more claim"

/** A claim by a source that nobody depends on. */
const newcomer = (question: Question, value: Value, denied: boolean): Claim | undefined => {
  const [pattern] = question.claims
  return pattern === undefined
    ? undefined
    : {
        ...pattern,
        id: NEWCOMER,
        value,
        polarity: denied ? "denied" : "affirmed",
        modality: "asserted",
        voice: "stated",
        chain: [{ source: "\u0000one more source", role: "asserts" }],
        anchor: { _tag: "RecordPlace", document: "", row: 1 },
      }
}

const asksOf = ({ assessment, question, registered }: Situation): ReadonlyArray<Ask> =>
  assessment.positions.flatMap(({ value, denied }, position) => {
    const heard = newcomer(question, value, denied)
    const status = heard === undefined ? undefined : reassess(question, [...question.claims, heard], registered)?.status
    return status === undefined || status === assessment.status ? [] : [{ position, becomes: status }]
  })

/**
 * Works out what would change an assessment.
 *
 * **Laws** *flips flip*: carrying out a flip gives the status that it says; *nothing else flips*: no single change left
 * out of the list gives another status.
 *
 * O(n² log n) in the claims of the question: it is assessed once for each claim, source and position.
 */
export const sensitivity = (assessment: Assessment, registered: Registry): Sensitivity => {
  const { question } = assessment
  const witnessOf = witnessNames(question.claims, registered)
  const situation: Situation = { assessment, question, registered, bySource: groupBy(question.claims, witnessOf) }
  const left = leaveOut(situation)
  const sources = situation.bySource.size
  const least = fewestSources(assessment)
  return {
    flips: [
      ...dropClaim(situation),
      ...left,
      ...findDependent(situation),
      ...findIndependent(situation),
      ...takeAtWord(situation),
      ...confirmImplied(situation),
      ...splitByAnswer(situation),
    ],
    ...(least === undefined ? {} : { fewestSources: least }),
    robustness: sources === 0 ? 1 : (sources - left.length) / sources,
    asks: asksOf(situation),
  }
}
