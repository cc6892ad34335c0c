/** The board on a terminal, as a row of the table of formats. */
import type { Format } from "../Format.ts"

/** See the head of this file. */
export const text: Format = {
  name: "text",
  title: "the board, for people",
  extensions: [".txt"],
  maps: ["question -> a line with its status", "position -> its value, who says it, when", "conflict -> a sentence"],
  loses: ["quotes and places in documents (`corroborate show` has them)", "what cannot be told in a line"],
  example: "corroborate check --plain",
  writer: async () => (await import("./board.ts")).writeBoard,
}
