/** The documents and sources of the wire format turned into core's. */
import { sha256Hex, type Document, type DocumentText, type Source } from "@corroborate/core"
import { readInstant } from "../cell/day.ts"
import { sourceIdOf } from "../sources.ts"
import type { DocumentRecord, SourceRecord } from "./schema.ts"
import type { Turned } from "./value.ts"

/** A document with its text, where one is given, and what a person should know about it. */
export interface TurnedDocument {
  readonly document: Document
  readonly text?: DocumentText
  readonly warnings: ReadonlyArray<string>
}

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(2 + 2 * text.length))
  view.setUint16(0, 0xfeff, littleEndian)
  for (let i = 0; i < text.length; i++) view.setUint16(2 + 2 * i, text.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}

/** Whether bytes with that hash decode to the text: plain UTF-8, UTF-8 with a byte-order mark, or UTF-16. */
const isTextOf = (text: string, sha256: string): boolean => {
  const utf8 = new TextEncoder()
  return (
    sha256Hex(utf8.encode(text)) === sha256 ||
    sha256Hex(utf8.encode(`\uFEFF${text}`)) === sha256 ||
    sha256Hex(utf16(text, true)) === sha256 ||
    sha256Hex(utf16(text, false)) === sha256
  )
}

const dateField = (
  name: "publishedOn" | "learnedOn",
  written: string | undefined,
  warnings: Array<string>,
): Partial<Document> => {
  if (written === undefined) return {}
  const read = readInstant(written)
  if ("instant" in read) return { [name]: name === "publishedOn" ? read.instant.slice(0, 10) : read.instant }
  warnings.push(`${name} is left out: ${read.problem}`)
  return {}
}

/** Turns a document; refused when it has neither hash nor text. */
export const turnDocument = ({ text, ...record }: DocumentRecord): Turned<TurnedDocument> => {
  const { id, name, publisher, derivedFrom, stated, readBy } = record
  const sha256 = record.sha256 ?? id ?? (text === undefined ? undefined : sha256Hex(new TextEncoder().encode(text)))
  if (sha256 === undefined) return { problem: "a document needs its `sha256` or its `text`" }
  const warnings: Array<string> = []
  if (id !== undefined && id !== sha256) return { problem: "`id` and `sha256` differ; a document's id is its hash" }
  if (text !== undefined && derivedFrom === undefined && !isTextOf(text, sha256))
    warnings.push("the text is not that of the bytes with this hash; quotes are checked against the text")
  const document: Document = {
    id: sha256,
    name,
    sha256,
    ...(publisher === undefined ? {} : { publisher }),
    ...dateField("publishedOn", record.publishedOn, warnings),
    ...dateField("learnedOn", record.learnedOn, warnings),
    ...(derivedFrom === undefined ? {} : { derivedFrom }),
    ...(stated === undefined ? {} : { stated }),
    ...(readBy === undefined ? {} : { readBy }),
  }
  return { value: { document, warnings, ...(text === undefined ? {} : { text: { id: sha256, text } }) } }
}

/** Turns a source. */
export const turnSource = ({ id, kind = "organisation", ...record }: SourceRecord): Source.Source => ({
  ...record,
  id: id ?? sourceIdOf(record.name),
  kind,
})
