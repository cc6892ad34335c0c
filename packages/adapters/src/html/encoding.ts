/**
 * In which encoding a page is written: what its bytes start with, what it came with, what it says itself, else UTF-8 when
 * its bytes are that, and windows-1252 when they are not.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 */

/** Bytes in which a page has to say its encoding; the standard has 1024, browsers look further. */
const PRESCAN = 4096

/** Names without a decoder here, and names that browsers take for another. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ["utf-16", "utf-8"],
  ["utf-16le", "utf-8"],
  ["utf-16be", "utf-8"],
  ["x-user-defined", "windows-1252"],
])

/** The encoding's name as the Encoding Standard has it; `undefined` for what it does not know. */
export const encodingNamed = (label: string): string | undefined => {
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return undefined // an unknown label says nothing about the bytes
  }
}

const marked = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8"
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined
}

const ENDS: ReadonlySet<string> = new Set([" ", "\t", "\n", "\r", "\f", ";", '"', "'", ">", "/", "?"])

/** The word behind `charset=` or `encoding=`, with or without quotes. */
const labelAfter = (text: string, at: number): string => {
  let start = at
  while (text[start] === " " || text[start] === "=" || text[start] === '"' || text[start] === "'") start++
  let end = start
  while (end < text.length && end - start < 40 && !ENDS.has(text[end] ?? "")) end++
  return text.slice(start, end)
}

/** The label that the beginning of a page gives: in its XML declaration, or in a `meta` element. */
const declared = (head: string): string | undefined => {
  const lower = head.toLowerCase()
  const xml = lower.startsWith("<?xml") ? lower.slice(0, lower.indexOf("?>") + 1).indexOf("encoding") : -1
  if (xml !== -1) return labelAfter(lower, xml + "encoding".length)
  for (let at = lower.indexOf("<meta"); at !== -1; at = lower.indexOf("<meta", at + 1)) {
    const end = lower.indexOf(">", at)
    const tag = lower.slice(at, end === -1 ? at + 500 : end)
    const charset = tag.indexOf("charset")
    if (charset !== -1) return labelAfter(tag, charset + "charset".length)
  }
  return undefined
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    return true
  } catch {
    return false // the decoder's way of saying no
  }
}

/**
 * The encoding of a page.
 *
 * @param told - the label that it came with: the charset of a part of a saved page
 *
 * @example
 * ```ts import.meta.vitest
 * import { encodingOf } from "@corroborate/adapters/html/encoding"
 *
 * encodingOf(new TextEncoder().encode('<meta charset="ISO-8859-1"><p>a')) // => "windows-1252"
 * encodingOf(Uint8Array.of(0x3c, 0x70, 0x3e, 0x93)) // => "windows-1252"
 * encodingOf(new TextEncoder().encode("<p>é"), "no such") // => "utf-8"
 * ```
 */
export const encodingOf = (bytes: Uint8Array, told?: string): string => {
  const mark = marked(bytes)
  if (mark !== undefined) return mark
  const came = told === undefined ? undefined : encodingNamed(told)
  if (came !== undefined) return came
  const label = declared(new TextDecoder("windows-1252").decode(bytes.subarray(0, PRESCAN)))
  const own = label === undefined ? undefined : encodingNamed(label)
  if (own !== undefined) return INSTEAD.get(own) ?? own
  return isUtf8(bytes) ? "utf-8" : "windows-1252"
}
