/** Tables of GED of which half of the events are sound and half broken, in both layouts, under old names and without a header. */
import type { Specimen } from "@corroborate/core/laws"
import { LAYOUT_49 } from "@corroborate/adapters/ucdp-ged/columns"
import * as fc from "fast-check"
import { bytesOf } from "../bytes.ts"

/** The order of the 19.1 family. */
const LAYOUT_41 =
  "id,year,active_year,type_of_violence,conflict_new_id,conflict_name,dyad_new_id,dyad_name,side_a_new_id,side_a,side_b_new_id,gwnob,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,low,best,high".split(
    ",",
  )

type Cells = Readonly<Record<string, string>>

interface Event {
  readonly cells: Cells
  readonly claims: number
  readonly refused: number
}

/** Headlines with the number of claims that they make. */
const headline = fc.constantFrom(
  ["Clashes continue", 0],
  ["Attack kills 5 soldiers", 1],
  ['Blast, "they say", leaves 12 dead', 1],
  ["45 killed yesterday", 0],
  ["Death toll rises to 9999", 0],
  ["Monitor: 3 soldiers and rebels killed; more feared", 0],
) satisfies fc.Arbitrary<readonly [string, number]>

const article = fc.record(
  {
    office: fc.constantFrom("SOHR", "Reuters News", "Daily"),
    date: fc.constantFrom("2018-03-20", "2018-03-21"),
    headline,
  },
  { noNullPrototype: true },
)

const sound = fc
  .record(
    {
      id: fc.nat(999_999),
      figures: fc.constantFrom([1, 1, 1], [2, 3, 9], [0, 0, 4], [4, 3, 4], [9, 5, 1]),
      civilians: fc.nat(2),
      articles: fc.uniqueArray(article, { maxLength: 3, selector: ({ headline: [words] }) => words }),
      original: fc.constantFrom("SOHR", "SOHR, airwars", "", "police and army", "SOHR/Waha Report"),
      free: fc.boolean(),
      start: fc.constantFrom("2018-03-13", "2018-03-13 00:00:00.000", ""),
      country: fc.constantFrom("Syria", ""),
    },
    { noNullPrototype: true },
  )
  .map(({ id, figures: [low, best, high], civilians, articles, original, free, start, country }): Event => {
    const inOrder = low <= best && best <= high
    const range = low === best && best === high ? 0 : inOrder ? 1 : 2
    const told = articles.reduce((sum, { headline: [, claims] }) => sum + claims, 0)
    return {
      cells: {
        id: String(id),
        type_of_violence: "1",
        side_a: "Government of Syria",
        side_b: "IS",
        number_of_sources: String(articles.length),
        source_article: free
          ? "Agency 12/3 2018"
          : articles.map(({ office, date, headline: [words] }) => `"${office},${date},${words}"`).join(";"),
        source_original: original,
        where_prec: "6",
        country,
        event_clarity: "1",
        date_prec: "1",
        date_start: start,
        date_end: start,
        deaths_a: "0",
        deaths_b: "0",
        deaths_civilians: String(civilians),
        deaths_unknown: "0",
        low: String(low),
        best: String(best),
        high: String(high),
      },
      claims:
        1 + range + (civilians > 0 ? 1 : 0) + (start === "" ? 0 : 1) + (country === "" ? 0 : 1) + (free ? 0 : told),
      refused: 0,
    }
  })

/** Harm done to an event, with what is left of it. */
const HARMS: ReadonlyArray<(event: Event) => Event> = [
  ({ cells }) => ({ cells: { ...cells, id: " " }, claims: 0, refused: 1 }),
  ({ cells }) => ({ cells: { ...cells, id: "9".repeat(50) }, claims: 0, refused: 1 }),
  ({ cells, claims }) => ({
    cells: { ...cells, deaths_civilians: "a few" },
    claims: claims - (cells["deaths_civilians"] === "0" ? 0 : 1),
    refused: 1,
  }),
  ({ cells, claims, refused }) => ({ cells: { ...cells, deaths_unknown: "-3" }, claims, refused: refused + 1 }),
  ({ cells, claims, refused }) => ({ cells: { ...cells, date_prec: "9", where_prec: "x" }, claims, refused }),
]

const event = fc
  .tuple(sound, fc.option(fc.constantFrom(...HARMS), { nil: undefined }))
  .map(([one, harm]) => harm?.(one) ?? one)

const OLDER: Readonly<Record<string, string>> = { best: "best_est", high: "high_est", low: "low_est" }

const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const rowOf = (layout: ReadonlyArray<string>, cells: Cells): string =>
  layout.map((name) => quoted(cells[name] ?? (name === "year" ? "2018" : ""))).join(",")

/** The same events as the API gives them; what is no number there is a text. */
export const ucdpGedJsonSpecimens = (): fc.Arbitrary<Specimen> =>
  fc
    .tuple(
      fc.array(event, { minLength: 2, maxLength: 6 }),
      fc.array(fc.constantFrom("{}", '{"id": 1, "date_start": 7}', '{"id": []}', '{"id": 5', '{"id": 1, "id": 2}'), {
        maxLength: 3,
      }),
      fc.constantFrom("list", "pages", "lines"),
    )
    .map(([events, broken, shape]) => {
      const records = events.map(({ cells }) =>
        JSON.stringify({ type_of_violence: "1", dyad_name: "A - B", ...cells, best: Number(cells["best"]) }),
      )
      // A sound record behind a broken one tells where reading can go on.
      const all = [...records.slice(0, 1), ...broken, ...records.slice(1)]
      const text = {
        list: `[\n${all.join(",\n")}\n]`,
        pages: `{"TotalCount": ${all.length},\n"Result": [\n${all.join(",\n")}\n]}`,
        lines: `${all.join("\n")}\n`,
      }[shape]
      return {
        name: "ged.json",
        bytes: bytesOf(text),
        claims: events.reduce((sum, { claims }) => sum + claims, 0),
        refused: events.reduce((sum, { refused }) => sum + refused, 0) + broken.length,
      }
    })

export const ucdpGedSpecimens = (): fc.Arbitrary<Specimen> =>
  fc
    .tuple(
      fc.array(event, { minLength: 1, maxLength: 8 }),
      fc.constantFrom("41", "49", "older", "headerless"),
      fc.constantFrom("\n", "\r\n"),
      fc.constantFrom("", "\uFEFF"),
    )
    .map(([events, shape, newline, mark]) => {
      const layout = shape === "41" ? LAYOUT_41 : LAYOUT_49
      const header = layout.map((name) => (shape === "older" ? (OLDER[name] ?? name) : name)).join(",")
      const first: Event = { cells: { id: "1", low: "1", best: "1", high: "1" }, claims: 1, refused: 0 }
      const all = [first, ...events]
      const rows = all.map(({ cells }) => rowOf(layout, cells))
      return {
        name: "ged.csv",
        bytes: bytesOf(mark + [...(shape === "headerless" ? [] : [header]), ...rows, ""].join(newline)),
        claims: all.reduce((sum, { claims }) => sum + claims, 0),
        refused: all.reduce((sum, { refused }) => sum + refused, 0),
      }
    })
