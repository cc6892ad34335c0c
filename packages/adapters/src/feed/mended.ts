/** Mends the one fault that feeds often have and that parsers do not get over: an ampersand that begins nothing. */
import { lineIndex } from "../json/lines.ts"

/** A text with its loose ampersands written as XML wants them, and where the first of them stood. */
export interface Mended {
  readonly text: string
  readonly fault?: { readonly line: number; readonly column: number; readonly problem: string }
}

/** Stretches in which an ampersand is one: what opens them and what closes them. */
const LITERAL: ReadonlyArray<readonly [string, string]> = [
  ["<![CDATA[", "]]>"],
  ["<!--", "-->"],
]

/** Ampersands that are mended; a text with more is no feed. */
const MOST = 10_000

const REFERENCE = /&#?\w{1,30};/y

/** The end of the literal stretch that starts here; `undefined` when none does. */
const literalEnd = (text: string, at: number): number | undefined => {
  for (const [open, close] of LITERAL) {
    if (!text.startsWith(open, at)) continue
    const end = text.indexOf(close, at + open.length)
    return end === -1 ? text.length : end + close.length
  }
  return undefined
}

/**
 * Mends a text. O(length).
 *
 * @example
 * ```ts import.meta.vitest
 * import { mended } from "@corroborate/adapters/feed/mended"
 *
 * mended("<a>B & C &amp; D</a>").text // => "<a>B &amp; C &amp; D</a>"
 * mended("<a><![CDATA[B & C]]></a>").text // => "<a><![CDATA[B & C]]></a>"
 * ```
 */
export const mended = (text: string): Mended => {
  const parts: Array<string> = []
  let from = 0
  let first: number | undefined
  const stops = /[&<]/g
  for (let match = stops.exec(text); match !== null && parts.length < 2 * MOST; match = stops.exec(text)) {
    const { index } = match
    const end = match[0] === "<" ? literalEnd(text, index) : undefined
    if (end !== undefined) stops.lastIndex = end
    if (match[0] !== "&") continue
    REFERENCE.lastIndex = index
    if (REFERENCE.test(text)) continue
    first ??= index
    parts.push(text.slice(from, index), "&amp;")
    from = index + 1
  }
  if (first === undefined) return { text }
  const { line, column } = lineIndex(text)(first)
  parts.push(text.slice(from))
  return { text: parts.join(""), fault: { line, column: column - 1, problem: "an ampersand stands by itself" } }
}
