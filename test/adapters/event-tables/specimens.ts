/** Tables of the data sets with an event in each row; half of the rows are broken. */
import type { Specimen } from "@corroborate/core/laws"
import * as fc from "fast-check"
import { bytesOf } from "../bytes.ts"

interface Row {
  readonly cells: Readonly<Record<string, string>>
  readonly claims: number
  readonly refused: number
}

/** A kind of table: its columns, and its rows with the number of claims that each makes. */
interface Shape {
  readonly columns: ReadonlyArray<string>
  readonly delimiter: string
  readonly row: fc.Arbitrary<Row>
  /** A column that must hold an amount; empty when there is none. */
  readonly amount: string
  readonly id: string
}

const quoted = (cell: string, delimiter: string): string =>
  /["\n\r]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell

const none = (cell: string | undefined, nothing: ReadonlyArray<string> = []): number =>
  cell === undefined || cell === "" || nothing.includes(cell) ? 0 : 1

const HARMS = ["no id", "no amount", "short", "unclosed"] as const

const broken = (row: Row, { amount, id }: Shape, harm: (typeof HARMS)[number] | undefined, had: number): Row => {
  switch (harm) {
    case "no id":
      return { ...row, cells: { ...row.cells, [id]: " " }, claims: 0, refused: 1 }
    case "no amount":
      if (amount === "") return row
      return { cells: { ...row.cells, [amount]: "so many" }, claims: row.claims - had, refused: row.refused + 1 }
    case "short":
    case "unclosed":
      return { ...row, claims: 0, refused: 1 }
    case undefined:
      return row
  }
}

const tableOf = (shape: Shape, had: (row: Row) => number): fc.Arbitrary<Specimen> =>
  fc
    .tuple(
      fc.array(fc.tuple(shape.row, fc.option(fc.constantFrom(...HARMS), { nil: undefined, freq: 2 })), {
        minLength: 1,
        maxLength: 8,
      }),
      shape.row,
      fc.constantFrom("\n", "\r\n"),
    )
    .map(([rows, first, newline]) => {
      const { columns, delimiter } = shape
      const all = [[first, undefined] as const, ...rows].map(([row, harm]) => ({
        harm,
        row: broken(row, shape, harm, had(row)),
      }))
      const lines = all.map(({ harm, row }) => {
        const cells = columns.map((column) => quoted(row.cells[column] ?? "", delimiter))
        if (harm === "unclosed") return [...cells.slice(0, -1), '"never closed'].join(delimiter)
        return (harm === "short" ? cells.slice(0, 3) : cells).join(delimiter)
      })
      return {
        name: "events.csv",
        bytes: bytesOf([columns.join(delimiter), ...lines, ""].join(newline)),
        claims: all.reduce((sum, { row }) => sum + row.claims, 0),
        refused: all.reduce((sum, { row }) => sum + row.refused, 0),
      }
    })

const place = fc.constantFrom("Damascus", "Raqqa", "")

export const acledSpecimens = (): fc.Arbitrary<Specimen> => {
  const columns =
    "event_id_cnty;event_date;time_precision;actor1;actor2;country;admin1;location;geo_precision;source;notes;fatalities;tags;timestamp".split(
      ";",
    )
  const row = fc
    .record(
      {
        event_id_cnty: fc.constantFrom("SYR1", "SYR2"),
        event_date: fc.constantFrom("19 March 2018", "2018-03-19", ""),
        time_precision: fc.constantFrom("1", "2", "3", "9"),
        actor1: fc.constantFrom("Group A", ""),
        actor2: fc.constantFrom("Group B", ""),
        country: fc.constantFrom("Syria", ""),
        location: place,
        geo_precision: fc.constantFrom("1", "2", "3"),
        source: fc.constantFrom("A Wire; B Monitor", "Undisclosed Source", ""),
        notes: fc.constantFrom("", 'says "62"; others 36'),
        fatalities: fc.constantFrom("0", "36", "", "12"),
        tags: fc.constantFrom("", "crowd size=no report", "crowd size=about 500; other"),
        timestamp: fc.constantFrom("1521600000", ""),
      },
      { noNullPrototype: true },
    )
    .map((cells): Row => {
      const kept = cells.geo_precision === "1" ? cells.location : ""
      const counted =
        none(cells.fatalities, ["0"]) + none(cells.actor1) + none(cells.actor2) + (cells.tags.includes("500") ? 1 : 0)
      return { cells, claims: counted + none(cells.event_date) + (cells.country + kept === "" ? 0 : 1), refused: 0 }
    })
  return fc
    .constantFrom(";", ",")
    .chain((delimiter) =>
      tableOf({ columns, delimiter, row, amount: "fatalities", id: "event_id_cnty" }, ({ cells }) =>
        none(cells["fatalities"], ["0"]),
      ),
    )
}

export const gtdSpecimens = (): fc.Arbitrary<Specimen> => {
  const columns =
    "eventid,iyear,imonth,iday,country_txt,provstate,city,gname,nkill,nkillter,nwound,scite1,addnotes".split(",")
  const row = fc
    .record(
      {
        eventid: fc.constantFrom("201803190001", "201803000002"),
        iyear: fc.constantFrom("2018", ""),
        imonth: fc.constantFrom("3", "0"),
        iday: fc.constantFrom("19", "0", "31"),
        city: fc.constantFrom("Damascus", "Unknown", ""),
        gname: fc.constantFrom("Group B", "Unknown"),
        nkill: fc.constantFrom("62", "", "-9"),
        nkillter: fc.constantFrom("0", ""),
        nwound: fc.constantFrom("-99", "3", ""),
        scite1: fc.constantFrom("", '"Headline," Some Wire, March 21, 2018.', "x"),
        addnotes: fc.constantFrom("", "a, b"),
      },
      { noNullPrototype: true },
    )
    .map((cells): Row => {
      const counted = none(cells.nkill) + none(cells.nkillter) + none(cells.nwound) + none(cells.gname)
      return { cells, claims: counted + none(cells.iyear) + none(cells.city, ["Unknown"]), refused: 0 }
    })
  return tableOf({ columns, delimiter: ",", row, amount: "nkill", id: "eventid" }, ({ cells }) => none(cells["nkill"]))
}

export const airwarsSpecimens = (): fc.Arbitrary<Specimen> => {
  const columns =
    "code,date,country,location,grading,belligerent,killed_min,killed_max,deaths_conceded_min,deaths_conceded_max,sources".split(
      ",",
    )
  const row = fc
    .record(
      {
        code: fc.constantFrom("EX1", "EX2"),
        date: fc.constantFrom("2017-06-05", ""),
        location: place,
        grading: fc.constantFrom("Fair", "Contested, Discounted", ""),
        belligerent: fc.constantFrom("Coalition"),
        killed_min: fc.constantFrom("4", "0"),
        killed_max: fc.constantFrom("7", ""),
        deaths_conceded_min: fc.constantFrom("1", ""),
        sources: fc.constantFrom("", "A; B"),
      },
      { noNullPrototype: true },
    )
    .map((cells): Row => ({
      cells,
      claims: 1 + none(cells.deaths_conceded_min) + none(cells.grading) + 1 + none(cells.date) + none(cells.location),
      refused: 0,
    }))
  return tableOf({ columns, delimiter: ",", row, amount: "killed_min", id: "code" }, ({ cells }) =>
    cells["killed_max"] === "" ? 1 : 0,
  )
}

export const ibcSpecimens = (): fc.Arbitrary<Specimen> => {
  const columns = "IBC code,Start Date,End Date,Location,Target,Weapons,Minimum,Maximum,Sources".split(",")
  const row = fc
    .tuple(
      fc.constantFrom("x001", "x002"),
      fc.constantFrom(["19 Mar 2005", "20 Mar 2005"], ["", ""], ["20 Mar 2005", "19 Mar 2005"]),
      place,
      fc.constantFrom(["12", "14"], ["1", ""]),
      fc.constantFrom("Wire, Daily", ""),
    )
    .map(([code, [start = "", end = ""], location, [low = "", high = ""], sources]): Row => ({
      cells: {
        "IBC code": code,
        "Start Date": start,
        "End Date": end,
        Location: location,
        Minimum: low,
        Maximum: high,
        Sources: sources,
      },
      claims: 1 + (start === "" || start > end ? 0 : 1) + none(location),
      refused: 0,
    }))
  return tableOf({ columns, delimiter: ",", row, amount: "Minimum", id: "IBC code" }, ({ cells }) =>
    cells["Maximum"] === "" ? 1 : 0,
  )
}

/** Votes of sources on objects. */
export const truthTableSpecimens = (): fc.Arbitrary<Specimen> => {
  const columns = ["Source", "object", "property", "value", "time", "note"]
  const row = fc
    .record(
      {
        Source: fc.constantFrom("a", "b", "constructor"),
        object: fc.constantFrom("o1", "o2"),
        property: fc.constantFrom("colour", "casualties.killed"),
        value: fc.constantFrom("12", "red", "3.5"),
        time: fc.constantFrom("2018-03-20", "", "1521600000"),
      },
      { noNullPrototype: true },
    )
    .map((cells): Row => ({ cells, claims: 1, refused: 0 }))
  return tableOf({ columns, delimiter: "\t", row, amount: "", id: "object" }, () => 0)
}

/** Labels of workers on tasks. */
export const crowdLabelsSpecimens = (): fc.Arbitrary<Specimen> => {
  const row = fc
    .record(
      {
        task: fc.constantFrom("1", "2"),
        worker: fc.constantFrom("w1", "w2"),
        label: fc.constantFrom("yes", "no", "0", ""),
      },
      { noNullPrototype: true },
    )
    .map((cells): Row => ({ cells, claims: none(cells.label), refused: 0 }))
  return tableOf(
    { columns: ["task", "worker", "label", "comment"], delimiter: ",", row, amount: "", id: "task" },
    () => 0,
  )
}
