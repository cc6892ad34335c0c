/**
 * The reader of news articles in plain text.
 *
 * Stages, each a pure function from text and earlier spans to spans: blocks, sentences, tokens, phrases, utterances,
 * sources, propositions, claims. Nothing is searched for by likeness: every quote is a slice of the text.
 */
import { Gazetteer, type Claim, type Document, type Reading } from "@corroborate/core"
import { decode, LARGEST_TEXT } from "../decode.ts"
import type { Reader } from "../Format.ts"
import { lineIndex } from "../json/lines.ts"
import { assemble } from "./claims/assemble.ts"
import { analyse } from "./text/analyse.ts"
import { LONGEST_ARTICLE, type Article } from "./text/Article.ts"
import { isOverlong, LONGEST_PARAGRAPH } from "./text/blocks.ts"
import { NO_MARKS, type Marks } from "./text/Marks.ts"
import { winkTagger } from "./text/winkTagger.ts"

/** Name and version of this reader, kept with every document it read. */
export const READ_BY = "article/1"

/** What is known of a text beside its words. */
export interface About {
  readonly publishedOn?: string
  /** Who publishes it, where the text names nobody: the name of a site. */
  readonly outlet?: string
  readonly marks?: Marks
}

/** Reads the text of a document, however it was come by. */
export const readText = (
  document: Document,
  text: string,
  { publishedOn, outlet, marks = NO_MARKS }: About,
): Reading => {
  const article = analyse(text, winkTagger, marks)
  const { sources, claims, publisher, events, date } = assemble(article, {
    id: document.id,
    name: document.name,
    gazetteer: Gazetteer.EMPTY,
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(outlet === undefined ? {} : { outlet }),
  })
  const read = { ...document, publisher, readBy: READ_BY, ...(date === undefined ? {} : { publishedOn: date }) }
  return {
    documents: [read],
    sources,
    claims,
    issues: issuesOf(article, claims, document.name),
    texts: [{ id: document.id, text }],
    events,
  }
}

/** Reads an article. See {@link Reader}. */
export const readArticle: Reader = (input, { publishedOn }): Reading => {
  const { document, text, issues } = decode(input, undefined, LARGEST_TEXT)
  if (text === undefined) return { documents: [document], sources: [], claims: [], issues, texts: [] }
  const reading = readText(document, text, publishedOn === undefined ? {} : { publishedOn })
  return { ...reading, issues: [...issues, ...reading.issues] }
}

/** What is too long to be read: paragraphs that are no prose, and what follows so much text that it is no article. */
const tooLong = ({ text, blocks, more }: Article, name: string): Reading["issues"] => {
  const long = blocks.filter(isOverlong)
  if (long.length === 0 && !more) return []
  const at = lineIndex(text)
  const refused = (offset: number, problem: string): Reading["issues"][number] => ({
    document: name,
    where: `line ${at(offset).line}`,
    problem,
    severity: "refused",
  })
  return [
    ...long.map(({ start }) =>
      refused(start, `the paragraph is longer than ${LONGEST_PARAGRAPH} characters and is not read`),
    ),
    ...(more
      ? [
          refused(
            text.length,
            `the text is longer than ${LONGEST_ARTICLE} characters; what follows this line is not read`,
          ),
        ]
      : []),
  ]
}

const issuesOf = (article: Article, claims: ReadonlyArray<Claim>, name: string): Reading["issues"] => {
  const refused = tooLong(article, name)
  return refused.length > 0 ? refused : nothingFound(claims, name)
}

const nothingFound = (claims: ReadonlyArray<Claim>, name: string): Reading["issues"] =>
  claims.length > 0
    ? []
    : [
        {
          document: name,
          where: "the whole file",
          problem: "no claim was found; is this a news article in English?",
          severity: "warning",
        },
      ]
