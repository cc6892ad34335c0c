/**
 * Sheets shaped as Iraq Body Count's incidents: the least and the most civilian deaths that were reported, and by whom.
 *
 * @see Iraq Body Count, "Methods", sections 1 to 3
 */
import { given, range, type EventTable } from "./EventTable.ts"

/** See the head of this file. */
export const ibc: EventTable = {
  name: "ibc",
  source: { id: "iraq-body-count", name: "Iraq Body Count", kind: "monitor", otherNames: ["IBC"] },
  isHeader: (first) =>
    (first.has("ibc code") || first.has("ibc_code") || first.has("code")) &&
    first.has("weapons") &&
    (first.has("minimum") || first.has("min") || first.has("reported minimum") || first.has("deaths min")),
  mapFor: ({ any, all }) => {
    const id = any("ibc code", "ibc_code", "code") ?? "code"
    const [start, end] = [any("start date", "start_date"), any("end date", "end_date")]
    const place = all("province", "town", "place", "location")
    const [sources, low] = [any("sources", "source"), any("minimum", "min", "reported minimum", "deaths min")]
    return {
      subject: { text: `IBC incident {${id}}` },
      source: { always: "IBC" },
      ...given("informedBy", sources === undefined ? undefined : { column: sources, split: "," }),
      answers: [
        ...range("casualties.killed", low, any("maximum", "max", "reported maximum", "deaths max"), {
          population: { always: "civilians" },
        }),
        ...range("casualties.injured", any("injured min", "min injured"), any("injured max", "max injured"), {
          population: { always: "civilians" },
        }),
      ],
      ...given("happened", start !== undefined && end !== undefined ? { start, end } : any("date", "start date")),
      begins: true,
      ...given("place", place.length === 0 ? undefined : [...place]),
      ...given("located", place.length === 0 ? undefined : (true as const)),
    }
  },
}
