/** What every reader of propositions may ask about the whole text. */
import type { Parsed } from "../grammar/Parsed.ts"
import type { Event } from "../event/mainEvent.ts"
import type { EventMention } from "../event/mentions.ts"
import type { Places } from "../place/places.ts"
import type { TimeExpression } from "../time/expressions.ts"
import type { Actors } from "../who/party/actors.ts"
import type { Told } from "./people/Tolled.ts"
import type { Names } from "./naming.ts"
import type { IsPlace } from "../event/standing.ts"
import type { Proposition } from "./Proposition.ts"

/** The text with everything found in it so far. */
export interface Context {
  readonly text: string
  readonly sentences: ReadonlyArray<Parsed>
  readonly places: Places
  readonly actors: Actors
  /** What things and people are called. */
  readonly names: Names
  readonly main: Event | undefined
  /** By sentence. */
  readonly events: ReadonlyArray<ReadonlyArray<EventMention>>
  /** Names that the text uses as places. */
  readonly isPlace: IsPlace
  /** Places taken by force, by sentence. */
  readonly takings: ReadonlyArray<ReadonlyArray<EventMention>>
  /** The groups that are counted, by sentence. */
  readonly told: ReadonlyArray<ReadonlyArray<Told>>
  /** It is about a sickness, which countries count each for itself. */
  readonly sickness: boolean
  /** The disease that it names first. */
  readonly disease: string | undefined
  /** It tells of deaths in other words than "victims". */
  readonly deadly: boolean
  /** By sentence. */
  readonly times: ReadonlyArray<ReadonlyArray<TimeExpression>>
  readonly publishedOn: string | undefined
  /** The country that the text is mostly about. */
  readonly country: string | undefined
  /** The day on which the article's own event began, where its opening gives it. */
  readonly since: string | undefined
  /** The opening says that it went on for days: "three days of unrest". */
  readonly days: boolean
  /** The name by which its own fire or storm goes, where it has one. */
  readonly name: string | undefined
}

/** Reads the propositions of one sort that a sentence holds. */
export type PropositionReader = (parsed: Parsed, context: Context) => ReadonlyArray<Proposition>
