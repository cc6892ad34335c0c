/** What every part of a page is made from. */
import { nameOfSource, rulingsOf, type Lexicon, type Ruled } from "@corroborate/core"
import type { Written } from "../Format.ts"
import { dependence, type DependenceOf } from "../note/dependence.ts"
import { placesOf, type Places } from "../note/places.ts"
import { isolatedLexicon, type Safe } from "../text/isolate.ts"
import { apart, fragment, marked } from "../text/words.ts"
import { el, type Element } from "./Markup.ts"
import type { Words } from "./words/Words.ts"

/** See the head of this file. */
export interface Page {
  readonly written: Written
  readonly words: Words
  readonly safe: Safe
  /** Names and values in it are safe. */
  readonly lexicon: Lexicon
  readonly places: Places
  readonly dependenceOf: DependenceOf
  /** Names of documents by id, safe. */
  readonly documents: ReadonlyMap<string, string>
  readonly rulings: ReadonlyMap<string, ReadonlyArray<Ruled>>
}

/** Foreign words on a page from right to left are all kept apart: Latin letters turn such a line around as well. */
const safeFor = ({ direction }: Words): Safe => (direction === "rtl" ? (text) => apart(marked(text)) : fragment)

/** What a page is made from. */
export const pageOf = (written: Written, words: Words): Page => {
  const { reconciliation, texts, policies } = written
  const safe = safeFor(words)
  const lexicon = isolatedLexicon(reconciliation, safe)
  return {
    written,
    words,
    safe,
    lexicon,
    places: placesOf(written),
    documents: new Map(reconciliation.documents.map(({ id, name }) => [id, safe(name)])),
    dependenceOf: dependence(lexicon, reconciliation.documents, texts),
    rulings: rulingsOf(reconciliation, policies),
  }
}

/** The name of a source, safe. */
export const nameOf = (id: string, { lexicon }: Page): string => nameOfSource(id, lexicon.registry)

/** A heading with its place. */
export const heading = (tag: "h2" | "h3" | "h4", text: string, id?: string): Element => el(tag, { id }, text)

/** A list, or nothing for no items. */
export const bullets = (items: ReadonlyArray<Element>): ReadonlyArray<Element> =>
  items.length === 0 ? [] : [el("ul", {}, ...items.map((item) => el("li", {}, item)))]

/** Words that were written in English whatever the language of the page. */
export const inEnglish = (text: string): Element => el("span", { lang: "en", dir: "ltr" }, text)

/** Cells of a table with a heading for each column; wide tables scroll in their own place. */
export const table = (name: string, columns: ReadonlyArray<string>, rows: ReadonlyArray<Element>): Element =>
  el(
    "div",
    { class: "wide", role: "group", tabindex: "0", "aria-label": name },
    el(
      "table",
      {},
      el("thead", {}, el("tr", {}, ...columns.map((column) => el("th", { scope: "col" }, column)))),
      el("tbody", {}, ...rows),
    ),
  )
