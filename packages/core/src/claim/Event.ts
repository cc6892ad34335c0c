/**
 * An event as one document tells of it.
 *
 * Two documents seldom call an event alike, and two events of one place are often called alike. Whether two tellings are
 * of one event is worked out from what each says of its kind, place and time; see `question/sameEvent.ts`.
 */
import type { Period } from "../value/Period.ts"
import type { Place } from "../value/Place.ts"
import type { DocumentId } from "./Document.ts"
import { contentId } from "./hash.ts"

/** 32 hexadecimal characters. */
export type EventId = string

/** What sort of event it is. */
export interface EventKind {
  /** One word for words of one meaning: `"explosion"` for a blast. */
  readonly kind: string
  /** What kinds may be words for one event: `"attack"` for an explosion and an ambush. */
  readonly family: string
  /** The word leaves open which kind of its family it is: `"attack"`, `"accident"`. Of the family `"any"`: of all. */
  readonly general: boolean
}

/** See the head of this file. */
export interface EventTold extends EventKind {
  readonly document: DocumentId
  /** What the document's claims about it call it, in {@link Claim}'s `subject`. */
  readonly subject: string
  readonly place?: Place
  /** The days on which it can have happened. */
  readonly window?: Period
  /** The window is what the document says, and no guess from when it was published. */
  readonly dated: boolean
  /** Names of who takes part, as far as the document names them. */
  readonly actors: ReadonlyArray<string>
}

/** An event with its id. **Invariant** `id` is {@link eventId} of the rest. */
export interface IdentifiedEvent extends EventTold {
  readonly id: EventId
}

/** The family of words that may mean an event of any kind: `"incident"`. */
export const ANY_FAMILY = "any"

/** The id of an event as a document tells of it. */
export const eventId = ({ document, subject }: Pick<EventTold, "document" | "subject">): EventId =>
  contentId([document, subject])
