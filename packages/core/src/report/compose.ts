/**
 * A reconciliation as one plain document, the contract of `--to json`: everything a reader needs, by id, with the
 * sentences already written. Decides nothing and picks nothing.
 */
import type { Assessment } from "../assess/Assessment.ts"
import type { Anchor, Claim, ClaimId } from "../claim/Claim.ts"
import type { Document } from "../claim/Document.ts"
import type { Issue } from "../claim/Reading.ts"
import { registryOf } from "../assess/Assessed.ts"
import { conflictId, type ConflictKind } from "../conflict/Conflict.ts"
import { claimsOf, type Reconciliation } from "../reconcile.ts"
import { carriage } from "../source/Attribution.ts"
import type { Source, SourceId } from "../source/Source.ts"
import type { Value } from "../value/kinds.ts"
import { estimatesOf, likelyCopying, type LikelyCopying, type PropertyEstimate } from "../assess/estimates.ts"
import type { Estimator } from "../estimate/Estimator.ts"
import { rivalHolders, type RivalHolders } from "../assess/rivalHolders.ts"
import { rulingsOf } from "../assess/rulings.ts"
import { sensitivity, type Sensitivity } from "../assess/sensitivity.ts"
import type { Ruled } from "../policy/apply.ts"
import type { Policy } from "../policy/Policy.ts"
import { reportEvents, type ReportedEvent } from "./events.ts"
import { describeHolders } from "./holders.ts"
import { sayAnswer } from "./say.ts"
import { askQuestion, describeConflict, describeDispute, nameOfSource, type Lexicon } from "./sentences.ts"

/** A claim as the report shows it. */
export interface ReportedClaim extends Omit<Claim, "chain" | "anchor" | "happened"> {
  /** The id of the question that it answers. */
  readonly question: string
  /** Source ids, carrier first, originator last. */
  readonly chain: ReadonlyArray<SourceId>
  /** Sources that the originator relies on for it. */
  readonly informants: ReadonlyArray<SourceId>
  readonly quote?: { readonly document: string; readonly start: number; readonly end: number; readonly exact: string }
  readonly record?: { readonly document: string; readonly row: number; readonly column?: string }
  readonly happened?: { readonly start: string | null; readonly end: string | null; readonly precision: string }
  readonly supersededBy?: ClaimId
}

/** A distinct answer as the report shows it. */
export interface ReportedPosition {
  readonly value: Value
  readonly denied: boolean
  readonly text: string
  readonly claims: ReadonlyArray<ClaimId>
  readonly originators: ReadonlyArray<SourceId>
  readonly carriers: number
  readonly replaced: boolean
  readonly revised: boolean
  readonly implied: boolean
}

/** A conflict as the report shows it. */
export interface ReportedConflict {
  readonly id: string
  readonly kind: ConflictKind
  readonly question: string
  readonly between: ReadonlyArray<ClaimId>
  readonly needsConfirmation: boolean
  readonly explanation: string
}

/** A question as the report shows it. */
export interface ReportedQuestion extends Pick<Assessment["question"], "id" | "subject" | "property" | "scope"> {
  readonly text: string
  readonly status: Assessment["status"]
  readonly needsPerson: boolean
  readonly positions: ReadonlyArray<ReportedPosition>
  readonly claims: ReadonlyArray<ClaimId>
  readonly conflicts: ReadonlyArray<string>
  readonly corroborations: ReadonlyArray<{
    readonly text: string
    readonly originators: ReadonlyArray<SourceId>
    readonly opposedOn?: string
  }>
  /** The figure under each policy asked for. */
  readonly policies?: ReadonlyArray<Ruled>
  /** What would change the status; left out for questions of many claims. */
  readonly sensitivity?: Sensitivity
  readonly dispute?: { readonly granted: Value; readonly asserted?: Value; readonly text?: string }
}

/** What may stand in a report beside the reconciliation. */
export interface Beside {
  readonly issues?: ReadonlyArray<Issue>
  /** Policies whose figures are to be shown. */
  readonly policies?: ReadonlyArray<Policy>
  /** Methods of truth discovery whose estimates are to be shown. */
  readonly methods?: ReadonlyArray<Estimator>
}

/** Questions of more claims than this are not examined for what would change them: the cost grows with their square. */
export const EXAMINED = 64

const NO_RULINGS: ReadonlyMap<string, ReadonlyArray<Ruled>> = new Map()

/** A source as the report shows it: its ties in one line, and whose word it passes on. */
export interface ReportedSource extends Source {
  readonly affiliation?: string
  readonly dependsOn?: ReadonlyArray<SourceId>
}

/** Parties that are each told to hold one place, as the report shows them. */
export interface ReportedHolders extends RivalHolders {
  readonly text: string
}

/** The report without its provenance, which is written in a format of its own. */
export interface Report {
  readonly documents: ReadonlyArray<Document>
  readonly sources: ReadonlyArray<ReportedSource>
  readonly claims: ReadonlyArray<ReportedClaim>
  readonly questions: ReadonlyArray<ReportedQuestion>
  readonly conflicts: ReadonlyArray<ReportedConflict>
  /** Places of which several parties are each told to hold most or all; changes no status. */
  readonly rivalHolders: ReadonlyArray<ReportedHolders>
  /** Events recognised across documents, and those called alike that were kept apart. */
  readonly events: ReadonlyArray<ReportedEvent>
  readonly issues: ReadonlyArray<Issue>
  /** What the methods asked for conclude, and pairs of sources that look copied; never part of a status. */
  readonly estimates?: ReadonlyArray<PropertyEstimate>
  readonly likelyCopying?: ReadonlyArray<LikelyCopying>
}

