/** Tables of mentions of which half of the rows are broken. */
import type { Specimen } from "@corroborate/core/laws"
import * as fc from "fast-check"
import { bytesOf } from "../bytes.ts"

interface Mention {
  readonly cells: ReadonlyArray<string>
  readonly refused: 0 | 1
}

const sound = fc
  .tuple(
    fc.integer({ min: 10_000, max: 999_999_999 }),
    fc.constantFrom("20180321101500", "20240229235959"),
    fc.constantFrom("first.example", "copy.example", "__proto__"),
    fc.constantFrom("60", "100", "", "x"),
  )
  .map(([id, time, source, confidence]): Mention => ({
    cells: [
      String(id),
      time,
      time,
      "1",
      source,
      "https://a.example/?q=1,2;3",
      "3",
      "-1",
      "8",
      "6",
      "1",
      confidence,
      "27",
      "-7.3",
      "",
      "",
    ],
    refused: 0,
  }))

const HARMS: ReadonlyArray<(cells: ReadonlyArray<string>) => ReadonlyArray<string>> = [
  (cells) => cells.with(0, "an event"),
  (cells) => cells.with(2, "20180230101500"),
  (cells) => cells.with(2, "20180321996000"),
  (cells) => cells.with(4, " "),
  (cells) => cells.slice(0, 5),
  (cells) => [...cells, "more"],
]

const mention = fc
  .tuple(sound, fc.option(fc.constantFrom(...HARMS), { nil: undefined, freq: 2 }))
  .map(([one, harm]): Mention => (harm === undefined ? one : { cells: harm(one.cells), refused: 1 }))

export const gdeltSpecimens = (): fc.Arbitrary<Specimen> =>
  fc.tuple(sound, fc.array(mention, { minLength: 1, maxLength: 8 })).map(([first, rest]) => {
    const all = [first, ...rest]
    const refused = all.filter((one) => one.refused === 1).length
    return {
      name: "mentions.csv",
      bytes: bytesOf(all.map(({ cells }) => `${cells.join("\t")}\n`).join("")),
      claims: all.length - refused,
      refused,
    }
  })
