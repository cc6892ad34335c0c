/** The small grammar of cells: what is read, and what is refused rather than guessed. */
import { readCell } from "@corroborate/adapters/cell/cell"
import { readInstant } from "@corroborate/adapters/cell/day"
import { readNumeral } from "@corroborate/adapters/cell/number"
import { readPeriod } from "@corroborate/adapters/cell/period"
import { readAmount } from "@corroborate/adapters/cell/quantity"
import { Calendar, End, Period, Quantity, say } from "@corroborate/core"
import { quantity } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const range = (low: number, high: number, unit = "people") => ({
  quantity: Quantity.between(End.closed(low), End.closed(high), unit),
})

describe("amounts", () => {
  it.each([
    ["62", Quantity.exactly(62, "people")],
    ["62 people", Quantity.exactly(62, "people")],
    ["at least 62", Quantity.atLeast(62, "people")],
    ["At Least 62 killed", Quantity.atLeast(62, "people")],
    ["≥ 5", Quantity.atLeast(5, "people")],
    [">=5", Quantity.atLeast(5, "people")],
    ["62+", Quantity.atLeast(62, "people")],
    ["62 or more", Quantity.atLeast(62, "people")],
    ["more than 350,000", Quantity.moreThan(350_000, "people")],
    ["over 1.2 million", Quantity.moreThan(1_200_000, "people")],
    ["> 350k", Quantity.moreThan(350_000, "people")],
    ["up to 40", Quantity.atMost(40, "people")],
    ["fewer than 5", Quantity.lessThan(5, "people")],
    ["<5", Quantity.lessThan(5, "people")],
    ["about 100", Quantity.about(100, "people")],
    ["~100", Quantity.about(100, "people")],
    ["c. 100", Quantity.about(100, "people")],
    ["1 234", Quantity.exactly(1234, "people")],
    ["1'234", Quantity.exactly(1234, "people")],
    ["1.234.567", Quantity.exactly(1_234_567, "people")],
    ["1,00,000", Quantity.exactly(100_000, "people")],
    ["٣٦", Quantity.exactly(36, "people")],
    ["sixty-two", Quantity.exactly(62, "people")],
    ["two hundred and five", Quantity.exactly(205, "people")],
    ["a dozen", Quantity.exactly(12, "people")],
    ["1.1 million", Quantity.exactly(1_100_000, "people")],
  ])("%s", (cell, expected) => {
    expect(readAmount(cell, "people")).toEqual({ quantity: expected })
  })

  it.each([
    ["36-62", 36, 62],
    ["36–62", 36, 62],
    ["36 to 62", 36, 62],
    ["from 36 to 62", 36, 62],
    ["between 36 and 62", 36, 62],
    ["twenty-five to thirty", 25, 30],
    ["2-3 million", 2_000_000, 3_000_000],
    ["two or three", 2, 3],
  ])("%s is a range", (cell, low, high) => {
    expect(readAmount(cell, "people")).toEqual(range(low, high))
  })

  it.each([["5%"], ["5 %"], ["5 percent"], ["5 per cent"]])("%s is percent", (cell) => {
    expect(readAmount(cell, "percent")).toEqual({ quantity: Quantity.exactly(5, "percent") })
  })

  it("dozens keep their word beside one reading of it", () => {
    expect(readAmount("dozens", "people")).toEqual({
      quantity: { ...Quantity.between(End.closed(24), End.closed(99), "people"), word: "dozens" },
    })
  })

  it.each([
    ["1.234"],
    ["62-36"],
    ["-99"],
    ["62 fighters"],
    ["36 and 62"],
    ["36, 62"],
    ["5%"],
    ["1e999"],
    ["12345678901234567890"],
    ["62?"],
    ["very many people"],
    ["the dead"],
    ["a"],
    [`${"9".repeat(150)} to 5`],
    ["x".repeat(300)],
  ])("%s is refused", (cell) => {
    expect(readAmount(cell, "people")).toHaveProperty("problem")
  })

  it("what core says of an amount is read back as that amount", () => {
    fc.assert(
      fc.property(quantity(), (amount) => {
        const isAny = amount.low._tag === "Unbounded" && amount.high._tag === "Unbounded"
        const isOpenRange = amount.low._tag === "Open" && amount.high._tag !== "Unbounded"
        const isOpenAbove = amount.high._tag === "Open" && amount.low._tag !== "Unbounded" && amount.low.at !== 0
        fc.pre(
          !isAny &&
            !isOpenRange &&
            !isOpenAbove &&
            !(amount.low._tag === "Unbounded" && amount.high._tag !== "Unbounded"),
        )
        fc.pre(
          !(
            amount.low._tag !== "Unbounded" &&
            amount.high._tag !== "Unbounded" &&
            amount.high.at === 0 &&
            amount.low.at < 0
          ),
        )
        expect(readAmount(say(amount).replace(` ${amount.unit}`, ""), amount.unit)).toEqual({ quantity: amount })
      }),
    )
  })

  it("any number is read as itself, however its thousands are parted", () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.constantFrom(",", " ", "\u00a0", "'"), (n, mark) => {
        const grouped = String(n).replaceAll(/\B(?=(\d{3})+$)/g, mark)
        expect(readNumeral(grouped.replaceAll("\u00a0", " "))?.at).toBe(n)
        expect(readAmount(grouped, "people")).toEqual({ quantity: Quantity.exactly(n, "people") })
      }),
    )
  })
})