const reportSource = (source: Source, { registry: registered }: Lexicon): ReportedSource => {
  const dependsOn = [...(source.speaksFor === undefined ? [] : [source.speaksFor]), ...(source.reliesOn ?? [])]
  const ties = (source.affiliations ?? []).map(
    ({ words, by }) => `${words} (so described by ${nameOfSource(by, registered)})`,
  )
  return {
    ...source,
    ...(ties.length === 0 ? {} : { affiliation: ties.join("; ") }),
    ...(dependsOn.length === 0 ? {} : { dependsOn }),
  }
}

const placeOf = (anchor: Anchor): Pick<ReportedClaim, "quote" | "record"> => {
  if (anchor._tag === "Quote") {
    const { document, start, end, exact } = anchor
    return { quote: { document, start, end, exact } }
  }
  const { document, row, column } = anchor
  return { record: { document, row, ...(column === undefined ? {} : { column }) } }
}

const reportClaim = (claim: Claim, { question, supersededBy }: Assessment): ReportedClaim => {
  const { anchor, chain, happened, ...content } = claim
  const later = supersededBy[claim.id]
  return {
    ...content,
    question: question.id,
    chain: carriage(chain),
    informants: chain.filter(({ role }) => role === "informs").map(({ source }) => source),
    ...placeOf(anchor),
    ...(happened === undefined
      ? {}
      : { happened: { start: happened.start ?? null, end: happened.end ?? null, precision: happened.precision } }),
    ...(later === undefined ? {} : { supersededBy: later }),
  }
}

const reportQuestion = (
  assessment: Assessment,
  { registry: registered }: Lexicon,
  rulings: ReadonlyArray<Ruled>,
): ReportedQuestion => {
  const { question, status, needsPerson, positions, conflicts, corroborations, dispute } = assessment
  const text = describeDispute(assessment)
  return {
    id: question.id,
    text: askQuestion(question),
    subject: question.subject,
    property: question.property,
    scope: question.scope,
    status,
    needsPerson,
    positions: positions.map(({ value, denied, claims, witnesses, carriers, replaced, revised, implied }) => ({
      value,
      denied,
      text: sayAnswer({ value, denied }),
      claims: claims.map(({ id }) => id),
      originators: witnesses,
      carriers,
      replaced,
      revised,
      implied,
    })),
    claims: question.claims.map(({ id }) => id),
    conflicts: conflicts.map(conflictId),
    corroborations: corroborations.map(({ value, denied, witnesses, opposedOn }) => ({
      text: sayAnswer({ value, denied }),
      originators: witnesses,
      ...(opposedOn === undefined ? {} : { opposedOn }),
    })),
    ...(dispute === undefined ? {} : { dispute: { ...dispute, ...(text === undefined ? {} : { text }) } }),
    ...(rulings.length === 0 ? {} : { policies: rulings }),
    ...(question.claims.length > EXAMINED ? {} : { sensitivity: sensitivity(assessment, registered) }),
  }
}

/** What sentences about a reconciliation are made from. */
export const lexiconOf = (reconciliation: Reconciliation): Lexicon => ({
  claims: new Map(claimsOf(reconciliation).map((claim) => [claim.id, claim])),
  registry: registryOf(reconciliation),
})

/**
 * Composes the report of a reconciliation.
 *
 * **Law** *nothing is lost*: every claim, question, conflict and issue is in it.
 */
export const compose = (
  reconciliation: Reconciliation,
  { issues = [], policies = [], methods = [] }: Beside = {},
): Report => {
  const { documents, sources, assessments, links } = reconciliation
  const lexicon = lexiconOf(reconciliation)
  const rulings = policies.length === 0 ? NO_RULINGS : rulingsOf(reconciliation, policies)
  return {
    documents,
    sources: sources.map((source) => reportSource(source, lexicon)),
    claims: assessments.flatMap((assessment) =>
      assessment.question.claims.map((claim) => reportClaim(claim, assessment)),
    ),
    questions: assessments.map((assessment) =>
      reportQuestion(assessment, lexicon, rulings.get(assessment.question.id) ?? []),
    ),
    conflicts: assessments.flatMap(({ conflicts }) =>
      conflicts.map((conflict) => ({
        id: conflictId(conflict),
        kind: conflict.kind,
        question: conflict.question,
        between: conflict.between,
        needsConfirmation: conflict.needsConfirmation,
        explanation: describeConflict(conflict, lexicon),
      })),
    ),
    rivalHolders: rivalHolders(assessments).map((rivals) => ({ ...rivals, text: describeHolders(rivals, lexicon) })),
    events: reportEvents(links),
    issues,
    ...(methods.length === 0
      ? {}
      : {
          estimates: methods.flatMap((method) => estimatesOf(assessments, method)),
          likelyCopying: likelyCopying(assessments),
        }),
  }
}
