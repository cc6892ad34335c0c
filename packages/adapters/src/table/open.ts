/** Opens a table with a column map: the map is held against the header, and its rows are read by the plan. */
import type { Source } from "@corroborate/core"
import type { Fault } from "../json/settings.ts"
import { names } from "../sources.ts"
import { claimsOfRow } from "./claims.ts"
import { readColumnMap, type ColumnMap } from "./columns.ts"
import type { Header } from "./header.ts"
import { planOf } from "./plan.ts"
import { MOST_NAMES, type Desk, type OpenTable } from "./stream.ts"

const whereIn = ({ options: { columns } }: Desk, where: string): string =>
  columns === undefined ? `column map, ${where}` : `column map ${columns.name}, ${where}`

const refuseAll = (desk: Desk, faults: ReadonlyArray<Fault>): undefined => {
  for (const { where, problem } of faults) desk.issues.refuse(whereIn(desk, where), problem)
}

/** The map that a person gave with the file; `undefined` when there is none, or none that can be read, which is told. */
export const givenMap = (desk: Desk): ColumnMap | undefined => {
  const { columns } = desk.options
  if (columns === undefined) return undefined
  const read = readColumnMap(columns.text)
  return "answers" in read ? read : refuseAll(desk, read)
}

/** Sources that a map gives other spellings of. */
const aliased = ({ aliases = {} }: ColumnMap): ReadonlyArray<Source.Source> => {
  const { idOf } = names([])
  return Object.entries(aliases).map(([name, otherNames]) => ({
    id: idOf(name),
    name,
    kind: "organisation",
    otherNames,
  }))
}

/**
 * The table as the map has it; `undefined` when the map names a column that is not there, which is told.
 *
 * @param known - sources that are known beside the map's own spellings
 */
export const openWith = (
  map: ColumnMap,
  header: Header,
  desk: Desk,
  known: ReadonlyArray<Source.Source> = [],
): OpenTable | undefined => {
  const plan = planOf(map, header)
  if (!("answers" in plan)) return refuseAll(desk, plan)
  const named = names([...known, ...aliased(map)], MOST_NAMES)
  const document = desk.document.id
  return { read: (cells, row) => claimsOfRow(plan, cells, named, { document, row }), sources: named.take }
}
