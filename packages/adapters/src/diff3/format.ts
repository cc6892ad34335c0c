/** Disputes in the marks of a merge, as a row of the table of formats. */
import type { Format } from "../Format.ts"

/** See the head of this file. */
export const diff3: Format = {
  name: "diff3",
  title: "disputes as plain text for an e-mail, in the marks of diff3",
  extensions: [".diff3"],
  maps: [
    "dispute -> a block: one side, what all sides grant, the other sides",
    "answer of a side -> its words, its quotes, who passed them on, when and where",
    "question without dispute -> its answers in a line each",
  ],
  loses: [
    "sources, documents, dependence and figures under policies",
    "of a side with many claims, all but the first four; of a dispute, all but twelve sides",
  ],
  example: "corroborate check --to diff3",
  writer: async () => (await import("./writer.ts")).writeDiff3,
}
