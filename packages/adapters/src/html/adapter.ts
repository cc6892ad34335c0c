/**
 * The reader of web pages: the page's text is a document of its own, derived from the page, and quotes are exact in it.
 */
import { Ledger, sha256Hex, type Document, type Input, type Issue, type Reading, type Stated } from "@corroborate/core"
import { readText, type About } from "../article/read.ts"
import { fullDate } from "../article/time/months.ts"
import { decode, LARGEST_TEXT } from "../decode.ts"
import { OWN_PAGE } from "../engine.ts"
import type { Reader, ReadOptions } from "../Format.ts"
import { issuesOf } from "../issues.ts"
import { withoutEmbedded } from "./embedded.ts"
import { encodingOf } from "./encoding.ts"
import { marksOf } from "./marks.ts"
import type { Page } from "./Page.ts"
import { statedBy } from "./stated.ts"
import { takeApart } from "./takeApart.ts"

/** Name and version of this reader, kept with every page it read. */
export const READ_BY = "html/1"

/** What a page came with, when it was saved within another file. */
export interface Came {
  /** What to call the page itself. */
  readonly name?: string
  readonly charset?: string
  readonly learnedOn?: string
  readonly stated?: ReadonlyArray<Stated>
  readonly derivedFrom?: string
}

const nothing = (document: Document, issues: ReadonlyArray<Issue>): Reading => ({
  ...Ledger.EMPTY,
  documents: [document],
  texts: [],
  issues,
})

/** The first date that a page gives itself; `undefined` when it gives none that can be read. */
const dateOf = (stated: ReadonlyArray<Stated>): string | undefined =>
  stated
    .filter(({ what }) => what === "published")
    .map(({ words }) => fullDate(words))
    .find((date) => date !== undefined)

const hasLetter = (words: string): boolean => words.toLowerCase() !== words.toUpperCase()

const aboutOf = (page: Page, stated: ReadonlyArray<Stated>, { publishedOn }: ReadOptions): About => {
  const date = dateOf(stated) ?? publishedOn
  const outlet = stated.find(({ what, words }) => what === "publisher" && hasLetter(words))?.words
  const titles = stated.filter(({ what }) => what === "title").map(({ words }) => words)
  return {
    marks: marksOf(page, titles),
    ...(date === undefined ? {} : { publishedOn: date }),
    ...(outlet === undefined ? {} : { outlet }),
  }
}

/** Characters that turn the text around them, so that a line does not read as it is written. */
const OVERRIDES = ["\u202D", "\u202E"]

const warningsOf = (name: string, { text, unclosed }: Page): ReadonlyArray<Issue> => {
  const issues = issuesOf(name)
  for (const { words, line } of unclosed) {
    issues.warn(
      `line ${line}`,
      `the element \`${words}\` is never closed; what follows it is not shown and was not read`,
    )
  }
  if (OVERRIDES.some((character) => text.includes(character))) {
    issues.warn("the whole file", "the text has characters that turn it around; what is shown is not what is written")
  }
  return issues.all()
}

/** Characters of a page without the files in it. Bounds what its tags can take of memory. Chosen: ten times large ones. */
const LARGEST_PAGE = 12_000_000

/** How much of a page is looked at for who made it. */
const OWN = 4096

/** A report of ours in the folder of what it was made from would be a source that repeats all others. */
const ownReport = (document: string): Issue => ({
  document,
  where: "the whole file",
  problem: "this is a report that corroborate wrote; it is no source, and nothing was read from it",
  severity: "warning",
})

/** Reads a page, perhaps one that was saved within another file. */
export const readPage = (input: Input, came: Came, options: ReadOptions): Reading => {
  const { document, text: markup, issues } = decode(input, encodingOf(input.bytes, came.charset), LARGEST_TEXT)
  const when = came.learnedOn === undefined ? {} : { learnedOn: came.learnedOn }
  const from = came.derivedFrom === undefined ? {} : { derivedFrom: came.derivedFrom }
  const original: Document = { ...document, name: came.name ?? input.name, ...when, ...from, readBy: READ_BY }
  if (markup === undefined) return nothing(original, issues)
  const refuse = (problem: string): Reading =>
    nothing(original, [...issues, { document: input.name, where: "the whole file", problem, severity: "refused" }])
  if (markup.slice(0, OWN).includes(OWN_PAGE)) return nothing(original, [...issues, ownReport(input.name)])
  const bare = withoutEmbedded(markup)
  if (bare.length > LARGEST_PAGE)
    return refuse(`a page of more than ${LARGEST_PAGE} characters beside its pictures is not read`)
  const page = bare.includes("<") ? takeApart(bare) : undefined
  if (page === undefined || page.tags === 0)
    return refuse("this is no web page: there is no tag in it; read plain text with --from article")
  if (page.text === "") return refuse("the page shows no text; was it saved before it was loaded?")
  const stated = [...(came.stated ?? []), ...statedBy(page)]
  const described: Document = stated.length === 0 ? original : { ...original, stated }
  const id = sha256Hex(new TextEncoder().encode(page.text))
  const derived: Document = { id, name: `text of ${input.name}`, sha256: id, ...when, derivedFrom: document.id }
  const reading = readText(derived, page.text, aboutOf(page, stated, options))
  const told = reading.issues.map((issue) => ({ ...issue, document: input.name }))
  return {
    ...Ledger.merge([reading, { ...Ledger.EMPTY, documents: [described] }]),
    texts: reading.texts,
    events: reading.events ?? [],
    issues: [...issues, ...warningsOf(input.name, page), ...told],
  }
}

/** Reads a web page. See {@link Reader}. */
export const readHtml: Reader = (input, options) => readPage(input, {}, options)
