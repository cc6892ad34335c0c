/** The options with which every command that reads files is told what to read, and the reading itself. */
import {
  formatOf,
  FORMATS,
  readGazetteer,
  readPolicies,
  readRegroupings,
  type Decided,
  type ReadOptions,
  type Settings,
  type Written,
} from "@corroborate/adapters"
import {
  estimatorOf,
  ESTIMATORS,
  Gazetteer,
  linkEvents,
  locate,
  locateEvents,
  Period,
  POLICIES,
  reconcile,
  sharedPassages,
  type AsOf,
  type Estimator,
  type Issue,
  type Policy,
} from "@corroborate/core"
import { isGiven, valueOf, type Option, type Typed } from "./Command.ts"
import type { Io } from "./Io.ts"
import { load } from "./load.ts"
import { suggestion } from "./parse.ts"
import { SAMPLE } from "./sample.ts"

/** Options with which readers are told what they need to know. */
export const HOW_TO_READ: Readonly<Record<string, Option>> = {
  from: { value: "FORMAT", meaning: "read every file as this format instead of recognising it" },
  columns: { value: "FILE", meaning: "column map for tables (JSON)" },
  published: { value: "DATE", meaning: "date of publication, for documents that give none (YYYY-MM-DD)" },
}

/** Options of every command that reads files and reconciles them. */
export const READING: Readonly<Record<string, Option>> = {
  ...HOW_TO_READ,
  "as-of": { value: "DATE", meaning: "only what was said by then (YYYY-MM-DD)" },
  "as-of-happened": { value: "DATE", meaning: "only what happened by then" },
  "as-of-learned": { value: "DATE", meaning: "only what had come to us by then" },
  gazetteer: { value: "FILE", meaning: "places and what they lie in (JSON)" },
  regroup: { value: "FILE", meaning: "questions and events that you split or merged (JSON)" },
  policies: { value: "FILE", meaning: "policies of your own: others with parameters set (JSON)" },
  policy: { value: "NAME", many: true, meaning: "show the figure under a policy; `all` for every one" },
  estimate: {
    value: "NAME",
    many: true,
    meaning: "show what a method of truth discovery concludes, such as auto; never part of a status",
  },
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

const chosenPolicies = (typed: Typed, own: ReadonlyArray<Policy>): ReadonlyArray<Policy> | string => {
  const all = [...POLICIES, ...own]
  const names = typed.options["policy"] ?? own.map(({ name }) => name)
  if (names.includes("all")) return all
  const known = all.map(({ name }) => name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) return `\`${unknown}\` is no policy${suggestion(unknown, known)} (${known.join(", ")})`
  return all.filter(({ name }) => names.includes(name))
}

const chosenMethods = (typed: Typed): ReadonlyArray<Estimator> | string => {
  const found: Array<Estimator> = []
  for (const name of typed.options["estimate"] ?? []) {
    const method = estimatorOf(name)
    if (method === undefined)
      return `\`${name}\` is no method${suggestion(
        name,
        ESTIMATORS.map((row) => row.name),
      )} (corroborate methods lists them)`
    found.push(method)
  }
  return found
}

/** The text of a file that an option names, why it cannot be had, or nothing when the option is not given. */
const fileOf = async (
  typed: Typed,
  option: string,
  io: Io,
): Promise<{ readonly name: string; readonly text: string } | string | undefined> => {
  const path = valueOf(typed, option)
  if (path === undefined) return undefined
  const got = await io.read(path)
  if ("problem" in got) return `\`--${option} ${path}\` cannot be read: ${got.problem}`
  return { name: path, text: new TextDecoder().decode(got.bytes) }
}

/** What a settings file holds, or its faults in one text. Nothing of a file with a fault is used. */
const settingsOf = async <A>(
  typed: Typed,
  option: string,
  read: (written: string) => Settings<A>,
  nothing: A,
  io: Io,
): Promise<{ readonly value: A } | string> => {
  const file = await fileOf(typed, option, io)
  if (file === undefined) return { value: nothing }
  if (typeof file === "string") return file
  const settings = read(file.text)
  if ("value" in settings) return settings
  const faults = settings.faults.map(({ where, problem }) => `${file.name}, ${where}: ${problem}`)
  return `nothing of \`--${option} ${file.name}\` was used\n  ${faults.join("\n  ")}`
}

/** What readers are told beside the bytes, or what is wrong with it as typed. */
export const readOptions = async (typed: Typed, io: Io): Promise<ReadOptions | string> => {
  const publishedOn = valueOf(typed, "published")
  if (publishedOn !== undefined && !(Period.isInstant(publishedOn) && publishedOn.length === 10)) {
    return `\`--published ${publishedOn}\` is no date; write it as 2018-03-20`
  }
  const columns = await fileOf(typed, "columns", io)
  if (typeof columns === "string") return columns
  return { ...(publishedOn === undefined ? {} : { publishedOn }), ...(columns === undefined ? {} : { columns }) }
}

/** Everything that was told beside the files to read. */
interface Told {
  readonly asOf: AsOf
  readonly policies: ReadonlyArray<Policy>
  readonly methods: ReadonlyArray<Estimator>
  readonly gazetteer: Gazetteer.Gazetteer
  readonly decided: Decided
  readonly options: ReadOptions
}

const toldBeside = async (typed: Typed, io: Io): Promise<Told | string> => {
  const asOf = clocksOf(typed)
  if (typeof asOf === "string") return asOf
  const own = await settingsOf(typed, "policies", readPolicies, [], io)
  if (typeof own === "string") return own
  const policies = chosenPolicies(typed, own.value)
  if (typeof policies === "string") return policies
  const methods = chosenMethods(typed)
  if (typeof methods === "string") return methods
  const gazetteer = await settingsOf(typed, "gazetteer", readGazetteer, Gazetteer.EMPTY, io)
  if (typeof gazetteer === "string") return gazetteer
  const regroupings = await settingsOf(typed, "regroup", readRegroupings, { regroupings: [], events: [] }, io)
  if (typeof regroupings === "string") return regroupings
  const options = await readOptions(typed, io)
  if (typeof options === "string") return options
  return { asOf, policies, methods, gazetteer: gazetteer.value, decided: regroupings.value, options }
}

/** Reads the files named, or the sample, and reconciles what came out. */
export const prepare = async (files: ReadonlyArray<string>, typed: Typed, io: Io): Promise<Prepared> => {
  const from = valueOf(typed, "from")
  const wrong = checkFormat(from, "reader")
  if (wrong !== undefined) return usage(wrong)
  const beside = await toldBeside(typed, io)
  if (typeof beside === "string") return usage(beside)
  const { asOf, policies, methods, gazetteer, decided, options } = beside
  const { ledger, texts, issues, events, told } = await load(files.length === 0 ? [SAMPLE] : files, from, options, io)
  const passages = sharedPassages(texts)
  const names = new Map(ledger.documents.map(({ id, name }) => [id, name]))
  const { claims, links } = linkEvents(locate(ledger.claims, gazetteer), locateEvents(events, gazetteer), {
    passages,
    decisions: decided.events,
    nameOf: (document) => names.get(document) ?? document.slice(0, 8),
  })
  const { regroupings } = decided
  const reconciliation = reconcile(claims, { ...ledger, asOf, regroupings, passages, links })
  const written = { reconciliation, issues, texts, policies, methods }
  return { _tag: "Ready", written, sample: files.length === 0, told }
}

/** How a text is to look, given what was typed. */
export const lookFor = (typed: Typed, io: Io): Io["look"] =>
  isGiven(typed, "plain") ? { ...io.look, plain: true, paint: (_, text) => text } : io.look

/** Said when no file was named, so that nobody takes the sample for their own record. */
export const SAMPLE_TOLD = "No file named: this is the bundled sample. Name your own files after the command.\n"

/** Issues told one by one before the rest are counted. */
const TOLD = 20

/** Says on stderr what could not be read. */
export const tellIssues = (issues: ReadonlyArray<Issue>, io: Io): void => {
  for (const { document, where, problem, severity } of issues.slice(0, TOLD)) {
    io.err(`${severity === "refused" ? "not read" : "warning"}: ${document}, ${where}: ${problem}\n`)
  }
  if (issues.length > TOLD) io.err(`... and ${issues.length - TOLD} more; --to json lists them all\n`)
  const lost = issues.filter(({ severity }) => severity === "refused").length
  if (lost > 0) io.err(`${lost} not read in all; what could be read is shown, and no file of yours was changed\n`)
}
