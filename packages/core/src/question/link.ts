/**
 * Recognises the same event across documents, and tells apart events that are called alike.
 *
 * Works on claims before they are aligned: those on one event get one subject, those on events that differ, or of which
 * it cannot be told, get different ones. What a person decided goes before everything.
 */
import { claim as claimWith, type Claim, type ClaimId } from "../claim/Claim.ts"
import type { DocumentId } from "../claim/Document.ts"
import { eventId, type EventId, type EventTold, type IdentifiedEvent } from "../claim/Event.ts"
import { tuple } from "../value/tuple.ts"
import { decidedGroups, partedBy, type EventDecision } from "./EventDecision.ts"
import { grouped } from "./grouped.ts"
import { named, type KeptApart, type Named } from "./nameEvents.ts"
import type { Group } from "./profiles.ts"
import { sameEvent, type Sameness } from "./sameEvent.ts"
import { together, type SharedWords } from "./together.ts"

/** Two tellings that were found to be of one event, and what shows it. `decided`: a person said so. */
export interface EventEvidence {
  readonly between: readonly [EventId, EventId]
  readonly shows: Extract<Sameness, { readonly _tag: "Same" }> | { readonly _tag: "Decided" }
}

/** An event with the documents that tell of it. */
export interface EventLink {
  /** What the claims on it call it now. */
  readonly subject: string
  /** By id. */
  readonly events: ReadonlyArray<IdentifiedEvent>
  /** One for each telling but the first: together they lead from any to any. */
  readonly evidence: ReadonlyArray<EventEvidence>
  readonly apart: ReadonlyArray<KeptApart>
}

/** Claims with the subjects of the events that they are on, and how these were found. */
export interface Linked {
  readonly claims: ReadonlyArray<Claim>
  readonly links: ReadonlyArray<EventLink>
}

/** What is known beside claims and events. */
export interface LinkContext {
  readonly passages?: ReadonlyArray<SharedWords>
  readonly decisions?: ReadonlyArray<EventDecision>
  /** Names of documents, for events that nothing else tells apart. */
  readonly nameOf?: (document: DocumentId) => string
}

/** Claims with new subjects. Ids are content, so a claim that is called otherwise is another, and what restates it follows. */
const renamed = (claims: ReadonlyArray<Claim>, subjectOf: ReadonlyMap<EventId, string>): ReadonlyArray<Claim> => {
  const ids = new Map<ClaimId, ClaimId>()
  const moved = claims.map((before) => {
    const subject = subjectOf.get(eventId({ document: before.anchor.document, subject: before.subject }))
    if (subject === undefined || subject === before.subject) return before
    const after = claimWith({ ...before, subject })
    ids.set(before.id, after.id)
    return after
  })
  if (ids.size === 0) return claims
  return moved.map((one) => {
    const restated = one.restates === undefined ? undefined : ids.get(one.restates)
    return restated === undefined ? one : claimWith({ ...one, restates: restated })
  })
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0

/** Each event once, by id. Of two records with one id, the one whose text sorts first. */
const unique = (events: ReadonlyArray<EventTold>): Group => {
  const known = new Map<EventId, IdentifiedEvent>()
  for (const event of events) {
    const one = { ...event, id: eventId(event) }
    const other = known.get(one.id)
    if (other === undefined || JSON.stringify(one) < JSON.stringify(other)) known.set(one.id, one)
  }
  return Array.from(known.values()).toSorted(byId)
}

const linkOf = ({ group, subject, apart }: Named, evidence: ReadonlyArray<EventEvidence>): EventLink => {
  const own = new Set(group.map(({ id }) => id))
  return { subject, events: group, evidence: evidence.filter(({ between: [a] }) => own.has(a)), apart }
}

/**
 * Links events across documents.
 *
 * **Laws**
 * - *order blindness*: the order of claims and events changes nothing;
 * - *conservation*: as many claims come out as went in, and only subjects change;
 * - *idempotence*: linked claims, with their events called as the claims are now, stay as they are;
 * - *apart*: tellings whose kinds, places or days differ never get one subject, unless a person decided so.
 *
 * O(n log n) in claims, and in events the square of those that share a place and days.
 *
 * @example
 * ```ts import.meta.vitest
 * import { linkEvents, Period } from "@corroborate/core"
 *
 * const blast = {
 *   document: "a", subject: "explosion in Kabul", kind: "explosion", family: "attack", general: false,
 *   place: ["Kabul"], window: Period.day("2018-03-21"), dated: true, actors: [],
 * }
 * const bombing = { ...blast, document: "b", subject: "explosion in Afghanistan's capital" }
 * linkEvents([], [blast, bombing]).links.map(({ subject, events }) => `${subject}: ${events.length}`) // => ["explosion in Afghanistan's capital: 2"]
 * ```
 */
export const linkEvents = (
  claims: ReadonlyArray<Claim>,
  events: ReadonlyArray<EventTold>,
  { passages = [], decisions = [], nameOf = (document) => document.slice(0, 8) }: LinkContext = {},
): Linked => {
  const told = unique(events)
  const parted = partedBy(decisions)
  const pairs = together(told, claims, passages).flatMap(({ a, b, common }) => {
    const shows = sameEvent(a, b, common)
    return shows._tag === "Same" ? [{ a, b, shows }] : []
  })
  const { groups, joints } = grouped(told, decidedGroups(told, decisions), pairs, parted)
  const evidence = joints.map(({ a, b, shows }): EventEvidence => ({ between: [a.id, b.id], shows }))
  const names = named(groups, parted, nameOf)
  const subjectOf = new Map(names.flatMap(({ group, subject }) => group.map(({ id }) => [id, subject] as const)))
  return {
    claims: renamed(claims, subjectOf),
    links: names
      .map((one) => linkOf(one, evidence))
      .toSorted((a, b) => (tuple([a.subject]) < tuple([b.subject]) ? -1 : 1)),
  }
}
