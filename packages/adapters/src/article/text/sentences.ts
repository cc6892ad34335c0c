/** From a block to its sentences: the segmenter of the run time, put right where it breaks after abbreviations. */
import type { Span } from "./Article.ts"
import { trimmed } from "./lines.ts"

/** Words that a stop belongs to, whatever follows: titles before names, "No." before numbers. */
const ALWAYS: ReadonlySet<string> = new Set(
  "mr mrs ms dr prof gen col lt sgt maj capt cmdr adm brig rep sen gov pres st mt ft rev fr no vs hon messrs supt insp det cpl pvt sr jr".split(
    " ",
  ),
)

/** Words whose stop may also end the sentence: it does when the next word often starts one. */
const SOMETIMES: ReadonlySet<string> = new Set(
  "u.s u.n u.k e.u a.m p.m inc co corp ltd bros etc al d.c jan feb mar apr jun jul aug sept sep oct nov dec".split(" "),
)

const STARTERS: ReadonlySet<string> = new Set(
  "the a an in on at he she it they we i but and this that these those there his her its their when while after before as for since police officials some many most two three according however meanwhile".split(
    " ",
  ),
)

const lastWord = (text: string, { start, end }: Span): string => {
  let from = end
  while (from > start && text.charCodeAt(from - 1) > 32 && end - from < 12) from--
  return text.slice(from, end).replace(/^[("'“‘[]{1,3}/, "")
}

const firstWord = (text: string, { start, end }: Span): string => {
  let to = start
  while (to < end && text.charCodeAt(to) > 32 && to - start < 20) to++
  return text.slice(start, to).toLowerCase()
}

/** "A.", and not the figure of "on April 4.". */
const isInitial = (word: string): boolean =>
  word.length === 1 && word !== "I" && word.toUpperCase() === word && word.toLowerCase() !== word

/** "B.C", "D.C": letters with stops between them. */
const isLettered = (word: string): boolean =>
  word.length > 2 &&
  word.length % 2 === 1 &&
  Array.from(word).every((char, at) => (at % 2 === 1 ? char === "." : isInitial(char)))

const isLower = (char: string): boolean => char !== char.toUpperCase() && char === char.toLowerCase()

/** Whether the break between two segments is no end of a sentence. */
const isFalseBreak = (text: string, before: Span, after: Span): boolean => {
  const word = lastWord(text, before)
  const starts = text[after.start] ?? ""
  if (isLower(starts) && !word.endsWith("!") && !word.endsWith("?")) return true
  if (!word.endsWith(".")) return false
  const bare = word.slice(0, -1)
  if (ALWAYS.has(bare.toLowerCase()) || isInitial(bare)) return true
  return (SOMETIMES.has(bare.toLowerCase()) || isLettered(bare)) && !STARTERS.has(firstWord(text, after))
}

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" })

/** Longest stretch given to the segmenter at once. */
const STRETCH = 65_536

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= "0" && char <= "9"

/** Places within a segment where a sentence ends before figures, which the segmenter takes for its going on. */
const breaksBeforeFigures = (text: string, { start, end }: Span): ReadonlyArray<number> => {
  const breaks: Array<number> = []
  // Within the segment alone: a search of the whole text for each would cost its square.
  const segment = text.slice(start, end + 1)
  for (let found = segment.indexOf(". "); found !== -1; found = segment.indexOf(". ", found + 1)) {
    const at = start + found
    if (!isDigit(text[at + 2])) continue
    const word = lastWord(text, { start, end: at })
    const ends = word.length > 1 && !ALWAYS.has(word.toLowerCase()) && !SOMETIMES.has(word.toLowerCase())
    if (ends && !isDigit(word.at(-1))) breaks.push(at + 1)
  }
  return breaks
}

const splitBeforeFigures = (text: string, segment: Span): ReadonlyArray<Span> => {
  const breaks = [...breaksBeforeFigures(text, segment), segment.end]
  return breaks.map((end, i) => trimmed(text, { start: breaks[i - 1] ?? segment.start, end }))
}

const segmentsOf = (text: string, block: Span): ReadonlyArray<Span> => {
  const segments: Array<Span> = []
  for (let from = block.start; from < block.end; from += STRETCH) {
    const stretch = text.slice(from, Math.min(block.end, from + STRETCH))
    for (const { segment, index } of segmenter.segment(stretch)) {
      const span = trimmed(text, { start: from + index, end: from + index + segment.length })
      if (span.start < span.end) segments.push(...splitBeforeFigures(text, span))
    }
  }
  return segments
}

/**
 * The sentences of a block.
 *
 * **Law** *nothing is cut*: every character of the block that is not white space lies in a sentence. O(n).
 *
 * @example
 * ```ts import.meta.vitest
 * import { sentencesOf } from "@corroborate/adapters/article/text/sentences"
 *
 * const text = "Gen. A. Smith arrived at 6 p.m. on Monday. The U.S. Army left."
 * const sentences = sentencesOf(text, { start: 0, end: text.length })
 * sentences.map(({ start, end }) => text.slice(start, end)) // => ["Gen. A. Smith arrived at 6 p.m. on Monday.", "The U.S. Army left."]
 * ```
 */
export const sentencesOf = (text: string, block: Span): ReadonlyArray<Span> => {
  const sentences: Array<Span> = []
  for (const segment of segmentsOf(text, block)) {
    const before = sentences.at(-1)
    if (before !== undefined && isFalseBreak(text, before, segment)) {
      sentences[sentences.length - 1] = { start: before.start, end: segment.end }
    } else sentences.push(segment)
  }
  return sentences
}
