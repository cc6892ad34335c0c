/** Tables that are known by their header, whatever the file is that they come in. */
import { SHEETS } from "../claims-csv/adapter.ts"
import { acled } from "../event-tables/acled.ts"
import { airwars } from "../event-tables/airwars.ts"
import { tableOf } from "../event-tables/EventTable.ts"
import { gtd } from "../event-tables/gtd.ts"
import { ibc } from "../event-tables/ibc.ts"
import { crowdLabels, truthTable } from "../event-tables/votes.ts"
import type { TableFormat } from "../table/stream.ts"
import { GED } from "../ucdp-ged/adapter.ts"

const EVENT_TABLES = [acled, gtd, airwars, ibc, truthTable, crowdLabels]

/** The kind of table that some columns make; a person's spreadsheet when they make none that is known. */
export const tableWith = (columns: ReadonlyArray<string>): TableFormat => {
  const first = new Set(columns.map((name) => name.trim().toLowerCase()))
  if (first.has("type_of_violence") && first.has("dyad_name")) return GED
  const known = EVENT_TABLES.find(({ isHeader }) => isHeader(first))
  return known === undefined ? SHEETS : tableOf(known)
}
