/** From bytes to text, refusing what is no text, and saying what was done. */
import { sha256Hex, type Document, type Input, type Issue } from "@corroborate/core"
import { decoder } from "./decoder.ts"

/** A text with the document that it is the text of, and what had to be said about its bytes. */
export interface Decoded {
  readonly document: Document
  /** Absent when the bytes are no text. */
  readonly text?: string
  readonly issues: ReadonlyArray<Issue>
}

/** Bytes of a text or a page that has to be held as a whole; a page with its pictures in it has a fraction of that. Chosen. */
export const LARGEST_TEXT = 48 * 1024 * 1024

const MEBIBYTE = 1024 * 1024

const tooLarge = (document: string, size: number, most: number): Issue => ({
  document,
  where: "the whole file",
  problem: `it has ${Math.ceil(size / MEBIBYTE)} MiB; a text or a page of more than ${most / MEBIBYTE} is not read`,
  severity: "refused",
})

/**
 * Decodes an input as UTF-8, or as UTF-16 where it starts with the mark of it.
 *
 * Invalid bytes become U+FFFD with a warning that names the first line they stand in; an empty input, and one with NUL
 * in its first 8 KiB, is refused. The document's id is the hash of the bytes as they came.
 *
 * @param encoding - one that is told, as the WHATWG Encoding Standard spells it
 * @param most - bytes; an input of more is refused, undecoded
 *
 * @example
 * ```ts import.meta.vitest
 * import { decode } from "@corroborate/adapters"
 *
 * decode({ name: "a.txt", bytes: new TextEncoder().encode("Two died.") }).text // => "Two died."
 * decode({ name: "b.txt", bytes: new Uint8Array() }).issues.map(({ problem }) => problem) // => ["the file is empty"]
 * ```
 */
export const decode = ({ name, bytes }: Input, encoding?: string, most = Infinity): Decoded => {
  const sha256 = sha256Hex(bytes)
  const document: Document = { id: sha256, name, sha256 }
  if (bytes.length > most) return { document, issues: [tooLarge(name, bytes.length, most)] }
  const { push, end, isRefused, issues } = decoder(name, encoding)
  const text = push(bytes) + end()
  return isRefused() ? { document, issues: issues() } : { document, text, issues: issues() }
}
