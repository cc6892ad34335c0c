/** Parties that are each told to hold most or all of one place. */
import { claim, Extent, Period, reconcile, rivalHolders, type Claim } from "@corroborate/core"
import { holds } from "@corroborate/core/testing"
import { describe, expect, it } from "vitest"

const TARN = ["Syria", "Tarn"] as const
const ALL = Extent.whole(TARN)
const MOST = Extent.partOf(TARN, "most")
const PART = Extent.partOf(TARN, "part", "n")

const found = (claims: ReadonlyArray<Claim>): ReadonlyArray<string> =>
  rivalHolders(reconcile(claims).assessments).map(({ place, holdings }) =>
    [place.at(-1), ...holdings.map(({ subject, value }) => `${subject} ${value.portion}`).toSorted()].join(": "),
  )

const on = (date: string, { id: _, ...content }: Claim): Claim => claim({ ...content, happened: Period.day(date) })
const denied = ({ id: _, ...content }: Claim): Claim => claim({ ...content, polarity: "denied" })

describe("two parties on one place", () => {
  it.each([
    ["all and all", [holds("rebels", ALL, "a"), holds("army", ALL, "b")], ["Tarn: army whole: rebels whole"]],
    ["all and most", [holds("rebels", ALL, "a"), holds("army", MOST, "b")], ["Tarn: army most: rebels whole"]],
    ["most and a part", [holds("rebels", MOST, "a"), holds("army", PART, "b")], []],
    ["one source for both", [holds("rebels", ALL, "a"), holds("army", ALL, "a")], []],
    ["one party by two sources", [holds("rebels", ALL, "a"), holds("rebels", MOST, "b")], []],
    ["one of them denied", [holds("rebels", ALL, "a"), denied(holds("army", ALL, "b"))], []],
    ["a town and its district", [holds("rebels", Extent.whole([...TARN, "Elm"]), "a"), holds("army", ALL, "b")], []],
    ["only most", [holds("rebels", { ...MOST, only: true }, "a"), holds("army", ALL, "b")], []],
  ])("%s", (_, claims, expected) => {
    expect(found(claims)).toEqual(expected)
  })

  it("told of days that do not meet, one may have held it after the other", () => {
    const [rebels, army] = [holds("rebels", ALL, "a"), holds("army", ALL, "b")]
    expect(found([on("2021-03-01", rebels), on("2021-03-03", army)])).toEqual([])
    expect(found([on("2021-03-01", rebels), on("2021-03-01", army)])).toHaveLength(1)
    expect(found([on("2021-03-01", rebels), army])).toHaveLength(1)
  })

  it("changes no status: they may be one side under two names", () => {
    const { assessments } = reconcile([holds("rebels", ALL, "a"), holds("army", ALL, "b")])
    expect(assessments.map(({ status, needsPerson }) => [status, needsPerson])).toEqual([
      ["single-source", false],
      ["single-source", false],
    ])
  })

  it("asks of ground only: two parties can each have casualties", () => {
    const presence = (party: string, source: string): Claim => {
      const { id: _, ...content } = holds(party, ALL, source)
      return claim({ ...content, property: "territory.presence" })
    }
    expect(found([presence("rebels", "a"), presence("army", "b")])).toEqual([])
  })
})
