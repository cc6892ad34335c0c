/** From bytes to text, refusing what is no text, and saying what was done. */
import { sha256Hex, type Document, type Input, type Issue } from "@corroborate/core"

/** A text with the document that it is the text of, and what had to be said about its bytes. */
export interface Decoded {
  readonly document: Document
  /** Absent when the bytes are no text. */
  readonly text?: string
  readonly issues: ReadonlyArray<Issue>
}

/** Bytes of the text in which NUL says that this is no text. */
const PROBE = 8192

type Encoding = "utf-8" | "utf-16le" | "utf-16be"

const encodingOf = (bytes: Uint8Array): Encoding => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8"
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split("\n").length

/**
 * Decodes an input as UTF-8, or as UTF-16 where it starts with the mark of it.
 *
 * Invalid bytes become U+FFFD with a warning that names the first line they stand in; an empty input, and one with NUL
 * in its first 8 KiB, is refused. The document's id is the hash of the bytes as they came.
 *
 * @example
 * ```ts import.meta.vitest
 * import { decode } from "@corroborate/adapters"
 *
 * decode({ name: "a.txt", bytes: new TextEncoder().encode("Two died.") }).text // => "Two died."
 * decode({ name: "b.txt", bytes: new Uint8Array() }).issues.map(({ problem }) => problem) // => ["the file is empty"]
 * ```
 */
export const decode = ({ name, bytes }: Input): Decoded => {
  const sha256 = sha256Hex(bytes)
  const document: Document = { id: sha256, name, sha256 }
  const refused = (problem: string): Decoded => ({
    document,
    issues: [{ document: name, where: "the whole file", problem, severity: "refused" }],
  })
  if (bytes.length === 0) return refused("the file is empty")
  const encoding = encodingOf(bytes)
  if (encoding === "utf-8" && bytes.subarray(0, PROBE).includes(0)) {
    return refused("this is no text but binary data; save it as text, CSV or JSON")
  }
  const text = new TextDecoder(encoding).decode(bytes)
  const broken = text.indexOf("\uFFFD")
  if (broken === -1) return { document, text, issues: [] }
  const problem = `some bytes are no ${encoding.toUpperCase()}; they are read as \`\uFFFD\``
  const where = `line ${lineOf(text, broken)}`
  return { document, text, issues: [{ document: name, where, problem, severity: "warning" }] }
}
