/**
 * The columns of UCDP GED by name, whatever their order: 49 in the releases of today, 41 or 42 in the family of 19.1.
 *
 * @see UCDP Georeferenced Event Dataset Codebook 19.1
 */
import type { Header } from "../table/header.ts"

/** Columns that are read, with the names that older releases give them. */
const FIELDS = {
  id: ["id"],
  violence: ["type_of_violence"],
  sideA: ["side_a"],
  sideB: ["side_b"],
  sources: ["number_of_sources"],
  article: ["source_article"],
  original: ["source_original"],
  wherePrecision: ["where_prec"],
  where: ["where_coordinates"],
  adm1: ["adm_1"],
  adm2: ["adm_2"],
  country: ["country"],
  clarity: ["event_clarity"],
  datePrecision: ["date_prec"],
  start: ["date_start"],
  end: ["date_end"],
  deathsA: ["deaths_a"],
  deathsB: ["deaths_b"],
  civilians: ["deaths_civilians"],
  unknown: ["deaths_unknown"],
  best: ["best", "best_est"],
  high: ["high", "high_est"],
  low: ["low", "low_est"],
} as const

/** A column that is read. */
export type Field = keyof typeof FIELDS

/** Without these a table is none of GED. */
const NEEDED = ["id", "best", "high", "low", "start"] as const

/** Places of the columns in a row; a column that the release does not have is left out. */
export type Columns = Readonly<Partial<Record<Field, number>>>

const isField = (name: string): name is Field => Object.hasOwn(FIELDS, name)

const NAMES: ReadonlyArray<readonly [Field, ReadonlyArray<string>]> = Object.entries(FIELDS).flatMap(([field, names]) =>
  isField(field) ? [[field, names] as const] : [],
)

/** Where the columns are, or the names of those that are missing and needed. */
export const columnsOf = (
  header: Header,
):
  | { readonly columns: Columns; readonly older: ReadonlyArray<string> }
  | { readonly missing: ReadonlyArray<string> } => {
  const columns: Partial<Record<Field, number>> = {}
  const older: Array<string> = []
  for (const [field, names] of NAMES) {
    const found = names.find((name) => header.find(name) !== undefined)
    const at = found === undefined ? undefined : header.find(found)
    if (found === undefined || at === undefined) continue
    columns[field] = at
    if (found !== names[0]) older.push(found)
  }
  const missing = NEEDED.filter((field) => columns[field] === undefined).map((field) => FIELDS[field][0])
  return missing.length === 0 ? { columns, older } : { missing }
}

/** Names of the 49 columns in their order, for releases that come without a header. */
export const LAYOUT_49: ReadonlyArray<string> =
  "id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob".split(
    " ",
  )

/** Whether a first row is a row of data in the 49 columns: as many cells, and a number where the header says `id`. */
export const isHeaderless = (cells: ReadonlyArray<string>): boolean =>
  cells.length === LAYOUT_49.length && /^\d+$/.test(cells[0]?.trim() ?? "") && /^\d{4}$/.test(cells[2]?.trim() ?? "")

/** Tells how a release spells a column; where it has none, the name of today. */
export const spellingOf =
  ({ names }: Header, columns: Columns): ((field: Field) => string) =>
  (field) =>
    names[columns[field] ?? -1] ?? FIELDS[field][0]
