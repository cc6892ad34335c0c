/** Tables of which half of the rows are sound and half broken, in several spellings of CSV. */
import type { Specimen } from "@corroborate/core/laws"
import * as fc from "fast-check"
import { bytesOf } from "../bytes.ts"

const COLUMNS = ["event", "source", "killed", "injured", "reported on", "note"] as const

interface Row {
  readonly cells: ReadonlyArray<string>
  readonly claims: number
  readonly refused: number
  /** Put behind the row as it is, to break it. */
  readonly tail?: string
}

const amount = fc.constantFrom(
  "62",
  "at least 62",
  "36-62",
  "about 100",
  ">= 5",
  "unknown",
  "1,234",
  "dozens",
  "٣٦",
  "sixty-two",
)
const note = fc.constantFrom("", "said so", "a, b; c\td", 'he said "no"', "two\nlines", "__proto__")

const row = fc
  .tuple(
    fc.record(
      { event: fc.constantFrom("Qadam", "Yarmuk"), killed: amount, injured: fc.oneof(amount, fc.constant("")), note },
      { noNullPrototype: true },
    ),
    fc.option(fc.constantFrom("short", "long", "unclosed", "no source", "no event", "no amount", "two amounts"), {
      nil: undefined,
      freq: 2,
    }),
  )
  .map(([{ event, killed, injured, note: words }, harm]): Row => {
    const cells = [event, "Observatory", killed, injured, "2018-03-20", words]
    const claims = injured === "" ? 1 : 2
    switch (harm) {
      case "short":
        return { cells: cells.slice(0, 4), claims: 0, refused: 1 }
      case "long":
        return { cells: [...cells.with(5, ""), "more"], claims: 0, refused: 1 }
      case "unclosed":
        return { cells: cells.slice(0, 5), tail: '"never closed', claims: 0, refused: 1 }
      case "no source":
        return { cells: cells.with(1, ""), claims: 0, refused: 1 }
      case "no event":
        return { cells: cells.with(0, " "), claims: 0, refused: 1 }
      case "no amount":
        return { cells: cells.with(2, "a great many, they say"), claims: claims - 1, refused: 1 }
      case "two amounts":
        return { cells: cells.with(2, "62-36").with(3, "none"), claims: 0, refused: 2 }
      case undefined:
        return { cells, claims, refused: 0 }
    }
  })

const quoted = (cell: string, delimiter: string, always: boolean): string =>
  always || /["\n\r]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell

const written = ({ cells, tail }: Row, delimiter: string, always: boolean): string =>
  [...cells.map((cell) => quoted(cell, delimiter, always)), ...(tail === undefined ? [] : [tail])].join(delimiter)

export const claimsCsvSpecimens = (): fc.Arbitrary<Specimen> =>
  fc
    .tuple(
      fc.array(row, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(",", ";", "\t"),
      fc.constantFrom("\n", "\r\n"),
      fc.constantFrom("", "\uFEFF"),
      fc.boolean(),
    )
    .map(([rows, delimiter, newline, mark, always]) => {
      // A sound row behind the header tells the delimiter, whatever the rest is.
      const first: Row = { cells: ["first", "Observatory", "1", "", "2018-03-20", ""], claims: 1, refused: 0 }
      const all = [first, ...rows]
      const lines = [COLUMNS.join(delimiter), ...all.map((one) => written(one, delimiter, always)), ""]
      return {
        name: "tolls.csv",
        bytes: bytesOf(mark + lines.join(newline)),
        claims: all.reduce((sum, { claims }) => sum + claims, 0),
        refused: all.reduce((sum, { refused }) => sum + refused, 0),
      }
    })
