/** What `corroborate estimate` is asked to do, from the words typed. */
import { estimatorOf, ESTIMATORS, type Estimator } from "@corroborate/core"
import type { VoteRole } from "@corroborate/adapters"
import { isGiven, valueOf, type Option, type Typed } from "../Command.ts"
import { suggestion } from "../parse.ts"

/** Options of the command. */
export const ESTIMATING: Readonly<Record<string, Option>> = {
  method: {
    value: "NAME",
    many: true,
    meaning: "a method (corroborate methods lists them), or `all`; auto unless named",
  },
  set: { value: "NAME=NUMBER", many: true, meaning: "a parameter of the method, instead of its default" },
  gold: { value: "FILE", meaning: "items with the answers known to be right; methods do not see them" },
  columns: {
    value: "ROLE=NAME,...",
    meaning: "which column is the item, source, value, time, property: by name or number",
  },
  numeric: { meaning: "values are numbers or intervals (62, at least 62, 36-62)" },
  several: { value: "LETTER", meaning: "an item can have several answers; a cell parts them with this letter" },
  hierarchy: {
    value: "FILE",
    meaning: "which value lies in which: rows of value and parent, or id, name and parent id",
  },
  threads: {
    value: "N",
    meaning: "read a large table, and run the rounds of methods that can (crh), in so many threads",
  },
  sources: { meaning: "show every source with its trustworthiness" },
  items: { meaning: "show every answer to every item with its belief" },
  json: { meaning: "write corroborate.estimates/1" },
  out: { value: "FILE", short: "o", meaning: "write to a file instead of stdout" },
  plain: { meaning: "no colours, no drawing characters" },
}

/** What is to be done. */
export interface Plan {
  readonly file: string
  readonly methods: ReadonlyArray<Estimator>
  readonly parameters: Readonly<Record<string, number>>
  readonly columns: Partial<Record<VoteRole, string>>
  readonly numeric: boolean
  /** For the rounds of methods, and for reading; absent where nobody says. */
  readonly threads?: number
  readonly separator?: string
}

const ROLES: ReadonlyArray<VoteRole> = ["item", "source", "value", "time", "property"]

const columnsOf = (typed: string | undefined): Plan["columns"] | string => {
  const columns: { -readonly [K in keyof Plan["columns"]]: Plan["columns"][K] } = {}
  for (const part of typed?.split(",") ?? []) {
    const [name = "", ...rest] = part.split("=")
    const role = ROLES.find((known) => known === name.trim())
    if (role === undefined || rest.length === 0)
      return `\`--columns ${part}\`: write item=NAME, source=NAME, value=NAME or time=NAME`
    columns[role] = rest.join("=").trim()
  }
  return columns
}

/** Whether a method answers what is asked of the votes. */
const fits = ({ answers }: Estimator, numeric: boolean, several: boolean): boolean => {
  if (answers === "number") return numeric
  return answers !== "several" || several
}

/** A name without what people spell differently: TruthFinder, truth_finder, truth-finder. */
const folded = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "")

const methodsOf = (names: ReadonlyArray<string>, numeric: boolean, several: boolean): Plan["methods"] | string => {
  const fitting = ESTIMATORS.filter((method) => fits(method, numeric, several))
  if (names.includes("all")) return fitting
  const found: Array<Estimator> = []
  for (const name of names) {
    const method = ESTIMATORS.find((row) => folded(row.name) === folded(name))
    const known = ESTIMATORS.map((row) => row.name)
    if (method === undefined)
      return `\`${name}\` is no method${suggestion(name, known)} (corroborate methods lists them)`
    if (!fits(method, numeric, several))
      return `\`${name}\` is for ${method.answers === "number" ? "numbers: add --numeric" : "several answers: add --several LETTER"}`
    found.push(method)
  }
  return found
}

const parametersOf = (typed: ReadonlyArray<string>, methods: Plan["methods"]): Plan["parameters"] | string => {
  const parameters: Record<string, number> = {}
  const known = Array.from(new Set(methods.flatMap(({ defaults }) => Object.keys(defaults))))
  for (const part of typed) {
    const [name = "", value = ""] = part.split("=")
    if (value.trim() === "" || !Number.isFinite(Number(value))) return `\`--set ${part}\`: write NAME=NUMBER`
    if (!known.includes(name))
      return `no method here has a parameter \`${name}\`${suggestion(name, known)}${known.length === 0 ? "" : ` (${known.join(", ")})`}`
    parameters[name] = Number(value)
  }
  return parameters
}

/** The method that runs when none is named. */
const DEFAULT = estimatorOf("auto")?.name ?? "majority"

/** The plan, or what is wrong with the words. */
export const planOf = (typed: Typed): Plan | string => {
  const [file, ...more] = typed.words
  if (file === undefined) return "name a file of votes: corroborate estimate FILE"
  if (more.length > 0) return `\`estimate\` takes one file; \`${more[0] ?? ""}\` is one too many`
  const columns = columnsOf(valueOf(typed, "columns"))
  if (typeof columns === "string") return columns
  const [numeric, separator] = [isGiven(typed, "numeric"), valueOf(typed, "several")]
  if (separator !== undefined && !/^[!-~]$/.test(separator)) return "`--several` takes one letter, such as ;"
  if (separator !== undefined && numeric) return "`--several` and `--numeric` do not go together"
  const threads = valueOf(typed, "threads")
  if (threads !== undefined && !/^[1-9]\d?$/.test(threads))
    return `\`--threads ${threads}\`: write a number from 1 to 99`
  const methods = methodsOf(typed.options["method"] ?? [DEFAULT], numeric, separator !== undefined)
  if (typeof methods === "string") return methods
  const parameters = parametersOf(typed.options["set"] ?? [], methods)
  if (typeof parameters === "string") return parameters
  return {
    file,
    methods,
    parameters,
    columns,
    numeric,
    ...(threads === undefined ? {} : { threads: Number(threads) }),
    ...(separator === undefined ? {} : { separator }),
  }
}
