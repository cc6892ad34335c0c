/** Daily series with running totals, as a row of the table of formats. */
import type { Format } from "../Format.ts"

const isSeries = (head: string): boolean =>
  /^\s*[[{]/.test(head) &&
  (/"report_date"\s*:/.test(head)
    ? /"(?:report_source|flash_source|verified)"\s*:/.test(head)
    : /"day"\s*:\s*"?\d/.test(head) && /"(?:personnel|field artillery|tank|APC)\*?"\s*:/.test(head))

/** See the head of this file. */
export const tollSeries: Format = {
  name: "toll-series",
  title: "daily series with running totals: Gaza, West Bank, losses in Ukraine",
  extensions: [".json"],
  maps: [
    "a running total -> a figure up to the day; a daily figure -> a figure of the day, or of the days of `report_period`",
    "`report_source` -> the ministry or the media office, which count as one; where it names none, the compilers",
    "`ext_` fields -> estimates of the compilers",
    "`verified` and flash figures of the West Bank -> two series; a filled day -> an estimate of the compilers",
    "`personnel` with `about` or `more` -> a hedged or open figure; other fields -> losses, by kind",
    "a record of corrections -> signed figures of its day",
  ],
  loses: [
    "an `ext_` figure that only repeats the reported one; corrections of zero",
    "`day` of the war, `greatest losses direction`",
  ],
  licence: "palestine-datasets: public domain (Unlicense); 2022-Ukraine-Russia-War-Dataset: MIT",
  example: "corroborate check test/adapters/toll-series/gaza.json",
  recognises: ({ head }) => isSeries(head),
  reader: async () => (await import("./adapter.ts")).readTollSeries,
}
