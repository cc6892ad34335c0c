/** `corroborate formats`: the table of formats. */
import { formatOf, FORMATS } from "@corroborate/adapters"
import { isGiven, type Command } from "../Command.ts"
import { formatInFull, formatsData, formatsList, formatsPage } from "../formatsTable.ts"
import { EXIT } from "../Io.ts"
import { suggestion } from "../parse.ts"
import { misuse } from "./check.ts"

const run: Command["run"] = (typed, io) => {
  const [name, ...more] = typed.words
  const format = name === undefined ? undefined : formatOf(name)
  if (name !== undefined && format === undefined) {
    const names = FORMATS.map((row) => row.name)
    return Promise.resolve(misuse(`there is no format \`${name}\`${suggestion(name, names)} (${names.join(", ")})`, io))
  }
  if (more.length > 0) return Promise.resolve(misuse("`formats` takes one name", io))
  const rows = format === undefined ? FORMATS : [format]
  if (isGiven(typed, "json")) io.out(formatsData(rows))
  else if (isGiven(typed, "md")) io.out(formatsPage(rows))
  else io.out(format === undefined ? formatsList(FORMATS) : formatInFull(format))
  return Promise.resolve(EXIT.calm)
}

/** See the head of this file. */
export const formats: Command = {
  name: "formats",
  words: "[NAME]",
  meaning: "the formats that can be read and written; one of them in full",
  options: {
    json: { meaning: "the table as JSON" },
    md: { meaning: "the table as a page of Markdown" },
  },
  examples: ["corroborate formats", "corroborate formats claims-csv", "corroborate formats --json"],
  run,
}
