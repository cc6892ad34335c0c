/**
 * Published numbers, and what public implementations reach, on the sets of votes beside the checkout.
 * The whole table: test/bench/truth.ts.
 */
import { ESTIMATORS, estimate, tableOf, type Estimate, type Estimator, type VoteTable } from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { hasShared } from "../../shared.ts"
import { named } from "./running.ts"
import {
  accuracy,
  errors,
  parentsOf,
  pointOf,
  preferred,
  setScores,
  splitSets,
  truthSet,
  type TruthSet,
} from "./sets.ts"
import published from "../../oracle/estimate/published.json" with { type: "json" }

const method = (name: string): Estimator => named(ESTIMATORS, name)

interface Loaded extends TruthSet {
  readonly table: VoteTable
}

const loaded = new Map<string, Loaded>()
const load = (name: string, numeric = false): Loaded => {
  const known = loaded.get(name)
  if (known !== undefined) return known
  const set = truthSet(name)
  const fresh = { ...set, table: tableOf(set.votes, numeric ? pointOf : undefined) }
  loaded.set(name, fresh)
  return fresh
}

const scored = (set: string, name: string, parameters: Readonly<Record<string, number>> = {}): number => {
  const { gold, table } = load(set)
  return accuracy(gold, preferred(table, estimate(table, method(name), { parameters })))
}

describe.skipIf(!hasShared)("numbers printed by the authors", () => {
  it.each(published.printed)("$method on $set: $accuracy", ({ method: name, set, accuracy: expected, parameters }) => {
    const digits = String(expected).split(".")[1]?.length ?? 0
    expect(scored(set, name, parameters).toFixed(digits)).toBe(expected.toFixed(digits))
  })

  it.each(published.numeric)("$method on $set: $mae / $rmse", ({ method: name, set, mae, rmse, parameters }) => {
    const { gold, table } = load(set, true)
    const found = errors(gold, table, estimate(table, method(name), { parameters }))
    expect([found.mae.toFixed(2), found.rmse.toFixed(2)]).toEqual([mae, rmse])
  })
})

describe.skipIf(!hasShared)("the best of all public implementations is reached on every set", () => {
  it.each(published.best)("$set: $accuracy by $method", ({ set, accuracy: best, method: name }) => {
    const { gold } = load(set)
    // The table of peers has three digits.
    expect(scored(set, name)).toBeGreaterThanOrEqual(best - 0.0005 - 1e-9)
    expect(gold.size).toBeGreaterThan(0)
  })

  it("emotion: mean absolute error at most 11.9, root mean square at most 18.0", () => {
    const { gold, table } = load("crowd-emotion", true)
    const { mae, rmse } = errors(gold, table, estimate(table, method("crh-mean")))
    expect(mae).toBeLessThanOrEqual(11.9)
    expect(rmse).toBeLessThanOrEqual(18)
  })

  it("population: mean absolute error at most 1,400", () => {
    const { gold, table } = load("population-num", true)
    expect(errors(gold, table, estimate(table, method("catd-number"))).mae).toBeLessThanOrEqual(1400)
  })

  it("authors of books as sets: what the reference sampler of LTM reaches, 0.929 and 0.83", () => {
    const { votes, gold } = load("book")
    const table = tableOf(splitSets(votes))
    const { accepted = new Uint8Array(0) }: Estimate = estimate(table, method("ltm"))
    const { f1, exact } = setScores(gold, table, accepted)
    expect([f1.toFixed(3), exact.toFixed(2)]).toEqual(["0.929", "0.83"])
  })
})

describe.skipIf(!hasShared)("what numbers of others rest on", () => {
  it("the first line of every item of the flight set is its gold: a tie given to the first in the file reads it off", () => {
    const { votes, gold } = load("flight-1208-tol10")
    const first = new Map<string, string>()
    for (const { item, value } of votes) if (!first.has(item)) first.set(item, value)
    expect(accuracy(gold, first)).toBe(1)
  })

  it("CATD repeated on numbers is worse than one pass", () => {
    const { gold, table } = load("crowd-emotion", true)
    const after = (rounds: number): number =>
      errors(gold, table, estimate(table, method("catd-number"), { parameters: { rounds, deviations: 1e9 } })).mae
    expect(after(1).toFixed(2)).toBe("11.76")
    expect(after(100)).toBeGreaterThan(after(1) + 0.3)
  })

  it("a hierarchy with parents finds ancestors for most places", () => {
    const { table } = load("birthplaces")
    expect(parentsOf("birthplaces", table).filter((p) => p < table.values.size).length).toBeGreaterThan(1500)
  })
})
