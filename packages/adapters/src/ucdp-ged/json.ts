/** Reads events of UCDP GED as the API gives them: `{"TotalCount": ..., "Result": [...]}`. */
import * as z from "zod"
import { recordReader, type RecordProblem } from "../json/recordReader.ts"
import { names } from "../sources.ts"
import { MOST_NAMES } from "../table/stream.ts"
import { headerOf } from "../table/header.ts"
import { columnsOf, LAYOUT_49 } from "./columns.ts"
import { ALIASES } from "./originals.ts"
import { readEvent } from "./readEvent.ts"
import { GedEvent } from "./schema.ts"

const HEADER = headerOf(LAYOUT_49)
const FOUND = columnsOf(HEADER)
const COLUMNS = "columns" in FOUND ? FOUND.columns : {}

const spelled = (field: keyof typeof COLUMNS): string => LAYOUT_49[COLUMNS[field] ?? -1] ?? field

const cellOf = (value: unknown): string => {
  if (typeof value === "string") return value
  if (typeof value === "number") return String(value)
  if (typeof value === "boolean") return value ? "1" : "0"
  return ""
}

/**
 * Reads the JSON of the API: the same events as {@link readUcdpGed}, told by pointer.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readUcdpGedJson } from "@corroborate/adapters/ucdp-ged/json"
 *
 * const written = '{"Result": [{"id": 261207, "date_start": "2018-03-13T00:00:00", "best": 96, "high": 96, "low": 96}]}'
 * const { claims } = readUcdpGedJson({ name: "ged.json", bytes: new TextEncoder().encode(written) }, {})
 * claims.map(({ property }) => property).toSorted() // => ["casualties.killed", "event.start"]
 * ```
 */
export const readUcdpGedJson = recordReader<GedEvent>({
  readBy: "ucdp-ged-json/1",
  called: "event",
  lists: ["Result", "result", "Results"],
  schema: z.compile(GedEvent),
  begin: ({ document }) => {
    const known = names(ALIASES, MOST_NAMES)
    return {
      read: (record, row) => {
        const cells = LAYOUT_49.map((name) => cellOf(record[name]))
        const event = { document: document.id, row, columns: COLUMNS, spelling: spelled, cells, problems: [] }
        const { contents, problems } = readEvent(event, known)
        return {
          contents,
          problems: problems.map(({ column, ...problem }): RecordProblem => ({
            ...problem,
            path: column === undefined ? [] : [LAYOUT_49[column] ?? ""],
          })),
        }
      },
      sources: known.take,
    }
  },
})