describe("days", () => {
  it.each([
    ["2018-03-19", "2018-03-19"],
    ["2018/3/9", "2018-03-09"],
    ["20180319", "2018-03-19"],
    ["19 March 2018", "2018-03-19"],
    ["19-Mar-2018", "2018-03-19"],
    ["March 19th, 2018", "2018-03-19"],
    ["Mon, 19 Mar 2018 22:00:00 +0200", "2018-03-19T20:00:00Z"],
    ["2018-03-19T23:30:00-02:00", "2018-03-20T01:30:00Z"],
    ["2017-03-01 20:30:17 UTC", "2017-03-01T20:30:17Z"],
    ["2020-10-07 20:05", "2020-10-07"],
    ["19/03/2018", "2018-03-19"],
    ["3/19/2018", "2018-03-19"],
    ["19.3.2018", "2018-03-19"],
    ["4.3.2018", "2018-03-04"],
  ])("%s", (cell, expected) => {
    expect(readInstant(cell)).toEqual({ instant: expected })
  })

  it.each([
    ["03/04/2018"],
    ["2018-02-30"],
    ["2018-13-01"],
    ["19-Mar-18"],
    ["43178"],
    ["yesterday"],
    ["2018-03-19T25:00:00Z"],
    [""],
  ])("%s is refused", (cell) => {
    expect(readInstant(cell)).toHaveProperty("problem")
  })

  it("a map's order of day and month is followed", () => {
    expect(readInstant("03/04/2018", "dmy")).toEqual({ instant: "2018-04-03" })
    expect(readInstant("03/04/2018", "mdy")).toEqual({ instant: "2018-03-04" })
  })

  it("every day of the calendar is read in each way it is written", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (n) => {
        const date = Calendar.dateOf(n)
        const [year = "", month = "", day = ""] = date.split("-")
        const name = "January February March April May June July August September October November December".split(" ")[
          Number(month) - 1
        ]
        for (const written of [
          date,
          `${year}${month}${day}`,
          `${Number(day)} ${name} ${year}`,
          `${name} ${Number(day)}, ${year}`,
        ])
          expect(readInstant(written)).toEqual({ instant: date })
        expect(readInstant(`${day}/${month}/${year}`, "dmy")).toEqual({ instant: date })
      }),
    )
  })
})

describe("periods", () => {
  it.each([
    ["2018-03", Period.between("2018-03-01", "2018-03-31", "month")],
    ["Feb 2016", Period.between("2016-02-01", "2016-02-29", "month")],
    ["2018", Period.between("2018-01-01", "2018-12-31", "year")],
    ["2018-03-13 to 2018-03-19", Period.between("2018-03-13", "2018-03-19", "days")],
    ["13 March 2018 - 19 March 2018", Period.between("2018-03-13", "2018-03-19", "days")],
    ["until 2018-03-19", Period.until("2018-03-19")],
    ["2018-03-19T20:00:00Z", Period.between("2018-03-19T20:00:00Z", "2018-03-19T20:00:00Z", "second")],
  ])("%s", (cell, expected) => {
    expect(readPeriod(cell)).toEqual({ period: expected })
  })

  it("an end before the start is refused, not swapped", () => {
    expect(readPeriod("2018-03-19/2018-03-13")).toHaveProperty("problem")
  })
})

describe("cells", () => {
  it.each([
    ["", "Blank"],
    ["-", "Blank"],
    ["n/a", "Blank"],
    ["unknown", "Unknown"],
    ["?", "Unknown"],
    ["0", "Written"],
    ["none", "Unreadable"],
  ])("`%s` is %s, for the three noes differ", (cell, tag) => {
    expect(readCell(cell, { kind: "Quantity", unit: "people" })._tag).toBe(tag)
  })

  it("total: any text is one of the four, for every kind", () => {
    const kinds = fc.constantFrom("Category", "EntitySet", "Extent", "Occurrence", "Period", "Quantity", "Text")
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string()), kinds, (cell, kind) => {
        expect(["Blank", "Unknown", "Written", "Unreadable"]).toContain(readCell(cell, { kind, unit: "people" })._tag)
      }),
    )
  })

  it("a megabyte in a cell is told to be too long, at once", () => {
    for (const filler of ["9", " ", "a ", "1,", "-", "at least "]) {
      const started = performance.now()
      expect(readCell(filler.repeat(1_000_000), { kind: "Quantity", unit: "people" })._tag).toBe("Unreadable")
      expect(performance.now() - started).toBeLessThan(500)
    }
  })
})
