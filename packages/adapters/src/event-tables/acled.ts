/**
 * ACLED: one row for each event and day, in the layout of the data export (semicolons) or of the API (commas).
 *
 * Fatalities are the coder's figure, the lowest that the sources support, and 0 where nothing was reported; what the
 * sources themselves say stands in `notes`, in prose.
 *
 * @see ACLED Codebook, 2019
 */
import type { ColumnMap } from "../table/columns.ts"
import { answer, given, type EventTable } from "./EventTable.ts"

const WEEK = { "1": "day", "2": "week", "3": "month" } as const

/** See the head of this file. */
export const acled: EventTable = {
  name: "acled",
  source: {
    id: "acled",
    name: "Armed Conflict Location & Event Data Project",
    kind: "record",
    otherNames: ["ACLED"],
  },
  isHeader: (first) => first.has("event_id_cnty") && first.has("fatalities"),
  mapFor: ({ any, all }) => {
    const id = any("event_id_cnty") ?? "event_id_cnty"
    const [date, precision] = [any("event_date"), any("time_precision")]
    const tags = any("tags")
    const place = all("country", "admin1", "admin2", "admin3", "location")
    return {
      subject: { text: `ACLED event {${id}}` },
      source: { always: "ACLED" },
      ...given("informedBy", sourceList(any("source"))),
      answers: [
        ...answer("casualties.killed", any("fatalities"), { blank: ["0"] }),
        ...answer("event.participants", any("actor1")),
        ...answer("event.participants", any("actor2")),
        ...(tags === undefined ? [] : [crowd(tags)]),
      ],
      ...given(
        "happened",
        date !== undefined && precision !== undefined ? { column: date, precision, codes: WEEK } : date,
      ),
      // When the row was last edited: of two exports, the later one speaks.
      ...given("saidOn", any("timestamp")),
      begins: true,
      ...given("place", place.length === 0 ? undefined : [...place]),
      // 2: near the place named; 3: somewhere in the province, of which the capital is named.
      ...given("located", located(any("geo_precision"), place.length)),
    }
  },
}

const sourceList = (column: string | undefined): { column: string; split: string } | undefined =>
  column === undefined ? undefined : { column, split: ";" }

const located = (
  precision: string | undefined,
  columns: number,
): { precision: string; drop: Record<string, number> } | true | undefined => {
  if (columns === 0) return undefined
  return precision === undefined ? true : { precision, drop: { "1": 0, "2": 1, "3": Math.max(0, columns - 2) } }
}

/** The size of a crowd, in the words of the tag. */
const crowd = (tags: string): ColumnMap["answers"][number] => ({
  property: "attendance",
  value: { column: tags, after: "crowd size=", until: ";" },
  blank: ["no report"],
})
