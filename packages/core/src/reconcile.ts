/** The spine: claims -> questions -> comparisons -> conflicts -> what the record shows. Read this file first. */
import { assess } from "./assess/assess.ts"
import type { Assessment } from "./assess/Assessment.ts"
import { asOf, type AsOf } from "./claim/asOf.ts"
import type { Claim } from "./claim/Claim.ts"
import type { Document } from "./claim/Document.ts"
import { compare } from "./compare/Comparison.ts"
import { copiesAmong } from "./compare/copies.ts"
import { registry, type Registry } from "./compare/independence.ts"
import type { Passage } from "./compare/passages.ts"
import { detect } from "./conflict/detect.ts"
import { families } from "./question/align.ts"
import { familyKey, type Question } from "./question/Question.ts"
import type { EventLink } from "./question/link.ts"
import type { Regrouping } from "./question/Regrouping.ts"
import type { Source } from "./source/Source.ts"
import { merge } from "./claim/Ledger.ts"

/** What is known beside the claims. A ledger is one. */
export interface Context {
  readonly documents?: ReadonlyArray<Document>
  readonly sources?: ReadonlyArray<Source>
  /** Only what was on record then. */
  readonly asOf?: AsOf
  /** Splits and merges that a person decided. */
  readonly regroupings?: ReadonlyArray<Regrouping>
  /** Passages that documents share, from {@link sharedPassages}: the same words are one voice. */
  readonly passages?: ReadonlyArray<Passage>
  /** Events that were recognised across documents, from {@link linkEvents}: kept to tell how. */
  readonly links?: ReadonlyArray<EventLink>
}

/** What the record shows, with everything that it was worked out from. */
export interface Reconciliation {
  readonly documents: ReadonlyArray<Document>
  readonly sources: ReadonlyArray<Source>
  readonly asOf: AsOf
  readonly regroupings: ReadonlyArray<Regrouping>
  readonly passages: ReadonlyArray<Passage>
  readonly links: ReadonlyArray<EventLink>
  /** By question id. */
  readonly assessments: ReadonlyArray<Assessment>
}

/** Assesses the questions on one subject and property together. */
const assessFamily = (family: ReadonlyArray<Question>, registered: Registry): ReadonlyArray<Assessment> => {
  const compared = family.map((question) => compare(question, registered))
  const conflicts = detect(compared)
  return compared.map((comparison, i) => assess(comparison, conflicts[i] ?? []))
}

const assessAll = (all: Iterable<ReadonlyArray<Question>>, registered: Registry): ReadonlyArray<Assessment> => {
  const assessments: Array<Assessment> = []
  for (const family of all) for (const one of assessFamily(family, registered)) assessments.push(one)
  return assessments
}

const byQuestion = (a: Assessment, b: Assessment): number => (a.question.id < b.question.id ? -1 : 1)

/**
 * Reconciles claims.
 *
 * **Laws**
 * - *conservation*: every claim stands in exactly one question;
 * - *order blindness*: the order of arrival changes nothing;
 * - *idempotence*: a claim that comes twice is one claim;
 * - *volume*: verbatim copies by carriers change no status and no count of witnesses;
 * - *silence*: a source that says nothing on a question changes nothing there.
 *
 * O(n log n) in the number of claims, also where all answer one question; only of sets that hardly ever exclude each
 * other the square of their number may have to be tried.
 *
 * @example
 * ```ts import.meta.vitest
 * import { reconcile } from "@corroborate/core"
 * import { qadamTolls } from "@corroborate/core/testing"
 *
 * const [toll] = reconcile(qadamTolls).assessments
 * toll?.status // => "single-source"
 * toll?.conflicts.map(({ kind }) => kind) // => ["revision"]
 * ```
 */
export const reconcile = (claims: ReadonlyArray<Claim>, context: Context = {}): Reconciliation => {
  const { asOf: then = {}, regroupings = [], passages = [], links = [] } = context
  const { documents, sources } = merge([
    { documents: context.documents ?? [], sources: context.sources ?? [], claims: [] },
  ])
  const admitted = asOf(claims, then, documents)
  const assessments = assessAll(families(admitted, regroupings), registry(sources, copiesAmong(admitted, passages)))
  return {
    documents,
    sources,
    asOf: then,
    regroupings,
    passages,
    links,
    assessments: assessments.toSorted(byQuestion),
  }
}

/** The claims that a reconciliation rests on, question by question. */
export const claimsOf = ({ assessments }: Reconciliation): ReadonlyArray<Claim> =>
  assessments.flatMap(({ question }) => question.claims)

/** What may come later beside claims. */
export type Later = Omit<Context, "asOf">

const added = <A>(before: ReadonlyArray<A>, more: ReadonlyArray<A> = []): ReadonlyArray<A> =>
  more.length === 0 ? before : [...before, ...more]

/** Whether what comes later can change questions that no new claim touches. */
const reachesFar = (before: Reconciliation, { sources = [], documents = [], regroupings, passages }: Later): boolean =>
  sources.length > 0 ||
  (documents.length > 0 && before.asOf.learned !== undefined) ||
  added(before.regroupings, regroupings).length > 0 ||
  added(before.passages, passages).length > 0

/**
 * Reconciles more claims into a reconciliation, looking again only at the subjects and properties that they touch.
 *
 * **Law** *incremental = batch*: the result is that of reconciling all claims at once, as long as no two records of one
 * document tell different days on which it was learned of.
 *
 * O(questions + claims of the families touched); as much as {@link reconcile} with new sources, where questions are
 * regrouped, where documents share passages, and with new documents in a record as of what was learned: they may
 * change any question.
 *
 * @example
 * ```ts import.meta.vitest
 * import { advance, reconcile } from "@corroborate/core"
 * import { qadamTolls } from "@corroborate/core/testing"
 *
 * const [toll, later] = qadamTolls
 * const before = reconcile([toll])
 * advance(before, [later]) // => reconcile([toll, later])
 * ```
 */
export const advance = (before: Reconciliation, more: ReadonlyArray<Claim>, later: Later = {}): Reconciliation => {
  const { documents, sources } = merge([
    { ...before, claims: [] },
    { documents: later.documents ?? [], sources: later.sources ?? [], claims: [] },
  ])
  if (reachesFar(before, later)) {
    return reconcile([...claimsOf(before), ...more], {
      documents,
      sources,
      asOf: before.asOf,
      regroupings: added(before.regroupings, later.regroupings),
      passages: added(before.passages, later.passages),
    })
  }
  const admitted = asOf(more, before.asOf, documents)
  const touched = new Set(admitted.map(familyKey))
  const isTouched = ({ question }: Assessment): boolean => touched.has(familyKey(question))
  const again = [...before.assessments.filter(isTouched).flatMap(({ question }) => question.claims), ...admitted]
  const kept = before.assessments.filter((assessment) => !isTouched(assessment))
  const assessments = [...kept, ...assessAll(families(again), registry(before.sources))].toSorted(byQuestion)
  return { ...before, documents, assessments }
}
