/**
 * An article cut up: blocks, sentences, tokens, quotations. Every stage only adds spans over the one text; nothing is
 * ever cut out or rewritten, so each offset is an offset of the document.
 */
import type { Attribution } from "@corroborate/core"

/** A stretch of the text in UTF-16 code units, end excluded. */
export type Span = Attribution.Span

/** What a block of an article is. Only headline and body are read for claims. */
export type BlockKind = "headline" | "byline" | "date" | "heading" | "boilerplate" | "body"

/** A paragraph, or a line that stands alone. Its span leaves out outer white space and a dateline. */
export interface Block extends Span {
  readonly kind: BlockKind
  /** The place, date and agency before the first sentence: `"BEIRUT:"`. */
  readonly dateline?: Span
}

/** Part of speech, by the names of Universal Dependencies. */
export type PartOfSpeech =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X"

/** A word or a mark. */
export interface Token extends Span {
  readonly text: string
  /** Lower case, with curly apostrophes made straight. */
  readonly lower: string
  readonly lemma: string
  readonly pos: PartOfSpeech
  /** Starts with a capital letter. */
  readonly capital: boolean
}

/** A sentence with its tokens. Overlong ones are cut, so that no later stage sees more than {@link MAX_TOKENS}. */
export interface Sentence extends Span {
  readonly tokens: ReadonlyArray<Token>
  /** Place in {@link Article.blocks}. */
  readonly block: number
}

/** Tokens of a sentence at most. Bounds what the quadratic steps within one sentence can cost. */
export const MAX_TOKENS = 250

/** Words between quotation marks, the marks included. */
export interface Quotation extends Span {
  readonly block: number
}

/** How much of a text is read, in UTF-16 code units: 150,000 words, two books. Bounds the memory that a text takes. Chosen. */
export const LONGEST_ARTICLE = 1_000_000

/** A text cut up. */
export interface Article {
  /** The text as far as it is read. */
  readonly text: string
  /** Whether more follows than {@link LONGEST_ARTICLE}, which was not read. */
  readonly more: boolean
  readonly blocks: ReadonlyArray<Block>
  readonly sentences: ReadonlyArray<Sentence>
  readonly quotations: ReadonlyArray<Quotation>
}

/** Whether `outer` covers all of `inner`. */
export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Whether two spans have a character in common. */
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
