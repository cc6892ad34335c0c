/** Collected articles, as a row of the table of formats. */
import type { Format } from "../Format.ts"

/** A text of some length: a word or two may be anything. */
const TEXT = /"(?:text|maintext|body|content|article_text|full_text|raw_text)"\s*:\s*"[^"]{40}/
const ABOUT = /"(?:title|headline|url|link|canonical_url)"\s*:\s*"/g
const WHEN = /"(?:date\w*|pub\w*)"\s*:/

/** Texts with two of what an article is known by: its headline, its address, its day. */
const isArticles = (head: string): boolean => {
  if (!/^\s*[[{]/.test(head)) return false
  const about = new Set(head.match(ABOUT))
  return TEXT.test(head) && about.size + Number(WHEN.test(head)) >= 2
}

/** See the head of this file. */
export const articles: Format = {
  name: "articles",
  title: "collected articles: a list of them as JSON, or one on each line",
  extensions: [".json", ".jsonl", ".ndjson"],
  maps: [
    "title -> headline, by its outlet or by its author for the outlet; url or id -> subject; date -> said on",
    "text, by any of its usual names -> a text of its own, read as an article",
    "source, outlet, publisher, or the host of the address -> who published it",
  ],
  loses: ["other fields, such as pictures, languages, topics, scores", "all authors but the first"],
  licence: "of each outlet",
  example: "corroborate check test/adapters/articles/articles.jsonl",
  recognises: ({ head }) => isArticles(head),
  reader: async () => (await import("./adapter.ts")).readArticles,
}
