/** A column map held against a header: names of columns become places in a row. */
import type { Fault } from "../json/settings.ts"
import type { Answer, ColumnMap, Given } from "./columns.ts"
import type { Header } from "./header.ts"

/** Where a field of a claim comes from. */
export type Origin =
  | { readonly _tag: "Constant"; readonly text: string }
  | ColumnOrigin
  | { readonly _tag: "Template"; readonly parts: ReadonlyArray<string | ColumnOrigin> }

/** A column by place and name, or the part of its cells between some words. */
export interface ColumnOrigin {
  readonly _tag: "Column"
  readonly at: number
  readonly name: string
  readonly split?: string
  readonly after?: string
  readonly until?: string
}

/** Where the time of what happened comes from. */
export type HappenedPlan =
  | Origin
  | { readonly _tag: "Ends"; readonly start: ColumnOrigin; readonly end: ColumnOrigin }
  | { readonly _tag: "Parts"; readonly year: ColumnOrigin; readonly month?: ColumnOrigin; readonly day?: ColumnOrigin }
  | {
      readonly _tag: "Coded"
      readonly day: ColumnOrigin
      readonly code: ColumnOrigin
      readonly codes: ReadonlyMap<string, "day" | "week" | "month" | "year">
    }

/** One question that rows answer. */
export interface AnswerPlan {
  readonly property: Origin
  readonly unit?: string
  readonly kind?: NonNullable<Answer["kind"]>
  readonly blank: ReadonlySet<string>
  readonly value?: Origin
  readonly low?: ColumnOrigin
  readonly high?: ColumnOrigin
  readonly population?: Origin
  readonly source?: Origin
  readonly when?: { readonly column: ColumnOrigin; readonly is: string }
}

/** A map whose columns were all found. */
export interface Plan {
  readonly subject: ReadonlyArray<Origin>
  readonly source: Origin
  readonly via?: Origin
  readonly informedBy: ReadonlyArray<Origin>
  readonly answers: ReadonlyArray<AnswerPlan>
  readonly saidOn?: Origin
  readonly happened?: HappenedPlan
  /** When it happened is also said to be when it began. */
  readonly begins: boolean
  readonly place: ReadonlyArray<Origin>
  /** The place is an answer and no limit of the others. */
  readonly located?: { readonly code?: ColumnOrigin; readonly drop: ReadonlyMap<string, number> }
  readonly population?: Origin
  readonly dates?: "dmy" | "mdy"
  readonly blank: ReadonlySet<string>
  readonly unknown: ReadonlySet<string>
}

/** Finds columns, and gathers those that are not there. */
interface Finder {
  readonly problems: Array<Fault>
  readonly column: (name: string, where: string) => ColumnOrigin
  readonly given: (given: Given, where: string) => Origin
}

const finder = (header: Header): Finder => {
  const problems: Array<Fault> = []
  const column: Finder["column"] = (name, where) => {
    const at = header.find(name)
    if (at === undefined)
      problems.push({ where, problem: `there is no column \`${name.slice(0, 60)}\`${listed(header)}` })
    return {
      _tag: "Column",
      at: at ?? 0,
      name: header.names[at ?? 0] ?? name,
    }
  }
  const given: Finder["given"] = (it, where) => {
    if (typeof it === "string") return column(it, where)
    if ("always" in it) return { _tag: "Constant", text: it.always }
    if ("text" in it) return { _tag: "Template", parts: templateOf(it.text, (name) => column(name, where)) }
    const { column: name, ...part } = it
    return { ...column(name, where), ...part }
  }
  return { problems, column, given }
}

/** The parts of a text with names of columns in braces. */
const templateOf = (written: string, column: (name: string) => ColumnOrigin): ReadonlyArray<string | ColumnOrigin> =>
  written.split("{").flatMap((part, i) => {
    const end = i === 0 ? -1 : part.indexOf("}")
    return end === -1 ? [i === 0 ? part : `{${part}`] : [column(part.slice(0, end)), part.slice(end + 1)]
  })

/** Columns named in a message before the rest are left out. */
const NAMED = 12

