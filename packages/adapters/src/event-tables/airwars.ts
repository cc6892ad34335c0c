/**
 * Sheets shaped as Airwars' records of civilian harm: a code, a range of civilians killed and injured, a grade, and what
 * the belligerent conceded.
 *
 * @see Airwars, public site code, 2025: tables of incidents, belligerents and casualties
 */
import { answer, given, range, type Columns, type EventTable } from "./EventTable.ts"

const ends = (
  any: Columns["any"],
  ...stems: ReadonlyArray<string>
): readonly [string | undefined, string | undefined] => [
  any(...stems.map((stem) => `${stem}_min`)),
  any(...stems.map((stem) => `${stem}_max`)),
]

const CIVILIANS = { population: { always: "civilians" } }

/** See the head of this file. */
export const airwars: EventTable = {
  name: "airwars",
  source: { id: "airwars", name: "Airwars", kind: "monitor" },
  isHeader: (first) =>
    (first.has("civilian_non_combatants_killed_min") || first.has("civilians_killed_min") || first.has("killed_min")) &&
    (first.has("strike_status") ||
      first.has("grading") ||
      first.has("civilian_harm_status") ||
      first.has("belligerent")),
  mapFor: ({ any, all }) => {
    const id = any("code", "unique_reference_code", "reference_code", "incident_code", "id")
    const [start, end] = [any("date_start", "start_date"), any("date_end", "end_date")]
    const place = all(
      "country",
      "country_slug",
      "region",
      "governorate",
      "district",
      "location",
      "location_name",
      "place",
    )
    const belligerent = any("belligerent", "belligerents")
    const of = (stem: string): readonly [string | undefined, string | undefined] =>
      ends(any, `civilian_non_combatants_${stem}`, `civilians_${stem}`, stem)
    return {
      subject: id === undefined ? { always: "an incident without a code" } : { text: `Airwars incident {${id}}` },
      source: { always: "Airwars" },
      ...given("informedBy", list(any("sources", "source"))),
      answers: [
        ...range("casualties.killed", ...of("killed"), CIVILIANS),
        ...range("casualties.injured", ...of("injured"), CIVILIANS),
        ...["children", "women", "men"].flatMap((population) =>
          range("casualties.killed", ...ends(any, `${population}_killed`), { population: { always: population } }),
        ),
        ...range("casualties.killed", ...ends(any, "belligerents_killed"), { population: { always: "belligerents" } }),
        ...answer("responsibility", belligerent),
        ...answer("grading", any("grading", "civilian_harm_status")),
        ...(belligerent === undefined
          ? []
          : range("casualties.killed", ...ends(any, "deaths_conceded"), { ...CIVILIANS, source: belligerent })),
      ],
      ...given(
        "happened",
        start !== undefined && end !== undefined ? { start, end } : any("date", "incident_date", "date_start"),
      ),
      begins: true,
      ...given("place", place.length === 0 ? undefined : [...place]),
      ...given("located", place.length === 0 ? undefined : (true as const)),
    }
  },
}

const list = (column: string | undefined): { column: string; split: string } | undefined =>
  column === undefined ? undefined : { column, split: ";" }
