/** Reads daily series with running totals and their corrections, in the shapes that their compilers publish. */
import { Ledger, type ClaimContent, type Source } from "@corroborate/core"
import type * as z from "zod"
import { dateOf } from "../cell/day.ts"
import { recordReader } from "../json/recordReader.ts"
import type { SeriesPlace } from "./figure.ts"
import { readGazaDay } from "./gaza.ts"
import { readLossesDay } from "./losses.ts"
import { GazaDay, LossesDay, WestBankDay } from "./schema.ts"
import { readWestBankDay } from "./westBank.ts"

type At = Pick<SeriesPlace, "document" | "row">

interface DayRead {
  readonly contents: ReadonlyArray<ClaimContent>
  readonly sources: ReadonlyArray<Source.Source>
}

/** A day of one of the series, with what it takes to read it. */
type Day = (at: At) => DayRead

const isRealDay = (date: string): boolean =>
  dateOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))) === date

const onRealDay = <A>(schema: z.ZodType<A>, dayOf: (record: A) => string, field: string): z.ZodType<A> =>
  schema.refine((record) => isRealDay(dayOf(record)), { error: "is no day of the calendar", path: [field] })

const Gaza = onRealDay(GazaDay, ({ report_date }) => report_date, "report_date")
const WestBank = onRealDay(WestBankDay, ({ report_date }) => report_date, "report_date")
const Losses = onRealDay(LossesDay, ({ date }) => date, "date")

const read =
  <A>(reader: (record: A, at: At) => DayRead) =>
  (record: A): Day =>
  (at) =>
    reader(record, at)

/** The schema of a record by the fields that only one series has. */
const schemaOf = (value: object): z.ZodType<Day> => {
  if (Object.hasOwn(value, "flash_source") || Object.hasOwn(value, "verified"))
    return WestBank.transform(read(readWestBankDay))
  return Object.hasOwn(value, "report_date") ? Gaza.transform(read(readGazaDay)) : Losses.transform(read(readLossesDay))
}

/**
 * Reads a daily series: Gaza, the West Bank, or Russian losses in Ukraine.
 *
 * Running totals and daily figures are questions of their own, so that no total contradicts a day; a fall of a total and
 * growth that does not fit the days are told by the rules of series.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readTollSeries } from "@corroborate/adapters/toll-series/adapter"
 *
 * const written = '[{"report_date": "2023-10-07", "report_source": "mohtel", "killed": 232, "killed_cum": 232, "ext_killed": 232}]'
 * const { claims } = readTollSeries({ name: "daily.json", bytes: new TextEncoder().encode(written) }, {})
 * claims.map(({ scope }) => scope.counting ?? "running total").toSorted() // => ["per-period", "running total"]
 * ```
 */
export const readTollSeries = recordReader<Day>({
  readBy: "toll-series/1",
  called: "day",
  lists: ["days", "data"],
  schema: {
    safeParse: (value) =>
      (typeof value === "object" && value !== null ? schemaOf(value) : LossesDayOnly).safeParse(value),
  },
  begin: ({ document }) => {
    const sources = new Map<string, Source.Source>()
    return {
      read: (day, row) => {
        const { contents, sources: named } = day({ document: document.id, row })
        for (const source of named) sources.set(source.id, source)
        return { contents, problems: [] }
      },
      sources: () => Ledger.merge([{ ...Ledger.EMPTY, sources: Array.from(sources.values()) }]).sources,
    }
  },
})

const LossesDayOnly: z.ZodType<Day> = Losses.transform(read(readLossesDay))
