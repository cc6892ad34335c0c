/** A news article, as a row of the table of formats. */
import type { Format } from "../Format.ts"
import { isProse } from "./recognise.ts"

/** See the head of this file. */
export const article: Format = {
  name: "article",
  title: "a news article in English, plain text",
  extensions: [".txt"],
  maps: [
    "sentence that somebody is quoted or paraphrased in -> claim with its exact place",
    "byline, dateline -> document",
  ],
  loses: ["sentences of which no claim can be made with certainty"],
  example: "corroborate check packages/cli/sample/qadam.txt",
  recognises: isProse,
  reader: async () => (await import("./read.ts")).readArticle,
}
