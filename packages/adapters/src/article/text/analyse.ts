/** The first stages together: a text, cut up. */
import { MAX_TOKENS, type Article, type Block, type Sentence, type Span, type Token } from "./Article.ts"
import { blocksOf } from "./blocks.ts"
import { inRunningCase } from "./casing.ts"
import { quotationsOf } from "./quotations.ts"
import { sentencesOf } from "./sentences.ts"
import { NO_MARKS, type Marks } from "./Marks.ts"
import type { Tagger } from "./tagger.ts"
import { tokensOf } from "./tokens.ts"

const isRead = ({ kind }: Block): boolean => kind === "headline" || kind === "body"

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

/**
 * Cuts an article up.
 *
 * **Law** *exact*: each token's text is its slice of the text. O(n).
 */
export const analyse = (text: string, tag: Tagger, marks: Marks = NO_MARKS): Article => {
  const blocks = blocksOf(text, marks)
  const running = inRunningCase(text, blocks)
  const tokens = tokensOf(text, running, tag(running))
  const spans = blocks.flatMap((block, i) =>
    isRead(block) ? sentencesOf(text, block).map((span) => ({ ...span, block: i })) : [],
  )
  return { text, blocks, sentences: distribute(spans, tokens), quotations: quotationsOf(text, blocks) }
}
