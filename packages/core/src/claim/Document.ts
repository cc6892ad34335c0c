/** What a claim was printed in: one text or table, known by the hash of its bytes. */
import type { SourceId } from "../source/Source.ts"

/** Lower-case hexadecimal SHA-256 of the bytes as they were read: 64 characters. */
export type DocumentId = string

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
  /** The reader that read it, with its version: `"article/1"`. */
  readonly readBy?: string
}
