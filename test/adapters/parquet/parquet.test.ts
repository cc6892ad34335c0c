/** Parquet: the same claims as from CSV, and files that say of themselves what cannot be. */
import { readTruthTable } from "@corroborate/adapters/event-tables/adapter"
import { readParquet } from "@corroborate/adapters/parquet/adapter"
import { readUcdpGed } from "@corroborate/adapters/ucdp-ged/adapter"
import { sha256Hex, type Claim } from "@corroborate/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bytesOf } from "../bytes.ts"
import { parquetOf } from "./specimens.ts"

const said = ({ id: _id, anchor: _anchor, ...content }: Claim): string => JSON.stringify(content)

const read = (bytes: Uint8Array, columns?: object): ReturnType<typeof readParquet> =>
  readParquet(
    { name: "a.parquet", bytes },
    columns === undefined ? {} : { columns: { name: "map.json", text: JSON.stringify(columns) } },
  )

describe("Parquet", () => {
  const columns = { source: ["a", "b"], object: ["o", "o"], value: ["12", "red"] }
  it("gives the claims that the same table gives as CSV", () => {
    const csv = readTruthTable({ name: "a.csv", bytes: bytesOf("source,object,value\na,o,12\nb,o,red\n") }, {})
    expect(new Set(read(parquetOf(columns)).claims.map(said))).toEqual(new Set(csv.claims.map(said)))
  })
  it("is read as events of UCDP where its columns are theirs", () => {
    const event = {
      id: ["7"],
      type_of_violence: ["1"],
      dyad_name: ["A - B"],
      date_start: ["2018-03-01"],
      best: [3],
      high: [5],
      low: [2],
    }
    const csv = readUcdpGed(
      {
        name: "a.csv",
        bytes: bytesOf("id,type_of_violence,dyad_name,date_start,best,high,low\n7,1,A - B,2018-03-01,3,5,2\n"),
      },
      {},
    )
    expect(new Set(read(parquetOf(event)).claims.map(said))).toEqual(new Set(csv.claims.map(said)))
  })
  it("is read with a person's own map", () => {
    const map = { subject: "object", source: "source", answers: [{ property: "cause", value: "value" }] }
    expect(read(parquetOf(columns), map).claims.map(({ property }) => property)).toEqual(["cause", "cause"])
  })
  it("tells a broken row by its number and column", () => {
    const { issues } = read(parquetOf({ ...columns, source: ["a", null] }))
    expect(issues.map(({ where }) => where)).toEqual(["row 2, column 1 (`source`)"])
  })
  it("a damaged column costs its rows, and the others are read", () => {
    const whole = parquetOf(columns, "UNCOMPRESSED", 1)
    const damaged = [...whole.keys()].flatMap((at) => {
      const { claims, issues } = read(whole.with(at, whole[at] === 0xff ? 0 : 0xff))
      return claims.length === 1 && issues.length > 0 ? [issues[0]?.where] : []
    })
    expect(damaged).toContain("rows 1 to 1")
    expect(damaged).toContain("rows 2 to 2")
  })
  it("a file that says it has more rows than bytes is refused before anything is made of it", () => {
    const started = performance.now()
    fc.assert(
      fc.property(fc.nat(400), fc.nat(255), (at, byte) => {
        const whole = parquetOf(columns, "SNAPPY")
        const reading = read(whole.with(at % whole.length, byte))
        expect(reading.documents.map(({ id }) => id)).toEqual([sha256Hex(whole.with(at % whole.length, byte))])
      }),
      { numRuns: 1000 },
    )
    expect(performance.now() - started).toBeLessThan(20_000)
  }, 30_000)
})
