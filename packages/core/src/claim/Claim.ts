/** One source giving one answer to one question at one time. Immutable; known by the hash of its content. */
import type { Credibility } from "../source/Admiralty.ts"
import type { Attribution, Span } from "../source/Attribution.ts"
import type { Period } from "../value/Period.ts"
import { valueKey, type Value } from "../value/kinds.ts"
import type { DocumentId } from "./Document.ts"
import { contentId } from "./hash.ts"
import type { Quote } from "./Quote.ts"
import { scopeKey, type Scope } from "./Scope.ts"
import { byCodeUnit } from "../value/sorted.ts"

/** 32 hexadecimal characters. */
export type ClaimId = string

/**
 * How the words stand in the document: quoted, paraphrased, in the document's own voice, or only presupposed
 * ("the operation to recapture it"). Decides what the claim can do: an `implied` one is never a witness.
 */
export type Voice = "stated" | "reported" | "narrator" | "implied"

/** Affirmed, denied, or said to be unknown. A thing not mentioned is no claim at all. */
export type Polarity = "affirmed" | "denied" | "unknown"

/**
 * How firmly the source puts it. `intended`: an aim, which is no result. `open`: a question still open. `reported`: told
 * as what others say without saying who ("reportedly").
 */
export type Modality =
  | "asserted"
  | "presupposed"
  | "intended"
  | "estimated"
  | "reported"
  | "suspected"
  | "believed"
  | "hedged"
  | "predicted"
  | "possible"
  | "open"

/** A row of a table, counted from 1 without the header; and a column's name. */
export interface RecordPlace {
  readonly _tag: "RecordPlace"
  readonly document: DocumentId
  readonly row: number
  readonly column?: string
}

/** Where a claim stands: a stretch of text or a record. */
export type Anchor = Quote | RecordPlace

/** What a claim says, before it has its id. */
export interface ClaimContent {
  /** The event, actor or thing that the question is about, spelled alike wherever it is meant. */
  readonly subject: string
  /** A name of the table of properties: `casualties.killed`. */
  readonly property: string
  readonly scope: Scope
  readonly value: Value
  readonly polarity: Polarity
  readonly modality: Modality
  readonly voice: Voice
  readonly chain: Attribution
  readonly anchor: Anchor
  /** Where the value's own words stand within a quote: "more than 350,000" without what it counts. */
  readonly valueAt?: Span
  /** When it was said: a date or a second in UTC. */
  readonly saidOn?: string
  /** When what it tells happened. */
  readonly happened?: Period
  /** What the wording says about its place among the source's answers. `withdrawn`: the source takes it back. */
  readonly revision?: "initial" | "updated" | "withdrawn"
  /** The claim whose words this one only restates, by the same voice: a headline its lead. */
  readonly restates?: ClaimId
  /** Grade of the content, where a person gave one. */
  readonly credibility?: Credibility
  /** What the editors of a record put first or last: Wikidata's rank. */
  readonly rank?: "preferred" | "normal" | "deprecated"
  /** Confidence of the reader that made the claim from text, 0 to 1. Never a measure of the source. */
  readonly readingConfidence?: number
}

/** A claim with its id. **Invariant** `id` is {@link claimId} of the rest. */
export interface Claim extends ClaimContent {
  readonly id: ClaimId
}

const anchorKey = (anchor: Anchor): ReadonlyArray<unknown> =>
  anchor._tag === "Quote"
    ? [anchor.document, anchor.start, anchor.end]
    : [anchor.document, anchor.row, anchor.column ?? null]

/**
 * The id of a claim's content.
 *
 * **Law** *content address*: equal content gives equal ids, whatever the order of keys; any other voice, value, chain,
 * time, scope or place gives another.
 */
export const claimId = (content: ClaimContent): ClaimId =>
  contentId([
    content.subject,
    content.property,
    scopeKey(content.scope),
    valueKey(content.value),
    content.polarity,
    content.modality,
    content.voice,
    content.chain.map(({ source, role }) => [source, role]),
    anchorKey(content.anchor),
    content.saidOn ?? null,
    content.happened === undefined ? null : valueKey(content.happened),
    content.revision ?? null,
    content.restates ?? null,
    content.rank ?? null,
  ])

/**
 * The claim with the given content.
 *
 * @example
 * ```ts import.meta.vitest
 * import { claim, Quantity } from "@corroborate/core"
 *
 * const toll = claim({
 *   subject: "attack on Qadam",
 *   property: "casualties.killed",
 *   scope: { population: "fighters" },
 *   value: Quantity.exactly(36, "people"),
 *   polarity: "affirmed",
 *   modality: "asserted",
 *   voice: "reported",
 *   chain: [{ source: "afp", role: "publishes" }, { source: "observatory", role: "asserts" }],
 *   anchor: { _tag: "RecordPlace", document: "tolls.csv", row: 1 },
 *   saidOn: "2018-03-20",
 * })
 * toll.id.length // => 32
 * ```
 */
export const claim = (content: ClaimContent): Claim => ({ ...content, id: claimId(content) })

const startOf = (anchor: Anchor): number => (anchor._tag === "Quote" ? anchor.start : anchor.row)

const columnOf = (anchor: Anchor): string => (anchor._tag === "Quote" ? "" : (anchor.column ?? ""))

/**
 * By time said (unknown first), then as they stand: by document, by place in it, and by id where two stand in one place.
 * A total order that no order of arrival disturbs, and no number, name or group either.
 */
export const bySaidThenPlace = (a: Claim, b: Claim): number =>
  byCodeUnit(a.saidOn ?? "", b.saidOn ?? "") ||
  byCodeUnit(a.anchor.document, b.anchor.document) ||
  startOf(a.anchor) - startOf(b.anchor) ||
  byCodeUnit(columnOf(a.anchor), columnOf(b.anchor)) ||
  byCodeUnit(a.id, b.id)

/**
 * Whether a claim can count as somebody's word: stated or reported, by a source, and not merely restated, aimed at,
 * foreseen or held possible. Who says that a thousand may have died contradicts nobody who counted eighty.
 */
export const isWitness = ({ voice, modality, restates }: Claim): boolean =>
  (voice === "stated" || voice === "reported") &&
  modality !== "intended" &&
  modality !== "presupposed" &&
  modality !== "predicted" &&
  modality !== "possible" &&
  restates === undefined
