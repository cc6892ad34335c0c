/** `corroborate check`: reads files and shows what the record shows. */
import { rivalHolders } from "@corroborate/core"
import { formatOf, FORMATS, LANGUAGE_TAGS, type Language } from "@corroborate/adapters"
import { isGiven, valueOf, type Command, type Typed } from "../Command.ts"
import { EXIT, type ExitCode, type Io } from "../Io.ts"
import { checkFormat, lookFor, prepare, READING, SAMPLE_TOLD, tellIssues } from "../reading.ts"
import { REVIEWING, reviewedBy, tellWithheld } from "../reviews.ts"

/** What is written when nothing says otherwise. */
const USUAL = "text"

/** The formats that a file to write may be named for: the one that its ending names, else all with that ending. */
const namedBy = (path: string): ReadonlyArray<string> => {
  const ending = /\.[^./\\]+$/.exec(path.toLowerCase())?.[0] ?? ""
  const names = FORMATS.filter(({ writer, extensions }) => writer !== undefined && extensions.includes(ending)).map(
    ({ name }) => name,
  )
  const own = names.find((name) => `.${name}` === ending)
  if (own !== undefined) return [own]
  return names.length === 0 || names.includes(USUAL) ? [USUAL] : names
}

/** The format to write: the one named, else the one that the file to write is named for; or what is wrong. */
const chosen = (typed: Typed): { readonly to: string } | string => {
  const named = valueOf(typed, "to") ?? (isGiven(typed, "json") ? "json" : undefined)
  if (named !== undefined) return checkFormat(named, "writer") ?? { to: named }
  const path = valueOf(typed, "out")
  const [to = USUAL, ...others] = path === undefined ? [] : namedBy(path)
  if (others.length === 0) return { to }
  return `\`--out ${path ?? ""}\` may be ${[to, ...others].join(", ")}; name one with --to`
}

const languageOf = (typed: Typed): { readonly language?: Language } | string => {
  const named = valueOf(typed, "lang")
  if (named === undefined) return {}
  const language = LANGUAGE_TAGS.find((tag) => tag === named)
  return language === undefined
    ? `\`--lang ${named}\` is no language of ours (${LANGUAGE_TAGS.join(", ")})`
    : { language }
}

const run: Command["run"] = async (typed, io) => {
  const choice = chosen(typed)
  if (typeof choice === "string") return misuse(choice, io)
  const language = languageOf(typed)
  if (typeof language === "string") return misuse(language, io)
  const prepared = await prepare(typed.words, typed, io)
  if (prepared._tag === "Usage") return misuse(prepared.problem, io)
  const { sample, told } = prepared
  const written = reviewedBy(typed, prepared.written)
  if (typeof written === "string") return misuse(written, io)
  if (sample) io.err(SAMPLE_TOLD)
  else for (const line of told) io.err(`${line}\n`)
  const format = formatOf(choice.to)
  const withheld = (await format?.withholds?.())?.(written) ?? []
  tellIssues(written.issues, io)
  tellWithheld(withheld, io)
  const write = await format?.writer?.()
  const text = write?.(written, { ...lookFor(typed, io), ...language }) ?? ""
  const path = valueOf(typed, "out")
  const problem = path === undefined ? undefined : await io.write(path, text)
  if (problem !== undefined) return misuse(`\`${path ?? ""}\` cannot be written: ${problem}`, io)
  if (path === undefined) io.out(text)
  else io.err(`wrote    ${path}  ${choice.to}\n`)
  if ([...written.issues, ...withheld].some(({ severity }) => severity === "refused")) return EXIT.refused
  const { assessments } = written.reconciliation
  const needed = assessments.some(({ needsPerson }) => needsPerson) || rivalHolders(assessments).length > 0
  return needed ? EXIT.person : EXIT.calm
}

/** Says what is wrong with a command as typed. */
export const misuse = (problem: string, io: Io): ExitCode => {
  io.err(`corroborate: ${problem}\n`)
  return EXIT.usage
}

/** See the head of this file. */
export const check: Command = {
  name: "check",
  words: "[FILES OR FOLDERS...]",
  meaning: "read files and show who says what, and where they conflict",
  options: {
    ...READING,
    ...REVIEWING,
    to: { value: "FORMAT", meaning: "write this format (corroborate formats lists them)" },
    json: { meaning: "same as --to json" },
    out: { value: "FILE", short: "o", meaning: "write to a file instead of stdout; its ending names the format" },
    lang: { value: "LANGUAGE", meaning: `language of the page (${LANGUAGE_TAGS.join(", ")}), for --to html` },
  },
  examples: [
    "corroborate check article.txt tolls.csv",
    "corroborate check saved-articles/ tolls.csv",
    "corroborate check article.txt --to json --out report.json",
    "corroborate check article.txt --as-of 2018-03-20",
    "corroborate check article.txt tolls.csv --policy all --out report.html",
  ],
  run,
}
