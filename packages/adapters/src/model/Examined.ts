/** A text made ready for answers to be held against it. */
import type { Claim, Reading } from "@corroborate/core"
import { labelOf, mainEvent } from "../article/event/mainEvent.ts"
import { parse } from "../article/grammar/parse.ts"
import { readText } from "../article/read.ts"
import { analyse } from "../article/text/analyse.ts"
import type { Article, Block, Sentence, Span } from "../article/text/Article.ts"
import { winkTagger } from "../article/text/winkTagger.ts"
import type { Document } from "@corroborate/core"

/** See the head of this file. */
export interface Examined {
  readonly article: Article
  /** Paragraphs that a model is shown, in order; it numbers them from 1. */
  readonly paragraphs: ReadonlyArray<Block>
  /** What our own rules read in the text. */
  readonly rules: Reading
  /** What claims on the text's own event are called; `undefined` when it names none. */
  readonly subject: string | undefined
  readonly publishedOn: string | undefined
}

const isRead = ({ kind }: Block): boolean => kind === "headline" || kind === "body"

/** Makes a text ready. */
export const examined = (document: Document, text: string, publishedOn: string | undefined): Examined => {
  const article = analyse(text, winkTagger)
  const main = mainEvent(parse(article))
  const rules = readText(document, text, publishedOn === undefined ? {} : { publishedOn })
  return {
    article,
    paragraphs: article.blocks.filter(isRead),
    rules,
    subject: main === undefined ? undefined : labelOf(main),
    publishedOn: rules.documents[0]?.publishedOn,
  }
}

/** The sentence that a stretch lies in; `undefined` when it lies in none or in several. */
export const sentenceAt = ({ article }: Examined, { start, end }: Span): Sentence | undefined =>
  article.sentences.find((sentence) => sentence.start <= start && end <= sentence.end)

/** What our rules made of the words at a stretch. */
export const rulesAt = ({ rules }: Examined, { start, end }: Span): ReadonlyArray<Claim> =>
  rules.claims.filter(({ valueAt }) => valueAt !== undefined && valueAt.start < end && start < valueAt.end)
