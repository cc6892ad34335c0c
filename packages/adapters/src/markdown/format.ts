/** A note in Markdown, as a row of the table of formats. */
import type { Format } from "../Format.ts"

/** See the head of this file. */
export const markdown: Format = {
  name: "md",
  title: "a note to paste, in Markdown",
  extensions: [".md"],
  maps: [
    "question -> a section: its answers with their quotes, what stands between them, what would change it",
    "conflict, dependence -> a sentence",
    "source -> its ties as they are described, and by whom",
    "document -> its name and SHA-256",
  ],
  loses: ["texts of documents, but for what is quoted", "of an answer with many claims, all but the first twelve"],
  example: "corroborate check --to md",
  writer: async () => (await import("./writer.ts")).writeMarkdown,
}
