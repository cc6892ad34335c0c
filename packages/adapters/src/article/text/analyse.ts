/** The first stages together: a text, cut up. */
import {
  LONGEST_ARTICLE,
  MAX_TOKENS,
  type Article,
  type Block,
  type Sentence,
  type Span,
  type Token,
} from "./Article.ts"
import { blocksOf, isOverlong } from "./blocks.ts"
import { inRunningCase } from "./casing.ts"
import { withPlainLetters } from "./plainLetters.ts"
import { quotationsOf } from "./quotations.ts"
import { sentencesOf } from "./sentences.ts"
import { withoutRemarks } from "./remarks.ts"
import { NO_MARKS, type Marks } from "./Marks.ts"
import type { Tagger } from "./tagger.ts"
import { tokensOf } from "./tokens.ts"

const isRead = ({ kind }: Block): boolean => kind === "headline" || kind === "body"

/** The text with white space for what is too long to be prose, so that no time is spent on it. Of the same length. */
const withoutOverlong = (text: string, blocks: ReadonlyArray<Block>): string => {
  const overlong = blocks.filter(isOverlong)
  if (overlong.length === 0) return text
  const ends = [0, ...overlong.map(({ end }) => end)]
  const kept = overlong.map(({ start, end }, i) => text.slice(ends[i], start) + " ".repeat(end - start))
  return kept.join("") + text.slice(ends.at(-1))
}

/** No word is longer, in UTF-16 code units: taggers try longer ones from each of their letters. Chosen. */
const LONGEST_WORD = 256

const isSpace = (code: number): boolean => code <= 32 || code === 0xa0

/** The text with white space for what no space breaks and is too long to be a word. Of the same length. O(n). */
const withoutLongWords = (text: string): string => {
  const parts: Array<string> = []
  let [kept, from] = [0, 0]
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isSpace(text.charCodeAt(at))) continue
    if (at - from > LONGEST_WORD) {
      parts.push(text.slice(kept, from), " ".repeat(at - from))
      kept = at
    }
    from = at + 1
  }
  return parts.length === 0 ? text : parts.join("") + text.slice(kept)
}

/** Pieces of at most {@link MAX_TOKENS} tokens. */
const pieces = (tokens: ReadonlyArray<Token>): ReadonlyArray<ReadonlyArray<Token>> =>
  Array.from({ length: Math.ceil(tokens.length / MAX_TOKENS) }, (_, i) =>
    tokens.slice(i * MAX_TOKENS, (i + 1) * MAX_TOKENS),
  )

/** Gives each span its tokens; both are in order. O(spans + tokens). */
const distribute = (
  spans: ReadonlyArray<Span & { readonly block: number }>,
  tokens: ReadonlyArray<Token>,
): ReadonlyArray<Sentence> => {
  const sentences: Array<Sentence> = []
  let at = 0
  for (const { start, end, block } of spans) {
    while ((tokens[at]?.end ?? end) <= start && at < tokens.length) at++
    const from = at
    while (at < tokens.length && (tokens[at]?.start ?? end) < end) at++
    const own = tokens.slice(from, at)
    if (own.length <= MAX_TOKENS) sentences.push({ start, end, block, tokens: own })
    else {
      for (const piece of pieces(own)) {
        sentences.push({ start: piece[0]?.start ?? start, end: piece.at(-1)?.end ?? end, block, tokens: piece })
      }
    }
  }
  return sentences
}

/** The text as far as it is read: whole paragraphs, where there are any. */
const readable = (text: string): string => {
  if (text.length <= LONGEST_ARTICLE) return text
  const lastBreak = text.lastIndexOf("\n", LONGEST_ARTICLE)
  return text.slice(0, lastBreak > 0 ? lastBreak : LONGEST_ARTICLE)
}

/**
 * Cuts an article up.
 *
 * **Law** *exact*: each token's text is its slice of the text. O(n).
 */
export const analyse = (whole: string, tag: Tagger, marks: Marks = NO_MARKS): Article => {
  const text = readable(whole)
  const blocks = blocksOf(text, marks)
  const read = withoutRemarks(text, blocks)
  const running = withPlainLetters(withoutLongWords(withoutOverlong(inRunningCase(read, blocks), blocks)))
  const tokens = tokensOf(text, running, tag(running))
  const spans = blocks.flatMap((block, i) =>
    isRead(block) ? sentencesOf(read, block).map((span) => ({ ...span, block: i })) : [],
  )
  return {
    text,
    more: text.length < whole.length,
    blocks,
    sentences: distribute(spans, tokens),
    quotations: quotationsOf(text, blocks),
  }
}
