/** What a stretch of text says, before it is known who says it and when. */
import type { Modality, Period, Place, Polarity, Value } from "@corroborate/core"
import type { Span } from "../text/Article.ts"
import type { Side } from "./people/scope/side.ts"

/** One answer that the text gives to one question. */
export interface Proposition {
  readonly property: string
  readonly value: Value
  /** Where the value stands, with its bound words and without its unit; absent where no words of the clause are the value. */
  readonly valueAt?: Span
  /** The smallest clause that says it. */
  readonly span: Span
  readonly sentence: number
  /** The event, actor or thing, named alike wherever it is meant. */
  readonly subject: string
  readonly polarity: Polarity
  readonly modality: Modality
  readonly population?: string
  readonly place?: Place.Place
  readonly period?: Period.Period
  readonly share?: "part"
  readonly happened?: Period.Period
  /** The day as of which a count is told, where its clause gives one: `YYYY-MM-DD`. */
  readonly toldOn?: string
  readonly revision?: "initial" | "updated" | "withdrawn"
  /** The wording only presupposes it. */
  readonly implied?: true
  /** The figure that an earlier one is told beside: "from A to B" gives A. */
  readonly previous?: true
  /** A part of a group that was counted before it. */
  readonly among?: true
  /** "three were killed": a number with no word for whom. */
  readonly bare?: true
  /** "it", "its fighters": the party is whoever says so. */
  readonly ofSpeaker?: true
  /** Answers an accusation that is told elsewhere: "denied the accusation". */
  readonly answers?: true
  /** Whose people in arms are counted, where the words say it. */
  readonly side?: Side
  /** Named and not told: "the murder of six", which no denial of what is said of it denies. */
  readonly named?: true
  /** "the toll": what it counts is what the source counted before. */
  readonly elliptic?: true
}

/** Where a proposition stands: its value's own words, else its clause. */
export const placeOf = ({ valueAt, span }: Proposition): Span => valueAt ?? span
