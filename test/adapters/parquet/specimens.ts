/** Parquet files of votes, labels and events, written by another program; half of the rows are broken. */
import type { Specimen } from "@corroborate/core/laws"
import * as fc from "fast-check"
import { parquetWriteBuffer } from "hyparquet-writer"

/** A file with these columns; a text that is absent is a null. */
export const parquetOf = (
  columns: Readonly<Record<string, ReadonlyArray<string | number | null>>>,
  codec: "SNAPPY" | "UNCOMPRESSED" = "SNAPPY",
  rowGroupSize = 1000,
): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: Object.entries(columns).map(([name, data]) => ({
        name,
        data: [...data],
        type: data.every((value) => typeof value === "number") ? "DOUBLE" : "STRING",
      })),
      codec,
      rowGroupSize: [rowGroupSize],
    }),
  )

interface Vote {
  readonly source: string | null
  readonly object: string
  readonly value: string
}

const vote = fc.record(
  {
    source: fc.constantFrom("a", "b", null),
    object: fc.constantFrom("o1", "o2", ""),
    value: fc.constantFrom("red", "12", "__proto__"),
  },
  { noNullPrototype: true },
)

const isSound = ({ source, object }: Vote): boolean => source !== null && object !== ""

/** Problems of a row: each missing part is one. */
const refusedIn = ({ source, object }: Vote): number => (source === null ? 1 : 0) + (object === "" ? 1 : 0)

export const parquetSpecimens = (): fc.Arbitrary<Specimen> =>
  fc
    .tuple(
      fc.array(vote, { minLength: 1, maxLength: 12 }),
      fc.constantFrom("SNAPPY" as const, "UNCOMPRESSED" as const),
      fc.constantFrom(2, 1000),
    )
    .map(([votes, codec, groupSize]) => {
      const all = [{ source: "a", object: "first", value: "x" }, ...votes]
      return {
        name: "votes.parquet",
        bytes: parquetOf(
          {
            source: all.map(({ source }) => source),
            object: all.map(({ object }) => object),
            value: all.map(({ value }) => value),
            weight: all.map((_, i) => i),
          },
          codec,
          groupSize,
        ),
        claims: all.filter(isSound).length,
        refused: all.reduce((sum, one) => sum + refusedIn(one), 0),
      }
    })
