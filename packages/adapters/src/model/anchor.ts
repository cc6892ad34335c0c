/**
 * Where a quote stands in a text: word for word, or but for the kind of its quotation marks, dashes and spaces.
 *
 * A quote that stands several times is placed only by the number of the occurrence meant; one that does not stand there
 * is not looked for by likeness.
 */
import type { Attribution } from "@corroborate/core"

type Span = Attribution.Span

/** A place, or why there is none. */
export type Anchored = { readonly span: Span } | { readonly problem: string }

const MARKS: ReadonlyMap<string, string> = new Map([
  ...Array.from("‘’‚‛", (mark) => [mark, "'"] as const),
  ...Array.from("“”„‟«»", (mark) => [mark, '"'] as const),
  ...Array.from("‐‑‒–—―−", (mark) => [mark, "-"] as const),
])

const isSpace = (char: string): boolean => /\s/.test(char)

/** Characters that show nothing. */
const UNSEEN: ReadonlySet<string> = new Set(["\u00AD", "\u200B", "\u2060", "\uFEFF"])

/** A text with plain marks and single spaces, and where each of its characters stands in the text it was made of. */
interface Plain {
  readonly text: string
  /** Start of each character, and behind the last one the end. */
  readonly at: ReadonlyArray<number>
}

const plain = (text: string): Plain => {
  const at: Array<number> = []
  let made = ""
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? ""
    if (UNSEEN.has(char) || (isSpace(char) && made.endsWith(" "))) continue
    at.push(i)
    made += isSpace(char) ? " " : (MARKS.get(char) ?? char)
  }
  return { text: made, at }
}

/** Starts of every occurrence, overlapping ones too; more than a few are not told apart. */
const occurrences = (text: string, words: string): ReadonlyArray<number> => {
  const starts: Array<number> = []
  for (let at = text.indexOf(words); at !== -1 && starts.length < 1000; at = text.indexOf(words, at + 1))
    starts.push(at)
  return starts
}

const chosen = (starts: ReadonlyArray<number>, occurrence: number | undefined): number | string => {
  const [first] = starts
  if (first === undefined) return "the quote does not stand there"
  if (occurrence === undefined) return starts.length === 1 ? first : `the quote stands there ${starts.length} times`
  return starts[occurrence - 1] ?? `the quote stands there only ${starts.length} times`
}

/**
 * Places a quote within a stretch of a text.
 *
 * **Laws** *exact or plain*: the slice is the quote, or is it but for marks and spaces; *unique*: no other place of the
 * stretch would do as well, or the occurrence was named. O(n).
 *
 * @example
 * ```ts import.meta.vitest
 * import { anchor } from "@corroborate/adapters/model/anchor"
 *
 * const text = "He said “at  least 62” died. At least 62."
 * anchor(text, { start: 0, end: text.length }, '"at least 62"') // => { span: { start: 8, end: 22 } }
 * anchor(text, { start: 0, end: text.length }, "62") // => { problem: "the quote stands there 2 times" }
 * anchor(text, { start: 0, end: text.length }, "62", 2) // => { span: { start: 38, end: 40 } }
 * anchor(text, { start: 0, end: 28 }, "63") // => { problem: "the quote does not stand there" }
 * ```
 */
export const anchor = (text: string, within: Span, quote: string, occurrence?: number): Anchored => {
  const stretch = text.slice(within.start, within.end)
  const exact = occurrences(stretch, quote)
  if (exact.length > 0) {
    const start = chosen(exact, occurrence)
    if (typeof start === "string") return { problem: start }
    return { span: { start: within.start + start, end: within.start + start + quote.length } }
  }
  const [made, wanted] = [plain(stretch), plain(quote).text.trim()]
  const start = wanted === "" ? "the quote has no words" : chosen(occurrences(made.text, wanted), occurrence)
  if (typeof start === "string") return { problem: start }
  const last = made.at[start + wanted.length - 1] ?? 0
  return { span: { start: within.start + (made.at[start] ?? 0), end: within.start + last + 1 } }
}
