/** Argdown, as a row of the table of formats. */
import type { Format } from "../Format.ts"

/** See the head of this file. */
export const argdown: Format = {
  name: "argdown",
  title: "an argument map to draw or paste, in Argdown",
  extensions: [".argdown", ".ad"],
  maps: [
    "question -> a heading with its status as a tag",
    "answer -> a statement; claim behind it -> an argument that supports it",
    "answers that cannot both hold -> a contradiction",
  ],
  loses: [
    "which answer replaced which, but for a remark",
    "sources, documents, dependence and figures under policies",
    "of an answer with many claims, all but the first twelve; of a question, all but the first 200 contradictions",
  ],
  example: "corroborate check --to argdown",
  writer: async () => (await import("./writer.ts")).writeArgdown,
}
