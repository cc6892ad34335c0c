/** FollowTheMoney: statements in and out, entities in. */
import { readFileSync } from "node:fs"
import { readFtmEntities, readFtmStatements } from "@corroborate/adapters/ftm/adapter"
import { statementId } from "@corroborate/adapters/ftm/statement"
import { writeFtmStatements } from "@corroborate/adapters/ftm/writer"
import { reconcile, type Claim, type Reading } from "@corroborate/core"
import { arbitraryLedger } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { inputOf } from "../bytes.ts"
import { LOOK } from "../look.ts"
import { hasShared, sharedPath } from "../../shared.ts"
import { ftmStatementsSpecimens } from "./specimens.ts"

const fixture = (name: string, read: typeof readFtmStatements): Reading =>
  read({ name, bytes: readFileSync(new URL(name, import.meta.url)) }, {})

/** What a claim says, without where it stands. */
const said = ({ subject, property, value, modality, chain, saidOn }: Claim): string =>
  JSON.stringify([subject, property, value, modality, chain, saidOn])

const written = ({ claims, sources, documents }: Reading): string =>
  writeFtmStatements(
    { reconciliation: reconcile(claims, { sources, documents }), issues: [], texts: [], policies: [] },
    LOOK,
  )

const again = (reading: Reading): Reading => readFtmStatements(inputOf("again.csv", written(reading)), {})

describe("statements", () => {
  it("are one data set giving one value; the canonical id is the subject", () => {
    const { claims, issues } = fixture("statements.csv", readFtmStatements)
    expect(issues).toEqual([])
    expect(
      claims
        .map(({ subject, property, chain, modality }) => [subject, property, chain[0].source, modality].join(" "))
        .toSorted(),
    ).toEqual([
      "NK-1 ftm.Organization.name a-feed asserted",
      "NK-1 ftm.Organization.name b-feed asserted",
      "c-1 ftm.Organization.country c-feed possible",
    ])
  })
  it("two names of one entity are no conflict", () => {
    const { claims, sources } = fixture("statements.csv", readFtmStatements)
    expect(reconcile(claims, { sources }).assessments.flatMap(({ conflicts }) => conflicts)).toEqual([])
  })
  it("an id that is not that of its statement is told", () => {
    const text = readFileSync(new URL("statements.csv", import.meta.url), "utf8").replace("Other Name", "Changed Name")
    expect(readFtmStatements(inputOf("s.csv", text), {}).issues.map(({ where }) => where)).toEqual([
      "line 3, column 14 (`id`)",
    ])
  })
  it("read, written and read again are the same claims, but for where they stand", () => {
    let carried = 0
    fc.assert(
      fc.property(ftmStatementsSpecimens(), ({ bytes }) => {
        const first = readFtmStatements({ name: "s.csv", bytes }, {})
        carried += first.claims.length
        expect(new Set(again(first).claims.map(said))).toEqual(new Set(first.claims.map(said)))
      }),
      { numRuns: 100 },
    )
    expect(carried).toBeGreaterThan(120)
  })
  it("claims from elsewhere become statements about an event, each with the id of its content", () => {
    fc.assert(
      fc.property(arbitraryLedger(), ({ claims, sources }) => {
        const { claims: back, issues } = again({ claims, sources, documents: [], texts: [], issues: [] })
        expect(issues.filter(({ severity }) => severity === "refused")).toEqual([])
        expect(back.length >= new Set(claims.map(({ subject }) => subject)).size).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})

describe("entities", () => {
  it("are a claim for each value and data set; without one, the file says it", () => {
    const { claims, issues } = fixture("entities.ijson", readFtmEntities)
    expect(
      claims.map(({ subject, property, chain }) => [subject, property, chain[0].source].join(" ")).toSorted(),
    ).toEqual([
      "e1 ftm.Organization.country a-feed",
      "e1 ftm.Organization.country b-feed",
      "e1 ftm.Organization.name a-feed",
      "e1 ftm.Organization.name a-feed",
      "e1 ftm.Organization.name b-feed",
      "e1 ftm.Organization.name b-feed",
      "e2 ftm.Payment.amount entities",
      "e2 ftm.Payment.date entities",
    ])
    expect(issues.map(({ where }) => where)).toEqual(["line 2, column 1"])
  })
})

describe("the rule of ids", () => {
  it("is that of the published example", () => {
    expect(statementId({ dataset: "test", entity: "Person", prop: "name", value: "Harry Test", external: false })).toBe(
      "0b49960871b920f511d5b7c67f66a9501e8b7653",
    )
  })
})

describe.skipIf(!hasShared)("published files (need the shared data)", () => {
  it("sixty entities give every value of theirs", () => {
    const bytes = readFileSync(sharedPath("data/formats/ftm-donations-60.ijson"))
    const { claims, issues } = readFtmEntities({ name: "donations.ijson", bytes }, {})
    expect(new Set(claims.map(({ anchor }) => (anchor._tag === "RecordPlace" ? anchor.row : 0))).size).toBe(60)
    expect(issues.map(({ severity }) => severity)).toEqual(["warning"])
  })
  it("statements in the shared layout have the ids of their content", () => {
    const bytes = readFileSync(sharedPath("data/formats/synthetic/ftm-statements.csv"))
    const { claims, issues } = readFtmStatements({ name: "s.csv", bytes }, {})
    expect([claims.length, issues]).toEqual([3, []])
  })
})
