/** A web page, as a row of the table of formats. */
import type { Format } from "../Format.ts"
import { isPage } from "./recognise.ts"

/** See the head of this file. */
export const html: Format = {
  name: "html",
  title: "a web page; its text is a document of its own",
  extensions: [".html", ".htm"],
  maps: [
    "what the page shows -> a text derived from it, in which quotes are exact; then as in article",
    "menus, adverts, captions, what stands outside the article -> marked, not read, not cut",
    "JSON-LD article, meta, time, title, lang -> title, byline, dates, publisher, language of the page, each with its place",
  ],
  loses: [
    "scripts, styles, templates, noscript, frames, pictures, choices of forms, what is hidden by attribute or own style",
    "what style sheets hide or show; which words are links; the layout of tables beyond rows and cells",
  ],
  example: "corroborate check page.html",
  recognises: isPage,
  reader: async () => (await import("./adapter.ts")).readHtml,
}
