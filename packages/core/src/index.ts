/** Everything that a program needs to model claims and reconcile them. Value kinds and records are namespaces. */
export * as Admiralty from "./source/Admiralty.ts"
export * as Affiliation from "./source/Affiliation.ts"
export * as Attribution from "./source/Attribution.ts"
export * as Calendar from "./value/calendar.ts"
export * as Category from "./value/Category.ts"
export * as End from "./value/End.ts"
export * as EntitySet from "./value/EntitySet.ts"
export * as Extent from "./value/Extent.ts"
export * as Gazetteer from "./value/Gazetteer.ts"
export * as Grades from "./source/grades.ts"
export * as Ledger from "./claim/Ledger.ts"
export * as Occurrence from "./value/Occurrence.ts"
export * as Period from "./value/Period.ts"
export * as Place from "./value/Place.ts"
export * as Population from "./claim/population.ts"
export * as Quantity from "./value/Quantity.ts"
export * as Quote from "./claim/Quote.ts"
export * as Relation from "./value/Relation.ts"
export * as Source from "./source/Source.ts"
export * as Text from "./value/Text.ts"

export { firstSpelled, KINDS, join, meet, relation, valueKey, type Value, type ValueKind } from "./value/kinds.ts"
export { tuple } from "./value/tuple.ts"
export { asOf, type AsOf } from "./claim/asOf.ts"
export {
  bySaidThenPlace,
  claim,
  claimId,
  isWitness,
  type Anchor,
  type Claim,
  type ClaimContent,
  type ClaimId,
  type Modality,
  type Polarity,
  type RecordPlace,
  type Voice,
} from "./claim/Claim.ts"
export { locate, locateEvents } from "./claim/locate.ts"
export { LIMITS, plainScope, scopeKey, scopeRelation, scopeRelations, sharedScope, type Scope } from "./claim/Scope.ts"
export type { Document, DocumentId, Stated, StatedName } from "./claim/Document.ts"
export type { DocumentText } from "./claim/Quote.ts"
export {
  ANY_FAMILY,
  eventId,
  type EventId,
  type EventKind,
  type EventTold,
  type IdentifiedEvent,
} from "./claim/Event.ts"
export { contentId, sha256Hex } from "./claim/hash.ts"
export type { Input, Issue, Reading, Severity } from "./claim/Reading.ts"
export { PROPERTIES, propertyOf, type Property } from "./question/properties.ts"
export {
  checkRegroupings,
  type Merge,
  type Regrouping,
  type RegroupingProblem,
  type Split,
} from "./question/Regrouping.ts"
export {
  checkEventDecisions,
  type EventDecision,
  type EventDecisionProblem,
  type OtherEvents,
  type SameEvents,
} from "./question/EventDecision.ts"
export { linkEvents, type EventEvidence, type EventLink, type LinkContext, type Linked } from "./question/link.ts"
export {
  SAME_TEXT,
  sameEvent,
  type Agreement,
  type Common,
  type Figure as EventFigure,
  type Sameness,
} from "./question/sameEvent.ts"
export type { KeptApart } from "./question/nameEvents.ts"
export type { SharedWords } from "./question/together.ts"
export { align, partId } from "./question/align.ts"
export { familyKey, questionId, questionKey, type Asked, type Question, type QuestionId } from "./question/Question.ts"
export { compare, type Comparison } from "./compare/Comparison.ts"
export type { Position } from "./compare/Position.ts"
export { copiesAmong, type Copies } from "./compare/copies.ts"
export { sharedPassages, SHINGLE, type Passage, type Stretch } from "./compare/passages.ts"
export { registry, originatorOf, type Registry } from "./compare/independence.ts"
export { markedDays, seriesOf, type Mark, type MarkedDay, type Point, type Series } from "./compare/series.ts"
export { answerOf, relateAnswers, type Answer } from "./compare/relate.ts"
export type { Conflict, ConflictKind } from "./conflict/Conflict.ts"
export { conflictId } from "./conflict/Conflict.ts"
export { sidesOf } from "./conflict/sides.ts"
export { tellAgainst } from "./conflict/extents.ts"
export { RULES } from "./conflict/rules.ts"
export type { FamilyRule, QuestionRule, Rule } from "./conflict/Rule.ts"
export {
  CALIBRATED,
  calibrationOf,
  likelihoodOf,
  toldOf,
  type Calibration,
  type ReliabilityBin,
  type Told,
} from "./estimate/calibration.ts"
export { copying, type CopyPairs, type CopyingOptions } from "./estimate/copying/copying.ts"
export type { Account, Considered, Lack, Profile } from "./estimate/method/auto/Account.ts"
export { LEAST as LEAST_VOTES } from "./estimate/method/auto/profile.ts"
export { estimateDigest } from "./estimate/digest.ts"
export { estimate, estimatorOf, type EstimateOptions } from "./estimate/estimate.ts"
export { ESTIMATORS } from "./estimate/estimators.ts"
export { preview, type Past, type Preview } from "./estimate/method/stream/preview.ts"
export {
  AXIOMS,
  type Axiom,
  type Axioms,
  type Estimate,
  type Estimator,
  type Intervals,
  type Knowledge,
  type Parameters as EstimatorParameters,
  type Similarity,
  type Stopped,
  type Use,
} from "./estimate/Estimator.ts"
export { goldOf, score, type Answers, type Gold, type Score } from "./estimate/score.ts"
export { buildTable, type Built, type VoteCounts } from "./estimate/table/build.ts"
export { addRow, addRows, collector, hasRoomFor, ROW, rowsAtOnce, type Collector } from "./estimate/table/Collector.ts"
export { changeTable, type Change as VoteChange } from "./estimate/table/change.ts"
export { checkpointOf, resumed, tableDigest, type Checkpoint } from "./estimate/round/Checkpoint.ts"
export { beginning, drive, solve, type RoundMethod, type RunState, type Solved } from "./estimate/round/drive.ts"
export { driftOf, inMemory } from "./estimate/round/memory.ts"
export type { RoundExecutor, RoundSums } from "./estimate/round/RoundExecutor.ts"
export { crhOn, crhRounds } from "./estimate/method/loss/crh.ts"
export { ON_ROUNDS, type OnRounds } from "./estimate/onRounds.ts"
export { intern, interner, type Interner } from "./estimate/table/Interner.ts"
export type { Numbers } from "./estimate/table/factOrder.ts"
export { tableOf, votesOf, type NumberOf, type Vote } from "./estimate/table/tableOf.ts"
export {
  conflictedItems,
  factCount,
  itemOfFact,
  NONE,
  voteCount,
  votesBySource,
  type Bounds,
  type Names,
  type VoteTable,
} from "./estimate/table/VoteTable.ts"
export { STATUSES, type Assessment, type Corroboration, type Dispute, type Status } from "./assess/Assessment.ts"
export { isFor, type Ruled } from "./policy/apply.ts"
export { customPolicies, type PolicyEntry, type PolicyProblem } from "./policy/custom.ts"
export { ucdpDate, type DatedPhrase, type DatePrecision } from "./policy/ucdpDates.ts"
export { POLICIES } from "./policy/policies.ts"
export {
  readQuantity,
  type Admitted,
  type Case,
  type Figure,
  type Parameters,
  type Policy,
  type Read,
  type Ruling,
} from "./policy/Policy.ts"
export { registryOf, type Assessed } from "./assess/Assessed.ts"
export { diff, type Change } from "./assess/diff.ts"
export { sensitivity, type Ask, type Flip, type Sensitivity } from "./assess/sensitivity.ts"
export { statementsThatChange, whomToAsk, type Candidate, type Statement } from "./assess/whomToAsk.ts"
export { ENOUGH, trackRecord, type TrackRecord } from "./assess/trackRecord.ts"
export { timeline, type Moment } from "./assess/timeline.ts"
export {
  estimatesOf,
  likelyCopying,
  type Believed,
  type EstimatedAnswer,
  type LikelyCopying,
  type PropertyEstimate,
  type Trusted,
} from "./assess/estimates.ts"
export { rulingsOf } from "./assess/rulings.ts"
export { rivalHolders, type Holding, type RivalHolders } from "./assess/rivalHolders.ts"
export type { Attributes, Node, Provenance, Tie } from "./provenance/Provenance.ts"
export { trace } from "./provenance/trace.ts"
export { advance, claimsOf, reconcile, type Context, type Reconciliation } from "./reconcile.ts"
export {
  compose,
  EXAMINED,
  type Beside,
  lexiconOf,
  type Report,
  type ReportedClaim,
  type ReportedConflict,
  type ReportedPosition,
  type ReportedQuestion,
  type ReportedSource,
} from "./report/compose.ts"
export { describeHolders } from "./report/holders.ts"
export { describeEvent, reportEvents, type ReportedEvent } from "./report/events.ts"
export { describeChanges, describeStatements } from "./report/changes.ts"
export { digits, say, sayAnswer } from "./report/say.ts"
export {
  askQuestion,
  describeConflict,
  describeDispute,
  nameOfSource,
  STATUS_WORDS,
  type Lexicon,
} from "./report/sentences.ts"
