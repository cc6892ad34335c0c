/** The documents that a page rests on, each by the hash of its bytes, and what of them could not be read. */
import type { Document, Issue } from "@corroborate/core"
import { marked } from "../text/words.ts"
import { el, type Element } from "./Markup.ts"
import { heading, inEnglish, nameOf, table, type Page } from "./Page.ts"
import { day } from "./quotes.ts"

/** Issues told; the rest are counted. */
const TOLD = 200

const row = (document: Document, page: Page): Element => {
  const { name, sha256, publisher, publishedOn, readBy, derivedFrom } = document
  const { safe, words } = page
  return el(
    "tr",
    {},
    el("th", { scope: "row" }, el("bdi", {}, marked(name))),
    el("td", {}, publisher === undefined ? "" : nameOf(publisher, page)),
    el("td", {}, ...(publishedOn === undefined ? [] : [day(marked(publishedOn))])),
    el("td", {}, readBy === undefined ? "" : safe(readBy)),
    el(
      "td",
      { class: "hash" },
      el("span", { class: "ltr" }, marked(sha256)),
      ...(derivedFrom === undefined ? [] : [el("p", {}, words.phrases.derivedFrom(safe(derivedFrom)))]),
    ),
  )
}

/** The list of originals. */
export const originals = (page: Page): Element => {
  const { labels } = page.words
  const columns = [labels.name, labels.publisher, labels.published, labels.readBy, labels.hash]
  return el(
    "section",
    { "aria-labelledby": "originals" },
    heading("h2", labels.originals, "originals"),
    table(
      labels.originals,
      columns,
      page.written.reconciliation.documents.map((document) => row(document, page)),
    ),
  )
}

const issue = ({ document, where, problem }: Issue, { safe }: Page): Element =>
  el("li", {}, `${safe(document)}: `, inEnglish(`${marked(where)}: ${marked(problem)}`))

/** What could not be read, when there is any. */
export const notRead = (page: Page): ReadonlyArray<Element> => {
  const { issues } = page.written
  if (issues.length === 0) return []
  const { labels, counts } = page.words
  const more = issues.length - TOLD
  return [
    el(
      "section",
      { "aria-labelledby": "not-read" },
      heading("h2", labels.notRead, "not-read"),
      el("ul", {}, ...issues.slice(0, TOLD).map((one) => issue(one, page))),
      ...(more > 0 ? [el("p", {}, counts.moreIssues(more))] : []),
    ),
  ]
}
