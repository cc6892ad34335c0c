/**
 * The table of formats: what `--from` and `--to` name. Adding one is its folder and a line here; the contract of
 * readers and writers then runs for it.
 *
 * The order is that of recognition: the first row that recognises an input is taken.
 */
import type { Format, Sample } from "./Format.ts"

/** Every format. */
export const FORMATS: ReadonlyArray<Format> = [
  {
    name: "text",
    title: "the board, for people",
    extensions: [".txt"],
    writer: async () => (await import("./text/board.ts")).writeBoard,
  },
]

/** The format of a name. */
export const formatOf = (name: string): Format | undefined => FORMATS.find((format) => format.name === name)

/** The first format that recognises an input and can read it. */
export const recognise = (sample: Sample): Format | undefined =>
  FORMATS.find((format) => format.reader !== undefined && format.recognises?.(sample) === true)
