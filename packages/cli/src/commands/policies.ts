/** `corroborate policies`: the table of policies. */
import { POLICIES } from "@corroborate/core"
import type { Command } from "../Command.ts"
import { EXIT } from "../Io.ts"
import { misuse } from "./check.ts"

const run: Command["run"] = ({ words }, io) => {
  if (words.length > 0) return Promise.resolve(misuse("`policies` takes no words", io))
  const width = Math.max(...POLICIES.map(({ name }) => name.length))
  for (const { name, version, title, cites } of POLICIES) {
    io.out(`${name.padEnd(width)}  ${version}  ${title}\n${" ".repeat(width + 5)}${cites}\n`)
  }
  return Promise.resolve(EXIT.calm)
}

/** See the head of this file. */
export const policies: Command = {
  name: "policies",
  words: "",
  meaning: "the rules that turn answers into a figure, and where they are written",
  options: {},
  examples: ["corroborate policies"],
  run,
}
