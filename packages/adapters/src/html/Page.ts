/** What a page holds: the text that it shows, with what its markup says of each part, and what it says of itself. */
import type { Attribution } from "@corroborate/core"

/** A stretch of the derived text in UTF-16 code units, end excluded. */
export type Span = Attribution.Span

/** What an element says of the text in it. */
export type Part =
  /** A menu, an advert, a caption: no part of an article. */
  | "aside"
  /** An article, or what the page is there for. */
  | "main"
  | "first heading"
  | "heading"
  | "link"

/** A part of the text that an element marks. */
export interface Region extends Span {
  readonly part: Part
}

/** Something that stands in a page beside its text. */
export interface Found {
  readonly words: string
  /** Line of the markup, from 1. */
  readonly line: number
}

/** A property with its content, as a `meta` element gives it; names in lower case. */
export interface Meta extends Found {
  readonly name: string
}

/** A `time` element. */
export interface TimeMark extends Found {
  /** Where it stands in the text. */
  readonly at: number
  /** Marked as the date of publication. */
  readonly publication: boolean
}

/** What a page says of itself, as written there and in the order of the page. */
export interface Head {
  readonly titles: ReadonlyArray<Found>
  readonly metas: ReadonlyArray<Meta>
  /** Texts of scripts that hold JSON-LD. */
  readonly linked: ReadonlyArray<Found>
  readonly times: ReadonlyArray<TimeMark>
}

/** A page taken apart. */
export interface Page {
  readonly text: string
  /** Innermost first. */
  readonly regions: ReadonlyArray<Region>
  readonly head: Head
  /** Elements that hide what is in them and are never closed: the rest of the page was not read. */
  readonly unclosed: ReadonlyArray<Found>
  /** How many tags there are. */
  readonly tags: number
}
