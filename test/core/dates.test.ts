/** Days as numbers, and UCDP's table of phrases. */
import { Calendar, Period, ucdpDate } from "@corroborate/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const day = fc.integer({ min: -700_000, max: 2_900_000 })

describe("calendar", () => {
  it("calendar round trip, and as the platform's own calendar has it", () => {
    fc.assert(
      fc.property(day, (n) => {
        const date = Calendar.dateOf(n)
        expect(Calendar.dayNumber(date)).toBe(n)
        const platform = new Date(n * 86_400_000)
        expect(date).toBe(platform.toISOString().slice(0, 10))
        expect(Calendar.weekday(date) % 7).toBe(platform.getUTCDay())
        const last = new Date(Date.UTC(platform.getUTCFullYear(), platform.getUTCMonth() + 1, 0))
        last.setUTCFullYear(platform.getUTCMonth() === 11 ? platform.getUTCFullYear() : last.getUTCFullYear())
        expect(Calendar.endOfMonth(date).slice(8)).toBe(String(last.getUTCDate()))
      }),
    )
  })
})

/** Rows of appendix 2, in a report of Thursday 22 March 2018. */
const ROWS: ReadonlyArray<readonly [string, string, string, number]> = [
  ["today", "2018-03-22", "2018-03-22", 1],
  ["yesterday", "2018-03-21", "2018-03-21", 1],
  ["last Tuesday", "2018-03-20", "2018-03-20", 1],
  ["last Thursday", "2018-03-15", "2018-03-15", 1],
  ["Monday night", "2018-03-19", "2018-03-19", 1],
  ["last night", "2018-03-21", "2018-03-21", 1],
  ["the other day", "2018-03-21", "2018-03-21", 1],
  ["recently", "2018-03-19", "2018-03-21", 2],
  ["past few days", "2018-03-19", "2018-03-21", 2],
  ["around 2 July", "2017-07-01", "2017-07-03", 2],
  ["over the weekend", "2018-03-17", "2018-03-18", 2],
  ["this week", "2018-03-19", "2018-03-22", 2],
  ["since Monday", "2018-03-19", "2018-03-22", 2],
  ["night between Sunday and Monday", "2018-03-18", "2018-03-19", 2],
  ["past 24 hours", "2018-03-21", "2018-03-22", 2],
  ["past 48 hours", "2018-03-20", "2018-03-22", 2],
  ["past 72 hours", "2018-03-20", "2018-03-22", 2],
  ["past 2 days", "2018-03-20", "2018-03-21", 2],
  ["since Thursday", "2018-03-22", "2018-03-22", 2],
  ["five-day offensive", "2018-03-18", "2018-03-22", 2],
  ["late last week", "2018-03-16", "2018-03-18", 2],
  ["last week", "2018-03-12", "2018-03-18", 3],
  ["past week", "2018-03-16", "2018-03-22", 3],
  ["first week of August", "2017-08-01", "2017-08-07", 3],
  ["early March", "2018-03-01", "2018-03-10", 4],
  ["mid-March", "2018-03-10", "2018-03-20", 4],
  ["late March", "2018-03-15", "2018-03-22", 4],
  ["late February", "2018-02-15", "2018-02-28", 4],
  ["recent weeks", "2018-03-01", "2018-03-22", 4],
  ["a fortnight ago", "2018-03-09", "2018-03-22", 4],
  ["last month", "2018-02-01", "2018-02-28", 4],
  ["earlier this month", "2018-03-01", "2018-03-21", 4],
  ["early 1999", "1999-01-01", "1999-04-30", 5],
  ["mid 1999", "1999-05-01", "1999-08-31", 5],
  ["late 1999", "1999-09-01", "1999-12-31", 5],
  ["past 3 months", "2018-01-01", "2018-03-22", 5],
]

describe("UCDP's phrases", () => {
  it.each(ROWS)("%s is %s to %s, precision %d", (phrase, start, end, precision) => {
    const found = ucdpDate(phrase, "2018-03-22")
    expect([found?.period.start, found?.period.end, found?.precision]).toEqual([start, end, precision])
  })
  it("no phrase ever ends before it starts or lies after the report", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROWS.map(([phrase]) => phrase)), day, (phrase, n) => {
        const reported = Calendar.dateOf(Math.abs(n) % 80_000)
        const found = ucdpDate(phrase, reported)
        if (found === undefined) return
        expect(Period.relation(found.period, Period.until(reported))).toBe("Within")
      }),
    )
  })
})
