/** Web pages, read as articles; and the report, written as one page. A row of the table of formats. */
import type { Format } from "../Format.ts"
import { isPage } from "./recognise.ts"

/** See the head of this file. */
export const html: Format = {
  name: "html",
  title: "a web page read as an article; or the whole report as one page to read or print",
  extensions: [".html", ".htm"],
  maps: [
    "what the page shows -> a text derived from it, in which quotes are exact; then as in article",
    "menus, adverts, captions, what stands outside the article -> marked, not read, not cut",
    "JSON-LD article, meta, time, title, lang -> title, byline, dates, publisher, language of the page, each with its place",
    "written: question -> a section: answers, quotes in context, what stands between them, what would change it",
    "written: rival quantities -> a drawing with its table; answers over time -> another",
    "written: source -> its ties as they are described, and by whom; document -> its name and SHA-256",
  ],
  loses: [
    "scripts, styles, templates, noscript, frames, pictures, choices of forms, what is hidden by attribute or own style",
    "what style sheets hide or show; which words are links; the layout of tables beyond rows and cells",
    "written: texts of documents, but for what is quoted and a line around it; provenance beyond the place of each claim",
  ],
  example: "corroborate check --to html",
  recognises: isPage,
  reader: async () => (await import("./adapter.ts")).readHtml,
  writer: async () => (await import("../html-report/writer.ts")).writeHtml,
}
