/**
 * From a text to its blocks: headline, byline, date, headings, boilerplate, body.
 *
 * Nothing is cut out. What is no part of the article is marked, so that a reader of the result can see it.
 */
import { trimmed, paragraphsOf } from "./lines.ts"
import type { Block, BlockKind, Span } from "./Article.ts"
import { isBoilerplate } from "./boilerplate.ts"
import { datelineOf, isByline, isDate, isDatedName } from "./header.ts"
import { markedKinds, NO_MARKS, type Marks } from "./Marks.ts"

/** Longest headline or heading. Chosen. */
const LONGEST_HEADING = 200

/** No paragraph of an article is longer, in UTF-16 code units: what is, is no prose, and is left unread. Chosen. */
export const LONGEST_PARAGRAPH = 256 * 1024

/** Whether a stretch is longer than {@link LONGEST_PARAGRAPH}. */
export const isOverlong = ({ start, end }: Span): boolean => end - start > LONGEST_PARAGRAPH

const ENDS_SENTENCE = new Set([".", "!", "?", ":", ";", ",", '"', "”", "’", "'"])

const isHeadingLike = (line: string): boolean =>
  line.length <= LONGEST_HEADING && !ENDS_SENTENCE.has(line.at(-1) ?? "") && line.toLowerCase() !== line.toUpperCase()

/** Captions and credits hang on a dash. */
const isCaption = (line: string): boolean => line.startsWith("—") || line.startsWith("–")

/** A heading is a few words; a longer line without a final stop is a paragraph that lost it. */
const isHeading = (line: string): boolean => isHeadingLike(line) && line.split(" ").length <= 8

const QUOTES: ReadonlySet<string> = new Set(['"', "”", "’", "'"])

/** "Iran admits it, cites 'human error'": a headline may end with a word in quotation marks, a sentence ends before them. */
const withoutQuote = (line: string): string => (QUOTES.has(line.at(-1) ?? "") ? line.slice(0, -1) : line)

/** What a paragraph is, given what came before it. */
const kindOf = (line: string, seenHeadline: boolean, seenBody: boolean): BlockKind => {
  if (isDate(line)) return "date"
  if (line.length > LONGEST_PARAGRAPH || isBoilerplate(line) || isCaption(line)) return "boilerplate"
  if (isByline(line)) return "byline"
  if (seenHeadline && !seenBody && isDatedName(line)) return "date"
  if (!seenHeadline && !seenBody && isHeadingLike(withoutQuote(line))) return "headline"
  return isHeading(line) ? "heading" : "body"
}

/** A body block without its dateline, which is kept beside it. */
const withDateline = (text: string, span: Span): Block => {
  const dateline = datelineOf(text.slice(span.start, span.end))
  if (dateline === undefined) return { ...span, kind: "body" }
  const end = span.start + dateline.length
  return { ...trimmed(text, { start: end, end: span.end }), kind: "body", dateline: { start: span.start, end } }
}

/**
 * The blocks of a text, in order.
 *
 * **Law** *nothing is cut*: every character that is not white space lies in a block or in its dateline. O(n).
 *
 * @example
 * ```ts import.meta.vitest
 * import { blocksOf } from "@corroborate/adapters/article/text/blocks"
 *
 * const text = "Two boats sink off Lagos\n\nBy A. Writer\n\nLAGOS: Two boats sank on Monday.\n\nAdvertisement"
 * blocksOf(text).map(({ kind }) => kind) // => ["headline", "byline", "body", "boilerplate"]
 * ```
 */
export const blocksOf = (text: string, marks: Marks = NO_MARKS): ReadonlyArray<Block> => {
  const marked = markedKinds(marks)
  const blocks: Array<Block> = []
  let seenHeadline = false
  let seenBody = false
  for (const span of paragraphsOf(text)) {
    const kind: BlockKind = marked(span) ?? kindOf(text.slice(span.start, span.end), seenHeadline, seenBody)
    const block = kind === "body" && !seenBody ? withDateline(text, span) : { ...span, kind }
    blocks.push(block)
    seenHeadline ||= kind === "headline"
    seenBody ||= kind === "body"
  }
  return blocks
}
