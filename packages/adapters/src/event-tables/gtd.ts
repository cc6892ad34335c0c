/**
 * The Global Terrorism Database: one row for each incident, with parts of a date that are 0 where they are not known.
 *
 * A blank `nkill` is a fatal incident whose dead nobody counted, and no zero; -9 and -99 say that it is not known.
 *
 * @see Global Terrorism Database Codebook, June 2017
 */
import type { ColumnMap } from "../table/columns.ts"
import { answer, given, type EventTable } from "./EventTable.ts"

const PERPETRATORS = { population: { always: "perpetrators" } }

/** See the head of this file. */
export const gtd: EventTable = {
  name: "gtd",
  source: { id: "gtd", name: "Global Terrorism Database", kind: "record", otherNames: ["GTD"] },
  isHeader: (first) => first.has("eventid") && first.has("iyear") && first.has("nkill"),
  mapFor: ({ any, all }) => {
    const id = any("eventid") ?? "eventid"
    const [year, month, day] = [any("iyear"), any("imonth"), any("iday")]
    const place = all("country_txt", "provstate", "city")
    return {
      subject: { text: `GTD incident {${id}}` },
      source: { always: "GTD" },
      ...given("informedBy", citations(all("scite1", "scite2", "scite3"))),
      answers: [
        ...answer("casualties.killed", any("nkill")),
        ...answer("casualties.killed", any("nkillter"), PERPETRATORS),
        ...answer("casualties.injured", any("nwound")),
        ...answer("casualties.injured", any("nwoundte"), PERPETRATORS),
        ...answer("responsibility", any("gname")),
      ],
      ...given("happened", year === undefined ? undefined : { year, ...given("month", month), ...given("day", day) }),
      begins: true,
      ...given("place", place.length === 0 ? undefined : [...place]),
      ...given("located", place.length === 0 ? undefined : (true as const)),
      unknown: ["-9", "-99", "Unknown"],
    }
  },
}

/** Citations: `"Headline," Publisher, March 21, 2018.` The publisher stands between the headline and the date. */
const citations = (columns: ReadonlyArray<string>): ColumnMap["informedBy"] =>
  columns.length === 0 ? undefined : columns.map((column) => ({ column, after: '," ', until: "," }))
