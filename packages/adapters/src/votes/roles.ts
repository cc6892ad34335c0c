/** Which column of a table of votes is what: by the names of its header, or by their order. */

/** What a column of votes can be. */
export const ROLES = ["item", "source", "value", "time", "property"] as const

/** What a column of a table of votes holds. */
export type VoteRole = (typeof ROLES)[number]

/** The place of each role, from 0; -1 for a time or a property that there is not. */
export type Places = Readonly<Record<VoteRole, number>>

/** What stands between an object and its property in the name of an item; no cell of a TSV holds it. */
export const BETWEEN = "\t"

/** Names that header rows use, in lower case with letters and digits only. */
const NAMES: Readonly<Record<VoteRole, ReadonlyArray<string>>> = {
  item: [
    "item",
    "object",
    "task",
    "question",
    "entity",
    "dataitem",
    "unit",
    "example",
    "objectid",
    "taskid",
    "itemid",
    "questionid",
  ],
  source: [
    "source",
    "worker",
    "annotator",
    "performer",
    "provider",
    "website",
    "user",
    "rater",
    "sourceid",
    "workerid",
    "annotatorid",
    "userid",
  ],
  value: ["value", "answer", "label", "response", "claim", "annotation", "truth", "judgment", "judgement", "rating"],
  time: ["time", "date", "timestamp", "saidon", "datetime", "day"],
  property: ["property", "propertyid", "attribute", "attributeid", "field", "predicate"],
}

/** What was made of a first row. */
export type Header =
  | { readonly _tag: "Header"; readonly places: Places }
  | { readonly _tag: "NoHeader"; readonly places: Places }
  | { readonly _tag: "Unclear"; readonly problem: string }

const folded = (cell: string): string => cell.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "")

/** The role that a column's name stands for. */
export const roleOf = (name: string): VoteRole | undefined => ROLES.find((role) => NAMES[role].includes(folded(name)))

/** The column that a person names for a role: by name, or by number from 1. */
const told = (name: string, cells: ReadonlyArray<string>): number => {
  const byName = cells.findIndex((cell) => cell === name || folded(cell) === folded(name))
  if (byName !== -1) return byName
  const number = /^\d{1,4}$/.test(name) ? Number(name) - 1 : -1
  return number < cells.length ? number : -1
}

const unclear = (problem: string): Header => ({ _tag: "Unclear", problem })

/** Columns that a person names. Where one is named by its name there is a header, and it may name the others. */
const byChoice = (
  cells: ReadonlyArray<string>,
  chosen: Partial<Record<VoteRole, string>>,
  wanted: ReadonlyArray<VoteRole>,
): Header => {
  const placeOf = (role: VoteRole): number => {
    const name = chosen[role]
    return name === undefined ? cells.findIndex((cell) => roleOf(cell) === role) : told(name, cells)
  }
  const places: Places = {
    item: placeOf("item"),
    source: placeOf("source"),
    value: placeOf("value"),
    time: placeOf("time"),
    property: placeOf("property"),
  }
  const absent = ROLES.find((role) => places[role] === -1 && (chosen[role] !== undefined || wanted.includes(role)))
  if (absent !== undefined)
    return unclear(
      chosen[absent] === undefined
        ? `no column is the ${absent}; name one with --columns ${absent}=NAME`
        : `there is no column \`${chosen[absent]}\``,
    )
  const isName = (role: VoteRole): boolean => folded(cells[places[role]] ?? "") === folded(chosen[role] ?? "")
  const isHeader = ROLES.some((role) => chosen[role] !== undefined && isName(role))
  const isNamed = wanted.every((role) => roleOf(cells[places[role]] ?? "") === role)
  return { _tag: isHeader || isNamed ? "Header" : "NoHeader", places }
}

/**
 * What a first row is: a header, when its cells name every role that is wanted, each once, or all but one and there is
 * one column more; otherwise the first vote, of columns in the order item, source, value and, where there are four,
 * time. A row that names some of three roles is unclear: taken for a vote it would be one that nobody gave. A column
 * that a header names as a property makes an item of an object and what is asked of it.
 *
 * @param chosen - columns that a person names, by name or by number from 1
 * @param wanted - the roles that there must be, in their order where there is no header
 *
 * @example
 * ```ts import.meta.vitest
 * import { headerOf } from "@corroborate/adapters/votes/roles"
 *
 * headerOf(["worker", "task", "label"], {}) // => { _tag: "Header", places: { item: 1, source: 0, value: 2, time: -1, property: -1 } }
 * headerOf(["q1", "ann", "yes"], {}) // => { _tag: "NoHeader", places: { item: 0, source: 1, value: 2, time: -1, property: -1 } }
 * ```
 */
export const headerOf = (
  cells: ReadonlyArray<string>,
  chosen: Partial<Record<VoteRole, string>>,
  wanted: ReadonlyArray<VoteRole> = ["item", "source", "value"],
): Header => {
  if (Object.keys(chosen).length > 0) return byChoice(cells, chosen, wanted)
  const roles = cells.map(roleOf)
  const missing = wanted.filter((role) => !roles.includes(role))
  const twice = wanted.find((role) => roles.indexOf(role) !== roles.lastIndexOf(role))
  // With as many columns as roles, the one without a name known here is the one role left over.
  const isLeft = missing.length === 1 && cells.length === wanted.length && roles.includes(undefined)
  const [left] = isLeft ? missing : []
  const place = (role: VoteRole): number => roles.indexOf(role === left ? undefined : role)
  const places: Places = {
    item: place("item"),
    source: place("source"),
    value: place("value"),
    time: place("time"),
    property: place("property"),
  }
  if (missing.length === 0 || left !== undefined)
    return twice === undefined
      ? { _tag: "Header", places }
      : unclear(`two columns are the ${twice}; name one with --columns ${twice}=NAME`)
  if (missing.length < wanted.length - 1)
    return unclear(`the header names no column for the ${missing[0] ?? ""}; name one with --columns`)
  if (cells.length < wanted.length)
    return unclear(
      `a row has to have ${wanted.join(", ")}; this one has ${cells.length === 1 ? "one cell" : `${cells.length} cells`}`,
    )
  const at = (role: VoteRole): number => wanted.indexOf(role)
  const time = cells.length === wanted.length + 1 && wanted.length === 3 ? 3 : -1
  return {
    _tag: "NoHeader",
    places: { item: at("item"), source: at("source"), value: at("value"), time, property: -1 },
  }
}
