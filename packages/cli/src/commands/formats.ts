/** `corroborate formats`: the table of formats. */
import { FORMATS } from "@corroborate/adapters"
import type { Command } from "../Command.ts"
import { EXIT } from "../Io.ts"
import { misuse } from "./check.ts"

const run: Command["run"] = ({ words }, io) => {
  if (words.length > 0) return Promise.resolve(misuse("`formats` takes no words", io))
  const width = Math.max(...FORMATS.map(({ name }) => name.length))
  for (const { name, title, reader, writer } of FORMATS) {
    const ways = `${reader === undefined ? "    " : "read"} ${writer === undefined ? "     " : "write"}`
    io.out(`${name.padEnd(width)}  ${ways}  ${title}\n`)
  }
  return Promise.resolve(EXIT.calm)
}

/** See the head of this file. */
export const formats: Command = {
  name: "formats",
  words: "",
  meaning: "the formats that can be read and written",
  options: {},
  examples: ["corroborate formats"],
  run,
}