const listed = ({ names }: Header): string => {
  const told = names.slice(0, NAMED).map((name) => `\`${name.slice(0, 40)}\``)
  return `; there are ${told.join(", ")}${names.length > NAMED ? ` and ${names.length - NAMED} more` : ""}`
}

const answerPlan = (answer: Answer, where: string, { column, given }: Finder): AnswerPlan => {
  const { property, value, low, high, unit, kind, blank, population, source, when } = answer
  return {
    property:
      typeof property === "string"
        ? { _tag: "Constant", text: property }
        : column(property.column, `${where}/property`),
    blank: new Set(blank),
    ...(unit === undefined ? {} : { unit }),
    ...(kind === undefined ? {} : { kind }),
    ...(value === undefined ? {} : { value: given(value, `${where}/value`) }),
    ...(low === undefined ? {} : { low: column(low, `${where}/low`) }),
    ...(high === undefined ? {} : { high: column(high, `${where}/high`) }),
    ...(population === undefined ? {} : { population: given(population, `${where}/population`) }),
    ...(source === undefined ? {} : { source: given(source, `${where}/source`) }),
    ...(when === undefined ? {} : { when: { column: column(when.column, `${where}/when`), is: when.is } }),
  }
}

const joined = (it: Given | ReadonlyArray<string>, where: string, { column, given }: Finder): ReadonlyArray<Origin> =>
  isNames(it) ? it.map((name, i) => column(name, `${where}/${i}`)) : [given(it, where)]

const isNames = (it: Given | ReadonlyArray<string>): it is ReadonlyArray<string> => Array.isArray(it)

const happenedPlan = (it: NonNullable<ColumnMap["happened"]>, { column, given }: Finder): HappenedPlan => {
  if (typeof it === "string") return given(it, "/happened")
  if ("start" in it)
    return { _tag: "Ends", start: column(it.start, "/happened/start"), end: column(it.end, "/happened/end") }
  if ("year" in it) {
    const { year, month, day } = it
    return {
      _tag: "Parts",
      year: column(year, "/happened/year"),
      ...(month === undefined ? {} : { month: column(month, "/happened/month") }),
      ...(day === undefined ? {} : { day: column(day, "/happened/day") }),
    }
  }
  if (!("codes" in it)) return given(it, "/happened")
  const [day, code] = [column(it.column, "/happened/column"), column(it.precision, "/happened/precision")]
  return { _tag: "Coded", day, code, codes: new Map(Object.entries(it.codes)) }
}

const locatedPlan = (it: NonNullable<ColumnMap["located"]>, { column }: Finder): NonNullable<Plan["located"]> =>
  it === true
    ? { drop: new Map() }
    : { code: column(it.precision, "/located/precision"), drop: new Map(Object.entries(it.drop)) }

/** The plan of a map for a header, or every entry of the map that names a column which is not there. */
export const planOf = (map: ColumnMap, header: Header): Plan | ReadonlyArray<Fault> => {
  const find = finder(header)
  const { given, problems } = find
  const plan: Plan = {
    subject: joined(map.subject, "/subject", find),
    source: given(map.source, "/source"),
    answers: map.answers.map((answer, i) => answerPlan(answer, `/answers/${i}`, find)),
    place: map.place === undefined ? [] : joined(map.place, "/place", find),
    blank: new Set(map.blank),
    unknown: new Set(map.unknown),
    informedBy: [map.informedBy ?? []].flat().map((it) => given(it, "/informedBy")),
    begins: map.begins === true,
    ...(map.located === undefined ? {} : { located: locatedPlan(map.located, find) }),
    ...(map.via === undefined ? {} : { via: given(map.via, "/via") }),
    ...(map.saidOn === undefined ? {} : { saidOn: given(map.saidOn, "/saidOn") }),
    ...(map.happened === undefined ? {} : { happened: happenedPlan(map.happened, find) }),
    ...(map.population === undefined ? {} : { population: given(map.population, "/population") }),
    ...(map.dates === undefined ? {} : { dates: map.dates }),
  }
  return problems.length === 0 ? plan : problems
}
