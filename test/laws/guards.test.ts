/** Laws hold for want of trying where a generator never reaches the interesting cases: here it is shown that ours do. */
import { POLICIES, reconcile, RULES, rulingsOf, STATUSES } from "@corroborate/core"
import { world } from "@corroborate/core/laws/worlds"
import {
  arbitraryClaim,
  arbitraryClaims,
  arbitraryLedger,
  arbitrarySources,
  chain,
  SPEAKERS,
} from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { HOLDERS, linesOf } from "./holders.ts"

/** Few enough that a case which is not reached here would seldom be reached by a law. */
const LOOKED_AT = 5000

const worlds = fc.sample(world(), { numRuns: LOOKED_AT, seed: 1 })
const results = worlds.map(([claims, sources]) => reconcile(claims, { sources }))
const assessments = results.flatMap((result) => result.assessments)

/** How many of some things a test is true of. */
const count = <A>(all: ReadonlyArray<A>, is: (one: A) => boolean): number => all.filter(is).length

describe("worlds", () => {
  it.each(STATUSES)("reach the status %s", (status) => {
    expect(count(assessments, (one) => one.status === status)).toBeGreaterThan(20)
  })
  it.each(RULES.map(({ kind }) => kind))("reach the rule %s", (kind) => {
    expect(count(assessments, ({ conflicts }) => conflicts.some((one) => one.kind === kind))).toBeGreaterThan(10)
  })
  it.each([
    ["a dispute of which both sides grant something", ({ dispute }) => dispute !== undefined],
    [
      "agreement across opposed sides",
      ({ corroborations }) => corroborations.some((one) => one.opposedOn !== undefined),
    ],
    ["an answer that replaced another", ({ positions }) => positions.some(({ revised }) => revised)],
    ["an answer that nobody holds any more", ({ positions }) => positions.some(({ replaced }) => replaced)],
    ["an answer with carriers", ({ positions }) => positions.some(({ carriers }) => carriers > 1)],
    ["an answer of two witnesses", ({ positions }) => positions.some(({ witnesses }) => witnesses.length > 1)],
    ["a claim that does not know", ({ question }) => question.claims.some(({ polarity }) => polarity === "unknown")],
    [
      "claims of one day",
      ({ question }) => new Set(question.claims.map(({ saidOn }) => saidOn)).size < question.claims.length,
    ],
    ["four claims on one question", ({ question }) => question.claims.length > 3],
  ] satisfies ReadonlyArray<readonly [string, (one: (typeof assessments)[number]) => boolean]>)("reach %s", (_, is) => {
    expect(count(assessments, is)).toBeGreaterThan(20)
  })
  it("reach every step of the policies but those that ask for parameters", () => {
    const steps = new Map<string, Set<string>>()
    for (const result of results) {
      for (const { policy, step } of Array.from(rulingsOf(result, POLICIES).values()).flat())
        steps.set(policy, (steps.get(policy) ?? new Set()).add(step))
    }
    const few = POLICIES.filter(({ name }) => (steps.get(name)?.size ?? 0) < 2).map(({ name }) => name)
    // Without an order of sources it has one step, which says so.
    expect(few).toEqual(["every-casualty-source-rank"])
    expect(Array.from(steps.get("gtd") ?? [], (step) => step.slice(0, 1)).toSorted()).toEqual(["1", "3", "4", "n"])
  })
})

describe("claims", () => {
  const claims = fc.sample(arbitraryClaim(), { numRuns: LOOKED_AT, seed: 1 })
  it("come in every voice, polarity and wording of revision, with and without a time", () => {
    const seen = (of: (one: (typeof claims)[number]) => string | undefined): ReadonlyArray<string> =>
      Array.from(new Set(claims.map((one) => of(one) ?? "-"))).toSorted()
    expect(seen(({ voice }) => voice)).toEqual(["implied", "narrator", "reported", "stated"])
    expect(seen(({ polarity }) => polarity)).toEqual(["affirmed", "denied", "unknown"])
    expect(seen(({ revision }) => revision)).toEqual(["-", "initial", "updated", "withdrawn"])
    expect(seen(({ saidOn }) => String(saidOn?.length ?? 0))).toEqual(["0", "10", "20"])
    expect(seen(({ value }) => value._tag)).toEqual(["Category", "Extent", "Occurrence", "Period", "Quantity"])
  })
  it("come from every speaker, by carriers, with informants", () => {
    const chains = fc.sample(chain(), { numRuns: LOOKED_AT, seed: 1 })
    const roles = new Set(chains.flatMap((links) => links.map(({ role }) => role)))
    expect(Array.from(roles).toSorted()).toEqual(["asserts", "informs", "publishes"])
    const speakers = new Set(chains.flatMap((links) => links.map(({ source }) => source)))
    for (const name of SPEAKERS) expect(speakers).toContain(name)
  })
  it("come twice in a list, and as two records of one claim", () => {
    const lists = fc.sample(arbitraryClaims(), { numRuns: LOOKED_AT, seed: 1 })
    const repeated = lists.filter((list) => new Set(list.map(({ id }) => id)).size < list.length)
    expect(repeated.length).toBeGreaterThan(20)
    expect(count(lists, (list) => new Set(list).size > new Set(list.map(({ id }) => id)).size)).toBeGreaterThan(20)
  })
})

describe("sources", () => {
  const known = fc.sample(arbitrarySources(), { numRuns: LOOKED_AT, seed: 1 })
  it.each([
    ["nobody", (all) => all.length === 0],
    ["an owner of two", (all) => count(all, ({ owner }) => owner !== undefined) > 1],
    ["somebody who speaks for another", (all) => all.some(({ speaksFor }) => speaksFor !== undefined)],
    ["somebody who relies on another", (all) => all.some(({ reliesOn }) => reliesOn !== undefined)],
    [
      "opposed sides",
      (all) => new Set(all.flatMap(({ affiliations = [] }) => affiliations.map(({ stance }) => stance))).size > 1,
    ],
  ] satisfies ReadonlyArray<readonly [string, (all: (typeof known)[number]) => boolean]>)("know %s", (_, is) => {
    expect(count(known, is)).toBeGreaterThan(20)
  })
  it("stand in ledgers with claims", () => {
    const ledgers = fc.sample(arbitraryLedger(), { numRuns: 200, seed: 1 })
    expect(count(ledgers, ({ claims, sources }) => claims.length > 0 && sources.length > 0)).toBeGreaterThan(100)
  })
})

describe("holders of ground", () => {
  const told = fc.sample(HOLDERS, { numRuns: 1000, seed: 1 }).map((all) => ({
    parties: new Set(all.map(({ party }) => party)).size,
    lines: linesOf(all).size,
    undated: linesOf(all.map((one) => ({ ...one, day: undefined }))).size,
  }))
  it.each([
    ["rivals", ({ lines }) => lines > 0],
    ["three of them", ({ lines }) => lines > 2],
    ["none where two parties are told of", ({ lines, parties }) => lines === 0 && parties > 1],
    ["rivals only but for the days", ({ lines, undated }) => lines === 0 && undated > 0],
  ] satisfies ReadonlyArray<readonly [string, (one: (typeof told)[number]) => boolean]>)("reach %s", (_, is) => {
    expect(count(told, is)).toBeGreaterThan(20)
  })
})
