/** What a claim was printed in: one text or table, known by the hash of its bytes. */
import type { SourceId } from "../source/Source.ts"

/** Lower-case hexadecimal SHA-256 of the bytes as they were read: 64 characters. */
export type DocumentId = string

/** What a document says of itself. `address`: where it was saved from. */
export type StatedName = "title" | "byline" | "published" | "updated" | "publisher" | "language" | "address"

/** Something that a document says of itself outside its text, as written there, with its place. */
export interface Stated {
  readonly what: StatedName
  readonly words: string
  /** For a person: `"line 12, meta article:published_time"`. */
  readonly where: string
}

/** A document without its text: what a reconciliation keeps of it. */
export interface Document {
  readonly id: DocumentId
  /** What a person calls it: a file name, a title. */
  readonly name: string
  readonly sha256: string
  readonly publisher?: SourceId
  /** Date of publication as the document gives it, `YYYY-MM-DD`. */
  readonly publishedOn?: string
  /** When it came to us, a date or a second in UTC: the third clock. */
  readonly learnedOn?: string
  /** The document that this text was derived from: the page whose markup was stripped. */
  readonly derivedFrom?: DocumentId
  /** What it says of itself outside its text: a page in its head. */
  readonly stated?: ReadonlyArray<Stated>
  /** The reader that read it, with its version: `"article/1"`. */
  readonly readBy?: string
}
