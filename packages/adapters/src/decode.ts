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

/** The encoding that a byte-order mark tells, else UTF-8. */
const encodingOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8"
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split("\n").length

/**
 * Decodes an input in the given encoding: any that the WHATWG Encoding Standard names, spelled as there.
 *
 * Invalid bytes become U+FFFD with a warning that names the first line they stand in; an empty input, and one with NUL
 * in its first 8 KiB (UTF-16 aside), is refused. The document's id is the hash of the bytes as they came.
 */
export const decodeAs = ({ name, bytes }: Input, encoding: string): Decoded => {
  const sha256 = sha256Hex(bytes)
  const document: Document = { id: sha256, name, sha256 }
  const refused = (problem: string): Decoded => ({
    document,
    issues: [{ document: name, where: "the whole file", problem, severity: "refused" }],
  })
  if (bytes.length === 0) return refused("the file is empty")
  if (!encoding.startsWith("utf-16") && bytes.subarray(0, PROBE).includes(0)) {
    return refused("this is no text but binary data; save it as text, CSV or JSON")
  }
  const text = new TextDecoder(encoding).decode(bytes)
  const broken = text.indexOf("\uFFFD")
  if (broken === -1) return { document, text, issues: [] }
  const problem = `some bytes are no ${encoding.toUpperCase()}; they are read as \`\uFFFD\``
  const where = `line ${lineOf(text, broken)}`
  return { document, text, issues: [{ document: name, where, problem, severity: "warning" }] }
}

/**
 * Decodes an input as UTF-8, or as UTF-16 where it starts with the mark of it.
 *
 * See {@link decodeAs} for what becomes of bytes that are no text.
 *
 * @example
 * ```ts import.meta.vitest
 * import { decode } from "@corroborate/adapters"
 *
 * decode({ name: "a.txt", bytes: new TextEncoder().encode("Two died.") }).text // => "Two died."
 * decode({ name: "b.txt", bytes: new Uint8Array() }).issues.map(({ problem }) => problem) // => ["the file is empty"]
 * ```
 */
export const decode = (input: Input): Decoded => decodeAs(input, encodingOf(input.bytes))
