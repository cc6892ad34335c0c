/**
 * Headers of a message or of a part of one.
 *
 * @see RFC 2045, "Multipurpose Internet Mail Extensions (MIME) Part One", section 5
 */
import { asciiOf, lineAt, type Range } from "./bytes.ts"

/** Values by name in lower case; of a header that comes twice, the first. */
export type Headers = ReadonlyMap<string, string>

/** Headers read at most, and the longest kept. Chosen: parts have a handful, of some hundred letters. */
const MOST = 200
const LONGEST = 4000

const isFolded = (line: string): boolean => line.startsWith(" ") || line.startsWith("\t")

/** The headers at the start of a range, and where what they are about starts. */
export const headersIn = (
  bytes: Uint8Array,
  { start, end }: Range,
): { readonly headers: Headers; readonly body: number } => {
  const headers = new Map<string, string>()
  let [at, name] = [start, ""]
  for (let count = 0; at < end && count < MOST; count++) {
    const line = lineAt(bytes, at, end)
    if (line.start === line.end) return { headers, body: line.next }
    const text = asciiOf(bytes, { start: line.start, end: Math.min(line.end, line.start + LONGEST) })
    const colon = text.indexOf(":")
    if (isFolded(text) && name !== "") headers.set(name, `${headers.get(name) ?? ""} ${text.trim()}`)
    else if (colon > 0) {
      name = text.slice(0, colon).trim().toLowerCase()
      if (headers.has(name)) name = ""
      else headers.set(name, text.slice(colon + 1).trim())
    } else return { headers, body: at }
    at = line.next
  }
  return { headers, body: at }
}

/** A value with its parameters; all names in lower case. */
export interface Parameterised {
  readonly value: string
  readonly parameters: ReadonlyMap<string, string>
}

/** A quoted text from its opening mark: its words, and the place behind it. */
const quotedAt = (text: string, open: number): { readonly words: string; readonly next: number } => {
  let [words, at] = ["", open + 1]
  while (at < text.length && text[at] !== '"') {
    if (text[at] === "\\") at++
    words += text[at] ?? ""
    at++
  }
  return { words, next: at + 1 }
}

/**
 * A value such as `text/html; charset="utf-8"` taken apart.
 *
 * @example
 * ```ts import.meta.vitest
 * import { parameterised } from "@corroborate/adapters/mhtml/headers"
 *
 * const { value, parameters } = parameterised('Multipart/Related; type="text/html"; boundary="--a;b"')
 * value // => "multipart/related"
 * parameters.get("boundary") // => "--a;b"
 * ```
 */
export const parameterised = (text: string): Parameterised => {
  const semicolon = text.indexOf(";")
  const parameters = new Map<string, string>()
  let at = semicolon === -1 ? text.length : semicolon + 1
  while (at < text.length) {
    const equals = text.indexOf("=", at)
    if (equals === -1) break
    const name = text.slice(at, equals).replaceAll(";", "").trim().toLowerCase()
    let from = equals + 1
    while (text[from] === " ") from++
    const end = text.indexOf(";", from)
    const bare = {
      words: text.slice(from, end === -1 ? text.length : end).trim(),
      next: end === -1 ? text.length : end,
    }
    const { words, next } = text[from] === '"' ? quotedAt(text, from) : bare
    if (!parameters.has(name)) parameters.set(name, words)
    at = next
  }
  return {
    value: text
      .slice(0, semicolon === -1 ? text.length : semicolon)
      .trim()
      .toLowerCase(),
    parameters,
  }
}
