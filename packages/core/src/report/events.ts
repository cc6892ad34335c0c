/** Events that several documents tell of, or that are called as others are: what shows that they are one, or not. */
import type { Document, DocumentId } from "../claim/Document.ts"
import type { EventId, IdentifiedEvent } from "../claim/Event.ts"
import type { EventEvidence, EventLink } from "../question/link.ts"
import type { KeptApart } from "../question/nameEvents.ts"
import { say } from "./say.ts"

/** An event as the report shows it. */
export interface ReportedEvent {
  /** The subject of the questions on it. */
  readonly subject: string
  /** As each document tells of it; a decision names the ids. */
  readonly told: ReadonlyArray<IdentifiedEvent>
  readonly evidence: ReadonlyArray<{ readonly between: readonly [EventId, EventId]; readonly text: string }>
  readonly apart: ReadonlyArray<KeptApart & { readonly text: string }>
}

const APART: Readonly<Record<KeptApart["because"], string>> = {
  kind: "they are of different kinds",
  place: "the places differ",
  days: "the days differ",
  decided: "a person decided so",
  untold: "what is told does not show that they are one",
}

const placeWords = ({ place }: IdentifiedEvent): string => place?.join(" > ") ?? "no place"

const both = (a: string, b: string): string => (a === b ? a : `${a}; ${b}`)

const listed = (before: string, items: ReadonlyArray<string>): ReadonlyArray<string> =>
  items.length === 0 ? [] : [`${before} ${items.join(", ")}`]

/** What shows that two tellings are of one event, in one line. */
const evidenceWords = ({ shows }: EventEvidence, a: IdentifiedEvent, b: IdentifiedEvent): string => {
  if (shows._tag === "Decided") return "a person decided so"
  const { kind, place, days, window, common } = shows
  const when = window === undefined ? "" : ` (${say(window)})`
  return [
    kind === "strict" ? `the same kind (${a.kind})` : `kinds that can be one (${a.kind}; ${b.kind})`,
    ...(place === "untold"
      ? []
      : [
          place === "strict"
            ? `the same place (${both(placeWords(a), placeWords(b))})`
            : `one place in the other (${both(placeWords(a), placeWords(b))})`,
        ]),
    ...(days === "untold" ? [] : [days === "strict" ? `the same days${when}` : `days that fit, not all told${when}`]),
    ...listed("both name", common.actors),
    ...listed(
      "both give",
      common.figures.map(({ property, value }) => `${say(value)} (${property})`),
    ),
    ...(common.words === 0 ? [] : [`${common.words} words shared`]),
  ].join(", ")
}

/** Events for the report, in the order of the links. */
export const reportEvents = (links: ReadonlyArray<EventLink>): ReadonlyArray<ReportedEvent> =>
  links.map(({ subject, events, evidence, apart }) => {
    const byId = new Map(events.map((event) => [event.id, event]))
    return {
      subject,
      told: events,
      evidence: evidence.flatMap((one) => {
        const [a, b] = [byId.get(one.between[0]), byId.get(one.between[1])]
        return a === undefined || b === undefined ? [] : [{ between: one.between, text: evidenceWords(one, a, b) }]
      }),
      apart: apart.map((one) => ({ ...one, text: APART[one.because] })),
    }
  })

/**
 * How the event of a subject was recognised across documents, or told from others called alike; a line each, none when
 * there is nothing to tell.
 *
 * @example
 * ```ts import.meta.vitest
 * import { describeEvent, linkEvents, Period } from "@corroborate/core"
 *
 * const told = { subject: "fire in Oslo", kind: "fire", family: "disaster", general: false, place: ["Oslo"], dated: true, actors: [] } as const
 * const { links } = linkEvents([], [
 *   { ...told, document: "a", window: Period.day("2020-01-01") },
 *   { ...told, document: "b", window: Period.day("2020-01-09") },
 * ])
 * describeEvent("fire in Oslo (2020-01-01)", links, []) // => ["Kept apart from fire in Oslo (2020-01-09): the days differ."]
 * ```
 */
export const describeEvent = (
  subject: string,
  links: ReadonlyArray<EventLink>,
  documents: ReadonlyArray<Document>,
): ReadonlyArray<string> => {
  const names = new Map<DocumentId, string>(documents.map(({ id, name }) => [id, name]))
  return reportEvents(links.filter((link) => link.subject === subject)).flatMap(({ told, evidence, apart }) => {
    const nameOf = (id: EventId): string => {
      const document = told.find((event) => event.id === id)?.document ?? ""
      return names.get(document) ?? document.slice(0, 8)
    }
    return [
      ...evidence.map(({ between: [a, b], text }) => `One event in ${nameOf(a)} and ${nameOf(b)}: ${text}.`),
      ...apart.map(({ from, text }) => `Kept apart from ${from}: ${text}.`),
    ]
  })
}
