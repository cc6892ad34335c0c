/** What `auto` reaches on the sets of votes beside the checkout, which it was never shown the answers of. */
import { calibrationOf, CALIBRATED, estimate, ESTIMATORS, goldOf, tableOf, toldOf } from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { NUMERIC, SINGLE } from "../../bench/sets.ts"
import { hasShared } from "../../shared.ts"
import { named } from "./running.ts"
import { accuracy, covered, errors, pointOf, preferred, setScores, splitSets, truthSet } from "./sets.ts"

const auto = named(ESTIMATORS, "auto")
const majority = named(ESTIMATORS, "majority")

/** What counting reaches where ties go to the first line of the file, which on one set gives the answers away. */
const BY_LINE: Readonly<Record<string, number>> = {
  "flights-raha": 0.79,
  "crowd-bluebird": 0.759,
  "crowd-rte": 0.908,
  "crowd-dog": 0.815,
  "crowd-cti_d_jn_product": 0.897,
  "crowd-cti_d_sentiment": 0.935,
  book: 0.61,
  population: 0.807,
  birthplaces: 0.729,
  "flight-1208-tol10": 0.844,
}

describe.skipIf(!hasShared)("auto on the sets beside the checkout", () => {
  it("gains on the majority, with ties by name and by line, loses on no set, and believes as often as it is right", () => {
    const found = SINGLE.map(([name]) => {
      const { votes, gold } = truthSet(name)
      const table = tableOf(votes)
      const [own, plain] = [estimate(table, auto), estimate(table, majority)]
      const right = accuracy(gold, preferred(table, own))
      const byName = accuracy(gold, preferred(table, plain))
      const known = goldOf(table, new Map(Array.from(gold, ([item, value]) => [item, [value]])))
      const gains = [right - byName, ...(BY_LINE[name] === undefined ? [] : [right - BY_LINE[name]])]
      return { name, gains, told: toldOf(own, known) }
    })
    for (const { name, gains } of found)
      for (const gain of gains) expect([name, Math.min(gain, -0.005)]).toEqual([name, -0.005])
    const ten = found.filter(({ name }) => BY_LINE[name] !== undefined)
    for (const which of [0, 1])
      expect(ten.reduce((sum, { gains }) => sum + (gains[which] ?? 0), 0) / ten.length).toBeGreaterThanOrEqual(0.05)
    expect(CALIBRATED).toContain("auto")
    expect(calibrationOf(found.flatMap(({ told }) => told)).error).toBeLessThanOrEqual(0.05)
  })

  it.each(NUMERIC)("%s: nine of ten intervals hold the number", (name) => {
    const { votes, gold } = truthSet(name)
    const table = tableOf(votes, pointOf)
    const found = estimate(table, auto)
    const { mae, rmse } = errors(gold, table, found)
    if (name === "crowd-emotion") expect([mae <= 11.9, rmse <= 18]).toEqual([true, true])
    else expect(mae).toBeLessThanOrEqual(1400)
    const share = found.intervals === undefined ? 0 : covered(gold, table, found.intervals)
    expect(share).toBeGreaterThanOrEqual(0.87)
    expect(share).toBeLessThanOrEqual(0.93)
  })

  it("authors of books as sets: 0.940 and 0.84, shorter forms of a name being no rivals of it", () => {
    const { votes, gold } = truthSet("book")
    const table = tableOf(splitSets(votes))
    const { accepted = new Uint8Array(0), account } = estimate(table, auto)
    expect(account?.shorter ?? 0).toBeGreaterThan(500)
    const { f1, exact } = setScores(gold, table, accepted)
    expect([f1.toFixed(3), exact.toFixed(2)]).toEqual(["0.940", "0.84"])
  })
})
