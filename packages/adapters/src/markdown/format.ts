/** A note in Markdown, as a row of the table of formats. */
import type { Format } from "../Format.ts"

/** See the head of this file. */
export const markdown: Format = {
  name: "md",
  title: "a note to paste, in Markdown",
  extensions: [".md"],
  maps: ["question -> a section with its positions as a table", "conflict -> a sentence", "claim -> its quote"],
  loses: ["provenance beyond the name and hash of each document"],
  example: "corroborate check --to md",
  writer: async () => (await import("./writer.ts")).writeMarkdown,
}
