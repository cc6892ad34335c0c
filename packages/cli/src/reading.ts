/** The options with which every command that reads files is told what to read, and the reading itself. */
import { formatOf, FORMATS, type ReadOptions, type Written } from "@corroborate/adapters"
import { Period, POLICIES, reconcile, sharedPassages, type AsOf, type Issue, type Policy } from "@corroborate/core"
import { isGiven, valueOf, type Option, type Typed } from "./Command.ts"
import type { Io } from "./Io.ts"
import { load } from "./load.ts"
import { suggestion } from "./parse.ts"
import { SAMPLE } from "./sample.ts"

/** Options of every command that reads files. */
export const READING: Readonly<Record<string, Option>> = {
  from: { value: "FORMAT", meaning: "read every file as this format instead of recognising it" },
  columns: { value: "FILE", meaning: "column map for tables (JSON)" },
  published: { value: "DATE", meaning: "date of publication, for documents that give none (YYYY-MM-DD)" },
  "as-of": { value: "DATE", meaning: "only what was said by then (YYYY-MM-DD)" },
  "as-of-happened": { value: "DATE", meaning: "only what happened by then" },
  "as-of-learned": { value: "DATE", meaning: "only what had come to us by then" },
  policy: { value: "NAME", many: true, meaning: "show the figure under a policy; `all` for every one" },
  plain: { meaning: "no colours, no drawing characters" },
}

/** What was read and reconciled, or what is wrong with the command as typed. */
export type Prepared =
  | {
      readonly _tag: "Ready"
      readonly written: Written
      readonly sample: boolean
      readonly told: ReadonlyArray<string>
    }
  | { readonly _tag: "Usage"; readonly problem: string }

const usage = (problem: string): Prepared => ({ _tag: "Usage", problem })

const CLOCKS = { said: "as-of", happened: "as-of-happened", learned: "as-of-learned" } as const

const clocksOf = (typed: Typed): AsOf | string => {
  const clocks: { -readonly [K in keyof AsOf]: AsOf[K] } = {}
  for (const clock of ["said", "happened", "learned"] as const) {
    const time = valueOf(typed, CLOCKS[clock])
    if (time === undefined) continue
    if (!Period.isInstant(time)) return `\`--${CLOCKS[clock]} ${time}\` is no date; write it as 2018-03-20`
    clocks[clock] = time
  }
  return clocks
}

const formatProblem = (name: string, way: "reader" | "writer"): string | undefined => {
  const format = formatOf(name)
  if (format?.[way] !== undefined) return undefined
  const names = FORMATS.filter((row) => row[way] !== undefined).map((row) => row.name)
  const verb = way === "reader" ? "read" : "written"
  return `\`${name}\` is no format that can be ${verb}${suggestion(name, names)} (${names.join(", ")})`
}

/** What is wrong with a format named for reading or writing; `undefined` when nothing is. */
export const checkFormat = (name: string | undefined, way: "reader" | "writer"): string | undefined =>
  name === undefined ? undefined : formatProblem(name, way)

const policiesOf = (typed: Typed): ReadonlyArray<Policy> | string => {
  const names = typed.options["policy"] ?? []
  if (names.includes("all")) return POLICIES
  const known = POLICIES.map(({ name }) => name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) return `\`${unknown}\` is no policy${suggestion(unknown, known)} (${known.join(", ")})`
  return POLICIES.filter(({ name }) => names.includes(name))
}

const readOptions = async (typed: Typed, io: Io): Promise<ReadOptions | string> => {
  const publishedOn = valueOf(typed, "published")
  if (publishedOn !== undefined && !(Period.isInstant(publishedOn) && publishedOn.length === 10)) {
    return `\`--published ${publishedOn}\` is no date; write it as 2018-03-20`
  }
  const path = valueOf(typed, "columns")
  const got = path === undefined ? undefined : await io.read(path)
  if (got !== undefined && "problem" in got) return `the column map \`${path ?? ""}\` cannot be read: ${got.problem}`
  return {
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(got === undefined ? {} : { columns: { name: path ?? "", text: new TextDecoder().decode(got.bytes) } }),
  }
}

/** Reads the files named, or the sample, and reconciles what came out. */
export const prepare = async (files: ReadonlyArray<string>, typed: Typed, io: Io): Promise<Prepared> => {
  const from = valueOf(typed, "from")
  const wrong = checkFormat(from, "reader")
  if (wrong !== undefined) return usage(wrong)
  const asOf = clocksOf(typed)
  if (typeof asOf === "string") return usage(asOf)
  const policies = policiesOf(typed)
  if (typeof policies === "string") return usage(policies)
  const options = await readOptions(typed, io)
  if (typeof options === "string") return usage(options)
  const { ledger, texts, issues, told } = await load(files.length === 0 ? [SAMPLE] : files, from, options, io)
  const reconciliation = reconcile(ledger.claims, { ...ledger, asOf, passages: sharedPassages(texts) })
  return { _tag: "Ready", written: { reconciliation, issues, texts, policies }, sample: files.length === 0, told }
}

/** How a text is to look, given what was typed. */
export const lookFor = (typed: Typed, io: Io): Io["look"] =>
  isGiven(typed, "plain") ? { ...io.look, plain: true, paint: (_, text) => text } : io.look

/** Issues told one by one before the rest are counted. */
const TOLD = 20

/** Says on stderr what could not be read. */
export const tellIssues = (issues: ReadonlyArray<Issue>, io: Io): void => {
  for (const { document, where, problem, severity } of issues.slice(0, TOLD)) {
    io.err(`${severity === "refused" ? "not read" : "warning"}: ${document}, ${where}: ${problem}\n`)
  }
  if (issues.length > TOLD) io.err(`... and ${issues.length - TOLD} more; --to json lists them all\n`)
}
