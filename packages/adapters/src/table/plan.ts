/** A column map held against a header: names of columns become places in a row. */
import type { Fault } from "../json/settings.ts"
import type { Answer, ColumnMap, Given } from "./columns.ts"
import type { Header } from "./header.ts"

/** Where a field of a claim comes from. */
export type Origin =
  | { readonly _tag: "Constant"; readonly text: string }
  | { readonly _tag: "Column"; readonly at: number; readonly name: string; readonly split?: string }

/** A column by place and name. */
export type ColumnOrigin = Extract<Origin, { readonly _tag: "Column" }>

/** One question that rows answer. */
export interface AnswerPlan {
  readonly property: Origin
  readonly unit?: string
  readonly value?: Origin
  readonly low?: ColumnOrigin
  readonly high?: ColumnOrigin
  readonly population?: Origin
  readonly when?: { readonly column: ColumnOrigin; readonly is: string }
}

/** A map whose columns were all found. */
export interface Plan {
  readonly subject: ReadonlyArray<Origin>
  readonly source: Origin
  readonly via?: Origin
  readonly answers: ReadonlyArray<AnswerPlan>
  readonly saidOn?: Origin
  readonly happened?: Origin | { readonly _tag: "Ends"; readonly start: ColumnOrigin; readonly end: ColumnOrigin }
  readonly place: ReadonlyArray<Origin>
  readonly population?: Origin
  readonly dates?: "dmy" | "mdy"
  readonly blank: ReadonlySet<string>
}

/** Finds columns, and gathers those that are not there. */
interface Finder {
  readonly problems: Array<Fault>
  readonly column: (name: string, where: string, split?: string) => ColumnOrigin
  readonly given: (given: Given, where: string) => Origin
}

const finder = (header: Header): Finder => {
  const problems: Array<Fault> = []
  const column: Finder["column"] = (name, where, split) => {
    const at = header.find(name)
    if (at === undefined)
      problems.push({ where, problem: `there is no column \`${name.slice(0, 60)}\`${listed(header)}` })
    return {
      _tag: "Column",
      at: at ?? 0,
      name: header.names[at ?? 0] ?? name,
      ...(split === undefined ? {} : { split }),
    }
  }
  const given: Finder["given"] = (it, where) => {
    if (typeof it === "string") return column(it, where)
    return "always" in it ? { _tag: "Constant", text: it.always } : column(it.column, where, it.split)
  }
  return { problems, column, given }
}

/** Columns named in a message before the rest are left out. */
const NAMED = 12

const listed = ({ names }: Header): string => {
  const told = names.slice(0, NAMED).map((name) => `\`${name.slice(0, 40)}\``)
  return `; there are ${told.join(", ")}${names.length > NAMED ? ` and ${names.length - NAMED} more` : ""}`
}

const answerPlan = (answer: Answer, where: string, { column, given }: Finder): AnswerPlan => {
  const { property, value, low, high, unit, population, when } = answer
  return {
    property:
      typeof property === "string"
        ? { _tag: "Constant", text: property }
        : column(property.column, `${where}/property`),
    ...(unit === undefined ? {} : { unit }),
    ...(value === undefined ? {} : { value: given(value, `${where}/value`) }),
    ...(low === undefined ? {} : { low: column(low, `${where}/low`) }),
    ...(high === undefined ? {} : { high: column(high, `${where}/high`) }),
    ...(population === undefined ? {} : { population: given(population, `${where}/population`) }),
    ...(when === undefined ? {} : { when: { column: column(when.column, `${where}/when`), is: when.is } }),
  }
}

const joined = (it: Given | ReadonlyArray<string>, where: string, { column, given }: Finder): ReadonlyArray<Origin> =>
  isNames(it) ? it.map((name, i) => column(name, `${where}/${i}`)) : [given(it, where)]

const isNames = (it: Given | ReadonlyArray<string>): it is ReadonlyArray<string> => Array.isArray(it)

const happenedPlan = (
  it: NonNullable<ColumnMap["happened"]>,
  { column, given }: Finder,
): NonNullable<Plan["happened"]> =>
  typeof it === "object" && "start" in it
    ? { _tag: "Ends", start: column(it.start, "/happened/start"), end: column(it.end, "/happened/end") }
    : given(it, "/happened")

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
    ...(map.via === undefined ? {} : { via: given(map.via, "/via") }),
    ...(map.saidOn === undefined ? {} : { saidOn: given(map.saidOn, "/saidOn") }),
    ...(map.happened === undefined ? {} : { happened: happenedPlan(map.happened, find) }),
    ...(map.population === undefined ? {} : { population: given(map.population, "/population") }),
    ...(map.dates === undefined ? {} : { dates: map.dates }),
  }
  return problems.length === 0 ? plan : problems
}
