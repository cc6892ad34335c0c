/** The page to read or print, as a row of the table of formats. */
import type { Format } from "../Format.ts"

/** See the head of this file. */
export const html: Format = {
  name: "html",
  title: "the whole report as one page to read or print",
  extensions: [".html", ".htm"],
  maps: [
    "question -> a section: answers, quotes in context, what stands between them, what would change it",
    "rival quantities -> a drawing with its table; answers over time -> another",
    "source -> its ties as they are described, and by whom",
    "document -> its name and SHA-256",
  ],
  loses: [
    "texts of documents, but for what is quoted and a line around it",
    "provenance beyond the place of each claim",
  ],
  example: "corroborate check --to html --out report.html",
  writer: async () => (await import("./writer.ts")).writeHtml,
}
