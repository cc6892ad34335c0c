/** What every row of the table of methods owes, tried on all of them. */
import { ESTIMATORS } from "@corroborate/core"
import { estimatorLaws } from "@corroborate/core/laws"
import { describe, expect, it } from "vitest"

describe("the table of methods", () => {
  it("names every method once, in kebab-case", () => {
    const names = ESTIMATORS.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([])
  })

  it("says what every parameter is", () => {
    for (const { name, defaults, meaning } of ESTIMATORS)
      expect([name, Object.keys(meaning).toSorted()]).toEqual([name, Object.keys(defaults).toSorted()])
  })
})

/** Half a hundred methods and six laws each: fewer tables for each unless more are asked for. */
const RUNS = Number(process.env["CORROBORATE_RUNS"] ?? 40)

for (const method of ESTIMATORS) {
  describe(`method ${method.name}`, () => {
    for (const law of estimatorLaws(method)) {
      it(`${law.name}: ${law.statement}`, () => {
        law.check({ numRuns: RUNS })
      })
    }
  })
}
