/**
 * Remarks in square brackets of whoever relays a report: "[Text]", "[passage omitted]", what a short name stands for.
 *
 * Papers put a word of their own into a quotation that way, and it belongs to the sentence. Where the head of a report
 * says in such brackets what it is, they hold remarks all through, and no sentence is built of them.
 */
import type { Block, Span } from "./Article.ts"

/** Longest remark, in UTF-16 code units. Chosen; the name of an organisation with its translation has some 100. */
const LONGEST = 300

/** The remark that opens at a place, its brackets included; `undefined` where none closes in time. */
const remarkAt = (text: string, open: number, end: number): Span | undefined => {
  const close = text.indexOf("]", open)
  return close === -1 || close >= end || close - open > LONGEST ? undefined : { start: open, end: close + 1 }
}

/** How far the remarks reach that follow a place with nothing but spaces between them; 0 where there are none. */
export const remarksAt = (paragraph: string, from: number): number => {
  let end = from
  for (;;) {
    let at = end
    while (paragraph[at] === " ") at++
    const remark = paragraph[at] === "[" ? remarkAt(paragraph, at, paragraph.length) : undefined
    if (remark === undefined) return end - from
    end = remark.end
  }
}

/** Whether the head of a report says in brackets what follows. */
const isRemarked = (text: string, blocks: ReadonlyArray<Block>): boolean => {
  const line = blocks.find(({ dateline }) => dateline !== undefined)?.dateline
  return line !== undefined && text[line.end - 1] === "]"
}

/** The remarks in a stretch of a text, in order. O(n). */
export const remarksIn = (text: string, { start, end }: Span): ReadonlyArray<Span> => {
  const found: Array<Span> = []
  for (let open = text.indexOf("[", start); open !== -1 && open < end; open = text.indexOf("[", open + 1)) {
    const remark = remarkAt(text, open, end)
    if (remark === undefined) continue
    found.push(remark)
    open = remark.end - 1
  }
  return found
}

/** The remarks of a report's paragraphs, in order; none where its head has none. O(n). */
const remarksOf = (text: string, blocks: ReadonlyArray<Block>): ReadonlyArray<Span> =>
  isRemarked(text, blocks) ? blocks.flatMap((block) => remarksIn(text, block)) : []

/** Verbs in their past, with which a sentence goes on behind a name: "reported", "was". */
const PAST: ReadonlySet<string> = new Set("has have had is are was were will would said told".split(" "))

const isVerb = (word: string): boolean => PAST.has(word) || (word.length > 4 && word.endsWith("ed"))

/** How a text goes on behind a remark: a verb there is none of a name's words, however it is printed. */
const goingOn = (text: string): string => {
  const [word = ""] = /^ *[A-Z][a-z]+(?= )/.exec(text) ?? []
  return isVerb(word.trim().toLowerCase()) ? word.toLowerCase() + text.slice(word.length) : text
}

/** The text with white space for its remarks. **Law** *same length*, so that offsets stand. O(n). */
export const withoutRemarks = (text: string, blocks: ReadonlyArray<Block>): string => {
  const remarks = remarksOf(text, blocks)
  if (remarks.length === 0) return text
  const ends = [0, ...remarks.map(({ end }) => end)]
  const kept = [...remarks, { start: text.length, end: text.length }].map(({ start, end }, i) => {
    const between = text.slice(ends[i], start)
    return (i === 0 ? between : goingOn(between)) + " ".repeat(end - start)
  })
  return kept.join("")
}
