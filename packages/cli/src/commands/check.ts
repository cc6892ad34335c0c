/** `corroborate check`: reads files and shows what the record shows. */
import { formatOf } from "@corroborate/adapters"
import { isGiven, valueOf, type Command, type Typed } from "../Command.ts"
import { EXIT, type ExitCode, type Io } from "../Io.ts"
import { REVIEWING, reviewedBy } from "../reviews.ts"
import { checkFormat, lookFor, prepare, READING, tellIssues } from "../reading.ts"

const chosen = (typed: Typed): string => valueOf(typed, "to") ?? (isGiven(typed, "json") ? "json" : "text")

const run: Command["run"] = async (typed, io) => {
  const to = chosen(typed)
  const wrong = checkFormat(to, "writer")
  if (wrong !== undefined) return misuse(wrong, io)
  const prepared = await prepare(typed.words, typed, io)
  if (prepared._tag === "Usage") return misuse(prepared.problem, io)
  const { sample, told } = prepared
  const written = reviewedBy(typed, prepared.written)
  if (typeof written === "string") return misuse(written, io)
  if (sample) io.err("No file named: checking the bundled sample. Check your own with: corroborate check FILES...\n")
  else for (const line of told) io.err(`${line}\n`)
  const format = formatOf(to)
  const withheld = (await format?.withholds?.())?.(written) ?? []
  tellIssues([...written.issues, ...withheld], io)
  const write = await format?.writer?.()
  const text = write?.(written, lookFor(typed, io)) ?? ""
  const path = valueOf(typed, "out")
  const problem = path === undefined ? undefined : await io.write(path, text)
  if (problem !== undefined) return misuse(`\`${path ?? ""}\` cannot be written: ${problem}`, io)
  if (path === undefined) io.out(text)
  if ([...written.issues, ...withheld].some(({ severity }) => severity === "refused")) return EXIT.refused
  return written.reconciliation.assessments.some(({ needsPerson }) => needsPerson) ? EXIT.person : EXIT.calm
}

/** Says what is wrong with a command as typed. */
export const misuse = (problem: string, io: Io): ExitCode => {
  io.err(`corroborate: ${problem}\n`)
  return EXIT.usage
}

/** See the head of this file. */
export const check: Command = {
  name: "check",
  words: "[FILES...]",
  meaning: "read files and show who says what, and where they conflict",
  options: {
    ...READING,
    ...REVIEWING,
    to: { value: "FORMAT", meaning: "write this format (corroborate formats lists them)" },
    json: { meaning: "same as --to json" },
    out: { value: "FILE", short: "o", meaning: "write to a file instead of stdout" },
  },
  examples: [
    "corroborate check article.txt tolls.csv",
    "corroborate check article.txt --to json --out report.json",
    "corroborate check article.txt --as-of 2018-03-20",
  ],
  run,
}
