/**
 * Writes a reconciliation in the shape of the annotation guide, so that it can be scored against annotated texts.
 */
import {
  claimsOf,
  Period,
  type Attribution,
  type Claim,
  type DocumentText,
  type Reconciliation,
} from "@corroborate/core"
import type { Writer } from "../Format.ts"
import { goldValue } from "./goldValue.ts"
import { relationsOf } from "./relations.ts"

type Texts = ReadonlyMap<string, string>

type Printed = Readonly<Record<string, unknown>>

const spanIn = (text: string | undefined, span: Attribution.Span | undefined): Printed | null =>
  span === undefined ? null : { start: span.start, end: span.end, text: text?.slice(span.start, span.end) ?? "" }

const POLARITIES = { affirmed: "positive", denied: "negative", unknown: "unknown" } as const

/** What says that something is not so, or that there was none. */
const isNone = (value: Claim["value"]): boolean =>
  (value._tag === "Occurrence" && !value.happened) ||
  (value._tag === "Quantity" && value.high._tag === "Closed" && value.high.at === 0)

/** A claim that something is not so denies it, however its value is kept. */
const polarityOf = ({ value, polarity }: Claim): string =>
  POLARITIES[polarity === "affirmed" && isNone(value) ? "denied" : polarity]

/** An answer about a time that was over before the year in which it was told. */
const isHistorical = ({ scope, saidOn }: Claim): boolean =>
  scope.period?.end !== undefined && saidOn !== undefined && scope.period.end.slice(0, 4) < saidOn.slice(0, 4)

const statusOf = (claim: Claim, superseded: ReadonlySet<string>): string => {
  if (superseded.has(claim.id)) return "superseded"
  return isHistorical(claim) ? "historical" : "current"
}

const attributionOf = ({ chain, voice }: Claim, text: string | undefined): Printed => ({
  mode: voice,
  contentSpans: (chain.findLast(({ role }) => role !== "informs")?.content ?? []).map((span) => spanIn(text, span)),
  chain: chain.map(({ source, role, mention, cue }) => ({
    source,
    relation: role,
    mention: spanIn(text, mention),
    cue: spanIn(text, cue),
  })),
})

const timeOf = (start: string | undefined, end: string | undefined): Printed | null =>
  start === undefined ? null : { start: Period.dayOf(start), end: Period.dayOf(end ?? start) }

const claimRecord = (claim: Claim, question: string, superseded: ReadonlySet<string>, texts: Texts): Printed => {
  const text = texts.get(claim.anchor.document)
  const { anchor, scope, saidOn, happened } = claim
  return {
    id: claim.id,
    question,
    property: claim.property,
    event: claim.subject,
    polarity: polarityOf(claim),
    modality: claim.modality,
    status: statusOf(claim, superseded),
    span: anchor._tag === "Quote" ? spanIn(text, anchor) : null,
    value: { ...goldValue(claim.value, claim.polarity), span: spanIn(text, claim.valueAt) },
    ...(scope.population === undefined ? {} : { group: { label: scope.population } }),
    ...(scope.place === undefined ? {} : { place: { path: scope.place } }),
    attribution: attributionOf(claim, text),
    assertedOn: timeOf(saidOn, saidOn),
    eventTime: timeOf(happened?.start, happened?.end),
  }
}

/** Where the claims name each source. */
const mentionsOf = (claims: ReadonlyArray<Claim>, texts: Texts): ReadonlyMap<string, ReadonlyArray<Printed>> => {
  const mentions = new Map<string, Map<string, Printed>>()
  for (const { chain, anchor } of claims) {
    for (const { source, mention } of chain) {
      const printed = spanIn(texts.get(anchor.document), mention)
      if (mention === undefined || printed === null) continue
      const known = mentions.get(source) ?? new Map<string, Printed>()
      known.set(`${anchor.document} ${mention.start} ${mention.end}`, printed)
      mentions.set(source, known)
    }
  }
  return new Map(Array.from(mentions, ([id, spans]) => [id, Array.from(spans.values())]))
}

const document = ({ documents }: Reconciliation): Printed => {
  const [first] = documents
  return first === undefined
    ? {}
    : {
        id: first.id,
        file: first.name,
        sha256: first.sha256,
        publisher: first.publisher ?? null,
        publishedOn: first.publishedOn ?? null,
        offsetUnit: "utf16-code-unit",
      }
}

const start = ({ anchor }: Claim): number => (anchor._tag === "Quote" ? anchor.start : anchor.row)

/** See {@link Writer}. Claims are in the text's order. */
export const writeClaimGold: Writer = ({ reconciliation, texts: documents }) => {
  const texts: Texts = new Map(documents.map(({ id, text }: DocumentText) => [id, text]))
  const claims = claimsOf(reconciliation)
  const relations = relationsOf(reconciliation)
  const superseded = new Set([
    ...reconciliation.assessments.flatMap(({ supersededBy }) => Object.keys(supersededBy)),
    ...relations.flatMap(({ type, to }) => (type === "revises" ? [to] : [])),
  ])
  const questions = new Map(
    reconciliation.assessments.flatMap(({ question }) => question.claims.map(({ id }) => [id, question.id] as const)),
  )
  const mentions = mentionsOf(claims, texts)
  const inOrder = [...claims].toSorted((a, b) => start(a) - start(b) || (a.id < b.id ? -1 : 1))
  const written = {
    format: "claim-gold",
    formatVersion: 1,
    document: document(reconciliation),
    sources: reconciliation.sources.map(({ id, name, kind, speaksFor }) => ({
      id,
      name,
      kind,
      speaksFor: speaksFor ?? null,
      mentions: mentions.get(id) ?? [],
    })),
    questions: reconciliation.assessments.map(({ question: { id, property, subject, claims: own }, status }) => ({
      id,
      property,
      event: subject,
      status,
      claims: own.map((claim) => claim.id),
    })),
    claims: inOrder.map((claim) => claimRecord(claim, questions.get(claim.id) ?? "", superseded, texts)),
    relations,
  }
  return `${JSON.stringify(written, null, 1)}\n`
}
